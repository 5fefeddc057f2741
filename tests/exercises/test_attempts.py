"""Whatever an answer does, check says a sentence, and the kernel lives."""

import builtins
import os
import pwd
import subprocess
import sys
import threading
import time
from types import SimpleNamespace

import numpy as np
import pytest
from jupyter_client.manager import start_new_kernel

from hillside.exercises import attempt as attempts
from hillside.exercises import check, engine, guard, hint, practice, progress, solution, watched
from hillside.exercises.attempt import attempt
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip, judge
from hillside.progress import journal

DOUBLE = Exercise(
    "00.1",
    "a test",
    "What?",
    Code("twice(p)", ((np.array([1.0, 2.0]),), (np.array([3.0, -1.0]),))),
    lambda p: 2 * p,
    "Because.",
    (Slip(np.square, "Squared.", "BA3"),),
    ("One.", "Two."),
    "So.",
)


# ---- calls that are not quite right ----


@pytest.mark.parametrize(
    "call, said",
    [
        (lambda: check(), "No such exercise. The exercise comes first"),
        (lambda: hint(), "No such exercise. The exercise comes first"),
        (lambda: solution(), "No such exercise. The exercise comes first"),
        (lambda: check("09.1"), "Not answered yet (09.1)."),
        (lambda: check("09.1", 4.5, -1.4), "Right (09.1). Read as [4.5, -1.4]"),
        (lambda: check("09.1", 4.5, y=-1.4), "Right (09.1). Read as [4.5, -1.4]"),
        (lambda: check("09.1", answer=[4.5, -1.4]), "Right (09.1)."),
        (lambda: check("09.1", ans=[4.5, -1.4]), "Right (09.1)."),
        (lambda: check("09.1", ..., ...), "Not answered yet (09.1)."),
        (lambda: check(" 09.1 ", [4.5, -1.4]), "Right (09.1)."),
        (lambda: check([4.5, -1.4], "09.1"), "No such exercise. The exercise comes first"),
        (lambda: hint("09.1", 3), "Hint (09.1)."),
        (lambda: solution("09.1", "please"), "**Solution (09.1)**"),
        (lambda: practice("partials", 17, 3), "**Practice: partials-17**"),
    ],
)
def test_a_call_that_is_not_quite_right_is_met_with_a_sentence(call, said, capsys):
    assert call() is None
    assert capsys.readouterr().out.startswith(said)


# ---- code that reaches for what it may not have ----


def test_a_check_inside_its_function_is_told_to_move_and_waits_for_nothing(capsys):
    def step(p):
        check("09.5", step)
        return p

    start = time.monotonic()
    check("09.5", step)
    said = capsys.readouterr().out
    assert time.monotonic() - start < 1
    assert said.startswith("Your code stopped (09.5). The line with `check` stands inside")
    assert "Move it below the function, to the left margin." in said and said.count("\n") == 1
    assert not guard.inside()


def test_code_that_asks_for_input_hears_that_nobody_answers(monkeypatch):
    asked = []
    monkeypatch.setattr(builtins, "input", asked.append)
    verdict = judge(DOUBLE, lambda p: float(input("alpha? ")) * p)
    assert verdict.state == "stopped" and asked == []
    assert verdict.sentence.startswith("It waits for `input()`")
    assert verdict.sentence.endswith("Use the arguments that the function is given.")
    input("outside")
    assert asked == ["outside"]


@pytest.mark.parametrize("leave", [sys.exit, exit, quit, lambda: sys.stdin.close()])
def test_code_that_leaves_ends_nothing_and_closes_no_keyboard(leave):
    before = sys.stdin

    def leaves(p):
        leave()
        return 2 * p

    assert judge(DOUBLE, leaves).state in ("stopped", "right")
    assert sys.stdin is before and not getattr(before, "closed", False)


def test_an_exit_that_only_asks_the_kernel_to_go_is_not_heard(monkeypatch):
    shell = SimpleNamespace(asked=0)
    shell.ask_exit = lambda: setattr(shell, "asked", shell.asked + 1)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    outcome = attempt(lambda: shell.ask_exit())
    assert isinstance(outcome.error, SystemExit) and shell.asked == 0
    shell.ask_exit()
    assert shell.asked == 1


def test_a_shell_that_cannot_be_asked_to_go_is_no_obstacle(monkeypatch):
    """JupyterLite's has no `ask_exit`, and its `exit` looks for one."""
    shell = SimpleNamespace()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    assert attempt(lambda: 3).value == 3
    assert isinstance(attempt(lambda: shell.ask_exit()).error, SystemExit)
    assert not hasattr(shell, "ask_exit")


