"""Slide the batch size: how far from the full gradient do the gradients of batches lie?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lessons.stochastic.clouds import BATCHES, EACH, MEAN, batch_means, scatter
from hillside.live import Arrow, AskChoice, Axes, Dots, Line, Picture, Slider, Stage
from hillside.stochastic import batch_variance

SIZES = np.arange(1, 65)
PROMISED = np.array([np.sqrt(batch_variance(EACH, int(size))) for size in SIZES])
ANSWERS = ("a quarter as far", "half as far", "as far as before")
SHARES = (0.25, 0.5, 1)


class BatchCloud(Picture):
    """Slide the batch size: how far from the full gradient do the gradients of batches lie?

    Claim: the root of the mean square distance is σ/√B, so four times the size halves it.
    """

    batch = Slider("batch size B", 1, 64, start=4, step=1)
    seed = Slider("draw anew", 1, 6, start=1, step=1)
    prediction = AskChoice(
        "Each small dot is the gradient of one example, each large one that of a batch of 4. With "
        "batches of 16, how far will the large dots lie from the full gradient, on average?",
        options=ANSWERS,
        hides=("spread",),
        then={"batch": 16},
    )
    sentences = {
        "cloud": "B = {B}: the {n} batches lie {got} from the full gradient, as a root mean "
        "square; σ/√B is {promised}.",
    }
    presets = {
        "one example": {"batch": 1},
        "four": {"batch": 4},
        "sixteen": {"batch": 16},
        "sixty-four": {"batch": 64},
    }

    def truth(self, seed):
        far, near = (scatter(batch_means(size, int(seed)), MEAN) for size in (4, 16))
        return ANSWERS[int(np.argmin(np.abs(np.subtract(SHARES, near / far))))]

    def stage(self):
        return Stage(
            Axes("plane", (-14, 3), (-8, 4), ("slope by a", "slope by b"), equal=True),
            Axes("spread", (0.8, 80), (0.3, 6), ("B", "distance"), log=(True, True)),
            ground={
                "each": (Dots("plane", "soft", radius=1.5), EACH.T),
                "promised": (Line("spread", "promise", label=r"$\sigma/\sqrt{B}$"), _promised()),
            },
            cast={
                "batches": Dots("plane", "got", radius=3.5),
                "full": Arrow("plane", "gradient", width=5, label="full gradient"),
                "got": Dots("spread", "got", radius=6, label="this cloud"),
            },
        )

    def frame(self, batch, seed):
        means = batch_means(int(batch), int(seed))
        return {
            "batches": means.T,
            "full": (0, 0, *MEAN),
            "got": [[batch], [scatter(means, MEAN)]],
        }

    def caption(self, batch, seed):
        size = int(batch)
        got = scatter(batch_means(size, int(seed)), MEAN)
        return self.say(
            "cloud", B=size, n=BATCHES, got=number(got), promised=number(PROMISED[size - 1])
        )


def _promised():
    return np.array([SIZES, PROMISED])
