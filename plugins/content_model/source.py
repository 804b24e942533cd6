"""From the bytes of a file to its header and its text."""

import re
from dataclasses import dataclass

from plugins.content_model import words
from plugins.content_model.model import Problem

LARGEST = 1_000_000  # bytes
# What YAML and HTML both refuse; tab, line feed and carriage return are fine.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A content file as it stands on the disk."""

    kind: str
    source: str  # path from the content folder, with /
    path: str  # as the editor knows it
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A content file cut in two; lines are counted from 1."""

    header: tuple[str, ...]
    body: str
    body_line: int

    @classmethod
    def from_bytes(cls, data: bytes, *, path: str) -> "Source | Problem":
        """Cut the file at its --- lines, or say what keeps it from being read."""
        if len(data) > LARGEST:
            return Problem(words=words.TOO_LARGE, path=path)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return Problem(
                words=words.NOT_UTF8,
                path=path,
                line=data.count(b"\n", 0, error.start) + 1,
                values={"byte": f"0x{data[error.start]:02x}"},
            )
        return cls.from_text(re.sub(r"\r\n?", "\n", text), path=path)

    @classmethod
    def from_text(cls, text: str, *, path: str) -> "Source | Problem":
        """Do the same for text whose lines end with a line feed."""
        if not text.strip():
            return Problem(words=words.EMPTY_FILE, path=path)
        if control := CONTROL.search(text):
            return Problem(
                words=words.CONTROL,
                path=path,
                line=text.count("\n", 0, control.start()) + 1,
                values={"code": f"U+{ord(control[0]):04X}"},
            )
        first, *lines = text.split("\n")
        if first.rstrip() != "---":
            return Problem(words=words.NO_FRONT_MATTER, path=path, line=1)
        fences = (at for at, line in enumerate(lines) if line.rstrip() == "---")
        end = next(fences, None)
        if end is None:
            return Problem(words=words.OPEN_FRONT_MATTER, path=path, line=1)
        return cls(
            header=tuple(lines[:end]),
            body="\n".join(lines[end + 1 :]),
            body_line=end + 3,
        )


def below(data: bytes) -> str:
    """Give the text below the header of a file that is known to have both."""
    text = data.decode("utf-8-sig")
    if "\r" in text:
        text = re.sub(r"\r\n?", "\n", text)
    opens = FENCE.search(text)
    closes = opens and FENCE.search(text, opens.end())
    return text[closes.end() + 1 :] if closes else ""
