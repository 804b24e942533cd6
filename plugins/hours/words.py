"""Every sentence of the hours, in French and in English."""

from plugins.content_model.model import Words

# Hours and days
RANGE = Words("{first} – {last}", "{first} – {last}")
FROM_TO = Words("de {first} à {last}", "from {first} to {last}")
DAY_AND_NIGHT = Words("jour et nuit", "day and night")
AND = Words(" et ", " and ")
CLOSED = Words("fermé", "closed")
UNKNOWN = Words("horaires non communiqués", "hours not yet known")
LAST_ENTRY = Words("dernière entrée à {hour}", "last entry at {hour}")
LAST_ENTRIES = Words(
    "Dernière entrée {minutes} min avant la fin",
    "Last entry {minutes} min before the end",
)
OPEN_UNTIL = Words("Ouvert jusqu’à {hour}", "Open until {hour}")
OPEN = Words("Ouvert jour et nuit", "Open day and night")
CLOSED_UNTIL = Words("Fermé, {opens}", "Closed, {opens}")
EVERY_DAY = Words("tous les jours", "every day")
EVERY_DAY_BUT = Words("tous les jours sauf le {day}", "every day except {day}")
FROM_DAY_TO_DAY = Words("du {first} au {last}", "{first} to {last}")
ON_DAY = Words("le {day}", "on {day}")
PUBLIC_HOLIDAYS = Words("jours fériés", "public holidays")
OPENS_NEXT = Words("ouvre {day} à {hour}", "opens {day} at {hour}")
UNTIL = Words("jusqu’à {hour}", "until {hour}")
UNTIL_DAY = Words("jusqu’au {day}, {hour}", "until {day}, {hour}")
UNTIL_END = Words("jusqu’au {day}", "until the end of {day}")
SINCE_UNTIL = Words("{day}, de {first} à {last}", "{day}, from {first} to {last}")

SESSIONS = {
    "appointment": Words("sur rendez-vous", "by appointment"),
    "club": Words("clubs", "clubs"),
    "schools": Words("écoles", "schools"),
    "members": Words("abonnés", "members"),
    "classes": Words("cours", "classes"),
    "private": Words("privatisé", "private hire"),
}

# Times of the year
YEAR = Words("Toute l’année", "All year")
SCHOOL = Words("Hors vacances scolaires", "Outside school holidays")
VACATIONS = Words("Vacances scolaires", "School holidays")
SHORT = Words("Petites vacances scolaires", "School holidays except summer")
VACATION = Words("Vacances {names}", "{names} holidays")
ZONE = Words("zone {zone}", "zone {zone}")
IN_MONTHS = Words("en {months}", "in {months}")
VACATION_NAMES = {
    "toussaint": Words("de la Toussaint", "Autumn"),
    "noël": Words("de Noël", "Christmas"),
    "hiver": Words("d’hiver", "Winter"),
    "printemps": Words("de printemps", "Spring"),
    "ascension": Words("de l’Ascension", "Ascension"),
    "été": Words("d’été", "Summer"),
}

# Public holidays
LIKE_DAY = Words("comme un {day}", "as on a {day}")
AS_USUAL = Words("comme d’habitude", "as usual")
ON_FEASTS = Words("{names} : {hours}", "{names}: {hours}")
OTHER_FEASTS = Words("les autres jours fériés", "other public holidays")
ALL_FEASTS = Words("les jours fériés", "public holidays")

# Exceptions and notices
CLOSED_ON = Words("Fermé {days}", "Closed {days}")
SPACES_CLOSED_ON = Words("{spaces} : fermé {days}", "{spaces}: closed {days}")
HOURS_ON = Words("{days} : {hours}", "{days}: {hours}")
SPACES_HOURS_ON = Words("{spaces}, {days} : {hours}", "{spaces}, {days}: {hours}")
BECAUSE = Words("{title} ({why})", "{title} ({why})")
VENUE_CLOSED = Words("{venues} : fermé {when}", "{venues}: closed {when}")
SPACES_CLOSED = Words(
    "{venues} : {spaces} fermé {when}", "{venues}: {spaces} closed {when}"
)
ALL_VENUES = Words("Tous les lieux", "All venues")

# Prices
FREE = Words("gratuit", "free")
ON_REQUEST = Words("sur demande", "on request")
AS_YOU_LIKE = Words("prix libre", "pay what you like")
FROM_PRICE = Words("à partir de {low}", "from {low}")
PRICE_RANGE = Words("de {low} à {high}", "{low} to {high}")
PER = Words("{price} {per}", "{price} {per}")
INCLUDES = Words("Compris : {what}", "Included: {what}")
PUBLICS = {
    "everyone": Words("Pour tous", "For everyone"),
    "group": Words("Groupes", "Groups"),
    "school": Words("Écoles", "Schools"),
}

