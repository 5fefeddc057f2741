"""The answers to practice questions of lessons 11 to 14, computed anew from the question as shown:
walks are walked, batches enumerated, slopes measured by differences."""

import re

import numpy as np

LAST_LESSONS = ("saddles", "noise", "optimisers", "network")
NUMBER = r"(-?[\d.]+\d|-?\d)"


def shown_answer(text):
    """What the question asks for."""
    return next(answer for known, answer in ASKED.items() if known in text)(text)


def after(words, text):
    """The number after these words."""
    return float(re.search(re.escape(words) + NUMBER, text)[1])


def entries(name, text):
    """The numbers of a list, $name = (1, -2)$."""
    found = re.search(re.escape(name) + r" = \((.*?)\)", text)[1]
    return np.array([float(one) for one in found.split(",")])


def matrix(text):
    rows = re.search(r"\\begin\{pmatrix\} ?(.*?) ?\\end", text)[1].split(r"\\")
    return np.array([[float(one) for one in row.split("&")] for row in rows])


def coefficients(text):
    """a and b of a x^2 + b y^2, or a x^2 alone."""
    latex = re.search(r"f\(x(?:, y)?\) = (.*?)\$", text)[1].replace(" ", "")
    found = re.findall(r"([+-]?\d*)[xy]\^2", latex)
    return np.array([float(one if one.strip("+-") else one + "1") for one in found])


def walked(text):
    """Two steps of descent."""
    p = np.array([float(one) for one in re.search(r"starts at \$\((.*?)\)", text)[1].split(",")])
    for _ in range(2):
        p = p - after(r"\alpha = ", text) * 2 * coefficients(text) * p
    return p


def way_out(text):
    """The rate, the Hessian and the unit vector along which it bends down."""
    H = matrix(text)
    return after(r"\alpha = ", text), H, np.linalg.eigh(H)[1][:, 0]


def grown(text):
    alpha, H, u = way_out(text)
    return np.linalg.norm(u - alpha * H @ u)


def first_beyond(text):
    alpha, H, u = way_out(text)
    p, steps = 10.0 ** -after("$10^{-", text) * u, 0
    while np.linalg.norm(p) < 1:
        p, steps = p - alpha * H @ p, steps + 1
    return steps


def counted(text):
    n, size = after("There are ", text), after("each batch has ", text)
    return after("How many steps do ", text) * len(range(0, int(n), int(size)))


def of_batch(text):
    count = {"two": 2, "three": 3}[re.search(r"the first (\w+) examples", text)[1]]
    x, y, w, h = entries("x", text)[:count], entries("y", text)[:count], after("$w = ", text), 1e-5
    ahead, behind = (np.mean((v * x - y) ** 2) for v in (w + h, w - h))
    return (ahead - behind) / (2 * h)


def scattered(text):
    g = np.array([float(one) for one in re.search(r"\$\((.*?)\)", text)[1].split(",")])
    size = int(after("mean of $", text))
    sums = g
    for _ in range(size - 1):  # all draws, as sums
        sums = np.add.outer(sums, g).ravel()
    return np.std(sums / size)


def hovering(text):
    """The mean square, carried on until it rests."""
    alpha, c = (float(one) for one in re.search(rf"x - {NUMBER}\\,\({NUMBER}", text).groups())
    q, noise = 7.0, after("variance $", text) / after("mean of $", text)
    for _ in range(2000):
        q = (1 - alpha * c) ** 2 * q + alpha**2 * noise
    return q


def rolled(text):
    alpha, beta, a = after(r"\alpha = ", text), after(r"\beta = ", text), coefficients(text)[0]
    x, v = after("starts at $x = ", text), 0.0
    for _ in range(2):
        v = beta * v + 2 * a * x
        x = x - alpha * v
    return x


def rests(text):
    """The largest rate at which both roots along both axes stay within the unit circle."""
    beta, curvatures = after(r"\beta = ", text), 2 * coefficients(text)

    def does(alpha):
        roots = [np.roots([1, -(1 + beta - alpha * c), beta]) for c in curvatures]
        return np.abs(roots).max() < 1

    low, high = 1e-6, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if does(middle) else (low, middle)
    return low


def adagrad(text):
    g = [float(one) for one in re.search(r"slopes \$(.*?)\$", text)[1].split(r",\;")]
    s = 0.0
    for one in g:
        s += one**2
    return -after(r"\alpha = ", text) * g[-1] / s**0.5


def adam(text):
    first, second = after(r"\beta_1 = ", text), after(r"\beta_2 = ", text)
    m = s = 0.0
    slopes = [
        float(one) for one in re.search(r"slope \$(.*?)\$ first, then \$(.*?)\$", text).groups()
    ]
    for k, g in enumerate(slopes, start=1):
        m, s = first * m + (1 - first) * g, second * s + (1 - second) * g**2
        move = -after(r"\alpha = ", text) * (m / (1 - first**k)) / np.sqrt(s / (1 - second**k))
    return move


def sized(text):
    inputs, hidden, outputs = (
        int(one)
        for one in re.search(r"(\d+) inputs.*?(\d+) hidden.*? (\d+) outputs", text).groups()
    )
    arrays = np.zeros((inputs, hidden)), np.zeros(hidden), np.zeros((hidden, outputs))
    return sum(one.size for one in arrays) + outputs


def checked(text):
    a, b = entries("a", text), entries("b", text)
    lengths = [sum(one**2 for one in v) ** 0.5 for v in (a - b, a, b)]
    return lengths[0] / (lengths[1] + lengths[2])


def answered(text, push=0.0, at=(0, 0)):
    """p of the network; with a push at one entry of W1."""
    W1 = matrix(text)
    W1[at] += push
    b2 = after("$b_2 = ", text)
    a = np.tanh(entries("x", text) @ W1 + entries("b_1", text))
    return 1 / (1 + np.exp(-(a @ entries("w_2", text) + b2)))


def sloped(text):
    at = tuple(int(after(word, text)) - 1 for word in ("in row ", "and column "))
    y, h = after("$y = ", text), 1e-5
    p = np.array([answered(text, push, at) for push in (h, -h)])
    ahead, behind = -y * np.log(p) - (1 - y) * np.log(1 - p)
    return (ahead - behind) / (2 * h)


ASKED = {
    "after two steps? Give a list": walked,
    "by always the same factor": grown,
    "After how many steps is this distance": first_beyond,
    "epochs make?": counted,
    "mean of $(wx - y)^2$": of_batch,
    "standard deviation": scattered,
    "mean of $x^2$ settle": hovering,
    "A heavy ball rolls on": rolled,
    "comes to rest at the bottom": rests,
    "Adagrad": adagrad,
    "Adam": adam,
    "How many parameters": sized,
    "relative error": checked,
    "slope of $\\ell$ in the entry": sloped,
    "Which probability $p$": answered,
}
