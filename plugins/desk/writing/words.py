"""Every sentence about new files, in French and in English."""

from plugins.content_model.model import Words

# What it asks
BEGIN = Words(
    "{kind}, dans {folder}/. Entrée passe ce qui peut l’être,"
    " Ctrl+C laisse tout comme avant.",
    "{kind}, in {folder}/. Enter skips what can be skipped,"
    " Ctrl+C leaves all as it was.",
)
EXAMPLE = Words("comme : {example}", "like: {example}")
DEFAULT = Words("Entrée : {value}", "Enter: {value}")
NAME = Words(
    "nom du fichier, et adresse de la page", "name of the file, address of the page"
)
AGAIN = Words("Il reste à reprendre :", "This needs another answer:")

# What it answers
NOTHING = Words("rien n’a été écrit", "nothing was written")
UNKNOWN_KIND = Words(
    "« {value} » ? dites ce qu’il faut écrire : {known}"
    " ; python3 tasks.py --help new dit le reste",
    "'{value}'? say what to write: {known}; python3 tasks.py --help new says the rest",
)
NOT_A_FILE = Words(
    "« {value} » n’est pas un fichier de contenu ; donnez celui qu’il faut traduire,"
    " comme content/blog/x.md",
    "'{value}' is not a content file; give the one to translate,"
    " like content/blog/x.md",
)
NO_FOLDER = Words(
    "le site n’a pas de dossier pour cela ; réglez {setting}",
    "the site has no folder for this; set {setting}",
)
NO_LANGUAGE = Words(
    "« {value} » n’est pas une autre langue du site ; choisissez parmi {known}",
    "'{value}' is not another language of the site; choose one of {known}",
)
TRANSLATED = Words(
    "{path} existe déjà ; traduisez ce fichier-là",
    "{path} exists already; translate that file",
)
TAKEN = Words(
    "{path} existe déjà ; donnez un autre nom (--name), ou complétez ce fichier",
    "{path} exists already; give another name (--name), or go on with that file",
)
BAD_NAME = Words(
    "« {value} » n’est pas un nom de fichier ; des lettres sans accent, des chiffres"
    " et des tirets",
    "'{value}' is not a file name; use letters without accents, digits and hyphens",
)
NOT_A_PAIR = Words(
    "--key : « {value} » ? écrivez comme --key cover.image=images/x.jpg",
    "--key: '{value}'? write it like --key cover.image=images/x.jpg",
)

# What comes next
DRAFT = Words(
    "C’est un brouillon : écrivez le texte, regardez-le (python3 tasks.py preview),"
    " puis enlevez la ligne « status: draft » ; il paraîtra.",
    "It is a draft: write the text, look at it (python3 tasks.py preview),"
    " then take the line 'status: draft' away; it will come out.",
)
READY = Words(
    "Regardez-le (python3 tasks.py preview), puis publiez.",
    "Look at it (python3 tasks.py preview), then publish.",
)
TRANSLATE = Words(
    "Traduisez sur place ce que contient ce fichier, regardez-le"
    " (python3 tasks.py preview), puis enlevez la ligne « status: draft ».",
    "Translate in place what this file holds, look at it"
    " (python3 tasks.py preview), then take the line 'status: draft' away.",
)
