"""A place that people visit: content/venues/*.md."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from plugins.content_model import words
from plugins.content_model.kinds.opening import Hours, full_hours
from plugins.content_model.kinds.practical import Directions, Facts, Rate, rates
from plugins.content_model.kinds.shared import Content, Keys, of
from plugins.content_model.model import FieldError
from plugins.content_model.shapes import Choice
from plugins.content_model.values import (
    Colour,
    Country,
    Email,
    Line,
    Phone,
    Picture,
    Rank,
    Stars,
    Url,
)

# schema.org types of places (v30) that fit a venue which receives visitors.
KINDS = [
    "AmusementPark",
    "Aquarium",
    "ArtGallery",
    "Beach",
    "BedAndBreakfast",
    "BowlingAlley",
    "Campground",
    "CivicStructure",
    "DaySpa",
    "EventVenue",
    "ExerciseGym",
    "GolfCourse",
    "HealthClub",
    "Hostel",
    "Hotel",
    "LandmarksOrHistoricalBuildings",
    "Library",
    "LodgingBusiness",
    "MovieTheater",
    "Museum",
    "MusicVenue",
    "Park",
    "PerformingArtsTheater",
    "Place",
    "PublicSwimmingPool",
    "RVPark",
    "Restaurant",
    "SkiResort",
    "SportsActivityLocation",
    "SportsClub",
    "StadiumOrArena",
    "TennisComplex",
    "TouristAttraction",
    "TouristInformationCenter",
    "Zoo",
]
NETWORKS = {
    "bluesky": "Bluesky",
    "facebook": "Facebook",
    "flickr": "Flickr",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "newsletter": "Newsletter",
    "pinterest": "Pinterest",
    "telegram": "Telegram",
    "threads": "Threads",
    "tiktok": "TikTok",
    "vimeo": "Vimeo",
    "whatsapp": "WhatsApp",
    "x": "X",
    "youtube": "YouTube",
}
Kind = Annotated[
    str, BeforeValidator(Choice({kind.casefold(): kind for kind in KINDS}))
]
Network = Annotated[str, BeforeValidator(Choice({name: name for name in NETWORKS}))]


class Coordinates(Keys):
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float


def _coordinates(value: object) -> Any:  # noqa: ANN401  pydantic judges what it gets
    if not isinstance(value, str):
        return value
    found = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)", value)
    latitude, longitude = (float(part) for part in found.groups()) if found else (99, 0)
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004  degrees
        raise FieldError(words.BAD_COORDINATES, value=value)
    return {"latitude": latitude, "longitude": longitude}


class Address(Keys):
    """A postal address."""

    street: Annotated[Line | None, of("la rue", "the street")] = None
    postcode: Annotated[Line | None, of("le code postal", "the postcode")] = None
    city: Annotated[Line, of("donnez la commune", "give the town")]
    country: Annotated[Country, of("le pays : FR", "the country: FR")] = "FR"


class Press(Keys):
    """Whom journalists call."""

    name: Annotated[Line, of("donnez un nom", "give a name")]
    phone: Annotated[Phone | None, of("le téléphone", "the phone")] = None
    email: Annotated[Email | None, of("le courriel", "the e-mail")] = None


class Channel(Keys):
    """A network where somebody has time to answer."""

    network: Annotated[Network, of("donnez le réseau", "give the network")]
    url: Annotated[Url, of("donnez l’adresse https://…", "give the https:// address")]


class Venue(Content):
    """A campsite, a pool, a rink, a spa, a fair: its facts and a text about it."""

    kind: Annotated[
        Kind,
        of(
            "donnez la sorte de lieu (type schema.org), comme Campground",
            "give the kind of place (a schema.org type), like Campground",
        ),
    ]
    stars: Annotated[Stars | None, of("les étoiles", "the stars")] = None
    order: Annotated[Rank, of("le rang parmi les lieux", "the rank")] = 100
    accent: Annotated[Colour | None, of("la couleur : #1f6f5c", "the colour")] = None
    logo: Annotated[Picture | None, of("le logo", "the logo")] = None
    address: Annotated[Address | None, of("l’adresse postale", "the address")] = None
    coordinates: Annotated[
        Coordinates | None,
        BeforeValidator(_coordinates),
        of("latitude, longitude", "latitude, longitude"),
    ] = None
    phone: Annotated[Phone | None, of("le téléphone", "the phone")] = None
    email: Annotated[Email | None, of("le courriel", "the e-mail")] = None
    website: Annotated[
        Url | None, of("son propre site", "its own site", translated=True)
    ] = None
    booking: Annotated[
        Url | None, of("où réserver", "where to book", translated=True)
    ] = None
    press: Annotated[Press | None, of("le contact presse", "the press contact")] = None
    season: Annotated[
        Line | None, of("la saison, en mots", "the season", translated=True)
    ] = None
    hours: Annotated[
        Hours | None, BeforeValidator(full_hours), of("les horaires", "the hours")
    ] = None
    prices: Annotated[
        tuple[Rate, ...], BeforeValidator(rates), of("les prix", "the prices")
    ] = ()
    facts: Annotated[Facts | None, of("ce qu’il faut savoir", "what one must know")] = (
        None
    )
    directions: Annotated[Directions | None, of("comment venir", "how to come")] = None
    terms: Annotated[
        dict[Line, Line],
        of(
            "les noms dans la langue de ce fichier : Bassin sportif: Sports pool",
            "names in the language of this file: Bassin sportif: Sports pool",
            translated=True,
        ),
    ] = Field(default_factory=dict)
    channels: Annotated[
        tuple[Channel, ...], of("les réseaux tenus", "networks kept alive")
    ] = ()
