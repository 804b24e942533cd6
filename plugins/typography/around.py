"""What stands beside a place in a text, tags looked through."""

from plugins.typography.model import BLOCK, BREAK, INLINE

WHITE = frozenset(f" \n\t\u00a0\u202f\u2009{BLOCK}{BREAK}")


def before(text: str, at: int) -> str:
    """Give the character before a place, or nothing at the start."""
    while at and text[at - 1] == INLINE:
        at -= 1
    return text[at - 1] if at else ""


def after(text: str, at: int) -> str:
    """Give the character at a place, or nothing at the end."""
    while at < len(text) and text[at] == INLINE:
        at += 1
    return text[at] if at < len(text) else ""


def is_white(sign: str) -> bool:
    """Tell whether a word ends at this: white space, a paragraph's edge, the end."""
    return not sign or sign in WHITE
