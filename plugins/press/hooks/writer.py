"""A Pelican writer that records what it is asked to write."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican.paginator import Paginator
from pelican.utils import get_relative_path, path_to_url
from pelican.writers import Writer

from plugins.content_model.model import Link
from plugins.press.hooks.lists import let_go
from plugins.press.hooks.stylesheet import STYLE, stylesheet
from plugins.press.model import BytesJob, FileJob, PageJob, Template
from plugins.press.recording import Recording
from plugins.press.view import SiteView

LISTS = frozenset(["articles", "dates"])  # what Pelican's own lists paginate


class JobWriter(Writer):
    """Records pages in place of writing them; plugins record what is no page."""

    def __init__(
        self, output_path: str, settings: dict[str, Any], recording: Recording
    ) -> None:
        """Record for one site."""
        super().__init__(output_path, settings)
        self.recording = recording
        self.sizes: dict[str, int | None] = {}
        self.style = ""

    def write_bytes(
        self,
        address: str,
        make: Callable[[], bytes],
        *,
        inputs: tuple[str, ...] = (),
        stands_on: object = None,
    ) -> None:
        """Record a feed, a map or a picture: bytes that `make` gives when printed.

        What they stand on is told in plain values, or by a function that gives them
        when it is asked: while it is the same, the bytes are not made again.
        """
        known = stands_on is None or callable(stands_on)
        told: Any = stands_on if known else lambda: stands_on
        self.recording.add(
            BytesJob(address=address, make=make, inputs=inputs, stands_on=told)
        )

    def size_of(self, address: str) -> int | None:
        """Give the length of what another job prints, in bytes; None if none does.

        Asked while printing, by feeds: an enclosure says how long its file is. What
        a job keeps (a picture, a card) is made here, and only read when its turn comes.
        """
        if address not in self.sizes:
            job = self.recording.jobs.get(address)
            self.sizes[address] = len(job.content()) if job else None
        return self.sizes[address]

    def write_copy(self, address: str, source: Path) -> None:
        """Record a file that is published as it is."""
        self.recording.add(FileJob(address=address, source=source))

    def write_file(  # noqa: PLR0913, PLR0917  Pelican's signature
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,  # noqa: FBT001, FBT002
        paginated: Mapping[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,  # noqa: FBT001, FBT002
        url: str | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        """Record a page, or each page of a list that Pelican paginates."""
        if not name:
            return
        if paginated is None:
            paginated = {key: kwargs[key] for key in LISTS & kwargs.keys()}
        self._choose_style(template, context, relative_urls=relative_urls)
        for address, names in self._pages(name, url, paginated, template_name):
            base = path_to_url(get_relative_path(address)) if relative_urls else ""
            job = PageJob(
                address=address,
                template=template,
                context=self._context(context, kwargs | names, address, base),
                inputs=tuple(_inputs(kwargs)),
                prepare=partial(_point, context, base or context["localsiteurl"]),
            )
            self.recording.add(job, override=override_output)

    def _choose_style(
        self, template: Template, context: dict[str, Any], *, relative_urls: bool
    ) -> None:
        """Know the stylesheet before the first page is recorded."""
        env = getattr(template, "environment", None)
        if env is None or self.style:
            return
        base = path_to_url(get_relative_path(STYLE)) if relative_urls else ""
        own = partial(self._context, context, {}, base=base)
        self.style = stylesheet(env, self.settings["TEMPLATE_PAGES"], own)

    def _pages(
        self,
        name: str,
        url: str | None,
        lists: Mapping[str, Any],
        template_name: str | None,
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        sizes = self.settings["PAGINATED_TEMPLATES"]
        if not lists or template_name not in sizes:
            yield name, {}
            return
        size = sizes[template_name] or self.settings["DEFAULT_PAGINATION"]
        paginators = {
            key: Paginator(name, url, items, self.settings, size)
            for key, items in lists.items()
        }
        last = next(iter(paginators.values())).num_pages
        for number in range(1, last + 1):
            names: dict[str, Any] = {}
            for key, paginator in paginators.items():
                page = paginator.page(number)
                names |= {
                    f"{key}_paginator": paginator,
                    f"{key}_page": page,
                    f"{key}_previous_page": paginator.page(number - 1)
                    if number > 1
                    else None,
                    f"{key}_next_page": paginator.page(number + 1)
                    if number < last
                    else None,
                }
            yield page.save_as, names

    def _context(
        self, context: dict[str, Any], names: dict[str, Any], address: str, base: str
    ) -> dict[str, Any]:
        """Give the narrow context where the site declares one, else Pelican's."""
        declared = self.settings.get("PAGE_CONTEXT")
        if declared is None:
            rooted = {"SITEURL": base, "localsiteurl": base} if base else {}
            return context | rooted | {"output_file": address} | names
        own = {declared[key]: names[key] for key in declared if key in names}
        subject = next(iter(own.values()), None)
        lang = getattr(subject, "lang", self.settings["DEFAULT_LANG"])
        return own | {"site": self._site(context, lang, address, base)}

    def _site(
        self, context: dict[str, Any], lang: str, address: str, base: str
    ) -> SiteView:
        settings = self.settings
        navigation = context.get("navigation", {}).get(lang, {})
        root = settings["SITEURL"].rstrip("/")
        return SiteView(
            name=settings["SITENAME"],
            tagline=settings.get("TAGLINES", {}).get(lang, ""),
            lang=lang,
            languages=tuple(settings.get("LANGUAGES") or [settings["DEFAULT_LANG"]]),
            url=root,
            address=address.removesuffix("index.html"),
            base=base or root,
            preview=bool(settings.get("PREVIEW")),
            home=navigation.get("home") or Link(title=settings["SITENAME"], url=""),
            blog=navigation.get("blog"),
            feeds=navigation.get("feeds", ()),
            subscribe=navigation.get("subscribe"),
            venues=navigation.get("venues", ()),
            navigation=navigation,
            focuses=tuple(context.get("focuses", ())),
            style=self.style or STYLE,
            backdrop=context.get("backdrop"),
            notices=context.get("boards", {}).get(lang),
        )


def _inputs(names: Mapping[str, Any]) -> Iterator[str]:
    for value in names.values():
        for name in ("source_path", "id"):
            found = getattr(value, name, None)
            if isinstance(found, str):
                yield found
                break


def _point(context: dict[str, Any], base: str) -> None:
    """Tell contents where the root is, seen from the page that is printed now."""
    let_go()
    if base:
        context["localsiteurl"] = base
