"""Every sentence of the desk's page, in French and in English."""

from plugins.content_model.model import Words

TITLE = Words("Le bureau", "The desk")

DRAFTS = Words("Brouillons", "Drafts")
NO_DRAFTS = Words("Aucun brouillon.", "No draft.")
SCHEDULED = Words("Programmés", "Scheduled")
NO_SCHEDULED = Words("Rien n’est programmé.", "Nothing is scheduled.")
INCOMPLETE = Words(
    "Événements à venir, sans image ou sans prix",
    "Events to come without a picture or a price",
)
NO_INCOMPLETE = Words(
    "Tous les événements à venir ont une image et un prix.",
    "All events to come have a picture and a price.",
)
TRANSLATIONS = Words("Traductions", "Translations")
NO_TRANSLATIONS = Words("Tout est traduit.", "All is translated.")
QUESTIONS = Words("Questions sans réponse", "Unanswered questions")
NO_QUESTIONS = Words("Toutes ont une réponse.", "All are answered.")
PROBLEMS = Words("Problèmes et conseils", "Problems and advice")
NO_PROBLEMS = Words("Rien à redire.", "Nothing to say.")

NO_COVER = Words("pas d’image", "no picture")
NO_PRICE = Words("pas de prix", "no price")
NEITHER = Words("ni image, ni prix", "neither picture nor price")
UNTRANSLATED = Words("pas en {language}", "not in {language}")
ASKED_ONCE = Words("demandé une fois", "asked once")
ASKED = Words("demandé {count} fois", "asked {count} times")

TODAY = Words("aujourd’hui", "today")
TOMORROW = Words("demain", "tomorrow")
AHEAD = Words("dans {days} jours", "in {days} days")
YESTERDAY = Words("depuis hier", "since yesterday")
SINCE = Words("depuis {days} jours", "for {days} days")
NEVER = Words("depuis toujours", "since ever")
SOME_DAYS = Words("{first}–{last}", "{first}–{last}")

COMING = Words("{kind}, programmé", "{kind}, scheduled")
NO_VENUE = Words("Sans lieu", "No venue")
KINDS = {
    "agenda": Words("événement", "event"),
    "blog": Words("article", "post"),
    "notices": Words("avis", "notice"),
    "pages": Words("page", "page"),
    "questions": Words("question", "question"),
    "venues": Words("lieu", "venue"),
}
