"""Tell a WebSub hub which feeds changed, so that readers hear of it at once."""

import time
from collections.abc import Iterable
from http.client import HTTPException
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from plugins.release.model import StoreError

TRIES = 3
PATIENCE = 10.0  # seconds for one answer
LIMIT = 30.0  # seconds for all of it
STEP = 2.0  # seconds before the second try; before the third, twice that


def ping(hub: str, feeds: Iterable[str]) -> None:
    """Publish the addresses of feeds, again if need be. Raises StoreError at last."""
    body = urlencode([("hub.mode", "publish"), *(("hub.url", url) for url in feeds)])
    asked = Request(hub, data=body.encode(), method="POST")  # noqa: S310  a setting
    until = time.monotonic() + LIMIT
    for attempt in range(1, TRIES + 1):
        try:
            left = max(0.1, min(PATIENCE, until - time.monotonic()))
            with urlopen(asked, timeout=left):  # noqa: S310  http or https, as set
                return
        except (OSError, HTTPException, ValueError) as error:
            wait = STEP * attempt
            if attempt == TRIES or time.monotonic() + wait > until:
                raise StoreError(str(error)) from error
            time.sleep(wait)
