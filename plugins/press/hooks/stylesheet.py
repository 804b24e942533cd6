"""Where the stylesheet is, and which one: no page is shown in an older one."""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

from jinja2 import Environment, TemplateError

STYLE = "theme/style.css"


def stylesheet(
    env: Environment,
    pages: Mapping[str, str],
    context: Callable[[str], Mapping[str, Any]],
) -> str:
    """Give the stylesheet's address, with the sum of its bytes where it is a template.

    What is wrong with the template is told when it is printed.
    """
    names = [name for name, address in pages.items() if address == STYLE]
    try:
        sheets = [env.get_template(name).render(context(STYLE)) for name in names]
    except TemplateError:
        return STYLE
    sums = [blake2b(sheet.encode(), digest_size=6).hexdigest() for sheet in sheets]
    return f"{STYLE}?v={sums[0]}" if sums else STYLE
