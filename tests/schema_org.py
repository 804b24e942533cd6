"""What the outside world knows of structured data, as data, and a judge that asks it.

Facts of schema.org v30 for the types that our pages use: which type is a kind of
which, which property belongs to which types and takes which. Beside them, what
Google's documentation requires and recommends.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]

PARENTS = {
    "Action": "Thing",
    "AmusementPark": "LocalBusiness",
    "Answer": "Comment",
    "Aquarium": "CivicStructure",
    "ArtGallery": "LocalBusiness",
    "Article": "CreativeWork",
    "Beach": "CivicStructure",
    "BedAndBreakfast": "LodgingBusiness",
    "BlogPosting": "SocialMediaPosting",
    "BowlingAlley": "LocalBusiness",
    "BreadcrumbList": "ItemList",
    "Campground": "CivicStructure LodgingBusiness",
    "ChildrensEvent": "Event",
    "CivicStructure": "Place",
    "CollectionPage": "WebPage",
    "Comment": "CreativeWork",
    "CreativeWork": "Thing",
    "DanceEvent": "Event",
    "DaySpa": "LocalBusiness",
    "EntryPoint": "Intangible",
    "Event": "Thing",
    "EventVenue": "CivicStructure",
    "ExerciseGym": "LocalBusiness",
    "ExhibitionEvent": "Event",
    "FAQPage": "WebPage",
    "Festival": "Event",
    "FoodEstablishment": "LocalBusiness",
    "GeoCoordinates": "StructuredValue",
    "GolfCourse": "LocalBusiness",
    "GovernmentOrganization": "Organization",
    "HealthClub": "LocalBusiness",
    "Hostel": "LodgingBusiness",
    "Hotel": "LodgingBusiness",
    "ImageObject": "MediaObject",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "LandmarksOrHistoricalBuildings": "Place",
    "Library": "LocalBusiness",
    "ListItem": "Intangible",
    "LocalBusiness": "Organization Place",
    "LocationFeatureSpecification": "PropertyValue",
    "LodgingBusiness": "LocalBusiness",
    "MediaObject": "CreativeWork",
    "MovieTheater": "CivicStructure LocalBusiness",
    "Museum": "CivicStructure",
    "MusicEvent": "Event",
    "MusicVenue": "CivicStructure",
    "Offer": "Intangible",
    "OpeningHoursSpecification": "StructuredValue",
    "Organization": "Thing",
    "Park": "CivicStructure",
    "PerformingArtsTheater": "CivicStructure",
    "PerformingGroup": "Organization",
    "Person": "Thing",
    "Place": "Thing",
    "PlanAction": "Action",
    "PostalAddress": "StructuredValue",
    "PriceSpecification": "StructuredValue",
    "PropertyValue": "StructuredValue",
    "PublicSwimmingPool": "LocalBusiness",
    "Question": "Comment",
    "RVPark": "CivicStructure",
    "Rating": "Intangible",
    "ReserveAction": "PlanAction",
    "Restaurant": "FoodEstablishment",
    "Schedule": "Intangible",
    "SkiResort": "LocalBusiness LodgingBusiness",
    "SocialMediaPosting": "Article",
    "SportsActivityLocation": "LocalBusiness",
    "SportsClub": "LocalBusiness",
    "SportsEvent": "Event",
    "StadiumOrArena": "CivicStructure LocalBusiness",
    "StructuredValue": "Intangible",
    "TennisComplex": "LocalBusiness",
    "TheaterEvent": "Event",
    "Thing": "",
    "TouristAttraction": "Place",
    "TouristInformationCenter": "LocalBusiness",
    "VirtualLocation": "Intangible",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
    "Zoo": "CivicStructure",
}

# property: the types that have it, the types that it takes
PROPERTIES = {
    "about": ("CreativeWork Event", "Thing"),
    "acceptedAnswer": ("Question", "Answer ItemList"),
    "address": ("GeoCoordinates Organization Person Place", "PostalAddress Text"),
    "addressCountry": ("PostalAddress", "Text"),
    "addressLocality": ("PostalAddress", "Text"),
    "amenityFeature": ("LodgingBusiness Place", "LocationFeatureSpecification"),
    "articleSection": ("Article", "Text"),
    "author": ("CreativeWork Rating", "Organization Person"),
    "availability": ("Offer", "ItemAvailability"),
    "breadcrumb": ("WebPage", "BreadcrumbList Text"),
    "byDay": ("Schedule", "DayOfWeek Text"),
    "byMonth": ("Schedule", "Integer"),
    "byMonthDay": ("Schedule", "Integer"),
    "caption": ("ImageObject", "Text"),
    "checkinTime": ("LodgingBusiness", "DateTime Time"),
    "checkoutTime": ("LodgingBusiness", "DateTime Time"),
    "closes": ("OpeningHoursSpecification", "Time"),
    "containedInPlace": ("Place", "Place"),
    "contentLocation": ("CreativeWork", "Place"),
    "contentUrl": ("MediaObject", "URL"),
    "creditText": ("CreativeWork", "Text"),
    "currenciesAccepted": ("LocalBusiness", "Text"),
    "dateModified": ("CreativeWork", "Date DateTime"),
    "datePublished": ("CreativeWork", "Date DateTime"),
    "dayOfWeek": ("OpeningHoursSpecification", "DayOfWeek"),
    "description": ("Thing", "Text"),
    "duration": ("Event MediaObject Schedule", "Duration"),
    "email": ("Organization Person", "Text"),
    "endDate": ("Event Schedule", "Date DateTime"),
    "eventAttendanceMode": ("Event", "EventAttendanceModeEnumeration"),
    "eventSchedule": ("Event", "Schedule"),
    "eventStatus": ("Event", "EventStatusType"),
    "exceptDate": ("Schedule", "Date DateTime"),
    "geo": ("Place", "GeoCoordinates"),
    "hasMap": ("Place", "URL"),
    "headline": ("CreativeWork", "Text"),
    "height": ("MediaObject", "Integer"),  # Google takes pixels as a number
    "image": ("Thing", "ImageObject URL"),
    "inLanguage": ("CreativeWork Event", "Text"),
    "isAccessibleForFree": ("CreativeWork Event Place", "Boolean"),
    "isPartOf": ("CreativeWork", "CreativeWork URL"),
    "item": ("ListItem", "Thing"),
    "itemListElement": ("ItemList", "ListItem Text Thing"),
    "keywords": ("CreativeWork Event Organization Place", "Text"),
    "latitude": ("GeoCoordinates Place", "Number"),
    "legalName": ("Organization", "Text"),
    "location": ("Event Organization", "Place PostalAddress Text VirtualLocation"),
    "logo": ("Organization Place", "ImageObject URL"),
    "longitude": ("GeoCoordinates Place", "Number"),
    "mainEntity": ("CreativeWork", "Thing"),
    "mainEntityOfPage": ("Thing", "CreativeWork URL"),
    "makesOffer": ("Organization Person", "Offer"),
    "maxPrice": ("PriceSpecification", "Number"),
    "minPrice": ("PriceSpecification", "Number"),
    "name": ("Thing", "Text"),
    "offers": ("CreativeWork Event", "Offer"),
    "openingHoursSpecification": ("Place", "OpeningHoursSpecification"),
    "opens": ("OpeningHoursSpecification", "Time"),
    "organizer": ("Event", "Organization Person"),
    "parentOrganization": ("Organization", "Organization"),
    "paymentAccepted": ("LocalBusiness", "Text"),
    "performer": ("Event", "Organization Person"),
    "petsAllowed": ("LodgingBusiness", "Boolean Text"),
    "position": ("CreativeWork ListItem", "Integer Text"),
    "postalCode": ("PostalAddress", "Text"),
    "potentialAction": ("Thing", "Action"),
    "previousStartDate": ("Event", "Date DateTime"),
    "price": ("Offer PriceSpecification", "Number Text"),
    "priceCurrency": ("Offer PriceSpecification", "Text"),
    "priceSpecification": ("Offer", "PriceSpecification"),
    "primaryImageOfPage": ("WebPage", "ImageObject"),
    "publisher": ("CreativeWork", "Organization Person"),
    "ratingValue": ("Rating", "Number Text"),
    "repeatCount": ("Schedule", "Integer"),
    "repeatFrequency": ("Schedule", "Duration Text"),
    "sameAs": ("Thing", "URL"),
    "scheduleTimezone": ("Schedule", "Text"),
    "specialOpeningHoursSpecification": ("Place", "OpeningHoursSpecification"),
    "starRating": ("FoodEstablishment LodgingBusiness", "Rating"),
    "startDate": ("Event Schedule", "Date DateTime"),
    "startTime": ("Action MediaObject Schedule", "DateTime Time"),
    "streetAddress": ("PostalAddress", "Text"),
    "subEvent": ("Event", "Event"),
    "target": ("Action", "EntryPoint URL"),
    "telephone": ("Organization Person Place", "Text"),
    "text": ("CreativeWork", "Text"),
    "typicalAgeRange": ("CreativeWork Event", "Text"),
    "url": ("Thing", "URL"),
    "urlTemplate": ("EntryPoint", "Text"),
    "validFrom": ("Offer OpeningHoursSpecification", "Date DateTime"),
    "validThrough": ("Offer OpeningHoursSpecification", "Date DateTime"),
    "value": ("PropertyValue", "Boolean Number Text"),
    "width": ("MediaObject", "Integer"),
    "wordCount": ("CreativeWork", "Integer"),
}

WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MEMBERS = {
    "DayOfWeek": [*WEEK, "PublicHolidays"],
    "EventAttendanceModeEnumeration": [
        "MixedEventAttendanceMode",
        "OfflineEventAttendanceMode",
        "OnlineEventAttendanceMode",
    ],
    "EventStatusType": [
        "EventCancelled",
        "EventMovedOnline",
        "EventPostponed",
        "EventRescheduled",
        "EventScheduled",
    ],
    "ItemAvailability": ["InStock", "LimitedAvailability", "PreOrder", "SoldOut"],
}

ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
DAY = r"\d{4}-\d{2}-\d{2}"
FORMS = {
    "Date": re.compile(DAY),
    "DateTime": re.compile(DAY + r"T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}"),  # the offset is
    "Duration": re.compile(r"P(?=\w)(\d+[YMWD])*(T(\d+[HM])+)?"),  # asked by Google
    "Text": re.compile(r"(?s).*\S.*"),
    "Thing": ADDRESS,  # a thing may be named by its address
    "Time": re.compile(r"\d{2}:\d{2}(:\d{2})?"),
    "URL": ADDRESS,
}

# Google Search's documentation, by type: what it requires, what it recommends.
# A dotted name asks for a property of what the first names.
REQUIRED = {
    "BreadcrumbList": ["itemListElement.position", "itemListElement.name"],
    "Event": ["name", "startDate", "location"],
    "LocalBusiness": ["name"],
    "ImageObject": ["contentUrl"],
    "Place": ["name"],
    "VirtualLocation": ["url"],
}
RECOMMENDED = {
    "BlogPosting": [
        "author.name",
        "dateModified",
        "datePublished",
        "headline",
        "image",
    ],
    "Event": [
        "description",
        "endDate",
        "eventStatus",
        "image",
        "offers.availability",
        "offers.price",
        "offers.priceCurrency",
        "offers.url",
        "offers.validFrom",
        "organizer.name",
        "organizer.url",
        "performer.name",
    ],
    "LocalBusiness": ["address", "geo", "image", "telephone", "url"],
    "Organization": ["logo", "name", "url"],
}


def kinds(node: Node) -> set[str]:
    """Give a node's type and all that it is a kind of."""
    found, open_ = set(), [node.get("@type", "")]
    while open_:
        name = open_.pop()
        found.add(name)
        open_ += PARENTS.get(name, "").split()
    return found


