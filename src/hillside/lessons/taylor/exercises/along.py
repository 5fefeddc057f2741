"""07.8: the alpha at which a model is lowest straight downhill."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

ALONG_WAY = Way(
    given={"bends": np.array([1.0, 10.0]), "p": np.array([4.0, 1.0])},
    steps={
        "g": lambda bends, p: bends * p,
        "Hg": lambda bends, g: bends * g,
        "slope": lambda g: g @ g,
        "bend": lambda g, Hg: g @ Hg,
        "answer": lambda slope, bend: slope / bend,
    },
    mistakes=(
        Mistake(
            "half kept",
            {"bend": lambda right: 2 * right},
            "The ½ of the term of order 2 goes away when α² is differentiated.",
            "TA1",
        ),
        Mistake(
            "half twice",
            {"bend": lambda right: right / 2},
            "The derivative of ½ α² is α: no ½ is left under the fraction.",
            "BA2",
        ),
        Mistake(
            "turned over",
            {"answer": lambda slope, bend: bend / slope},
            "The fraction is turned over: a stronger bend means a smaller α.",
            "BA8",
        ),
        Mistake(
            "no second derivatives",
            {"Hg": lambda g: g},
            "Here the second derivatives 1 and 10 are missing in g · Hg.",
            "BA7",
        ),
        Mistake(
            "10 forgotten in the gradient",
            {"g": lambda p: p},
            "The slope in y is 10y, so the gradient is (4, 10).",
            "BA3",
        ),
        Mistake(
            "one over the largest",
            {"answer": lambda bends: 1 / bends.max()},
            "This is one over the largest second derivative. The direction counts, too: (4, 10) is "
            "not along y.",
            "LI5",
        ),
        Mistake(
            "two over the largest",
            {"answer": lambda bends: 2 / bends.max()},
            "At this α a step along y would rise as high as it started. The lowest α is smaller.",
            "LI3",
        ),
        Mistake(
            "two over the sum",
            {"answer": lambda bends: 2 / bends.sum()},
            "This depends on the second derivatives alone. The direction (4, 10) counts, too.",
            "LI5",
        ),
        Mistake(
            "one over the sum",
            {"answer": lambda bends: 1 / bends.sum()},
            "This depends on the second derivatives alone. The direction (4, 10) counts, too.",
            "LI5",
        ),
        Mistake(
            "length for length squared",
            {"slope": lambda g: np.linalg.norm(g)},
            "Above the line stands g · g, the length squared.",
            "BA5",
        ),
        Mistake(
            "second derivatives twice",
            {"bend": lambda Hg: Hg @ Hg},
            "Here the second derivatives come in twice. Below the line stands g · Hg.",
            "BA8",
        ),
        Mistake(
            "with a minus",
            {"answer": lambda right: -right},
            "The step is −α g already, so α is positive.",
            "GD1",
        ),
    ),
    cancels=(("half kept", "half twice"),),
)

ALONG = Exercise(
    id="07.8",
    asks="the α at which a model is lowest",
    question="From $(4, 1)$ on $f(x, y) = \\frac12(x^2 + 10y^2)$ you walk along $-\\nabla f$, to "
    "$p - \\alpha\\nabla f(p)$. For which $\\alpha$ is the model of order 2 lowest on that line? "
    "Give four digits.",
    kind=Numbers(digits=4),
    way=ALONG_WAY,
    right=ALONG_WAY.right(),
    why="g = (4, 10), so g · g = 116 and g · Hg = 16 + 1000: α = 116/1016.",
    slips=(
        *ALONG_WAY.slips(),
        Slip(
            np.array([4, 1]) - ALONG_WAY.right() * np.array([4, 10]),
            "This is the lowest point of the line. The α that leads to it is asked.",
            "BA7",
        ),
    ),
    hints=(
        "Put h = −α g into the model: it becomes a parabola in α. Where is its derivative 0?",
        "α = g · g / (g · Hg). Here f_xx = 1, f_yy = 10 and f_xy = 0.",
    ),
    solution="$g = (4, 10)$ and $Hg = (4, 100)$, so $\\alpha = \\frac{g\\cdot g}{g\\cdot Hg} = "
    "\\frac{116}{1016} = 0.1142$.",
)
