"""Questions: what visitors asked, and where the answers are.

Reads:     QUESTION_PATHS, LANGUAGES, DEFAULT_LANG, PREVIEW, STREAM_WORDS,
           context["venues"] (their `practical` facts are answers too), the `answers`
           of posts, `answered_by` of questions
Publishes: context["questions"]; questions (model.Entry) on every venue; answering on
           posts: links to what they answer; a page a language in
           context["stream_pages"], linked from the foot of pages
Renders:   questions.html
Renews:    nothing: none of it is made of texts
"""

from plugins.questions import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
