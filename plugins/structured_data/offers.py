"""What an event costs and how one gets in; what nobody said is left unsaid.

A price of nought is shown as “Free” by search engines, so it is written only where
the editor wrote “free”.
"""

from typing import Any

from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node

SCHEMA = "https://schema.org/"
AVAILABILITY = {None: "InStock", "few": "LimitedAvailability", "full": "SoldOut"}
CALLED_OFF = ("cancelled", "postponed")


def offers(event: Any, site: Site) -> list[Node]:  # noqa: ANN401  any event
    """Give one offer a price; one without a price where only booking is known."""
    booking = event.booking
    if not (event.prices or event.places or (booking and booking.url)):
        return []
    shared = {
        "url": site.at((booking and booking.url) or event.url),
        "availability": availability(event),
        "validFrom": booking and booking.opens and booking.opens.isoformat(),
    }
    return [{"@type": "Offer", **shared, **price} for price in _prices(event) or [{}]]


def availability(event: Any) -> str | None:  # noqa: ANN401  an event or one of its dates
    """Give how many places are left; nothing is on offer where nothing takes place."""
    if event.state in CALLED_OFF:
        return None
    return SCHEMA + AVAILABILITY[event.places]


def is_free(event: Any) -> bool | None:  # noqa: ANN401  likewise
    """Tell whether nobody pays; None where nobody said."""
    return all(price.free for price in event.prices) if event.prices else None


def _prices(event: Any) -> list[Node]:  # noqa: ANN401  any event
    return [
        {
            "name": price.title,
            "price": 0 if price.free else price.price,
            "priceCurrency": None if price.price is None else price.currency,
            "priceSpecification": _range(price),
        }
        for price in event.prices
    ]


def _range(price: Any) -> Node | None:  # noqa: ANN401  any price
    """Say from how much to how much, where it is not one amount."""
    highest = getattr(price, "highest", None)
    if price.price is None or highest in (None, price.price):
        return None
    return {
        "@type": "PriceSpecification",
        "minPrice": price.price,
        "maxPrice": highest,
        "priceCurrency": price.currency,
    }
