"""13.1 and 13.2: what a heavy ball remembers, and how far that carries it."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

AVERAGE = (
    "This is a running average, with the factor 1 − β at the new slope. A heavy ball adds the "
    "whole slope."
)

THREE_WAY = Way(
    given={"g": np.array([4.0, 1.0, -2.0]), "beta": 0.8},
    steps={
        "first": lambda g: g[0],
        "second": lambda g, beta, first: beta * first + g[1],
        "third": lambda g, beta, second: beta * second + g[2],
        "answer": lambda first, second, third: np.array([first, second, third]),
    },
    mistakes=(
        Mistake(
            "average",
            {"answer": lambda right, beta: (1 - beta) * right},
            AVERAGE,
            "OP1",
        ),
        Mistake(
            "no memory",
            {"second": lambda g: g[1], "third": lambda g: g[2]},
            "These are the slopes. Each velocity also keeps β times the one before.",
            "OP1",
        ),
        Mistake(
            "remembers a slope",
            {"third": lambda g, beta: beta * g[1] + g[2]},
            "The third one uses β times the second *velocity*, not the second slope.",
            "BA3",
        ),
        Mistake(
            "nothing is lost",
            {"second": lambda first, g: first + g[1], "third": lambda second, g: second + g[2]},
            "Here the slopes are added up. Before each addition the velocity is multiplied by β.",
            "BA8",
        ),
        Mistake(
            "β at the slope",
            {
                "first": lambda g, beta: beta * g[0],
                "second": lambda first, g, beta: first + beta * g[1],
                "third": lambda second, g, beta: second + beta * g[2],
            },
            "β belongs to the old velocity, not to the new slope.",
            "OP1",
        ),
        Mistake(
            "sum, then β",
            {
                "first": lambda g, beta: beta * g[0],
                "second": lambda first, g, beta: beta * (first + g[1]),
                "third": lambda second, g, beta: beta * (second + g[2]),
            },
            "Here the sum is multiplied by β. Only the old velocity is.",
            "BA8",
        ),
        Mistake(
            "moves",
            {"answer": lambda right: -right},
            "The minus sign comes with the move, −α v. The velocities themselves are asked.",
            "GD1",
        ),
        Mistake(
            "sign of the third slope",
            {"third": lambda second, g, beta: beta * second - g[2]},
            "The third slope is −2, and it is added.",
            "BA4",
        ),
    ),
)

THREE = Exercise(
    id="13.1",
    asks="three velocities of a heavy ball",
    question="A heavy ball with $\\beta = 0.8$ starts with $v = 0$ and meets the slopes $4$, $1$, "
    "$-2$, one after the other. Each time $v \\leftarrow \\beta v + g$. Which three values does "
    "$v$ take? Give a list of three numbers.",
    kind=Numbers((3,)),
    way=THREE_WAY,
    right=THREE_WAY.right(),
    why="0 + 4 = 4, then 0.8 · 4 + 1 = 4.2, then 0.8 · 4.2 − 2 = 1.36.",
    slips=(
        *THREE_WAY.slips(),
        Slip([0, 4, 4.2], "v = 0 is the start. The three values after it are asked.", "BA8"),
    ),
    hints=(
        "The first one is 0.8 · 0 + 4.",
        "For the second one take 0.8 times the first and add the slope 1.",
    ),
    solution="$v_1 = 0.8\\cdot 0 + 4 = 4$, $v_2 = 0.8\\cdot 4 + 1 = 4.2$ and "
    "$v_3 = 0.8\\cdot 4.2 - 2 = 1.36$. The third slope is negative, and the ball still moves on: "
    "$v$ is positive.",
)

LONG_WAY = Way(
    given={"alpha": 0.03, "beta": 0.8, "g": 2.0},
    steps={
        "slope": lambda g: g,
        "gathered": lambda slope, beta: slope / (1 - beta),
        "rate": lambda alpha: alpha,
        "answer": lambda rate, gathered: rate * gathered,
    },
    mistakes=(
        Mistake(
            "no memory",
            {"gathered": lambda slope: slope},
            "This is the step of plain descent. The velocity has gathered many slopes.",
            "OP1",
        ),
        Mistake(
            "slope forgotten",
            {"slope": lambda: 1.0},
            "This holds for a slope of 1. Here it is 2.",
            "BA8",
        ),
        Mistake(
            "one β more",
            {"gathered": lambda slope, beta: slope * beta / (1 - beta)},
            "Here the newest slope is left out: 1 + β + β² + … begins with 1.",
            "BA8",
        ),
        Mistake(
            "divided by β",
            {"gathered": lambda slope, beta: slope / beta},
            "1 + β + β² + … is 1/(1 − β), not 1/β.",
            "BA8",
        ),
        Mistake(
            "1 + β",
            {"gathered": lambda slope, beta: slope * (1 + beta)},
            "This is the second step. Later ones gather more.",
            "BA7",
        ),
        Mistake(
            "multiplied",
            {"gathered": lambda slope, beta: slope * (1 - beta)},
            "Divide by 1 − β. A memory makes the steps longer here, not shorter.",
            "OP1",
        ),
        Mistake(
            "rate forgotten",
            {"rate": lambda: 1.0},
            "This is the velocity. The step is α times it.",
            "BA7",
        ),
        Mistake(
            "direction",
            {"answer": wrong.sign_lost},
            "This is the move, with its sign. The length of a step is asked.",
            "BA4",
        ),
    ),
)

LONG_RUN = Exercise(
    id="13.2",
    asks="the step of a heavy ball in the long run",
    question="A heavy ball with $\\alpha = 0.03$ and $\\beta = 0.8$ rolls down a plane: the slope "
    "is $g = 2$ everywhere. How long is one of its steps in the long run? Give one number.",
    kind=Numbers(),
    way=LONG_WAY,
    right=LONG_WAY.right(),
    why="v settles where v = 0.8 v + 2, so v = 10, and α v = 0.3.",
    slips=LONG_WAY.slips(),
    hints=(
        "In the long run v no longer changes: v = β v + g.",
        "Solve v = 0.8 v + 2, then multiply by α.",
    ),
    solution="Where $v$ no longer changes, $v = 0.8v + 2$, so $0.2v = 2$ and $v = 10$. The step is "
    "$0.03\\cdot 10 = 0.3$, five times that of plain descent.",
)
