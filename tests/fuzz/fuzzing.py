"""Trying one part of Hillside on anything at all, so many times, from a seed.

A target is a module with

    draw(random)    a case, as plain JSON types, so that it can be kept
    attempt(case)   try it; an AssertionError, or any other exception, is a fault
    PATIENCE        seconds that a case may take
    CASES           how many a search tries: as many on a slow machine as on a fast one

`search` runs a target in a process of its own, so that a crash, a hang and memory that grows are
found, too. A case that fails is kept in cases/NAME.jsonl, and tried by the suite ever after.
Also a script: python fuzzing.py NAME CASES SEED.
"""

import gc
import importlib
import json
import os
import random
import subprocess
import sys
import time
import traceback
from pathlib import Path

import psutil

HERE = Path(__file__).parent
LONGEST = 400  # seconds of a search, after which it is taken to hang
SEED = 14
ROOM = 60  # MB by which a process may grow while it tries, of which most is numpy's and SymPy's
SETTLED = 0.3  # share of the cases after which caches are full


def kept(name):
    """The cases of a target that failed once."""
    path = HERE / "cases" / f"{name}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def keep(name, case):
    """Add a case to those that are tried ever after."""
    if case not in kept(name):
        with open(HERE / "cases" / f"{name}.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(case) + "\n")


def tried(target, case):
    """Try a case.   AssertionError for what raises, and for what takes too long."""
    start = time.monotonic()
    target.attempt(case)
    took = time.monotonic() - start
    assert took < target.PATIENCE, f"took {took:.1f} s, {target.PATIENCE} are allowed"


def search(name, folder, seed=SEED):
    """Try a target as often as it says.

    folder: for files of the process.
    Returns {"count": cases tried}, or {"case", "said"} of the first fault, which is kept.
    """
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "HILLSIDE_HOME": str(folder)}
    cases = importlib.import_module(name).CASES
    command = [sys.executable, __file__, name, str(cases), str(seed)]
    last = Path(folder, "last.json")
    try:
        ran = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True, timeout=LONGEST
        )
        found = json.loads(ran.stdout.splitlines()[-1])
    except (subprocess.TimeoutExpired, IndexError, ValueError) as error:
        said = ran.stderr[-2000:] if not isinstance(error, subprocess.TimeoutExpired) else "hangs"
        found = {"case": json.loads(last.read_text(encoding="utf-8")), "said": said}
    if found.get("case") is not None:
        keep(name, found["case"])
    return found


def _searched(name, cases, seed):
    """What `search` returns, in this process."""
    target, settled = importlib.import_module(name), None
    last = open("last.json", "w", encoding="utf-8")
    for count in range(cases):
        if count == int(SETTLED * cases):
            settled = _memory()
        case = target.draw(random.Random(f"{name} {seed} {count}"))
        last.seek(0)
        last.truncate()
        last.write(json.dumps(case))
        last.flush()
        try:
            tried(target, case)
        except BaseException:
            return {"case": case, "said": traceback.format_exc()[-3000:]}
    grown = _memory() - settled
    if grown > ROOM:
        return {"case": None, "said": f"the process has grown by {grown:.0f} MB"}
    return {"count": cases, "grown": round(grown, 1)}


def _memory():
    """MB of this process, without what is to be collected."""
    gc.collect()
    return psutil.Process().memory_info().rss / 2**20


if __name__ == "__main__":
    result = _searched(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    print("\n" + json.dumps(result), flush=True)
    os._exit(0)  # threads of what was tried may still be busy
