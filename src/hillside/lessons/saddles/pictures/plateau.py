"""A network starts closer and closer to zero: what does its loss do?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lessons.saddles.plateaus import LEVEL, STEPS, losses
from hillside.live import AskChoice, Axes, Dots, Line, LogSlider, Picture, Slider, Stage

ANSWERS = ("it falls at once, as before", "it is flat for a while, then falls", "it rises")
NEAR = 0.001  # so close to the level counts as flat
K = np.arange(STEPS + 1)


class Plateau(Picture):
    """A network starts closer and closer to zero: what does its loss do?

    Claim: near the saddle at zero weights the loss is flat at the entropy of the share of X, and
    the plateau is longer for smaller first weights.
    """

    scale = LogSlider("first weights times", 0.01, 1, start=1, per_decade=4)
    step = Slider("step", 0, STEPS, start=STEPS, step=50)
    prediction = AskChoice(
        "A network learns to see an X; with its usual first weights the loss falls within 100 "
        "steps. Now all first weights are multiplied by 0.1. What does the loss do?",
        options=ANSWERS,
        hides=("curve", "now"),
        then={"scale": 0.1, "step": STEPS},
    )
    sentences = {
        "flat": "First weights times {scale}: at {n} of the steps 0 to 1000 the loss is within "
        "0.001 of the level, the share of X alone.",
        "loss": "At step {k} the loss is {loss}.",
    }
    presets = {
        "usual": {"scale": 1, "step": STEPS},
        "a tenth": {"scale": 0.1, "step": STEPS},
        "a hundredth": {"scale": 0.01, "step": STEPS},
    }

    def truth(self):
        curve = losses(0.1)
        flat = (np.abs(curve - LEVEL) < NEAR).sum() > 50
        return ANSWERS[2 if curve[-1] > curve[0] else 1 if flat else 0]

    def stage(self):
        return Stage(
            Axes("loss", (0, STEPS), (0, 0.8), ("step", "mean loss")),
            ground={
                "level": (
                    Line("loss", "danger", dash=True, label="share of X alone"),
                    [[0, STEPS], [LEVEL, LEVEL]],
                )
            },
            cast={
                "curve": Line("loss", "path", width=2.5, label="loss"),
                "now": Dots("loss", "path", radius=7),
            },
        )

    def frame(self, scale, step):
        curve = losses(scale)
        return {"curve": [K, curve], "now": [[step], [curve[step]]]}

    def caption(self, scale, step):
        curve = losses(scale)
        n = int((np.abs(curve - LEVEL) < NEAR).sum())
        return self.say("flat", scale=number(scale), n=n) + self.say(
            "loss", k=step, loss=f"{curve[step]:.5f}"
        )
