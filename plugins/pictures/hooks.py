"""Where pictures meet Pelican: after contents are read, before files are linked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import FieldError, Problem, is_refused
from plugins.pictures import words
from plugins.pictures.darkroom import Darkroom, Order
from plugins.pictures.memory import Memory
from plugins.pictures.model import Backdrop, Picture
from plugins.pictures.recipe import Recipe
from plugins.pictures.texts import Frame

ENDINGS = (
    *(".avif", ".gif", ".heic", ".heif", ".jpeg"),
    *(".jpg", ".png", ".tif", ".tiff", ".webp"),
)
WIDTHS = (480, 960, 1600)
QUALITY = 80
FORMATS = ("webp",)
SIZES = "(min-width: 42rem) 38rem, 92vw"
LOGO_WIDTHS = (96, 192, 512)  # beside a name, at the head of a page, for machines


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(offer_generator)


class PicturesGenerator(Generator):
    """Takes pictures out of the files to copy, and records what is made of them."""

    takes_up = True  # what every other generator read; the press calls it after them

    def generate_context(self) -> None:
        """Give every picture its addresses; originals are never published."""
        self.orders: dict[tuple[str, Recipe], Order | None] = {}
        self.failed: dict[str, FieldError] = {}
        self.focuses: set[str] = set()
        settings = self.settings
        self.recipe = Recipe.of(
            settings.get("PICTURE_WIDTHS", WIDTHS),
            settings.get("PICTURE_QUALITY", QUALITY),
            settings.get("PICTURE_FORMATS", FORMATS),
        )
        self.small = replace(self.recipe, widths=LOGO_WIDTHS)
        self.memory = Memory.of(Path(settings["CACHE_PATH"], "images/originals.json"))
        self._take_links()
        contents = list(self.context["generated_content"].values())
        for content in contents:
            self._take_cover(content)
        self.context["backdrop"] = self._backdrop()
        self.memory.keep()
        self.context["focuses"] = sorted(self.focuses)
        self._frame(contents)

    def _take_links(self) -> None:
        for name in sorted(self.context["static_links"]):
            if name.lower().endswith(ENDINGS):
                self.context["static_links"].discard(name)
                self.context["static_content"][name] = self._picture(name, self.recipe)

    def _take_cover(self, content: Any) -> None:  # noqa: ANN401  any content
        cover, logo = getattr(content, "cover", None), getattr(content, "logo", None)
        if cover is not None:
            focus = " ".join(cover.focus.split()) if cover.focus else None
            self.focuses |= {focus} if focus else set()
            picture = self._picture(cover.image, self.recipe)
            content.cover = replace(cover, picture=picture, focus=focus)
        if logo:
            content.logo_picture = self._picture(logo, self.small)

    def _backdrop(self) -> Backdrop | None:
        """Give the picture of the home page, where the contents have it."""
        said = self.settings.get("HOME_PICTURE") or {}
        name = said.get("image", "")
        if not name or not Path(self.path, name).is_file():
            return None
        focus = " ".join(said.get("focus", "").split()) or None
        self.focuses |= {focus} if focus else set()
        picture = self._picture(name, self.recipe)
        return Backdrop(picture=picture, focus=focus) if picture else None

    def _frame(self, contents: list[Any]) -> None:
        """Have every text show its images as pictures, whoever asks for it."""
        orders = self.orders.items()
        pictures = (
            o.picture for (_, recipe), o in orders if o and recipe != self.small
        )
        sizes = self.settings.get("PICTURE_SIZES", SIZES)
        frame = Frame(pictures={p.url: p for p in pictures}, sizes=sizes)
        for content in contents:
            if getattr(content, "kind", None):
                covered = bool(content.cover and content.cover.picture)
                shown = content.get_content
                content.get_content = framed(shown, frame, first=not covered)

    def _picture(self, name: str, recipe: Recipe) -> Picture | None:
        """Plan a picture once; one that cannot be used is a problem."""
        planned = name, recipe
        if planned not in self.orders:
            source = Path(self.path, name)
            try:
                original = self.memory.original(source)
            except FieldError as error:
                self._tell(name, error)
                self.orders[planned] = None
                return None
            if original.moves:
                self._tell(name, FieldError(words.MOVES), warning=True)
            picture = recipe.picture(original, name)
            self.orders[planned] = Order(name=name, source=source, picture=picture)
        order = self.orders[planned]
        return order.picture if order else None

    def _tell(self, name: str, error: FieldError, *, warning: bool = False) -> None:
        problem = Problem(
            words=error.words,
            path=self._shown(name),
            values=error.values,
            warning=warning,
        )
        self.settings["PROBLEMS"].append(problem)

    def generate_output(self, writer: Writer) -> None:
        """Record one job a file; two names of the same bytes are one file.

        A build that may yet succeed makes all that is missing here: its jobs may be
        printed by several processes, which would make the same ones. A preview makes
        what is looked at.
        """
        self.darkroom = Darkroom(
            folder=Path(self.settings["CACHE_PATH"]),
            quality=self.recipe.quality,
            hands=self.settings["HANDS"],
        )
        orders = [order for order in self.orders.values() if order]
        recorded: set[str] = set()
        for order in orders:
            for file in order.picture.files:
                if file.url not in recorded:
                    recorded.add(file.url)
                    make = partial(self._made, order, file.url)
                    shown = self._shown(order.name)
                    writer.write_bytes(
                        file.url, make, inputs=(shown,), stands_on=file.url
                    )
        if not self.settings.get("PREVIEW"):
            strict = bool(self.settings.get("STRICT"))
            if not is_refused(self.settings["PROBLEMS"], strict=strict):
                self.failed = self.darkroom.fill(orders)
            self.darkroom.tidy(recorded)

    def _made(self, order: Order, url: str) -> bytes:
        """Give a file; the first that is missing has its others made with it."""
        if (kept := self.darkroom.kept(url)) is not None:
            return kept
        if order.name not in self.failed:
            self.failed |= self.darkroom.fill([order])
        if order.name in self.failed:
            raise self.failed[order.name]
        return (self.darkroom.folder / url).read_bytes()

    def _shown(self, name: str) -> str:
        """Give a file's name as its editor knows it."""
        return f"{self.settings['LIBRARY'].scope.shown}/{name}"


def framed(
    shown: Callable[[str], str], frame: Frame, *, first: bool
) -> Callable[[str], str]:
    """Give a text's way to its HTML, now with pictures; nothing is held on the way."""
    return lambda root: frame.framed(shown(root), first_is_eager=first)


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the pictures to Pelican's generators."""
    del pelican
    return PicturesGenerator
