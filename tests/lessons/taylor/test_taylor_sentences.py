"""What the captions of lesson 07 say, held against other ways to the same numbers."""

import math

import numpy as np
from sentences import numbers_in, says

from hillside.derivatives import gradient, hessian
from hillside.lessons.taylor.pictures import ErrorLadder, HuggingPolynomials, ModelMinimum, Patch

WINDOW = 3.2


def near(one, other, tolerance=6e-4):
    return abs(one - other) <= tolerance * abs(other) + 2e-6


# ---- hugging polynomials: other recursions for the same coefficients


def of_bell(p, k):
    """(1 + x²) f = 1, compared power by power of x - p."""
    c = []
    for n in range(k + 1):
        before = [*([0, 0] if n == 0 else [0, c[0]] if n == 1 else c[n - 2 : n])]
        c.append(((n == 0) - 2 * p * before[1] - before[0]) / (1 + p * p))
    return c


def of_flat(p, k):
    """f^(n)(x) = P_n(1/x) e^(-1/x²) with P_(n+1) = 2u³ P_n - u² P_n'."""
    if p == 0:
        return [0.0] * (k + 1)
    u, P, c = np.polynomial.Polynomial([0, 1]), np.polynomial.Polynomial([1]), []
    for n in range(k + 1):
        c.append(P(1 / p) * math.exp(-1 / p**2) / math.factorial(n))
        P = 2 * u**3 * P - u**2 * P.deriv()
    return c


def of_sin(p, k):
    turns = (math.sin(p), math.cos(p), -math.sin(p), -math.cos(p))
    return [turns[n % 4] / math.factorial(n) for n in range(k + 1)]


COEFFICIENTS = {
    "eˣ": lambda p, k: [math.exp(p) / math.factorial(n) for n in range(k + 1)],
    "sin x": of_sin,
    "1/(1 + x²)": of_bell,
    "e^(−1/x²)": of_flat,
}
RADIUS = {"1/(1 + x²)": lambda p: abs(p - 1j), "e^(−1/x²)": abs}


def value(curve, x):
    names = {"eˣ": np.exp, "sin x": np.sin, "1/(1 + x²)": lambda x: 1 / (1 + x * x)}
    if curve.name in names:
        return names[curve.name](x)
    x = np.asarray(x, dtype=float)
    return np.where(x == 0, 0.0, np.exp(-1 / np.where(x == 0, 1, x) ** 2))


def model(curve, p, degree, x):
    c = COEFFICIENTS[curve.name](p, int(degree))
    return sum(one * (x - p) ** n for n, one in enumerate(c))


@says(HuggingPolynomials, "band")
def _(text, curve, degree, p, tolerance):
    k, at, below, a, b = numbers_in(text)
    assert (k, near(at, p), near(below, tolerance)) == (degree, True, True)
    assert -WINDOW <= a <= p + 1e-9 and p - 1e-9 <= b <= WINDOW

    def error(x):
        return np.abs(value(curve, x) - model(curve, p, degree, x))

    half_a_digit = 6e-4  # by which the ends are rounded
    inside = np.linspace(min(a + half_a_digit, p), max(b - half_a_digit, p), 301)
    assert error(inside).max() <= 1.01 * tolerance
    for end, out in ((a, -1), (b, 1)):
        beyond = end + out * np.linspace(0, 0.006, 30)
        assert abs(end) == WINDOW or error(beyond).max() >= 0.99 * tolerance


def told(text, curve, degree, p, x):
    """The last numbers of a sentence are the model and the curve at x."""
    there, height = float(model(curve, p, degree, x)), float(value(curve, x))
    shown = numbers_in(text)
    assert near(shown[0], x)
    assert abs(shown[-2] - there) <= 6e-4 * abs(there) + 1e-9
    assert abs(shown[-1] - height) <= 6e-4 * height + 1e-300 or near(shown[-1], height)


