"""One thing to mend in a line, and a file mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A piece of a line, and what is to stand there instead."""

    line: int  # from 1, in the file
    before: str
    after: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The bytes of a file after a change, and what was changed in it."""

    data: bytes
    mends: tuple[Mend, ...]
