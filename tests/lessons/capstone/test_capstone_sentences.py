"""What the captions of lesson 14 say, held against numpy, counting and automatic slopes."""

import re
from functools import cache

import numpy as np
from sentences import checked, numbers_in, says

from hillside.autodiff import gradients
from hillside.lessons.capstone.bugs import ALL
from hillside.lessons.capstone.pictures import BugLab, Cockpit, ExactValley, OwnTarget, Painter
from hillside.network import compared, flat, gradient_by_differences, start

EVERY = np.array([[2.0 * (k >> (8 - j) & 1) - 1 for j in range(9)] for k in range(512)])
X = np.array([1, -1, 1, -1, 1, -1, 1, -1, 1])


def near(shapes, radius):
    counts = [sum(EVERY[:, j] != shape[j] for j in range(9)) for shape in shapes]
    return np.minimum(*counts) <= radius if len(counts) == 2 else counts[0] <= radius


BOTH = near([X, -X], 2).astype(float)


def answers(theta, x):
    W1, b1, w2, b2 = theta
    return 1 / (1 + np.exp(-(np.tanh(x @ W1 + b1) @ w2 + b2)))


def descended(theta, y, rate, steps):
    """Every theta of gradient descent on the cross-entropy, slopes as in the lesson's text."""
    path, x = [list(theta)], EVERY
    for _ in range(steps):
        W1, b1, w2, b2 = path[-1]
        a = np.tanh(x @ W1 + b1)
        dz = (1 / (1 + np.exp(-np.clip(a @ w2 + b2, -700, 700))) - y) / 512
        da = np.outer(dz, w2) * (1 - a * a)
        slopes = [x.T @ da, da.sum(0), a.T @ dz, dz.sum(keepdims=True)]
        path.append([part - rate * slope for part, slope in zip(path[-1], slopes)])
    return path


def judged(path, y):
    """(losses, how many are right) after each step."""
    z = np.array([np.tanh(EVERY @ W1 + b1) @ w2 + b2 for W1, b1, w2, b2 in path])
    losses = np.mean(np.logaddexp(0, np.where(y == 1, -z, z)), axis=1)
    return losses, np.sum((z > 0) == (y == 1), axis=1)


@cache
def cockpit_run(rate, hidden, seed, scale):
    path = descended(start(int(seed), int(hidden), scale=scale), BOTH, rate, 1000)
    return judged(path, BOTH)


# ---- the painter


@cache
def painter_net(seed):
    return descended(start(int(seed)), BOTH, 1.0, 1000)[-1]


def picture_of(text):
    return np.where(np.array(list(re.sub(r"\s", "", text))) == "■", 1.0, -1.0)


@says(Painter, "says")
def _(text, screen, seed):
    shown, named, p = re.match(r"Screen (.*), seed (\d): p = (.*), so", text).groups()
    assert np.array_equal(picture_of(shown), screen) and int(named) == seed
    right = answers(painter_net(seed), screen[None])[0]
    assert np.isclose(numbers_in(p)[0], right, rtol=6e-4)
    assert ("says no X" in text) == (right < 0.5)


@says(Painter, "slope")
def _(text, screen, seed):
    theta = painter_net(seed)
    slope, row, column, turned = numbers_in(text)
    pixel = int(3 * row + column - 4)

    def p(x):
        W1, b1, w2, b2 = theta
        return (1 / (1 + np.exp(-(np.tanh(x @ W1 + b1) @ w2 + b2)))).sum()

    slopes = gradients(p, screen)[0]
    assert np.isclose(slope, slopes[pixel], rtol=6e-3)
    assert np.abs(slopes[pixel]) >= np.abs(slopes).max() * (1 - 1e-9)
    other = screen.copy()
    other[pixel] *= -1
    assert np.isclose(turned, answers(theta, other[None])[0], rtol=6e-4)


# ---- one neuron


@cache
def neuron_path(rate, at):
    w, b = at[0] * X.astype(float), float(at[1])
    y, path = near([X], 2).astype(float), []
    for _ in range(61):
        z = EVERY @ w + b
        path.append(
            (w @ X / 9, b, np.mean(np.logaddexp(0, np.where(y, -z, z))), np.sum((z > 0) == y))
        )
        residual = (1 / (1 + np.exp(-z)) - y) / 512
        w, b = w - rate * EVERY.T @ residual, b - rate * residual.sum()
    return np.array(path)


@says(ExactValley, "there")
def _(text, rate, step, here):
    alpha, k, c, b, loss, right, all_of_them = numbers_in(text)
    there = neuron_path(rate, tuple(here))[step]
    assert np.isclose(alpha, rate, rtol=6e-4) and k == step and all_of_them == 512
    assert np.allclose([c, b, loss], there[:3], rtol=6e-4, atol=1e-6) and right == there[3]


