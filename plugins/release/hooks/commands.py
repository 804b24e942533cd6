"""What one can ask of releases: which there are, which is live, another one back."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.content_model.model import FieldError
from plugins.release import words
from plugins.release.hooks.afterwards import after_switch
from plugins.release.hooks.deploying import Place
from plugins.release.hooks.office import WAIT, Office
from plugins.release.hooks.watching import telling, watched
from plugins.release.moments import lateness
from plugins.release.pushing import hook
from plugins.release.targets import store, targets


def rollback(
    settings: Path, *, target: Sequence[str] = (), release: str | None = None
) -> int:
    """Show visitors an earlier release again, the one before if none is named."""
    office = Office.of(settings)
    with watched(office):
        for place in _places(office, target):
            with (
                telling(office, name=place.target.name),
                place.store.hold(holder=office.holder, wait=WAIT, tell=office.waits),
            ):
                _back(office, place, release)
    return int(office.teller.failed)


def _back(office: Office, place: Place, asked: str | None) -> None:
    live, known = place.store.live() or "", place.store.listed()
    earlier = [name for name in known if name < live]
    wanted = asked or next(iter(reversed(earlier)), "")
    record = known.get(wanted)
    if record is None or wanted == live:
        others = ", ".join(name for name in known if name != live) or "—"
        raise FieldError(
            words.NO_RELEASE, name=place.target.name, value=asked or "", known=others
        )
    place.store.switch(wanted, base=live or None)
    office.teller.say(words.LIVE, name=place.target.name, release=wanted)
    after_switch(office, place.target, place.store, known.get(live), record)


def releases(settings: Path, *, target: Sequence[str] = ()) -> int:
    """List the releases of each target, the newest first."""
    office = Office.of(settings)
    with watched(office):
        for place in _places(office, target):
            with telling(office, name=place.target.name):
                live = place.store.live()
                for record in filter(None, reversed(place.store.listed().values())):
                    mark = "→" if record.name == live else " "
                    commit = record.commit[:12] or "?"
                    office.teller.show(
                        f"{mark} {place.target.name}  {record.name}  {commit}  "
                        f"{record.facts.built:%Y-%m-%d %H:%M}  {record.by}"
                    )
    return int(office.teller.failed)


def live(settings: Path, *, target: Sequence[str] = (), now: str | None = None) -> int:
    """Say what each target serves; a site that is late is a failure."""
    office = Office.of(settings, now=now)
    with watched(office, once_a_day=True):
        for place in _places(office, target):
            with telling(office, name=place.target.name):
                _say(office, place)
    return int(office.teller.failed)


def _say(office: Office, place: Place) -> None:
    record, name = place.live(), place.target.name
    if record is None:
        raise FieldError(words.NOTHING_LIVE, name=name)
    coming = record.facts.next
    when = f"{coming:%Y-%m-%d %H:%M}" if coming else "—"
    office.teller.say(
        words.SERVED,
        name=name,
        release=record.name,
        commit=record.commit or "?",
        by=record.by,
        next=when,
    )
    if lateness(record, office.moment):
        office.teller.fail(words.OVERDUE, name=name, moment=when)


def receive(
    settings: Path, *, repository: Path, target: Path, branch: str, mirror: str
) -> int:
    """Let a bare repository publish what is pushed to it."""
    office = Office.of(settings)
    with watched(office):
        hooks = repository / "hooks"
        if not (repository / "HEAD").is_file():
            raise FieldError(words.NO_REPOSITORY, value=repository)
        target.mkdir(parents=True, exist_ok=True)
        hooks.mkdir(exist_ok=True)
        path = hooks / "post-receive"
        said = hook(repository, target=target, branch=branch, mirror=mirror)
        path.write_text(said, encoding="utf-8")
        path.chmod(0o755)
        office.teller.say(words.HOOKED, repository=repository, branch=branch)
    return int(office.teller.failed)


def _places(office: Office, asked: Sequence[str]) -> Iterator[Place]:
    known = targets(asked, settings=office.settings, here=office.here)
    for target in known:
        if target.kind == "git":
            values = {"name": target.name, "detail": "git"}
            raise FieldError(words.BAD_TARGET, **values)
        yield Place(target=target, store=store(target))
