"""The reader's own settings reach neither into sentences, numbers, pictures nor files, and are as
before afterwards."""

import decimal
import io
import itertools
import json
import locale
import os
import random
import re
import shutil
import subprocess
import sys
import warnings
from contextlib import ExitStack, contextmanager
from pathlib import Path

import matplotlib
import matplotlib.style
import mpmath
import numpy as np
import pytest
import spoken
from sympy.printing.str import StrPrinter

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live.look import Look
from hillside.live.still import background, still

SPOKEN = spoken.__file__


def refuse(*_):
    raise RuntimeError("numpy calls whom the reader has named")


@contextmanager
def numpy_calls():
    before = np.seterrcall(refuse)
    with np.errstate(all="call"):
        yield
    np.seterrcall(before)


@contextmanager
def warnings_are_errors():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@contextmanager
def decimals():
    with decimal.localcontext() as context:
        context.prec = 2
        for trap in (decimal.Inexact, decimal.FloatOperation, decimal.Rounded):
            context.traps[trap] = True
        yield


@contextmanager
def digits_of_mpmath():
    before, mpmath.mp.dps = mpmath.mp.dps, 3
    yield
    mpmath.mp.dps = before


@contextmanager
def order_of_sympy():
    StrPrinter.set_global_settings(order="grlex", full_prec=True)
    yield
    StrPrinter._global_settings.clear()


@contextmanager
def short_integers():
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    yield
    sys.set_int_max_str_digits(before)


@contextmanager
def tracing():
    """As under a debugger."""
    before = sys.gettrace()
    sys.settrace(lambda frame, event, arg: None)
    yield
    sys.settrace(before)


SETTINGS = {
    "errors raised": lambda: np.errstate(all="raise"),
    "errors ignored": lambda: np.errstate(all="ignore"),
    "errors called": numpy_calls,
    "print as numpy 1.13": lambda: np.printoptions(legacy="1.13"),
    "print as numpy 1.25": lambda: np.printoptions(legacy="1.25"),
    "print two digits with signs": lambda: np.printoptions(precision=2, sign="+", suppress=True),
    "print nothing": lambda: np.printoptions(formatter={"all": lambda value: "?"}, threshold=0),
    "warnings": warnings_are_errors,
    "decimal": decimals,
    "mpmath": digits_of_mpmath,
    "sympy": order_of_sympy,
    "integers": short_integers,
    "tracing": tracing,
}


def state():
    """All that belongs to the reader."""
    return {
        "numpy": (np.geterr(), np.geterrcall(), np.get_printoptions()),
        "chance": (str(np.random.get_state()), random.getstate()),
        "matplotlib": dict(dict.items(matplotlib.rcParams)) | {"backend": None},
        "warnings": list(warnings.filters),
        "decimal": str(decimal.getcontext().__reduce__()),
        "mpmath": mpmath.mp.dps,
        "sympy": dict(StrPrinter._global_settings),
        "system": (sys.gettrace(), sys.getrecursionlimit(), sys.get_int_max_str_digits()),
        "streams": (sys.stdin, sys.stdout, sys.stderr, sys.displayhook, sys.excepthook),
        "surroundings": (dict(os.environ), os.getcwd(), locale.setlocale(locale.LC_ALL)),
    }


@pytest.fixture
def everything(home, monkeypatch):
    """everything() is what is said and shown, each time with a progress file of its own."""
    count = itertools.count()

    def said():
        from hillside import exercises

        exercises._hints_given.clear()
        monkeypatch.setenv("HILLSIDE_HOME", str(home / str(next(count))))
        return spoken.everything()

    return said


@pytest.fixture(scope="module")
def usual():
    """What is said and shown under nobody's settings."""
    return {}


def unchanged_under(everything, usual, *names):
    if not usual:
        usual |= everything()
    with ExitStack() as chosen:
        for name in names:
            chosen.enter_context(SETTINGS[name]())
        before, said, after = state(), everything(), state()
    for one in (before, after):
        one["surroundings"][0].pop("HILLSIDE_HOME")
    for part in usual:
        assert said[part] == usual[part], part
    for part in before:
        assert after[part] == before[part], part


@pytest.mark.later
def test_many_settings_at_once_change_nothing_that_is_said_and_all_are_kept(everything, usual):
    names = ("print nothing", "print two digits with signs", "print as numpy 1.13", "warnings")
    systems = ("decimal", "mpmath", "sympy", "integers", "errors raised")
    unchanged_under(everything, usual, *names, *systems)


@pytest.mark.long
@pytest.mark.parametrize("name", SETTINGS)
def test_no_setting_changes_what_is_said_and_all_are_kept(everything, usual, name):
    unchanged_under(everything, usual, name)


# ---- matplotlib: mixtures of styles and settings -------------------------------------------------

STYLES = sorted(matplotlib.style.available)
NUMBERS = sorted(
    name
    for name, value in dict.items(matplotlib.rcParamsDefault)
    if isinstance(value, float) and name.split(".")[0] not in ("webagg", "animation")
)


def mixture(seed):
    """Three styles over each other, ten numbers doubled, some switches turned."""
    draw = random.Random(seed)
    matplotlib.style.use(draw.sample(STYLES, 3))
    defaults = dict.items(matplotlib.rcParamsDefault)
    switches = [
        name
        for name, value in defaults
        if isinstance(value, bool) and name.split(".")[0] in ("axes", "xtick", "ytick", "lines")
    ]
    for name in draw.sample(switches, 8):
        matplotlib.rcParams[name] = not matplotlib.rcParams[name]
    for name in draw.sample(NUMBERS, 10):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                matplotlib.rcParams[name] = 2 * matplotlib.rcParams[name]
            except (TypeError, ValueError):
                continue  # a share that would pass 1, or one that a style has made a word


