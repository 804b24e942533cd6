"""A strict reader of iCalendar files: what it says against one, in sentences."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL.ImageColor import colormap

LINE = re.compile(
    r'(?P<name>[A-Z0-9-]+)(?P<params>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)',
    re.DOTALL,
)
PARAM = re.compile(r';([A-Z0-9-]+)=("[^"]*"|[^";:,]*)')
UTC_STAMP = re.compile(r"\d{8}T\d{6}Z")
LOCAL = re.compile(r"\d{8}T\d{6}")
DAY = re.compile(r"\d{8}")
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "UID", "TZID", "X-WR-CALNAME"}
STAMPS = {"DTSTAMP", "CREATED", "LAST-MODIFIED"}
ONCE = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS"}
VALUES = {"IMAGE": "URI", "REFRESH-INTERVAL": "DURATION", "SOURCE": "URI"}
LONGEST_ZONE = 500  # octets


@dataclass(slots=True)
class Component:
    name: str
    lines: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    within: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[tuple[dict[str, str], str]]:
        return [(params, value) for n, params, value in self.lines if n == name]

    def one(self, name: str) -> tuple[dict[str, str], str]:
        found = self.all(name)
        return found[0] if found else ({}, "")

    def named(self, name: str) -> list["Component"]:
        return [inner for inner in self.within if inner.name == name]


def faults(data: bytes) -> list[str]:
    """Give everything that is wrong with a file; nothing, if it is fine."""
    return list(_faults(data))


def _faults(data: bytes) -> Iterator[str]:
    text = data.decode()
    if re.search(r"(?<!\r)\n|\r(?!\n)", text) or not text.endswith("\r\n"):
        yield "not CRLF alone"
    for line in text.split("\r\n")[:-1]:
        if not line.strip() or len(line.encode()) > 75:
            yield f"empty or longer than 75 octets: {line[:30]}"
        if re.search(r"(?<!\\)(?:\\\\)*\\$", line):
            yield f"folded inside an escape: {line[-10:]}"
    root = read(text)
    calendar = root.within[0]
    if [calendar.name] != [inner.name for inner in root.within]:
        yield "more than one calendar"
    if calendar.one("VERSION")[1] != "2.0" or not calendar.one("PRODID")[1]:
        yield "no VERSION 2.0 or no PRODID"
    yield from _zone_faults(calendar, text)
    for component in [calendar, *calendar.within]:
        yield from _line_faults(component)
    yield from _event_faults(calendar.named("VEVENT"))


def read(text: str) -> Component:
    """Read a file into components, by its grammar and nothing else."""
    stack = [Component("")]
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        found = LINE.fullmatch(line)
        assert found, line
        name, value = found["name"], found["value"]
        if name == "BEGIN":
            inner = Component(value)
            stack[-1].within.append(inner)
            stack.append(inner)
        elif name == "END":
            assert stack.pop().name == value
        else:
            params = {k: v.strip('"') for k, v in PARAM.findall(found["params"])}
            stack[-1].lines.append((name, params, value))
    assert len(stack) == 1
    return stack[0]


def _zone_faults(calendar: Component, text: str) -> Iterator[str]:
    used = set(re.findall(r";TZID=([^:;]+)", text.replace("\r\n ", "")))
    zones = calendar.named("VTIMEZONE")
    if Counter(zone.one("TZID")[1] for zone in zones) != Counter(used):
        yield "zones used and zones described differ"
    for zone in zones:
        size = sum(len(n) + len(v) + 3 for o in zone.within for n, _, v in o.lines)
        if not zone.named("STANDARD") or size > LONGEST_ZONE:
            yield "a zone without winter, or a long one"
        for part in zone.within:
            if not LOCAL.fullmatch(part.one("DTSTART")[1]):
                yield "a zone's change is not by the wall clock"
            if not part.one("TZOFFSETFROM")[1] or not part.one("TZOFFSETTO")[1]:
                yield "a zone's change without offsets"


def _line_faults(component: Component) -> Iterator[str]:
    for name, params, value in component.lines:
        if name in STAMPS and not UTC_STAMP.fullmatch(value):
            yield f"{name} is not in UTC: {value}"
        if name in TEXTS and not TEXT.fullmatch(value):
            yield f"{name} is not escaped: {value}"
        if name in ("URL", "IMAGE", "SOURCE") and not value.startswith("https://"):
            yield f"{name} is not absolute: {value}"
        if name == "COLOR" and value not in colormap:
            yield f"COLOR is no name of CSS: {value}"
        if name == "SEQUENCE" and not value.isdecimal():
            yield f"SEQUENCE is no number: {value}"
        if name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL") and value != "PT1H":
            yield f"{name} is no duration: {value}"
        if params.get("VALUE") != VALUES.get(name, params.get("VALUE")):
            yield f"{name} without its VALUE"


def _event_faults(events: list[Component]) -> Iterator[str]:
    names = [(e.one("UID")[1], e.one("RECURRENCE-ID")[1]) for e in events]
    if len(set(names)) != len(names):
        yield "two events of one name"
    masters = {e.one("UID")[1]: e for e in events if not e.all("RECURRENCE-ID")}
    for event in events:
        counts = {name: len(event.all(name)) for name in ONCE}
        if set(counts.values()) != {1}:
            yield f"not once: {counts}"
        master = masters.get(event.one("UID")[1])
        if master is None:
            yield "a date apart without its series"
            continue
        yield from _time_faults(event, master)


def _time_faults(event: Component, master: Component) -> Iterator[str]:
    shape = _shape(event, "DTSTART")
    if shape is None:
        yield "DTSTART floats"
    if event.all("DTEND") and _shape(event, "DTEND") != shape:
        yield "DTEND is of another kind than DTSTART"
    if event.all("DTEND") and event.one("DTEND")[1] <= event.one("DTSTART")[1]:
        yield "DTEND is not after DTSTART"
    if event.all("DURATION"):
        yield "DURATION beside DTEND"
    if event.one("STATUS")[1] not in ("CONFIRMED", "CANCELLED", "TENTATIVE"):
        yield "STATUS is unknown"
    yield from _repeat_faults(event, master, shape)


def _repeat_faults(
    event: Component, master: Component, shape: str | None
) -> Iterator[str]:
    moments = [
        _kind(params, moment)
        for name in ("EXDATE", "RDATE")
        for params, value in event.all(name)
        for moment in value.split(",")
    ]
    if set(moments) - {shape}:
        yield "EXDATE or RDATE is of another kind than DTSTART"
    until = re.search(r"UNTIL=([^;]*)", event.one("RRULE")[1])
    if until and not (DAY if shape == "day" else UTC_STAMP).fullmatch(until[1]):
        yield f"UNTIL is of another kind than DTSTART: {until[1]}"
    if event is master:
        return
    if _shape(event, "RECURRENCE-ID") != _shape(master, "DTSTART"):
        yield "RECURRENCE-ID is of another kind than the series"
    if event.all("RRULE") or event.all("RDATE") or event.all("EXDATE"):
        yield "a date apart repeats"


def _shape(event: Component, name: str) -> str | None:
    params, value = event.one(name)
    return _kind(params, value)


def _kind(params: dict[str, str], value: str) -> str | None:
    if params.get("VALUE") == "DATE" and DAY.fullmatch(value):
        return "day"
    if "TZID" in params and LOCAL.fullmatch(value):
        return params["TZID"]
    return "UTC" if UTC_STAMP.fullmatch(value) else None
