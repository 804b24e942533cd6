"""What templates say, read once a build: what is summed up is what was compiled."""

from collections.abc import Callable, MutableMapping
from contextlib import suppress
from hashlib import blake2b
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound
from jinja2.ext import Extension

Source = tuple[str, str | None, Callable[[], bool] | None]


class ReadOnce(BaseLoader):
    """Gives what another loader gives, as it was when it was first asked for.

    A template that is saved while a site is printed is then new to the next build,
    and not a page of old text that counts as printed from the new.
    """

    def __init__(self, loader: BaseLoader) -> None:
        """Begin with nothing read."""
        self.loader = loader
        self.read: dict[str, Source] = {}

    def get_source(self, environment: Environment, template: str) -> Source:
        """Give a template's source."""
        if template not in self.read:
            self.read[template] = self.loader.get_source(environment, template)
        return self.read[template]

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """Give a template; one that is all text, as a stylesheet is, needs no code."""
        source = self.get_source(environment, name)[0]
        if not _is_text(source, environment):
            return super().load(environment, name, globals)
        end = "" if environment.keep_trailing_newline else "\n"
        text = source.removesuffix(end)
        said: dict[str, Any] = {
            "name": name,
            "__file__": None,
            "blocks": {},
            "debug_info": "",
            "root": lambda _: (part for part in (text,)),
        }
        kind = environment.template_class
        return kind.from_module_dict(environment, said, globals or {})

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Give what else the other has: Pelican puts folders into its list."""
        return getattr(self.loader, name)

    def list_templates(self) -> list[str]:
        """Give the names of all templates."""
        return self.loader.list_templates()


def _is_text(source: str, env: Environment) -> bool:
    """Tell whether a source holds nothing that Jinja, or an extension, looks for."""
    ends = {"\r", "\n"} - {env.newline_sequence}
    signs = (
        env.block_start_string,
        env.variable_start_string,
        env.comment_start_string,
    )
    prefixes = filter(None, (env.line_statement_prefix, env.line_comment_prefix))
    kinds: set[Any] = {type(one) for one in env.extensions.values()}
    looks = {look for kind in kinds for look in (kind.preprocess, kind.filter_stream)}
    return not (
        any(sign in source for sign in (*signs, *prefixes, *ends))
        or looks - {Extension.preprocess, Extension.filter_stream}
    )


def once(loader: BaseLoader | None) -> BaseLoader | None:
    """Have a loader read each source once; one that has no sources stays as it is."""
    return ReadOnce(loader) if loader and loader.has_source_access else loader


def source_digest(env: Environment, name: str) -> str:
    """Sum up what a template says; nothing where nothing has its name.

    Where somebody's extension reads it, that is what the extension makes of it now.
    """
    try:
        source, file = env.loader.get_source(env, name)[:2] if env.loader else ("", "")
    except (TemplateNotFound, UnicodeDecodeError):
        return ""
    if source and any(map(_is_foreign, env.extensions.values())):
        with suppress(Exception):  # whatever it raises is told when it is printed
            source += repr(env._parse(source, name, file))  # noqa: SLF001
    return blake2b(source.encode(), digest_size=16).hexdigest()


def _is_foreign(extension: Extension) -> bool:
    """Tell whether an extension may read more than the template."""
    return type(extension).__module__.partition(".")[0] != "jinja2"
