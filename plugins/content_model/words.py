"""Every sentence the content model says to an editor, in French and in English."""

from plugins.content_model.model import Words

# The file as a whole
NOT_UTF8 = Words(
    "ce fichier n’est pas en UTF-8 (octet {byte}) ; enregistrez-le en UTF-8",
    "this file is not UTF-8 (byte {byte}); save it as UTF-8",
)
EMPTY_FILE = Words(
    "ce fichier est vide ; écrivez l’en-tête entre deux lignes « --- », puis le texte",
    "this file is empty; write the header between two --- lines, then the text",
)
TOO_LARGE = Words(
    "ce fichier dépasse 1 Mo ; les images et les documents ont leur propre dossier",
    "this file is larger than 1 MB; pictures and documents have folders of their own",
)
UNREADABLE = Words(
    "ce fichier ne peut être lu ({detail})",
    "this file cannot be read ({detail})",
)
CONTROL = Words(
    "un caractère invisible ({code}) s’est glissé ici ; effacez-le",
    "an invisible character ({code}) slipped in here; delete it",
)
NO_FRONT_MATTER = Words(
    "pas d’en-tête ; la première ligne doit être « --- »",
    "no header; the first line must be ---",
)
OPEN_FRONT_MATTER = Words(
    "l’en-tête n’est pas fermé ; ajoutez une ligne « --- » avant le texte",
    "the header is not closed; add a --- line before the text",
)
TAB = Words(
    "une tabulation en début de ligne ; mettez des espaces",
    "a tab at the start of the line; use spaces",
)
BROKEN_YAML = Words(
    "cette ligne ne se lit pas ({detail}) ; vérifiez l’alignement et les guillemets",
    "this line cannot be read ({detail}); check the alignment and the quotes",
)
# What YAML's parser says, by a part of its sentence
YAML_REASONS = {
    "',' or ']'": Words(
        "un crochet « [ » n’est pas fermé", "a bracket [ is not closed"
    ),
    "',' or '}'": Words(
        "une accolade « {{ » n’est pas fermée", "a brace {{ is not closed"
    ),
    "expected ':'": Words(
        "il manque « : » après la clé", "a : is missing after the key"
    ),
    "mapping values": Words("un « : » de trop", "one : too many"),
    "expected key": Words("clés mal alignées", "keys are not aligned"),
    "'-' indicator": Words("tirets mal alignés", "dashes are not aligned"),
    "block sequence entries": Words("un tiret mal placé", "a dash in the wrong place"),
    "end of stream": Words("un guillemet n’est pas fermé", "a quote is not closed"),
    "document separator": Words(
        "un guillemet n’est pas fermé", "a quote is not closed"
    ),
    "escape": Words("une barre « \\ » entre guillemets", "a \\ between quotes"),
    "start any token": Words("un signe en tête de valeur", "a sign at a value's start"),
}
YAML_OTHERWISE = Words("forme inattendue", "unexpected form")
ALIAS = Words(
    "les renvois YAML (« & », « * », « ! ») ne sont pas admis ; écrivez la valeur",
    "YAML references (&, *, !) are not accepted; write the value out",
)
TOO_DEEP = Words(
    "trop de niveaux emboîtés ; simplifiez",
    "too many nested levels; simplify",
)
NOT_A_MAPPING = Words(
    "l’en-tête doit être fait de lignes « clé: valeur », une espace après « : »",
    "the header must be made of `key: value` lines, with a space after the colon",
)
DUPLICATE_KEY = Words(
    "cette clé est déjà à la ligne {first} ; gardez-en une",
    "this key is already on line {first}; keep one",
)
STRAY_FILE = Words(
    "aucun dossier connu ; ce fichier n’est pas lu. Rangez-le dans {folders}",
    "not in a known folder, so this file is not read; move it to {folders}",
)
NOT_MARKDOWN = Words(
    "ce fichier n’est pas lu ; écrivez-le en Markdown et donnez-lui la fin .md",
    "this file is not read; write it in Markdown and let its name end with .md",
)

