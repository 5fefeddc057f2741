"""What stands under the still of a picture on a page: its words, and on paper room for an answer.

The still shows what the cell of the notebook made, so on paper a picture is in the state of which
the text around it speaks, whatever its reader has done with it on the screen.
"""

from html import escape

from . import asking

# How one answers on paper, by the kind of the question.
HOW = {
    "choice": "Tick one. What makes you think so?",
    "order": "Number them. What makes you think so?",
    "number": "Your number, and how you found it:",
    "point": "Mark the point in the picture. What makes you think so?",
    "arrow": "Draw the arrow into the picture. What makes you think so?",
    "curve": "Draw the curve into the picture. What makes you think so?",
    "region": "Mark the stretch in the picture. What makes you think so?",
}


def under(picture, values, asked):
    """HTML: the caption, or the question while it is `asked`, with room for the answer."""
    words = escape(asking.heading(picture, values, asked)).replace("\n", "<br>")
    room = _room(picture.prediction) if asked else ""
    return f'<figcaption class="hs-said" aria-hidden="true">{words}</figcaption>{room}'


def _room(prediction):
    """The options as boxes, how to answer, and lines: shown on paper alone."""
    boxes = "".join(f"<li>{escape(option)}</li>" for option in prediction.offers)
    boxes = f'<ul class="hs-boxes">{boxes}</ul>' if boxes else ""
    lines = '<div class="hs-lines"></div>'
    return f'<div class="hs-paper">{boxes}<p>{HOW[prediction.kind]}</p>{lines}</div>'
