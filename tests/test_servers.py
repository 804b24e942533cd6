"""Releases on real parts: nginx, sshd, rsync and git, on loopback."""

import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.release.hooks.commands import receive, rollback
from plugins.release.hooks.publishing import Asked, publish
from plugins.release.pushing import DONE, FAILED
from tests.harness import PLAIN_THEME, POST, ROOT, plain_site, tree, written
from tests.releases import PLUGINS
from tests.servers import BROTLI, nginx, program, seen, sshd, visitor

PAGE = """<!doctype html>
<!--edition {{ site.name }}-->
<html lang="{{ site.lang }}"><head><title>x</title></head>
<body>{% block main %}{% endblock %}{{ "filling " * 4000 }}</body>
<!--edition {{ site.name }}-->
</html>
"""
PATHS = ["/", "/blog/", "/blog/un/", "/blog/categorie/coulisses/"]
SITEURL = "https://example.org"
PUBLISH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from plugins.release.hooks.publishing import Asked, publish
sys.exit(publish(Path(sys.argv[2]), Asked(targets=sys.argv[3:])))
"""


def needs(*names: str) -> pytest.MarkDecorator:
    """Skip a test where a real part is missing, and say which."""
    missing = [name for name in names if not program(name)]
    reason = f"not installed here: {', '.join(missing)}"
    return pytest.mark.skipif(bool(missing), reason=reason)


class Site:
    """A small site in numbered editions, each page of which says its own twice."""

    def __init__(self, folder: Path, *, place: Path | None = None) -> None:
        self.folder, self.place = folder, place or folder / "srv"
        self.edition = 0
        own = {"templates/base.html": PAGE, "templates/subscribe.html": PAGE}
        self.settings = plain_site(
            folder,
            {"blog/un.md": POST, "gone.yml": "- blog/parti\n"},
            PLUGINS=PLUGINS,
            SITEURL=SITEURL,
            RELATIVE_URLS=False,
            PACKED=(".gz", ".br"),
            RELEASES=3,
            TARGETS={"live": {"path": str(self.place)}},
        )
        written(folder / "theme", PLAIN_THEME | own)
        self.plain = self.settings.read_text()

    def turn(self) -> None:
        """Write the next edition: all pages change."""
        self.edition += 1
        self.settings.write_text(f"{self.plain}SITENAME = '{self.edition}'\n")

    def publish(self, *targets: str, **asked: object) -> int:
        """Publish the next edition."""
        self.turn()
        return publish(self.settings, Asked(targets=targets, **asked))

    @contextmanager
    def publishing(self, *targets: str) -> Iterator[subprocess.Popen[bytes]]:
        """Publish the next edition in a process of its own."""
        self.turn()
        command = [sys.executable, "-c", PUBLISH, ROOT, self.settings, *targets]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
            yield process

    def live(self) -> str:
        """Give the edition that the folder shows."""
        page = (self.place / "current/index.html").read_text()
        return re.findall(r"edition (\d+)", page)[0]


def answer(root: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask a server for an address; give status, headers and body."""
    connection = HTTPConnection(urlsplit(root).netloc, timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=sent)
    got = connection.getresponse()
    found = got.status, dict(got.headers), got.read()
    connection.close()
    return found


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site that was published once."""
    site = Site(tmp_path / "site")
    assert site.publish() == 0
    return site


@contextmanager
def visited(site: Site, folder: Path) -> Iterator[Callable[[], dict[str, object]]]:
    """Serve a site by nginx, and let somebody ask for its pages without pause."""
    with (
        nginx(site.place, folder / "nginx") as root,
        visitor(root, PATHS, folder) as report,
    ):
        yield lambda: seen(report)


@needs("nginx")
def test_no_visitor_sees_a_switch(site: Site, tmp_path: Path) -> None:
    """Deploys, rollbacks, two at once, some killed: every page whole, and of one."""
    chance = random.Random(7)  # noqa: S311  where to kill, not whom to trust
    with visited(site, tmp_path) as report:
        for _ in range(8):
            assert site.publish() == 0
        assert rollback(site.settings) == 0
        with site.publishing() as first, site.publishing() as second:
            assert [0, 0] == [first.wait(), second.wait()]
        for _ in range(4):
            with site.publishing() as killed:
                time.sleep(chance.uniform(0.3, 1.2))
                killed.kill()
        assert site.publish() == 0
    said = report()

    assert [] == said["wrong"]
    assert said["answers"] > 200
    assert len(said["editions"]) > 3


@needs("nginx")
def test_nginx_is_told_everything(tmp_path: Path) -> None:
    """Types, caching, security, compression, old addresses, gone ones, 404."""
    site = Site(tmp_path / "site")
    text = POST.replace("title", "formerly: [/vieux/]\ntitle")
    written(site.folder / "content", {"blog/un.md": text})
    site.publish()
    written(site.place / "current", {"agenda.ics": "BEGIN:VCALENDAR\r\n"})
    with nginx(site.place, tmp_path / "nginx") as root:
        feed = answer(root, "/blog/feed.xml")[1]
        status, page, _ = answer(root, "/", Accept_Encoding="gzip")
        again = answer(root, "/", If_None_Match=answer(root, "/")[1]["ETag"])
        moved = answer(root, "/vieux/")
        codes = [
            answer(root, path)[0]
            for path in ("/blog/parti/", "/nulle-part/", "/.git/config", "/_headers")
        ]
        calendar = answer(root, "/agenda.ics")[1]

    assert [410, 404, 404, 404] == codes
    assert (301, "/blog/un/") == (moved[0], moved[1]["Location"])
    assert (304, b"") == (again[0], again[2])
    assert (200, "gzip", "no-cache") == (
        status,
        page["Content-Encoding"],
        page["Cache-Control"],
    )
    assert "default-src 'self'" in page["Content-Security-Policy"]
    assert "nosniff" == page["X-Content-Type-Options"]
    assert "application/rss+xml; charset=utf-8" == feed["Content-Type"]
    assert "text/calendar; charset=utf-8" == calendar["Content-Type"]
    assert "*" == calendar["Access-Control-Allow-Origin"]


@needs("nginx")
def test_what_is_named_by_its_bytes_is_kept_for_a_year(
    site: Site, tmp_path: Path
) -> None:
    """A page read just before a switch still finds its pictures."""
    name = "images/x-0123456789ab-480.jpg"
    written(site.place / "current", {name: b"x"})
    with nginx(site.place, tmp_path / "nginx") as root:
        now = answer(root, f"/{name}")
        site.publish()
        later = answer(root, f"/{name}")
        site.publish()
        never = answer(root, f"/{name}")

    assert "public, max-age=31536000, immutable" == now[1]["Cache-Control"]
    assert (200, now[1]["Cache-Control"]) == (later[0], later[1]["Cache-Control"])
    assert (404, None) == (never[0], never[1].get("Cache-Control"))


@needs("nginx")
def test_brotli_is_sent_where_nginx_has_it(site: Site, tmp_path: Path) -> None:
    """Made at build, so that the server never works for it."""
    if not BROTLI.exists():
        pytest.skip("not installed here: nginx's brotli module")
    with nginx(site.place, tmp_path / "nginx") as root:
        _, headers, body = answer(root, "/", Accept_Encoding="br")

    assert "br" == headers["Content-Encoding"]
    assert (site.place / "current/index.html.br").read_bytes() == body


@needs("nginx")
def test_an_unchanged_page_keeps_its_etag(site: Site, tmp_path: Path) -> None:
    """Through every release that does not change it."""
    with nginx(site.place, tmp_path / "nginx") as root:
        before = answer(root, "/theme/icons/dot.svg")[1]["ETag"]
        site.publish()
        after = answer(root, "/theme/icons/dot.svg")[1]["ETag"]

    assert before == after


@needs("nginx")
def test_a_site_lives_below_a_path(tmp_path: Path) -> None:
    """example.org/repo/ and nothing beside it."""
    site = Site(tmp_path / "site")
    site.plain += f"SITEURL = '{SITEURL}/repo'\n"
    site.publish()
    with nginx(site.place, tmp_path / "nginx") as root:
        codes = [answer(root, path)[0] for path in ("/repo/", "/repo/blog/un/", "/")]
        gone = answer(root, "/repo/blog/parti/")[0]

    assert [200, 200, 403, 410] == [*codes, gone]


def over_ssh(site: Site, options: tuple[str, ...], place: Path, **more: object) -> None:
    """Let a site's target be reached by ssh."""
    there = {"host": "root@127.0.0.1", "path": str(place), "options": options} | more
    site.plain += f"TARGETS = {{'there': {there!r}}}\n"
    site.place = place


