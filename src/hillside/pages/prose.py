"""Markdown and code as HTML: formulas set, links to the other lessons, images, code in colours."""

import re

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from ..notation import set_formula
from .images import Images

NOTEBOOK = re.compile(r"^([\w.-]+)\.ipynb(#.*)?$")
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
SOURCE = re.compile(r'(<img\b[^>]*?\bsrc=)(["\'])(.*?)\2', re.IGNORECASE)
# A formula in a line, and what stands close to it: a bracket before, a full stop after
BESIDE = re.compile(
    r"([^\s<>]*)<hs-math>(<hs-speech>.*?</hs-speech>)(<svg.*?</svg>)</hs-math>([^\s<>]*)", re.DOTALL
)


class Renderer(IPythonRenderer):
    """nbconvert's renderer of notebooks' Markdown, with formulas set and images embedded.

    Links to `lessons` lead to their pages. images: where the cell's images are.
    """

    def __init__(self, lessons=(), images=None):
        super().__init__(escape=False, exclude_anchor_links=True)
        self.lessons, self.images = set(lessons), images or Images()

    def heading(self, text, level, **_):
        """A heading, with the name by which links of notebooks call it in JupyterLab."""
        name = re.sub(r"\s+", "-", re.sub(r"<[^>]*>", "", text).strip()).replace('"', "&quot;")
        return f'<h{level} id="{name}">{text}</h{level}>\n'

    def inline_math(self, body):
        """A formula within a line."""
        return set_formula(body)

    def block_math(self, body):
        """A formula on a line of its own."""
        return set_formula(body, display=True)

    def latex_environment(self, name, body):
        """An environment outside of dollar signs, such as align."""
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def image(self, text, url, title=None):
        """An image as part of the page; one in the web as a link, since pages reach for nothing."""
        url = self.images.embedded(url)
        if url.startswith("data:"):
            return super().image(text, url, title)
        return super().link(text or url, url, title)

    def block_html(self, html):
        """HTML by itself, with its images."""
        return super().block_html(self._embedded(html))

    def inline_html(self, html):
        """HTML in a line, with its images."""
        return super().inline_html(self._embedded(html))

    def link(self, text, url, title=None):
        """A link; one to a notebook leads to its page, and is plain text where there is none."""
        found = NOTEBOOK.match(url)
        if not found:
            return super().link(text, url, title)
        return (
            super().link(text, f"{found[1]}.html{found[2] or ''}", title)
            if found[1] in self.lessons
            else text
        )

    def _embedded(self, html):
        return SOURCE.sub(
            lambda found: found[1] + found[2] + self.images.embedded(found[3]) + found[2], html
        )


def prose(markdown, lessons=(), images=None):
    """Markdown as HTML.

    lessons: names of the notebooks, without ending, whose pages stand beside this one; images:
    where the cell's images are.   Raises ValueError, in one sentence, for a formula that cannot be
    set or an image that is missing.
    """
    html = MarkdownWithMath(renderer=Renderer(lessons, images)).render(markdown)
    html = TABLE.sub(r'<div class="wide" tabindex="0">\g<0></div>', html)
    return BESIDE.sub(_kept_close, html)


def code(source):
    """Python as HTML, its parts named by class; SHEET of notebook.py colours them."""
    html = highlight(source, PythonLexer(), HtmlFormatter(cssclass="code", wrapcode=True))
    return html.replace("<pre>", '<pre tabindex="0">')  # keys can scroll it


def _kept_close(found):
    """No line ends between a formula and what stands close to it."""
    before, spoken, drawn, after = found.groups()
    first, *rest = re.findall(r"<svg.*?</svg>", drawn, re.DOTALL)
    first = before + spoken + first
    if rest:
        *middle, last = rest
        drawn = _near(first, before) + "".join(middle) + _near(last + after, after)
    else:
        drawn = _near(first + after, before or after)
    return f"<hs-math>{drawn}</hs-math>"


def _near(html, company):
    return f"<hs-near>{html}</hs-near>" if company else html
