"""What feeds and calendars say to those who follow them, in French and in English."""

from plugins.content_model.model import Words

# The state of an event, before its title and as a sentence
PREFIXES = {
    "cancelled": Words("Annulé : ", "Cancelled: "),
    "postponed": Words("Reporté : ", "Postponed: "),
}
NEWS = {
    "scheduled": Words("Maintenu", "Going ahead"),
    "cancelled": Words("Annulé", "Cancelled"),
    "postponed": Words("Reporté", "Postponed"),
    "rescheduled": Words("Nouvelle date", "New date"),
    "online": Words("En ligne", "Online"),
    "added": Words("Date ajoutée", "Date added"),
}
ON = Words("{news} le {day}", "{news} on {day}")
STATES = {
    "cancelled": Words("Annulé.", "Cancelled."),
    "postponed": Words(
        "Reporté, la date est à venir.", "Postponed, to a date to come."
    ),
    "rescheduled": Words("La date a changé.", "The date has changed."),
    "online": Words("A lieu en ligne.", "Takes place online."),
}
FORMERLY = Words("C’était prévu le {when}.", "It was to be on {when}.")
ONLINE = Words("En ligne", "Online")
IN_LANGUAGE = Words("En {language}.", "In {language}.")

# What a visitor must know
WHEN = Words("Quand", "When")
WHERE = Words("Où", "Where")
PRICE = Words("Tarif", "Price")
FREE = Words("gratuit", "free")
AS_YOU_LIKE = Words("prix libre", "pay what you can")
FROM_TO = Words("de {low} à {high}", "{low} to {high}")
FROM = Words("à partir de {low}", "from {low}")
PLACES = Words("Places", "Places")
FEW = Words("dernières places", "few places left")
FULL = Words("complet", "full")
WAITING = Words("complet, liste d’attente ouverte", "full, waiting list open")
BOOKING = Words("Réservation", "Booking")
OPENS = Words("à partir du {when}", "from {when}")
AGE = Words("Âge", "Age")
ORGANIZER = Words("Organisation", "Organiser")
PERFORMERS = Words("Avec", "With")
FACT = Words("{label} : {value}", "{label}: {value}")

# Below a text
DOWNLOADS = Words("À télécharger", "To download")
CREDIT = Words("Image : {credit}", "Picture: {credit}")
UNITS = (Words("octets", "bytes"), Words("ko", "kB"), Words("Mo", "MB"))

# The list of all feeds
ALL_FEEDS = Words("Tous les flux", "All feeds")
THE_SITE = Words("Tout le site", "The whole site")
SUBSCRIBE = Words("S’abonner", "Subscribe")

# A JSON feed opened by a person
COMMENT = Words(
    "Ceci est un flux : donnez son adresse, {address}, à votre lecteur. {guide}",
    "This is a feed: give its address, {address}, to your reader. {guide}",
)
