"""Hours: when a venue is open, what it costs, and what is different today.

Reads:     LIBRARY, BUILD_TIME, TIMEZONE, LANGUAGES, DEFAULT_LANG, EXCEPTIONS_AHEAD
           (days that exceptions are announced ahead: 21), context["venues"],
           context["notices"], context["events"]; hours, prices, facts, directions
           and coordinates of every venue
Publishes: its problems in settings["PROBLEMS"]; in settings["TURNS"] when notices
           begin and go, and each midnight; and on each venue, in its language
           - opening: None, or shown.OpeningHours: today, week, weeks, next, tables,
             feasts, ahead, doors, last_entry and note for pages; regular and special
             (model.Spec) for machines
           - closures: model.Closure, exceptions and notices that are told by now, of
             the past year and to come; for feeds (each has `since`) and calendars
             (starts, ends, all_day), named by the venue's id and `key`
           - rates (shown.PriceTable), practical and ways (shown.Fact), maps (Link),
             amenities (names of what helps)
           - structured: properties of schema.org that its type has, None or empty
             where nothing is known
           and on each notice `venue`, where it is about one, and `venues`;
           context["boards"]: a shown.Board a language, the banners of this moment
Renders:   nothing of its own
Renews:    nothing: none of it is made of texts
"""

from plugins.hours import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
