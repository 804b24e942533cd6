"""The posts of the race: French, of some 400 words, the same bytes every time."""

import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

SEED = "posts-7"
LAST = datetime(2025, 12, 31, 18)  # noqa: DTZ001  a wall clock, as editors write
APART = timedelta(hours=7)
PHOTOS = 24  # covers are drawn by lot, though no racer shows them
CATEGORIES = [
    "Actualités",
    "Camping",
    "Piscine",
    "Bien-être",
    "Salons",
    "Animations",
    "Conseils",
    "Région",
]
TAGS = (  # noqa: SIM905  words read best in a row
    "été famille nature baignade sauna hammam aquagym enfants randonnée vélo "
    "marché concert gastronomie soirée sport tente caravane mobil-home réservation "
    "promotion ouverture sécurité météo plage forêt massage relaxation exposants "
    "conférence billetterie accessibilité recyclage énergie animaux "
    "piscine-chauffée toboggan yoga brocante feu-d-artifice nocturne"
).split()
WHO = (  # noqa: SIM905  likewise
    "la piscine|le camping|l'espace détente|la plage|le restaurant|"
    "l'équipe d'accueil|la salle des fêtes|le parc|le sentier du littoral|"
    "la forêt voisine|le marché du samedi|le bassin extérieur|l'emplacement|"
    "le mobil-home|la terrasse|le sauna|le hammam|la soirée d'été|"
    "le salon de l'habitat|l'exposition|la visite guidée|le club des enfants|"
    "la navette|l'aire de jeux|le terrain de pétanque|la buvette|le vestiaire|"
    "le toboggan|la réception|le jardin"
).split("|")
DOES = (  # noqa: SIM905  likewise
    "accueille propose prépare rénove présente célèbre améliore complète annonce "
    "prolonge surveille protège ouvre réserve dévoile organise renforce facilite "
    "simplifie inaugure"
).split()
WHAT = (  # noqa: SIM905  likewise
    "de nouvelles activités pour toute la famille|"
    "une semaine entière d'animations gratuites|"
    "des créneaux réservés aux débutants|"
    "un accès facilité pour les personnes à mobilité réduite|"
    "une eau chauffée à vingt-huit degrés|des tarifs réduits hors saison|"
    "un programme musical varié jusqu'à minuit|"
    "une sélection de produits régionaux|des emplacements ombragés près du lac|"
    "un atelier de découverte de la faune locale|"
    "une navette régulière vers le centre-ville|"
    "le tri des déchets à l'entrée principale|"
    "des séances de relaxation au lever du soleil|"
    "une borne de recharge pour vélos électriques|"
    "un espace calme sans téléphone|"
    "des règles de sécurité plus claires autour des bassins|"
    "une dégustation de fromages fermiers|la réservation en ligne en trois étapes"
).split("|")
HOW = (  # noqa: SIM905  likewise
    "grâce à nos partenaires|dès le premier week-end de juin|"
    "malgré une météo capricieuse|pendant toute la période estivale|"
    "avec l'aide des bénévoles|à partir de neuf heures|selon l'affluence|"
    "comme l'année dernière|pour le plus grand plaisir des habitués|"
    "après plusieurs mois de travaux|sans supplément|à deux pas de l'entrée"
).split("|")
TITLES = [
    "Réouverture de {n}",
    "Été {y} : {n} {v} {c}",
    "{n} {v} {c} {l}",
    "Bien préparer votre séjour",
    "Tout savoir sur {n}",
    "Nos conseils pour profiter de {n}",
    "Pourquoi {n} {v} {c}, et comment en profiter {l}",
    "Nocturne",
    "Fête de l'eau",
    "Dix idées pour découvrir {n} en famille",
    "Nouveauté : {n} {v} {c}",
    "À ne pas manquer {l}",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post, before it takes the form that a generator reads."""

    number: int
    title: str
    slug: str
    date: datetime
    category: str
    tags: tuple[str, ...]
    summary: str
    cover: str
    body: str

    @property
    def mark(self) -> str:
        """What its own page holds, and no other."""
        return f"REF{self.number:06}"

    def edited(self, time: int) -> "Post":
        """Give the post with another title and text, another each time."""
        body = self.body.replace("Référence", f"Texte modifié {time}. Référence")
        return replace(self, title=f"{self.title} modifié {time}", body=body)


def posts(count: int) -> Iterator[Post]:
    """Invent so many posts, the newest first."""
    chance = random.Random(SEED)  # noqa: S311  the same chance every time
    for number in range(1, count + 1):
        title = chance.choice(TITLES).format(
            n=chance.choice(WHO),
            v=chance.choice(DOES),
            c=chance.choice(WHAT),
            l=chance.choice(HOW),
            y=chance.choice([2024, 2025, 2026]),
        )
        first = _paragraph(chance, words=45)
        body = _body(chance, first, number)
        yield Post(
            number=number,
            title=f"{_capital(title)} (n° {number})",
            slug=f"{_slug(title)[:60].strip('-')}-{number}",
            date=LAST - (number - 1) * APART,
            category=chance.choice(CATEGORIES),
            tags=tuple(chance.sample(TAGS, 3)),
            summary=first.replace("**", "").split(". ")[0].rstrip(".") + ".",
            cover=f"p{chance.randrange(PHOTOS) + 1:03}.jpg",
            body=body,
        )


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _sentence(chance: random.Random) -> str:
    text = f"{chance.choice(WHO)} {chance.choice(DOES)} {chance.choice(WHAT)}"
    if chance.random() < 0.6:
        text += f" {chance.choice(HOW)}"
    if chance.random() < 0.4:
        also = chance.choice(WHO), chance.choice(DOES), chance.choice(WHAT)
        text += f", et {' '.join(also)}"
    return f"{_capital(text)}."


def _paragraph(chance: random.Random, *, words: int) -> str:
    sentences: list[str] = []
    count = 0
    while count < words:
        said = _sentence(chance).split(" ")
        if chance.random() < 0.3 and len(said) > 6:
            at = chance.randrange(2, len(said) - 2)
            said[at] = f"**{said[at]}**"
        sentences.append(" ".join(said))
        count += len(said)
    return " ".join(sentences)


def _body(chance: random.Random, first: str, number: int) -> str:
    link = f"[la page du site](https://example.com/infos/{number})"
    pieces = [
        first,
        f"## {_capital(chance.choice(WHO))}",
        _paragraph(chance, words=60),
        "\n".join(f"- {_sentence(chance)}" for _ in range(4)),
        f"### {_capital(chance.choice(WHAT))}",
        _paragraph(chance, words=50),
        f"> {_sentence(chance)}",
        "## En pratique",
        "\n".join(f"{at}. {_sentence(chance)}" for at in (1, 2, 3)),
        f"Plus d'informations sur {link}. {_paragraph(chance, words=50)}",
        f"Référence REF{number:06}.",
    ]
    return "\n\n".join(pieces) + "\n"


def hugo(post: Post) -> tuple[str, str]:
    """Give a post's place and text as Hugo reads it."""
    keys = {
        "title": post.title,
        "slug": post.slug,
        "date": f"{post.date:%Y-%m-%dT%H:%M:%SZ}",
        "categories": [post.category],
        "tags": post.tags,
        "description": post.summary,
        "cover": post.cover,
    }
    return f"content/posts/{post.slug}.md", _headed(keys, post.body)


def eleventy(post: Post) -> tuple[str, str]:
    """Give it as Eleventy reads it, where `tags` would make collections."""
    keys = {
        "title": post.title,
        "date": f"{post.date:%Y-%m-%d %H:%M:%S}",
        "category": post.category,
        "keywords": post.tags,
        "description": post.summary,
        "cover": post.cover,
    }
    return f"src/posts/{post.slug}.md", _headed(keys, post.body)


def pelican(post: Post) -> tuple[str, str]:
    """Give it as Pelican's own Markdown reader takes it."""
    keys = {
        "Title": post.title,
        "Slug": post.slug,
        "Date": f"{post.date:%Y-%m-%d %H:%M}",
        "Category": post.category,
        "Tags": ", ".join(post.tags),
        "Summary": post.summary,
        "Cover": post.cover,
    }
    head = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return f"content/posts/{post.slug}.md", f"{head}\n\n{post.body}"


def ours(post: Post) -> tuple[str, str]:
    """Give it as our editors write it."""
    head = (
        f"title: {post.title}\n"
        f"date: {post.date:%Y-%m-%d %H:%M}\n"
        f"category: {post.category}\n"
        f"tags: [{', '.join(post.tags)}]\n"
        f"summary: {post.summary}\n"
    )
    return f"content/blog/{post.slug}.md", f"---\n{head}---\n\n{post.body}"


def _headed(keys: dict[str, object], body: str) -> str:
    lines = [
        # A date stands bare for YAML; all else is JSON, which YAML is too.
        f"{key}: {value if key == 'date' else json.dumps(value, ensure_ascii=False)}"
        for key, value in keys.items()
    ]
    return "\n".join(["---", *lines, "---", "", body])


Dialect = Callable[[Post], tuple[str, str]]


def written(count: int, folder: Path, dialect: Dialect) -> None:
    """Write the posts below a folder, as a generator reads them."""
    (folder / "content").mkdir(exist_ok=True)  # no posts, but a place for them
    for post in posts(count):
        name, text = dialect(post)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
