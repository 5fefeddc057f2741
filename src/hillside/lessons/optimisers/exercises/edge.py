"""13.3: up to which rate a heavy ball converges."""

from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

EDGE_WAY = Way(
    given={"beta": 0.8, "L": 40.0},
    steps={
        "two": lambda: 2.0,
        "memory": lambda beta: 1 + beta,
        "curvature": lambda L: L,
        "answer": lambda two, memory, curvature: two * memory / curvature,
    },
    mistakes=(
        Mistake(
            "β ignored",
            {"memory": lambda: 1.0},
            "This is the edge of plain descent, 2/L. A heavy ball has another one.",
            "LI3",
        ),
        Mistake(
            "1 − β",
            {"memory": lambda beta: 1 - beta},
            "It is 1 + β. On the wall of a valley the slopes change their sign, and what the ball "
            "remembers brakes it.",
            "OP1",
        ),
        Mistake(
            "divided by 1 − β",
            {"memory": lambda beta: 1 / (1 - beta)},
            "1/(1 − β) belongs to a steady slope. At the edge the slope changes its sign at each "
            "step.",
            "OP1",
        ),
        Mistake("β alone", {"memory": lambda beta: beta}, "The factor is 1 + β, not β.", "BA8"),
        Mistake(
            "no 2",
            {"two": lambda: 1.0},
            "The factor 2 is missing: with β = 0 the edge is 2/L.",
            "LI3",
        ),
        Mistake(
            "L forgotten",
            {"curvature": lambda: 1.0},
            "This is αL at the edge. Divide by L.",
            "BA8",
        ),
        Mistake(
            "multiplied by L",
            {"answer": lambda two, memory, curvature: two * memory * curvature},
            "The larger the curvature, the smaller the rate: divide by L.",
            "LI7",
        ),
    ),
)

EDGE = Exercise(
    id="13.3",
    asks="the edge of stability of a heavy ball",
    question="A heavy ball with $\\beta = 0.8$ rolls in a bowl whose largest curvature is "
    "$L = 40$. Below which $\\alpha$ does it come to rest at the bottom? Give one number.",
    kind=Numbers(),
    way=EDGE_WAY,
    right=EDGE_WAY.right(),
    why="2(1 + β)/L = 3.6/40 = 0.09.",
    slips=EDGE_WAY.slips(),
    hints=(
        "In the plane of β and αL the edge is a straight line: from αL = 2 at β = 0 to αL = 4 at "
        "β = 1.",
        "On that line αL = 2(1 + β).",
    ),
    solution="The edge is $\\alpha L = 2(1 + \\beta) = 3.6$, so $\\alpha = 3.6/40 = 0.09$. Plain "
    "descent must stay below $2/40 = 0.05$.",
)
