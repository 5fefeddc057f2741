"""The command `hillside`: lessons as pages that need no kernel, and pictures looked at.

hillside page NOTEBOOK [OUT.html]      one notebook as one file, beside it or at OUT.html
hillside site OUT                      the course in notebooks/ as a site, in a new or empty folder
hillside site OUT --python FOLDER      the same, with a Python of its own on each page
hillside sheet PICTURE [OUT.png]       one picture in all its states on one PNG; needs a Chromium
"""

import argparse
import sys
from pathlib import Path


def main(arguments=None):
    """Command line.   Returns the exit code: 0, or 1 with one sentence on what is wrong."""
    options = _parser().parse_args(arguments)
    return _sheet(options) if options.command == "sheet" else _pages(options)


def _pages(options):
    try:
        from .course.canonical import NotebookError
        from .exercises.verdict import say
        from .pages import notebook, site
    except ModuleNotFoundError as error:
        return _failed(
            f"pages need the package {error.name}, which is missing. Install what page makers "
            'need: python -m pip install -e ".[pages]"'
        )
    try:
        if options.command == "page":
            made = notebook.write_page(options.notebook, options.out, options.python, options.whole)
            say(str(made))
        else:
            say(str(site.write_site(options.notebooks, options.out, options.python)))
    except NotebookError as error:
        return _failed(error)
    return 0


def _sheet(options):
    from .exercises.verdict import say
    from .pages.sheet import SheetError, find, write_sheet

    try:
        kind = find(options.picture)
        say(str(write_sheet(kind, options.out or Path(f"{kind.__name__}.png"))))
    except (SheetError, OSError) as error:
        return _failed(error)
    return 0


def _failed(why):
    print(f"hillside: {why}", file=sys.stderr)
    return 1


def _parser():
    parser = argparse.ArgumentParser(
        prog="hillside", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    page = commands.add_parser("page", help="one notebook as one HTML file")
    page.add_argument("notebook", type=Path)
    page.add_argument("out", nargs="?", type=Path, help="default: beside the notebook")
    page.add_argument(
        "--whole", action="store_true", help="with --python: put it into the page, one file for all"
    )
    site = commands.add_parser("site", help="the course as a site")
    site.add_argument("out", type=Path, help="a folder that is new or empty")
    site.add_argument(
        "--notebooks",
        type=Path,
        default=Path("notebooks"),
        help="where the lessons are (notebooks)",
    )
    sheet = commands.add_parser("sheet", help="one picture in all its states, to look at")
    sheet.add_argument("picture", help="Walker, or module:Class for one of your own")
    sheet.add_argument("out", nargs="?", type=Path, help="default: PICTURE.png")
    for command in (page, site):
        command.add_argument(
            "--python",
            metavar="FOLDER|ADDRESS",
            help="give each page a Python of its own: a folder with a Pyodide, or where one is",
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
