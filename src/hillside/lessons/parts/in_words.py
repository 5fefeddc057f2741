"""Numbers and points as captions say them: four digits, a true minus sign, never minus zero."""


def number(x):
    """x as text, such as −0.25."""
    return f"{round(float(x), 6) + 0:.4g}".replace("-", "−")


def factor(x):
    """x as a factor behind a dot: three decimals at most, in brackets where it is negative."""
    text = number(round(float(x), 3))
    return f"({text})" if text.startswith("−") else text


def pair(p):
    """The point or arrow (x, y) as text.   p: (2,)."""
    return f"({number(p[0])}, {number(p[1])})"