def files_and_times(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Give every file below a folder, with its time."""
    return {
        name: (int((folder / name).stat().st_mtime), content)
        for name, content in tree(folder).items()
    }


@needs("sshd", "rsync")
def test_ssh_gives_what_a_folder_gives(tmp_path: Path) -> None:
    """The same bytes; what did not change is sent once, and stands there once."""
    site = Site(tmp_path / "site")
    with sshd(tmp_path / "sshd") as options:
        over_ssh(site, options, tmp_path / "there")
        assert site.publish() == 0
        first = (site.place / "current").resolve()
        assert site.publish() == 0
        second = (site.place / "current").resolve()
        assert publish(site.settings, Asked(targets=[str(tmp_path / "here")])) == 0
        icon = "theme/icons/dot.svg"

        assert tree(tmp_path / "here/current") == tree(second)
        assert (first / icon).stat().st_ino == (second / icon).stat().st_ino
        assert rollback(site.settings) == 0
        assert "1" == site.live()
        urgent = written(site.folder / "content", {"blog/un.md": POST + "Fermé."})
        assert publish(site.settings, Asked(urgent=urgent / "blog/un.md")) == 0
        assert b"Ferm" in tree(site.place / "current")["blog/un/index.html"]


RELAY = """
import os, select, socket, sys
port, left = int(sys.argv[1]), int(sys.argv[2])
there = socket.create_connection(("127.0.0.1", port))
while left > 0:
    for ready in select.select([0, there], [], [])[0]:
        data = os.read(0, 4096) if ready == 0 else there.recv(4096)
        if not data:
            sys.exit()
        left -= len(data)
        there.sendall(data) if ready == 0 else os.write(1, data)
"""


def dropping(options: tuple[str, ...], folder: Path, *, after: int) -> tuple[str, ...]:
    """Give options by which every connection breaks after so many bytes."""
    script = written(folder, {"relay.py": RELAY}) / "relay.py"
    command = f"{sys.executable} {script} %p {after}"
    return (*options, "-o", f"ProxyCommand={command}")


def broken(tmp_path: Path, sizes: list[int]) -> list[int]:
    """Publish over connections that break after so many bytes; give the statuses."""
    site = Site(tmp_path / "site")
    with sshd(tmp_path / "sshd") as options:
        over_ssh(site, options, tmp_path / "there")
        assert site.publish() == 0
        whole, statuses = site.plain, []
        for number, size in enumerate(sizes):
            before = tree(site.place / "current")
            folder = tmp_path / str(number)
            over_ssh(site, dropping(options, folder, after=size), site.place)
            status = site.publish()
            statuses.append(status)
            assert status == 0 or before == tree(site.place / "current")
            site.plain = whole
            assert site.publish() == 0
    return statuses


@needs("sshd", "rsync")
def test_a_connection_that_drops_changes_nothing(tmp_path: Path) -> None:
    """In the middle of the files: told, and the next publish goes out."""
    assert [1] == broken(tmp_path, [9_000])


@needs("sshd", "rsync")
@pytest.mark.long
def test_a_connection_that_drops_anywhere_changes_nothing(tmp_path: Path) -> None:
    """Forty places, from the first byte to beyond the last."""
    assert {0, 1} == set(broken(tmp_path, [200 * n * n for n in range(1, 41)]))


# What tasks.py does, without the packages that it would install.
TASKS = """
import subprocess, sys
settings = __file__.replace("tasks.py", "settings.py")
sys.exit(subprocess.call([{python!r}, "-c", {code!r}, {root!r}, settings, sys.argv[3]]))
"""


def git(*words: object) -> subprocess.CompletedProcess[str]:
    """Run git."""
    command = [program("git"), *words]
    return subprocess.run(command, capture_output=True, check=False, text=True)


class Pushed:
    """A site in a repository, and a bare one whose hook publishes it."""

    def __init__(self, folder: Path) -> None:
        self.work, self.bare = folder / "work", folder / "site.git"
        self.site = Site(self.work, place=folder / "live")
        text = self.site.settings.read_text()
        text = text.replace(f"'{self.work}", "FOLDER + '")
        self.site.settings.write_text(f"FOLDER = __file__.rpartition('/')[0]\n{text}")
        tasks = TASKS.format(python=sys.executable, code=PUBLISH, root=str(ROOT))
        written(self.work, {"tasks.py": tasks})
        git("-C", self.work, "init", "-q", "-b", "main")
        git("-C", self.work, "config", "user.email", "a@example.org")
        git("-C", self.work, "config", "user.name", "A")
        git("init", "-q", "--bare", self.bare)

    def commit(self, text: str) -> None:
        """Commit a post."""
        written(self.work / "content", {"blog/un.md": text})
        git("-C", self.work, "add", "-A", "content", "settings.py", "tasks.py", "theme")
        git("-C", self.work, "commit", "-qm", "x")

    def push(self, text: str) -> str:
        """Commit and push a post; give what the editor is told."""
        self.commit(text)
        return git("-C", self.work, "push", self.bare, "HEAD:refs/heads/main").stderr

    def publish(self, text: str) -> int:
        """Commit a post and publish it to the repository, as a target."""
        target = f"TARGETS = {{'push': {{'repository': {str(self.bare)!r}}}}}\n"
        with self.site.settings.open("a") as settings:
            settings.write(target)
        self.commit(text)
        return publish(self.site.settings, Asked(targets=["push"]))

    def page(self) -> str:
        """Give the post as visitors get it."""
        return (self.site.place / "current/blog/un/index.html").read_text()


@needs("git", "flock")
def test_a_push_publishes(tmp_path: Path) -> None:
    """Who pushes is told; a broken post leaves the live site as it was."""
    pushed = Pushed(tmp_path)
    mirror = tmp_path / "mirror.git"
    git("init", "-q", "--bare", mirror)
    receive(
        pushed.site.settings,
        repository=pushed.bare,
        target=pushed.site.place,
        branch="main",
        mirror=str(mirror),
    )
    first = pushed.push(POST + "Bonjour.")
    broken_ = pushed.push("---\ntitle: Un\n---\n")
    live = pushed.page()
    last = pushed.publish(POST + "Bonsoir.")
    heads = [git("-C", where, "rev-parse", "main") for where in (pushed.bare, mirror)]

    assert f"remote: {DONE}" in first
    assert "content/blog/un.md:2: category: manque" in broken_
    assert f"remote: {FAILED}" in broken_
    assert "Bonjour." in live
    assert last == 0
    assert "Bonsoir." in pushed.page()
    assert heads[0].stdout == heads[1].stdout


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a small disk, where that is allowed."""
    folder.mkdir()
    mount = [
        program("mount"),
        "-t",
        "tmpfs",
        "-o",
        f"size={size}",
        "tmpfs",
        str(folder),
    ]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run([program("umount"), str(folder)], check=True)


@needs("nginx")
def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    """Told, and the next publish finds room again."""
    with small_disk(tmp_path / "disk", "2M") as disk:
        site = Site(tmp_path / "site", place=disk / "srv")
        assert site.publish() == 0
        filling = disk / "filling"
        free = shutil.disk_usage(disk).free
        with visited(site, tmp_path) as report:
            for room in (0, 20_000, 60_000, 120_000, 180_000):
                filling.write_bytes(bytes(max(0, free - room)))
                before = site.live()
                assert (site.publish(), site.live()) == (1, before)
            filling.unlink()
            assert site.publish() == 0

    assert [] == report()["wrong"]


@needs("nginx")
@pytest.mark.long
def test_two_hundred_deploys_are_never_seen(site: Site, tmp_path: Path) -> None:
    """A third of them killed at a random moment, with rollbacks between."""
    chance = random.Random(11)  # noqa: S311  where to kill, not whom to trust
    killed = 0
    with visited(site, tmp_path) as report:
        for number in range(200):
            if number % 3 == 0:
                with site.publishing() as process:
                    time.sleep(chance.uniform(0.2, 1.4))
                    killed += process.poll() is None
                    process.kill()
                continue
            assert site.publish() == 0
            if number % 20 == 1:
                assert rollback(site.settings) == 0
    said = report()

    assert [] == said["wrong"]
    assert len(said["editions"]) > 100
    assert killed > 30
