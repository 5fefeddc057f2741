"""A Chromium for what must be seen as the player paints it: sheets of pictures, and the tests."""

import os
import shutil
from pathlib import Path

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-gpu",
]
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
MISSING = "no Chromium, Chrome or Edge found; install one, or set HILLSIDE_CHROMIUM to its path"


def find_chromium():
    """A Chromium: HILLSIDE_CHROMIUM, on the PATH, or in its usual place; None without one."""
    found = [
        shutil.which(command)
        for command in (os.environ.get("HILLSIDE_CHROMIUM", ""), *COMMANDS)
        if command
    ]
    return next((path for path in (*found, *PLACES) if path and Path(path).exists()), None)
