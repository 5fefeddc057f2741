"""Functions in a formula: with brackets or without (sin x, cos 2x), with an exponent (sin^2 x)."""

from collections import namedtuple

from .readings import inverse
from .tree import Node, plain

# What is often written in front of a name is a number of its own with these: sqrt(8)x, ln(2)x.
NUMBERS_OWN = ("sqrt", "log", "exp", "abs")
# A function without brackets.   end: index of the token after it.   argument: its node.
# last: the last factor of the argument.   name: as typed.   sign: whether that is a sign, √.
Bare = namedtuple("Bare", "end argument last name sign")


class Calls:
    """The part of the parser that reads functions."""

    def call(self):
        """A function with its argument, and perhaps an exponent between them."""
        name = self.take()
        if self.now.kind != "^":
            return self.applied(name)
        start, self.at = self.now, self.at + 1
        exponent = self.inside(self.exponent)
        node = self.applied(name)
        if exponent.op == "number" and exponent.value.denominator == 1:
            return self.kept_bare(Node("^", (node, exponent), self.place(start)), node)
        self.refuse_exponent(name, node, exponent, start)

    def refuse_exponent(self, name, node, exponent, start):
        """Complain about sin^-1(x) and sin^x(y)."""
        if exponent.op == "negative" and exponent.parts[0].value == 1:
            self.refuse(inverse(node, f"{name.text}^-1"), start)
        power = plain(Node("^", (node, exponent), 0))
        said = f"only a number such as 2 can stand between {name.text} and its argument"
        self.refuse(f"{said}; write {power:.60}", start)

    def applied(self, name):
        """The node of a function and its argument."""
        if self.now.kind in ("(", "|", "<|") or self.now.kind == "{" and self.now.text == "{":
            return Node(name.value, (self.group(),), self.place(name))
        argument, last = self.inside(self.argument, name)
        node = Node(name.value, (argument,), self.place(name))
        sign = name.text in ("√", r"\sqrt")
        return self.kept_bare(node, node, Bare(self.at, argument, last, name.text, sign))

    def kept_bare(self, node, like, bare=None):
        """The node, remembered as one without brackets if `like` is one or `bare` is given."""
        bare = bare or self.bare.get(id(like))
        if bare:
            self.bare[id(node)] = bare
            self.kept.append(node)
        return node

    def argument(self, name):
        """An argument without brackets, and its last factor."""
        if self.now.kind == "-" and not self.tokens[self.at + 1].blank:
            sign = self.take()
            node, last = self.inside(self.argument, name)
            return Node("negative", (node,), self.place(sign)), last
        if not self.factor_starts():
            self.refuse(
                f"after {name.text} its argument is missing; put it in brackets,"
                f" as in {name.text}({self.source.names[0]})"
            )
        node = last = self.atom()
        while name.value not in NUMBERS_OWN and self.belongs():
            last = self.atom()
            node = Node("*", (node, last), last.position)
        return node, last

    def belongs(self):
        """Does a name or pi follow on a number or pi, as in sin 2πx?"""
        last, now = self.last, self.now
        if now.kind != "name" and now.value != "pi":
            return False
        return last.kind == "number" and not now.blank or last.value == "pi"
