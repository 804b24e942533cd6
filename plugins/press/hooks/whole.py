"""A preview that is printed whole, with what plugins make at the end."""

import shutil
from pathlib import Path

from pelican.plugins import signals

from plugins.press.hooks.site import Site
from plugins.press.hooks.written import tell
from plugins.press.listening import listening
from plugins.press.model import FileJob
from plugins.press.printing import printed


def complete(site: Site) -> None:
    """Print a preview whole, and take what plugins add at its end for jobs too."""
    staging = Path(site.output_path)
    shutil.rmtree(staging, ignore_errors=True)
    site.problems += printed(site.recording, staging)
    with listening(site.problems, gently=site.recording.gently):
        tell(site.recording.jobs.values(), staging)
        signals.finalized.send(site)
    for path in sorted(staging.rglob("*")):
        address = path.relative_to(staging).as_posix()
        if path.is_file() and address not in site.recording.jobs:
            site.recording.add(FileJob(address=address, source=path))
