"""A press run: what changed is printed, what did not stays in its place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.content_model.model import Problem
from plugins.press.model import BytesJob, FileJob, Job, PageJob
from plugins.press.moving import lend
from plugins.press.plain import APART, plain
from plugins.press.printing import problem_of
from plugins.press.prints import Print, Prints, Sources, digest_of, stamp_of, summed
from plugins.press.repeating import Repeat
from plugins.press.theme import Theme
from plugins.press.watching import Watched


@dataclass(slots=True, kw_only=True)
class PressRun:
    """Prints jobs into a staging folder, beside the output of the last run."""

    output: Path
    staging: Path
    ground: str  # what every page stands on
    before: Prints
    sources: Sources
    prints: dict[str, Print] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    lent: set[str] = field(default_factory=set)
    themes: dict[int, Theme] = field(default_factory=dict)

    @classmethod
    def of(cls, output: Path, staging: Path, *, ground: str, anew: bool) -> "PressRun":
        """Begin beside what is known of an output; one made anew believes nothing."""
        before = Prints.of(output)
        if anew:
            before = Prints(path=before.path)
        sources = Sources(before.sources, written=before.written)
        return cls(
            output=output,
            staging=staging,
            ground=ground,
            before=before,
            sources=sources,
        )

    def print(self, jobs: Iterable[Job]) -> Iterator[Problem]:
        """Print each job that changed; yield a problem for each that fails."""
        for job in jobs:
            try:
                self._print(job)
            except Exception as error:  # noqa: BLE001  a template or plugin may raise anything
                yield problem_of(error, about=", ".join(job.inputs))

    def _print(self, job: Job) -> None:
        before = self._before(job.address)
        if before and self.fingerprint(job, before) == before.fingerprint:
            self._keep(job.address, before)
            return
        content, made = self.made(job)
        self.put(job.address, content, made)

    def _before(self, address: str) -> Print | None:
        """Give a print of the last run, if its file is as it was."""
        known = address in self.before.known
        if known and self.before.is_there(address, self.output / address):
            return self.before.known[address]
        return None

    def _keep(self, address: str, before: Print) -> None:
        self.prints[address] = before
        if before.stamp:
            self.kept.add(address)

    def fingerprint(self, job: Job, before: Print) -> str | None:
        """Give what a job stands on now, as far as the last run knew of it."""
        if isinstance(job, PageJob):
            if before.steps is None:
                return None
            job.prepare()
            repeat = Repeat(job.template, job.context)  # type: ignore[arg-type]
            trace = repeat.trace_of(before.steps)
            return self._page(job, trace.digest()) if trace else None
        return self._plain(job)

    def made(self, job: Job) -> tuple[bytes, Print | None]:
        """Print a job; without a fingerprint nobody knows what it stands on."""
        steps = None
        if isinstance(job, PageJob):
            env = getattr(job.template, "environment", None)
            if not isinstance(env, Watched):
                return job.content(), None
            with env.tracing(job.context) as trace:
                content = job.content()
            fingerprint = None if trace.blind else self._page(job, trace.digest())
            steps = tuple(trace.steps)
        else:
            fingerprint = self._plain(job)
            content = job.content()
            if isinstance(job, FileJob):  # which may have changed in between
                fingerprint = summed(digest_of(content))
        if fingerprint is None:
            return content, None
        digest = digest_of(content)
        return content, Print(fingerprint=fingerprint, digest=digest, steps=steps)

    def _page(self, job: PageJob, digest: str) -> str | None:
        theme = self.theme(job.template.environment)  # type: ignore[attr-defined]
        sources = theme.digest(str(job.template.name))
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
        return None if told is APART else summed(self.ground, told)

    def put(self, address: str, content: bytes, made: Print | None) -> None:
        """Write what was printed into the staging folder."""
        path = self.staging / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if made:
            self.prints[address] = replace(made, stamp=stamp_of(path))

    def lend_all(self) -> None:
        """Let the staging folder be whole, for those who read it."""
        for address in sorted(self.kept - self.lent):
            lend(self.output, self.staging, address)
        self.lent |= self.kept

    def derive(
        self, address: str, *, of: str, by: str, make: Callable[[bytes], bytes | None]
    ) -> None:
        """Add a file that is made of a printed one, unless that did not change.

        `by` names the way it is made; where `make` gives None there is no such file.
        """
        source = self.prints.get(of)
        content = None if source else (self.staging / of).read_bytes()
        digest = source.digest if source else digest_of(content or b"")
        fingerprint = summed(by, digest)
        before = self._before(address)
        if before and before.fingerprint == fingerprint:
            self._keep(address, before)
            return
        if content is None:
            folder = self.output if of in self.kept else self.staging
            content = (folder / of).read_bytes()
        made = make(content)
        if made is None:
            self.prints[address] = Print(fingerprint=fingerprint, digest="")
            return
        new = Print(fingerprint=fingerprint, digest=digest_of(made))
        self.put(address, made, new)

    def check(self) -> None:
        """Believe nothing of files that somebody else wrote after they were printed."""
        for address, made in list(self.prints.items()):
            path = self.staging / address
            if not made.stamp or (address in self.kept and address not in self.lent):
                continue
            try:
                is_same = stamp_of(path)[:2] == made.stamp[:2]
            except OSError:
                is_same = False
            if not is_same:
                del self.prints[address]
                self.kept.discard(address)

    def note(self) -> None:
        """Write down what was printed, and on what it stood."""
        noted = {name: self._noted(name, made) for name, made in self.prints.items()}
        self.before.known = {name: made for name, made in noted.items() if made}
        self.before.sources = self.sources.known
        self.before.templates = {
            name: known
            for theme in self.themes.values()
            for name, known in theme.known.items()
        }
        self.before.keep()

    def _noted(self, address: str, made: Print) -> Print | None:
        """Give a print with the stamp of its file, if it is the one that was made."""
        if not made.stamp:
            return made
        path = self.output / address
        stamp = stamp_of(path)
        if stamp[:3] != made.stamp[:3] and digest_of(path.read_bytes()) != made.digest:
            return None
        return replace(made, stamp=stamp)
