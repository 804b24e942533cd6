"""Publish: build in public, judge, and switch every target that is asked for."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from plugins.content_model.model import FieldError
from plugins.release import checkout, recording, words
from plugins.release.checking import site_problems, softened
from plugins.release.hooks.deploying import Deploy, Place, Wish
from plugins.release.hooks.office import WAIT, Office, Printed
from plugins.release.hooks.watching import telling, watched
from plugins.release.model import Record, Target
from plugins.release.moments import is_due, lateness, silence
from plugins.release.pushing import push
from plugins.release.targets import store, targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one publish is asked for."""

    targets: Sequence[str] = ()
    urgent: Path | None = None
    due: bool = False
    force: bool = False

    def wish(self, commit: str) -> Wish:
        """Give how a site of this commit is to go out."""
        return Wish(commit=commit, due=self.due, force=self.force)


def publish(
    settings: Path,
    asked: Asked,
    *,
    content: Path | None = None,
    now: str | None = None,
) -> int:
    """Let the site go out; give the exit status."""
    office = Office.of(settings, content=content, now=now)
    with watched(office, once_a_day=asked.due):
        known = targets(asked.targets, settings=office.settings, here=office.here)
        places = [Place(target=t, store=store(t)) for t in known if t.kind != "git"]
        if asked.due:
            places = list(_due(office, places))
        if places:
            _publish(office, places, asked)
        for target in known:
            if target.kind == "git" and not asked.due:
                _push(office, target)
    return int(office.teller.failed)


def _push(office: Office, target: Target) -> None:
    """Let a hook publish what is committed."""
    if checkout.commit(office.here).endswith("+"):
        office.teller.say(words.NOT_COMMITTED)
    with telling(office, name=target.name):
        for line in push(target, folder=office.here):
            office.teller.show(line)


def _publish(office: Office, places: Sequence[Place], asked: Asked) -> None:
    """Hold what must be held, and let one round a kind of site go out."""
    with office.alone(), ExitStack() as stack:
        held = [p for p in places if _is_held(office, p, stack)]
        if asked.due or asked.urgent:
            for place in held:
                with telling(office, name=place.target.name):
                    _again(office, place, asked)
            return
        by_url = sorted(held, key=lambda place: place.target.url)
        for _, some in groupby(by_url, key=lambda place: place.target.url):
            commit = checkout.commit(office.here)
            _round(office, list(some), office.content, asked.wish(commit))


def _is_held(office: Office, place: Place, stack: ExitStack) -> bool:
    """Hold the lock of a target, for as long as the stack lasts."""
    with telling(office, name=place.target.name):
        stack.enter_context(
            place.store.hold(holder=office.holder, wait=WAIT, tell=office.waits)
        )
        return True
    return False


def _round(office: Office, places: Sequence[Place], content: Path, wish: Wish) -> None:
    """Build once, and let what was built go out to each of these targets."""
    printed = office.printed(content, url=places[0].target.url)
    record = printed and _judged(office, printed, wish)
    if not printed or not record:
        office.teller.fail(words.KEPT)
        return
    for place in places:
        with telling(office, name=place.target.name):
            Deploy(
                office=office, place=place, printed=printed, record=record, wish=wish
            ).run()


def _judged(office: Office, printed: Printed, wish: Wish) -> Record | None:
    """Give the record of a site that may go out by itself, else tell why not."""
    source = recording.summed(recording.files(printed.content))
    record, problems = recording.recorded(
        printed.folder, facts=printed.facts, source=source
    )
    found = [*problems, *site_problems(printed.folder, record, office.demands)]
    if wish.urgent:
        found = softened(found, but=f"{printed.shown}/{wish.urgent}")
    return None if office.teller.problems(found) else record


def _again(office: Office, place: Place, asked: Asked) -> None:
    """Build what went out last once more: only time has passed, or one file changed."""
    base = place.live()
    if base is None:
        raise FieldError(words.NOTHING_LIVE, name=place.target.name)
    with place.store.content(base.name) as kept:
        content = office.copied(kept)
    wish = asked.wish(base.commit)
    if asked.urgent:
        urgent = _added(office, asked.urgent, content)
        wish = replace(wish, commit=f"{base.commit.rstrip('+')}+", urgent=urgent)
    _round(office, [place], content, wish)
    if asked.due and (late := lateness(base, office.moment)):
        minutes = int(late.total_seconds() // 60)
        office.teller.alert(words.LATE, name=place.target.name, minutes=minutes)


def _added(office: Office, urgent: Path, content: Path) -> str:
    """Lay the one file among the contents; give its name there."""
    root = office.content.resolve()
    if not urgent.is_file() or not urgent.resolve().is_relative_to(root):
        raise FieldError(words.URGENT_NOT_CONTENT, value=urgent, folder=root)
    name = urgent.resolve().relative_to(root)
    target = content / name
    target.unlink(missing_ok=True)  # it is a link: what went out once must stay
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(urgent, target)
    return name.as_posix()


def _due(office: Office, places: Sequence[Place]) -> Iterator[Place]:
    """Give the targets whose next moment has come; keep that somebody looked."""
    now, timer = office.moment, office.workshop / "timer.json"
    last = checkout.last_look(timer)
    if last and silence(last, now):
        since, until = (f"{m:%Y-%m-%d %H:%M}" for m in (last, now))
        office.teller.alert(words.SILENT, since=since, until=until)
    checkout.look(timer, now)
    for place in places:
        with telling(office, name=place.target.name):
            base = place.live()
            if base is None:
                raise FieldError(words.NOTHING_LIVE, name=place.target.name)
            if is_due(base, now):
                yield place
                continue
            moment = f"{base.facts.next:%Y-%m-%d %H:%M}" if base.facts.next else "—"
            office.teller.say(words.NOT_DUE, name=place.target.name, moment=moment)