# Keys and values
UNKNOWN_KEY = Words("clé inconnue ; {cure}", "unknown key; {cure}")
NEAREST = Words("vouliez-vous « {nearest} » ?", "did you mean `{nearest}`?")
KNOWN = Words("les clés connues sont {known}", "the known keys are {known}")
MISSING = Words("manque ; {cure}", "is missing; {cure}")
NOT_ONE_LINE = Words(
    "une seule valeur est attendue, pas une liste ni des clés",
    "a single value is expected here, not a list or keys",
)
NOT_A_LIST = Words(
    "une liste est attendue, comme « [a, b] » ou une ligne « - … » par valeur",
    "a list is expected, like `[a, b]` or one `- …` line a value",
)
NOT_KEYS = Words(
    "des clés sont attendues ici, une par ligne : {known}",
    "keys are expected here, one a line: {known}",
)
BAD_DATE = Words(
    "« {value} » n’est pas une date ; écrivez comme 2026-03-02 09:00 ou 02/03/2026",
    "'{value}' is not a date; write it like 2026-03-02 09:00 or 02/03/2026",
)
NO_SUCH_DAY = Words(
    "« {value} » : ce jour n’existe pas au calendrier",
    "'{value}': there is no such day in the calendar",
)
FAR_DAY = Words(
    "« {value} » est bien loin ; l’année va de {first} à {last}",
    "'{value}' is far away; years go from {first} to {last}",
)
WEEKDAYS = (
    Words("lundi", "Monday"),
    Words("mardi", "Tuesday"),
    Words("mercredi", "Wednesday"),
    Words("jeudi", "Thursday"),
    Words("vendredi", "Friday"),
    Words("samedi", "Saturday"),
    Words("dimanche", "Sunday"),
)
WRONG_WEEKDAY = Words(
    "« {value} » : ce jour-là est un {right} ; corrigez le jour ou la date",
    "'{value}': that day is a {right}; mend the weekday or the date",
)
NO_SUCH_HOUR = Words(
    "« {value} » n’existe pas : cette nuit-là on avance les montres"
    " ; choisissez une autre heure",
    "'{value}' does not exist: the clocks go forward that night; choose another hour",
)
TWICE_HOUR = Words(
    "« {value} » arrive deux fois : cette nuit-là on recule les montres"
    " ; choisissez une autre heure",
    "'{value}' happens twice: the clocks go back that night; choose another hour",
)
BAD_DURATION = Words(
    "« {value} » n’est pas une durée ; écrivez comme 1h30, 90 min ou 3 jours",
    "'{value}' is not a length of time; write it like 1h30, 90 min or 3 days",
)
DAYS_BACKWARDS = Words(
    "« {value} » finit avant de commencer ; échangez les deux dates",
    "'{value}' ends before it begins; swap the two dates",
)
BAD_EVERY = Words(
    "« {value} » n’est pas un rythme"
    " ; écrivez comme semaine, 2 semaines, mois, an ou tous les mardis",
    "'{value}' is not a rhythm; write it like week, 2 weeks, month or every tuesday",
)
BAD_DAY = Words(
    "« {value} » n’est pas un jour ; écrivez comme mardi, premier dimanche ou 15",
    "'{value}' is not a day; write it like tuesday, first sunday or 15",
)
BAD_RULE = Words(
    "« {value} » ne se lit pas ; écrivez every, days, until",
    "'{value}' cannot be read; write every, days, until",
)
TWO_ENDS = Words(
    "until et times disent deux fins ; gardez l’un des deux",
    "until and times give two ends; keep one",
)
TWO_RHYTHMS = Words(
    "rule dit déjà le rythme ; ôtez every et days, ou la règle",
    "rule gives the rhythm already; take out every and days, or the rule",
)
NO_RHYTHM = Words(
    "ne dit pas le rythme ; ajoutez every: semaine ou days: [mardi]",
    "gives no rhythm; add every: week or days: [tuesday]",
)
ONE_DATE = Words(
    "une date qui diffère dit date: (laquelle change) ou added: (une de plus)",
    "a date that differs says date: (which one changes) or added: (one more)",
)
BAD_PRICE = Words(
    "« {value} » n’est pas un prix ; écrivez comme 5,50 ; 12 CHF ; gratuit",
    "'{value}' is not a price; write it like 5.50, 12 CHF or free",
)
PRICE_BACKWARDS = Words(
    "« {value} » ; écrivez d’abord le plus petit prix",
    "'{value}'; write the lower price first",
)
NO_CURRENCY = Words(
    "« {value} » est sans monnaie ; écrivez {value} EUR, ou réglez CURRENCY",
    "'{value}' has no currency; write {value} EUR, or set CURRENCY",
)
UNKNOWN_CURRENCY = Words(
    "« {value} » : aucune monnaie {currency} ; écrivez son code, comme EUR ou CHF",
    "'{value}': there is no currency {currency}; write its code, like EUR or CHF",
)
EMPTY_BOOKING = Words(
    "ne dit rien ; donnez url, phone ou email",
    "says nothing; give url, phone or email",
)
BAD_CHOICE = Words(
    "« {value} » est inconnu ; {cure}",
    "'{value}' is not known; {cure}",
)
CHOICES = Words("choisissez parmi {known}", "choose one of {known}")
BAD_NUMBER = Words(
    "« {value} » n’est pas un nombre {range}",
    "'{value}' is not a number {range}",
)
FROM_TO = Words("de {low} à {high}", "from {low} to {high}")
BAD_SLUG = Words(
    "« {value} » ne peut être une adresse"
    " ; minuscules sans accent, chiffres et traits d’union",
    "'{value}' cannot be an address; use lower-case letters, digits and hyphens",
)
RESERVED_SLUG = Words(
    "« {value} » est réservé par le site ; choisissez une autre adresse",
    "'{value}' is reserved by the site; choose another address",
)
YEAR_SLUG = Words(
    "« {value} » serait pris pour une année ; ajoutez un mot",
    "'{value}' would be taken for a year; add a word",
)
BAD_ID = Words(
    "« {value} » ne peut être un identifiant ; écrivez comme blog/ouverture-saison",
    "'{value}' cannot be an id; write it like blog/season-opens",
)
BAD_URL = Words(
    "« {value} » n’est pas une adresse web ; elle commence par https://",
    "'{value}' is not a web address; it starts with https://",
)
BAD_EMAIL = Words(
    "« {value} » n’est pas une adresse électronique",
    "'{value}' is not an e-mail address",
)
BAD_PHONE = Words(
    "« {value} » n’est pas un numéro"
    " ; écrivez comme 02 40 00 00 00 ou +33 2 40 00 00 00",
    "'{value}' is not a phone number;"
    " write it like 02 40 00 00 00 or +33 2 40 00 00 00",
)
BAD_COLOUR = Words(
    "« {value} » n’est pas une couleur ; écrivez comme #1f6f5c",
    "'{value}' is not a colour; write it like #1f6f5c",
)
BAD_COORDINATES = Words(
    "« {value} » n’est pas un lieu ; écrivez latitude, longitude comme 47.21, -1.55",
    "'{value}' is not a place; write latitude, longitude like 47.21, -1.55",
)
BAD_FOCUS = Words(
    "« {value} » ; écrivez deux parts de l’image comme 60% 40%",
    "'{value}'; write two shares of the picture like 60% 40%",
)
BAD_COUNTRY = Words(
    "« {value} » n’est pas un code de pays ; deux lettres, comme FR",
    "'{value}' is not a country code; two letters, like FR",
)
MODIFIED_BEFORE = Words(
    "« {value} » est avant la date de publication ; corrigez l’une des deux",
    "'{value}' is before the date of publication; mend one of the two",
)

