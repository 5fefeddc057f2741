"""Every speed that the README states, measured on this machine:  python tests/benchmarks/run.py

It takes four to six minutes and needs, beyond what the tests need, ipympl (pip install ipympl).
    --only NAME     one part: browser, making or numerics, or one that runs only when it is named:
                    classroom (another four to six minutes, without browser and ipympl): 1, 10, 20,
                    40 students drag on one Jupyter server
    --rounds N      turns that the scenes of the browser part take (3), of --steps N moves each (21)
"""

import argparse
import importlib.metadata
import importlib.util
import math
import os
import platform
import signal
import statistics
import sys
import tempfile
from pathlib import Path

NEEDED = ("jupyterlab", "playwright", "scipy", "psutil")
VERSIONS = ("jupyterlab", "ipykernel", "ipywidgets", "matplotlib", "numpy", "scipy", "ipympl")
KINDS = {
    "slider, interact": "slider, interact + inline figure",
    "slider, ipympl": "slider, ipympl, set_data + draw_idle",
    "slider, hillside": "slider of the Walker, along its strip",
    "handle, hillside": "handle of the Walker",
    "handle, delayed": "handle, websocket without no-delay",
    "turning": "surface of 24 x 24 in space, turned",
}


def main():
    options = _options()
    # servers and browsers end with us, as at Ctrl-C
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    names = [options.only] if options.only else ["browser", "making", "numerics"]
    _complain_about_missing([*NEEDED, "ipympl"] if "browser" in names else NEEDED)
    _machine()
    for name in names:
        PARTS[name](options)
    _load("at the end")


def _options():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=21)
    return parser.parse_args()


def _complain_about_missing(needed):
    missing = [package for package in needed if importlib.util.find_spec(package) is None]
    if missing:
        sys.exit(f"The benchmark also needs: pip install {' '.join(missing)}")


def _machine():
    here = [name for name in VERSIONS if importlib.util.find_spec(name)]
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in here)
    system = f"{platform.system()}, Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores, {_processor()}; {system}\n{versions}")
    _load("at the start")


def _processor():
    """The processor's name, where the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _load(when):
    if hasattr(os, "getloadavg"):
        print(f"load average {when}: {os.getloadavg()[0]:.1f}", flush=True)


def _browser(options):
    import browser

    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        browser.opened(Path(folder)) as (version, found),
    ):
        print(f"Chromium {version}, headless; JupyterLab with hillside's server extension")
        steps = browser.measure(found, options.rounds, options.steps)
        _load("after the steps")
        seen = browser.drags(found)
    _print_steps(steps)
    _print_drags(seen)


def _print_steps(steps):
    """One table: input event to presented frame."""
    ours = statistics.median(last for _, last in steps["slider, hillside"])
    rows = [
        _step_row(label, steps[what], ours if what.startswith("slider") else None)
        for what, label in KINDS.items()
    ]
    print("\nInput event to presented frame, one move at a time, ms")
    print(
        "(first: the handle itself; all: with what the kernel makes of it; then labels may glide)"
    )
    _table(("", "n", "first p50", "p95", "all p50", "p95", "ours is faster by"), rows)


def _step_row(label, pairs, ours):
    cells = [f"{_percentile(column, share):.1f}" for column in zip(*pairs) for share in (50, 95)]
    ratio = f"{statistics.median(last for _, last in pairs) / ours:.1f} x" if ours else ""
    return label, str(len(pairs)), *cells, ratio


def _percentile(values, share):
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def _print_drags(seen):
    """One table: three seconds of dragging."""
    print("\nA drag of 3 s")
    print("(lag: last input to last change; requests: most on their way to the kernel at once)")
    rows = [(label, *_drag_row(seen[what])) for what, label in KINDS.items()]
    _table(
        ("", "moves/s", "frames/s", "lag ms", "last right", "requests", "answers", "kernel CPU"),
        rows,
    )


def _drag_row(drag):
    ours = "right" in drag
    return (
        f"{drag['moves']:.0f}",
        f"{drag['fps']:.1f}",
        f"{drag['lag']:.0f}",
        ("yes" if drag["right"] else "NO") if ours else "",
        str(drag["most"]),
        str(drag["answers"]),
        f"{drag['kernel']:.1%}",
    )


def _making(_):
    import making

    first, later, size = making.cells()
    rows = [
        (f"import {module}", f"{making.seconds_to_import(module):.2f} s")
        for module in making.IMPORTS
    ]
    rows += [
        ("cell Walker(), first in a kernel", f"{first:.2f} s"),
        ("cell Walker(), later", f"{later:.2f} s"),
    ]
    rows += [("stored still", f"{size:.1f} kB")]
    lesson = making.lesson()
    if lesson:
        rows += [
            ("notebook 09, all cells", f"{lesson[0]:.1f} s"),
            ("its kernel afterwards", f"{lesson[1]:.0f} MB resident"),
        ]
    print("\nMaking a picture, medians of fresh interpreters")
    _table(("", ""), rows)


def _numerics(_):
    import numerics

    rows = [_numerics_row(*row) for row in numerics.rows()]
    print("\nDerivatives of Rosenbrock's function: µs, and the error beside the largest entry")
    _table(("", "ours", "SciPy's", "SciPy's, watched", "errors", "", ""), rows)


def _numerics_row(what, ways):
    return what, *(f"{1e6 * time:.0f}" for time, _ in ways), *(f"{error:.0e}" for _, error in ways)


def _classroom(_):
    import classroom

    seen = {size: classroom.measure(size) for size in classroom.SIZES}
    strokes = (
        f"{classroom.STROKES} strokes of {classroom.MOVES} moves, {classroom.RATE} moves a second"
    )
    print(
        f"\nA class on one server; all students drag at once, {strokes}; ms from request to answer"
    )
    print("(CPU: ms of server and kernels together for one update, and for one hand that lets go)")
    cpu, memory = ("CPU/update", "CPU/let go"), ("server MiB", "kernel MiB", "largest")
    head = "students", "updates", "p50", "p95", "p99", "failed", *cpu, "lesson s", *memory
    _table(head, [(str(size), *_class_row(found, size)) for size, found in seen.items()])
    print("\n".join(failure for found in seen.values() for failure in found["failures"][:5]))
    print("A kernel when all cells of the notebook have run and every picture was looked at")
    _table(
        ("notebook", "MiB"), [(name, f"{size:.0f}") for name, size in classroom.memory().items()]
    )


def _class_row(found, size):
    delays = [1000 * seconds for *_, seconds in found["updates"]]
    server, *kernels = found["resident"]
    numbers = [_percentile(delays, share) for share in (50, 95, 99)] if delays else [math.nan] * 3
    spent = 1000 * found["dragging"] / len(delays) if delays else math.nan
    after = [
        spent,
        1000 * found["letting go"] / size,
        statistics.median(found["study"] or [math.nan]),
    ]
    memory = (
        [server, statistics.median(kernels), max(kernels)]
        if kernels
        else [server, math.nan, math.nan]
    )
    texts = [f"{number:.1f}" for number in (*numbers, *after)] + [
        f"{number:.0f}" for number in memory
    ]
    return str(len(delays)), *texts[:3], str(len(found["failures"])), *texts[3:]


def _table(head, rows):
    """A Markdown table in columns that line up."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths)] for row in (head, *rows)]
    lines.insert(1, ["-" * width for width in widths])
    print("\n".join("| " + " | ".join(line) + " |" for line in lines), flush=True)


PARTS = {"browser": _browser, "making": _making, "numerics": _numerics, "classroom": _classroom}

if __name__ == "__main__":
    main()
