"""The part of the parser that complains where people would not agree on what is meant."""

import re

from .readings import factor_readings, how_far, readings
from .tree import Node, plain

VALUES = ("number", "name", "constant")


class Doubts:
    """Looks at what has been read and at the next token."""

    def refuse_bars(self, run):
        """Complain about |x|y|z|, which is |x|*y*|z| or |x*|y|*z|."""
        if self.now.kind == "|" and any(token.kind == "|" for token in run[:-1]):
            self.refuse("these bars can be paired in two ways; write abs( ) for one of them")

    def refuse_root(self, factor):
        """Complain about x^1/2, which is meant as x^(1/2) and is not."""
        power = factor
        while power.op == "negative":
            power = power.parts[0]
        if self.now.kind != "/" or self.last.value != "1" or power.op != "^":
            return
        sign, (base, exponent) = self.take(), power.parts
        other = self.signed()
        root = Node("^", (base, Node("/", (exponent, other), 0)), 0)
        found = [plain(root), plain(Node("/", (power, other), 0))]
        self.refuse(how_far("the exponent", found), sign)

    def refuse_sign(self, factor):
        """Complain about sin x*y and sin x/2; sin x/cos x is clear, and so is √2/2."""
        self.refuse_root(factor)
        ends, subject = self.ends(factor, beside=False)
        if len(ends) == 1 or self.tokens[self.at + 1].kind == "function":
            return
        sign = self.take()
        other = self.signed()
        found = readings(ends, lambda end: Node(sign.kind, (end, other), 0))
        self.refuse(how_far(subject, found), sign)

    def refuse_beside(self, quotient, factor, run):
        """Complain where a factor follows without a sign and people would not agree on it.

        quotient: the node of what ends in a division, or None.   factor: that of the last factor.
        run: the first tokens of the factors that follow each other.
        """
        now = self.now
        self.refuse_bars(run)
        if now.kind == "number" or now.kind == "{" and now.text != "{":
            self.refuse(self.number_after())
        ends, subject = self.ends(factor)
        one_bare = len(ends) == 2 and id(factor) in self.bare
        if quotient:
            ends, subject = [quotient, *ends], subject or "the division"
        elif len(ends) == 1 or one_bare and now.kind == "function":
            return
        found = factor_readings(ends, self.gathered())
        self.refuse(how_far(subject, found), now)

    def refuse_power(self, base, exponent, sign):
        """Complain about sin x^2."""
        bare = self.bare.get(id(base))
        if not bare or self.tokens[bare.end] is not sign:
            return
        ends = [base, bare.last]
        found = readings(ends, lambda end: Node("^", (end, exponent), 0))
        self.refuse(how_far(bare.name, found), sign)

    def ends(self, factor, beside=True):
        """What the next token could belong to: nodes inside each other, and what is unclear.

        One node alone is clear. beside: whether the next token follows without a sign.
        """
        ends, node, subject = [factor], factor, ""
        while True:
            while node.op == "negative":
                node = node.parts[0]
            bare = self.bare.get(id(node))
            if bare and bare.end == self.at and (beside or not bare.sign):
                node, subject = bare.argument, bare.name
            elif node.op == "^" and self.exponent_unclear(node, beside):
                node, subject = node.parts[1], subject or "the exponent"
            else:
                return ends, subject
            ends.append(node)

    def exponent_unclear(self, node, beside):
        """e^2x, e^xy, 2^3(x+1); clear are x^2y, e^x y with a blank, e^(2x)y and superscripts."""
        base, exponent = node.parts
        while exponent.op == "negative":
            exponent = exponent.parts[0]
        if id(exponent) in self.bare and self.bare[id(exponent)].end == self.at:
            return True
        if not beside or self.now.blank or self.last.kind not in VALUES:
            return False
        return base.op in ("number", "constant") or self.last.kind != "number"

    def gathered(self):
        """The factors that follow without a sign."""
        found = [self.power()]
        while self.factor_starts() and self.now.kind not in ("number", "function"):
            found.append(self.power())
        return found

    def number_after(self):
        """What to say where a number follows a factor without a sign."""
        last, now = self.last, self.now
        if now.text.startswith("."):
            return "this number has two points; keep one of them"
        if last.kind == "number":
            return f"two numbers stand side by side; {self.advice_on_numbers()}"
        if last.kind in VALUES:
            both = f"{last.text}*{now.text:.30} or {last.text}^{now.text:.30}"
            return f"a number cannot follow {last.text} directly; write {both}"
        return f"a number cannot follow {last.text} directly; write * or ^ between"

    def advice_on_numbers(self):
        """What to write for 1 000, 2 3 and 2½."""
        end = self.at + 1
        while self.now.kind == self.tokens[end].kind == "number":
            end += 1
        row = [token.text for token in self.tokens[self.at - 1 : end]]
        together, product = "".join(row), "*".join(row)
        if not re.fullmatch("[0-9]+[0-9.]*", together):
            return f"write ({row[0]} + {row[1]}) or {row[0]}*{row[1]}"
        if row[1].startswith("0"):
            return f"without a blank write {together:.30}"
        return f"write {together:.30} for one number or {product:.30} for a product"
