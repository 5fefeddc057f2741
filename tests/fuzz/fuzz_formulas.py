"""Any text where a formula or a number is typed: read and shown again, or refused with a place."""

import warnings

import numpy as np
from formula_meanings import MEANINGS
from formula_refusals import REFUSED
from test_formula_fuzz import PIECES

from hillside.exercises.arithmetic import NotNumbers, numbers_in
from hillside.formula import FormulaError, parse, read
from hillside.live import numbers
from hillside.notation import set_formula

PATIENCE = 3
CASES = 40_000
P = np.array([[0, 1, -1, 0.5, -30, 1e200], [0, 0, 2, -0.7, 40, 1e-200]])
KNOWN = sorted(text for text in [*MEANINGS, *REFUSED] if len(text) < 99)
DIGITS = "0 1 9 . , e E + - * / ^ ** ( ) [ ] sqrt √ π pi ½ : − 10^ np. inf nan log(".split()


def draw(draw):
    kind = draw.randrange(5)
    if kind == 0:
        return "".join(draw.choices(PIECES, k=draw.choice([2, 6, 15, 60])))
    if kind == 1:
        return "".join(draw.choices([*DIGITS, *"0123456789"], k=draw.choice([2, 5, 12, 70])))
    if kind == 2:
        codes = draw.choice([128, 0x2200, 0x3000, 0x1FFFF])
        return "".join(chr(draw.randrange(codes)) for _ in range(draw.randrange(20)))
    if kind == 3 and draw.random() < 0.1:
        return draw.choice(PIECES) * draw.choice([50, 300, 6000])
    text = draw.choice(KNOWN)
    for _ in range(draw.randint(0, 3)):
        at = draw.randint(0, len(text))
        text = text[:at] + draw.choice(["", *PIECES[:30]]) + text[at + draw.randint(0, 2) :]
    return text


def attempt(case):
    for reader, refusal in ((numbers_in, NotNumbers), (numbers.read, ValueError)):
        try:
            reader(case)
        except refusal:
            pass
    try:
        found = read(case)
    except FormulaError as error:
        assert 0 <= error.position <= len(case) and error.text == case
        assert len(str(error)) < 300 and error.pointer
        return
    for shown in (found.plain, found.latex):
        assert read(shown, found.names).plain == found.plain
    assert found.equals(found)
    assert set_formula(found.latex)
    differentiate(case)


def differentiate(case):
    """Its derivatives, where they are not refused as too long."""
    try:
        formula = parse(case)
    except FormulaError:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shapes = [formula.f(P).shape, formula.gradient(P).shape, formula.hessian(P).shape]
    assert shapes == [(6,), (2, 6), (2, 2, 6)]
