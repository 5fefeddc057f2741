"""How fast slopes can change, and the learning rate that follows from it.

L, its estimates, and the search that needs none. L is the smallest number with
|gradient(a) - gradient(b)| <= L |a - b|. `p` has its coordinates along axis 0.
"""

import numpy as np

from hillside.differences.calls import at_points
from hillside.differences.doubts import say
from hillside.points import as_point, direction
from hillside.surfaces import Surface

MOST_HALVINGS = 40
UNSETTLED = 0.05  # v is no eigenvector where H v misses its direction by more than this share


def spectral_norm(H):
    """The largest |eigenvalue| of symmetric matrices, (n, n) or (n, n, ...).   Returns (...)."""
    matrices = np.moveaxis(np.asarray(H, dtype=float), (0, 1), (-2, -1))
    return np.abs(np.linalg.eigvalsh(matrices)).max(axis=-1)


def sampled_L(hessian, box, count=81):
    """The largest spectral norm of the Hessian on a grid over a box, and where.

    hessian: (2,) or (2, N) -> (2, 2) or (2, 2, N).   box: (x0, x1, y0, y1).
    Returns (number, (2,)).
    For a C2 function this is never more than the L of the box; it is L where the grid meets the
    worst point.
    """
    x0, x1, y0, y1 = box
    grid = np.array(np.meshgrid(np.linspace(x0, x1, count), np.linspace(y0, y1, count))).reshape(
        2, -1
    )
    norms = spectral_norm(at_points(hessian, grid))
    worst = np.argmax(norms)
    return float(norms[worst]), grid[:, worst]


def best_rate(mu, L):
    """The rate whose worst multiplier is best for curvatures from mu to L: 2 / (L + mu)."""
    return 2 / (L + mu)


def multipliers(alpha, curvatures):
    """What a step multiplies the error along each eigenvector by: 1 - alpha * curvature."""
    return 1 - alpha * np.asarray(curvatures, dtype=float)


def steps_until(curvatures, start, alpha, share=1e-6, most=5000):
    """Steps of plain descent on 1/2 sum of curvature_i x_i^2 until the height has come down.

    curvatures, start: (n,).   alpha: a number.   share: of the first height.
    Returns a whole number, or None where `most` steps are not enough.
    """
    curvatures, start = np.asarray(curvatures, dtype=float), np.asarray(start, dtype=float)
    curvatures, start = curvatures[start != 0], start[start != 0]  # from 0 nothing grows
    weights = curvatures * start**2
    with np.errstate(over="ignore"):
        heights = (
            weights[:, None] * multipliers(alpha, curvatures)[:, None] ** (2 * np.arange(most + 1))
        ).sum(axis=0)
    below = np.flatnonzero(heights < share * weights.sum())
    return int(below[0]) if len(below) else None


def umbrella(surface, p, L):
    """The parabola q -> f(p) + gradient(p) . (q - p) + L/2 |q - p|^2, hung at p.

    p: (n,).   The parabola takes q: (n, ...).
    """
    p = as_point(p)
    height, slopes = surface.f(p), surface.gradient(p)

    def model(q):
        move = q - p.reshape(-1, *(1,) * (np.ndim(q) - 1))
        return height + np.tensordot(slopes, move, axes=1) + L / 2 * np.sum(move**2, axis=0)

    return model


def guaranteed_drop(L, alpha, slopes):
    """What a step of plain descent drops at least, f being L-smooth.

    alpha (1 - alpha L / 2) |slopes|^2; slopes: (n, ...).
    """
    return alpha * (1 - alpha * L / 2) * np.sum(np.asarray(slopes) ** 2, axis=0)


