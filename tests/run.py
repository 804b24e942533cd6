"""Run the tests, with a browser (its path in ``CHROMIUM``) and with real servers."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

SYSTEM = ("chromium", "chromium-browser", "google-chrome")
# What releases are proven on; without them those tests say that they are skipped.
SERVERS = {
    "nginx": ("nginx-light", "libnginx-mod-http-brotli-static"),
    "sshd": ("openssh-server",),
    "rsync": ("rsync",),
    "git": ("git",),
}


def chromium() -> str:
    """Give the system's Chromium, else get one: as root Debian's, else Playwright's."""
    return (
        os.environ.get("CHROMIUM")
        or on_path()
        or (from_debian(["chromium"]) and on_path())
        or from_playwright()
    )


def on_path() -> str | None:
    """Give the first browser that the system has."""
    return next(filter(None, map(shutil.which, SYSTEM)), None)


def from_debian(packages: Sequence[str], *options: str) -> bool:
    """Install Debian's packages, where there are some and we are root."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"Installing {', '.join(packages)}, for the tests ...", flush=True)
    # At run level 1 a package does not start its service.
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1", **os.environ}
    for wish in (["update"], ["install", "-y", *options, *packages]):
        apt = ["apt-get", *wish]
        subprocess.run(apt, env=quiet, capture_output=True, check=False)
    return True


def servers() -> None:
    """Install what is missing of the real parts that releases are proven on."""
    sbin = f"{os.environ.get('PATH', '')}:/usr/sbin"
    missing = [name for name in SERVERS if not shutil.which(name, path=sbin)]
    if missing:
        packages = [package for name in missing for package in SERVERS[name]]
        from_debian(packages, "--no-install-recommends")


def from_playwright() -> str:
    """Install Playwright's own browser, once, and give its path."""
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if not path.exists():
        print("Installing Playwright's chromium, for the tests ...", flush=True)
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            sys.exit("The tests need Chromium, and none can be had. Please install it.")
    return str(path)


if __name__ == "__main__":
    os.environ["CHROMIUM"] = chromium()
    servers()
    sys.exit(pytest.main())
