"""Practice without end: a fresh question from a kind and a seed.

    draw, terms, writing, grammar    from a seed to functions, derivatives, how they are written
    mistakes                         ways to get a derivative wrong; numbers that tell them apart
    partials, gradient, ...          one module per kind: from a level to an Exercise
    slopes, sift                     what the kinds share; which questions and slips are good
    levels                           what the journal says: how hard the next question is, which one

A seed tells its level: 1, 2, 3, 4 are of level 1, 2, 3, 4, then 5 is of level 1 again, and so on.
So kind and seed alone say what is asked, on every machine, and "partials-17" names a question.
"""

import re
from dataclasses import replace
from difflib import get_close_matches

import numpy as np

from ..verdict import Verdict
from . import (
    chain,
    curvature,
    descent,
    directional,
    eigenvalues,
    gradient,
    hessian,
    jacobian,
    layer,
    multipliers,
    network,
    noise,
    optimisers,
    partials,
    rules,
    saddles,
    taylor,
)
from .draw import Draw, until
from .sift import sifted, worth_asking

KINDS = {
    "rules": rules,
    "partials": partials,
    "gradient": gradient,
    "directional": directional,
    "chain": chain,
    "jacobian": jacobian,
    "layer": layer,
    "taylor": taylor,
    "hessian": hessian,
    "curvature": curvature,
    "eigenvalues": eigenvalues,
    "descent": descent,
    "multipliers": multipliers,
    "saddles": saddles,
    "noise": noise,
    "optimisers": optimisers,
    "network": network,
}
LEVELS = 4
LAST = 999_999_999  # the largest seed


def level_of(seed):
    """How hard the questions of this seed are, 1 to LEVELS."""
    return (seed - 1) % LEVELS + 1


@np.errstate(all="ignore")  # a slip may lie where the function has no value; sift leaves it out
def question(kind, seed):
    """The Exercise of a kind, a key of KINDS, and a seed, 0 to LAST: always the same one."""
    draw = Draw(f"hillside {kind} {seed}")
    made = until(worth_asking, lambda: KINDS[kind].ask(draw, level_of(seed)))
    return replace(sifted(made), id=f"{kind}-{seed}")


def split(name):
    """(kind, seed) of an id such as "partials-17", or None.   name: a str."""
    found = re.fullmatch(r"([a-z]+)-(0|[1-9][0-9]{0,8})", name)
    return (found[1], int(found[2])) if found and found[1] in KINDS else None


def find(name):
    """The Exercise called name, a str; a Verdict if it only looks like one of ours; or None."""
    if known := split(name):
        return question(*known)
    first = name[:40].partition("-")[0].lower()
    near = get_close_matches(first, KINDS, n=1, cutoff=0.7)
    return (
        Verdict(
            "unknown",
            "",
            f'A practice question is called by its kind and a number, such as "{near[0]}-17"; '
            f'`practice("{near[0]}")` asks a fresh one.',
        )
        if near
        else None
    )
