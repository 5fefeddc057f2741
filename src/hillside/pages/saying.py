"""The Markdown that exercises speak, as HTML: paragraphs, lists, tables, bold, code, formulas.

A page's own Python has no renderer of Markdown; a test compares with the one that pages are made
with (prose.py), on every solution, hint and question of the course and many of practice.
"""

import re
from html import escape

from ..notation import set_formula

INLINE = re.compile(
    r"(?P<code>`[^`]+`)|\$\$(?P<wide>.+?)\$\$|\$(?P<math>[^$]+)\$"
    r"|\*\*(?P<strong>.+?)\*\*|\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*",
    re.DOTALL,
)
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^(?:[*-]|\d+\.) +", re.MULTILINE)


def said(text):
    """HTML of a question, a hint or a solution."""
    at, html = 0, []
    for found in BLOCK.finditer(text):
        html += [_blocks(text[at : found.start()]), f"<pre><code>{escape(found[1])}</code></pre>"]
        at = found.end()
    return "".join([*html, _blocks(text[at:])])


def _blocks(text):
    blocks = re.split(r"\n[ \t]*\n|\n(?=(?:[*-]|1\.) )", text.strip())
    html = "".join(_block(block.strip()) for block in blocks if block.strip())
    return re.sub(r"</(ul|ol)><\1>", "", html)


def _block(block):
    if not ITEM.match(block):
        return f"<p>{_inline(block)}</p>"
    kind = "ol" if block[0].isdigit() else "ul"
    items = [item.strip() for item in ITEM.split(block)[1:]]
    return f"<{kind}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{kind}>"


def _inline(text):
    at, html = 0, []
    for found in INLINE.finditer(text):
        html += [escape(text[at : found.start()], quote=False), _piece(found)]
        at = found.end()
    return "".join([*html, escape(text[at:], quote=False)])


def _piece(found):
    kind, inner = found.lastgroup, found[found.lastgroup]
    if kind == "code":
        return f"<code>{escape(inner[1:-1], quote=False)}</code>"
    if kind in ("wide", "math"):
        return set_formula(inner.strip(), display=kind == "wide")
    return f"<{kind}>{_inline(inner)}</{kind}>"