@says(HuggingPolynomials, "inside")
def _(text, curve, degree, p, x):
    told(text, curve, degree, p, x)
    radius = RADIUS[curve.name](p)
    assert abs(x - p) < radius and near(numbers_in(text)[1], radius)


@says(HuggingPolynomials, "edge")
def _(text, curve, degree, p, x):
    told(text, curve, degree, p, x)
    assert math.isclose(abs(x - p), RADIUS[curve.name](p))


@says(HuggingPolynomials, "outside")
def _(text, curve, degree, p, x):
    told(text, curve, degree, p, x)
    radius = RADIUS[curve.name](p)
    assert abs(x - p) > radius and near(numbers_in(text)[1], radius)


@says(HuggingPolynomials, "everywhere")
def _(text, curve, degree, p, x):
    told(text, curve, degree, p, x)
    errors = [abs(value(curve, x) - model(curve, p, k, x)) for k in (16, 40)]
    assert errors[1] < 1e-9 * max(1, abs(value(curve, x))) and errors[1] <= errors[0] + 1e-12


@says(HuggingPolynomials, "flat")
def _(text, curve, p, x):
    assert p == 0 and not any(of_flat(0.0, 16))
    slopes = [np.diff(value(curve, np.arange(n + 1) * 0.02), n)[0] / 0.02**n for n in range(1, 6)]
    assert np.abs(slopes).max() < 1e-10
    shown = numbers_in(text)
    assert near(shown[-1], value(curve, x)) and near(shown[2], x)


# ---- the ladder of errors: derivatives by a step into the complex plane


def ladder(curve, step):
    """The errors of order 0, 1, 2."""
    f, p, *_ = curve
    first, h, k = np.imag(f(p + 1e-20j)) / 1e-20, 1e-20, 1e-4
    second = (np.imag(f(p + k + 1j * h)) - np.imag(f(p - k + 1j * h))) / (2 * k * h)
    terms = np.array([f(p), first * step, second * step**2 / 2], dtype=float)
    return np.abs(f(p + step) - np.cumsum(terms))


@says(ErrorLadder, "errors")
def _(text, curve, step):
    shown = numbers_in(text)
    assert near(shown[0], step) and shown[1:4] == [0, 1, 2]
    assert np.allclose(shown[4:], ladder(curve, step), rtol=1e-3, atol=1e-14)


@says(ErrorLadder, "falls")
def _(text, curve, step):
    falls = ladder(curve, step) / ladder(curve, step / 2)
    assert np.allclose(numbers_in(text), falls, rtol=2e-3)


# ---- the patch: measured derivatives, a finer disc


ANGLES, SHARES = np.linspace(0, 2 * np.pi, 361), np.linspace(0.01, 1, 60)
DISC = np.array([np.outer(SHARES, np.cos(ANGLES)), np.outer(SHARES, np.sin(ANGLES))])
EXACT = {}  # point: measured slopes and second derivatives


def egg_box(p):
    return np.sin(p[0]) * np.cos(p[1])


def worst(point, r, terms):
    """The largest error within r.   terms: (slopes, H, h) -> the model without f(p)."""
    p, key = np.array(point, dtype=float), tuple(point)
    if key not in EXACT:
        EXACT[key] = gradient(egg_box, p), hessian(egg_box, p)
    h = r * DISC
    model = egg_box(p) + terms(*EXACT[key], h)
    return np.abs(egg_box(p[:, None, None] + h) - model).max()


def line(g, h):
    return g[0] * h[0] + g[1] * h[1]


