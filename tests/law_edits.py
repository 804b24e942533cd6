"""What befalls a site: one tour of everything, and as many more as chance draws."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.law import Edit

BLOG, AGENDA, VENUES = "content/blog/", "content/agenda/", "content/venues/"
POST, CABINS = BLOG + "glace.md", "content/images/cabanes.jpg"
AT_JOURNAL = "'journal/{slug}/'\nARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'"
CATALOGUE, CSS = "theme/translations/fr.po", "theme/static/css/components/"
TALE = """---
title: Un conte
date: 2026-11-10 20:00
category: Coulisses
venue: camping
---
Voyez [la glace]({filename}/blog/glace.md).
"""

STORM = """---
title: Orage
date: 2026-11-23 11:30
venues: camping
until: 2026-11-23 16:00
---
"""

# What editors do: a step each, in an order that makes sense.
WRITING: list[Edit] = [
    ("add", POST, "\nUn mot de plus.\n"),
    ("key", POST, "title", "La glace : un autre titre & « des signes »"),
    ("key", POST, "tags", "[saison, nuit]"),
    ("key", POST, "slug", "glace-du-matin"),
    ("key", POST, "modified", "2026-11-23 11:00"),
    ("key", BLOG + "ouverture.md", "date", "2026-11-22 09:00"),
    ("key", BLOG + "neige.md", "date", "2026-11-25 09:00"),
    ("clock", "2026-11-25 09:00"),
    ("key", BLOG + "neige.md", "category", "Coulisses"),
    ("key", BLOG + "neige.md", "venue", "camping"),
    ("write", BLOG + "neige.en.md", "---\ntitle: Snow\n---\nIt snows.\n"),
    ("remove", BLOG + "ouverture.en.md"),
    ("write", BLOG + "conte.md", TALE),
    ("remove", BLOG + "demain.md"),
    ("rename", BLOG + "conte.md", BLOG + "fable.md"),
    ("key", BLOG + "fable.md", "id", "blog/conte"),
    ("remove", BLOG + "fable.md"),
    ("key", BLOG + "brouillon.md", "status", "publié"),
    ("draw", "content/images/ponton.png", 7),
    ("quietly", "draw", "content/images/ponton.png", 8),
    ("draw", CABINS, 3),
    ("swap", BLOG + "ouverture.md", "60% 40%", "10% 90%"),
    ("write", "content/documents/plan.pdf", "%PDF-1.4 un autre plan"),
    ("write", "content/terms.yml", "Vie du camping:\n  en: Life here\n"),
]
# What the house does: its venues, its hours, its events, its days.
HOUSE: list[Edit] = [
    ("key", VENUES + "camping.md", "title", "Camping de l’Anse"),
    ("key", VENUES + "camping.md", "accent", "#7a3b1d"),
    ("swap", VENUES + "piscine.md", "10h-18h", "9h-21h"),
    ("swap", VENUES + "piscine.md", "5,50", "6,20"),
    ("key", VENUES + "camping.md", "order", "9"),
    (
        "write",
        "content/notices/orage.md",
        STORM,
    ),
    ("clock", "2026-11-23 14:30"),
    ("key", "content/questions/chien.md", "answered_by", "pages/venir.md"),
    ("write", "content/questions/train.en.md", "---\ntitle: Which train?\n---\n"),
    ("key", AGENDA + "marche.md", "state", "annulé\nsince: 2026-11-23 14:00"),
    ("clock", "2026-11-23 20:01"),
    ("key", AGENDA + "aquagym.md", "repeats", "tous les mardis jusqu’au 02/03/2027"),
    ("key", AGENDA + "salon.md", "places", "complet"),
    ("clock", "2026-11-24 00:00"),
    ("key", "content/pages/venir.md", "title", "Venir ici"),
    ("key", "content/pages/mentions.md", "order", "2"),
    ("clock", "2027-01-01 00:10"),
    ("key", AGENDA + "veillee-contes.md", "title", "Veillée au coin du feu"),
    ("swap", "content/school-holidays.yml", "03/01/2027", "10/01/2027"),
    ("clock", "2026-11-23 12:00"),
]
# What cards are made of, among other things.
SHOWN: list[Edit] = [
    ("key", POST, "title", "Une carte nouvelle"),
    ("key", VENUES + "camping.md", "accent", "#0b3d5c"),
    ("draw", CABINS, 6),
    ("key", AGENDA + "marche.md", "state", "annulé\nsince: 2026-11-23 11:00"),
    ("setting", "CARD_ACCENT", "'#603020'"),
]
# What keepers do: theme, words, settings; what changes every page stands alone.
KEEPING: list[list[Edit]] = [
    [
        ("swap", "theme/templates/partials/teaser.html", "<p>", '<p lang="fr">'),
        ("swap", "theme/templates/macros/state.html", 'class="badge"', 'class="mark"'),
        ("add", CSS + "badge.css", "\n.badge { margin: 0 }\n"),
        ("add", "theme/static/js/more.js", "// nothing\n"),
    ],
    [("swap", CATALOGUE, "Annulé", "C’est annulé")],
    [("swap", "theme/templates/post.html", "</h1>", " !</h1>")],
    [
        ("setting", "DEFAULT_PAGINATION", "1"),
        ("setting", "SHARE_NETWORKS", "()"),
        ("setting", "PICTURE_WIDTHS", "(320,)"),
        ("setting", "LANGUAGES", "('fr',)"),
    ],
    [
        ("setting", "LANGUAGES", "('fr', 'en')"),
        ("setting", "ARTICLE_URL", AT_JOURNAL),
        ("setting", "PACKED", "('.gz', '.br')"),
    ],
    [
        ("setting", "SITENAME", "'Les Rives & Cie'"),
        ("setting", "SITEURL", "'https://example.org/here'\nRELATIVE_URLS = False"),
    ],
    [
        ("key", POST, "title", "Compressé"),
        ("remove", AGENDA + "marche.en.md"),
    ],
    [
        ("setting", "PLUGINS", "[name for name in PLUGINS if 'sharing' not in name]"),
        ("setting", "TIMEZONE", "'America/Montreal'"),
    ],
]
# What befalls the machine.
BEFALLING: list[list[Edit]] = [
    [
        ("nothing",),
        ("spoiled", 3, "gone"),
        ("spoiled", 40, "same size"),
        ("spoiled", 41, "secretly"),
        ("foreign", "blog/mine.txt"),
    ],
    [
        ("killed", 3, True, "key", POST, "title", "Coupé"),
        ("killed", 12, True, "key", VENUES + "camping.md", "title", "Camping coupé"),
    ],
    [
        ("killed", 40, True, "setting", "SITENAME", "'Coupé'"),
        ("killed", 300, False, "setting", "SITENAME", "'Coupé encore'"),
        ("together", "key", POST, "title", "Ensemble"),
    ],
    [
        ("meanwhile", 60, "key", POST, "title", "Pendant ce temps"),
        ("behind", "key", BLOG + "neige.md", "title", "Dans le dos"),
        ("behind", "add", "theme/templates/feed.css", "/* behind */"),
        ("behind", "draw", "content/images/ponton.png", 5),
        ("quietly", "draw", CABINS, 8),
    ],
    [
        ("kept", "cache"),
        ("kept", "output"),
        ("aside", "2027-07-01 10:00", "setting", "SITENAME", "'Ailleurs'"),
        ("key", POST, "title", "Après la copie"),
        ("taken_back", "cache"),
        ("taken_back", "output"),
    ],
    [
        ("left", 0, "cut"),
        ("left", 1, "empty"),
        ("left", 2, "longer"),
        ("left", 5, "same size"),
    ],
    [("forgotten", "output"), ("forgotten", "cache")],
]
# What breaks it, each in another room, and each alone.
BREAKING: list[Edit] = [
    ("key", POST, "category", None),
    ("remove", POST),  # another post leads there
    ("swap", "theme/templates/macros/state.html", "{% macro badge", "{% makro badge"),
    ("write", "content/images/ponton.png", "no picture"),
    ("setting", "TIMEZONE", "'Paris'"),
]
AT_ONCE = 9  # edits of an evening


def evenings(edits: list[Edit], size: int) -> list[list[Edit]]:
    """Cut a list of edits into evenings of so many."""
    return [edits[first : first + size] for first in range(0, len(edits), size)]


TOUR = {
    "writing": evenings([*WRITING, *HOUSE], AT_ONCE),
    "cards": [SHOWN],
    "keeping": KEEPING,
    "befalling": BEFALLING,
}

NAMES = [
    POST,
    BLOG + "glace.en.md",
    BLOG + "neige.md",
    BLOG + "ouverture.md",
    BLOG + "ouverture.en.md",
    AGENDA + "aquagym.md",
    AGENDA + "marche.md",
    AGENDA + "marche.en.md",
    AGENDA + "veillee-contes.md",
    VENUES + "camping.md",
    VENUES + "camping.en.md",
    VENUES + "piscine.md",
    "content/notices/gel.md",
    "content/notices/vent.md",
    "content/pages/venir.md",
    "content/questions/feu.md",
    "content/questions/train.md",
]
DATES = [
    "2026-03-02 09:00",
    "2026-11-22 10:00",
    "2026-11-23 11:59",
    "2026-11-23 18:00",
    "2026-12-24 20:00",
    "2027-02-01 09:00",
]
CLOCKS = [
    *DATES,
    "2026-07-01 10:00",
    "2026-11-23 14:00",
    "2026-12-31 23:59",
    "2027-01-03 00:00",
    "2027-03-01 08:00",
]
WORDS = ["Un", "Deux : l’été", "« Trois » & <quatre>", "Un", "Œuvre, 5 € !"]
VALUES = {
    "title": WORDS,
    "slug": ["un", "deux", "glace", None],
    "date": DATES,
    "modified": [*DATES, None],
    "starts": DATES,
    "category": ["Coulisses", "Marchés", "Vie du camping", "Nouvelle"],
    "tags": ["[saison]", "[famille, neige]", "[Œufs]", None],
    "venue": ["camping", "piscine", None],
    "summary": ["Un résumé.", None],
    "status": ["draft", "hidden", "published"],
    "authors": ["[Nadia]", "[Nadia, Équipe]", None],
    "until": ["2026-11-23 13:00", "2026-12-25 13:00"],
    "accent": ["#123456", "#a03020", None],
    "state": ["cancelled\nsince: 2026-11-23 10:00", None],
    "places": ["few", "full", None],
    "formerly": ["/ancien/", None],
    "id": ["blog/toujours", None],
    "answers": ["[feu]", None],
    "order": ["1", "5"],
}
SETTINGS = {
    "SITENAME": ["'Un'", "'Deux'"],
    "AUTHOR": ["'Nous'"],
    "ARTICLE_URL": ["'b/{slug}/'\nARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'"],
    "CARD_ACCENT": ["'#102030'"],
    "CURRENCY": ["'CHF'"],
    "DEFAULT_PAGINATION": ["1", "2", "10"],
    "EVENT_HORIZON": ["2", "18"],
    "EVENT_TYPES": ["{}"],
    "EXCEPTIONS_AHEAD": ["2"],
    "FEED_ICONS": ["{}"],
    "ID_DOMAIN": ["'example.net,2026'"],
    "LANGUAGES": ["('fr',)", "('fr', 'en')"],
    "ORGANIZATION": ["{'email': 'a@example.org'}"],
    "PACKED": ["('.gz',)", "()"],
    "PICTURE_FORMATS": ["()"],
    "PICTURE_QUALITY": ["40"],
    "PICTURE_SIZES": ["'50vw'"],
    "PLUGINS": [
        f"[name for name in PLUGINS if name != 'plugins.{name}']"
        for name in ("cards", "pictures", "sharing", "structured_data", "typography")
    ],
    "PROBLEMS_LANG": ["'en'"],
    "RELATIVE_URLS": ["False"],
    "SHARE_NETWORKS": ["()", "('mastodon', 'whatsapp')"],
    "SITEURL": ["''", "'https://example.org/a'\nRELATIVE_URLS = False"],
    "STREAM_TITLES": ["{'fr': {'home': 'Ici', 'blog': 'Là'}, 'en': {}}"],
    "TAGLINES": ["{'fr': 'Au bord'}"],
    "WEBSUB_HUB": ["'https://hub.example.org/'"],
}
BYTES = ["gone", "empty", "cut", "longer", "same size", "secretly"]
PARTS = [
    "base.html",
    "post.html",
    "list.html",
    "event.html",
    "partials/teaser.html",
    "partials/header.html",
    "partials/night.html",
    "macros/picture.html",
    "macros/follow.html",
]


def paired(
    table: Mapping[str, Sequence[str | None]], *before: SearchStrategy[str]
) -> SearchStrategy[Edit]:
    """Draw a name of a table with one of its values, after what comes before."""
    pairs = [(name, value) for name, values in table.items() for value in values]
    first = st.tuples(*before)
    return st.builds(lambda one, two: (*one, *two), first, st.sampled_from(pairs))


def sources() -> SearchStrategy[Edit]:
    """Draw an edit of what a site is made from."""
    one, names, words = st.just, st.sampled_from(NAMES), st.sampled_from(WORDS)
    parts = st.sampled_from([f"theme/templates/{part}" for part in PARTS])
    images = st.sampled_from([CABINS, "content/images/ponton.png"])
    keyed = paired(VALUES, one("key"), names)
    return st.one_of(
        keyed,
        keyed,
        st.tuples(one("add"), names, words.map("\n{}\n".format)),
        st.tuples(one("write"), one(BLOG + "conte.md"), one(TALE)),
        st.tuples(one("write"), one(BLOG + "neige.en.md"), one("---\ntitle: A\n---\n")),
        st.tuples(one("remove"), names),
        st.tuples(
            one("rename"), names, st.sampled_from([BLOG + "a.md", AGENDA + "b.md"])
        ),
        st.tuples(one("draw"), images, st.integers(0, 9)),
        st.tuples(one("add"), parts, words.map("<!-- {} -->".format)),
        st.tuples(one("swap"), parts, one("<"), one("<")),
        st.tuples(one("add"), one(CSS + "prose.css"), words.map("\n/* {} */\n".format)),
        st.tuples(one("swap"), one(CATALOGUE), one('msgstr "A'), one('msgstr "B')),
        paired(SETTINGS, one("setting")),
    )


def edits() -> SearchStrategy[Edit]:
    """Draw anything that may befall a site."""
    one, edit, number = st.just, sources(), st.integers(0, 400)
    touch = st.integers(1, 30) | st.integers(1, 700)
    whats = st.sampled_from(["output", "cache"])

    def then(*first: SearchStrategy[object]) -> SearchStrategy[Edit]:
        return st.builds(lambda one, two: (*one, *two), st.tuples(*first), edit)

    return st.one_of(
        edit,
        edit,
        edit,
        st.tuples(one("clock"), st.sampled_from(CLOCKS)),
        st.just(("nothing",)),
        st.tuples(one("spoiled"), number, st.sampled_from(BYTES)),
        st.tuples(one("left"), number, st.sampled_from(BYTES)),
        st.tuples(one("forgotten"), whats),
        st.tuples(one("kept"), whats),
        st.tuples(one("taken_back"), whats),
        st.tuples(one("foreign"), st.sampled_from(["a.txt", "blog/x/mine.txt"])),
        then(one("quietly")),
        then(one("killed"), touch, st.booleans()),
        then(one("meanwhile"), st.integers(1, 300)),
        then(one("behind")),
        then(one("together")),
        then(one("aside"), st.sampled_from(CLOCKS)),
    )