# Pictures, documents, alternatives
NO_FILE = Words(
    "le fichier {value} n’existe pas ; {cure}",
    "there is no file {value}; {cure}",
)
PUT_IT = Words(
    "déposez-le dans {folder} ou corrigez le nom",
    "put it into {folder} or mend the name",
)
WRITE_PATH = Words("écrivez {meant}", "write {meant}")
LEAVES_FOLDER = Words(
    "« {value} » sort du dossier des contenus ; le chemin part de ce dossier",
    "'{value}' leaves the content folder; the path starts from that folder",
)
NOT_A_PICTURE = Words(
    "{value} n’est pas une image que le site sait montrer ({known})",
    "{value} is not a picture the site can show ({known})",
)
SAY_ALT = Words(
    "dites en une phrase ce qu’un visiteur ne voit pas",
    "say in a sentence what a guest would miss",
)
ALT_IS_FILE = Words(
    "« {value} » est un nom de fichier ; dites en une phrase ce que l’on voit",
    "'{value}' is a file name; say in a sentence what is to be seen",
)
ALT_SAYS_IMAGE = Words(
    "inutile de dire « {start} » ; dites tout de suite ce que l’on voit",
    "no need to say '{start}'; say at once what is to be seen",
)
ALT_IS_CAPTION = Words(
    "répète la légende ; dites ce que la légende ne dit pas",
    "repeats the caption; say what the caption does not",
)
CARD_IS_READY = Words(
    "une carte toute faite (« file ») n’est pas redessinée ; gardez l’un des deux",
    "a card that is ready (`file`) is not drawn again; keep one of the two",
)

