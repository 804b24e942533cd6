"""Every sentence that publishing says, in French and in English."""

from plugins.content_model.model import Words

# Old addresses
BAD_FORMERLY = Words(
    "« {value} » ne peut être une ancienne adresse ; écrivez comme /blog/ancien-nom/",
    "'{value}' cannot be a former address; write it like /blog/old-name/",
)
FORMERLY_TAKEN = Words(
    "/{value} est l’adresse de {other} ; ôtez cette ligne",
    "/{value} is the address of {other}; take this line out",
)

# What is checked before a release
UNREADABLE = Words(
    "ceux qui suivent le site ne pourraient le lire ({detail})",
    "those who follow the site could not read this ({detail})",
)
NO_TARGET = Words(
    "{link} ne mène nulle part ; corrigez ce lien",
    "{link} leads nowhere; mend this link",
)
NO_ANCHOR = Words(
    "{link} : la page existe, pas ce passage ; corrigez ce lien",
    "{link}: the page is there, this place in it is not; mend this link",
)
DRAFT_SHOWN = Words(
    "ce texte n’est pas publié, et pourtant on le voit dans {where} ; rien ne sort",
    "this text is not published, and yet it shows in {where}; nothing goes out",
)
WEIGHTS = {
    "first": Words("la page et ses styles", "the page and its styles"),
    "fonts": Words("les polices", "the fonts"),
}
TOO_HEAVY = Words(
    "{sort} : {weight} octets, plus que {limit} (BUDGETS) ; allégez",
    "{sort}: {weight} bytes, more than {limit} (BUDGETS); make it lighter",
)
LASTING_CHANGED = Words(
    "ce nom est gardé un an par les navigateurs, et le contenu a changé"
    " ; donnez un autre nom",
    "browsers keep this name for a year, and its bytes changed; give another name",
)

# What subscribers hold
ID_GONE = Words(
    "« {id} » a disparu ; remettez-le, ou écrivez dans content/gone.yml : {line}",
    "'{id}' is gone; bring it back, or write in content/gone.yml: {line}",
)
ID_RENAMED = Words(
    "ce contenu était « {id} », et ses abonnés le verraient deux fois"
    " ; écrivez id: {id}",
    "this content was '{id}', and its followers would see it twice; write id: {id}",
)
ID_HIDDEN = Words(
    "« {id} » était en ligne et ne l’est plus (brouillon ou date à venir)",
    "'{id}' was online and no longer is (a draft or scheduled)",
)
ADDRESS_LEFT = Words(
    "l’ancienne adresse ne mène plus nulle part ; écrivez {line}",
    "the former address leads nowhere now; write {line}",
)
SEQUENCE_FALLS = Words(
    "« {title} » : les agendas des abonnés ignoreraient ce changement"
    " (SEQUENCE baisse) ; écrivez {line}",
    "'{title}': subscribers' calendars would ignore this change"
    " (SEQUENCE falls); write {line}",
)
TIMES_CHANGED = Words(
    "« {title} » change de dates ou d’heures sans le dire aux agendas ; écrivez {line}",
    "'{title}' changes its dates or hours without telling calendars; write {line}",
)
NIGHT_GONE = Words(
    "« {title} » : des dates annoncées disparaissent des agendas sans être annulées"
    " ; écrivez {line}",
    "'{title}': announced dates vanish from calendars without being cancelled;"
    " write {line}",
)
ENTRY_GONE = Words(
    "« {title} » ({day}) disparaît des agendas sans être annulé"
    " ; gardez le fichier jusque-là, avec {line}",
    "'{title}' ({day}) vanishes from calendars without being cancelled;"
    " keep the file until then, with {line}",
)

# Asking
NO_TARGET_NAME = Words(
    "--target {value} : aucune destination de ce nom ; {known}",
    "--target {value}: there is no target of that name; {known}",
)
KNOWN_TARGETS = Words(
    "les réglages (TARGETS) connaissent {names}", "the settings (TARGETS) know {names}"
)
BAD_TARGET = Words("TARGETS : « {name} » : {detail}", "TARGETS: '{name}': {detail}")
NOT_HERE = Words(
    "publier demande Linux ou macOS ; ici, poussez vers le dépôt",
    "publishing needs Linux or macOS; here, push to the repository",
)
NO_PLUGIN = Words(
    "PLUGINS ne contient pas plugins.release ; ajoutez-le",
    "PLUGINS does not hold plugins.release; add it",
)
URGENT_NOT_CONTENT = Words(
    "--urgent : {value} n’est pas un fichier du dossier des contenus {folder}",
    "--urgent: {value} is no file of the content folder {folder}",
)
NO_RELEASE = Words(
    "{name} : aucune autre version « {value} » ; il y a {known}",
    "{name}: there is no other release '{value}'; there are {known}",
)
WAITING = Words(
    "{holder} publie en ce moment ; on attend",
    "{holder} is publishing; waiting",
)
LOCKED = Words(
    "{holder} publie encore ; recommencez plus tard",
    "{holder} is still publishing; try again later",
)

