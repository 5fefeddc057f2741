"""Pictures for a notebook of tests: this file is its first cell, and the tests draw the stills."""

from hillside.live import Bars, Dots, Handle, Line, Picture, Slider


class Moves(Picture):
    """A slider that moves along its strip, and a handle that asks the kernel."""

    size = (600, 300)
    a = Slider("height", 0, 5, start=1, step=0.05)
    p = Handle("place", on="map", at=(0, 0), step=0.1)

    def stage(self, figure):
        axes = figure.subplot_mosaic([["map", "bars"]])
        axes["map"].set(xlim=(-3, 3), ylim=(-3, 3))
        axes["bars"].set(xlim=(-1, 1), ylim=(0, 5))
        return {
            "line": Line("map", "path"),
            "dot": Dots("map", "target", radius=8),
            "bar": Bars("bars", at=(0,), colors=("got",)),
        }

    def frame(self, a, p):
        return {"line": [[0, p[0]], [0, p[1]]], "dot": [[a - 2], [2]], "bar": [a]}

    def caption(self, a, p):
        return f"The bar is {a:.4g} high, the point is at ({p[0]:.4g}, {p[1]:.4g})."


class Fails(Moves):
    """The same, and it cannot be computed at one stop of the slider."""

    def frame(self, a, p):
        if a == 2:
            raise ValueError("no bar of height two")
        return super().frame(a, p)
