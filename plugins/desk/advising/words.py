"""Every sentence of advice, in French and in English: what, then what to do."""

from plugins.content_model.model import Words

# By the name that silences it.
ADVICE = {
    "summary-missing": Words(
        "manque ; dites en une phrase ce que l’on apprend, pour les listes et moteurs",
        "is missing; say in a sentence what one learns, for lists and search engines",
    ),
    "summary-long": Words(
        "{length} signes, les moteurs coupent vers {limit} ; dites-le plus court",
        "{length} characters: search engines cut at some {limit}; say less",
    ),
    "summary-is-title": Words(
        "répète le titre ; dites ce que le titre ne dit pas",
        "repeats the title; say what the title does not",
    ),
    "title-long": Words(
        "{length} signes : au-delà de {limit}, moteurs et réseaux le coupent"
        " ; raccourcissez-le",
        "{length} characters: beyond {limit} search engines and networks cut it;"
        " shorten it",
    ),
    "shouting": Words(
        "« {value} » crie ; des minuscules et un seul « ! » se lisent mieux",
        "'{value}' shouts; lower case and a single ! read better",
    ),
    "state-in-title": Words(
        "« {value} » dans le titre ne se voit ni au calendrier ni dans les flux"
        " ; écrivez {cure}",
        "'{value}' in the title reaches no calendar and no feed; write {cure}",
    ),
    "tag-near": Words(
        "« {value} » et « {other} » font deux listes ; écrivez « {other} »",
        "'{value}' and '{other}' make two lists; write `{other}`",
    ),
    "placeholder": Words(
        "« {value} » attend encore ; complétez, ou mettez « status: draft »",
        "'{value}' is still waiting; fill it in, or set `status: draft`",
    ),
    "doubled-word": Words(
        "« {value} » : un mot en double ; ôtez-en un",
        "'{value}': a word twice; take one out",
    ),
    "heading-bold": Words(
        "« {value} » a l’air d’un titre, mais n’en est pas un ; écrivez ## {value}",
        "'{value}' looks like a heading but is none; write ## {value}",
    ),
    "paragraph-long": Words(
        "un paragraphe de {length} mots remplit deux écrans de téléphone ; coupez-le",
        "a paragraph of {length} words fills two screens of a phone; cut it in two",
    ),
    "language-other": Words(
        "ce texte est en {other}, le nom du fichier dit {own} ; traduisez, ou renommez",
        "this text is in {other}, the file's name says {own}; translate, or rename it",
    ),
    "venue-misspelt": Words(
        "« {value} » ; vouliez-vous « {nearest} » ?",
        "'{value}'; did you mean '{nearest}'?",
    ),
    "link-vague": Words(
        "un lien « {value} » ne dit pas où il mène"
        " ; mettez le lien sur les mots qui le disent",
        "a link '{value}' does not say where it leads; link the words that do",
    ),
    "link-bare": Words(
        "l’adresse {value} ne se lit pas ; écrivez [ce que l’on y trouve]({target})",
        "the address {value} reads badly; write [what one finds there]({target})",
    ),
    "picture-narrow": Words(
        "{value} n’a que {width} points de large : flou sur les grands écrans et les"
        " réseaux ; donnez l’original, d’au moins {limit}",
        "{value} is only {width} pixels wide: blurred on large screens and networks;"
        " give the original, at least {limit}",
    ),
    "picture-large": Words(
        "{value} a {width} points de large, le site en montre {shown} au plus"
        " ; réduisez-la à {limit}",
        "{value} is {width} pixels wide, the site shows {shown} at most;"
        " reduce it to {limit}",
    ),
    "picture-twice": Words(
        "{value} est déjà en tête de la page ; choisissez une autre image, ou ôtez-la",
        "{value} is already at the head of the page; choose another one, or drop it",
    ),
    "alt-is-title": Words(
        "répète le titre ; dites ce que l’on voit",
        "repeats the title; say what is to be seen",
    ),
    "alt-long": Words(
        "{length} signes, lus d’un trait à qui ne voit pas"
        " ; gardez une phrase, et dites le reste dans le texte",
        "{length} characters, read out without a pause;"
        " keep one sentence, and say the rest in the text",
    ),
    "modified-behind": Words(
        "le texte a changé le {day}, ce que rien ne dit"
        " ; ajoutez modified: {moment}, ou check --fix",
        "the text changed on {day} and nothing says so;"
        " add modified: {moment}, or check --fix",
    ),
    "translation-behind": Words(
        "l’original ({other}) a changé depuis, le {day} ; relisez la traduction",
        "the original ({other}) has changed since, on {day}; review the translation",
    ),
    "untranslated": Words(
        "reste dans la langue de l’original ; traduisez-le ici",
        "stays in the language of the original; translate it here",
    ),
}

# What is no advice
PICTURE_BROKEN = Words(
    "l’image {value} ne s’ouvre pas ; enregistrez-la de nouveau en JPEG",
    "the picture {value} cannot be opened; save it again as a JPEG",
)

# What some of them name
STATE_CANCELLED = Words(
    "state: annulé avec since:, ou python3 tasks.py cancel",
    "state: cancelled with since:, or python3 tasks.py cancel",
)
STATE_POSTPONED = Words("state: reporté avec since:", "state: postponed with since:")
STATE_FULL = Words("places: complet", "places: full")
FRENCH = Words("français", "French")
ENGLISH = Words("anglais", "English")
# The setting that silences advice everywhere
UNKNOWN_ADVICE = Words(
    "SILENCED_ADVICE : « {value} » est inconnu ; {cure}",
    "SILENCED_ADVICE: '{value}' is not known; {cure}",
)
NEAREST = Words("vouliez-vous « {nearest} » ?", "did you mean `{nearest}`?")
CHOICES = Words("choisissez parmi {known}", "choose one of {known}")
