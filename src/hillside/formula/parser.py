"""Second step in reading a typed formula: tokens become a tree, or an error.

The error says what came and what was wanted.

    sum      = product { (+|-) product }
    product  = signed { (*|/) signed | power }          the second form has no sign: 2x, (x+1)(y-2)
    signed   = (+|-) signed | power                     so -x^2 is -(x^2)
    power    = atom [ ^ exponent | superscript ]
    exponent = (+|-) exponent | power                   so 2^3^2 is 2^(3^2)
    atom     = number | name | constant | function ( sum ) | ( sum ) | bar sum bar

What people read in two ways is refused with a request for brackets: 1/2x, e^2x, e^xy, |x|y|z|.
"""

from collections import namedtuple
from fractions import Fraction

from .tokens import FormulaError, tokens

DEEPEST = 20  # brackets, signs and exponents inside each other
VALUES = ("number", "name", "constant")

# op: number, name or constant (a leaf with a value), + - * / ^ negative, a function (with parts).
Node = namedtuple("Node", "op parts position value", defaults=(None,))


def tree(text, names):
    """The tree of a formula.   names: the coordinates.

    Raises FormulaError where text cannot be read.
    """
    parser = Parser(text, tokens(text, names))
    found = parser.sum()
    if parser.now.kind != "end":
        parser.refuse("this closing bracket has no opening one; remove it or add ( before")
    return found


class Parser:
    """Walks along the tokens; each method reads what its name says in the grammar above."""

    def __init__(self, text, found):
        self.text, self.tokens, self.at = text, found, 0
        self.opened, self.depth = [], 0  # brackets and bars not yet closed

    @property
    def now(self):
        return self.tokens[self.at]

    @property
    def last(self):
        return self.tokens[self.at - 1]

    def take(self):
        self.at += 1
        return self.last

    def refuse(self, message, position=None):
        raise FormulaError(message, self.now.position if position is None else position, self.text)

    def inside(self, rule, *arguments):
        """One level deeper: what rule reads."""
        self.depth += 1
        if self.depth > DEEPEST:
            self.refuse(
                f"more than {DEEPEST} brackets, signs or exponents stand inside each other;"
                " write it shorter",
                self.last.position,
            )
        node = rule(*arguments)
        self.depth -= 1
        return node

    def sum(self):
        node = self.product()
        while self.now.kind in ("+", "-"):
            sign = self.take()
            node = Node(sign.kind, (node, self.product()), sign.position)
        return node

    def product(self):
        node = self.signed()
        run, operator = [node], "*"  # run: factors since the last written * or /
        while self.now.kind in ("*", "/") or self.factor_starts():
            if self.now.kind in ("*", "/"):
                sign = self.take()
                factor, run, operator = self.signed(), [], sign.kind
            else:
                self.refuse_two_readings(run, operator)
                sign, factor = self.now._replace(kind="*"), self.power()
            run.append(factor)
            node = Node(sign.kind, (node, factor), sign.position)
        return node

    def factor_starts(self):
        bar_closes = self.opened and self.opened[-1].kind == "|"
        return self.now.kind in (*VALUES, "function", "(") or (
            self.now.kind == "|" and not bar_closes
        )

    def refuse_two_readings(self, run, operator):
        """Complain where a factor follows without a sign and people would not agree on it."""
        if self.now.kind == "number":
            self.refuse(number_after(self.last, self.now))
        if operator == "/":
            self.refuse(
                "it is not clear how far the division reaches;"
                " write brackets, as in (1/2)*x or 1/(2*x)"
            )
        if self.exponent_unclear(run[-1]):
            self.refuse(
                "it is not clear how far the exponent reaches;"
                " write brackets, as in e^(2*x) or (e^2)*x"
            )
        if self.now.kind == "|" and any(self.text[factor.position] == "|" for factor in run[:-1]):
            self.refuse("these bars can be paired in two ways; write abs( ) for one of them")

    def exponent_unclear(self, factor):
        """e^2x, e^xy, 2^3(x+1); clear are x^2y, e^x y with a blank, e^(2x)y and superscripts."""
        while factor.op == "negative":
            factor = factor.parts[0]
        blank = self.text[self.now.position - 1].isspace()
        if factor.op != "^" or blank or self.last.kind not in VALUES:
            return False
        return factor.parts[0].op in ("number", "constant") or self.last.kind != "number"

    def signed(self):
        return self.with_sign(self.signed)

    def exponent(self):
        return self.with_sign(self.exponent)

    def with_sign(self, rule):
        if self.now.kind not in ("+", "-"):
            return self.power()
        sign = self.take()
        node = self.inside(rule)
        return Node("negative", (node,), sign.position) if sign.kind == "-" else node

    def power(self):
        base = self.atom()
        if self.now.kind not in ("^", "superscript"):
            return base
        sign = self.take()
        exponent = number_node(sign) if sign.kind == "superscript" else self.inside(self.exponent)
        if self.now.kind in ("^", "superscript"):
            self.refuse("one exponent follows another; write brackets, as in (x^2)^3 or x^(2^3)")
        return Node("^", (base, exponent), sign.position)

    def atom(self):
        token = self.now
        if token.kind in ("(", "|"):
            return self.group()
        if token.kind == "function":
            return self.call()
        if token.kind not in VALUES:
            self.refuse(self.missing())
        self.take()
        return (
            number_node(token)
            if token.kind == "number"
            else Node(token.kind, (), token.position, token.text)
        )

    def call(self):
        name = self.take()
        if self.now.kind in ("^", "superscript"):
            self.refuse(f"an exponent cannot follow {name.text} directly; write {name.text}(x)^2")
        if self.now.kind != "(":
            argument = self.now.text if self.now.kind in VALUES else "x"
            self.refuse(f"{name.text} needs brackets; write {name.text}({argument})")
        return Node(name.text, (self.group(),), name.position)

    def group(self):
        opening = self.take()
        self.opened.append(opening)
        node = self.inside(self.sum)
        self.close(opening)
        return node if opening.kind == "(" else Node("abs", (node,), opening.position)

    def close(self, opening):
        wanted, called = (")", "bracket") if opening.kind == "(" else ("|", "bar")
        if self.now.kind != wanted:
            self.refuse(
                f"a closing {called} is missing for the one"
                f" opened at character {opening.position + 1}"
            )
        self.opened.pop()
        self.take()

    def missing(self):
        came = f"{self.text[self.now.position]} came" if self.now.text else "the formula ends"
        if self.at == 0:
            return f"a formula begins with a number, a name or a bracket, but {came}"
        if self.now.kind == ")" and self.last.kind == "(":
            return "nothing stands between these brackets; write a value, such as (x)"
        return f"after {self.last.text} a number, a name or a bracket is wanted, but {came}"


def number_node(token):
    """The leaf of a number, exact."""
    return Node("number", (), token.position, Fraction(token.text))


def number_after(last, now):
    """What to say where a number follows a factor without a sign."""
    if now.text.startswith("."):
        return "a number has one decimal point; remove this one"
    if last.kind == "number":
        return f"two numbers stand side by side; write {last.text}*{now.text}"
    if last.kind in VALUES:
        product, power = f"{now.text}*{last.text}", f"{last.text}^{now.text}"
        return f"a number cannot follow {last.text} directly; write {product} or {power}"
    return f"a number cannot follow {last.text} directly; write it before, or write * or ^ between"
