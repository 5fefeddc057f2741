"""What is said where a formula can be read in several ways: each of them, to be typed instead."""

from .elsewhere import INVERSE, bracketed
from .tree import Node, plain, replaced

WIDEST = 150  # characters of all the readings that are said
COUNTS = {2: "two", 3: "three"}


def product(*factors):
    """The node of a product."""
    made = factors[0]
    for factor in factors[1:]:
        made = Node("*", (made, factor), factor.position)
    return made


def readings(ends, combine):
    """The formulas that arise where something acts on one of the ends.

    ends: nodes inside each other, the outermost first.   combine(node): the node with what follows.
    """
    found = [replaced(ends[0], end, combine(end)) for end in reversed(ends)]
    return list(dict.fromkeys(map(plain, found)))


def factor_readings(ends, rest):
    """The formulas that arise where factors follow without a sign.   rest: their nodes."""
    found = readings(ends, lambda end: product(end, *rest))
    for k in range(len(rest) - 1, 0, -1) if len(ends) == 2 else ():
        inner = replaced(ends[0], ends[1], product(ends[1], *rest[:k]))
        found.insert(-1, plain(product(inner, *rest[k:])))
    return found


def write_one_of(found):
    """Advice: write A, B or C."""
    if len(found) > 3:
        found = [*found[:2], found[-1]]
    if len(found) < 2 or sum(map(len, found)) > WIDEST:
        return "write brackets around what belongs together"
    return f"write {', '.join(found[:-1])} or {found[-1]}"


def how_far(subject, found):
    """The sentence for something whose reach is not clear.   found: its readings."""
    return f"it is not clear how far {subject} reaches; {write_one_of(found)}"


def inverse(call, shown):
    """The sentence for sin^-1(x).   call: the node of sin(x).   shown: what was typed of it."""
    argument = plain(call.parts[0])
    form = INVERSE.get(call.op)
    found = [f"(1/{plain(call)})"]
    if form:
        found.insert(0, form.format(u=argument, b=bracketed(argument)))
    elif call.op in ("abs", "relu"):
        return f"{shown} has an exponent in an unusual place; write {found[0]}"
    return f"{shown} can be read in two ways; {write_one_of(found)}"
