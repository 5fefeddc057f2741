"""Objects of any kind, built from recipes in plain JSON types: [kind, ...].

Among them are objects whose own methods raise, never end or lie, and functions that do whatever a
learner's function might.
"""

import asyncio
import itertools
import os
import random
import sys
import threading
import time
import types
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
import sympy

NUMBERS = "0 1 -1 0.5 14.4 1e308 -1e308 5e-324 nan inf -0.0 1e-17 12 144 3.14159 2".split()
TEXTS = [
    "",
    " ",
    "x",
    "2*x*y",
    "1/2",
    "14,4",
    "[4.5, -1.4]",
    "yes",
    "a",
    "A",
    "\ud800",
    "\0\n",
    "½",
]
TEXTS += [
    "x" * 9000,
    "(" * 3000,
    "9**9**9",
    "np.array([1,2])",
    "import os",
    "−3",
    "saddle",
    "minimum",
]
METHODS = (
    "__len__ __iter__ __float__ __int__ __index__ __array__ __getitem__ __eq__ __hash__ __bool__ "
    "__repr__ __str__ __call__ __getattribute__ __class__ __del__ __next__ __contains__ __abs__ "
    "__format__ __neg__ __array_ufunc__ tolist to_list to_numpy free_symbols imag real shape dtype"
).split()
RAISED = (ValueError, TypeError, ZeroDivisionError, RecursionError, MemoryError, StopIteration)
RAISED += (SystemExit, KeyboardInterrupt, GeneratorExit, NotImplementedError, AssertionError)
TYPES = "f8 f4 f2 i8 u1 b1 c16 O S4 U4 M8[s] m8[s] V8 longdouble".split()


# ---- what a function does ------------------------------------------------------------------------


def _raise(value, given):
    error = random.Random(type(value).__name__).choice(RAISED)
    raise error(value)


def _loop(value, given):
    while True:
        pass


def _stubborn(value, given):
    while True:
        try:
            while True:
                pass
        except Exception:
            pass


def _endless_print(value, given):
    while True:
        print("x")


def _recurse(value, given):
    return _recurse(value, given)


def _write(value, given):
    for one in given:
        one[...] = 0
    return value


def _ways_out(value, given):
    ways = [lambda: os._exit(3), os.abort, lambda: os.kill(os.getpid(), 9), exit, sys.exit, input]
    return random.Random(type(value).__name__).choice(ways)()


def _thread_out(value, given):
    one = threading.Thread(target=lambda: os._exit(3))
    one.start()
    one.join()
    return value


def _streams(value, given):
    sys.stdout.close()
    sys.stdout = sys.stderr = None
    return value


def _check_inside(value, given):
    from hillside.exercises import check

    check("09.1", value)
    return value


def _much(value, given):
    return np.ones((10**7, 10**7))


def _same(value, given):
    return given[0] if given else value


DOES = {
    "give": lambda value, given: value,
    "same": _same,
    "raise": _raise,
    "recurse": _recurse,
    "write": _write,
    "leave": _ways_out,
    "thread": _thread_out,
    "streams": _streams,
    "check": _check_inside,
    "much": _much,
    "exp": lambda value, given: np.exp(1000 * np.asarray(given[0])),
    "count": lambda value, given: itertools.count(),
    "coroutine": lambda value, given: asyncio.sleep(0),
    "strange": lambda value, given: NotImplemented,
}
SLOW = {
    "loop": _loop,
    "stubborn": _stubborn,
    "print": _endless_print,
    "sleep": lambda value, given: time.sleep(2.5),
}


def function(does, value):
    """A function that does this, with what is built from the recipe `value` at hand."""
    act = (DOES | SLOW)[does]
    return lambda *given, **named: act(build(value), given)


# ---- objects -------------------------------------------------------------------------------------


def _object(base, methods):
    """An object of a class of its own that has these methods."""
    bases = {"object": object, "list": list, "tuple": tuple, "str": str, "float": float, "int": int}
    bases |= {"dict": dict, "array": np.ndarray, "error": Exception}
    named = {
        name: (lambda act: lambda *given, **more: act(*given[1:], **more))(function(*does))
        for name, does in methods.items()
    }
    kind = type("Strange\n" * 2, (bases[base],), named)
    return kind.__new__(kind, *([(2,)] if base == "array" else []))


def _itself(kind):
    entries = [1]
    entries.append(entries)
    return {"list": entries, "tuple": (entries,), "dict": {"a": entries}}[kind]


def _wide(depth):
    """A list that holds the same list twenty times, and so on."""
    entries = [1.0] * 20
    for _ in range(depth):
        entries = [entries] * 20
    return entries


