"""What search says, to visitors and to those who run the site."""

from collections.abc import Mapping

from plugins.content_model.model import Words

ADDRESSES: Mapping[str, str] = {"fr": "recherche", "en": "search"}
TITLE = Words("Rechercher", "Search")
NO_ENGINE = Words(
    "la recherche n’a pas d’index : pagefind-bin n’existe pas pour cette machine ;"
    " publiez depuis une autre, ou mettez SEARCH = False",
    "search has no index: there is no pagefind-bin for this machine;"
    " publish from another, or set SEARCH = False",
)
FAILED = Words(
    "l’index de recherche n’a pu être fait ({detail})",
    "the search index could not be made ({detail})",
)