def test_in_a_kernel_exit_and_input_are_told_and_the_kernel_lives():
    code = """
from hillside.exercises import check
def leaves(p):
    exit()
    return p
def asks(p):
    return float(input("alpha? ")) * p
check("09.5", leaves)
check("09.5", asks)
print("goes:", get_ipython().exit_now)"""
    manager, client = start_new_kernel(kernel_name="python3")
    said = []
    try:
        client.execute_interactive(
            code,
            timeout=60,
            allow_stdin=True,
            stdin_hook=lambda message: said.append("a box to type in"),
            output_hook=lambda message: said.append(
                str(message["content"].get("data", {}).get("text/plain"))
                + str(message["content"].get("text"))
            ),
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    said = " ".join(said)
    assert "It asks Python to quit" in said and "It waits for `input()`" in said
    assert "goes: False" in said and "a box to type in" not in said


def test_other_threads_go_on_printing_while_code_is_tried(capsys):
    printed = threading.Event()

    def beside():
        print("from beside")
        printed.set()

    def chatty(p):
        print("from the answer")
        threading.Thread(target=beside).start()
        printed.wait(5)
        return 2 * p

    assert judge(DOUBLE, chatty).state == "right"
    assert capsys.readouterr().out == 2 * "from beside\n"


def test_the_screen_that_is_quiet_is_the_screen_in_all_else():
    screen = guard.Quiet(sys.stdout)
    assert screen.encoding == sys.stdout.encoding and screen.writable()


# ---- where no thread can be had ----


@pytest.fixture
def no_threads(monkeypatch):
    """A machine that starts no thread, and time enough for a busy one."""

    def cannot(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", cannot)
    monkeypatch.setattr(engine, "attempt", lambda work: attempts.attempt(work, 30))


def endless(p):
    while True:
        pass


def comprehending(p):
    return [k for k in iter(int, 1)]


def deeper(p):
    return deeper(p)


def careful(p):
    while True:
        try:
            endless(p)
        except Exception:
            pass


def test_without_threads_answers_are_judged_as_ever(no_threads, capsys):
    assert judge(DOUBLE, lambda p: 2 * p).state == "right"
    assert judge(DOUBLE, np.square).slip == "BA3"
    assert judge(DOUBLE, lambda p: print("noise") or 2 * p).state == "right"
    assert judge(DOUBLE, lambda p: 1 / 0).sentence.startswith("It divides by zero")
    assert "calls itself without end" in judge(DOUBLE, deeper).sentence
    assert judge(DOUBLE, lambda p: exit()).state == "stopped"
    check("09.1", [4.5, -1.4])
    assert capsys.readouterr().out.startswith("Right (09.1).")


@pytest.mark.parametrize("loop", [endless, comprehending, careful])
def test_without_threads_a_loop_ends_all_the_same(no_threads, monkeypatch, loop):
    monkeypatch.setattr(engine, "attempt", lambda work: attempts.attempt(work, 0.15))
    tracing, start = sys.gettrace(), time.monotonic()
    verdict = judge(DOUBLE, loop)
    assert verdict.state == "stopped" and "has been stopped" in verdict.sentence
    assert time.monotonic() - start < 5 and sys.gettrace() is tracing
    monkeypatch.undo()
    assert judge(DOUBLE, lambda p: 2 * p).state == "right"


def test_without_threads_the_next_answer_is_tried_after_a_loop(no_threads, capsys):
    """Python 3.12 and newer ring the clock on the way out of the loop as well."""

    def loop():
        while True:
            pass

    assert attempt(loop, 0.2).late
    assert not guard.inside() and not guard.busy()
    check("09.1", [4.5, -1.4])
    assert capsys.readouterr().out.startswith("Right")


def test_the_clock_rings_on_its_own_thread_only_and_never_in_its_own_file():
    clock = watched._Clock(-1)
    with pytest.raises(watched.OutOfTime):
        clock.look(endless.__code__)
    clock.look(watched.watched.__code__)
    clock.thread = 0
    clock.look(endless.__code__)
    assert clock.rang


def test_what_the_work_itself_raises_is_no_lateness():
    def leaves():
        raise watched.OutOfTime

    with pytest.raises(watched.OutOfTime):
        watched.watched(leaves, 10)


# ---- consoles and homes ----


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_a_console_with_few_letters_hears_minus_and_greek(encoding, tmp_path):
    code = "from hillside.exercises.verdict import say; say('−0.5 · α ≥ √2, ∂f, é, 漢')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        check=True,
        timeout=60,
    )
    said = done.stdout.decode(encoding).strip()
    assert said.startswith("-0.5 ") and "?" == said[-1]
    if encoding == "ascii":
        assert said == "-0.5 * alpha >= sqrt 2, df, e, ?"


def test_trouble_with_the_journal_is_told_on_any_console(tmp_path):
    home = tmp_path / "Jörg"
    home.mkdir()
    (home / "progress.jsonl").mkdir()
    code = "from hillside.exercises import check; check('09.1', [4.5, -1.4]); print('after')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=os.environ | {"HILLSIDE_HOME": str(home), "PYTHONIOENCODING": "ascii"},
        check=True,
        timeout=60,
    )
    assert b"cannot be kept in" in done.stdout and b"after" in done.stdout


def test_without_a_home_the_lesson_goes_on(monkeypatch, tmp_path, capsys):
    def nobody(*_):
        raise KeyError("uid not found")

    for name in ("HILLSIDE_HOME", "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(pwd, "getpwnam", nobody)
    monkeypatch.chdir(tmp_path)
    journal._told.clear()
    check("09.1", [4.5, -1.4])
    check("09.1", [4.5, -1.4])
    practice("partials")
    progress()
    said = capsys.readouterr().out
    assert said.count("Your progress cannot be kept (no home folder is known") == 1
    assert "HILLSIDE_HOME can name one" in said and list(tmp_path.iterdir()) == []
