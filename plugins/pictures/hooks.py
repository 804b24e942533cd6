"""Where pictures meet Pelican: after contents are read, before files are linked."""

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import FieldError, Problem
from plugins.pictures.model import Picture, Variant
from plugins.pictures.resizing import planned, resized

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff")
WIDTHS = (480, 960, 1600)
QUALITY = 80


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(offer_generator)


class PicturesGenerator(Generator):
    """Takes pictures out of the files to copy, and records what is made of them."""

    def generate_context(self) -> None:
        """Give every picture its addresses; originals are never published."""
        self.pictures: dict[str, Picture] = {}
        for name in sorted(self.context["static_links"]):
            if name.lower().endswith(ENDINGS):
                self.context["static_links"].discard(name)
                self.context["static_content"][name] = self._picture(name)
        for content in self.context["generated_content"].values():
            cover = getattr(content, "cover", None)
            if cover is not None:
                picture = self._picture(cover.image)
                content.cover = replace(cover, picture=picture)

    def _picture(self, name: str) -> Picture | None:
        """Plan a picture once; one that does not open is a problem."""
        if name not in self.pictures:
            widths = self.settings.get("PICTURE_WIDTHS", WIDTHS)
            try:
                self.pictures[name] = planned(
                    Path(self.path, name), widths=widths, quality=self._quality
                )
            except FieldError as error:
                shown = f"{self.settings['LIBRARY'].scope.shown}/{name}"
                problem = Problem(words=error.words, path=shown, values=error.values)
                self.settings["PROBLEMS"].append(problem)
                return None
        return self.pictures[name]

    @property
    def _quality(self) -> int:
        return int(self.settings.get("PICTURE_QUALITY", QUALITY))

    def generate_output(self, writer: Writer) -> None:
        """Record one job a file."""
        for name, picture in self.pictures.items():
            for variant in picture.variants:
                make = partial(self._made, Path(self.path, name), variant)
                writer.write_bytes(variant.url, make, inputs=(name,))

    def _made(self, source: Path, variant: Variant) -> bytes:
        """Give a file's bytes: the name says what went in, so a kept one is right."""
        kept = Path(self.settings["CACHE_PATH"], variant.url)
        if kept.is_file():
            return kept.read_bytes()
        content = resized(source, variant, quality=self._quality)
        kept.parent.mkdir(parents=True, exist_ok=True)
        half = kept.with_suffix(f".{os.getpid()}")
        half.write_bytes(content)
        half.replace(kept)
        return content


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the pictures to Pelican's generators."""
    del pelican
    return PicturesGenerator
