"""Print the documents to download: `python content/drawings/documents.py`.

Chromium prints each page of content/drawings/documents/ as a tagged PDF, with a
language, a title and an outline. Run by hand, with Playwright (among the tests'
packages) and a Chromium named in the environment variable CHROMIUM.
"""

import os
import re
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
PAGES = HERE / "documents"
DOCUMENTS = HERE.parent / "documents"
# Chromium writes the time of printing; the same document shall give the same bytes.
PRINTED = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def main() -> None:
    """Print them all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"],
        )
        page = browser.new_page()
        for source in sorted(PAGES.glob("*.html")):
            page.goto(source.as_uri())
            content = page.pdf(
                prefer_css_page_size=True,
                print_background=True,
                tagged=True,
                outline=True,
            )
            target = DOCUMENTS / f"{source.stem}.pdf"
            target.write_bytes(PRINTED.sub(rb"/\1 (D:20260101000000", content))
            print(f"{target.name}: {target.stat().st_size // 1000} kB")
        browser.close()


if __name__ == "__main__":
    main()