def power_iteration(apply, v, steps, shift=0.0):
    """Estimates of the eigenvalue of H that lies farthest from -shift, one for each step, (steps,).

    apply: v -> H v for a symmetric H, both (n,), such as lambda v: hessian_vector(gradient, p, v).
    v: (n,), not zero, and not perpendicular to the eigenvector that is sought.
    Each step makes v <- H v + shift v and scales it to length 1; the estimate is v . H v before.
    Without a shift this finds the largest |eigenvalue|; with shift > |lowest eigenvalue| the
    largest eigenvalue.   Costs steps + 1 products.   ValueError for a v that is zero or becomes so.
    RuntimeWarning where the last estimate is no answer: v has not settled, or flips for ever
    between two eigenvalues as far from -shift on both sides, or a direction across v is stretched
    more.
    """
    v, estimates, ways = as_point(v, "v"), [], []
    for _ in range(steps):
        v, length = direction(v)
        if not length:
            raise ValueError(
                "v is zero or was sent to zero; wanted another start; try np.array([1.0, 0.3])"
            )
        image = apply(v)
        estimates.append(float(v @ image))
        ways.append(v)
        v = image + shift * v
    if steps:
        _say_if_no_eigenvalue(lambda u: apply(u) + shift * u, ways, v)
    return np.array(estimates)


def _say_if_no_eigenvalue(apply, ways, image):
    """Warn where power iteration has not come to the eigenvalue farthest from 0.

    apply: v -> H v.   ways: the unit arrows so far.   image: H v of the last.
    """
    v, size = ways[-1], np.linalg.norm(image)
    across = np.random.default_rng(0).normal(size=len(v))
    across = direction(across - (across @ v) * v)[0]
    if np.linalg.norm(image - (v @ image) * v) > UNSETTLED * size:
        flips = len(ways) > 2 and abs(ways[-3] @ v) > 1 - UNSETTLED**2 / 2
        reason = (
            f"flips between two eigenvalues, {size:.4g} and {-size:.4g}" if flips else "moves on"
        )
        say(
            f"after {len(ways)} steps v still {reason} (any shift is counted in); wanted a v that "
            f"settles; try {'a shift' if flips else 'more steps, or a shift'}"
        )
    elif len(v) > 1 and np.linalg.norm(apply(across)) > (1 + UNSETTLED) * size:
        say(
            "v has settled, but a direction across it is stretched more; wanted a start with a "
            "part along that; try v = np.random.default_rng(0).normal(size=n)"
        )


def backtrack(surface, p, c=0.5, alpha=1.0):
    """The first of alpha, alpha/2, alpha/4, ... with f(p - alpha g) <= f(p) - c alpha |g|^2.

    g is the gradient at p.   Armijo, Pacific Journal of Mathematics 16 (1966).   p: (n,).
    0 < c < 1.   Returns the accepted learning rate.   ValueError for a bad c, and where 40 halvings
    are not enough, which says that the gradient is wrong.
    """
    if not 0 < c < 1:
        raise ValueError(f"c is {c!r}; wanted a number between 0 and 1; try c=0.5")
    height, slopes = surface.f(p), surface.gradient(p)
    square = slopes @ slopes
    for _ in range(MOST_HALVINGS):
        if surface.f(p - alpha * slopes) <= height - c * alpha * square:
            return alpha
        alpha /= 2
    raise ValueError(
        f"no step goes down after {MOST_HALVINGS} halvings; check that the gradient belongs to f"
    )


def backtracking_walk(surface, start, c=0.5, epsilon=1e-6, most=20_000):
    """Descent with a backtracking search from alpha = 1 at every step, until |gradient| < epsilon.

    Returns (path, rates): (k + 1, n) and (k,).
    """
    path, rates = [as_point(start, "start")], []
    while len(rates) < most and np.linalg.norm(surface.gradient(path[-1])) >= epsilon:
        rates.append(backtrack(surface, path[-1], c))
        path.append(path[-1] - rates[-1] * surface.gradient(path[-1]))
    return np.array(path), np.array(rates)


def _line_surface(name, formula, slopes, L=None):
    f, first, second = slopes
    return Surface(
        name,
        formula,
        f=lambda p: f(p[0]),
        gradient=lambda p: np.array([first(p[0])]),
        hessian=lambda p: np.array([[second(p[0])]]),
        L=L,
    )


WAVE = _line_surface("wave", r"1-\cos x", (lambda x: 1 - np.cos(x), np.sin, np.cos), L=1.0)
