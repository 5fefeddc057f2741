"""Formulas in LaTeX as MathML, which browsers show and read aloud."""

import re

# What latex2mathml takes more literally than LaTeX does: bars are fences of what stands between them, aligned is align*.
SPELT = (
    ("\\lVert", r"\left\lVert"),
    ("\\rVert", r"\right\rVert"),
    ("\\lvert", r"\left\lvert"),
    ("\\rvert", r"\right\rvert"),
    ("{aligned}", "{align*}"),
)
# A prime is raised by itself; as a superscript it would be raised twice.
PRIMES = re.compile(r"<msup>(<mi>[^<]*</mi>)<mi>(&#x0203[234];)</mi></msup>")
# A sign after an opening bracket, a comma or a relation belongs to what follows; browsers would set it like a difference.
SIGNS = re.compile(
    r"(<mo[^>]*>(?:\(|&#x00028;|&#x0005B;|&#x0002C;|&#x0003D;|&#x0003C;|&#x0003E;|&#x02264;|&#x02265;|&#x022C5;)</mo>)<mo>(&#x02212;|&#x0002B;)</mo>"
)


def mathml(latex, display="inline"):
    """MathML of a formula.   display: "inline", or "block" for one on a line of its own."""
    from latex2mathml.converter import convert  # only typed formulas and pages need it

    for wide, plain in SPELT:
        latex = latex.replace(wide, plain)
    html = PRIMES.sub(r"<mrow>\1<mo>\2</mo></mrow>", convert(latex.strip(), display=display))
    return SIGNS.sub(r'\1<mo form="prefix">\2</mo>', html)