# The text
RAW_TAG = Words(
    "<{tag}> n’est pas admis dans un texte ; enlevez-le",
    "<{tag}> is not accepted in a text; take it out",
)
RAW_ATTRIBUTE = Words(
    "l’attribut {name} n’est pas admis dans un texte ; enlevez-le",
    "the attribute {name} is not accepted in a text; take it out",
)
BAD_SCHEME = Words(
    "un lien « {scheme}: » n’est pas admis ; écrivez une adresse https://",
    "a {scheme}: link is not accepted; write an https:// address",
)
NEVER_CLOSED = Words(
    "<{tag}> n’est pas fermé ; ajoutez </{tag}> où il finit",
    "<{tag}> is not closed; add </{tag}> where it ends",
)
NEVER_OPENED = Words(
    "</{tag}> ferme ce qui n’est pas ouvert ; enlevez-le",
    "</{tag}> closes what is not open; take it out",
)
FROM_ELSEWHERE = Words(
    "{value} serait demandé à un autre site"
    " ; déposez le fichier dans content/images/ et écrivez {{static}}/images/…",
    "{value} would be asked of another site;"
    " put the file into content/images/ and write {{static}}/images/…",
)
HEADING_ONE = Words(
    "un grand titre (« # ») est déjà donné par « title » ; commencez à « ## »",
    "the first-level heading (#) is given by `title`; start at ##",
)
HEADING_SKIPPED = Words(
    "le niveau {level} suit le niveau {before} ; écrivez {cure}",
    "level {level} follows level {before}; write {cure}",
)
BROKEN_LINK = Words(
    "{value} : aucun contenu de ce nom ; {cure}",
    "{value}: no content of that name; {cure}",
)
CHECK_PATH = Words(
    "le chemin part du dossier des contenus, comme /venues/camping.md",
    "the path starts from the content folder, like /venues/camping.md",
)
HIDDEN_TARGET = Words(
    "{value} n’est pas publié (brouillon ou date à venir) ; ôtez le lien ou publiez-le",
    "{value} is not published (a draft or scheduled); drop the link or publish it",
)
BROKEN_ANCHOR = Words(
    "aucun titre « #{anchor} » dans {target} ; {cure}",
    "no heading #{anchor} in {target}; {cure}",
)
THIS_TEXT = Words("ce texte", "this text")
KNOWN_ANCHORS = Words("il y a {known}", "there are {known}")
NO_ANCHORS = Words("ce texte n’a pas de titres", "this text has no headings")
NO_ATTACH = Words(
    "{{attach}} n’est pas admis ; écrivez {{static}}",
    "{{attach}} is not accepted; write {{static}}",
)
UNKNOWN_MARK = Words(
    "{value} est inconnu"
    " ; écrivez {{filename}} pour un contenu, {{static}} pour un fichier",
    "{value} is not known; write {{filename}} for a content, {{static}} for a file",
)
LEADS_NOWHERE = Words(
    "« {value} » ne mène nulle part ; écrivez {meant}",
    "'{value}' leads nowhere; write {meant}",
)
PLAIN_LINK = Words(
    "« {value} » ne peut être vérifié ; liez un contenu par {{filename}}/…",
    "'{value}' cannot be checked; link to a content by {{filename}}/…",
)
EMPTY_LINK = Words("un lien sans adresse", "a link without an address")
TEXT_FAILED = Words(
    "ce texte met le lecteur Markdown en défaut ({detail}) ; simplifiez-le",
    "this text defeats the Markdown reader ({detail}); simplify it",
)

