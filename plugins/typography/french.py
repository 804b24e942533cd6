"""The rules of French, after the lexicon of the Imprimerie nationale."""

import re

from plugins.typography.around import before
from plugins.typography.model import (
    BLOCK,
    BREAK,
    DASH,
    INLINE,
    JOINED,
    KEPT,
    MARKS,
    NO_BREAK,
    THIN,
    WORD,
    Language,
    Quotes,
)
from plugins.typography.quotes import apostrophes, quoted
from plugins.typography.signs import UNITS, ellipses, initials, telephones

GUILLEMETS = Quotes(outer=("«", "»"), inner=("“", "”"))
STOP = rf"(?:[\s{MARKS}»”…]|\Z)"  # what may follow a colon; a smile may not
END = rf"(?:[\s{MARKS}»”…)\]]|\Z)"
WORDS_END = ")]»”’\"'…%€" + WORD + KEPT

# A space that must not break: before ; ! ? : » and units, after n°, p. and M.
LOOSE = re.compile(
    rf"""[ \n](?=[ \n{INLINE};!?:»€$£%‰°\dA-ZÀ-ÖØ-Þkmcghl-])(?:
        [ \n]*(?P<tags>{INLINE}*)(?:
            (?P<thin>(?=[!?](?![\w=&])|;{STOP}))
          | (?P<wide>(?=:(?:{STOP}|[«“"])|»))
        )
      | (?P<unit>(?<=[\d{INLINE}][ \n])(?={INLINE}*(?:{UNITS})(?![\w'’])))
      | (?P<number>(?={INLINE}*\d)(?:
            (?<=[nN][°º][ \n])|(?<=§[ \n])|(?<=\bp\.[ \n])|(?<=\bpp\.[ \n])
          | (?<=\bart\.[ \n])|(?<=\bchap\.[ \n])|(?<=\bfig\.[ \n])|(?<=\bvol\.[ \n])))
      | (?P<name>(?={INLINE}*[A-ZÀ-ÖØ-Þ])(?:
            (?<=\bM\.[ \n])|(?<=\bMM\.[ \n])|(?<=\bMme[ \n])|(?<=\bMmes[ \n])
          | (?<=\bMlle[ \n])|(?<=\bDr[ \n])|(?<=\bPr[ \n])|(?<=\bMe[ \n])
          | (?<=\bMgr[ \n])))
      | (?P<reign>(?<=[^\W\d_][ \n])(?=[IVX]{{2,}}(?![\w'’])))
      | (?P<dash>--?(?=[ \n]))
    )""",
    re.VERBOSE,
)
# A space that is missing; what follows an ampersand is an entity, and is passed over.
MISSING = re.compile(
    rf"""&\#?\w+;
      | [!?;:](?<=[\w{re.escape(WORDS_END)}{INLINE}][!?;:])
        (?:(?<=[!?])(?=[!?]*{END})|(?<=[;:])(?={STOP}))
      | «(?P<tags>{INLINE}*+)(?P<space>[ \n]*+)(?![{NO_BREAK}{THIN}])
      | »
      | [%‰€](?<=\d[%‰€])(?!\w)
      | °(?:(?<=\d°)(?=[CF]\b)|(?<=[nN]°)(?=\d))
    """,
    re.VERBOSE,
)
NUMBERS = re.compile(
    rf"""[0-9](?:
        [0-9]?(?P<first>[ \n{NO_BREAK}{THIN}]?)h
        (?:(?P<second>[ \n{NO_BREAK}{THIN}]?)(?P<minutes>[0-5]\d))?(?!\w)
      | (?<!0)\d{{0,2}}(?P<thousands>(?:[ ]\d{{3}})++)(?![ ]?\d)
    )""",
    re.VERBOSE,
)
SPEECH = re.compile(rf"((?:\A|[{BLOCK}{BREAK}])[ \n]*{INLINE}*[—–])[ \n]+")
EUPHONIC = re.compile(r"(?<=\w)-t-(?=(?:ils?|elles?|on)\b)", re.IGNORECASE)
ORDINAL = re.compile(
    r"(?P<number>[0-9IVX][0-9IVX]*)(?P<ending>ers?|res?|ères?|es?|èmes?|nde|nd)(?![\w'’])"
)
ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
FIRST = ("er", "re", "ère", "ers", "res", "ères")
SECOND, OTHER = ("nd", "nde"), ("e", "ème", "es", "èmes")


