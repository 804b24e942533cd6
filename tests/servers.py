"""Real servers on loopback, and a visitor who never rests."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SBIN = "/usr/sbin:/usr/local/sbin:/sbin:/usr/bin:/bin:/usr/local/bin"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PATIENCE = 10.0  # seconds for a server to start
NGINX = """{modules} {user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
daemon off;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/temp; proxy_temp_path {folder}/temp;
  fastcgi_temp_path {folder}/temp; uwsgi_temp_path {folder}/temp;
  scgi_temp_path {folder}/temp;
  server {{ listen 127.0.0.1:{port}; {more} include {place}/nginx.conf; }}
}}
"""
SSHD = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
"""


def program(name: str) -> str | None:
    """Give the path of a server's program, if it is installed."""
    return shutil.which(name) or shutil.which(name, path=SBIN)


def free_port() -> int:
    """Give a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(port)


@contextmanager
def running(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in the foreground, and end it with the body."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(port)
            yield server
        finally:
            server.terminate()


@contextmanager
def nginx(place: Path, folder: Path) -> Iterator[str]:
    """Serve a folder of releases by its own nginx.conf; give the root address."""
    port = free_port()
    (folder / "temp").mkdir(parents=True)
    conf = folder / "nginx.conf"
    brotli = BROTLI.exists()
    conf.write_text(
        NGINX.format(
            user="user root;"
            if os.geteuid() == 0
            else "",  # tests' folders are private
            modules=f"load_module {BROTLI};" if brotli else "",
            more="brotli_static on;" if brotli else "",
            folder=folder,
            port=port,
            place=place,
        )
    )
    with running([program("nginx"), "-p", str(folder), "-c", str(conf)], port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def sshd(folder: Path) -> Iterator[tuple[str, ...]]:
    """Run an ssh server for whoever runs the tests; give the options to reach it."""
    folder.mkdir(parents=True)
    Path("/run/sshd").mkdir(exist_ok=True)
    port = free_port()
    for name in ("host", "key"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name]
        subprocess.run(command, check=True)
    (folder / "sshd.conf").write_text(SSHD.format(folder=folder, port=port))
    known = folder / "known"
    host = (folder / "host.pub").read_text()
    known.write_text(f"[127.0.0.1]:{port} {host}")
    options = ("-p", str(port), "-i", str(folder / "key"), "-o", "IdentitiesOnly=yes")
    trust = ("-o", f"UserKnownHostsFile={known}", "-F", "none")
    command = [program("sshd"), "-D", "-e", "-f", str(folder / "sshd.conf")]
    with running(command, port):
        yield (*options, *trust)


@contextmanager
def visitor(root: str, paths: list[str], folder: Path) -> Iterator[Path]:
    """Ask for pages without pause from a second process; give where it reports."""
    report = folder / "visitor.json"
    script = Path(__file__).with_name("visitor.py")
    command = [sys.executable, script, root, report, *paths]
    with subprocess.Popen(command) as asking:
        until = time.monotonic() + PATIENCE
        while not report.exists() and time.monotonic() < until:
            time.sleep(0.02)
        try:
            yield report
        finally:
            asking.send_signal(signal.SIGTERM)
            asking.wait()


def seen(report: Path) -> dict[str, object]:
    """Give what a visitor saw: how many answers, which editions, what was wrong."""
    said: dict[str, object] = json.loads(report.read_text())
    return said
