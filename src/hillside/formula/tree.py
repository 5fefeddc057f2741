"""The tree of a formula, and how it is written: in plain text and in LaTeX.

Either can be typed in again and is read as the same tree.
"""

import re
from collections import namedtuple

# op: number, name or constant (a leaf with a value), + - * / ^ negative, a function (with parts).
Node = namedtuple("Node", "op parts position value", defaults=(None,))

SUM, PRODUCT, POWER, FACTOR = range(4)  # how strongly it holds together what is written
STRENGTH = {"+": SUM, "-": SUM, "negative": SUM, "*": PRODUCT, "/": PRODUCT, "^": POWER}
GREEK = set(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho tau upsilon phi"
    " chi psi omega".split()
)
LATEX = {
    "sqrt": r"\sqrt{%s}",
    "abs": r"\left|%s\right|",
    "relu": r"\operatorname{relu}\left(%s\right)",
    "sigmoid": r"\sigma\left(%s\right)",
    "log": r"\ln\left(%s\right)",
    "asin": r"\arcsin\left(%s\right)",
    "acos": r"\arccos\left(%s\right)",
    "atan": r"\arctan\left(%s\right)",
}

BLACKBOARD = set("sin cos tan asin acos atan sinh cosh tanh log".split())  # sin^2(x) is usual


def fold(node, combine):
    """combine(node, *results of its parts), from the leaves up."""
    return combine(node, *(fold(part, combine) for part in node.parts))


def replaced(node, old, new):
    """The tree with the node `old` (that very one) replaced by `new`."""
    if node is old:
        return new
    return node._replace(parts=tuple(replaced(part, old, new) for part in node.parts))


class Plain:
    """Text with a sign for each product: x^2 + 3*x*y; the natural logarithm is ln."""

    strength = STRENGTH

    def leaf(self, node):
        return decimal(node.value) if node.op == "number" else node.value

    def brackets(self, text):
        return f"({text})"

    def function(self, node, argument):
        return f"{'ln' if node.op == 'log' else node.op}({argument})"

    def quotient(self, node):
        left = self.left(node)
        root = left.endswith("^1")  # x^1/2 would look like x^(1/2)
        return f"{self.brackets(left) if root else left}/{self.part(node.parts[1], POWER)}"

    def product(self, node):
        left = self.left(node)
        unclear = node.parts[0].op == "/" and not holds_clear_quotient(node.parts[0])
        return f"{self.brackets(left) if unclear else left}*{self.part(node.parts[1], POWER)}"

    def power(self, node):
        base, exponent = node.parts
        return f"{self.part(base, FACTOR)}^{self.part(exponent, FACTOR)}"

    def left(self, node):
        """The left part of a product or quotient: -x*y needs no brackets."""
        part = node.parts[0]
        return self.write(part) if part.op == "negative" else self.part(part, PRODUCT)

    def part(self, node, least):
        """A part, in brackets where it holds together less than its place wants."""
        text = self.write(node)
        return text if self.strength.get(node.op, FACTOR) >= least else self.brackets(text)

    def write(self, node):
        """A tree as text."""
        if not node.parts:
            return self.leaf(node)
        if node.op in ("+", "-"):
            right = self.part(node.parts[1], PRODUCT)
            right = self.brackets(right) if right.startswith("-") else right
            return f"{self.write(node.parts[0])} {node.op} {right}"
        if node.op == "negative":
            return "-" + self.part(node.parts[0], POWER)
        made = {"*": self.product, "/": self.quotient, "^": self.power}.get(node.op)
        return made(node) if made else self.function(node, self.write(node.parts[0]))


class Latex(Plain):
    """LaTeX, without dollar signs: x^{2} + 3 x y."""

    strength = STRENGTH | {"/": FACTOR}

    def leaf(self, node):
        if node.op != "name":
            return rf"\{node.value}" if node.value == "pi" else super().leaf(node)
        letter, digits = re.fullmatch("([A-Za-z])?([0-9]*).*", node.value).groups()
        if letter and node.value == letter + digits:
            return f"{letter}_{{{digits}}}" if digits else letter
        return rf"\{node.value}" if node.value in GREEK else rf"\mathrm{{{node.value}}}"

    def brackets(self, text):
        return rf"\left({text}\right)"

    def function(self, node, argument):
        return LATEX.get(node.op, rf"\{node.op}\left(%s\right)") % argument

    def quotient(self, node):
        return rf"\frac{{{self.write(node.parts[0])}}}{{{self.write(node.parts[1])}}}"

    def product(self, node):
        left, right = self.left(node), self.part(node.parts[1], POWER)
        apart = right[0].isdigit() or left[-1].isdigit() and right.startswith(r"\frac")
        return f"{left} \\cdot {right}" if apart else f"{left} {right}"

    def power(self, node):
        base, exponent = node.parts
        power = f"^{{{self.write(exponent)}}}"
        natural = exponent.op == "number" and exponent.value.denominator == 1
        if natural and base.op in BLACKBOARD:
            return self.write(base).replace(r"\left", rf"{power}\left", 1)
        return self.part(base, FACTOR) + power

    def part(self, node, least):
        text = super().part(node, least)
        return self.brackets(text) if node.op == "/" and least == FACTOR else text


def decimal(value):
    """A Fraction with a finite decimal form as text, exact."""
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    whole = str((value * 10**digits).numerator).rjust(digits + 1, "0")
    return f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole


def holds_clear_quotient(node):
    """Is there a product of a quotient on the way to the left end, which has brackets already?"""
    while node.op in ("*", "/"):
        if node.op == "*" and node.parts[0].op == "/":
            return True
        node = node.parts[0]
    return False


def plain(node):
    """A tree in plain text."""
    return Plain().write(node)


def latex(node):
    """A tree in LaTeX."""
    return Latex().write(node)
