"""Second step in reading a typed formula: tokens become a tree, or an error.

The error says what came and what was wanted.

    sum      = product { (+|-) product }
    product  = signed { (*|/) signed | power }          the second form has no sign: 2x, (x+1)(y-2)
    signed   = (+|-) signed | power                     so -x^2 is -(x^2)
    power    = atom [ ^ exponent ]
    exponent = (+|-) exponent | power | { sum }         so 2^3^2 is 2^(3^2)
    atom     = number | name | constant | call | ( sum ) | bar sum bar
               | frac { sum } { sum } | root { sum } | { power }
    call     = function [ ^ exponent ] argument         sin^2(x) is sin(x)^2
    argument = ( sum ) | bar sum bar | { sum } | (+|-) argument | call | atom | number name

What people read in two ways is refused, with the readings: 1/2x, e^2x, e^xy, cos xy, |x|y|z|.
"""

from fractions import Fraction

from .calls import Calls
from .doubts import Doubts
from .source import Source
from .tokens import tokens
from .tree import Node

LONGEST = 200  # characters in a formula, without blanks, brackets and *
DEEPEST = 45  # brackets, signs and exponents inside each other
VALUES = ("number", "name", "constant")
PAIRS = {"(": ")", "|": "|", "<|": "|>", "{": "}"}
BARS = ("|", "<|")
FREE = ("*", *PAIRS, *PAIRS.values())


def tree(text, names):
    """The tree of a formula.   names: the coordinates.

    Raises FormulaError where text cannot be read.
    """
    source = Source(text, names)
    found = tokens(source)
    refuse_long(source, found)
    parser = Parser(source, found)
    found = parser.sum()
    if parser.now.kind in (")", "|>", "}"):
        parser.refuse("this closing bracket has no opening one; remove it or add ( before")
    return found


def refuse_long(source, found):
    """Complain about too many characters; those do not count that a reading may add."""
    length = 0
    for token in found:
        length += 0 if token.kind in FREE else len(token.value)
        if length > LONGEST:
            said = f"the formula has more than {LONGEST} characters, blanks, brackets and * apart"
            source.refuse(f"{said}; write it shorter", token.at)


class Parser(Calls, Doubts):
    """Walks along the tokens; each method reads what its name says in the grammar above."""

    def __init__(self, source, found):
        self.source, self.tokens, self.at = source, found, 0
        self.opened, self.depth = [], 0  # brackets and bars not yet closed
        self.bare, self.kept = {}, []  # functions without brackets, by the id of their node

    @property
    def now(self):
        return self.tokens[self.at]

    @property
    def last(self):
        return self.tokens[self.at - 1]

    def take(self):
        self.at += 1
        return self.last

    def place(self, token):
        return self.source.places[token.at]

    def refuse(self, message, token=None):
        self.source.refuse(message, (token or self.now).at)

    def inside(self, rule, *arguments):
        """One level deeper: what rule reads."""
        self.depth += 1
        if self.depth > DEEPEST:
            said = f"more than {DEEPEST} brackets, signs or exponents stand inside each other"
            self.refuse(f"{said}; write it shorter", self.last)
        found = rule(*arguments)
        self.depth -= 1
        return found

    def sum(self):
        node = self.product()
        while self.now.kind in ("+", "-"):
            sign = self.take()
            node = Node(sign.kind, (node, self.product()), self.place(sign))
        return node

    def product(self):
        run, operator = [self.now], "*"  # run: the first tokens of factors since the last * or /
        node = factor = self.signed()
        while self.now.kind in ("*", "/") or self.factor_starts():
            sign = self.now
            if sign.kind in ("*", "/"):
                self.refuse_sign(factor)
                self.take()
                run, operator, op = [self.now], sign.kind, sign.kind
                factor = self.signed()
            else:
                self.refuse_beside(node if operator == "/" else None, factor, run)
                op, run = "*", [*run, sign]
                factor = self.power()
            node = Node(op, (node, factor), self.place(sign))
        return node

    def factor_starts(self):
        bar_closes = self.opened and self.opened[-1].kind == "|"
        starts = (*VALUES, "function", "frac", "root", "(", "{", "<|")
        return self.now.kind in starts or self.now.kind == "|" and not bar_closes

    def signed(self):
        return self.with_sign(self.signed)

    def exponent(self):
        return self.group() if self.now.kind == "{" else self.with_sign(self.exponent)

    def with_sign(self, rule):
        if self.now.kind not in ("+", "-"):
            return self.power()
        sign = self.take()
        node = self.inside(rule)
        return Node("negative", (node,), self.place(sign)) if sign.kind == "-" else node

    def power(self):
        base = self.atom()
        if self.now.kind != "^":
            return base
        sign = self.take()
        exponent = self.inside(self.exponent)
        self.refuse_power(base, exponent, sign)
        if self.now.kind == "^":
            self.refuse("one exponent follows another; write brackets, as in (x^2)^3 or x^(2^3)")
        return Node("^", (base, exponent), self.place(sign))

    def atom(self):
        token = self.now
        if token.kind in PAIRS:
            return self.group()
        if token.kind == "function":
            return self.call()
        if token.kind in ("frac", "root"):
            return self.stacked()
        if token.kind not in VALUES:
            self.refuse(self.missing())
        self.take()
        value = Fraction(token.value) if token.kind == "number" else token.value
        return Node(token.kind, (), self.place(token), value)

    def stacked(self):
        """A fraction or a root of LaTeX, whose parts stand in braces."""
        token = self.take()
        first = self.braced(token)
        if token.kind == "frac":
            return Node("/", (first, self.braced(token)), self.place(token))
        one, order = (Node("number", (), self.place(token), Fraction(k)) for k in (1, token.value))
        return Node("^", (first, Node("/", (one, order), self.place(token))), self.place(token))

    def braced(self, token):
        """What stands in the braces of a command."""
        if self.now.kind != "{":
            self.refuse(f"after {token.text} braces are wanted, as in \\frac{{1}}{{2}}")
        return self.group()

    def group(self):
        opening = self.take()
        self.opened.append(opening)
        node = self.inside(self.sum)
        self.close(opening)
        return Node("abs", (node,), self.place(opening)) if opening.kind in BARS else node

    def close(self, opening):
        called = "bar" if opening.kind in BARS else "bracket"
        if self.now.kind != PAIRS[opening.kind]:
            place = self.place(opening) + 1
            self.refuse(f"a closing {called} is missing for the one opened at character {place}")
        self.opened.pop()
        self.take()

    def missing(self):
        came = f"{self.now.text} came" if self.now.text else "the formula ends"
        if self.at == 0:
            return f"a formula begins with a number, a name or a bracket, but {came}"
        if self.now.kind == PAIRS.get(self.last.kind):
            return "nothing stands between these brackets; write a value, such as (x)"
        return f"after {self.last.text} a number, a name or a bracket is wanted, but {came}"
