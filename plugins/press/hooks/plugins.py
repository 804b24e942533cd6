"""Whom Pelican's signals reach: the plugins of this site, and of no other."""

from weakref import ReferenceType

from pelican.plugins import signals

from plugins.content_model.model import text_edited
from plugins.press.hooks import lists, reader


def begin_anew() -> None:
    """Disconnect every plugin, then connect what the press does for any site.

    Signals are global, and outlive the site they served.
    """
    for signal in (*vars(signals).values(), text_edited):
        for receiver in list(getattr(signal, "receivers", {}).values()):
            listener = receiver() if isinstance(receiver, ReferenceType) else receiver
            signal.disconnect(listener)
    reader.connect()
    lists.connect()
