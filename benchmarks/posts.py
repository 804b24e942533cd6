"""French posts of some 400 words, invented from a seed: same number, same bytes."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

SEED = "veillée"
LAST = datetime(2025, 12, 31, 18)  # noqa: DTZ001  a wall clock, as editors write
APART = timedelta(hours=7)
CATEGORIES = [
    "Actualités",
    "Animations",
    "Bien-être",
    "Camping",
    "Conseils",
    "Piscine",
    "Région",
    "Salons",
]
TAGS = (  # noqa: SIM905  words read best in a row
    "accessibilité animaux aquagym baignade billetterie brocante caravane concert "
    "conférence enfants exposants famille forêt gastronomie hammam marché massage "
    "météo nature nocturne ouverture plage promotion randonnée recyclage relaxation "
    "réservation sauna soirée sport sécurité tente toboggan vélo yoga été"
).split()
WHO = [
    "la piscine",
    "le camping",
    "l’espace détente",
    "la plage",
    "le restaurant",
    "l’équipe d’accueil",
    "la salle des fêtes",
    "le sentier du littoral",
    "le marché du samedi",
    "le bassin extérieur",
    "le sauna",
    "la soirée d’été",
    "le salon de l’habitat",
    "le club des enfants",
    "l’aire de jeux",
    "la buvette",
    "le jardin",
]
DOES = (  # noqa: SIM905  likewise
    "accueille propose prépare rénove présente célèbre améliore complète annonce "
    "prolonge protège ouvre réserve dévoile organise facilite inaugure"
).split()
WHAT = [
    "de nouvelles activités pour toute la famille",
    "une semaine entière d’animations gratuites",
    "des créneaux réservés aux débutants",
    "un accès facilité pour les personnes à mobilité réduite",
    "une eau chauffée à vingt-huit degrés",
    "des tarifs réduits hors saison",
    "un programme musical varié jusqu’à minuit",
    "une sélection de produits régionaux",
    "un atelier de découverte de la faune locale",
    "une navette régulière vers le centre-ville",
    "des séances de relaxation au lever du soleil",
    "un espace calme sans téléphone",
    "une dégustation de fromages fermiers",
    "la réservation en ligne en trois étapes",
]
HOW = [
    "grâce à nos partenaires",
    "dès le premier week-end de juin",
    "malgré une météo capricieuse",
    "avec l’aide des bénévoles",
    "à partir de neuf heures",
    "comme l’année dernière",
    "après plusieurs mois de travaux",
    "à deux pas de l’entrée",
]
TITLES = [
    "Réouverture : {who}",
    "{who} {does} {what}",
    "{who} {does} {what} {how}",
    "Bien préparer votre séjour",
    "Tout savoir : {who}",
    "Pourquoi {who} {does} {what} ?",
    "Nocturne",
    "Nouveauté : {who} {does} {what}",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post, before it takes the form that a generator reads."""

    name: str
    title: str
    date: datetime
    category: str
    tags: tuple[str, ...]
    summary: str
    body: str

    def ours(self) -> str:
        """Give the file as our editors write it."""
        lines = [
            "---",
            f"title: {self.title}",
            f"date: {self.date:%Y-%m-%d %H:%M}",
            f"category: {self.category}",
            f"tags: [{', '.join(self.tags)}]",
            f"summary: {self.summary}",
            "---",
        ]
        return "\n".join([*lines, self.body])

    def stock(self) -> str:
        """Give the file as Pelican's own Markdown reader takes it."""
        lines = [
            f"Title: {self.title}",
            f"Slug: {self.name}",
            f"Date: {self.date:%Y-%m-%d %H:%M}",
            f"Category: {self.category}",
            f"Tags: {', '.join(self.tags)}",
            f"Summary: {self.summary}",
            "",
        ]
        return "\n".join([*lines, self.body])


def posts(count: int) -> Iterator[Post]:
    """Invent so many posts, the newest first."""
    chance = random.Random(SEED)  # noqa: S311  the same chance every time
    for number in range(1, count + 1):
        title = _capital(chance.choice(TITLES).format(**_parts(chance)))
        yield Post(
            name=f"article-{number}",
            title=f"{title} (n° {number})",
            date=LAST - number * APART,
            category=chance.choice(CATEGORIES),
            tags=tuple(chance.sample(TAGS, 3)),
            summary=_sentence(chance),
            body=_body(chance, number),
        )


def written(count: int, folder: Path, *, stock: bool) -> Path:
    """Write the posts below a folder, for stock Pelican or for us."""
    blog = folder / "blog"
    blog.mkdir(parents=True)
    for post in posts(count):
        text = post.stock() if stock else post.ours()
        (blog / f"{post.name}.md").write_text(text, encoding="utf-8")
    return folder


def _parts(chance: random.Random) -> dict[str, str]:
    return {
        "who": chance.choice(WHO),
        "does": chance.choice(DOES),
        "what": chance.choice(WHAT),
        "how": chance.choice(HOW),
    }


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _sentence(chance: random.Random) -> str:
    parts = _parts(chance)
    text = "{who} {does} {what}".format(**parts)
    if chance.random() < 0.6:
        text += f" {parts['how']}"
    if chance.random() < 0.4:
        text += ", et {who} {does} {what}".format(**_parts(chance))
    return f"{_capital(text)}."


def _paragraph(chance: random.Random, *, words: int) -> str:
    text = ""
    while text.count(" ") < words:
        text += f"{_sentence(chance)} "
    return re.sub(r"(?<= )(\w{5,})(?= \w+\.)", r"**\1**", text, count=2).rstrip()


def _body(chance: random.Random, number: int) -> str:
    link = f"[la page du site](https://example.com/infos/{number})"
    sentences = [_sentence(chance) for _ in range(7)]
    pieces = [
        _paragraph(chance, words=45),
        f"## {_capital(chance.choice(WHO))}",
        _paragraph(chance, words=70),
        "\n".join(f"- {sentence}" for sentence in sentences[:4]),
        f"### {_capital(chance.choice(WHAT))}",
        _paragraph(chance, words=60),
        f"> {_sentence(chance)}",
        "## En pratique",
        "\n".join(f"{n}. {sentence}" for n, sentence in enumerate(sentences[4:], 1)),
        f"Plus d’informations sur {link}. {_paragraph(chance, words=60)}",
        f"Référence REF{number:06}.",
    ]
    return "\n\n".join(pieces) + "\n"
