"""Random symmetric matrices, and how often all their eigenvalues are positive."""

from functools import lru_cache

import numpy as np

COUNT = 10_000  # matrices of a draw
SEED = 11


@lru_cache(maxsize=16)
def matrices(n, coupled=True):
    """(A + Aᵀ)/2 for COUNT matrices A of normal numbers, (COUNT, n, n), always the same ones.

    coupled: False puts 0 beside the diagonal; the eigenvalues then are n independent numbers.
    """
    A = np.random.default_rng((SEED, n)).normal(size=(COUNT, n, n))
    S = (A + A.transpose(0, 2, 1)) / 2
    return S if coupled else S * np.eye(n)


@lru_cache(maxsize=16)
def eigenvalues(n, coupled=True):
    """Those of `matrices`, ascending, (COUNT, n)."""
    return np.linalg.eigvalsh(matrices(n, coupled))


@lru_cache(maxsize=16)
def positive_so_far(n, coupled=True):
    """Of the first k matrices, how many have positive eigenvalues only: (COUNT,), k from 1 on."""
    return np.cumsum((eigenvalues(n, coupled) > 0).all(axis=1))
