"""How sums of terms are written: as LaTeX, with numbers, in plain text, as a learner types."""

from dataclasses import replace

from ..values import brief

SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NAMES = {"sin": r"\sin", "cos": r"\cos", "log": r"\ln"}


class Latex:
    """LaTeX, without dollar signs: 3x^2y - 2\\sin(xy)."""

    minus = "-"

    def symbol(self, name, i):
        return name

    def power(self, base, k):
        return base if k == 1 else f"{base}^{k}" if k < 10 else f"{base}^{{{k}}}"

    def join(self, factors):
        return "".join(factors)

    def inside(self, inner):
        return written(inner, self)

    def outside(self, outer, inner):
        if outer == "exp":
            return rf"\,e^{{{inner}}}"
        return rf"{NAMES[outer]}({inner})" if outer in NAMES else self.power(f"({inner})", outer)

    def over(self, top, inner, k):
        return rf"\frac{{{top}}}{{{self.power(inner if k == 1 else f'({inner})', k)}}}"


class LatexAt(Latex):
    """LaTeX with the numbers of the point p put in: 3\\cdot 2^2\\cdot 1 - 2\\sin 2."""

    def __init__(self, p):
        self.p = p

    def symbol(self, name, i):
        return bracketed(self.p[i])

    def join(self, factors):
        return r"\cdot ".join(factors)

    def inside(self, inner):
        return brief(inner(self.p))

    def outside(self, outer, inner):
        if outer == "exp":
            return "e" if inner == "1" else f"e^{{{inner}}}"
        shown = f"({inner})" if inner.startswith("-") else inner
        return f"{NAMES[outer]} {shown}" if outer in NAMES else self.power(shown, outer)


class Plain(Latex):
    """Text for one line: 3x²y − 2·sin(xy)."""

    minus = "−"

    def power(self, base, k):
        return base if k == 1 else base + str(k).translate(SMALL)

    def outside(self, outer, inner):
        shown = {
            "exp": f"e^{inner}" if len(inner) == 1 else f"e^({inner})",
            "log": f"ln({inner})",
        }.get(outer, f"{outer}({inner})")
        return "·" + shown if isinstance(outer, str) else self.power(f"({inner})", outer)

    def over(self, top, inner, k):
        return f"{top}/{self.power(f'({inner})', k)}"


class Typed(Latex):
    """What a learner types: 3*x^2*y - 2*sin(x*y)."""

    def join(self, factors):
        return "*".join(factors)

    def outside(self, outer, inner):
        return f"{outer}({inner})" if isinstance(outer, str) else self.power(f"({inner})", outer)

    def over(self, top, inner, k):
        return f"{top}/{self.power(f'({inner})', k)}"


def written(total, style):
    """A Sum in a style."""
    shown = "0"
    for k, term in enumerate(total.terms):
        sign = style.minus if term.coefficient < 0 else "+" if k else ""
        body = _term(term, total.names, style)
        shown = f"{shown} {sign} {body}" if k else sign + body
    return shown


def _term(term, names, style):
    """A term without its sign."""
    factors = [
        style.power(style.symbol(name, i), k)
        for i, (name, k) in enumerate(zip(names, term.powers))
        if k
    ]
    if abs(term.coefficient) != 1:
        factors = [str(abs(term.coefficient)), *factors]
    if term.outer is None:
        return style.join(factors) or "1"
    inner = style.inside(term.inner)
    if isinstance(term.outer, int) and term.outer < 0:
        return style.over(style.join(factors) or "1", inner, -term.outer)
    return (
        style.join([*factors, style.outside(term.outer, inner)])
        .removeprefix(r"\,")
        .removeprefix("·")
    )


def latex(total):
    """A Sum in LaTeX."""
    return written(total, Latex())


def plain(total):
    """A Sum in plain text."""
    return written(total, Plain())


def typed(total):
    """A Sum as hillside.formula reads it; the same text for the same terms in any order."""
    ordered = sorted(
        total.terms, key=lambda term: (term.powers, str(term.outer), str(term.inner)), reverse=True
    )
    return written(replace(total, terms=tuple(ordered)), Typed())


def worked(total, p):
    """The way from a Sum to its value at p, in LaTeX: "6\\cdot 2 + 1 = 13", or the number alone."""
    put_in, value = written(total, LatexAt(p)), brief(total(p))
    return value if put_in.strip("()") == value else f"{put_in} = {value}"


def followed(name, total, p):
    """LaTeX from a Sum to its value at p: "f_x = 6x + 1 = 6\\cdot 2 + 1 = 13"."""
    return f"{name} = {latex(total)}" + ("" if total.is_number() else f" = {worked(total, p)}")


def length(v):
    """The length of an arrow, as (LaTeX, plain text): 5 or a root."""
    square = round(float(v @ v), 6)
    found = brief(square**0.5)
    return (found, found) if square**0.5 % 1 == 0 else (rf"\sqrt{{{square:g}}}", f"√{square:g}")


def bracketed(number):
    """A number as a factor: a negative one in brackets."""
    return f"({brief(number)})" if number < 0 else brief(number)


def arrow(numbers):
    """Numbers as a point or an arrow: (2, -1)."""
    return f"({', '.join(map(brief, numbers))})"


def dot(a, b):
    """A dot product of numbers in LaTeX: -3\\cdot 2 + (-4)\\cdot (-1)."""
    products = [rf"{bracketed(one)}\cdot {bracketed(other)}" for one, other in zip(a, b)]
    return " + ".join([rf"{brief(a[0])}\cdot {bracketed(b[0])}", *products[1:]])


def row(parts):
    """LaTeX parts side by side: x^2y, 2x."""
    return r",\; ".join(parts)


def matrix(rows):
    """Rows of LaTeX as a matrix."""
    inside = r" \\ ".join(" & ".join(entries) for entries in rows)
    return rf"\begin{{pmatrix}} {inside} \end{{pmatrix}}"
