"""What the cards say, to editors and on the cards themselves."""

from plugins.content_model.model import Words

TOO_LARGE = Words(
    "cette image compte {pixels} millions de points, plus que {limit}"
    " ; la carte est faite sans elle : réduisez-la",
    "this picture has {pixels} million pixels, more than {limit};"
    " the card is made without it: make it smaller",
)
BROKEN = Words(
    "cette image ne s’ouvre pas ({detail})"
    " ; la carte est faite sans elle : enregistrez-la de nouveau en JPEG",
    "this picture cannot be opened ({detail});"
    " the card is made without it: save it again as a JPEG",
)
MISSING = Words(
    "aucune police n’a « {char} » ({name}) ; la carte l’écrit « {instead} »"
    " : installez le paquet {package}, ou ajoutez une police à CARD_FONTS",
    "no font has '{char}' ({name}); the card writes '{instead}':"
    " install the package {package}, or add a font to CARD_FONTS",
)
JOINED = Words(
    "ces lettres se lient ou se lisent de droite à gauche, et la bibliothèque"
    " FriBidi manque ; installez le paquet libfribidi0",
    "these letters join or run from right to left, and the library FriBidi is"
    " missing; install the package libfribidi0",
)
ELIDED = Words(
    "ce titre est trop long pour une carte, qui le coupe à « {shown} »"
    " ; donnez-en un plus court à card.title",
    "this title is too long for a card, which ends it at '{shown}';"
    " give card.title a shorter one",
)
PALE = Words(
    "le contraste de la carte n’est que de {contrast} ; choisissez une autre image",
    "the card's contrast is only {contrast}; choose another picture",
)

# What cards say of themselves, by language; others get English.
EVERY = {"fr": ("TOUS LES", "{day}s"), "en": ("EVERY", "{day}")}
EVERY_WEEK = {"fr": "CHAQUE SEMAINE", "en": "EVERY WEEK"}
DAY = {"fr": "jours", "en": "day"}
TWO = {"fr": "{first} et {last}", "en": "{first} & {last}"}
UNTIL = {"fr": "jusqu’au {day}", "en": "until {day}"}
UNTIL_BAND = {"fr": "JUSQU’AU", "en": "UNTIL"}
KICKERS = {
    "fr": {
        "event": "Événement",
        "category": "Rubrique",
        "tag": "Étiquette",
        "agenda-category": "Agenda",
        "archive": "Agenda",
        "month": "Agenda",
        "venue-agenda": "Agenda",
    },
    "en": {
        "event": "Event",
        "category": "Category",
        "tag": "Tag",
        "agenda-category": "What’s on",
        "archive": "What’s on",
        "month": "What’s on",
        "venue-agenda": "What’s on",
    },
}
WHOLE_PRICE = {"fr": "#,##0\xa0¤", "en": "¤#,##0"}
FREE = {"fr": "gratuit", "en": "free"}
SASHES = {
    "fr": {
        "full": "Complet",
        "few": "Dernières places",
        "cancelled": "Annulé",
        "postponed": "Reporté",
        "rescheduled": "Nouvelle date",
        "online": "En ligne",
    },
    "en": {
        "full": "Sold out",
        "few": "Last places",
        "cancelled": "Cancelled",
        "postponed": "Postponed",
        "rescheduled": "New date",
        "online": "Online",
    },
}
POSTER = {"fr": "Affiche : {said}", "en": "Poster: {said}"}

# The sheet of all cards, and how one came to be
SHEET = Words("Cartes de partage", "Share cards")
SHEET_DONE = Words("{count} cartes : voyez {path}", "{count} cards: see {path}")
NO_SUCH = Words(
    "{path} : aucun contenu publié de ce nom n’a de carte",
    "{path}: no published content of that name has a card",
)
COLUMNS = (
    Words("carte", "card"),
    Words("format", "format"),
    Words("contraste", "contrast"),
    Words("encre", "ink"),
    Words("voile", "veil"),
    Words("kB", "kB"),
    Words("corps", "size"),
    Words("lignes", "lines"),
)
