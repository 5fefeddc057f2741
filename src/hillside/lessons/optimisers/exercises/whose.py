"""13.4 and 13.7: whether more momentum helps, and whose path the scale of a loss changes."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

MORE = Exercise(
    id="13.4",
    asks="whether more momentum helps",
    question="On $\\frac12(x^2 + 100y^2)$ from $(1, 1)$ a heavy ball with $\\alpha = 0.01$ and "
    """$\\beta = 0.9$ needs 132 steps, after which the height stays below a millionth of where it
began. What do you expect with $\\beta = 0.99$ and the same $\\alpha$?

- **a**: far fewer steps
- **b**: about as many
- **c**: far more steps
- **d**: it never arrives

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("far fewer steps", "fewer", "less", "far fewer"),
            "b": words("about as many", "the same", "as many"),
            "c": words("far more steps", "more", "far more"),
            "d": words("it never arrives", "never", "diverges", "it diverges"),
        }
    ),
    right="c",
    why="1389 steps: with so little friction the ball swings to and fro, and a swing loses only "
    "half a percent a step.",
    slips=(
        Slip(
            "a",
            "A velocity that is kept is kept on the way up, too. How fast can a swing die away?",
            "OP5",
        ),
        Slip("b", "β is the share that is left of a swing. Compare 0.9 and 0.99.", "OP5"),
        Slip(
            "d",
            "αL = 1 is below 2(1 + β) = 3.98, so the swings do die away. How fast?",
            "OP5",
        ),
    ),
    hints=(
        "Where the ball swings, one step multiplies its size by √β on average.",
        "0.9 and 0.99 have the roots 0.949 and 0.995. How many steps does each need to a "
        "thousandth, so that the height has come to a millionth?",
    ),
    solution="With $\\beta = 0.99$ both directions swing, and a swing shrinks like $0.995^k$: "
    "$0.995^k = 0.001$ takes about $1375$ steps, $0.949^k$ about $131$. The runs need 1389 and "
    "132. So the answer is **c**.",
)

WHOSE = Exercise(
    id="13.7",
    asks="whose path the scale of a loss changes",
    question="""A loss is multiplied by $100$, say because somebody adds where the others take the
mean of 100 examples. Start and rates stay the same. All slopes are far larger than
$\\varepsilon$. Whose path changes: that of gradient descent, of a heavy ball, of Adam?

- **a**: all three
- **b**: gradient descent and heavy ball, not Adam
- **c**: only Adam
- **d**: only gradient descent
- **e**: none

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("all three", "all"),
            "b": words("gradient descent and heavy ball, not Adam", "not adam"),
            "c": words("only Adam", "adam"),
            "d": words("only gradient descent", "gradient descent"),
            "e": words("none", "nobody"),
        }
    ),
    right="b",
    why="100 times the slope makes 100 times the move of the first two; in Adam's quotient the 100 "
    "cancels.",
    slips=(
        Slip(
            "a",
            "Put 100 g in place of g into each of the three moves. Where does it cancel?",
            "OP3",
        ),
        Slip("c", "It is the other way round: look for the quotient in which 100 cancels.", "OP3"),
        Slip("d", "A velocity is a sum of slopes: it becomes 100 times as large, too.", "OP1"),
        Slip("e", "A move −αg is 100 times as long when g is. Look at each rule.", "GD2"),
    ),
    hints=(
        "Write down the first move of each of the three for the slope g, then for 100 g.",
        "Adam's first move is −α, whatever g is.",
    ),
    solution="Gradient descent moves by $-\\alpha g$, a heavy ball by $-\\alpha v$ with $v$ a sum "
    "of slopes: both become $100$ times as long. Adam divides an average of slopes by the root of "
    "an average of their squares; $100$ over $\\sqrt{100^2}$ is $1$. So the answer is **b**.",
)
