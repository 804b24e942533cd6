"""One printed site to one target: compared, judged, laid, switched, told."""

import time
from contextlib import suppress
from dataclasses import dataclass, field, replace

from plugins.content_model.model import Problem
from plugins.release import words
from plugins.release.checking import identity_problems, softened
from plugins.release.comparing import Difference, difference
from plugins.release.hooks.afterwards import after_switch
from plugins.release.hooks.building import rules
from plugins.release.hooks.office import Office, Printed
from plugins.release.model import Record, StoreError, Target
from plugins.release.moments import fresh_stamp, named
from plugins.release.nginx import snippet
from plugins.release.receipt import Receipt
from plugins.release.recording import digest, stamped
from plugins.release.targets import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A target, and the folder of releases that it names."""

    target: Target
    store: Store

    def live(self) -> Record | None:
        """Give the record of what visitors get."""
        return self.store.listed().get(self.store.live() or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a site is to go out."""

    commit: str
    urgent: str = ""  # the one file, from the content folder
    due: bool = False  # only time has passed
    force: bool = False  # whatever subscribers hold
    started: float = field(default_factory=time.monotonic)


@dataclass(slots=True, kw_only=True)
class Deploy:
    """A site on its way to a target; whatever fails, what is live there stays."""

    office: Office
    place: Place
    printed: Printed
    record: Record
    wish: Wish
    base: Record | None = None
    kept: dict[str, Record | None] = field(default_factory=dict)
    advice: list[Problem] = field(default_factory=list)

    def run(self) -> None:
        """Judge it beside what is live, and switch to it if its bytes are others."""
        say, name = self.office.teller.say, self.place.target.name
        self.place.store.clean()  # of what a killed one left
        self.kept = self.place.store.listed()
        self.base = self.kept.get(self.place.store.live() or "")
        if not self._may_go():
            self.office.teller.fail(words.STAYS, name=name)
            return
        told = difference(self.base, self.record)
        if self.base and told.is_nothing and self._is_old(self.base):
            self.place.store.keep(self._aged(self.base), {})
            say(words.SAME, name=name, release=self.base.name)
            return
        self._switch(told)
        say(words.LIVE, name=name, release=self.record.name)
        after_switch(
            self.office, self.place.target, self.place.store, self.base, self.record
        )

    def _may_go(self) -> bool:
        """Judge it beside what subscribers have; tell what is found."""
        found = identity_problems(
            self.base,
            self.record,
            kept=[record for record in self.kept.values() if record],
            demands=self.office.demands,
        )
        if self.wish.force or self.wish.urgent:
            urgent = f"{self.printed.shown}/{self.wish.urgent}"
            found = softened(found, but=None if self.wish.force else urgent)
        self.advice = found
        return not self.office.teller.problems(found)

    def _is_old(self, base: Record) -> bool:
        return self.wish.due or base.source == self.record.source

    def _aged(self, base: Record) -> Record:
        """Give the record of a release whose bytes are right for longer."""
        return replace(
            self.record,
            name=base.name,
            commit=base.commit if self.wish.due else self.wish.commit,
            by=base.by,
            files=base.files,
            server=base.server,
        )

    def _switch(self, told: Difference) -> None:
        """Name it, lay it beside what is live, and switch."""
        asked = rules(self.printed.settings, self.printed.facts)
        server = snippet(asked, place=self.place.target.path).encode()
        self._name(server)
        receipt = self._receipt(told)
        store, papers = self.place.store, receipt.papers() | {"nginx.conf": server}
        try:
            store.put(self.printed.folder, self.printed.content, self.record, papers)
        except (OSError, StoreError):
            with suppress(OSError, StoreError):
                store.clean()  # a full disk has room again
            raise
        store.switch(self.record.name, base=self.base.name if self.base else None)
        self.office.teller.show(receipt.text().rstrip())

    def _name(self, server: bytes) -> None:
        """Give it a name and times that no release had before."""
        known = [record for record in self.kept.values() if record]
        stamp = fresh_stamp(time.time(), names=self.kept, known=known)
        self.record = replace(
            self.record,
            name=named(stamp),
            commit=self.wish.commit,
            by=self.office.holder,
            files=stamped(self.record.files, base=self.base, stamp=stamp),
            server=digest(server),
        )

    def _receipt(self, told: Difference) -> Receipt:
        lang = self.office.teller.lang
        return Receipt(
            target=self.place.target.name,
            record=self.record,
            base=self.base.name if self.base else "",
            difference=told,
            advice=[problem.told(lang) for problem in self.advice],
            seconds=time.monotonic() - self.wish.started,
            lang=lang,
        )
