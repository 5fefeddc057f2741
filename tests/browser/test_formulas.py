"""Every formula that pages show has ink where a second engine, MathJax in JupyterLab, has it."""

import io
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest
from ink import EM, Ink, Part
from nbformat.v4 import new_markdown_cell, new_notebook
from PIL import Image

from hillside.course.canonical import METADATA
from hillside.course.refresh import read
from hillside.notation import STYLE, set_formula
from hillside.pages import notebook, prose

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
SCRIPT = Path(__file__).with_name("ink.js").read_text(encoding="utf-8")
AT_ONCE = 80  # formulas on one sheet: pictures have a largest height
WIDE = {"width": 2500, "height": 1000}
# In a cell of the sheet, on one line; displays as in a text.
ON_A_LINE = """hs-math, .hs-display {
  display: inline-block !important; padding: 0 !important; overflow: visible;
}"""
KINDS = {
    "radical": r"\sqrt{144 + 81} = 15",
    "radical over a power": r"\sqrt{12^2 + 9^2}",
    "radical of a fraction": r"\sqrt{\frac{a}{b}}",
    "radical with a degree": r"\sqrt[3]{x}",
    "fraction": r"\frac{1}{s_i}\,\partial f/\partial x_i",
    "fraction in a fraction": r"\frac{1}{1 + \frac{1}{x}}",
    "small fraction": r"f(t) = \tanh(t + \tfrac{1}{2})",
    "accents": r"\nabla f(\bar p) = 0, \hat y, \tilde x + \dot x, \vec v",
    "script on an accent": r"\bar{x}_i^2 + \dot\theta_k",
    "bar over a product": r"\overline{AB}",
    "norm": r"-\lVert g\rVert \le g\cdot u \le \lVert g\rVert",
    "norm squared": r"0 \le \lVert g - (g\cdot u)\,u\rVert^2 = \lVert g\rVert^2",
    "large norm": r"\bigl\lVert x\bigr\rVert",
    "bars": r"\lvert 1 - \alpha\lambda\rvert < 1, |x|",
    "fences": r"f(p) - \alpha\left(1 - \tfrac{\alpha L}{2}\right)\lVert\nabla f(p)\rVert^2",
    "one fence": r"\left.\frac{a}{b}\right|_{x = 1}",
    "angles": r"\langle a, b\rangle = a_1b_1 + 4a_2b_2",
    "braces and floors": r"\{x\} = x - \lfloor x\rfloor",
    "scripts": r"p_{k+1} = p_k - \alpha\,\nabla f(p_k)",
    "both scripts": r"c_1^2 + c_2^2 = 1",
    "script of a script": r"e^{-x^2/2} + 2^{2^n}",
    "script on a bracket": r"x_k = (1 - \alpha\lambda)^k x_0",
    "script above a letter": r"\nabla^G f = x_D",
    "star": r"w^* = m - m^*",
    "script on a name": r"\lambda_{\max} + \log_2 x + \cos^2\theta",
    "primes": r"g''(0) = f'(x)^2",
    "upright": r"J^{\mathsf T}v = \mathrm{diag}(\sigma'(Ax + b))\,A",
    "double-struck": r"f:\mathbb R^n\to\mathbb R^m",
    "script letters and bold": r"\mathcal L(\mathbf x) = \boldsymbol\theta",
    "matrix": r"W_1 = \begin{pmatrix}1&2\\0&1\end{pmatrix}\begin{pmatrix}3\\1\end{pmatrix}",
    "matrix to a power": r"\begin{bmatrix}1&2\\3&4\end{bmatrix}^{-1}",
    "determinant": r"\begin{vmatrix}1&2\\3&4\end{vmatrix} = -2",
    "cases": r"\begin{cases} a & x > 0 \\ b & \text{else}\end{cases}",
    "sum": r"\sum_{i=1}^n x_i = \prod_{k=1}^n a_k",
    "integral": r"\int_0^1 t\,dt = \frac12",
    "limit": r"f_x(a, b) = \lim_{h \to 0}\frac{f(a + h, b) - f(a, b)}{h}",
    "dots": r"\frac{1}{2}(\lambda_1c_1^2 + \dots + \lambda_nc_n^2), 1, \dots, n",
    "signs": r"-x = a - (-b) \pm 1 \cdot [-1, 1]",
    "relations": r"a \ll b \ne c \approx d \sim e \mapsto x \in y",
    "brace below": r"\underbrace{a + b}_{c}",
    "words": r"u\cdot\nabla f = \text{slope of } f",
    "frame": r"x \longrightarrow \boxed{\;N(x;\theta)\;}",
    "binomial": r"\binom nk",
    "aligned": r"\begin{aligned} f(p+d) - f(p) &= \int_0^1 \nabla f\cdot d\;dt \\"
    r" &\le \lVert d\rVert^2 \\ &= \tfrac{L}{2} . \end{aligned}",
}
# Made of parts that overlap: one may go, and no ink is lost.
ASSEMBLED = {"large norm", "one fence", "brace below"}
SAMPLE = [(latex, display) for latex in KINDS.values() for display in (False, True)]


def shown():
    """Every formula of every page, hints and solutions included, as (LaTeX, whether display)."""
    found = {}

    def noted(latex, display=False):
        return found.setdefault((latex.strip(), display), "")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notebook, "executed", read)
        patch.setattr(prose, "set_formula", noted)
        for path in sorted(NOTEBOOKS.glob("*.ipynb")):
            notebook.page(path)
    return list(found)