def shown():
    """A flat picture, one with an open question, one in space."""
    pictures = [kind() for kind in (Walker, CurvatureWheel, TypedSurface)]
    return [
        (still(one, one.values), background(one, one.values, Look(dark=True), 1.0))
        for one in pictures
    ]


@pytest.fixture
def settings_of_the_reader():
    before = dict(dict.items(matplotlib.rcParams))
    yield
    dict.update(matplotlib.rcParams, before)


@pytest.fixture(scope="module")
def plain():
    return shown()


def few(count, first):
    """The numbers from 0, those after the first ones for the long checks."""
    return [n if n < first else pytest.param(n, marks=pytest.mark.long) for n in range(count)]


@pytest.mark.parametrize("seed", few(40, 2))
def test_no_mixture_of_styles_changes_a_picture_and_it_is_kept(plain, settings_of_the_reader, seed):
    mixture(seed)
    chosen = dict(dict.items(matplotlib.rcParams))
    assert shown() == plain
    assert dict(dict.items(matplotlib.rcParams)) == chosen


# ---- in a process of its own: what Python is started with ---------------------------------------


def run(folder, *flags, **more):
    """The digests that a fresh Python prints, started with these flags and variables."""
    env = os.environ | {"HILLSIDE_HOME": str(folder / "home")} | more
    ran = subprocess.run(
        [sys.executable, *flags, SPOKEN], env=env, capture_output=True, timeout=100, cwd=folder
    )
    heard = ran.stderr.decode(errors="replace")
    assert ran.returncode == 0, heard
    assert not re.search(r"hillside.*EncodingWarning", heard), heard
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """What a Python prints that is started without anything."""
    return run(tmp_path_factory.mktemp("plain"))


@pytest.mark.later
def test_no_flag_of_python_changes_what_is_said(tmp_path, started):
    """No docstrings, bytes kept apart, files without an encoding, every warning an error."""
    flags = ["-OO", "-bb", "-X", "warn_default_encoding", "-W", "error"]
    # other packages open files without naming an encoding
    assert run(tmp_path, *flags, "-W", "default::EncodingWarning") == started


@pytest.fixture(scope="module")
def commas(tmp_path_factory):
    """A folder with a locale that writes 0,5."""
    if not shutil.which("localedef"):
        pytest.skip("no localedef to make a locale with")
    made = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "de_DE", "-f", "UTF-8", str(made / "de_DE.UTF-8")]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no sources of locales")
    return made


@pytest.mark.long
def test_a_locale_with_commas_and_a_style_file_change_nothing(tmp_path, started, commas):
    """They are there before Hillside is: setlocale is called at the start, as IDEs do."""
    (tmp_path / "matplotlibrc").write_text(
        "axes.facecolor: black\nfont.size: 31\naxes.formatter.use_locale: True\ntext.usetex: True\n"
    )
    (tmp_path / "sitecustomize.py").write_text(
        "import locale\nlocale.setlocale(locale.LC_ALL, '')\n"
        "open('point', 'w').write(locale.localeconv()['decimal_point'])\n"
    )
    found = run(
        tmp_path,
        LOCPATH=str(commas),
        LC_ALL="de_DE.UTF-8",
        PYTHONPATH=os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]),
    )
    assert found == started and (tmp_path / "point").read_text() == ","


CONSOLES = ["ascii", "cp1252", "cp437", "utf-16", "shift-jis", "latin-1:strict", "utf-7", "koi8-r"]


@pytest.mark.parametrize(
    "encoding", [CONSOLES[0], *(pytest.param(one, marks=pytest.mark.long) for one in CONSOLES[1:])]
)
def test_every_console_is_written_on(tmp_path, encoding):
    code = "from spoken import *\n" + "check('09.1', [4.5, -1.4])\nprogress()\nprint('after')"
    env = {"PYTHONIOENCODING": encoding, "HILLSIDE_HOME": str(tmp_path / "Jörg ≤")}
    (tmp_path / "Jörg ≤").write_text("a file in the place of a folder")
    env |= {"PYTHONPATH": os.pathsep.join([str(Path(SPOKEN).parent), *sys.path])}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | env, capture_output=True, timeout=60
    )
    said = ran.stdout.decode(encoding.split(":")[0])
    assert ran.returncode == 0 and "Right (09.1)" in said and "cannot be kept" in said
    assert said.splitlines()[-1] == "after"


class Console(io.StringIO):
    """A console of an encoding that Python does not know."""

    encoding = "klingon"


def closed():
    console = io.StringIO()
    console.close()
    return console


@pytest.mark.parametrize(
    "console", [Console, closed, lambda: None], ids=["strange", "closed", "no"]
)
def test_a_console_that_is_none_stops_nothing(home, monkeypatch, console):
    made = console()
    monkeypatch.setattr(sys, "stdout", made)
    with ExitStack() as after:
        after.callback(monkeypatch.undo)
        spoken.check("09.1", [4.5, -1.4])
        spoken.progress()
        if isinstance(made, Console):
            assert made.getvalue().startswith("Right (09.1). The gradient at (5, -2)")
