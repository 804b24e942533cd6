"""Every sentence the press says, in French and in English."""

from plugins.content_model.model import Words

LOGGED = Words("{detail}", "{detail}")
FAILED = Words("{kind} : {detail}", "{kind}: {detail}")
TEMPLATE_MISSING = Words(
    "le gabarit {detail} manque au thème", "the theme has no template {detail}"
)
TEMPLATE_BROKEN = Words(
    "ce gabarit ne peut être imprimé ({detail})",
    "this template cannot be printed ({detail})",
)
SAME_ADDRESS = Words(
    "deux pages à une adresse : {first} et {second}",
    "two pages with one address: {first} and {second}",
)
OUTSIDE = Words(
    "l’adresse « {address} » sort du site", "the address '{address}' leaves the site"
)
OUTPUT_HOLDS = Words(
    "le dossier de sortie {output} contient {folder} ; choisissez-en un autre",
    "the output folder {output} holds {folder}; choose another",
)
OUTPUT_NO_FOLDER = Words(
    "la sortie {output} n’est pas un dossier, ou est un lien qui ne mène nulle part ;"
    " retirez-la, ou choisissez un autre dossier",
    "the output {output} is no folder, or a link that leads nowhere;"
    " remove it, or choose another folder",
)
DISK_FULL = Words(
    "le disque est plein ({detail}) ; faites de la place, et recommencez",
    "the disk is full ({detail}); make room, and build again",
)
NO_SETTINGS = Words(
    "ce fichier de réglages n’existe pas", "there is no such settings file"
)
NO_CONTENT = Words(
    "ce dossier de contenus n’existe pas", "there is no such content folder"
)
NO_PATH = Words(
    "le dossier de contenus des réglages (PATH) n’existe pas"
    " ; créez-le, ou donnez --content",
    "the content folder of the settings (PATH) does not exist;"
    " make it, or give --content",
)
BAD_NOW = Words(
    "--now : « {value} » n’est pas un moment ; écrivez comme 2026-07-14 20:00",
    "--now: '{value}' is not a moment; write it like 2026-07-14 20:00",
)
BAD_EPOCH = Words(
    "SOURCE_DATE_EPOCH : « {value} » n’est pas un nombre de secondes depuis 1970",
    "SOURCE_DATE_EPOCH: '{value}' is not a number of seconds since 1970",
)
BAD_SITEURL = Words(
    "SITEURL : « {value} » n’est pas une adresse de site"
    " ; écrivez comme https://example.org",
    "SITEURL: '{value}' is not the address of a site; write it like https://example.org",
)
MISSED = Words(
    "aurait dû être réimprimé, et ne l’a pas été ; ce qui a échappé : {input} ;"
    " c’était « {was} », c’est « {now} » ; build --all imprime tout",
    "should have been printed again, and was not; what was missed: {input};"
    " it was '{was}', it is '{now}'; build --all prints everything",
)
PORT_TAKEN = Words(
    "le port {port} est déjà pris ; ajoutez --port {other}",
    "port {port} is taken; add --port {other}",
)

ERRORS = Words("{count} erreur(s)", "{count} error(s)")
WARNINGS = Words("{count} avertissement(s)", "{count} warning(s)")
KEPT = Words(
    "rien n’a été publié, rien n’a été changé", "nothing was published or changed"
)
HALF = Words(
    "la copie s’est arrêtée en route ; ôtez ce qui la gêne, recommencez,"
    " elle sera réparée",
    "the copy stopped half way; remove what is in its way and build again,"
    " it will be mended",
)
WARNING = Words("conseil", "warning")
ERROR = Words("erreur", "error")
DONE = Words("{counts}, en {seconds} s", "{counts}, in {seconds} s")
LOOK = Words("à voir dans {output}", "look in {output}")
TURNS = Words(
    "changera de lui-même le {moment} : {why}",
    "will change by itself on {moment}: {why}",
)
SERVING = Words(
    "aperçu à {url} (Ctrl+C pour arrêter)", "preview at {url} (Ctrl+C to stop)"
)
AGAIN = Words("relu en {seconds} s", "read again in {seconds} s")
PROBLEMS = Words("L’aperçu attend", "The preview is waiting")

FILES = Words("{count} fichier(s)", "{count} file(s)")
COUNTED = {
    "post": Words("{count} article(s)", "{count} post(s)"),
    "page": Words("{count} page(s)", "{count} page(s)"),
    "venue": Words("{count} lieu(x)", "{count} venue(s)"),
    "event": Words("{count} événement(s)", "{count} event(s)"),
    "list": Words("{count} liste(s)", "{count} list(s)"),
}
