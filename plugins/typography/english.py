"""The rules of English, as the British set it."""

import re

from plugins.typography.model import DASH, INLINE, NO_BREAK, Language, Quotes
from plugins.typography.quotes import apostrophes, quoted
from plugins.typography.signs import UNITS, ellipses, initials, telephones

CURLY = Quotes(outer=("“", "”"), inner=("‘", "’"))
LOOSE = re.compile(
    rf"""[ \n](?=[€$£%‰°kmcghlapLGM\dA-Z{INLINE}-])(?:
        (?<=\d[ \n])(?={INLINE}*(?:{UNITS}|[ap]m|[ap]\.m\.)(?![\w'’]))
      | (?={INLINE}*\d)(?:
            (?<=\b[Nn]o\.[ \n])|(?<=§[ \n])|(?<=\bp\.[ \n])|(?<=\bpp\.[ \n])
          | (?<=\bch\.[ \n])|(?<=\bfig\.[ \n])|(?<=\bvol\.[ \n]))
      | (?={INLINE}*[A-Z])(?:
            (?<=\bM[rs][ \n])|(?<=\bM[rs]\.[ \n])|(?<=\bMrs[ \n])|(?<=\bMrs\.[ \n])
          | (?<=\bDr[ \n])|(?<=\bDr\.[ \n])|(?<=\bProf\.[ \n])|(?<=\bSt[ \n]))
      | (?P<dash>--?(?=[ \n]))
    )""",
    re.VERBOSE,
)
YEARS = re.compile(r"(?P<first>[12]\d{3})-(?P<last>[12]\d{3})(?![\w/-])")


def unbroken(text: str) -> str:
    """Keep together what spaces must not part; set dashes between words."""
    return LOOSE.sub(_unbroken, text)


def _unbroken(found: re.Match[str]) -> str:
    return found[0][0] + DASH if found["dash"] else NO_BREAK


def spans(text: str) -> str:
    """Set the dash between two years, the second of which is later."""
    return YEARS.sub(_span, text) if "-" in text else text


def _span(found: re.Match[str]) -> str:
    at, (first, last) = found.start(), found.groups()
    beside = found.string[at - 1] if at else ""
    alone = not beside.isalnum() and (not beside or beside not in "./-_+#")
    return f"{first}{DASH}{last}" if alone and first < last else found[0]


def _quoted(text: str) -> str:
    return quoted(text, CURLY)


ENGLISH = Language(
    rules=(_quoted, apostrophes, ellipses, telephones, initials, unbroken, spans)
)
