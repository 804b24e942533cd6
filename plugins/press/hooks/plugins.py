"""Whom Pelican's signals reach: the plugins of this site, and of no other."""

from weakref import ReferenceType

from pelican.plugins import signals

from plugins.content_model.model import text_edited


def forget_plugins() -> None:
    """Disconnect every plugin: signals are global, and outlive the site they served."""
    for signal in (*vars(signals).values(), text_edited):
        for receiver in list(getattr(signal, "receivers", {}).values()):
            listener = receiver() if isinstance(receiver, ReferenceType) else receiver
            signal.disconnect(listener)
