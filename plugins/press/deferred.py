"""A template that is as it was: compiled only when a page of it is printed again."""

from functools import cached_property
from typing import Any

from jinja2 import Environment, Template


class Deferred:
    """Stands for a template; most builds need few of them."""

    def __init__(self, environment: Environment, name: str) -> None:
        """Know where to find it."""
        self.environment, self.name = environment, name

    @cached_property
    def template(self) -> Template:
        """The template itself."""
        return self.environment.get_template(self.name, globals={})

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Give what the template has."""
        return getattr(self.template, name)
