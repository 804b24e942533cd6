"""What follows a switch: the server, the hub, the old releases. None undoes it."""

from plugins.release import hub, words
from plugins.release.hooks.office import Office
from plugins.release.model import Record, StoreError, Target
from plugins.release.targets import Store

KEPT = 5  # releases


def after_switch(
    office: Office, target: Target, store: Store, base: Record | None, record: Record
) -> None:
    """Let the server read its settings again, readers know, and old releases go."""
    name = target.name
    if target.reload and (base is None or base.server != record.server):
        try:
            store.ask_server(target.reload)
        except StoreError as error:
            office.teller.fail(words.RELOAD_FAILED, name=name, detail=error)
    _ping(office, base, record)
    try:
        store.prune(kept=int(office.settings.get("RELEASES", KEPT)))
    except (OSError, StoreError) as error:
        office.teller.fail(words.NOT_PRUNED, name=name, detail=error)


def _ping(office: Office, base: Record | None, record: Record) -> None:
    """Tell the hub which feeds changed."""
    address = office.settings.get("WEBSUB_HUB")
    before = base.files if base else {}
    changed = [
        f"{record.facts.root}/{name}"
        for name in sorted(record.feeds)
        if name not in before or before[name].digest != record.files[name].digest
    ]
    if not address or not changed:
        return
    try:
        hub.ping(address, changed)
    except StoreError as error:
        office.teller.fail(words.HUB_FAILED, hub=address, detail=error)
