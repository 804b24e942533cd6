"""What visitors ask of a venue before they come: prices, facts, the way."""

from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from plugins.content_model.kinds.dates import commas
from plugins.content_model.kinds.event import Help
from plugins.content_model.kinds.shared import Keys, of
from plugins.content_model.model import FieldError
from plugins.content_model.moments import clock
from plugins.content_model.money import Amount, amount
from plugins.content_model.rules import Rules
from plugins.content_model.shapes import Choice, one_line
from plugins.content_model.values import Line, Text
from plugins.content_model.words import BAD_CLOCK

UNKNOWN = frozenset(["sur demande", "sur devis", "nous consulter", "on request", "ask"])
PUBLICS = {
    "everyone": "everyone",
    "tous": "everyone",
    "group": "group",
    "groupe": "group",
    "groupes": "group",
    "groups": "group",
    "school": "school",
    "école": "school",
    "écoles": "school",
    "scolaires": "school",
    "schools": "school",
}
PAYMENTS = {
    "cash": "espèces|liquide",
    "card": "carte|cb|carte bancaire|cards|credit card",
    "contactless": "sans contact",
    "cheque": "chèque|chèques|cheques",
    "holiday-vouchers": "chèques-vacances|chèque-vacances|ancv|chèques vacances",
    "transfer": "virement|bank transfer",
    "online": "en ligne",
    "culture-pass": "pass culture",
    "sports-pass": "pass’sport|pass sport|pass'sport",
}


def _amount(value: object, info: ValidationInfo) -> Amount | None:
    said = one_line(value)
    if said.casefold() in UNKNOWN:
        return None
    return amount(said, currency=Rules.of(info).currency)


def _clock(value: object) -> str:
    said = one_line(value)
    hour = clock(said)
    if hour is None:
        raise FieldError(BAD_CLOCK, value=said)
    return f"{hour:%H:%M}"


def rates(value: object) -> object:
    """Give the full form of prices: one line a public, or a list of such lines."""
    if isinstance(value, dict):
        return [{"for": key, "price": price} for key, price in value.items()]
    if isinstance(value, list):
        return [_rate(item) for item in value]
    return value


def _rate(item: object) -> object:
    keys = item.keys() if isinstance(item, dict) else set()
    if isinstance(item, dict) and len(keys) == 1 and not {"for", "price"} & keys:
        return {"for": next(iter(item)), "price": next(iter(item.values()))}
    return item


Payment = Annotated[
    str,
    BeforeValidator(
        Choice({
            said: key
            for key, names in PAYMENTS.items()
            for said in (key, *names.split("|"))
        })
    ),
]  # fmt: skip
Clock = Annotated[str, BeforeValidator(_clock)]


class Rate(Keys):
    """What a visit costs, for some or for all; an unknown price is never free."""

    for_: Annotated[
        Line,
        Field(alias="for"),
        of("dites pour qui ou pour quoi : Adulte", "say for whom or for what: Adult"),
    ]
    price: Annotated[
        Amount | None,
        BeforeValidator(_amount),
        of("le prix : 5,50, gratuit, sur demande", "the price: 5.50, free, on request"),
    ] = None
    per: Annotated[Line | None, of("l’unité : la nuit", "the unit: a night")] = None
    when: Annotated[
        Line | None, of("la saison ou les jours", "the season or the days")
    ] = None
    conditions: Annotated[Line | None, of("les conditions", "the conditions")] = None
    includes: Annotated[Line | None, of("ce qui est compris", "what is included")] = (
        None
    )
    public: Annotated[
        Annotated[str, BeforeValidator(Choice(PUBLICS))],
        of("tous, groupes ou écoles", "everyone, groups or schools"),
    ] = "everyone"
    contact: Annotated[Line | None, of("à qui le demander", "whom to ask")] = None


class Facts(Keys):
    """What one looks up before coming; each a sentence, some also data."""

    arrival: Annotated[
        Clock | None, of("l’heure d’arrivée : 15:00", "the hour of arrival: 15:00")
    ] = None
    departure: Annotated[
        Clock | None, of("l’heure de départ : 11:00", "the hour of departure: 11:00")
    ] = None
    pets: Annotated[
        Line | None, of("oui, en laisse", "yes, on a lead", translated=True)
    ] = None
    payment: Annotated[
        tuple[Payment, ...],
        BeforeValidator(commas),
        of("les moyens de paiement : carte, espèces", "how to pay: card, cash"),
    ] = ()
    parking: Annotated[
        Line | None, of("le stationnement", "parking", translated=True)
    ] = None
    access: Annotated[
        Text | None,
        of("l’accès des visiteurs handicapés", "disabled access", translated=True),
    ] = None
    accessibility: Annotated[
        tuple[Help, ...],
        BeforeValidator(commas),
        of("ce qui aide : step-free", "what helps: step-free"),
    ] = ()
    tourist_tax: Annotated[
        Line | None, of("la taxe de séjour", "the tourist tax", translated=True)
    ] = None
    children: Annotated[
        Line | None, of("avec des enfants", "with children", translated=True)
    ] = None
    bring: Annotated[
        Line | None, of("ce qu’il faut apporter", "what to bring", translated=True)
    ] = None
    hire: Annotated[
        Line | None, of("ce que l’on prête ou loue", "for hire", translated=True)
    ] = None
    food: Annotated[
        Line | None, of("manger et boire", "food and drink", translated=True)
    ] = None
    wifi: Annotated[Line | None, of("le wifi", "wifi", translated=True)] = None
    smoking: Annotated[Line | None, of("fumer", "smoking", translated=True)] = None


class Directions(Keys):
    """How to come, by each means of transport."""

    foot: Annotated[Text | None, of("à pied", "on foot", translated=True)] = None
    bike: Annotated[Text | None, of("à vélo", "by bike", translated=True)] = None
    bus: Annotated[Text | None, of("en bus", "by bus", translated=True)] = None
    train: Annotated[Text | None, of("en train", "by train", translated=True)] = None
    boat: Annotated[Text | None, of("en bateau", "by boat", translated=True)] = None
    car: Annotated[Text | None, of("en voiture", "by car", translated=True)] = None
    plane: Annotated[Text | None, of("en avion", "by plane", translated=True)] = None
