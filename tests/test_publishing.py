"""Publishing to a folder: one step that can be seen, and one to take it back."""

import gzip
import os
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from plugins.release.hooks.commands import live, releases, rollback
from plugins.release.hooks.publishing import Asked, publish
from tests.harness import PLAIN_PAGE, POST, ROOT, plain_site, tree, written
from tests.releases import DELAY, PLUGINS

PUBLIC = {
    "PLUGINS": PLUGINS,
    "SITEURL": "https://example.org",
    "RELATIVE_URLS": False,
    "TARGETS": {"live": {"path": "srv"}},
    "PACKED": (".gz", ".br"),
}
Publish = Callable[..., int]


class House:
    """A small site, the folder it is published to, and what one asks of it."""

    def __init__(self, folder: Path, **changed: object) -> None:
        files = {"blog/un.md": POST, "gone.yml": "- blog/parti\n"}
        self.folder, self.content = folder, folder / "content"
        self.settings = plain_site(folder, files, **(PUBLIC | changed))
        written(folder / "theme/templates", {"subscribe.html": PLAIN_PAGE})
        self.srv = folder / "srv"
        self.current = self.srv / "current"

    def write(self, text: str, name: str = "blog/un.md") -> Path:
        """Write a post."""
        written(self.content, {name: text})
        return self.content / name

    def publish(self, *, now: str | None = None, **asked: object) -> int:
        """Publish it."""
        return publish(self.settings, Asked(**asked), now=now)

    def page(self, name: str = "blog/un/index.html") -> str:
        """Give a page as a visitor gets it."""
        return (self.current / name).read_text(encoding="utf-8")

    @property
    def name(self) -> str:
        """The name of the release that visitors get."""
        return self.current.readlink().name


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A site that nobody has seen yet."""
    return House(tmp_path)


def test_a_site_goes_out(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of releases, one of them current, its papers beside it."""
    status = house.publish()

    said = capsys.readouterr().out
    assert status == 0
    assert "  + /blog/un/ Un titre\n" in said
    assert f"live : {house.name} est en ligne" in said
    assert {"receipt.html", "receipt.json", "receipt.txt", "record.json"} <= {
        path.name for path in (house.srv / "records" / house.name).iterdir()
    }
    assert "<h1>Un titre</h1>" in house.page()


def test_what_is_packed_is_the_page(house: House) -> None:
    """Hosts send it in place of the page."""
    house.write(POST + "x" * 999)
    house.publish()
    packed = gzip.decompress((house.current / "blog/un/index.html.gz").read_bytes())

    assert house.page() == packed.decode()


