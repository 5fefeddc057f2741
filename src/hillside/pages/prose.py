"""Markdown and code as HTML: formulas in MathML, links to the other lessons, code in colours."""

import re

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from ..live.mathml import mathml

NOTEBOOK = re.compile(r"^([\w.-]+)\.ipynb(#.*)?$")
SCROLLED = re.compile(r"<table>.*?</table>|<math[^>]*display=\"block\".*?</math>", re.DOTALL)


class Renderer(IPythonRenderer):
    """nbconvert's renderer of notebooks' Markdown, with formulas as MathML and links to `lessons` as links to their pages."""

    def __init__(self, lessons=()):
        super().__init__(escape=False, exclude_anchor_links=True)
        self.lessons = set(lessons)

    def inline_math(self, body):
        """A formula within a line."""
        return mathml(body)

    def block_math(self, body):
        """A formula on a line of its own."""
        return mathml(body, display="block")

    def latex_environment(self, name, body):
        """An environment outside of dollar signs, such as align."""
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def link(self, text, url, title=None):
        """A link; one to a notebook leads to its page, and is plain text where that page is not made."""
        found = NOTEBOOK.match(url)
        if not found:
            return super().link(text, url, title)
        return (
            super().link(text, f"{found[1]}.html{found[2] or ''}", title)
            if found[1] in self.lessons
            else text
        )


def prose(markdown, lessons=()):
    """Markdown as HTML.   lessons: names of the notebooks, without ending, whose pages stand beside this one."""
    html = MarkdownWithMath(renderer=Renderer(lessons)).render(markdown)
    return SCROLLED.sub(r'<div class="wide" tabindex="0">\g<0></div>', html)


def code(source):
    """Python as HTML, its parts named by class; SHEET of notebook.py colours them."""
    html = highlight(source, PythonLexer(), HtmlFormatter(cssclass="code", wrapcode=True))
    return html.replace("<pre>", '<pre tabindex="0">')  # keys can scroll it
