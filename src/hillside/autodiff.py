"""Exact gradients of a number computed from arrays: backpropagation, also called reverse mode.

A `Value` is an array that remembers what it was made of. On the way back from the result, newest
first, every value hands the slope of the result on to those it was made of. Where one was used
several times, or stretched by broadcasting, its slopes add up. The way back costs a few times what
the way there did, however many numbers the arrays hold.

    def loss(W, b):
        return np.mean((np.tanh(X @ W + b) - Y) ** 2)

    dW, db = gradients(loss, W, b)

A function is written with numpy, as for plain arrays: + - * / ** @, np.exp, log, tanh, sqrt, sin,
cos, maximum, sigmoid and relu from here, sum, mean, an index, .T, comparisons. All else is an error
that would cut the way back. Griewank and Walther, Evaluating Derivatives, SIAM 2008, ch. 3.
"""

from itertools import count

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

_births, _set = count(), object.__setattr__


class Value(NDArrayOperatorsMixin):
    """An array that remembers what it was made of.

    data: the numbers, a copy of what was given, never changed.   grad: the slope of the result in
    each of them, after `backward` of the result; None before.
    made_of: pairs of a Value and the rule that turns slopes of this one into slopes of that.
    TypeError for whatever would change a value in place or cut the way back.
    """

    __slots__ = ("data", "grad", "made_of", "born")

    def __init__(self, data, made_of=()):
        if np.iscomplexobj(data):
            raise TypeError(f"data is {data!r}; wanted real numbers; try data.real")
        data = np.array(data, dtype=float)
        data.setflags(write=False)
        for name, content in zip(self.__slots__, (data, None, tuple(made_of), next(_births))):
            _set(self, name, content)

    def backward(self):
        """Set the grad of this value, one number, and of all it was made of, anew.

        ValueError where this value is more than one number.
        """
        if self.shape != ():
            raise ValueError(
                f"backward was asked of a value of shape {self.shape}; wanted one number; "
                "try .sum() or .mean() of it"
            )
        ancestors = sorted(_ancestors(self), key=lambda value: -value.born)
        for value in ancestors:
            _set(value, "grad", np.zeros(value.shape) + (value is self))
        for value in ancestors:
            for source, rule in value.made_of:
                slopes = _summed_back(rule(value.grad), source.shape)
                _set(source, "grad", source.grad + slopes)

    def sum(self, axis=None, keepdims=False, **numpys):
        """As of an array.   ValueError for other options of numpy's."""
        if any(option is not None for option in numpys.values()):
            raise ValueError(f"sum got {numpys}; wanted axis and keepdims only; try v.sum(axis=0)")
        total = self.data.sum(axis=axis, keepdims=True)
        back = [(self, lambda g: np.broadcast_to(g.reshape(total.shape), self.shape))]
        return Value(total if keepdims else total.squeeze(axis), back)

    def mean(self, axis=None, keepdims=False, **numpys):
        """As of an array.   ValueError for other options of numpy's."""
        total = self.sum(axis, keepdims, **numpys)
        return total / (self.data.size / total.data.size)

    def __getitem__(self, index):
        def scattered(g):
            slopes = np.zeros(self.shape)
            np.add.at(slopes, index, g)  # an entry that was taken twice gets both slopes
            return slopes

        return Value(self.data[index], [(self, scattered)])

    shape = property(lambda self: self.data.shape, doc="As of an array.")
    T = property(lambda self: Value(self.data.T, [(self, lambda g: g.T)]), doc="As of an array.")

    def __repr__(self):
        return f"Value({np.array2string(self.data, separator=', ', prefix='Value(')})"

    def __bool__(self):
        return bool(self.data)

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        if options.get("out"):
            self[...] = None  # v += ... asks for this
        if method != "__call__" or options or ufunc not in (*RULES, *TRUTHS):
            _cut(f"np.{ufunc.__name__} was asked of a Value, as `{method}` with {options}")
        numbers = [x.data if isinstance(x, Value) else np.asarray(x, dtype=float) for x in inputs]
        y = ufunc(*numbers)
        if ufunc in TRUTHS:
            return y
        rules = [(x, rule) for x, rule in zip(inputs, RULES[ufunc]) if isinstance(x, Value)]
        return Value(y, [(x, lambda g, rule=rule: rule(g, y, *numbers)) for x, rule in rules])

    def __array__(self, *_, **__):
        _cut("a Value was taken for a plain array")

    def __setitem__(self, place, number):
        raise TypeError(
            "a Value was to be changed in place, by v[...] =, v.data = or v +=, and what was made "
            "of it would no longer belong to it; wanted a new value; try v = v + ..."
        )

    __setattr__ = __setitem__


