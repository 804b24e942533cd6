"""Serve a preview on this machine, and read the site again when a file changes."""

import gc
import mimetypes
import posixpath
import signal
import threading
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from watchfiles import watch

from plugins.press import words
from plugins.press.preview import Preview

BROWSER = Path(__file__).parent / "browser"
OURS = "_preview/"
NOT_FOUND = "404.html"
QUIET = 10  # milliseconds without a change, after which what was saved is read
PAUSE = 1000  # milliseconds until we look by ourselves
MOST = 5  # readings without a pause, after which garbage waits no longer
ENDINGS = ("SIGHUP", "SIGTERM")
RETRY = 0.5  # seconds, while all watched folders are missing


def serve(press: Preview, *, host: str, port: int) -> int:
    """Serve until the person stops it; give the exit status."""
    interruptible()
    press.turn()
    try:
        server = Server((host, port), partial(Handler, press=press))
    except OSError:
        values = {"port": port, "other": port + 1}
        print(words.PORT_TAKEN.said(press.lang, values))
        return 1
    url = f"http://{host}:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stop = threading.Event()
    try:
        print(words.SERVING.said(press.lang, {"url": url}), flush=True)
        follow(press, stop)
    except KeyboardInterrupt:
        stop.set()
    finally:
        server.shutdown()
        server.server_close()
    return 0


def interruptible() -> None:
    """Have a closed terminal, and whoever ends the process, do what Ctrl-C does."""
    for name in ENDINGS:
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def follow(press: Preview, stop: threading.Event) -> None:
    """Turn to a new edition at each change, until told to stop."""
    while not stop.is_set():
        if there := _folders(press):
            _follow(press, there, stop)
        else:
            stop.wait(RETRY)
            press.look()


def _follow(press: Preview, there: dict[Path, int], stop: threading.Event) -> None:
    """Do so while the same folders are watched."""
    readings = 0  # of everything, since garbage was collected
    for changes in watch(
        *there, stop_event=stop, step=QUIET, rust_timeout=PAUSE, yield_on_timeout=True
    ):
        # Collecting takes long on a large site, and Python would do it in the middle of
        # a reading, or of the page that is asked for after one: it is put off.
        gc.disable()
        # We look even if nothing is told: files by themselves are not watched (many
        # programs save by putting a new one in place), nor is what changed before.
        before = press.readings
        turned = press.look({Path(path) for _, path in changes})
        readings += press.readings - before
        if readings and (not turned or readings >= MOST):
            readings = 0
            gc.collect()
        if not readings:
            gc.enable()
        if _folders(press) != there:
            return


def _folders(press: Preview) -> dict[Path, int]:
    """Give the folders to watch that are there; one made anew is another."""
    return {path: path.stat().st_ino for path in press.watched if path.is_dir()}


class Server(ThreadingHTTPServer):
    """One thread a request, so that a waiting browser holds nobody up."""

    daemon_threads = True
    allow_reuse_address = True


class Handler(BaseHTTPRequestHandler):
    """Answers with pages of the newest whole edition."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a page must not wait for an answer to its head

    def __init__(self, *args: object, press: Preview) -> None:
        """Answer one connection from a preview."""
        self.press = press
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a page, a file, a redirect to the page, or the site's 404."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path.startswith(OURS):
            self._ours(path.removeprefix(OURS))
            return
        address = f"{path}index.html" if path.endswith("/") or not path else path
        content = self.press.page(address)
        if content is not None:
            self._answer(HTTPStatus.OK, content, address)
        elif self.press.has(posixpath.join(path, "index.html")):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", "/" + quote(path) + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._answer(HTTPStatus.NOT_FOUND, self._missing(), NOT_FOUND)

    do_HEAD = do_GET  # noqa: N815  http.server calls it so

    def _missing(self) -> bytes:
        """Give the site's own 404, whose links must hold at any depth."""
        newest = self.press.newest
        content = self.press.page(NOT_FOUND)
        if content is None:
            return self.press.sheet(newest.problems if newest else ())
        return content.replace(b"<head>", b'<head><base href="/">', 1)

    def _ours(self, name: str) -> None:
        if name == "news":
            self._news()
            return
        path = BROWSER / posixpath.basename(name)
        if path.is_file():
            self._answer(HTTPStatus.OK, path.read_bytes(), name)
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"", name)

    def _news(self) -> None:
        """Send the number of each new edition, as server-sent events."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        number = -1
        try:
            while True:
                number = self.press.wait(number)
                self.wfile.write(f"data: {number}\n\n".encode())
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def _answer(self, status: HTTPStatus, content: bytes, name: str) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind.startswith("text/") or kind.endswith(("xml", "json")):
            kind += "; charset=utf-8"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Stay silent: the terminal is for problems."""
