"""Slide a double cone of slope L along the graph of g: does the graph enter it?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.live import Area, AskNumber, Axes, Choice, Dots, Line, Picture, Slider, Stage

FAR = 60  # how far the sides of the cone are drawn, beyond all windows


GRAPHS = {  # g: function, its smallest Lipschitz constant where it is drawn, window, LaTeX, where
    "sin x": (np.sin, 1.0, (-5, 5, -2.5, 2.5), r"\sin x", (-5, 5)),
    "x² on [−2, 2]": (np.square, 4.0, (-2.8, 2.8, -1, 5), "x^2", (-2, 2)),
    "|x|": (np.abs, 1.0, (-3, 3, -1, 4), "|x|", (-3, 3)),
}


class SlidingCone(Picture):
    """Slide a double cone of slope L along the graph of g: does the graph enter it?

    Claim: the graph stays out of the cone at every apex exactly from the Lipschitz constant of
    g on.
    """

    graph = Choice("curve", GRAPHS)
    apex = Slider("apex x", -2, 2, start=0.5, step=0.1)
    L = Slider("slope L of the cone", 0.2, 5, start=0.6, step=0.1)
    prediction = AskNumber(
        "What is the smallest L with which the cone slides along sin x without the graph entering "
        "it?",
        hides=("inside",),
        then={"L": 1},
    )
    sentences = {
        "enters": "The cone has slope {L} and its apex at x = {apex}: the graph enters it.",
        "here only": "The cone has slope {L} and its apex at x = {apex}: the graph stays out here, "
        "but not for every apex.",
        "out": "The cone has slope {L} and its apex at x = {apex}: the graph stays out, here and "
        "at every other apex.",
    }
    presets = {
        "too flat": {"graph": "sin x", "apex": 0, "L": 0.6},
        "steep": {"graph": "sin x", "apex": 0, "L": 2},
        "x²": {"graph": "x² on [−2, 2]", "apex": 2, "L": 4},
        "a corner": {"graph": "|x|", "apex": 0, "L": 1},
    }

    def truth(self, graph):
        return graph[1]

    def stage(self, graph):
        g, _, (x0, x1, y0, y1), formula, drawn = graph
        x = np.linspace(*drawn, 241)
        return Stage(
            Axes("plane", (x0, x1), (y0, y1), ("x", "height")),
            ground={"graph": (Line("plane", "hill", width=2.5, label="graph of $g$"), [x, g(x)])},
            cast={
                "cone": Area("plane", "promise", opacity=0.2),
                "edges": Line("plane", "promise", label="slope $L$"),
                "inside": Line("plane", "danger", width=6, label="inside the cone"),
                "here": Dots("plane", "path", radius=7, label="apex"),
            },
            headline=f"g = {formula}",
        )

    def frame(self, graph, apex, L):
        g, drawn = graph[0], graph[4]
        x, height = np.linspace(*drawn, 241), float(g(apex))
        left, right = apex - FAR, apex + FAR
        high, low = height + L * FAR, height - L * FAR
        sides = [
            [apex, left, right, apex, left, right, apex],
            [height, high, high, height, low, low, height],
        ]
        cross = [[left, right, np.nan, left, right], [low, high, np.nan, high, low]]
        return {
            "cone": sides,
            "edges": cross,
            "inside": [x, np.where(_enters(graph, apex, L), g(x), np.nan)],
            "here": [[apex], [height]],
        }

    def caption(self, graph, apex, L):
        name = (
            "enters" if _enters(graph, apex, L).any() else "out" if graph[1] <= L else "here only"
        )
        return self.say(name, L=number(L), apex=number(apex))


def _enters(graph, apex, L):
    g, drawn = graph[0], graph[4]
    x = np.linspace(*drawn, 241)
    return np.abs(g(x) - g(apex)) > L * np.abs(x - apex) + 1e-9
