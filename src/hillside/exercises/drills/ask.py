"""What practice(kind, seed) shows: a question, or what is wrong with the kind or the seed."""

import numpy as np

from hillside.progress import journal

from ..values import brief_text, normal
from ..verdict import Page, Verdict
from . import KINDS, LAST, LEVELS, level_of, question, split
from .levels import histories, next_seed, weakest

MIXED = "mixed"  # asks across all kinds

SPELLINGS = {
    "rule": "rules",
    "rules of one variable": "rules",
    "one variable": "rules",
    "derivatives": "rules",
    "derivative": "rules",
    "product rule": "rules",
    "partial derivatives": "partials",
    "partial derivative": "partials",
    "directional slope": "directional",
    "directional derivative": "directional",
    "slope": "directional",
    "chain rule": "chain",
    "descent step": "descent",
    "one descent step": "descent",
    "gradient descent": "descent",
    "layers": "layer",
    "pullback": "layer",
    "taylor model": "taylor",
    "model of order 2": "taylor",
    "eigenvalue": "eigenvalues",
    "types": "eigenvalues",
    "type": "eigenvalues",
    "multiplier": "multipliers",
    "lipschitz": "multipliers",
    "step size": "multipliers",
    "saddle": "saddles",
    "batches": "noise",
    "stochastic gradients": "noise",
    "optimiser": "optimisers",
    "optimizers": "optimisers",
    "optimizer": "optimisers",
    "momentum": "optimisers",
    "adam": "optimisers",
    "networks": "network",
    "backpropagation": "network",
}


def ask(kind, seed=None):
    """(a Page or a Verdict, a sentence on trouble with the journal or None).

    Without a seed the journal gives it.
    """
    if not issubclass(type(kind), str):
        return unknown(f"The kind comes first, as text in quotes. {choice()}"), None
    kind = str.__str__(kind)
    name, again = split(kind) or (spelled(kind), seed)
    if name == MIXED:
        return mixed(again)
    if name not in KINDS:
        return unknown(f"There is no practice called {brief_text(kind)}. {choice()}"), None
    if again is None:
        events, trouble = journal.read()
        return page(name, next_seed(histories(events)[name])), trouble
    return (page(name, int(again)) if is_seed(again) else bad_seed(name, again)), None


def mixed(seed):
    """As `ask`, of the kind that needs it most; with a seed, of the kind that this one gives."""
    if seed is None:
        events, trouble = journal.read()
        kind = weakest(events)
        return page(kind, next_seed(histories(events)[kind]), MIXED), trouble
    if not is_seed(seed):
        return bad_seed(MIXED, seed), None
    return page(list(KINDS)[int(seed) % len(KINDS)], int(seed), MIXED), None


def spelled(kind):
    """The key of KINDS that is meant, if there is one: case, spaces, the learner's own word."""
    return SPELLINGS.get(normal(kind), normal(kind))


def choice():
    """A sentence with all kinds."""
    return 'There is practice for "' + '", "'.join(KINDS) + f'", and "{MIXED}" for all of them.'


def unknown(sentence):
    """The Verdict on a kind or a seed that is none."""
    return Verdict("unknown", "", sentence)


def is_seed(seed):
    """Is it a whole number from 0 to LAST?"""
    return is_whole(seed) and 0 <= seed <= LAST


def is_whole(seed):
    """Is it 17 or 17.0, of Python or numpy?   Nothing foreign is asked what it is."""
    if type(seed) is float or issubclass(type(seed), np.floating):
        return float(seed).is_integer()
    return type(seed) is int or issubclass(type(seed), np.integer)


def bad_seed(kind, seed):
    """The Verdict on a seed that is no whole number, or no small one."""
    came = f"an object of type {type(seed).__name__[:40]}"
    if is_whole(seed):
        came = "a number outside of that"
    elif type(seed) in (float, str):
        came = f"the text {brief_text(seed)}" if type(seed) is str else f"{seed:g}"
    return unknown(
        f'A seed is a whole number from 0 to {LAST}, as in `practice("{kind}", seed=17)`; '
        f"you gave {came}."
    )


def page(kind, seed, again=None):
    """A question as a learner sees it.   again: what to ask for next, the same kind if None."""
    asked = question(kind, seed)
    return Page(
        f"**Practice: {asked.id}** (level {level_of(seed)} of {LEVELS})\n\n{asked.question}\n\n"
        f'Answer: `check("{asked.id}", answer)`. Help: `hint("{asked.id}")`, '
        f'`solution("{asked.id}")`. '
        f'After that `practice("{again or kind}")` asks the next one.'
    )
