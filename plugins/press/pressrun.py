"""A press run: what changed is printed, what did not stays in its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.content_model.model import Problem
from plugins.press.fingerprints import Fingerprints
from plugins.press.model import FileJob, Job, PageJob
from plugins.press.moving import files, lend
from plugins.press.printing import problem_of
from plugins.press.prints import Print, Prints, digest_of, stamp_of, summed
from plugins.press.sharing import is_worth_sharing, shared


@dataclass(slots=True)
class Result:
    """What became of some jobs."""

    prints: dict[str, Print] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, address: str, before: Print) -> None:
        """Leave a file where it is, as it was."""
        self.prints[address] = before
        if before.stamp:
            self.kept.add(address)


@dataclass(slots=True)
class PressRun:
    """Prints jobs into a staging folder, beside the output of the last run."""

    output: Path
    staging: Path
    fingerprints: Fingerprints
    result: Result = field(default_factory=Result)
    lent: set[str] = field(default_factory=set)
    done: dict[str, Job] = field(default_factory=dict)

    @property
    def kept(self) -> set[str]:
        """The addresses whose files stay where they are."""
        return self.result.kept

    @property
    def before(self) -> Prints:
        """What the last run printed."""
        return self.fingerprints.before

    def unprinted(self, jobs: Mapping[str, Job]) -> list[Job]:
        """Give the jobs that are new, or took the place of one that was printed."""
        return [job for name, job in jobs.items() if self.done.get(name) is not job]

    def print(self, jobs: Iterable[Job]) -> Iterator[Problem]:
        """Print each job that changed; yield a problem for each that fails."""
        listed = sorted(jobs, key=lambda job: job.address)
        for job in listed:
            self.fingerprints.look_at(job)
            self.result.kept.discard(job.address)
            self.done[job.address] = job
        made = [job for job in listed if not isinstance(job, FileJob)]
        yield from self._told(self._made(sorted(made, key=_in_turn)))
        copied = (job for job in listed if isinstance(job, FileJob))
        yield from self._told([self.printed(copied)])

    def _told(self, results: Iterable[Result]) -> Iterator[Problem]:
        for result in results:
            for address, made in result.prints.items():
                self.result.prints[address] = self.fingerprints.shared(made)
            for address in result.kept:
                self.result.keep(address, self.before.known[address])
            yield from result.problems

    def _made(self, jobs: Sequence[Job]) -> Iterator[Result]:
        """Print what is made, by all cores where that takes less time."""
        known = sum(job.address in self.before.known for job in jobs)
        if is_worth_sharing(new=len(jobs) - known, known=known):
            yield from shared(self.printed, jobs)
        else:
            yield self.printed(jobs)

    def printed(self, jobs: Iterable[Job]) -> Result:
        """Print those of some jobs that changed; say what became of each."""
        result = Result()
        for job in jobs:
            try:
                if self._is_same(job):
                    result.kept.add(job.address)
                else:
                    self._put(job.address, *self.fingerprints.made(job), result)
            except Exception as error:  # noqa: BLE001  a template or plugin may raise anything
                about = ", ".join(job.inputs)
                result.problems.append(problem_of(error, about=about))
        return result

    def _is_same(self, job: Job) -> bool:
        before = self._before(job.address)
        return before is not None and self.fingerprints.is_same(job, before)

    def _before(self, address: str) -> Print | None:
        """Give a print of the last run, if its file is as it was."""
        before = self.before.known.get(address)
        there = before and self.before.is_there(before, f"{self.output}/{address}")
        return before if there else None

    def _put(
        self, address: str, content: bytes, made: Print | None, result: Result
    ) -> None:
        """Write what was printed into the staging folder."""
        path = self.staging / address
        path.parent.mkdir(parents=True, exist_ok=True)
        if address in self.lent:  # what is in the output is not to be written over
            path.unlink(missing_ok=True)
        path.write_bytes(content)
        if made:
            result.prints[address] = replace(made, stamp=stamp_of(path))

    def addresses(self) -> list[str]:
        """Give the address of every file that was printed, added or kept."""
        return sorted({*files(self.staging), *self.kept})

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
        content = None
        if source := self.result.prints.get(of):
            digest = source.digest
        else:
            content = self.content(of)
            digest = digest_of(content)
        fingerprint = summed(self.fingerprints.ground, by, digest)
        before = self._before(address)
        if before and before.fingerprint == fingerprint:
            self.result.keep(address, before)
            return
        made = make(self.content(of) if content is None else content)
        new = Print(fingerprint=fingerprint, digest=digest_of(made or b""))
        if made is None:
            self.result.prints[address] = new
        else:
            self._put(address, made, new, self.result)

    def content(self, address: str) -> bytes:
        """Give a file's bytes, wherever it is now."""
        path = self.staging / address
        return (path if path.is_file() else self.output / address).read_bytes()

    def check(self) -> None:
        """Believe nothing of files that somebody else wrote after they were printed."""
        for address, made in list(self.result.prints.items()):
            where_it_was = address in self.kept and address not in self.lent
            if not made.stamp or where_it_was:
                continue
            try:
                is_same = stamp_of(self.staging / address)[:2] == made.stamp[:2]
            except OSError:
                is_same = False
            if not is_same:
                del self.result.prints[address]
                self.kept.discard(address)

    def note(self) -> None:
        """Write down what was printed, and on what it stood."""
        prints = self.result.prints.items()
        noted = {address: self._noted(address, made) for address, made in prints}
        self.before.known = {name: made for name, made in noted.items() if made}
        self.fingerprints.keep()
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


def _in_turn(job: Job) -> bool:
    """Put pages first: feeds may ask how long other files are, and wait for them."""
    return not isinstance(job, PageJob)