def unbroken(text: str) -> str:
    """Keep together what spaces and the ends of lines must not part."""
    text = LOOSE.sub(_unbroken, text)
    text = MISSING.sub(_spaced, text)
    text = NUMBERS.sub(_number, text)
    if "– " in text or "— " in text:
        text = SPEECH.sub(rf"\1{NO_BREAK}", text)
    return EUPHONIC.sub(_joined, text) if "-t-" in text.lower() else text


def _unbroken(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "thin":
            return THIN + found["tags"]
        case "wide":
            return NO_BREAK + found["tags"]
        case "dash":
            return found[0][0] + DASH
    return NO_BREAK


def _spaced(found: re.Match[str]) -> str:
    sign = found[0][0]
    previous = before(found.string, found.start())
    match sign:
        case "!" | "?" | ";" | ":":
            ends = previous.isalnum() or (previous and previous in WORDS_END)
            space = NO_BREAK if sign == ":" else THIN
            return space + sign if ends else sign
        case "«":
            tags = found["tags"]
            return f"«{tags}{NO_BREAK}" if found["space"] else f"«{NO_BREAK}{tags}"
        case "»":
            ends = previous.isalnum() or (previous and previous in ".!?,…)”’")
            return f"{NO_BREAK}»" if ends else "»"
        case "°":
            return f"{NO_BREAK}°" if previous.isdigit() else f"°{NO_BREAK}"
        case "&":
            return found[0]
    return NO_BREAK + sign


def _joined(found: re.Match[str]) -> str:
    """Let no line end within « ferme-t-elle », at either hyphen."""
    return found[0].replace("-", f"-{JOINED}")


def _number(found: re.Match[str]) -> str:
    """Set 21 h 30 and 10 000, where a number of their own begins."""
    text, at = found.string, found.start()
    beside = text[at - 1] if at else ""
    if beside.isalnum() or (beside and beside in ".,:/-_+"):
        return found[0]
    if found["thousands"]:
        follows = at > 1 and beside == " " and text[at - 2].isdigit()
        return found[0] if follows else found[0].replace(" ", THIN)
    hour = found[0].partition("h")[0].rstrip(f" \n{NO_BREAK}{THIN}")
    hour += _kept(found["first"]) + "h"
    minutes = found["minutes"]
    return hour + _kept(found["second"]) + minutes if minutes else hour


def _kept(space: str) -> str:
    return space if space in (NO_BREAK, THIN) else NO_BREAK


def superscripts(text: str) -> str:
    """Raise the endings of ordinals: 1er, XIXe. Mme stays, as readers aloud say it."""
    return ORDINAL.sub(_raised, text)


def _raised(found: re.Match[str]) -> str:
    text, at = found.string, found.start()
    number, ending = found.groups()
    beside = text[at - 1] if at else ""
    alone = not beside.isalnum() and (not beside or beside not in ".,-/_+#")
    if alone and ending in _endings(number):
        return f"{number}<sup>{ending}</sup>"
    return found[0]


def _endings(number: str) -> tuple[str, ...]:
    """Give the endings that a number may have."""
    if number in ("1", "I"):
        return FIRST
    if number in ("2", "II"):
        return SECOND + OTHER
    return OTHER if number.isdigit() or ROMAN.fullmatch(number) else ()


def _quoted(text: str) -> str:
    return quoted(text, GUILLEMETS)


FRENCH = Language(
    rules=(_quoted, apostrophes, ellipses, telephones, initials, unbroken),
    in_markup=(superscripts,),
)
