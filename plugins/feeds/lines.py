"""Lines as calendars want them: 75 octets at most, cut between whole characters."""

import re

LIMIT = 75
PIECE = re.compile(r"\\.|.", re.DOTALL)  # an escape is not cut in two


def folded(calendar: str) -> str:
    """Fold every line of a calendar anew."""
    lines = calendar.replace("\r\n ", "").split("\r\n")
    return "\r\n".join(map(_fold, lines))


def _fold(line: str) -> str:
    if len(line.encode()) <= LIMIT:
        return line
    rows, room = [""], LIMIT
    for piece in PIECE.findall(line):
        size = len(piece.encode())
        if size > room:
            rows.append(" ")
            room = LIMIT - 1
        rows[-1] += piece
        room -= size
    return "\r\n".join(rows)
