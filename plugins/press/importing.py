"""What templates import: made once for all pages; each is told what that stood on."""

from typing import Any

from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context

from plugins.press.trace import Trace


class Importable(Template):
    """A template that tells every page that imports it what its module was made of."""

    environment: Any  # one that is watched
    seen: Trace

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """Give what the template defines; Jinja keeps it from the first page on."""
        if ctx is None or not ctx.globals_keys - self.globals.keys():
            self._make()
            if self.environment.trace is not None:
                self.environment.trace.join(self.seen)
        return super()._get_default_module(ctx)

    def _make(self) -> None:
        if self._module is not None:
            return
        env = self.environment
        page, env.trace = env.trace, Trace()
        try:
            self._module, self.seen = self.make_module(), env.trace
        finally:
            env.trace = page
