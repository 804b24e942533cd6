"""Whom Pelican's signals reach: the plugins of this site, and of no other."""

from weakref import ReferenceType

from pelican.plugins import signals


def forget_plugins() -> None:
    """Disconnect every plugin: signals are global, and outlive the site they served."""
    for signal in vars(signals).values():
        for receiver in list(getattr(signal, "receivers", {}).values()):
            listener = receiver() if isinstance(receiver, ReferenceType) else receiver
            signal.disconnect(listener)