# Facts: what they are called, what visitors ask
FACTS = {
    "arrival": (
        Words("Arrivée", "Arrival"),
        Words(
            "À partir de quelle heure arrive-t-on ?", "From what time can we arrive?"
        ),
    ),
    "departure": (
        Words("Départ", "Departure"),
        Words(
            "Jusqu’à quelle heure peut-on rester ?", "By what time do we have to leave?"
        ),
    ),
    "access": (
        Words("Accès en situation de handicap", "Disabled access"),
        Words(
            "Le lieu est-il accessible aux personnes en situation de handicap ?",
            "Is the place open to visitors with disabilities?",
        ),
    ),
    "accessibility": (
        Words("Accessibilité", "Accessibility"),
        Words(
            "Quels équipements facilitent la visite ?",
            "What is there to make a visit easier?",
        ),
    ),
    "pets": (
        Words("Animaux", "Pets"),
        Words("Les animaux sont-ils admis ?", "Are pets welcome?"),
    ),
    "children": (
        Words("Avec des enfants", "With children"),
        Words("Peut-on venir avec des enfants ?", "Can we come with children?"),
    ),
    "bring": (
        Words("À apporter", "What to bring"),
        Words("Que faut-il apporter ?", "What should we bring?"),
    ),
    "hire": (
        Words("Prêt et location", "Loan and hire"),
        Words("Que peut-on emprunter ou louer ?", "What can we borrow or hire?"),
    ),
    "food": (
        Words("Boire et manger", "Food and drink"),
        Words("Peut-on manger sur place ?", "Can we eat there?"),
    ),
    "parking": (
        Words("Stationnement", "Parking"),
        Words("Où se garer ?", "Where can we park?"),
    ),
    "payment": (
        Words("Paiement", "Payment"),
        Words("Comment payer ?", "How can we pay?"),
    ),
    "tourist_tax": (
        Words("Taxe de séjour", "Tourist tax"),
        Words("Combien coûte la taxe de séjour ?", "How much is the tourist tax?"),
    ),
    "wifi": (
        Words("Wifi", "Wifi"),
        Words("Y a-t-il du wifi ?", "Is there wifi?"),
    ),
    "smoking": (
        Words("Fumer", "Smoking"),
        Words("Peut-on fumer ?", "Is smoking allowed?"),
    ),
}
FROM_HOUR = Words("à partir de {hour}", "from {hour}")
BEFORE_HOUR = Words("avant {hour}", "before {hour}")
PAYMENTS = {
    "cash": Words("espèces", "cash"),
    "card": Words("carte bancaire", "bank card"),
    "contactless": Words("sans contact", "contactless"),
    "cheque": Words("chèque", "cheque"),
    "holiday-vouchers": Words("chèques-vacances", "ANCV holiday vouchers"),
    "transfer": Words("virement", "bank transfer"),
    "online": Words("en ligne", "online"),
    "culture-pass": Words("pass Culture", "pass Culture"),
    "sports-pass": Words("Pass’Sport", "Pass’Sport"),
}
HELPS = {
    "step-free": Words("accès de plain-pied", "step-free access"),
    "wheelchair-spaces": Words("places en fauteuil", "wheelchair spaces"),
    "accessible-toilets": Words("toilettes adaptées", "accessible toilets"),
    "accessible-parking": Words("stationnement réservé", "accessible parking"),
    "hearing-loop": Words("boucle magnétique", "hearing loop"),
    "sign-language": Words("langue des signes", "sign language"),
    "captions": Words("surtitres", "captions"),
    "audio-description": Words("audiodescription", "audio description"),
    "tactile-tour": Words("visite tactile", "tactile tour"),
    "easy-read": Words("documents faciles à lire", "easy-read documents"),
    "relaxed": Words("séances Relax", "relaxed sessions"),
    "quiet-room": Words("espace calme", "quiet room"),
    "assistance-dogs": Words("chiens d’assistance admis", "assistance dogs welcome"),
}
WAYS = {
    "foot": Words("À pied", "On foot"),
    "bike": Words("À vélo", "By bike"),
    "bus": Words("En bus", "By bus"),
    "train": Words("En train", "By train"),
    "boat": Words("En bateau", "By boat"),
    "car": Words("En voiture", "By car"),
    "plane": Words("En avion", "By plane"),
}

# What is wrong
SEASONS_OVERLAP = Words(
    "ce temps de l’année et le n° {number} disent chacun le {day}"
    " ; précisez les dates de l’un des deux",
    "this time of the year and no. {number} both speak of {day};"
    " give more exact dates for one of the two",
)
YEAR_GAP = Words(
    "rien n’est dit pour le {day}"
    " ; ajoutez un temps de l’année, ou « otherwise: fermé »",
    "nothing is said for {day}; add a time of the year, or `otherwise: closed`",
)
UNKNOWN_FEAST = Words(
    "« {value} » n’est pas un jour férié ; choisissez parmi {known}",
    "'{value}' is not a public holiday; choose one of {known}",
)
UNKNOWN_REGION = Words(
    "région « {value} » inconnue ; choisissez parmi {known}",
    "unknown region '{value}'; choose one of {known}",
)
NO_SCHOOLS = Words(
    "aucune date de vacances pour la zone {zone} ; ajoutez-les à {file}",
    "no dates of school holidays for zone {zone}; add them to {file}",
)
SCHOOLS_END = Words(
    "les vacances de la zone {zone} ne sont connues que jusqu’au {day}"
    " ; ajoutez les suivantes",
    "the holidays of zone {zone} are only known until {day}; add the next ones",
)
EVENT_WHEN_CLOSED = Words(
    "le {day}, {venue} est fermé ({why}) ; annulez, déplacez ou corrigez l’un des deux",
    "on {day}, {venue} is closed ({why}); cancel, move or mend one of the two",
)
EXCEPTION = Words("exception du lieu", "an exception of the venue")

# What changes by itself
BEGINS = Words("un avis commence", "a notice begins")
GOES = Words("un avis s’en va", "a notice goes")
DAY_AFTER = Words("les horaires du lendemain", "the hours of the next day")
