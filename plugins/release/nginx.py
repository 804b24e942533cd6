"""From a site's rules to the snippet that nginx includes."""

from collections.abc import Iterable

from plugins.release.servers import ASK, FONTS, FOREVER, WEEK, Rules

TYPES = {
    "text/html": "html",
    "text/css": "css",
    "text/plain": "txt",
    "text/javascript": "js mjs",
    "text/calendar": "ics",
    "text/x-opml": "opml",
    "application/json": "json",
    "application/manifest+json": "webmanifest",
    "application/pdf": "pdf",
    "application/wasm": "wasm",
    "application/xml": "xml",
    "font/woff2": "woff2",
    "image/avif": "avif",
    "image/gif": "gif",
    "image/jpeg": "jpg jpeg",
    "image/png": "png",
    "image/svg+xml": "svg",
    "image/webp": "webp",
    "image/x-icon": "ico",
}
FEEDS = {
    "feed.xml": "application/rss+xml",
    "atom.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}
WRITTEN = ("text/", "application/json", "application/manifest", "application/xml")
TEXTS = sorted(
    {kind for kind in TYPES if kind.startswith(WRITTEN)} | set(FEEDS.values())
)
FEED = 'location ~ "/{name}$" {{ types {{ }} default_type {kind}; }}'
MOVED = "location = {} {{ return 301 {}; }}"
GONE = "location = {} {{ return 410; }}"
NGINX = """\
# Made with each release of {site}. Include it in a server block of your own:
#   server {{ listen 443 ssl; server_name …; include {place}/nginx.conf; }}
# With Debian's libnginx-mod-http-brotli-static write `brotli_static on;` there too.
root {root};
index index.html;
error_page 404 410 {base}/404.html;
absolute_redirect off;
server_tokens off;
gzip_static on;
gzip_vary on;
charset utf-8;
charset_types {texts};
types {{
{types}
}}

set $veillee_path $uri;
if ($uri ~ "^{base}(/.*)$") {{ set $veillee_path $1; }}
set $veillee_cache "{ask}";
{caching}
set $veillee_csp "{csp}";
{exceptions}
set $veillee_origin "";
if ($uri ~ "\\.(xml|json|ics)$") {{ set $veillee_origin "*"; }}
add_header Cache-Control $veillee_cache;
add_header Access-Control-Allow-Origin $veillee_origin;
add_header Content-Security-Policy $veillee_csp always;
{security}

location ~ "/\\.(?!well-known/)" {{ return 404; }}
location ~ "^{base}/_(headers|redirects)$" {{ return 404; }}
# A page read just before a switch still finds its pictures.
location ~ "^{base}/(images|pagefind)/" {{ try_files $uri @before; }}
location @before {{ root {before}; }}
{feeds}
{redirects}
{gone}
"""


def snippet(rules: Rules, *, place: str) -> str:
    """Give what a server block includes; `place` is the folder of the releases."""
    base = rules.base
    listed = {
        "types": (f"  {kind} {endings};" for kind, endings in TYPES.items()),
        "caching": _caching(rules),
        "exceptions": _exceptions(rules),
        "security": _security(rules),
        "feeds": (FEED.format(name=name, kind=kind) for name, kind in FEEDS.items()),
        "redirects": (
            MOVED.format(_quoted(a), _quoted(b)) for a, b in rules.redirects()
        ),
        "gone": (GONE.format(_quoted(address)) for address in rules.gone()),
    }
    return NGINX.format(
        site=rules.facts.root,
        place=place,
        root=f"{place}/{'web' if base else 'current'}",
        before=f"{place}/{'web-before' if base else 'previous'}",
        base=base,
        ask=ASK,
        csp=rules.csp[""],
        texts=" ".join(kind for kind in TEXTS if kind != "text/html"),
        **{name: "\n".join(lines) for name, lines in listed.items()},
    )


def _security(rules: Rules) -> Iterable[str]:
    for name, value in rules.security.items():
        yield f"add_header {name} {_quoted(value)} always;"


def _caching(rules: Rules) -> Iterable[str]:
    yield f'if ($veillee_path ~ "^/{FONTS}/") {{ set $veillee_cache "{WEEK}"; }}'
    yield 'set $veillee_version "$arg_v:$uri";'
    pattern = r"^[0-9a-f]+:.*\.(avif|css|jpe?g|js|png|svg|webp|woff2)$"
    yield f'if ($veillee_version ~ "{pattern}") {{ set $veillee_cache "{FOREVER}"; }}'
    for pattern in rules.lasting:
        yield f'if ($veillee_path ~ "{pattern}") {{ set $veillee_cache "{FOREVER}"; }}'


def _exceptions(rules: Rules) -> Iterable[str]:
    for address, policy in sorted(rules.csp.items()):
        if address:
            place = f'($veillee_path ~ "^/{address}")'
            yield f"if {place} {{ set $veillee_csp {_quoted(policy)}; }}"


def _quoted(text: str) -> str:
    """Give a text that nginx reads as it is."""
    slashed = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{slashed}"'
