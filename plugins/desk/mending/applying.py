"""Put pieces of lines in the place of others; what is not found stays."""

import re
from collections import Counter
from collections.abc import Iterable

from plugins.desk.mending.model import Mend, Mended

ENDS = re.compile(r"(\r\n|\r|\n)")  # of lines, as the content model counts them


def applied(data: bytes, mends: Iterable[Mend]) -> Mended | None:
    """Mend a file; None if nothing of it could be mended."""
    try:
        lines = ENDS.split(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    done: list[Mend] = []
    for mend, times in Counter(mends).items():
        at = 2 * (mend.line - 1)
        changed = _replaced(lines[at], mend, times) if at < len(lines) else None
        if changed is not None:
            lines[at] = changed
            done.append(mend)
    if not done:
        return None
    return Mended(data="".join(lines).encode(), mends=tuple(done))


def _replaced(line: str, mend: Mend, times: int) -> str | None:
    """Mend a line if what is to be mended stands in it as often as was found."""
    edge = r"(?<![\w/:-])" if mend.before[:1].isalnum() else ""
    end = r"(?![\w/:-])" if mend.before[-1:].isalnum() else ""
    whole = re.compile(edge + re.escape(mend.before) + end)
    if len(whole.findall(line)) != times or mend.before == mend.after:
        return None
    return whole.sub(lambda _: mend.after, line)
