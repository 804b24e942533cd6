"""Every word of the guide's tables, in French and in English."""

from plugins.content_model.model import Words

COMMON = Words("Tous les contenus", "All contents")
KINDS = {
    "agenda": Words("Un événement, en plus", "An event, besides"),
    "blog": Words("Un article, en plus", "A post, besides"),
    "notices": Words("Un avis, en plus", "A notice, besides"),
    "pages": Words("Une page, en plus", "A page, besides"),
    "questions": Words("Une question, en plus", "A question, besides"),
    "venues": Words("Un lieu, en plus", "A venue, besides"),
}
HEADS = (
    Words("Clé", "Key"),
    Words("Ce que c’est", "What it is"),
    Words("Exemple", "Example"),
    Words("Sans elle", "Without it"),
    Words("↔", "↔"),
)
SAME = Words(" ; dedans, comme `{key}`", "; inside, like `{key}`")
MADE = Words(
    "<!-- Écrit par « python3 tasks.py guide » : ne le corrigez pas ici. -->",
    "<!-- Written by `python3 tasks.py guide`: do not mend it here. -->",
)
WRITTEN = Words("{path} : écrit", "{path}: written")
CURRENT = Words("rien à changer", "nothing to change")
