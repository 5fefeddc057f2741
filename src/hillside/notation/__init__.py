"""Mathematics set as mathematics: LaTeX in, HTML out, the same in every browser, without a network.

One notation, LaTeX, and one writer, `set_formula`, for the text of pages and for formulas as they
are typed; captions, verdicts and labels that hold mathematics use it, too. The letters are outlines
of STIX Two Math (SIL Open Font License 1.1) placed by ziamath; beside them stands the formula as
MathML, which screen readers speak.

reading   LaTeX as MathML that says what each sign is
spacing   the room between signs, by TeX's rules
outlines  MathML as outlines in their places, cut where a line may break
writing   outlines as HTML
lettering labels of words and formulas as outlines on one line
"""

from .lettering import lettered
from .writing import STYLE, set_formula, shared

__all__ = ["STYLE", "lettered", "set_formula", "shared"]
