"""Numbers written as text: "3/5", "sqrt(2)/2", "12, 9", "[[2, 4], [1, 3]]", "−0.48",
"np.tanh(1.5)", "2√3".

The text is never run. It is parsed, and a small grammar of numbers, + - * / **, brackets, lists and
a few functions is computed in float64, so that 9**9**9 is infinite and takes no time.
"""

import ast
import re
import unicodedata

import numpy as np

from .values import brief_text

LONGEST = 500  # characters; no answer of the series is longer
SAME_SIGN = str.maketrans("−–—‐‑﹣－×·∙⋅÷∶:", "-------****///")
PIECES = (
    (r"\$|\\left|\\right|\\[,;!]|°", " "),
    (r"\\sqrt\{([^{}]*)\}", r"sqrt(\1)"),
    (r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))"),
    (r"\\cdot|\\times", "*"),
    (r"\\(pi|sin|cos|tan|exp|ln|log|tanh|infty)\b", r" \1"),
    (r"√\s*([\d.]+|pi)", r"sqrt(\1)"),
    (r"√", "sqrt"),
    (r"π", "pi"),
    (r"∞|\binfinity\b|\binfty\b|\boo\b", "inf"),
    (r"\^", "**"),
    (r"^\s*(?:[A-Za-z_]\w*(?:\([\w, ]*\))?\s*)?[=≈]\s*", ""),
    (r"(?i)\s*\b(radians?|rad|degrees?|deg)\s*$", ""),
    (r"(?i)\s+and\s+", ", "),
    (r"(?<![\w.])(\d+\.?\d*|\.\d+)\s*(?=(?:sqrt|pi|sin|cos|tan|exp|ln|log|tanh)\b|\()", r"\1*"),
    (r"\)\s*(?=[\d(]|sqrt\b|pi\b)", ")*"),
)  # what people write, and how Python writes it, in this order
FUNCTIONS = {
    "sqrt": np.sqrt,
    "exp": np.exp,
    "log": np.log,
    "ln": np.log,
    "log10": np.log10,
    "log2": np.log2,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "abs": np.abs,
    "radians": np.radians,
    "degrees": np.degrees,
    "norm": np.linalg.norm,
    "Rational": np.divide,
    "Fraction": np.divide,
}
FUNCTIONS |= {f"a{name}": getattr(np, f"arc{name}") for name in ("sin", "cos", "tan")}
FUNCTIONS |= {f"arc{name}": getattr(np, f"arc{name}") for name in ("sin", "cos", "tan")}
FUNCTIONS |= dict.fromkeys(
    (
        "array",
        "asarray",
        "Matrix",
        "tensor",
        "list",
        "tuple",
        "float",
        "float64",
        "float32",
        "int64",
    ),
    lambda value: value,
)
CONSTANTS = {"pi": np.pi, "e": np.e, "E": np.e, "inf": np.inf, "nan": np.nan}
MODULES = {"np", "numpy", "math", "sp", "sympy", "linalg", "torch"}
OPERATIONS = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
    ast.UAdd: np.positive,
    ast.USub: np.negative,
}


class NotNumbers(ValueError):
    """The text cannot be read as numbers.   args: a sentence with advice, or ""."""


@np.errstate(all="ignore")
def numbers_in(text):
    """The numbers that text says, a float array: () for one number, (n,) for a list, (m, n) for
    rows.

    Raises NotNumbers.
    """
    if len(text) > LONGEST:
        raise NotNumbers("")
    try:
        return np.asarray(_value(_parsed(text)), dtype=float)
    except NotNumbers:
        raise
    except (SyntaxError, ValueError, TypeError, ArithmeticError, RecursionError, MemoryError):
        raise NotNumbers("") from None


def _parsed(text):
    """The tree of an expression in Python; [1. -2.], as numpy prints a list, is one, too."""
    text = plain(text)
    if re.fullmatch(r"[-+\d.eE\s\[\]]*\[[-+\d.eE\s\[\]]*", text):
        return ast.parse(_with_commas(text), mode="eval").body
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError:
        if not re.fullmatch(r"[-+\d.eE\s\[\](),]+", text):
            raise
        return ast.parse(_with_commas(text), mode="eval").body


def _with_commas(text):
    return re.sub(r"(?<=[\d.\])])\s+(?=[-+]?[\d.\[(])", ", ", text)


def plain(text):
    """The text with the signs that Python knows."""
    text = re.sub(r"(\d*)\s*([¼-¾⅐-⅞])", _vulgar, text.translate(SAME_SIGN))
    text = re.sub(
        r"[⁻⁰¹²³⁴-⁹]+", lambda found: f"**({unicodedata.normalize('NFKC', found[0])})", text
    )
    text = unicodedata.normalize("NFKC", text).translate(SAME_SIGN)
    for pattern, written in PIECES:
        text = re.sub(pattern, written, text)
    return text.strip().strip(";").replace(";", ",")


def _vulgar(found):
    """½ and 1½."""
    return f"({found[1] or 0}+{unicodedata.numeric(found[2])!r})"


def _value(node):
    """The number or the list of a node of the tree."""
    if isinstance(node, ast.Constant):
        return _constant(node.value)
    if isinstance(node, (ast.List, ast.Tuple)):
        return np.array([_value(entry) for entry in node.elts], dtype=float)
    if isinstance(node, (ast.UnaryOp, ast.BinOp)) and type(node.op) in OPERATIONS:
        parts = [node.operand] if isinstance(node, ast.UnaryOp) else [node.left, node.right]
        return OPERATIONS[type(node.op)](*map(_value, parts))
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _known(CONSTANTS, node)
    if isinstance(node, ast.Call) and not node.keywords:
        return _known(FUNCTIONS, node.func)(*map(_value, node.args))
    raise NotNumbers("")


def _constant(value):
    if isinstance(value, str):
        return numbers_in(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return np.float64(value)
    raise NotNumbers("")


def _known(known, node):
    """What a name stands for, alone or behind np. or math."""
    while isinstance(node, ast.Attribute) and isinstance(node.value, (ast.Name, ast.Attribute)):
        module = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
        if module not in MODULES:
            break
        node = ast.Name(node.attr)
    if not isinstance(node, ast.Name):
        raise NotNumbers("")
    if node.id not in known:
        raise NotNumbers(
            f" The name {brief_text(node.id)} means nothing inside a text; "
            "if it is a variable of yours, drop the quotes."
        )
    return known[node.id]
