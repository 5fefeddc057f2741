"""What counts as a point: coordinates along axis 0, `(n,)` for one point, `(n, ...)` for many."""

import numpy as np


def as_point(p, name="p"):
    """p as floats, (n,) for a point or (n, ...) for many.

    ValueError if it is neither, or not finite.
    """
    try:
        if np.iscomplexobj(p):
            raise TypeError("complex numbers")
        p = np.asarray(p, dtype=float)
    except (TypeError, ValueError) as error:
        raise ValueError(
            f"{name} is {p!r}; wanted real numbers, shape (n,); try np.array([3.0, 4.0])"
        ) from error
    if p.ndim == 0:
        raise ValueError(
            f"{name} is the single number {p}; wanted a point, shape (n,); try np.array([{p}])"
        )
    if p.ndim == 2 and p.shape[1] == 1:
        raise ValueError(
            f"{name} is a column, shape {p.shape}; wanted a point, shape {p.shape[:1]}; "
            f"try {name}[:, 0]"
        )
    if p.size == 0:
        raise ValueError(
            f"{name} is empty, shape {p.shape}; wanted at least one point; try np.array([3.0, 4.0])"
        )
    if not np.isfinite(p).all():
        raise ValueError(
            f"{name} has nan or inf in it; wanted finite numbers; "
            f"try np.isfinite({name}) to find them"
        )
    return p


def shown(numbers):
    """A number, or a list of them, for a sentence: [0, 1.5], whatever numpy's print settings are.

    numbers: () or (n,).   Of more than six the middle is left out.
    """
    if np.ndim(numbers) == 0:
        return f"{float(numbers):.8g}"
    parts = [shown(one) for one in numbers]
    if len(parts) > 6:
        parts[2:-2] = ["..."]
    return f"[{', '.join(parts)}]"


def aligned(p, v, name):
    """p and v stretched to one shape (n, ...), coordinates first.

    One v for many points, or one p for many v.
    """
    p, v = as_point(p), as_point(v, name)
    ndim = max(p.ndim, v.ndim)
    try:
        if len(p) == len(v):
            return np.broadcast_arrays(
                *(a.reshape(a.shape + (1,) * (ndim - a.ndim)) for a in (p, v))
            )
    except ValueError:
        pass  # same complaint as for different numbers of coordinates
    raise ValueError(
        f"{name} has shape {v.shape} and p has shape {p.shape}; wanted as many coordinates in "
        f"both, and one {name} or one for each point; try {name} of shape {p.shape[:1]}"
    )


def direction(v):
    """Unit arrow along v (the first axis for a zero v), and the length of v.

    Returns (n, ...) and (...).
    """
    size = np.abs(v).max(axis=0)
    scaled = v / np.where(size > 0, size, 1)  # so that the squares of a tiny v do not vanish
    scaled[0] += size == 0
    length = np.sqrt((scaled**2).sum(axis=0))
    return scaled / length, size * length
