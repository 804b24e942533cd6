"""Every sentence of the sheets, in French and in English."""

from plugins.content_model.model import Words

# Addresses
PROGRAMME = Words("programme", "programme")
NEXT = Words("semaine-prochaine", "next-week")
POSTERS = Words("affiches", "posters")

# Titles
WEEK = Words("Le programme de la semaine", "This week’s programme")
NEXT_WEEK = Words("Le programme de la semaine prochaine", "Next week’s programme")
POSTER = Words("Affiche\N{NO-BREAK SPACE}: {title}", "Door notice: {title}")
FROM_TO = Words("Du {first} au {last}", "{first} to {last}")

# Lines
HOURS = Words("{first} – {last}", "{first} – {last}")
ALL_DAY = Words("toute la journée", "all day")
ONE_MORE = Words("et un autre, à voir sur le site", "and one more, on our site")
MORE = Words("et {count} autres, à voir sur le site", "and {count} more, on our site")
CLOSED = Words("Fermé", "Closed")
UNTIL = Words("jusqu’à {hour}", "until {hour}")
STATES = {
    "cancelled": Words("Annulé", "Cancelled"),
    "postponed": Words("Reporté", "Postponed"),
    "rescheduled": Words("Nouvelle date", "New date"),
    "online": Words("En ligne", "Online"),
}
PLACES = {
    "full": Words("Complet", "Full"),
    "few": Words("Dernières places", "Last places"),
}
