"""Every sentence the events say, in French and in English."""

from collections.abc import Mapping

from plugins.content_model.model import Words

Steps = Mapping[int, Words]  # by step; 0 is for any other

# Hours, days, prices
FROM_TO_HOURS = Words("de {first} à {last}", "{first} to {last}")
FROM_TO_DAYS = Words("du {first} au {last}", "from {first} to {last}")
UNTIL = Words("jusqu’au {day}", "until {day}")
AT_HOUR = Words("à {hour}", "at {hour}")
ON = Words("le {day}", "on {day}")
TO_COME = Words("date à venir", "date to be announced")
SEVERAL = Words("{count} dates, {days}", "{count} dates, {days}")
FROM_ON = Words("plusieurs dates à partir du {day}", "several dates from {day}")
AND = Words("{first} et {last}", "{first} and {last}")
FREE = Words("gratuit", "free")
AS_YOU_LIKE = Words("prix libre", "pay what you can")
FROM_TO_PRICES = Words("de {low} à {high}", "{low} to {high}")
FROM_PRICE = Words("à partir de {low}", "from {low}")

# Rhythms
DAILY: Steps = {
    1: Words("tous les jours", "every day"),
    2: Words("un jour sur deux", "every other day"),
    0: Words("tous les {step} jours", "every {step} days"),
}
WEEKLY: Steps = {
    1: Words("tous les {days}", "every {days}"),
    2: Words("un {days} sur deux", "every other {days}"),
    0: Words("toutes les {step} semaines, le {days}", "every {step} weeks on {days}"),
}
WEEKLY_SEVERAL: Steps = {
    1: Words("tous les {days}", "every {days}"),
    2: Words("les {days}, une semaine sur deux", "every other week on {days}"),
    0: Words("les {days}, toutes les {step} semaines", "every {step} weeks on {days}"),
}
WORKDAYS = Words("du lundi au vendredi", "every weekday")
MONTHLY: Steps = {
    1: Words("{which} de chaque mois", "{which} of every month"),
    2: Words("{which}, un mois sur deux", "{which}, every other month"),
    0: Words("{which}, tous les {step} mois", "{which}, every {step} months"),
}
YEARLY: Steps = {
    1: Words("tous les ans {which}", "every year {which}"),
    2: Words("un an sur deux {which}", "every other year {which}"),
    0: Words("tous les {step} ans {which}", "every {step} years {which}"),
}
OF_MONTH = Words("{which} {de}{month}", "on {which} of {month}")
IN_MONTH = Words("{de}{first}", "in {first}")
IN_MONTHS = Words("{de}{first} à {last}", "from {first} to {last}")
LAST_DAY = Words("le dernier jour", "the last day")
THE_DATE = Words("le {number}", "the {number}")
NTH: Mapping[int, Words] = {
    1: Words("le premier", "the first"),
    2: Words("le deuxième", "the second"),
    3: Words("le troisième", "the third"),
    4: Words("le quatrième", "the fourth"),
    5: Words("le cinquième", "the fifth"),
    -1: Words("le dernier", "the last"),
    -2: Words("l’avant-dernier", "the second to last"),
}

# What became of it
STATES: Mapping[str, Words] = {
    "scheduled": Words("Maintenu", "Going ahead"),
    "cancelled": Words("Annulé", "Cancelled"),
    "postponed": Words("Reporté", "Postponed"),
    "rescheduled": Words("Nouvelle date", "New date"),
    "online": Words("En ligne", "Online"),
    "added": Words("Date ajoutée", "Date added"),
}

NAMES: Mapping[str, Words] = {
    "scheduled": Words("prévu", "scheduled"),
    "cancelled": Words("annulé", "cancelled"),
    "postponed": Words("reporté", "postponed"),
    "rescheduled": Words("déplacé", "rescheduled"),
    "online": Words("en ligne", "online"),
}