def nodes(value: object) -> Iterator[Node]:
    """Give every node of a graph, at every depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def faults(graph: Node) -> list[str]:
    """Give all that schema.org and Google's required lists find wrong in a graph."""
    known = {node["@id"]: node for node in nodes(graph) if "@id" in node}
    found = []
    for node in nodes(graph):
        about = f"{node['@type']} {node.get('@id', '')}".strip()
        if node["@type"] not in PARENTS:
            found.append(f"{about}: no such type")
        for name, value in node.items():
            if not name.startswith("@"):
                wrong = _of_property(node, name, value, known)
                found += [f"{about}: {fault}" for fault in wrong]
        for kind in kinds(node) & REQUIRED.keys():
            found += [f"{about}: no {n}" for n in lacking(node, REQUIRED[kind])]
    return found


def lacking(node: Node, names: list[str]) -> list[str]:
    """Give which of these names a node does not have."""
    return [name for name in names if not _has(node, *name.split("."))]


def _has(node: Node, first: str, *rest: str) -> bool:
    values = node.get(first)
    if values is None or not rest:
        return values is not None
    each = values if isinstance(values, list) else [values]
    return all(isinstance(v, dict) and _has(v, *rest) for v in each)


def _of_property(
    node: Node, name: str, value: object, known: Mapping[str, Node]
) -> Iterator[str]:
    if name not in PROPERTIES:
        yield f"no such property {name}"
        return
    domains, ranges = (text.split() for text in PROPERTIES[name])
    if not kinds(node) & set(domains):
        yield f"{name} does not belong here"
    for item in value if isinstance(value, list) else [value]:
        if not any(_is(item, kind, known) for kind in ranges):
            yield f"{name} is {item!r}"


def _is(item: object, kind: str, known: Mapping[str, Node]) -> bool:
    if isinstance(item, dict):
        whole = known.get(item.get("@id", ""), item)
        return kind in kinds(whole)
    if kind in ("Integer", "Number"):
        return isinstance(item, (int, float)) or _is_number(item)
    if kind == "Boolean":
        return isinstance(item, bool)
    return isinstance(item, str) and _is_written(item, kind)


def _is_written(item: str, kind: str) -> bool:
    members = [f"https://schema.org/{name}" for name in MEMBERS.get(kind, ())]
    return bool(FORMS[kind].fullmatch(item)) if kind in FORMS else item in members


def _is_number(item: object) -> bool:
    return isinstance(item, str) and item.replace(".", "", 1).isdigit()
