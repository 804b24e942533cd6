"""Every sentence of the desk, in French and in English."""

from plugins.content_model.model import Words

# What it writes
CLOSED = Words("Fermeture : {names}", "Closed: {names}")
BECAUSE = Words("{title} ({why})", "{title} ({why})")
ALL = Words("tous les lieux", "all venues")

# What it answers
WRITTEN = Words("{path} : écrit", "{path}: written")
PUBLISH = Words(
    "Relisez-le, puis publiez : python3 tasks.py build",
    "Read it, then publish: python3 tasks.py build",
)
UNKNOWN_VENUE = Words(
    "lieu « {value} » inconnu ; choisissez parmi {known}",
    "unknown venue '{value}'; choose one of {known}",
)
NO_NOTICES = Words(
    "aucun dossier d’avis ; réglez NOTICE_PATHS",
    "there is no folder for notices; set NOTICE_PATHS",
)
NOT_AN_EVENT = Words(
    "« {value} » n’est pas un événement de l’agenda ; donnez son fichier",
    "'{value}' is no event of the agenda; give its file",
)
BAD_DAY = Words(
    "« {value} » n’est pas un jour ; écrivez comme 2026-07-14",
    "'{value}' is not a day; write it like 2026-07-14",
)
UNDONE = Words(
    "rien n’a été changé : ce qui suit l’empêche",
    "nothing was changed: this stands in the way",
)

# What it finds
ERROR = Words("erreur", "error")
ADVICE = Words("conseil", "advice")
ERRORS = Words("{count} erreur(s)", "{count} error(s)")
ADVICES = Words("{count} conseil(s)", "{count} piece(s) of advice")
CONTENTS = Words("{count} contenu(s)", "{count} content(s)")
NOTHING = Words("rien à redire", "nothing to mend")
FOUND = Words("{found} ({contents})", "{found} ({contents})")
SILENCE = Words(
    "un conseil se tait dans son fichier : silence: [{name}]",
    "a file silences advice by its name: silence: [{name}]",
)
NOT_A_CONTENT = Words(
    "« {value} » n’est pas un contenu du site ; donnez un fichier de {folder}/",
    "'{value}' is no content of the site; give a file below {folder}/",
)
BAD_FORMAT = Words(
    "--format : « {value} » est inconnu ; choisissez parmi {known}",
    "--format: '{value}' is not known; choose one of {known}",
)

# What it mends
MENDED = Words(
    "corrigé: {place}: « {before} » → {after}", "mended: {place}: '{before}' → {after}"
)
ADDED = Words("ajouté: {place}: {after}", "added: {place}: {after}")
NOT_MENDED = Words(
    "{path} : laissé tel quel, la correction y ferait une autre faute",
    "{path}: left as it is, mending it would make another mistake",
)