# What is wrong
WEEKDAYS = (
    Words("lundi", "Monday"),
    Words("mardi", "Tuesday"),
    Words("mercredi", "Wednesday"),
    Words("jeudi", "Thursday"),
    Words("vendredi", "Friday"),
    Words("samedi", "Saturday"),
    Words("dimanche", "Sunday"),
)
END_BEFORE = Words(
    "« {value} » n’est pas après le début ({starts}) ; corrigez l’un des deux",
    "'{value}' is not after the start ({starts}); mend one of the two",
)
TWO_LENGTHS = Words(
    "ends et lasts disent deux fois la fin ; gardez l’un des deux",
    "ends and lasts give the end twice; keep one",
)
END_WITHOUT_HOUR = Words(
    "« {value} » ne dit pas l’heure, et le début en a une ; ajoutez-la",
    "'{value}' has no hour, and the start has one; add it",
)
START_WITHOUT_HOUR = Words(
    "« {value} » dit une heure, et le début n’en a pas ; ajoutez-la au début",
    "'{value}' has an hour, and the start has none; add one to the start",
)
LASTS_HOURS = Words(
    "sans heure de début, une durée se dit en jours, comme 3 jours",
    "without an hour to start, a length is in days, like 3 days",
)
UNTIL_BEFORE = Words(
    "« {value} » est avant le début ({starts}) ; corrigez l’un des deux",
    "'{value}' is before the start ({starts}); mend one of the two",
)
NEVER = Words(
    "ce rythme ne donne aucune date ; vérifiez days, until et except",
    "this rhythm gives no date at all; check days, until and except",
)
NOT_IN_RHYTHM = Words(
    "le {value} est un {day}, hors du rythme ; la première date serait {first}",
    "{value} is a {day}, out of the rhythm; the first date would be {first}",
)
NTH_OF_WEEK = Words(
    "« premier », « dernier » ou une date vont avec « mois » ou « an »",
    "`first`, `last` or a date go with month or year",
)
WHICH_OF_MONTH = Words(
    "dites lequel du mois : premier, deuxième, dernier …",
    "say which one of the month: first, second, last ...",
)
NO_NIGHT = Words(
    "aucune date le {value} ; {cure}",
    "there is no date on {value}; {cure}",
)
NEAR_NIGHTS = Words("les plus proches sont {near}", "the nearest are {near}")
ONLY_NIGHT = Words("l’événement a lieu le {near}", "the event is on {near}")
EXCEPTED = Words(
    "« except » l’ôte déjà ; gardez l’un des deux",
    "`except` takes it out already; keep one",
)
WITHOUT_RHYTHM = Words(
    "rien ne se répète ici ; ôtez la ligne, ou ajoutez repeats",
    "nothing repeats here; take the line out, or add repeats",
)
TWICE = Words(
    "le {value} est déjà là ; gardez une seule ligne",
    "{value} is there already; keep one line",
)
NOTHING_DIFFERS = Words(
    "le {value} ne dit rien de différent ; ajoutez state, starts, place ou note",
    "{value} says nothing that differs; add state, starts, place or note",
)
SINCE_MISSING = Words(
    "{state} depuis quand ? ajoutez since, comme since: 2026-07-14 17:05",
    "{state} since when? add since, like since: 2026-07-14 17:05",
)
SINCE_ALONE = Words(
    "de quoi ? dites ce qui a changé : state",
    "of what? say what changed: state",
)
PREVIOUSLY_MISSING = Words(
    "déplacé depuis quelle date ? ajoutez previously: 2026-07-14 20:00",
    "rescheduled from what date? add previously: 2026-07-14 20:00",
)
PREVIOUSLY_SAME = Words(
    "« {value} » est le début d’aujourd’hui ; donnez la nouvelle date à starts",
    "'{value}' is the start as it stands; give the new date to starts",
)
PREVIOUSLY_ALONE = Words(
    "va avec state: rescheduled, mais l’état est « {state} »",
    "goes with state: rescheduled, but the state is {state}",
)
MOVED_NOWHERE = Words(
    "rescheduled veut une nouvelle date ; ajoutez starts, ou écrivez postponed",
    "rescheduled asks for a new date; add starts, or write postponed",
)
MOVED_AND = Words(
    "{state}, mais starts donne une nouvelle date ; gardez l’un des deux",
    "{state}, but starts gives a new date; keep one of the two",
)
WRONG_WEEKDAY = Words(
    "« {said} » : le {day} est un {right}, pas un {wrong} ; corrigez l’un des deux",
    "'{said}': {day} is a {right}, not a {wrong}; mend one of the two",
)
OUTSIDE = Words(
    "« {said} » n’est pas une date de cet événement ({when}) ; vérifiez",
    "'{said}' is not a date of this event ({when}); check it",
)
CLASH = Words(
    "au même endroit et au même moment que {other} ({when})"
    " ; vérifiez, ou dites où avec place",
    "in one place at one time with {other} ({when}); check, or say where with place",
)
MIXED_DAYS = Words(
    "un jour de semaine, un rang ou une date : une seule de ces façons à la fois",
    "a weekday, a first or last one, or a date: only one of these ways at a time",
)

# What changes by itself
EVENT_ENDS = Words("un événement finit", "an event ends")
BOOKING_OPENS = Words("la réservation ouvre", "booking opens")
DAY_CHANGES = Words("le jour change", "the day changes")
