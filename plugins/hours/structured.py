"""What search engines may know of a venue beside where it is (schema.org v30).

A property is given only to types that have it; what is unknown is left out.
"""

from collections.abc import Iterable
from typing import Any

from plugins.hours.model import Spec
from plugins.hours.shown import OpeningHours

Node = dict[str, Any]

# Types that are lodgings, and types that are businesses at all.
LODGINGS = frozenset(
    ["BedAndBreakfast", "Campground", "Hostel", "Hotel", "LodgingBusiness", "RVPark"]
)
BUSINESSES = (LODGINGS - {"RVPark"}) | frozenset([
    "AmusementPark", "ArtGallery", "BowlingAlley", "DaySpa", "ExerciseGym",
    "GolfCourse", "HealthClub", "Library", "MovieTheater", "PublicSwimmingPool",
    "Restaurant", "SkiResort", "SportsActivityLocation", "SportsClub",
    "StadiumOrArena", "TennisComplex", "TouristInformationCenter",
])  # fmt: skip


def structured(venue: Any, opening: OpeningHours | None) -> Node:  # noqa: ANN401
    """Give hours, prices, payment, pets and help, as schema.org names them."""
    return {
        "openingHoursSpecification": _specs(opening.regular if opening else ()),
        "specialOpeningHoursSpecification": _specs(opening.special if opening else ()),
        "hasMap": next((m.url for m in venue.maps if m.url.startswith("https")), None),
        **_facts(venue),
        **(_business(venue) if venue.type in BUSINESSES else {}),
    }


def _specs(specs: Iterable[Spec]) -> list[Node]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{day}" for day in spec.days] or None,
            "opens": spec.opens,
            "closes": spec.closes,
            "validFrom": spec.first.isoformat(),
            "validThrough": spec.last.isoformat(),
        }
        for spec in specs
    ]


def _facts(venue: Any) -> Node:  # noqa: ANN401  likewise
    facts = venue.facts
    if facts is None:
        return {}
    node: Node = {"amenityFeature": _amenities(venue)}
    if venue.type in LODGINGS - {"RVPark"}:
        node["checkinTime"], node["checkoutTime"] = facts.arrival, facts.departure
        node["petsAllowed"] = facts.pets
    return node


def _amenities(venue: Any) -> list[Node]:  # noqa: ANN401  likewise
    """Name what helps, in the words that the page says."""
    return [
        {"@type": "LocationFeatureSpecification", "name": name, "value": True}
        for name in venue.amenities
    ]


def _business(venue: Any) -> Node:  # noqa: ANN401  likewise
    payment = next((f.answer for f in venue.practical if f.key == "payment"), None)
    known = [rate for rate in venue.prices if rate.known and rate.price is not None]
    return {
        "paymentAccepted": payment,
        "currenciesAccepted": ", ".join(sorted({r.currency for r in known})) or None,
        "makesOffer": [_offer(rate) for rate in known],
    }


def _offer(rate: Any) -> Node:  # noqa: ANN401  a known price of any venue
    """Give a price; a range and a lowest one are said as such."""
    if rate.highest is None and not rate.at_least:
        price: Node = {"price": rate.price, "priceCurrency": rate.currency}
    else:
        price = {
            "priceSpecification": {
                "@type": "PriceSpecification",
                "minPrice": rate.price,
                "maxPrice": rate.highest,
                "priceCurrency": rate.currency,
            }
        }
    parts = (rate.conditions, rate.includes)
    said = ". ".join(part.rstrip(".") for part in parts if part)
    return {
        "@type": "Offer",
        "name": ", ".join(filter(None, (rate.title, rate.when))),
        "description": said or None,
        **price,
    }