def test_a_change_is_told_as_subscribers_will_see_it(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages that came and changed, and the new item of the feed."""
    house.publish()
    capsys.readouterr()
    house.write(POST.replace("Un titre", "Un autre"), "blog/deux.md")
    house.publish()

    said = capsys.readouterr().out
    assert "  + /blog/deux/ Un autre\n" in said
    assert "  /blog/feed.xml : Un autre\n" in said


def test_an_unchanged_file_is_the_same_file(house: House) -> None:
    """On the disk once, with its time, so that nobody fetches it again."""
    house.publish()
    first = (house.current / "theme/icons/dot.svg").stat()
    page = (house.current / "blog/un/index.html").stat()
    house.write(POST + "Encore.")
    house.publish()
    second = (house.current / "theme/icons/dot.svg").stat()

    assert first.st_ino == second.st_ino
    assert page.st_mtime < (house.current / "blog/un/index.html").stat().st_mtime


def test_nothing_new_switches_nothing(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same bytes from the same contents are the same release."""
    house.publish()
    before = house.name

    assert house.publish() == 0
    assert "rien de nouveau" in capsys.readouterr().out
    assert before == house.name


MISTAKES = [
    pytest.param("---\ntitle: Un\n---\n", "category: manque", id="a-content"),
    pytest.param(
        POST + "[x](/nulle-part/)", "/nulle-part/ ne mène nulle part", id="a-link"
    ),
    pytest.param(
        POST.replace("title", "id: blog/autre\ntitle"),
        "écrivez id: blog/un",
        id="an-id",
    ),
    pytest.param(POST + "x" * 9000, "plus que 100", id="a-weight"),
]


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_a_mistake_leaves_what_is_live(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, expected: str
) -> None:
    """Told, status 1, and somebody is called."""
    house = House(tmp_path, ON_FAILURE=f"cat > {tmp_path}/called")
    house.publish()
    before, name = tree(house.srv), house.name
    capsys.readouterr()
    if "plus que" in expected:
        text = f"BUDGETS = {{'first': 100}}\n{text}"
        with house.settings.open("a") as file:
            file.write(text.splitlines()[0] + "\n")
    house.write(text.removeprefix("BUDGETS = {'first': 100}\n"))

    assert house.publish() == 1
    assert expected in capsys.readouterr().out
    assert expected in (tmp_path / "called").read_text(encoding="utf-8")
    assert (before, name) == (tree(house.srv), house.name)


STORYTELLING = """---
title: Veillée contes
date: 2026-05-01 10:00
starts: 2026-12-01 20:30
lasts: 1h30
repeats:
  every: week
  days: [mardi]
  until: 2026-12-29
{lines}
---
Un conte.
"""
SILENT = [
    pytest.param("except: [2026-12-15]", id="a-night"),
    pytest.param("date: 2026-05-01 09:00", id="a-sequence"),
    pytest.param("lasts: 1h", id="the-hours"),
]


@pytest.mark.parametrize("line", SILENT)
def test_the_line_to_write_is_right(
    house: House, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    """What calendars would not be told stops it; written as it says, it goes out."""
    whole = STORYTELLING.format(lines="")
    key = line.partition(":")[0]
    without = re.sub(rf"^{key}: .*\n", "", whole, flags=re.MULTILINE)
    changed = without.replace("repeats:", f"{line}\nrepeats:")
    house.write(whole, "agenda/contes.md")
    assert house.publish() == 0
    capsys.readouterr()
    house.write(changed, "agenda/contes.md")
    assert house.publish() == 1
    said = capsys.readouterr().out
    told = re.findall(r"^erreur: .* écrivez (.*)$", said, flags=re.MULTILINE)
    base = without if key == "except" else changed
    house.write(base.replace("repeats:", f"{told[0]}\nrepeats:"), "agenda/contes.md")

    assert 1 == len(told)
    assert house.publish() == 0


def test_force_goes_on_whatever_subscribers_hold(house: House) -> None:
    """For the mistake of two minutes ago; a broken link still holds it up."""
    house.publish()
    house.write(POST.replace("title", "id: blog/autre\ntitle"))

    assert house.publish(force=True) == 0
    house.write(POST + "[x](/nulle-part/)")
    assert house.publish(force=True) == 1


def test_only_the_last_releases_are_kept(tmp_path: Path) -> None:
    """And the one that was live before, for pages that were just read."""
    house = House(tmp_path, RELEASES=2)
    names = []
    for number in range(4):
        house.write(f"{POST}{number}")
        house.publish()
        names.append(house.name)

    assert names[2:] == sorted(p.name for p in (house.srv / "releases").iterdir())
    assert names[2:] == sorted(p.name for p in (house.srv / "records").iterdir())


def test_a_rollback_is_one_step_back(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then one more; forward again by name."""
    names = []
    for number in range(3):
        house.write(f"{POST}Édition {number}.")
        house.publish()
        names.append(house.name)
    assert rollback(house.settings) == 0
    assert "Édition 1." in house.page()
    assert rollback(house.settings) == 0
    assert "Édition 0." in house.page()
    assert rollback(house.settings) == 1
    assert rollback(house.settings, release=names[2]) == 0
    assert "Édition 2." in house.page()
    capsys.readouterr()
    releases(house.settings)

    assert [f"→ live  {names[2]}", f"  live  {names[1]}", f"  live  {names[0]}"] == [
        line[: len("→ live  ") + 15] for line in capsys.readouterr().out.splitlines()
    ]


def test_an_urgent_file_goes_out_alone(house: House) -> None:
    """Nothing else that was changed, and whatever is broken beside it."""
    house.write(POST, "blog/deux.md")
    house.publish()
    house.write("---\nrien\n", "blog/casse.md")
    house.write(POST + "Pas encore.", "blog/deux.md")
    urgent = house.write(POST + "Fermé ce soir.")

    assert house.publish(urgent=urgent) == 0
    assert "Fermé ce soir." in house.page()
    assert "Pas encore." not in house.page("blog/deux/index.html")


def test_an_urgent_file_is_judged_itself(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its own problems are told, under the name that its editor knows."""
    house.publish()
    urgent = house.write("---\ntitle: Fermé\n---\n", "blog/x.md")

    assert house.publish(urgent=urgent) == 1
    assert "content/blog/x.md:2: category: manque" in capsys.readouterr().out
    assert house.publish(urgent=house.folder / "settings.py") == 1


def test_what_went_out_once_is_kept_as_it_was(house: House) -> None:
    """The next urgent file starts from it, so it may not change on the disk."""
    house.publish()
    kept = house.srv / "records" / house.name / "content/blog/un.md"
    house.publish(urgent=house.write(POST + "Fermé."))

    assert POST == kept.read_text(encoding="utf-8")


def scheduled(house: House) -> None:
    """Publish, with a post that goes out at half past two."""
    house.write(POST.replace("2026-03-02 09:00", "2026-11-23 14:30"), "blog/soir.md")
    house.publish()


def test_a_site_changes_by_itself_when_it_is_due(house: House) -> None:
    """Not before; then what was scheduled is there."""
    scheduled(house)
    evening = house.current / "blog/soir/index.html"
    before = house.name
    statuses = [house.publish(due=True, now=f"2026-11-23 {at}") for at in DELAY]
    shown = evening.exists()

    assert [0, 0] == statuses
    assert shown
    assert before != house.name


def test_a_timer_publishes_nothing_but_time(house: House) -> None:
    """What an editor is writing stays at home."""
    scheduled(house)
    house.write(POST + "Brouillon en cours.")
    house.publish(due=True, now="2026-11-23 14:31")

    assert "Brouillon en cours." not in house.page()


BELL = """
from datetime import datetime, timedelta
from pelican.plugins import signals
from plugins.content_model.model import Turn, Words

def ring(pelican):
    now = pelican.settings["BUILD_TIME"]
    midnight = now.replace(hour=0, minute=0) + timedelta(days=1)
    pelican.settings["TURNS"].append(Turn(at=midnight, why=Words("", "")))

def register():
    signals.initialized.connect(ring)
"""


def test_a_night_that_changes_nothing_switches_nothing(tmp_path: Path) -> None:
    """The next moment is kept all the same, so the timer rests until then."""
    written(tmp_path, {"bell_at_midnight.py": BELL})
    house = House(
        tmp_path, PLUGINS=[*PLUGINS, "bell_at_midnight"], PLUGIN_PATHS=[str(tmp_path)]
    )
    house.publish()
    before = house.name
    house.publish(due=True, now="2026-11-24 00:01")

    assert before == house.name
    assert live(house.settings, now="2026-11-24 12:00") == 0
    assert live(house.settings, now="2026-11-25 00:20") == 1


def test_a_late_timer_is_told(tmp_path: Path) -> None:
    """Somebody is called once, though nothing failed."""
    house = House(tmp_path, ON_FAILURE=f"cat >> {tmp_path}/called")
    scheduled(house)

    assert house.publish(due=True, now="2026-11-23 15:30") == 0
    assert "60 minutes trop tard" in (tmp_path / "called").read_text(encoding="utf-8")


def test_a_silent_timer_is_told_when_it_wakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From when to when nobody looked."""
    house = House(tmp_path)
    scheduled(house)
    house.publish(due=True, now="2026-11-23 12:05")
    house.publish(due=True, now="2026-11-23 13:05")

    assert "tue du 2026-11-23 12:05 au 2026-11-23 13:05" in capsys.readouterr().out


def test_a_timer_does_not_say_the_same_all_day(tmp_path: Path) -> None:
    """It looks every five minutes; who is called wants to hear it once."""
    house = House(tmp_path, ON_FAILURE=f"echo x >> {tmp_path}/called")
    for minute in (0, 5):
        assert house.publish(due=True, now=f"2026-11-23 12:0{minute}") == 1

    assert "x\n" == (tmp_path / "called").read_text()


def test_former_addresses_lead_on(house: House) -> None:
    """A page where no server helps, and lines for those that do."""
    house.write(POST.replace("title", "formerly: [/vieux/]\ntitle"))
    house.publish()
    rules = (house.srv / "nginx.conf").read_text(encoding="utf-8")

    assert 'content="0; url=https://example.org/blog/un/"' in house.page(
        "vieux/index.html"
    )
    assert "/vieux/ /blog/un/ 301\n" == house.page("_redirects")
    assert 'location = "/vieux/" { return 301 "/blog/un/"; }' in rules
    assert 'location = "/blog/parti/" { return 410; }' in rules


def test_what_is_gone_says_where_it_was(house: House) -> None:
    """By its id, or by the addresses beside it; a notice had no page of its own."""
    house.write(
        "- agenda/bal\n- notices/ferme\n- blog/un-id: [/autre/, /en/other/]\n",
        "gone.yml",
    )
    house.publish()
    rules = (house.srv / "nginx.conf").read_text(encoding="utf-8")

    assert ["/agenda/bal/", "/autre/", "/en/agenda/bal/", "/en/other/"] == re.findall(
        r'location = "(.*)" { return 410; }', rules
    )


def test_a_former_address_that_lives_is_refused(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file and the other one are named."""
    house.write(POST, "blog/deux.md")
    house.write(POST.replace("title", "formerly: [/blog/deux/]\ntitle"))

    assert house.publish() == 1
    assert "blog/deux/ est l’adresse de content/blog/deux.md" in capsys.readouterr().out


def test_a_target_may_be_named_on_the_spot(house: House, tmp_path: Path) -> None:
    """Two at once if two are named; an unknown one is told with those known."""
    other = tmp_path / "ailleurs"

    assert house.publish(targets=["live", str(other)]) == 0
    assert tree(house.current) == tree(other / "current")
    assert house.publish(targets=["lief"]) == 1


def test_a_target_that_fails_does_not_hold_up_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its own name is told with the reason."""
    (tmp_path / "file").write_text("")
    house = House(tmp_path)

    assert house.publish(targets=[str(tmp_path / "file/x"), "live"]) == 1
    assert "file/x : rien n’a changé en ligne" in capsys.readouterr().out
    assert "Un titre" in house.page()


HOLD = """
import fcntl, sys
file = open(sys.argv[1], "r+")
fcntl.flock(file, fcntl.LOCK_EX)
file.write("camille@bureau (7)")
print(file.flush(), flush=True)
sys.stdin.read()
"""
PUBLISH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from plugins.release.hooks.publishing import Asked, publish
sys.exit(publish(Path(sys.argv[2]), Asked()))
"""


def _after(holder: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """Wait until a process says that it holds what it is to hold."""
    holder.stdout.readline()
    return holder


def test_a_second_publish_waits_and_says_for_whom(house: House) -> None:
    """Then it goes out too."""
    house.publish()
    house.write(POST + "Encore.")
    pipe = subprocess.PIPE
    hold = [sys.executable, "-c", HOLD, house.srv / "lock"]
    second = [sys.executable, "-c", PUBLISH, ROOT, house.settings]
    with (
        subprocess.Popen(hold, stdin=pipe, stdout=pipe) as holder,
        _after(holder),
        subprocess.Popen(second, stdout=pipe, text=True) as waiting,
    ):
        said = waiting.stdout.readline()
        holder.communicate()
        waiting.communicate()

    assert "Encore." in house.page()
    assert "camille@bureau (7) publie en ce moment ; on attend\n" == said


class Hub(BaseHTTPRequestHandler):
    """A hub that refuses the first ping."""

    heard: list[dict[str, list[str]]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.heard.append(parse_qs(body))
        self.send_response(204 if len(self.heard) > 1 else 503)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


def test_a_hub_hears_of_changed_feeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Again if it did not answer; never of what stayed."""
    monkeypatch.setattr("plugins.release.hub.STEP", 0.01)
    Hub.heard = []
    with HTTPServer(("127.0.0.1", 0), Hub) as hub:
        threading.Thread(target=hub.serve_forever, daemon=True).start()
        house = House(tmp_path, WEBSUB_HUB=f"http://127.0.0.1:{hub.server_port}/")
        assert house.publish() == 0
        hub.shutdown()

    assert 2 == len(Hub.heard)
    assert ["publish"] == Hub.heard[1]["hub.mode"]
    assert "https://example.org/blog/feed.xml" in Hub.heard[1]["hub.url"]


def test_a_deaf_hub_undoes_nothing(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is told, and the site is live."""
    monkeypatch.setattr("plugins.release.hub.STEP", 0.01)
    house = House(tmp_path, WEBSUB_HUB="http://127.0.0.1:9/")

    assert house.publish() == 1
    assert "127.0.0.1:9/ n’a pas répondu" in capsys.readouterr().out
    assert "Un titre" in house.page()


class Mail(socketserver.StreamRequestHandler):
    """A mail server that takes one mail."""

    taken: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        for line in self.rfile:
            self.taken.append(line.decode().strip())
            answer = b"354 go\r\n" if line.startswith(b"data") else b"250 ok\r\n"
            inside = "data" in self.taken and "." not in self.taken
            if not inside or line.startswith(b"data"):
                self.wfile.write(b"221 bye\r\n" if b"quit" in line else answer)


def test_a_failure_may_be_mailed(tmp_path: Path) -> None:
    """By the machine's own mail server, or the one that is set."""
    Mail.taken = []
    with socketserver.TCPServer(("127.0.0.1", 0), Mail) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        house = House(
            tmp_path,
            ON_FAILURE="mailto:camille@example.org",
            MAIL_SERVER=f"127.0.0.1:{server.server_address[1]}",
        )
        house.write("---\ntitle: Un\n---\n")
        assert house.publish() == 1
        server.shutdown()

    assert "To: camille@example.org" in Mail.taken
    assert "content/blog/un.md:2: category: manque" in "\n".join(Mail.taken)


def test_a_rebuilt_machine_serves_the_same(tmp_path: Path) -> None:
    """From the contents alone: no cache, no earlier release, another folder."""
    first, second = House(tmp_path / "a"), House(tmp_path / "b")
    for house in (first, second):
        house.write(POST.replace("title", "formerly: [/vieux/]\ntitle"))
    first.write(POST, "blog/deux.md")
    first.publish()
    first.publish()
    second.write(POST, "blog/deux.md")
    second.publish()
    rules = [
        re.sub(rf"{house.srv}", "SRV", (house.srv / "nginx.conf").read_text())
        for house in (first, second)
    ]

    assert tree(first.current) == tree(second.current)
    assert rules[0] == rules[1]


def killed_at(house: House, step: int) -> bool:
    """Publish in a process that is killed before its nth act on files; tell if it was.

    An audit hook cannot be taken out again, so a forked child takes it to its grave.
    """
    child = os.fork()
    if child == 0:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115  it dies with it
        acts = 0

        def count(event: str, given: tuple[object, ...]) -> None:
            nonlocal acts
            if str(house.srv) in str(given[:2]) and event in ACTS:
                acts += 1
                if acts == step:
                    os.kill(os.getpid(), 9)

        sys.addaudithook(count)
        try:
            os._exit(house.publish())
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -9


ACTS = {
    "os.chmod",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.symlink",
    "os.truncate",
    "os.utime",
    "open",
    "shutil.copyfile",
    "shutil.rmtree",
}


def killed_everywhere(house: House, steps: range) -> int:
    """Kill one publish after another; each time visitors have a whole site."""
    texts, trees, kills = ("Avant.", "Après."), [], 0
    for text in texts:
        house.write(POST + text)
        house.publish()
        trees.append(tree(house.current))
    for turn, step in enumerate(steps):
        house.write(POST + texts[turn % 2])
        kills += killed_at(house, step)
        assert tree(house.current) in trees
        assert house.publish() == 0
        left = [p.name for p in house.srv.rglob(".half-*")]
        assert ([], True) == (left, tree(house.current) in trees)
    return kills


def test_a_killed_publish_is_never_seen(house: House) -> None:
    """At a score of its steps; the next one mends what is left."""
    assert 8 <= killed_everywhere(house, range(1, 120, 11))


@pytest.mark.long
def test_a_publish_killed_at_every_step_is_never_seen(house: House) -> None:
    """Each act on files of the folder, one after the other."""
    kills = killed_everywhere(house, range(1, 400))

    assert kills > 150
