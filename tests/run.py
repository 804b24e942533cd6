"""Run the tests, with a browser to look at pages: its path is in ``CHROMIUM``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

SYSTEM = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """Give the system's Chromium, else get one: as root Debian's, else Playwright's."""
    return (
        os.environ.get("CHROMIUM")
        or on_path()
        or (from_debian() and on_path())
        or from_playwright()
    )


def on_path() -> str | None:
    """Give the first browser that the system has."""
    return next(filter(None, map(shutil.which, SYSTEM)), None)


def from_debian() -> bool:
    """Install Debian's package, where there are Debian's packages and we are root."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print("Installing chromium, for the tests ...", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive", **os.environ}
    for wish in (["update"], ["install", "-y", "chromium"]):
        apt = ["apt-get", *wish]
        subprocess.run(apt, env=quiet, capture_output=True, check=False)
    return True


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
    sys.exit(pytest.main())