# Contents beside one another
SAME_ADDRESS = Words(
    "même adresse ({address}) que {other} ; donnez un autre « slug » à l’un des deux",
    "same address ({address}) as {other}; give one of the two another `slug`",
)
SAME_ID = Words(
    "même identifiant ({id}) que {other} ; renommez l’un des deux fichiers",
    "same id ({id}) as {other}; rename one of the two files",
)
SAME_LANGUAGE = Words(
    "{other} est déjà la version « {lang} » de {id} ; gardez-en une",
    "{other} is already the '{lang}' version of {id}; keep one",
)
NO_ORIGINAL = Words(
    "traduction sans original ; écrivez d’abord {original}",
    "a translation without an original; write {original} first",
)
CONTRADICTS = Words(
    "une traduction ne change pas cette valeur ({original}) ; enlevez la ligne",
    "a translation does not change this value ({original}); take the line out",
)
UNKNOWN_LANGUAGE = Words(
    "langue « {value} » inconnue ; {cure}",
    "unknown language '{value}'; {cure}",
)
OTHER_LANGUAGE = Words(
    "« {value} », mais le nom du fichier dit « {lang} » ; gardez l’un des deux",
    "'{value}', but the file name says '{lang}'; keep one of the two",
)
UNKNOWN_VENUE = Words(
    "lieu « {value} » inconnu ; {cure}", "unknown venue '{value}'; {cure}"
)
NO_VENUES = Words("aucun lieu n’est décrit", "no venue is described")
GONE_LIST = Words(
    "une liste d’identifiants est attendue, une ligne « - blog/ancien » chacun",
    "a list of ids is expected, one `- blog/old` line each",
)
TERMS_KEYS = Words(
    "un nom par langue est attendu, comme « en: Campsite life » sous le terme",
    "a name a language is expected, like `en: Campsite life` below the term",
)
IS_GONE = Words(
    "« {id} » est dans gone.yml, mais ce contenu existe ; ôtez l’un des deux",
    "'{id}' is in gone.yml, but this content exists; take one of the two out",
)

# What changes by itself
COMES_OUT = Words("un contenu paraît", "a content comes out")

