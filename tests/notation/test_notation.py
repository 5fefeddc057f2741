"""What LaTeX becomes: MathML that says what each sign is, room by TeX's rules, outlines, HTML.

That the ink is right is what tests/browser/test_formulas.py measures.
"""

import re
import warnings
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from hillside.formula import parse
from hillside.notation import set_formula, shared
from hillside.notation.outlines import LONG, pieces
from hillside.notation.reading import mathml, sign_class
from hillside.notation.spacing import MEDIUM, ROOM, THICK, arranged, kind
from hillside.pages import prose


def leaves(latex, display=False):
    """What the MathML of a formula says, as [(tag, text), ...]."""
    found = mathml(latex, display).iter()
    return [(element.tag, element.text) for element in found if not len(element) and element.text]


def rooms(latex):
    """The rooms that were put between the parts of a formula's row, in order."""
    row = arranged(mathml(latex))
    return [int(space.get("width")) for space in row if space.get("between")]


def test_a_name_is_one_word_and_letters_are_letters_of_their_own():
    assert leaves(r"\mathrm{diag}(ab)")[0] == ("mi", "diag")
    assert leaves(r"ab \arg\max z") == [
        *(("mi", "a"), ("mi", "b"), ("mi", "arg"), ("mi", "max"), ("mi", "z"))
    ]


@pytest.mark.parametrize(
    "latex, letter",
    [(r"\mathbb R", "ℝ"), (r"\mathsf T", "𝖳"), (r"\mathcal L", "ℒ"), (r"\mathbf x", "𝐱")],
)
def test_letters_of_another_alphabet_are_characters_of_their_own(latex, letter):
    assert leaves(latex) == [("mi", letter)]


def test_a_norm_opens_and_closes_and_is_as_high_as_a_letter():
    first, *_, last = mathml(r"\lVert v\rVert")
    assert (first.get("form"), last.get("form")) == ("prefix", "postfix")
    assert {first.get("stretchy"), last.get("stretchy")} == {"false"}
    large, *_ = mathml(r"\bigl\lVert v\bigr\rVert")
    assert large.get("minsize") == "1.2em"


def test_brackets_are_as_high_as_their_array_and_no_higher():
    sides = mathml(r"\frac{\frac ab}c = \begin{pmatrix}1&2\end{pmatrix}")[-1]
    assert [element.tag for element in sides] == ["mo", "mtable", "mo"]
    assert [sides[0].get("form"), sides[2].get("form")] == ["prefix", "postfix"]


def test_lines_that_are_aligned_are_rows_of_a_table_for_who_listens_too():
    (table,) = mathml(r"\begin{aligned} a &= b \\ &\le c \end{aligned}", True).iter("mtable")
    assert [len(row) for row in table] == [2, 2]
    assert [cell.get("columnalign") for cell in table[0]] == ["right", "left"]


@pytest.mark.parametrize(
    "latex, dots", [(r"a_1 + \dots + a_n", "⋯"), (r"1, \dots, n", "…"), (r"1, 2, \dots", "…")]
)
def test_dots_stand_in_the_middle_between_operations_and_on_the_line_in_lists(latex, dots):
    assert dots in [text for _, text in leaves(latex)]


REFUSED = {
    r"\foo{x}": r"\\foo is not understood here",
    r"a = b \label{one}": r"\\label is not understood here",
    r"x_{": "is not LaTeX that can be read",
    r"a & b": "is not LaTeX that can be read",
    r"\text{for $x$}": r"\$ is not understood here",
    r"\begin{array}{c|c}1&2\end{array}": "columnlines are not drawn here",
    r"\color{red}x": "mathcolor are not drawn here",
    # older versions of latex2mathml do not know it
    r"\cancel{x}": "diagonals are not drawn here|cancel is not understood",
}


@pytest.mark.parametrize("latex", REFUSED)
def test_what_would_be_lost_is_refused_in_a_sentence(latex):
    with pytest.raises(ValueError, match=REFUSED[latex]):
        set_formula(latex)


@pytest.mark.parametrize(
    "sign, expected",
    [
        *(("=", "rel"), ("≤", "rel"), ("→", "rel"), (":", "rel"), ("+", "bin"), ("⋅", "bin")),
        *((",", "punct"), ("(", "open"), ("⟩", "close"), ("∑", "op"), ("/", "ord"), ("√", "ord")),
    ],
)
def test_signs_have_the_classes_of_tex(sign, expected):
    assert sign_class(sign) == expected and expected in ROOM


@pytest.mark.parametrize(
    "latex, expected",
    [
        ("a - b", [MEDIUM, MEDIUM]),
        ("(a) - b", [MEDIUM, MEDIUM]),
        ("-b", []),
        ("(-1)", []),
        ("x = -1", [THICK, THICK]),
        ("a^{x+y}", []),
        ("a/b", []),
        (r"\lVert -x\rVert", []),
        (r"\nabla f", []),
        (r"a \le b", [THICK, THICK]),
    ],
)
def test_a_sign_stands_close_to_its_number_and_a_difference_does_not(latex, expected):
    assert rooms(latex) == expected


def test_every_part_of_a_row_has_a_class_of_the_table_or_none():
    latex = r"\sin\frac ab\left(\sqrt x\right)\begin{pmatrix}1\end{pmatrix}\;\text{so } \hat x_1!"
    assert {kind(part) for part in mathml(latex)} <= {*ROOM, None}


def width(latex):
    return sum(piece.right - piece.left for piece in pieces(mathml(latex)))


def test_what_stands_side_by_side_is_as_wide_as_its_parts_and_their_rooms():
    assert width("a + b") == pytest.approx(width("a") + width("+") + width("b") + 2 * MEDIUM, abs=1)