TERMS = {
    "plane": lambda g, H, h: line(g, h),
    "right": lambda g, H, h: (
        line(g, h) + (H[0, 0] * h[0] ** 2 + 2 * H[0, 1] * h[0] * h[1] + H[1, 1] * h[1] ** 2) / 2
    ),
    "no half": lambda g, H, h: (
        line(g, h) + H[0, 0] * h[0] ** 2 + 2 * H[0, 1] * h[0] * h[1] + H[1, 1] * h[1] ** 2
    ),
    "once": lambda g, H, h: (
        line(g, h) + (H[0, 0] * h[0] ** 2 + H[0, 1] * h[0] * h[1] + H[1, 1] * h[1] ** 2) / 2
    ),
    "neither": lambda g, H, h: (
        line(g, h) + H[0, 0] * h[0] ** 2 + H[0, 1] * h[0] * h[1] + H[1, 1] * h[1] ** 2
    ),
}


def misses(name):
    """The check of one sentence on a largest error."""

    def check(text, point, reach):
        shown, found = (
            numbers_in(text.replace("order 2", "")),
            worst(point, reach, TERMS[name]),
        )
        assert near(shown[-1], reach) and abs(shown[-2] - found) <= 0.01 * found + 2e-6

    return check


for name in TERMS:
    says(Patch, name)(misses(name))


@says(Patch, "half way")
def _(text, order, half, twice, point, reach):
    kind = {(True, True): "right", (False, True): "no half", (True, False): "once"}
    name = "plane" if order == 1 else kind.get((half, twice), "neither")
    whole, less = (worst(point, r, TERMS[name]) for r in (reach, reach / 2))
    shown = numbers_in(text)
    assert abs(shown[0] - less) <= 0.01 * less + 2e-6
    assert abs(shown[1] - whole / less) <= 0.02 * whole / less


# ---- the lowest point of the model


def measured(ground, point):
    surface, p = ground[0], np.array(point, dtype=float)
    return surface.f(p), gradient(surface.f, p), hessian(surface.f, p), p


def bends(H):
    """The second derivatives of the model in all directions."""
    u = np.array([np.cos(ANGLES), np.sin(ANGLES)])
    return H[0, 0] * u[0] ** 2 + 2 * H[0, 1] * u[0] * u[1] + H[1, 1] * u[1] ** 2


@says(ModelMinimum, "lowest")
def _(text, ground, point):
    height, g, H, p = measured(ground, point)
    x, y, f, a, b, there = numbers_in(text)
    q = np.array([a, b])
    assert near(x, p[0]) and near(y, p[1]) and near(f, height)
    slope = g + H @ (q - p)  # of the model at its lowest point
    assert np.abs(slope).max() <= 1e-3 * (1e-2 + np.abs(g).max() + np.abs(H).max() * np.hypot(*q))
    assert bends(H).min() > 0 and abs(there - ground[0].f(q)) <= 5e-3 * abs(there) + 1e-3


@says(ModelMinimum, "none")
def _(text, ground, point):
    height, _, H, _ = measured(ground, point)
    assert bends(H).min() < -1e-6 and near(numbers_in(text)[2], height)


@says(ModelMinimum, "floor")
def _(text, ground, point):
    height, g, H, _ = measured(ground, point)
    assert abs(bends(H).min()) < 2e-3 and np.abs(g).max() < 1e-8 and bends(H).max() > 0.1
    assert near(numbers_in(text)[2], height)


@says(ModelMinimum, "along")
def _(text, ground, point):
    _, g, H, p = measured(ground, point)
    alpha, there = numbers_in(text)
    bend = g @ H @ g
    assert bend > 0 and abs(alpha * bend - g @ g) <= 2e-3 * (g @ g) + 1e-6 * bend
    exact = g @ g / bend
    end = ground[0].f(p - exact * g)
    assert abs(there - end) <= 2e-3 * abs(end) + 1e-4


@says(ModelMinimum, "no alpha")
def _(text, ground, point):
    _, g, H, _ = measured(ground, point)
    assert g @ H @ g <= 1e-6 * (g @ g)


@says(ModelMinimum, "level")
def _(text, ground, point):
    assert np.abs(measured(ground, point)[1]).max() < 1e-8
