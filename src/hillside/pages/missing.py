"""What a page's Python lacks is fetched when it is first imported.

SymPy for formulas that are typed, matplotlib for stages that a learner paints, what sets formulas.
"""

import importlib
import importlib.util
import io
import json
import sys
import zipfile
from importlib.abc import MetaPathFinder

FOLDER = "/home/packages"


class Missing(MetaPathFinder):
    """Finds packages that are not there yet.

    packages: {name: {"imports": [...], "depends": [...], "file_name": ...}}, as Pyodide's lock has
    them.   zips: {address: [top module, ...]} of archives beside those.   fetched: takes a file or
    an address, and returns its bytes, or None.
    """

    def __init__(self, packages, zips, fetched, folder=FOLDER):
        self.fetched, self.folder, self.here = fetched, folder, set()
        self.packages = {_plain(name): package for name, package in packages.items()}
        self.packages |= {
            file: {"imports": tops, "depends": [], "file_name": file} for file, tops in zips.items()
        }
        self.owner = {top: name for name, one in self.packages.items() for top in one["imports"]}

    def find_spec(self, name, path, target=None):
        """The module's spec, once its package is here; None where there is none to fetch."""
        owner = self.owner.get(name)
        if path is not None or owner is None or owner in self.here:
            return None
        self._bring(owner)
        return importlib.util.find_spec(name)

    def _bring(self, name):
        """Fetch a package and what it needs, unless they are here."""
        if name in self.here or name not in self.packages:
            return
        self.here.add(name)
        package = self.packages[name]
        if any(top in sys.modules for top in package["imports"]):
            return
        for need in package["depends"]:
            self._bring(_plain(need))
        archive = self.fetched(package["file_name"])
        if archive is not None:
            zipfile.ZipFile(io.BytesIO(archive)).extractall(self.folder)
            importlib.invalidate_caches()


def install(lock, zips, fetched):
    """Let Pyodide's Python find what is missing.   lock, zips: JSON; fetched: gives a buffer."""

    def got(file):
        buffer = fetched(file)
        return None if buffer is None else buffer.to_bytes()

    sys.path.append(FOLDER)
    packages = json.loads(lock)["packages"]
    sys.meta_path.append(Missing(packages, json.loads(zips), got))


def _plain(name):
    return name.lower().replace("_", "-")