def gradients(f, *arrays):
    """The exact slopes of f, one number, in every number of every array: one array for each.

    f: takes the arrays as `Value`s and returns a Value of shape ().   Returns a list.
    TypeError where f returns a plain number, ValueError where it returns more than one.
    """
    values = [Value(array) for array in arrays]
    result = f(*values)
    if not isinstance(result, Value):
        _cut(f"f returned {result!r}, a plain number")
    result.backward()
    return [np.zeros(value.shape) if value.grad is None else value.grad for value in values]


def sigmoid(x):
    """1 / (1 + exp(-x)), without overflow, of a Value or an array."""
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def relu(x):
    """max(x, 0), of a Value or an array; its slope at 0, where there is none, counts as 0."""
    return np.maximum(x, 0.0)


def _cut(what):
    raise TypeError(
        f"{what}, so no slope could come back; wanted one of the operations that hillside.autodiff "
        "lists; try to write it with them, or .data where no slope is wanted"
    )


def _ancestors(result):
    """The result and all it was made of, each once."""
    found, waiting = {id(result): result}, [result]
    while waiting:
        for source, _ in waiting.pop().made_of:
            if id(source) not in found:
                found[id(source)] = source
                waiting.append(source)
    return found.values()


def _summed_back(slopes, shape):
    """Slopes summed over the axes along which a value of this shape was stretched."""
    slopes = slopes.sum(axis=tuple(range(slopes.ndim - len(shape))))
    stretched = tuple(axis for axis, size in enumerate(shape) if size < slopes.shape[axis])
    return slopes.sum(axis=stretched, keepdims=True)


def _to_left(g, y, a, b):
    """Slopes of a in y = a @ b: g @ b.T, vectors standing for matrices of one row or column."""
    g, b = (g[..., None], b[:, None]) if b.ndim == 1 else (g, b)
    slopes = (g[..., None, :] if a.ndim == 1 else g) @ b.swapaxes(-1, -2)
    return slopes[..., 0, :] if a.ndim == 1 else slopes


def _to_right(g, y, a, b):
    """Slopes of b in y = a @ b: a.T @ g, in the same way."""
    g = g[..., None] if b.ndim == 1 else g
    slopes = a[:, None] @ g[..., None, :] if a.ndim == 1 else a.swapaxes(-1, -2) @ g
    return slopes[..., 0] if b.ndim == 1 else slopes


# How slopes g of y = f(a) or y = f(a, b) come back to a and to b; none come back from a truth.
RULES = {
    np.add: (lambda g, y, a, b: g, lambda g, y, a, b: g),
    np.subtract: (lambda g, y, a, b: g, lambda g, y, a, b: -g),
    np.multiply: (lambda g, y, a, b: g * b, lambda g, y, a, b: g * a),
    np.divide: (lambda g, y, a, b: g / b, lambda g, y, a, b: -g * y / b),
    np.power: (
        lambda g, y, a, b: g * b * a ** np.where(b == 0, 1, b - 1),
        lambda g, y, a, b: g * y * np.log(np.where(a == 0, 1, a)),
    ),
    np.matmul: (_to_left, _to_right),
    np.maximum: (lambda g, y, a, b: g * (a > b), lambda g, y, a, b: g * (a <= b)),
    np.negative: (lambda g, y, a: -g,),
    np.exp: (lambda g, y, a: g * y,),
    np.log: (lambda g, y, a: g / a,),
    np.tanh: (lambda g, y, a: g * (1 - y**2),),
    np.sqrt: (lambda g, y, a: g / (2 * y),),
    np.sin: (lambda g, y, a: g * np.cos(a),),
    np.cos: (lambda g, y, a: -g * np.sin(a),),
}
TRUTHS = (np.less, np.less_equal, np.greater, np.greater_equal, np.equal)
