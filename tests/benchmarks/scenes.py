"""The scene of F09.1 made in three ways: as a picture of ours, with interact, with ipympl.

The same mathematics, size, contours, path, height curve, bars and words in each; the other two as a
careful teacher would write them, interact with inline figures, ipympl keeping its artists and
changing only their data.
"""

HILLSIDE = """
from hillside.lessons.gradient_descent.pictures import Walker
walker = Walker(alpha=0.1)  # values given: no question before the picture
walker
"""

SPACE = """
from hillside.lessons.gradient_descent.pictures import Walker
turned = Walker(alpha=0.1, show="surface in space")  # a mesh of 24 x 24 places
turned
"""

COMMON = """
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, VBox, interact
from hillside.descent import delivered, descend, plain, promised
from hillside.surfaces import BOWL

START, STEPS = np.array([3.0, 4.0]), 30
X, Y = np.meshgrid(np.linspace(-5, 5, 121), np.linspace(-5, 5, 121))
Z = BOWL.f(np.array([X, Y]))
LEVELS = np.linspace(Z.min(), Z.max(), 20)

def numbers(alpha):
    path = descend(plain(alpha), BOWL.gradient, START, STEPS).path
    ahead = descend(plain(alpha), BOWL.gradient, START, 1).path
    promise = promised(BOWL.gradient, START, alpha)
    drop = delivered(BOWL.f, BOWL.gradient, START, alpha)
    return path.T, ahead.T, BOWL.f(path.T), promise, drop

def stage():
    places = [["map", "loss"], ["map", "bars"]]
    fig, axes = plt.subplot_mosaic(places, width_ratios=[1.25, 1], figsize=(9, 4.7), dpi=100)
    axes["map"].contourf(X, Y, Z, levels=LEVELS, cmap="Blues")
    axes["map"].contour(X, Y, Z, levels=LEVELS, colors="grey", linewidths=0.8)
    axes["map"].set(xlim=(-5, 5), ylim=(-5, 5), aspect="equal")
    axes["map"].set(xlabel="x", ylabel="y", title="$f = x^2+y^2$")
    axes["loss"].set(xlim=(-0.5, STEPS + 0.5), ylim=(1e-8, 1e6), yscale="log")
    axes["loss"].set(xlabel="step", title="height")
    axes["loss"].grid(alpha=0.35)
    axes["bars"].set(ylim=(-1.3, 1.75), title="the next step")
    return fig, axes

def slider():
    wide = {"width": "700px"}
    return FloatSlider(0.1, min=0.01, max=1.1, step=0.01, description="alpha", layout=wide)
"""

INTERACT = (
    "%matplotlib inline\n"
    + COMMON
    + """
def show(alpha):
    fig, axes = stage()
    path, ahead, heights, promise, drop = numbers(alpha)
    axes["map"].plot(*path, "o-", color="C1")
    axes["map"].plot(*ahead, "--", color="grey")
    axes["loss"].plot(heights, "o-", markersize=3, color="C1")
    shares = [1, np.clip(drop / promise, -1.1, 1.1)]
    axes["bars"].bar(["promised", "happened"], shares, color=["C4", "C2"])
    axes["bars"].text(0, 1.1, f"{promise:.4g}", ha="center")
    axes["bars"].text(1, 1.1, f"{drop:.4g}", ha="center")
    plt.show()

interact(show, alpha=slider());
"""
)

IPYMPL = (
    "%matplotlib widget\n"
    + COMMON
    + """
plt.ioff()
fig, axes = stage()
walk, = axes["map"].plot([], [], "o-", color="C1")
ghost, = axes["map"].plot([], [], "--", color="grey")
curve, = axes["loss"].plot([], [], "o-", markersize=3, color="C1")
bars = axes["bars"].bar(["promised", "happened"], [1, 1], color=["C4", "C2"])
words = [axes["bars"].text(i, 1.1, "", ha="center") for i in (0, 1)]

def show(change):
    path, ahead, heights, promise, drop = numbers(change.new)
    walk.set_data(*path)
    ghost.set_data(*ahead)
    curve.set_data(range(len(heights)), heights)
    bars[1].set_height(np.clip(drop / promise, -1.1, 1.1))
    words[0].set_text(f"{promise:.4g}")
    words[1].set_text(f"{drop:.4g}")
    fig.canvas.draw_idle()

alpha = slider()
alpha.observe(show, "value")
VBox([alpha, fig.canvas])
"""
)


def notebook(source):
    """A notebook of one code cell."""
    cell = {
        "cell_type": "code",
        "id": "scene",
        "metadata": {},
        "execution_count": None,
        "outputs": [],
        "source": source,
    }
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": [cell]}
