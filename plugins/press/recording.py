"""The map of a site: which job prints which address."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.content_model.model import Problem
from plugins.press import words
from plugins.press.model import FileJob, Job

NOWHERE = {"", "."}


@dataclass(slots=True)
class Recording:
    """Jobs by address, and what was wrong with those that found no place.

    Gently: a file to copy takes any place, as Pelican, which copies last, lets it.
    """

    gently: bool = False
    jobs: dict[str, Job] = field(default_factory=dict)
    overriding: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def add(self, job: Job, *, override: bool = False) -> None:
        """Keep a job; one that overrides takes the place of another, once."""
        parts = {*job.address.split("/")}
        if parts <= NOWHERE or ".." in parts or job.address.startswith("/"):
            values = {"address": job.address}
            self.problems.append(Problem(words=words.OUTSIDE, values=values))
            return
        other = self.jobs.get(job.address)
        if other and self.gently and isinstance(job, FileJob):
            self.jobs[job.address] = job
            return
        taken = job.address in self.overriding
        if other and (override == taken):
            self._tell_twice(job, other)
        if other is None or (override and not taken):
            self.jobs[job.address] = job
        if override:
            self.overriding.add(job.address)

    def _tell_twice(self, job: Job, other: Job) -> None:
        values = {"first": ", ".join(other.inputs), "second": ", ".join(job.inputs)}
        self.problems.append(
            Problem(words=words.SAME_ADDRESS, path=f"/{job.address}", values=values)
        )

    def __len__(self) -> int:
        """Count the jobs."""
        return len(self.jobs)

    def __contains__(self, job: object) -> bool:
        """Tell whether a job is to be printed."""
        return job in self.jobs.values()

    def __iter__(self) -> Iterator[Job]:
        """Go through the jobs in the order of their addresses."""
        return iter(self.jobs[address] for address in sorted(self.jobs))
