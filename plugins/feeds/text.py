"""A text that can be read anywhere: every address absolute, and nothing that runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from urllib.parse import quote, urljoin, urlsplit

import nh3

TAGS = """
    a abbr address article aside audio b bdi bdo blockquote br caption cite code col
    colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5
    h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section
    small source span strong sub summary sup table tbody td tfoot th thead time tr
    track u ul var video wbr
"""
# What goes with all that it holds; of other foreign tags the words remain.
DROPPED = """
    applet button canvas embed frameset iframe math noembed noframes noscript object
    script select style svg template textarea title
"""
CELL = {"colspan", "headers", "rowspan"}
MEDIA = {"controls", "height", "loop", "muted", "preload", "src", "width"}
ATTRIBUTES = {
    "*": {"dir", "id", "lang", "title"},  # anchors are what footnotes hold on to
    "a": {"href", "hreflang", "type"},
    "audio": MEDIA,
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "sizes", "src", "srcset", "width"},
    "ins": {"cite", "datetime"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "source": {"height", "media", "sizes", "src", "srcset", "type", "width"},
    "td": CELL,
    "th": CELL | {"abbr", "scope"},
    "time": {"datetime"},
    "track": {"kind", "label", "src", "srclang"},
    "video": MEDIA | {"playsinline", "poster"},
}
# Readers that show footnotes beside the text know them by these names.
CLASSES = {"a": {"footnote-backref", "footnote-ref"}, "div": {"footnote"}}
ADDRESSES = frozenset(["cite", "href", "poster", "src"])
SCHEMES = frozenset(["geo", "http", "https", "mailto", "sms", "tel", "webcal"])
URI = "/#%[]=:;$&()+,!?*@'~"  # what stands in an address as it is
CANDIDATE = re.compile(r"([^\s,]\S*)(?:(?<!,)\s+([^,]*))?")  # address, descriptor
BLIND = re.compile(r'<(?:img|source)((?: [^\s=>]+="[^"]*")*)>')
SEEN = re.compile(' src="')  # a source of a picture has none: its <img> is enough
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Whole:
    """All that an item says, made when it is printed: most builds print few items."""

    html: str  # as the page at this address has it
    page: str
    lang: str | None = None  # where it is not the feed's
    before: str = ""  # by us
    after: str = ""

    @cached_property
    def whole(self) -> str:
        """HTML for any place."""
        text = whole(self.html, page=self.page) if self.html else ""
        if self.lang:
            text = f'<div lang="{self.lang}">\n{text}\n</div>'
        return "\n".join(part for part in (self.before, text, self.after) if part)


def whole(html: str, *, page: str) -> str:
    """Give a text as it stands on the page at this address, for any other place."""
    clean = nh3.clean(
        html,
        tags=set(TAGS.split()),
        clean_content_tags=set(DROPPED.split()),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        attribute_filter=partial(_attribute, page=page),
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    seen = BLIND.sub(lambda tag: tag[0] if SEEN.search(tag[1]) else "", clean)
    return plain(seen.replace("&nbsp;", "\N{NO-BREAK SPACE}"))


def plain(text: str) -> str:
    """Give a text without the characters that XML has no place for."""
    return NOT_XML.sub("", text)


def absolute(address: str, *, page: str) -> str | None:
    """Give an address as browsers read it on a page, or None if it leads nowhere."""
    if address.lstrip().startswith(("{", "|")):
        return None  # a symbolic address that nothing resolved
    try:
        joined = urljoin(page, address.strip())
        known = urlsplit(joined).scheme in SCHEMES
    except ValueError:
        return None
    return quote(joined, safe=URI) if known else None


def _attribute(_tag: str, name: str, value: str, *, page: str) -> str | None:
    if name in ADDRESSES:
        return absolute(value, page=page)
    if name == "srcset":
        return ", ".join(_candidates(value, page)) or None
    return value


def _candidates(srcset: str, page: str) -> Iterator[str]:
    for found in CANDIDATE.finditer(srcset):
        address = absolute(found[1].rstrip(","), page=page)
        if address:
            yield f"{address} {(found[2] or '').strip()}".strip()