@says(ExactValley, "first", "never", "at once")
def _(text, rate, here):
    right = neuron_path(rate, tuple(here))[:, 3]
    found = np.flatnonzero(right == 512)
    assert np.allclose(numbers_in(text)[:2], here, atol=1e-9)
    if "mistakes" in text:
        assert len(found) == 0 and numbers_in(text)[2] == 60
    elif "At the start" in text:
        assert found[0] == 0
    else:
        assert numbers_in(text)[2] == found[0] > 0


# ---- the cockpit


@says(Cockpit, "now")
def _(text, tens, rate, hidden, seed, scale):
    units, alpha, named, times, step, loss, right, all_of_them = numbers_in(text)
    step = int(step)
    losses, counts = cockpit_run(rate, hidden, seed, scale)
    assert (units, named, step, all_of_them) == (hidden, seed, 10 * tens, 512)
    assert np.allclose([alpha, times], [rate, scale], rtol=6e-4)
    assert ("units" in text) == (hidden != 1)
    if chaotic(losses):
        return
    assert np.isclose(loss, losses[step], rtol=2e-3) and right == counts[step]


def chaotic(losses):
    """Where the loss jumps up, roundings grow from step to step: two programs part ways."""
    return np.any(np.diff(losses) > 1e-3)


@says(Cockpit, "first", "never")
def _(text, rate, hidden, seed, scale):
    losses, counts = cockpit_run(rate, hidden, seed, scale)
    found = np.flatnonzero(counts == 512)
    if chaotic(losses):
        return
    if "mistakes" in text:
        assert len(found) == 0 and numbers_in(text) == [1000]
    else:
        assert numbers_in(text) == [found[0]]


# ---- the bug lab


def claimed(text):
    return re.match(
        r"Code (\w), seed (\d): relative error (.*), cosine (.*), ratio (.*) over", text
    )


@says(BugLab, "check")
def _(text, code, seed):
    letter, named, *numbers = claimed(text).groups()
    assert int(named) == seed and BugLab.controls["code"].meaning(f"code {letter}") is code
    theta = start(int(seed))
    measured = gradient_by_differences(lambda t: code.loss(t, EVERY, BOTH), theta, h=2e-5)
    found = compared(flat(code.slopes(theta, EVERY, BOTH)), flat(measured))
    error, cosine, ratio = (numbers_in(number)[0] for number in numbers)
    assert np.isclose(error, found.error, rtol=0.06) or max(error, found.error) < 1e-9
    assert np.allclose([cosine, ratio], [found.cosine, found.ratio], rtol=6e-3)


@cache
def bug_run(name, seed):
    theta, path = [part.copy() for part in start(int(seed))], []
    for _ in range(1001):
        path.append(theta)
        slopes = ALL[name].slopes(theta, EVERY, BOTH)
        theta = [part - slope for part, slope in zip(theta, slopes)]
    return judged(path, BOTH)


@says(BugLab, "trained")
def _(text, code, seed):
    steps, *more = numbers_in(text.replace("α = 1", "α"))
    losses, counts = bug_run(code.name, seed)
    assert steps == 1000 and np.isclose(more[0], losses[-1], rtol=2e-3)
    assert more[1:] == [counts[-1], 512]


NAMED = {  # what a name of the menu must have in the line of the code that it stands for
    "the correct code": "dz = (p - y) / len(y)",
    "a turned sign": "(y - p)",
    "no 1/n": "dz = p - y",
    "a factor 2": "2 * (p - y)",
    "an extra p(1 − p)": "p * (1 - p)",
    "no 1 − a²": "np.outer(dz, w2)",
    "a for 1 − a²": "w2) * a",
    "a(1 − a) for 1 − a²": "a * (1 - a)",
    "1 − tanh(a)² for 1 − a²": "np.tanh(a)",
    "no slope for b1": "db1 = np.zeros",
    "a table p − y in the loss": "p.reshape(-1, 1)",
}


def menu(text):
    """The code that a name of the menu stands for."""
    return ALL[BugLab.controls["naming"].meaning(text)]


@says(BugLab, "right", "line")
def _(text, code, naming):
    letter, name, line = re.match(
        r"Code (\w), seed \d,(?: is what you say:| has) (.*), in the line (.*)\.$", text
    ).groups()
    assert BugLab.controls["code"].meaning(f"code {letter}") is code is menu(name)
    assert NAMED[name] in line and line == code.line
    assert ("is what you say" in text) == (naming == code.name)


RULES = {  # what a rule says of the four Comparisons of a code
    "passes the check": lambda found: all(one.error < 1e-8 for one in found),
    "turns every slope": lambda found: all(one.cosine < -1 + 1e-9 for one in found),
    "512 times": lambda found: all(abs(one.ratio - 512) < 1e-3 for one in found),
    "doubles": lambda found: all(abs(one.ratio - 2) < 1e-6 for one in found),
    "no array is right": lambda found: all(one.error > 1e-3 for one in found),
    "all but b1": lambda found: [one.error > 1e-3 for one in found] == [False, True, False, False],
    "leaves w2 and b2": lambda found: (
        [one.error > 1e-3 for one in found] == [True, True, False, False]
    ),
}


