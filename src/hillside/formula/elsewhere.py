"""Functions that are known elsewhere, and how they are written here.

Each advice can be put in the place of what was typed, so it stands in brackets where it is no
single factor.
"""

import re

OPENING = re.compile(r"\s*((\\left\s*)?\()?")
FOLLOWING = re.compile(r"[A-Za-z0-9.]+")
SHOWN = 30  # characters of an argument that are said again
INVERSE = {  # what an exponent -1 on a function means to some
    "sin": "asin({u})",
    "cos": "acos({u})",
    "tan": "atan({u})",
    "sinh": "ln({b} + sqrt({b}^2 + 1))",
    "cosh": "ln({b} + sqrt({b}^2 - 1))",
    "tanh": "(ln((1 + {b})/(1 - {b}))/2)",
    "asin": "sin({u})",
    "acos": "cos({u})",
    "atan": "tan({u})",
    "exp": "ln({u})",
    "log": "e^({u})",
    "sqrt": "{b}^2",
    "sigmoid": "ln({b}/(1 - {b}))",
}
ONE = {  # {u}: the argument, {b}: the argument in brackets if it is no single number or name
    "cot cotan ctg": "(1/tan({u}))",
    "sec": "(1/cos({u}))",
    "csc cosec": "(1/sin({u}))",
    "coth": "(1/tanh({u}))",
    "sech": "(1/cosh({u}))",
    "csch": "(1/sinh({u}))",
    "asinh arcsinh arsinh": INVERSE["sinh"],
    "acosh arccosh arcosh": INVERSE["cosh"],
    "atanh arctanh artanh": INVERSE["tanh"],
    "asec arcsec": "acos(1/{b})",
    "acsc arccsc": "asin(1/{b})",
    "tg tangens tangent": "tan({u})",
    "arctg": "atan({u})",
    "sinus sine": "sin({u})",
    "cosinus cosine": "cos({u})",
    "sign sgn signum": "({b}/abs({u})), which has no value at 0",
    "step heaviside": "((1 + {b}/abs({u}))/2), which has no value at 0",
    "sinc": "(sin({u})/{b}), or (sin(pi*{b})/(pi*{b})) for the one of NumPy",
    "lg": "(ln({u})/ln(10))",
    "ld lb": "(ln({u})/ln(2))",
    "log1p": "ln(1 + {b})",
    "expm1": "(e^({u}) - 1)",
    "exp2": "2^({u})",
    "cbrt ∛": "{b}^(1/3), which has a value for positive numbers only",
    "∜": "{b}^(1/4)",
    "square": "{b}^2",
    "sqr": "{b}^2 for the square or sqrt({u}) for the root",
    "softplus": "ln(1 + e^({u}))",
    "logit": INVERSE["sigmoid"],
    "silu swish": "({b}*sigmoid({u}))",
    "deg degrees": "({b}*180/pi)",
    "rad radians": "({b}*pi/180)",
}
TWO = {  # {a} and {b}: the arguments, in brackets where they need them
    "max": "(({a} + {b} + abs({a} - {b}))/2)",
    "min": "(({a} + {b} - abs({a} - {b}))/2)",
    "pow": "{a}^{b}",
    "hypot": "sqrt({a}^2 + {b}^2)",
    "log": "(ln({a})/ln({b}))",
}
MODULES = "np numpy math sympy sp torch"
NUMBERS = "inf infinity infty oo nan"
OTHERS = "mod floor ceil round gamma factorial erf norm sum atan2 arctan2 root mean"


def spread(table):
    """A table with one entry for each of its names."""
    return {name: form for names, form in table.items() for name in names.split()}


ONE, TWO = spread(ONE), spread(TWO)
ELSEWHERE = {*ONE, *TWO, *f"{MODULES} {NUMBERS} {OTHERS}".split()} - {"log"}


def instead(name, argument):
    """What to say of a function that is known elsewhere.

    argument: what stands in its brackets or follows it, None if that is unclear.
    """
    if name in MODULES.split():
        called = argument[1:] if argument and argument.startswith(".") else "sqrt"
        return f"functions are typed alone; write {called} for {name}.{called}"
    if name in NUMBERS.split():
        return f"{name} is no number here; type a number"
    form = written(name, argument)
    return f"{name} is not known here" + (f"; write {form}" if form else "")


def written(name, argument):
    """How the function of this argument is written here, None if that is not known."""
    parts = argument.split(",") if argument else []
    if name in TWO and len(parts) == 2:
        a, b = (part.strip() for part in parts)
        if name == "max" and "0" in (a, b):
            return f"relu({b if a == '0' else a})"
        return TWO[name].format(a=bracketed(a), b=bracketed(b))
    if name in ONE and len(parts) < 2:
        return ONE[name].format(u=argument or "…", b=bracketed(argument or "…"))
    return None


def bracketed(text):
    """The text as one factor."""
    return text if re.fullmatch(r"[A-Za-z][0-9]*|[0-9]+(\.[0-9]+)?|…", text) else f"({text})"


def argument_after(seen, at):
    """What stands in the brackets that open at `at`, or the word there; None if unclear or long."""
    start = OPENING.match(seen, at).end()
    if seen[start - 1 : start] != "(":
        found = FOLLOWING.match(seen, start)
        return found and found[0][:SHOWN]
    depth = 1
    for k in range(start, min(len(seen), start + SHOWN)):
        depth += (seen[k] == "(") - (seen[k] == ")")
        if not depth:
            return seen[start:k].removesuffix("\\right").strip() or None
    return None