# Telling
FAILED = Words(
    "{name} : rien n’a changé en ligne ({detail})",
    "{name}: nothing changed online ({detail})",
)
KEPT = Words(
    "rien n’est parti, le site en ligne reste comme il était",
    "nothing went out, the live site stays as it was",
)
STAYS = Words(
    "{name} : rien n’est parti, ce qui est en ligne reste comme il était"
    " (--force passe outre ce que tiennent les abonnés)",
    "{name}: nothing went out, what is live stays as it was"
    " (--force goes on whatever subscribers hold)",
)
LIVE = Words("{name} : {release} est en ligne", "{name}: {release} is live")
SAME = Words(
    "{name} : rien de nouveau, {release} reste en ligne",
    "{name}: nothing new, {release} stays live",
)
NOT_DUE = Words(
    "{name} : rien à faire avant le {moment}", "{name}: nothing to do before {moment}"
)
NOTHING_LIVE = Words(
    "{name} : rien n’a encore été publié", "{name}: nothing has been published yet"
)
SERVED = Words(
    "{name} : {release}, version {commit}, par {by} ; change seul le {next}",
    "{name}: {release}, commit {commit}, by {by}; changes by itself at {next}",
)
OVERDUE = Words(
    "{name} : le site devait changer le {moment} et ne l’a pas fait"
    " ; l’horloge tourne-t-elle ?",
    "{name}: the site was to change at {moment} and has not; does the timer run?",
)
LATE = Words(
    "{name} : le site a changé {minutes} minutes trop tard",
    "{name}: the site changed {minutes} minutes late",
)
SILENT = Words(
    "l’horloge s’est tue du {since} au {until}",
    "the timer was silent from {since} to {until}",
)
HUB_FAILED = Words(
    "le relais {hub} n’a pas répondu ({detail}) ; les lecteurs verront plus tard",
    "the hub {hub} did not answer ({detail}); readers will see it later",
)
RELOAD_FAILED = Words(
    "{name} : le serveur n’a pas relu ses réglages ({detail})",
    "{name}: the server did not read its settings again ({detail})",
)
ALARM_FAILED = Words(
    "ON_FAILURE n’a pu être appelé ({detail})",
    "ON_FAILURE could not be called ({detail})",
)
SUBJECT = Words("{site} : publication", "{site}: publishing")
ERROR = Words("erreur", "error")
WARNING = Words("conseil", "warning")
HOOKED = Words(
    "{repository} publie ce qui est poussé vers {branch}",
    "{repository} publishes what is pushed to {branch}",
)
NOT_COMMITTED = Words(
    "ce qui n’est pas dans un commit n’est pas poussé",
    "what is not committed is not pushed",
)
NO_REPOSITORY = Words(
    "{value} n’est pas un dépôt nu ; créez-le : git init --bare {value}",
    "{value} is no bare repository; make one: git init --bare {value}",
)

# The receipt
RECEIPT = Words("Reçu de publication", "Receipt")
FIRST = Words("première version", "first release")
NOTHING = Words("rien ne change", "nothing changes")
PAGES = Words("Pages", "Pages")
OTHERS = Words("Autres fichiers", "Other files")
ITEMS = Words("Ce que les lecteurs de flux verront", "What feed readers will show")
ENTRIES = Words("Ce que les agendas montreront", "What calendars will show")
ADVICE = Words("Conseils", "Advice")
MORE = Words("et {count} de plus", "and {count} more")
WEIGHT = Words(
    "{total} en tout, dont {fresh} de neuf", "{total} in all, {fresh} of it new"
)
MADE = Words(
    "version {commit}, par {by}, en {seconds} s",
    "commit {commit}, by {by}, in {seconds} s",
)
HAPPENS = {
    "new": Words("nouveau", "new"),
    "changed": Words("nouveau titre", "new title"),
    "moved": Words("nouvelles heures", "new hours"),
    "cancelled": Words("annulé", "cancelled"),
    "back": Words("de nouveau prévu", "on again"),
    "gone": Words("disparaît", "vanishes"),
}
NOT_PRUNED = Words(
    "{name} : les anciennes versions n’ont pu être retirées ({detail})",
    "{name}: old releases could not be removed ({detail})",
)
