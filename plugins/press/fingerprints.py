"""What a job stands on: all that decides its bytes, summed up."""

from dataclasses import dataclass, field, replace
from typing import Any

from plugins.press.model import BytesJob, FileJob, Job, PageJob
from plugins.press.plain import APART, plain, spelled
from plugins.press.prints import Print, Prints, Sources, digest_of, summed
from plugins.press.repeating import Repeat
from plugins.press.theme import Theme
from plugins.press.trace import Step, Trace
from plugins.press.watching import Watched

Walk = tuple[Step, ...]


@dataclass(slots=True, kw_only=True)
class Fingerprints:
    """Sums up jobs beside what was known of them before."""

    ground: str  # what every page stands on
    before: Prints
    sources: Sources
    themes: dict[int, Theme] = field(default_factory=dict)
    walks: dict[Walk, Walk] = field(default_factory=dict)  # each once: most are shared

    @classmethod
    def of(cls, ground: str, before: Prints) -> "Fingerprints":
        """Begin with what was known."""
        sources = Sources(before.sources, written=before.written)
        return cls(ground=ground, before=before, sources=sources)

    def is_same(self, job: Job, before: Print) -> bool:
        """Tell whether a job stands on what it stood on before."""
        try:
            return self._now(job, before) == before.fingerprint
        except Exception:  # noqa: BLE001  of a plugin; when it is printed it is told
            return False

    def _now(self, job: Job, before: Print) -> str | None:
        """Give what a job stands on now, as far as it was known before."""
        if not isinstance(job, PageJob):
            return self._plain(job)
        if before.steps is None:
            return None
        job.prepare()
        template: Any = job.template
        trace = Repeat(template, job.context).trace_of(before.steps)
        return self._page(job, trace.digest()) if trace else None

    def made(self, job: Job) -> tuple[bytes, Print | None]:
        """Print a job; None where nobody knows what it stands on."""
        if isinstance(job, PageJob):
            return self._traced(job)
        fingerprint = self._plain(job)
        content = job.content()
        if isinstance(job, FileJob):  # which may have changed in between
            fingerprint = summed(digest_of(content))
        if fingerprint is None:
            return content, None
        return content, Print(fingerprint=fingerprint, digest=digest_of(content))

    def _traced(self, job: PageJob) -> tuple[bytes, Print | None]:
        env = getattr(job.template, "environment", None)
        if not isinstance(env, Watched):
            return job.content(), None
        with env.tracing(job.context) as trace:
            content = job.content()
        if trace.acting and not self._is_again(job, trace):
            return content, None
        fingerprint = None if trace.blind else self._page(job, trace.digest())
        if fingerprint is None:
            return content, None
        steps, digest = tuple(trace.steps), digest_of(content)
        steps = self.walks.setdefault(steps, steps)
        return content, Print(fingerprint=fingerprint, digest=digest, steps=steps)

    def _is_again(self, job: PageJob, trace: Trace) -> bool:
        """Tell whether steps can be taken twice: a call may change what it reads."""
        template: Any = job.template
        again = Repeat(template, job.context).trace_of(trace.steps)
        return again is not None and again.digest() == trace.digest()

    def shared(self, made: Print) -> Print:
        """Give a print with steps that it shares with the pages that are like it."""
        if made.steps is None:
            return made
        return replace(made, steps=self.walks.setdefault(made.steps, made.steps))

    def _page(self, job: PageJob, digest: str) -> str | None:
        template: Any = job.template
        if not template.name:
            return None
        sources = self.theme(template.environment).digest(str(template.name))
        return summed(self.ground, sources, digest) if sources else None

    def theme(self, env: Watched) -> Theme:
        """Give the templates of an environment."""
        if id(env) not in self.themes:
            self.themes[id(env)] = Theme(env=env, before=self.before.templates)
        return self.themes[id(env)]

    def _plain(self, job: FileJob | BytesJob) -> str | None:
        if isinstance(job, FileJob):
            return summed(self.sources.digest(job.source))
        told: Any = plain(job.stands_on()) if job.stands_on else APART
        if told is APART:
            return None
        return summed(self.ground, digest_of(spelled(told)))

    def look_at(self, job: Job) -> None:
        """Read a page's templates, before a fork would do it for itself alone."""
        template: Any = getattr(job, "template", None)
        if isinstance(env := getattr(template, "environment", None), Watched):
            self.theme(env).digest(str(template.name))

    def keep(self) -> None:
        """Have what is known of sources and templates written with the prints."""
        self.before.sources = self.sources.known
        self.before.templates = {
            name: known
            for theme in self.themes.values()
            for name, known in theme.known.items()
        }
