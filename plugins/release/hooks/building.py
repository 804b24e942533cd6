"""What publishing adds to a site while it is built."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.release import hosted
from plugins.release.facts import facts
from plugins.release.model import Facts
from plugins.release.packing import KNOWN, THOROUGH, is_packable, smaller
from plugins.release.redirects import file_of, page
from plugins.release.servers import CSP, LASTING, Rules, policies

FACTS = "RELEASE_FACTS"


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(offer_generator)
    signals.finalized.connect(pack)


def rules(settings: Mapping[str, Any], found: Facts) -> Rules:
    """Give what the settings and the contents ask of servers."""
    return Rules(
        facts=found,
        csp=policies(settings.get("CSP") or CSP, found.policies),
        lasting=tuple(settings.get("LASTING_NAMES", LASTING)),
    )


class ServersGenerator(Generator):
    """Records a page at each former address, and what hosts of static sites read."""

    def generate_output(self, writer: Writer) -> None:
        """Publish the facts and record the files; a preview has no former addresses."""
        root = self.settings["SITEURL"].rstrip("/")
        found, problems = facts(self.context, root=root)
        self.settings[FACTS] = found
        self.settings["PROBLEMS"].extend(problems)
        if not root:
            return
        for redirect in found.redirects:
            make = partial(page, redirect, url=f"{root}/{redirect.url}")
            writer.write_bytes(
                file_of(redirect.old),
                make,
                inputs=(redirect.url,),
                stands_on=(redirect, root),
            )
        asked = rules(self.settings, found)
        writer.write_bytes("_headers", partial(hosted.headers, asked))
        writer.write_bytes("_redirects", partial(hosted.redirects, asked))


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add what servers need to Pelican's generators."""
    del pelican
    return ServersGenerator


def pack(pelican: Pelican) -> None:
    """Compress what was printed anew, before it is moved to where visitors find it."""
    run: Any = getattr(pelican, "pressrun", None)  # a preview has none
    endings = sorted(KNOWN & set(pelican.settings.get("PACKED", ())))
    for address in filter(is_packable, run.addresses() if run and endings else ()):
        thorough = PurePosixPath(address).suffix in THOROUGH
        for ending in endings:
            make = partial(smaller, ending=ending, thorough=thorough)
            run.derive(f"{address}{ending}", of=address, by=ending, make=make)


# It needs no whole folder: what is kept need not be read again.
pack.by_pressrun = True  # type: ignore[attr-defined]