@cache
def held_up(name, seed):
    """The four Comparisons with differences of another width than the lesson's."""
    code, theta = ALL[name], start(int(seed))
    measured = gradient_by_differences(lambda t: code.loss(t, EVERY, BOTH), theta, h=2e-5)
    return tuple(map(compared, code.slopes(theta, EVERY, BOTH), measured))


def refuted(text):
    """(letter, seed, the code that was guessed); asserts that its rule is true."""
    letter, seed, guess, rule = re.match(
        r"Code (\w), seed (\d): “(.*)” is not it\. (.*?), and (?:\w\w|the loss) would ", text
    ).groups()
    holds = next(test for words, test in RULES.items() if words in rule)
    assert holds(held_up(menu(guess).name, seed)), rule
    return letter, int(seed), menu(guess)


def alike(told_there, value):
    if told_there == "below 10⁻⁹":
        return value < 1e-8
    return np.isclose(numbers_in(told_there)[0], value, rtol=0.06, atol=6e-4)


@says(BugLab, "wrong")
def _(text, code, seed, naming):
    letter, told_seed, guessed = refuted(text)
    array, column, expected, here = re.search(
        r", and (\w\w) would have the (relative error|cosine|ratio) (.*); here it is (.*)\.$",
        text,
    ).groups()
    assert BugLab.controls["code"].meaning(f"code {letter}") is code is not guessed
    assert told_seed == seed and guessed.name == naming and expected != here
    k = ["W1", "b1", "w2", "b2"].index(array)
    there, found = (
        getattr(held_up(one.name, seed)[k], column.rpartition(" ")[2]) for one in (guessed, code)
    )
    assert alike(expected, there) and alike(here, found)


@says(BugLab, "other end")
def _(text, code, seed):
    letter, _, guessed = refuted(text)
    expected, here = numbers_in(text.partition("would end")[2])
    assert BugLab.controls["code"].meaning(f"code {letter}") is code is not guessed
    assert np.isclose(expected, bug_run(guessed.name, seed)[0][-1], rtol=2e-3)
    assert np.isclose(here, bug_run(code.name, seed)[0][-1], rtol=2e-3)


def test_each_wrong_name_of_each_code_is_refuted_by_a_number_that_differs():
    lab, refutations = BugLab(), 0
    for letter in BugLab.controls["code"].stops:
        for name in NAMED:
            values = lab.cleaned(dict(lab.values) | {"code": letter, "naming": name})
            said = lab.call(lab.caption, values)
            right = BugLab.controls["code"].meaning(letter) is menu(name)
            assert said[0].name in (("right",) if right else ("wrong", "other end"))
            refutations += not right
            checked(lab, said[0], values)
    assert refutations == 110


def test_no_caption_names_a_bug_before_it_is_named():
    lab = BugLab()
    for letter in BugLab.controls["code"].stops:
        said = lab.call(lab.caption, lab.cleaned(dict(lab.values) | {"code": letter}))
        assert {one.name for one in said} == {"check", "trained"}
    assert all(preset["naming"] == "not yet" for preset in BugLab.presets.values())


# ---- a target of one's own


def separable(y):
    """Whether some w, b tells y, by the perceptron, which ends where one exists."""
    rows, signs, theta = (
        np.column_stack([EVERY, np.ones(512)]),
        np.where(y, 1.0, -1.0),
        np.zeros(10),
    )
    for _ in range(3000):
        wrong = np.flatnonzero(signs * (rows @ theta) <= 0)
        if not len(wrong):
            return True
        theta = theta + signs[wrong[0]] * rows[wrong[0]]
    return False


@cache
def target_facts(first, second, radius):
    y = near([np.array(first), np.array(second)], radius)
    return int(y.sum()), max(y.mean(), 1 - y.mean()), separable(y)


@says(OwnTarget, "target")
def _(text, first, second, radius):
    one, other, d = re.match(r"([■□ ]+) or ([■□ ]+), (\d) pixels? apart", text).groups()
    assert np.array_equal(picture_of(one), first) and np.array_equal(picture_of(other), second)
    assert int(d) == np.sum(first != second)
    count, base, suffices = target_facts(tuple(first), tuple(second), radius)
    allowed, told, share = numbers_in(text.partition("apart,")[2])
    assert (allowed, told) == (radius, count) and np.isclose(share, base, rtol=6e-4)
    assert ("does not suffice" not in text) == suffices


@says(OwnTarget, "untrained")
def _(text, trained):
    assert not trained and "not trained" in text


@says(OwnTarget, "learnt", "not learnt")
def _(text, first, second, radius, trained):
    y = near([first, second], radius).astype(float)
    _, counts = judged(descended(start(0), y, 1.0, 600), y)
    found, numbers = np.flatnonzero(counts == 512), numbers_in(text.replace("Four", ""))
    assert trained
    if "after step" in text:
        assert numbers == [512, found[0]]
    else:
        assert len(found) == 0 and numbers == [counts[-1], 512, 600]
