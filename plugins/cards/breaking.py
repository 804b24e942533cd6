"""Where a title may be cut into lines, and how sorry one is to cut it there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.cards.glyphs import clusters

NBSP, NNBSP = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

# Words that lean on the next one: a line that ends on one of them limps.
LEANING = {
    "fr": (
        "à au aux avec car ce ces cet cette chez comme contre d dans de des donc du en"
        " entre et est il ils elle elles je l la le les leur leurs ma mais mes mon ne"
        " nos notre nous on ou où par pas pour puis qu quand que qui s sa sans se ses"
        " si son sous sur ta tes ton très tu un une vers vos votre vous y"
    ),
    "en": (
        "a about after all an and are as at be before but by for from has her his how"
        " if in into is it its my no nor of on or our out over so than that the their"
        " this to under until up was we what when where which who why with you"
        " your"
    ),
    "de": (
        "am an auf aus bei bis das dem den der des die ein eine einem einen einer für"
        " im in ins mit nach oder ohne seit sich so über um und unter vom von vor wie"
        " zu zum zur"
    ),
    "es": (
        "a al ante bajo con de del desde e el en entre es la las lo los o para pero por"
        " que se sin sobre su sus tu un una unas unos y"
    ),
    "it": (
        "a ad ai al alla alle allo che con da dal dalla dei del della delle di e ed gli"
        " i il in la le lo nel nella o per se su sul sulla tra fra un una uno"
    ),
    "nl": (
        "aan als bij dat de die een en het in is met naar of om onder op over te tot"
        " uit van voor"
    ),
}
WEAK = {lang: frozenset(words.split()) for lang, words in LEANING.items()}
UNITS = (
    "€|%|h|min|s|m|km|cm|mm|kg|g|l|cl|ha|°C?|ans?|mois|jours?|heures?|euros?|janvier"
    "|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
# French that nobody typeset yet: what its spaces hold together.
FRENCH = (
    (re.compile(r"(?<=\S) (?=[;!?])"), NNBSP),
    (re.compile(r"(?<=\S) (?=[:»])|(?<=«) "), NBSP),
    (re.compile(rf"(?<=\d) (?=({UNITS})(?!\w))"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=\bh) (?=\d\d(?!\d))"), NBSP),
    (re.compile(r"(?<=\bn°) |(?<=\bM\.) |(?<=\bMme) |(?<=\bSt) ", re.IGNORECASE), NBSP),
    (re.compile(r"(?<=\b[àÀ]) (?=\d|deux\b|vous\b)"), NBSP),
)
ENGLISH = ((re.compile(r"(?<=\d) (?=(am|pm|a\.m\.|p\.m\.)(?!\w))"), NBSP),)
WORD = re.compile(r"[^\W\d_]+", re.UNICODE)

EAST = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef\U00020000-\U0003ffff]")
# Kinsoku: what may not begin a line, and what may not end one.
NO_START = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％‰"  # noqa: RUF001
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)]}!?,.:;»"
)
NO_END = frozenset("‘“（〔［｛〈《「『【￥＄([{«")  # noqa: RUF001

SORRY_WEAK, SORRY_QUOTE, SORRY_HYPHEN, GLAD = 1.0, 0.8, 0.7, -0.6
SORRY_EAST = 0.05


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece that is never cut, what follows it on its line, and what a cut costs."""

    text: str
    gap: str = " "
    sorry: float = 0.0


def held(text: str, lang: str) -> str:
    """Give a text whose spaces hold where its language holds them."""
    rules = {"fr": FRENCH, "en": ENGLISH}.get(lang[:2], ())
    for pattern, space in rules:
        text = pattern.sub(space, text)
    return text


def atoms(text: str, lang: str) -> list[Atom]:
    """Cut a text at every place where a line may end."""
    found: list[Atom] = []
    quoted = 0
    for word in held(text, lang).split(" "):
        quoted += word.count("«") + word.count("“") - word.count("»") - word.count("”")
        pieces = list(_pieces(word))
        for piece, sorry in pieces[:-1]:
            found.append(Atom(piece, "", sorry))
        last = pieces[-1][0] if pieces else ""
        if last:
            found.append(Atom(last, " ", _sorry(last, lang, quoted=quoted > 0)))
    return found


def _pieces(word: str) -> Iterator[tuple[str, float]]:
    """Cut a word after its hyphens, and between the characters of the Far East."""
    piece = ""
    chars = clusters(word)
    for at, char in enumerate(chars):
        piece += char
        after = chars[at + 1] if at + 1 < len(chars) else ""
        if not after:
            break
        if _is_hyphen(char, piece, chars[at + 1 :]):
            yield piece, SORRY_HYPHEN
            piece = ""
        elif _cuts_east(char, after):
            yield piece, SORRY_EAST
            piece = ""
    yield piece, 0.0


def _is_hyphen(char: str, before: str, after: list[str]) -> bool:
    """Tell a compound's hyphen (grand-mère) from one that holds (p-45, dit-il)."""
    long = 3
    return char in "-/" and len(before) > long and len(after) >= long


def _cuts_east(char: str, after: str) -> bool:
    eastern = EAST.match(char) or EAST.match(after)
    return bool(eastern) and after[0] not in NO_START and char[0] not in NO_END


def _sorry(word: str, lang: str, *, quoted: bool) -> float:
    """Tell how sorry one is to end a line after this word."""
    end = word.rstrip(NBSP + NNBSP)[-1:]
    if end in ":;—–?!.…":
        return GLAD
    own = WORD.findall(word.casefold())
    weak = WEAK.get(lang[:2], frozenset())
    leaning = bool(own) and own[-1] in weak and word[-1:].isalpha()
    leaning = leaning or word.isdigit()
    sorry = SORRY_WEAK if leaning else 0.0
    return sorry + (SORRY_QUOTE if quoted else 0) + (GLAD / 2 if end == "," else 0)
