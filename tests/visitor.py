"""A visitor who asks for pages without pause, until told to stop.

Each page of the sites it visits says its edition at its first and its last line, and
its own address; anything else is a page that nobody should ever have seen.
"""

import gzip
import json
import re
import signal
import sys
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

FORMS = ({}, {"Accept-Encoding": "gzip"})
EDITION = re.compile(r"<!--edition (\d+)-->")


class Visitor:
    """Counts what it is given, and keeps what was wrong."""

    def __init__(self, root: str, report: Path, paths: list[str]) -> None:
        self.address = urlsplit(root).netloc
        self.report, self.paths = report, paths
        self.answers = 0
        self.editions: dict[str, int] = {}
        self.wrong: list[str] = []
        self.done = False

    def go(self) -> None:
        while not self.done:
            connection = HTTPConnection(self.address, timeout=10)
            try:
                self.walk(connection)
            except (OSError, HTTPException) as error:
                self.wrong.append(f"connection: {error}")
            finally:
                connection.close()
            self.tell()
        self.tell()

    def walk(self, connection: HTTPConnection) -> None:
        for path in self.paths:
            for headers in FORMS:
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                content = answer.read()
                self.answers += 1
                self.judge(path, answer.status, answer.headers, content)

    def judge(self, path, status, headers, content) -> None:
        if headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        page = content.decode("utf-8", "replace")
        editions = EDITION.findall(page)
        whole = page.startswith("<!doctype html>") and page.endswith("</html>")
        if status != 200 or len(editions) != 2 or len(set(editions)) != 1 or not whole:
            self.wrong.append(f"{path} {status} {editions} {len(page)}")
            return
        self.editions[editions[0]] = self.editions.get(editions[0], 0) + 1

    def tell(self) -> None:
        said = {
            "answers": self.answers,
            "editions": self.editions,
            "wrong": self.wrong[:20],
        }
        half = self.report.with_suffix(".half")
        half.write_text(json.dumps(said))
        half.replace(self.report)

    def stop(self, *_: object) -> None:
        self.done = True


if __name__ == "__main__":
    visitor = Visitor(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
    signal.signal(signal.SIGTERM, visitor.stop)
    visitor.go()
