"""From a site's rules to the two files that hosts of static sites read."""

from plugins.release.nginx import FEEDS
from plugins.release.servers import ASK, FONTS, FOREVER, LASTING_FOLDERS, WEEK, Rules

CALENDAR = "text/calendar; charset=utf-8"


def headers(rules: Rules) -> bytes:
    """Give `_headers`, as Netlify and Cloudflare Pages read it."""
    blocks = {"/*": _everywhere(rules)}
    for folder in LASTING_FOLDERS:
        blocks[f"/{folder}/*"] = ["! Cache-Control", f"Cache-Control: {FOREVER}"]
    blocks[f"/{FONTS}/*"] = ["! Cache-Control", f"Cache-Control: {WEEK}"]
    for address, policy in sorted(rules.csp.items()):
        if address:
            blocks[f"/{address}*"] = [
                "! Content-Security-Policy",
                f"Content-Security-Policy: {policy}",
            ]
    shared = "Access-Control-Allow-Origin: *"
    for name, kind in FEEDS.items():
        blocks[f"/*/{name}"] = [f"Content-Type: {kind}; charset=utf-8", shared]
    blocks["/*.ics"] = [f"Content-Type: {CALENDAR}", shared]
    text = "\n".join(
        "\n".join([f"{rules.base}{place}", *(f"  {line}" for line in lines)])
        for place, lines in blocks.items()
    )
    return f"{text}\n".encode()


def _everywhere(rules: Rules) -> list[str]:
    security = [f"{name}: {value}" for name, value in rules.security.items()]
    policy = f"Content-Security-Policy: {rules.csp['']}"
    return [f"Cache-Control: {ASK}", policy, *security]


def redirects(rules: Rules) -> bytes:
    """Give `_redirects`: an old address, today's, and that it moved for good."""
    lines = (f"{old} {url} 301\n" for old, url in rules.redirects())
    return "".join(lines).encode()
