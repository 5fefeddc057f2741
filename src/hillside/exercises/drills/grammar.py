"""The small grammar of practice: which functions are asked, and where.

Level 1: two terms, at a point of small positive numbers.   2: three terms, signs.
3: an outer function (sine, power and so on) of an inner one that is small at the point, so that the
numbers stay simple.   4: any outer function, and a factor in front.

No coordinate is 0, 1 or -1, and no inner derivative either: there mistakes look like right steps.
"""

from dataclasses import replace

from .draw import until
from .mistakes import told_apart
from .terms import Term, collected

PLACES = {
    1: (2, 3, 4, 5),
    2: (-4, -3, -2, 2, 3, 4),
    3: (-3, -2, 2, 3, 4),
    4: (-3, -2, 2, 3),
}
CROSS = {
    2: ((1, 1), (2, 1), (1, 2), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3)),
    3: ((1, 1, 0), (0, 1, 1), (1, 0, 1), (1, 1, 1), (2, 1, 0), (0, 2, 1), (1, 0, 2), (1, 1, 1)),
}
LARGEST_REST = 9  # the largest constant in an inner function
SHORT = 5  # so many of CROSS are for level 1
NICE = {
    "sin": (0,),
    "exp": (0,),
    "log": (1, 2),
    2: (-3, 3),
    3: (-2, 2),
}  # inner values with simple results
ANY = {
    "sin": (-2, -1, 1, 2),
    "cos": (-2, -1, 1, 2),
    "exp": (-1, 1, 2),
    "log": (2, 3, 4, 5),
    3: (-2, 2),
}


def place(draw, level, n):
    """A point of n different whole numbers, none of them 0, 1 or -1."""
    return tuple(map(float, draw.some(PLACES[level], n)))


def asked(draw, level, n, make):
    """(f, p): a function that every coordinate moves, and a point at which mistakes are told apart.

    level: of the point.   n: how many coordinates.   make: from a point to a Sum.
    """

    def pair():
        p = place(draw, level, n)
        return make(p), p

    return until(lambda made: all_move(made[0]) and told_apart(*made), pair)


def function(draw, level, names, p):
    """A function of the level.   p: the point of the question, which levels 3 and 4 make nice."""
    return polynomial(draw, level, names) if level < 3 else composed(draw, level, names, p)


def all_move(f):
    """Does every coordinate change f?"""
    return all(slope.terms for slope in f.partials())


def composed(draw, level, names, p):
    """A term with an outer function, at level 4 perhaps with a factor in front, and one without."""
    other = cross(draw, 2, names) if len(names) == 3 else alone(draw, 2, names, draw.one(range(2)))
    outside = outer_term(draw, names, p, NICE if level == 3 else ANY)
    if level == 4:
        factor = draw.one(range(-1, len(names)))  # -1: none
        outside = replace(outside, powers=tuple(int(j == factor) for j in range(len(names))))
    return collected(names, draw.some([other, outside], 2))


def polynomial(draw, level, names):
    """A term in which coordinates are multiplied, and one (level 1) or two in which they stand
    alone.
    """
    moved = draw.some(range(len(names)), min(level, 2))
    terms = [cross(draw, level, names), *(alone(draw, level, names, i) for i in moved)]
    return collected(names, draw.some(terms, len(terms)))


def cross(draw, level, names):
    """A term in which coordinates are multiplied: 3x^2y."""
    shapes = CROSS[len(names)]
    return Term(size(draw, level, 3), draw.one(shapes[:SHORT] if level == 1 else shapes))


def alone(draw, level, names, i):
    """A term in which coordinate i stands alone: 2y^2."""
    return Term(
        size(draw, level, 4), tuple(draw.one((1, 2, 2, 3)) * (j == i) for j in range(len(names)))
    )


def size(draw, level, most):
    """A coefficient, positive at level 1."""
    return draw.whole(1 if level == 1 else -most, most)


def outer_term(draw, names, p, values):
    """A term such as 2 sin(xy - 2).   values: {outer:

    what the inner one may be at p}, NICE or ANY.
    """
    outer, inner = until(
        lambda pair: near_zero(pair[1]) and steep(pair[1], p) and no_show(*pair),
        lambda: outer_and_inner(draw, names, p, values),
    )
    return Term(size(draw, 2, 3), (0,) * len(names), outer, inner)


def outer_and_inner(draw, names, p, values):
    """An outer function, and a product or a linear function with a constant: nice at p."""
    outer = draw.one(tuple(values))
    body = draw.one((product, linear) if len(names) > 1 else (linear, square))(draw, names)
    rest = draw.one(values[outer]) - int(collected(names, body)(p))
    return outer, collected(names, [*body, Term(rest, (0,) * len(names))])


def near_zero(inner):
    """Has it no large constant?"""
    return all(abs(term.coefficient) <= LARGEST_REST for term in inner.terms if term.is_number())


def steep(inner, p):
    """Are its slopes at p other than 1 and -1, which nobody misses, and than 0?"""
    return all(abs(slope(p)) > 1 for slope in inner.partials() if slope.terms)


def no_show(outer, inner):
    """Is it more than a power of a product, (xy)^2, that needs no outer function?"""
    return isinstance(outer, str) or len(inner.terms) > 1


def product(draw, names):
    """The terms of xy or 2xy."""
    used = draw.some(range(len(names)), 2)
    return [Term(draw.one((1, 1, 2)), tuple(int(j in used) for j in range(len(names))))]


def linear(draw, names):
    """The terms of a linear function of one or two coordinates: 2x - y."""
    if len(names) == 1:
        return [Term(draw.one((2, 3, 2, -3, -2)), (1,))]
    used = sorted(draw.some(range(len(names)), 2))
    sizes = draw.one((2, 2, 3)), draw.one((2, 3, 4, -2, -3))
    return [
        Term(size, tuple(int(j == i) for j in range(len(names)))) for size, i in zip(sizes, used)
    ]


def square(draw, names):
    """The terms of t^2 or 2t^2 + t: inner functions of one coordinate."""
    return [Term(draw.one((1, 1, 2)), (2,)), *draw.one(((), (Term(1, (1,)),), (Term(-1, (1,)),)))]
