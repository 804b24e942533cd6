"""Whatever goes wrong while something is asked for: told, and somebody is called."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.content_model.model import FieldError
from plugins.release import alarm, checkout, words
from plugins.release.hooks.office import Office
from plugins.release.model import LockedError, StoreError


@contextmanager
def watched(office: Office, *, once_a_day: bool = False) -> Iterator[None]:
    """Tell what is raised inside; call ON_FAILURE when the run failed."""
    teller, whole = office.teller, False
    try:
        with telling(office):
            yield
        whole = True
    finally:
        if teller.alarmed or not whole:
            _call(office, once_a_day=once_a_day)


@contextmanager
def telling(office: Office, *, name: str = "") -> Iterator[None]:
    """Turn an error of the world into a sentence; errors of ours go on up."""
    fail = office.teller.fail
    try:
        yield
    except FieldError as error:
        fail(error.words, **error.values)
    except LockedError as error:
        fail(words.LOCKED, holder=error)
    except (OSError, StoreError) as error:
        fail(words.FAILED, name=name or office.site, detail=error)


def _call(office: Office, *, once_a_day: bool) -> None:
    """Call whoever is set; a timer does not say the same twice a day."""
    how = office.settings.get("ON_FAILURE")
    text = "\n".join(office.teller.lines) + "\n"
    now = datetime.now(ZoneInfo(office.settings["TIMEZONE"]))
    told = office.workshop / "told.json"
    if not how or (once_a_day and checkout.was_told(told, text, now)):
        return
    subject = words.SUBJECT.said(office.teller.lang, {"site": office.site})
    server = office.settings.get("MAIL_SERVER", "localhost")
    try:
        alarm.call(how, subject=subject, text=text, server=server)
    except StoreError as error:
        office.teller.say(words.ALARM_FAILED, detail=error)
        return
    checkout.keep_told(told, text, now)
