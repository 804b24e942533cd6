"""Events: what happens at the venues, and when; told right at the time of the build.

Reads:     LIBRARY, MEMORY, BUILD_TIME, EVENT_PATHS, EVENT_URL, EVENT_SAVE_AS,
           EVENT_LANG_URL, EVENT_LANG_SAVE_AS, EVENT_HORIZON (how many months ahead
           a series is counted: 18)
Publishes: context["events"], all events of all languages; its problems in
           settings["PROBLEMS"], and in settings["TURNS"] when events end, bookings
           open and the day changes; the filters hour, hours, price, rhythm, tongue,
           weekday and when, which speak the language of the page; on each event
           - starts, ends: moments in the site's zone; for whole days (all_day) dates,
             `ends` the last day, inclusive; ends is None where none is known
           - rule: None, or its rrule (UNTIL as RFC 5545 wants it), until (a local
             day), last (the day of the last night) and is_endless
           - exceptions: the starts that EXDATE holds
           - occurrences (model.Occurrence), in order, to the horizon; of these the
             singles that differ from the rule, the upcoming ones, and the one that is
             coming: the first to which one may go
           - when: its dates in words, in its language
           - changes (model.Change), newest first; changed, the moment of the last;
             sequence, minutes from 2020 to it
           - opening: when booking opens, while that is still to come
           beside what its editor wrote: state, since, previously, places, place,
           prices (title, price, highest, at_least, free, currency), booking,
           organizer, performers, age, accessibility, series, category
Renders:   event.html
Renews:    nothing; it judges the dates that a changed text speaks of
"""

from plugins.events import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