def _array(dtype, shape, values):
    data = np.zeros(shape) if dtype == "O" else np.full(shape, float(values) % 100 or 1.0)
    if dtype == "V8":
        return np.zeros(shape, "V8")
    with np.errstate(all="ignore"):
        return np.nan_to_num(data).astype(dtype)


BUILD = {
    "none": lambda: None,
    "dots": lambda: ...,
    "bool": bool,
    "number": float,
    "whole": int,
    "text": lambda text: text,
    "bytes": lambda text: text.encode(errors="replace"),
    "list": lambda *entries: [build(one) for one in entries],
    "tuple": lambda *entries: tuple(build(one) for one in entries),
    "dict": lambda *entries: {i: build(one) for i, one in enumerate(entries)},
    "set": lambda *numbers: {float(one) for one in numbers},
    "fraction": lambda a: Fraction(Decimal(a)) if Decimal(a).is_finite() else Fraction(1, 3),
    "decimal": Decimal,
    "complex": lambda a, b: complex(float(a), float(b)),
    "array": _array,
    "masked": lambda a: np.ma.masked_equal([float(a), 2.0], 2.0),
    "matrix": lambda a: np.asmatrix([[float(a), 1.0]]),
    "broadcast": lambda a: np.broadcast_to(float(a), (10**6, 10**6)),
    "range": lambda a: range(int(a)),
    "generator": lambda: (i for i in itertools.count()),
    "symbol": lambda text: (
        sympy.Symbol("x") ** 2 + sympy.Float(float(text) if text != "nan" else 1)
    ),
    "rational": lambda: sympy.Matrix([sympy.Rational(9, 2), sympy.sqrt(2)]),
    "class": lambda: int,
    "module": lambda: types,
    "time": lambda: timedelta(seconds=1),
    "itself": _itself,
    "wide": _wide,
    "function": function,
    "object": _object,
    "named": lambda: np.linalg.eig(np.eye(2)),
}


def build(recipe):
    """The object of a recipe."""
    kind, *parts = recipe
    return BUILD[kind](*parts)


# ---- recipes by chance ---------------------------------------------------------------------------


def _simple(draw):
    number = draw.choice(NUMBERS)
    return draw.choice(
        [
            ["none"],
            ["dots"],
            ["bool", draw.choice([0, 1])],
            ["number", number],
            ["number", repr(draw.uniform(-20, 20))],
            ["whole", str(draw.choice([0, 1, -7, 2**70, 10**400]))],
            ["text", draw.choice(TEXTS)],
            ["bytes", draw.choice(TEXTS)],
            ["fraction", number],
            ["decimal", draw.choice([*NUMBERS, "sNaN", "1e999999"])],
            ["complex", number, draw.choice(NUMBERS)],
            ["set", number, "2"],
            ["masked", number],
            ["matrix", number],
            ["broadcast", number],
            ["range", draw.choice(["0", "2", "1000000000"])],
            ["generator"],
            ["symbol", number],
            ["rational"],
            ["class"],
            ["module"],
            ["time"],
            ["itself", draw.choice(["list", "tuple", "dict"])],
            ["wide", draw.choice([1, 3, 9])],
            ["named"],
        ]
    )


def _does(draw):
    slow = draw.random() < 0.01
    return [draw.choice(list(SLOW if slow else DOES)), draw_recipe(draw, 1)]


def draw_recipe(draw, depth=3):
    """A recipe by chance, at most so deep."""
    kind = draw.randrange(7) if depth else 0
    if kind == 1:
        count = draw.choice([0, 1, 2, 2, 2, 3, 4, 50])
        entries = [draw_recipe(draw, depth - 1) for _ in range(count)]
        return [draw.choice(["list", "list", "tuple", "dict"]), *entries]
    if kind == 2:
        shape = draw.choice(
            [[], [0], [1], [2], [2], [3], [2, 2], [1, 2], [2, 1], [3, 0], [9, 9, 9]]
        )
        return ["array", draw.choice(TYPES), shape, draw.choice(NUMBERS)]
    if kind == 3:
        return ["function", *_does(draw)]
    if kind == 4:
        base = draw.choice("object object list tuple str float int dict array error".split())
        methods = draw.sample(METHODS, draw.randint(0, 4))
        does = {name: _does(draw) for name in methods}
        if "__del__" in does:  # nobody can help it when an object is collected later
            does["__del__"] = ["raise", ["text", "x"]]
        return ["object", base, does]
    return _simple(draw)