class Engine:
    """MathJax as JupyterLab brings it."""

    def __init__(self, lab, server):
        self.lab, self.server = lab, server

    def parts(self, formulas):
        """What it draws of each formula, as lists of Part."""
        text = "\n\n".join(
            f"${'$' * display}{latex}${'$' * display}" for latex, display in formulas
        )
        cells = [new_markdown_cell(text)]
        path = self.server.root / "formulas.ipynb"
        nbformat.write(new_notebook(cells=cells, metadata=METADATA), path)
        page = self.lab.open(path.name, viewport=WIDE).page
        ready = "count => document.querySelectorAll('.jp-Notebook mjx-container').length === count"
        page.wait_for_function(ready, arg=len(formulas))
        found = page.evaluate(
            f"""async size => {{ {SCRIPT}
            const formulas = [...document.querySelectorAll(".jp-Notebook mjx-container")];
            for (const one of formulas) {{
              Object.assign(one.style, {{fontSize: "100%", display: "inline-block", margin: 0}});
            }}
            await sheet(formulas, size);
            const all = document.querySelector("#sheet");
            const parts = [...all.children].map(cell => partsOf(cell, size));
            all.remove();
            return parts; }}""",
            EM,
        )
        return [[Part(**part) for part in one] for one in found]


def pictures(page, formulas):
    """Ink of each formula, HTML, as a page of ours shows it."""
    page.set_viewport_size(WIDE)
    page.set_content(f"<!doctype html><style>{STYLE}{ON_A_LINE}</style><body>")
    found = []
    for i in range(0, len(formulas), AT_ONCE):
        cells = page.evaluate(
            f"""async ([formulas, size]) => {{ {SCRIPT}
            return sheet(formulas.map(html => {{
              const one = document.createElement("span");
              one.innerHTML = html;
              return one;
            }}), size); }}""",
            [formulas[i : i + AT_ONCE], EM / 1.08],
        )
        image = Image.open(io.BytesIO(page.locator("#sheet").screenshot())).convert("L")
        whole = 1 - np.asarray(image) / 255
        for cell in cells:
            left, top, width, height = (round(cell[k]) for k in ("left", "top", "width", "height"))
            base = np.array(cell["base"]) - (left, top)
            found.append(Ink(whole[top : top + height, left : left + width], base))
    return found


def faults(page, parts, formulas):
    """{LaTeX: what is wrong}, {} if all is well."""
    made = pictures(page, [set_formula(*formula) for formula in formulas])
    found = {latex: ink.faults(one) for (latex, _), ink, one in zip(formulas, made, parts)}
    return {latex: wrong for latex, wrong in found.items() if wrong}


@pytest.fixture(scope="module")
def engine(shared_lab, server):
    return Engine(shared_lab, server)


@pytest.fixture(scope="module")
def sample(engine):
    """{(LaTeX, display): parts} of one formula of each kind."""
    return dict(zip(SAMPLE, engine.parts(SAMPLE)))


@pytest.mark.later
def test_each_kind_of_formula_has_its_ink_and_no_other(sample, new_page):
    assert faults(new_page(), list(sample.values()), list(sample)) == {}


def unnoticed(sample, page, step):
    """Formulas from which one outline may be taken away, each `step`-th of all, without a fault."""
    cut = []
    for name in KINDS.keys() - ASSEMBLED:
        html = set_formula(KINDS[name])
        for mark in re.finditer("<g[^>]*><path[^>]*/></g>", html):
            cut.append((KINDS[name], html[: mark.start()] + html[mark.end() :]))
    cut = sorted(cut)[::step]
    made = pictures(page, [html for _, html in cut])
    return [latex for (latex, _), ink in zip(cut, made) if not ink.faults(sample[latex, False])]


@pytest.mark.later
def test_what_is_missing_is_noticed(sample, new_page):
    assert unnoticed(sample, new_page(), 12) == []


@pytest.mark.long
def test_whatever_is_missing_is_noticed(sample, new_page):
    assert unnoticed(sample, new_page(), 1) == []


MOVED = {
    "a script on the line": (r"p_{k+1}", r"p{k+1}"),
    "an index raised": (r"x_2", r"x^2"),
    "another alphabet": (r"\mathbb R^n", r"R^n"),
    "slanted": (r"J^{\mathsf T}", r"J^T"),
    "a norm twice as high": (r"\lVert v\rVert^2", r"\biggl\lVert v\biggr\rVert^2"),
    "a root without its bar": (r"\sqrt{144 + 81}", r"√144 + 81"),
    "a fence too low": (r"\left(\frac ab\right)", r"(\frac ab)"),
    "lines in the middle": (
        r"\begin{aligned} a + b + c &= d \\ &\le e \end{aligned}",
        r"\begin{matrix} a + b + c = d \\ \le e \end{matrix}",
    ),
    "a limit beside": (r"\lim_{h \to 0} f", r"\lim{}_{h \to 0} f"),
    "no frame": (r"\boxed{x + y}", r"x + y"),
    "one line too many": (r"a + b", r"\boxed{a + b}"),
    "a prime on the line": (r"f'(x)", r"f{,}(x)"),
}


@pytest.mark.later
def test_whatever_is_moved_or_replaced_is_noticed(engine, new_page):
    right = engine.parts([(latex, True) for latex, _ in MOVED.values()])
    made = pictures(new_page(), [set_formula(wrong, True) for _, wrong in MOVED.values()])
    unnoticed = [name for name, ink, parts in zip(MOVED, made, right) if not ink.faults(parts)]
    assert unnoticed == []


@pytest.mark.long
def test_every_formula_of_every_page_has_its_ink_and_no_other(engine, new_page):
    formulas = shown()
    assert len(formulas) > 600
    assert faults(new_page(), engine.parts(formulas), formulas) == {}
