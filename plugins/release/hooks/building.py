"""What publishing adds to a site while it is built."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.release import hosted
from plugins.release.facts import facts
from plugins.release.model import Facts
from plugins.release.packing import packs
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
    """Compress what was printed, before it is moved to where visitors find it."""
    endings = pelican.settings.get("PACKED", ())
    if not endings:
        return
    for path, content in packs(Path(pelican.output_path), endings=endings):
        path.write_bytes(content)
