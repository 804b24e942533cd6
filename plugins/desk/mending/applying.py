"""Put pieces of lines in the place of others; what is not found stays."""

import re
from collections.abc import Iterable

from plugins.desk.mending.model import Mend, Mended

ENDS = re.compile(r"(\r\n|\r|\n)")  # of lines, as the content model counts them


def applied(data: bytes, mends: Iterable[Mend]) -> Mended | None:
    """Mend a file; None if nothing of it could be mended."""
    try:
        lines = ENDS.split(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    done = []
    for mend in mends:
        at = 2 * (mend.line - 1)
        changed = _replaced(lines[at], mend) if at < len(lines) else None
        if changed is not None:
            lines[at] = changed
            done.append(mend)
    if not done:
        return None
    return Mended(data="".join(lines).encode(), mends=tuple(done))


def _replaced(line: str, mend: Mend) -> str | None:
    """Mend a line if what is to be mended stands in it once and no more."""
    edge = r"(?<![\w/:-])" if mend.before[:1].isalnum() else ""
    end = r"(?![\w/:-])" if mend.before[-1:].isalnum() else ""
    found = list(re.finditer(edge + re.escape(mend.before) + end, line))
    if len(found) != 1 or mend.before == mend.after:
        return None
    return line[: found[0].start()] + mend.after + line[found[0].end() :]
