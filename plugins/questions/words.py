"""Every sentence of the questions, in French and in English."""

from plugins.content_model.model import Words

TITLE = Words("Vos questions", "Your questions")
WORD = "questions"  # of addresses, in every language