def test_a_short_formula_in_a_line_is_never_broken_a_long_one_after_its_relations():
    assert len(pieces(mathml("x = y = z"))) == 1
    long = r"f(p + v) = f(p) + f_x v_1 + f_y v_2 + o(v) \le g(x, y)"
    first, second, third = pieces(mathml(long))
    assert first.left == 0 and third.right > LONG
    assert (first.right, second.right) == (second.left, third.left)


def test_a_display_may_be_broken_before_a_relation_and_at_wide_spaces():
    assert len(pieces(mathml(r"a = b, \qquad c = d", display=True))) == 4
    assert len(pieces(mathml("a = b"))) == 1


def test_each_outline_lies_between_the_top_and_the_bottom_of_its_piece():
    for piece in pieces(mathml(r"\sqrt{\frac{a}{b}} = \int_0^1 x^2\,dx", display=True)):
        for mark in piece.marks:
            numbers = np.array(re.findall(r"-?[\d.]+", mark.path), float)
            assert mark.path[0] == "M" and mark.path[-1] == "z" or set(mark.path) & set("hv")
            assert piece.top <= mark.y + 1 or mark.y <= piece.bottom + numbers.max()


def test_a_formula_is_spoken_once_and_drawn_for_eyes_alone():
    html = set_formula(r"\sqrt{2}")
    root = ET.fromstring(html)
    (spoken,) = root.iter("math")
    assert [element.tag for element in spoken] == ["msqrt"] and "√" not in html
    assert {svg.get("aria-hidden") for svg in root.iter("svg")} == {"true"}
    assert "fill" not in html and "black" not in html  # the colour is the text's: notation.css


def test_a_wide_display_can_be_scrolled_by_keys_a_narrow_one_need_not():
    wide = r"\begin{aligned} " + "a + " * 12 + r"b &= c \end{aligned}"
    assert 'tabindex="0"' in set_formula(wide, True)
    assert "tabindex" not in set_formula("a = b", True)


def placed(html):
    """Each outline with its place, size and references followed, in order."""
    root = ET.fromstring(f"<body>{html}</body>")
    known = {f"#{one.get('id')}": one for one in root.iter() if one.get("id")}

    def follow(mark, x, y, scale):
        dx, dy = mark.get("x", 0), mark.get("y", 0)
        for name, *numbers in re.findall(r"(\w+)\((\S+?)(?: (\S+))?\)", mark.get("transform", "")):
            if name == "translate":
                dx, dy = numbers
            else:
                scale *= float(numbers[0])
        x, y = x + float(dx), y + float(dy)
        inner = [known[mark.get("href")]] if mark.get("href") else list(mark)
        here = [(mark.get("d"), x, y, scale)] if mark.tag == "path" else []
        return here + [one for child in inner for one in follow(child, x, y, scale)]

    drawings = [svg for svg in root.iter("svg") if svg.get("class") != "hs-glyphs"]
    return [one for svg in drawings for one in follow(svg, 0, 0, 1)]


def test_a_page_draws_the_same_with_each_outline_only_once():
    latex = ("x + x^x", r"\frac{x}{x}", "x + x^x", r"x_x = -x")
    html = "".join(map(set_formula, latex))
    page = shared(html)
    assert placed(page) == placed(html)
    outlines = re.findall(r' d="([^"]+)"', page)
    assert len(outlines) == len(set(outlines)) and len(page) < 0.6 * len(html)


def test_a_page_without_formulas_stays_as_it_is():
    assert shared("<p>no formula</p>") == "<p>no formula</p>"


def test_a_formula_is_set_even_where_warnings_are_errors():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "<svg" in set_formula(r"\sqrt{7} + 1")


TYPED = """x**2 + 3*x*y; sin(x)**2/cos(y); exp(-x**2/2); sqrt(1 + x**2); log(x)*tanh(3*x); abs(x);
1/(x*y); x**(1/3); atan(x/y); 2*pi*x; e**x; -x**-2.5; asin(x) + acos(y); sinh(x)*cosh(y);
(x + y)**10/(x - y)**3; x**y; relu(x)"""


@pytest.mark.parametrize("text", re.split(r";\s", TYPED))
def test_whatever_can_be_typed_can_be_set(text):
    formula = parse(text, ("x", "y"))
    for latex in (formula.latex, *formula.partials_latex):
        assert "<svg" in set_formula(latex)


def test_markdowns_formulas_are_set_by_the_same_function():
    assert prose.set_formula is set_formula
    assert set_formula("x^2") in prose.prose("$x^2$") and "hs-display" in prose.prose("$$x$$")


@pytest.mark.parametrize("latex", ["x", "a + b + c + d + e + f + g", r"\frac{1}{2}", "x_1"])
def test_a_drawing_is_as_wide_as_its_box(latex):
    svg = ET.fromstring(set_formula(latex)).find("svg")
    *_, wide, _ = svg.get("viewBox").split()
    assert float(svg.get("width").removesuffix("em")) == pytest.approx(float(wide) / 1000)


NESTED = {
    "signs": (r"-\left(", r"\right)"),
    "sums": (r"\left(1+x", r"\right)"),
    "bars": (r"\left|", r"\right|"),
    "functions": (r"\sin\left(", r"\right)"),
    "roots": (r"\sqrt{", "}"),
    "fractions": (r"\frac{1}{", "}"),
    "exponents": ("2^{", "}"),
}


@pytest.mark.parametrize("shape", NESTED.values(), ids=NESTED)
def test_what_lies_deep_within_brackets_is_set(shape):
    """Each pair of brackets once doubled the time: for these a kernel stood still for minutes."""
    before, after = shape
    assert "<path" in set_formula(before * 20 + "x" + after * 20)
