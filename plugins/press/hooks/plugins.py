"""Whom Pelican's signals reach: the plugins of this site, and of no other."""

from collections.abc import Iterable
from typing import Any
from weakref import ReferenceType

from pelican.plugins import signals

from plugins.content_model.model import text_edited
from plugins.press.hooks import files, lists, reader

MODEL = "plugins.content_model"


def is_plain(wanted: Iterable[Any] | None) -> bool:
    """Tell whether a site knows nothing of ours: it is held to what Pelican asks."""
    return all(getattr(one, "__name__", one) != MODEL for one in wanted or ())


def begin_anew() -> None:
    """Disconnect every plugin, then connect what the press does for any site.

    Signals are global, and outlive the site they served.
    """
    for signal in (*vars(signals).values(), text_edited):
        for listener in listeners(signal):
            signal.disconnect(listener)
    reader.connect()
    lists.connect()
    files.connect()


def is_heard_out(signal: Any) -> bool:  # noqa: ANN401  any signal
    """Tell whether a plugin listens that reads the whole folder of what was printed.

    Some put a way of their own in the place of `send`: who listens there, nobody knows.
    """
    is_theirs = "send" in vars(signal)
    heard = all(getattr(one, "by_pressrun", False) for one in listeners(signal))
    return is_theirs or not heard


def listeners(signal: Any) -> list[Any]:  # noqa: ANN401
    """Give all who listen to a signal."""
    receivers = list(getattr(signal, "receivers", {}).values())
    return [one() if isinstance(one, ReferenceType) else one for one in receivers]
