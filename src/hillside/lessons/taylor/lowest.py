"""The lowest point of a model of order 2."""

import numpy as np

LEAST = 1e-9  # an eigenvalue below this counts as 0


def lowest_point(surface, p):
    """Where the model of order 2 at p is lowest: p - H^-1 gradient, (n,).

    None where H has an eigenvalue that is not positive: then there is no single lowest point
    (Nocedal and Wright, Numerical Optimization, 2006, ch. 3: Newton's step).   p: (n,).
    """
    H = surface.hessian(p)
    if np.linalg.eigvalsh(H)[0] < LEAST:
        return None
    return p - np.linalg.solve(H, surface.gradient(p))