# Hours, prices, notices, questions
WEEK = (*WEEKDAYS, Words("jours fériés", "public holidays"))
BAD_HOURS = Words(
    "« {value} » n’est pas un horaire ; écrivez comme 9:00-12:00, 14h-18h30 ou fermé",
    "'{value}' is not a time of opening;"
    " write it like 9:00-12:00, 2pm-6.30pm or closed",
)
NO_LENGTH = Words(
    "« {value} » finit quand il commence ; écrivez 24 h/24, ou une autre fin",
    "'{value}' ends when it begins; write day and night, or another end",
)
BAD_CLOCK = Words(
    "« {value} » n’est pas une heure ; écrivez comme 15:00",
    "'{value}' is not an hour; write it like 15:00",
)
BAD_WEEKDAY = Words(
    "« {value} » n’est pas un jour"
    " ; écrivez comme lundi - vendredi, mercredi et samedi ou jours fériés",
    "'{value}' is not a day;"
    " write it like monday - friday, wednesday and saturday or public holidays",
)
BAD_SEASON = Words(
    "« {value} » n’est pas un temps de l’année ; écrivez temps scolaire, vacances,"
    " juillet et août ou du 28 mars au 1er novembre",
    "'{value}' is not a time of the year; write term time, school holidays,"
    " july and august or from 28 march to 1 november",
)
BAD_DATES = Words(
    "« {value} » n’est pas une saison ; écrivez comme du 28 mars au 1er novembre",
    "'{value}' is not a season; write it like from 28 march to 1 november",
)
HOURS_TWICE = Words(
    "les horaires sont déjà donnés en mots ; gardez text ou days et periods",
    "the hours are already given in words; keep text, or days and periods",
)
HOURS_EMPTY = Words(
    "ne dit rien ; donnez days, periods ou exceptions",
    "says nothing; give days, periods or exceptions",
)
DAY_TWICE = Words(
    "{day} est déjà dans « {other} » ; gardez-en un",
    "{day} is already in '{other}'; keep one",
)
DAY_MISSING = Words(
    "rien n’est dit pour {days} ; ajoutez les heures, ou « autres jours: fermé »",
    "nothing is said for {days}; add the hours, or `other days: closed`",
)
SLOTS_OVERLAP = Words(
    "{first} et {second} se recouvrent ; corrigez l’un des deux, ou dites les espaces",
    "{first} and {second} overlap; mend one of the two, or say which spaces",
)
NIGHT_OVERLAPS = Words(
    "la nuit se prolonge dans les heures du lendemain ({day}) ; corrigez l’un des deux",
    "the night goes on into the hours of the day after ({day}); mend one of the two",
)
CHANGES_OVERLAP = Words(
    "ces jours sont déjà dans l’exception n° {number} ; gardez-en une",
    "these days are already in exception no. {number}; keep one",
)
UNKNOWN_SPACE = Words(
    "espace « {value} » inconnu ; {cure}", "unknown space '{value}'; {cure}"
)
NO_SPACES = Words("aucun espace n’est décrit", "no space is described")
UNKNOWN_TERM = Words(
    "« {value} » n’est pas un nom de ce lieu ; {cure}",
    "'{value}' is no name of this venue; {cure}",
)
TAKE_OUT = Words("enlevez la ligne", "take the line out")
TERMS_MISSING = Words(
    "ces noms restent en français : {names}"
    " ; donnez-les sous « terms », comme « {first}: … »",
    "these names stay as they are: {names}; give them below `terms`, like `{first}: …`",
)
SAY_ZONE = Words(
    "dites la zone scolaire : A, B ou C",
    "say the zone of school holidays: A, B or C",
)
SAY_FROM = Words("dites depuis quand", "say since when")
UNTIL_BEFORE = Words(
    "l’avis finit avant de commencer ; corrigez from ou until",
    "the notice ends before it begins; mend from or until",
)
UNKNOWN_QUESTION = Words(
    "question « {value} » inconnue ; {cure}", "unknown question '{value}'; {cure}"
)
NO_QUESTIONS = Words("aucune question n’est posée", "no question was asked")
NO_ANSWER = Words(
    "« {value} » : aucun contenu de ce nom ; {cure}",
    "'{value}': no content of that name; {cure}",
)
HIDDEN_ANSWER = Words(
    "« {value} » est un brouillon ; donnez une page que les visiteurs voient",
    "'{value}' is a draft; give a page that visitors see",
)
SCHOOL_KEYS = Words(
    "des vacances sont attendues sous la zone, comme"
    " « Toussaint 2026: du 17/10/2026 au 01/11/2026 »",
    "holidays are expected below the zone, like"
    " `Toussaint 2026: 17/10/2026 to 01/11/2026`",
)
SCHOOL_ZONES = Words(
    "zone « {value} » inconnue ; choisissez parmi A, B, C",
    "unknown zone '{value}'; choose one of A, B, C",
)
SCHOOL_NAME = Words(
    "« {value} » : vacances inconnues ; choisissez parmi {known}",
    "'{value}': unknown holidays; choose one of {known}",
)
# What a reason is called in English where nobody translated it
COMMON = {
    "alerte météo": "weather warning",
    "canicule": "heatwave",
    "coupure d’eau": "water cut",
    "coupure d’électricité": "power cut",
    "crue": "flood",
    "entretien": "maintenance",
    "gel": "frost",
    "grève": "strike",
    "incendie": "fire",
    "inondation": "flood",
    "inventaire": "stocktaking",
    "maintenance": "maintenance",
    "maintenance technique": "technical maintenance",
    "neige": "snow",
    "orage": "thunderstorm",
    "orages": "thunderstorms",
    "panne": "breakdown",
    "panne technique": "technical fault",
    "qualité de l’eau": "water quality",
    "tempête": "storm",
    "travaux": "works",
    "vent": "wind",
    "vent violent": "high wind",
    "verglas": "black ice",
    "vidange": "draining",
}
