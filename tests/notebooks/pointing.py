"""Sentences that a learner reads, and words in them that may point by place, shape or colour."""

import re
from functools import cache

from stored import FOLDER

from hillside.course import refresh
from hillside.exercises import catalogue

MATH = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`|!?\[([^\]]*)\]\([^)]*\)", re.DOTALL)
ENDS = re.compile(r"(?<=[.?!:;])[*)”\"]*\s+|\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)|(?:^|\s)\|(?=\s|$)")
SIDE = "left|right"
# Where a thing is, what shape it has, what colour: words that say nothing to whoever cannot see it.
POINTS = re.compile(
    rf"""\b(
    (?:on|to|at|from)\ (?:the|its|their|either)\ (?:{SIDE}|top|bottom)\b(?!\ (?:answer|side\b))
    | (?:{SIDE})\ to\ (?:{SIDE})
    | (?<!what\ is\ )(?<!nothing\ is\ )(?<!that\ is\ )(?:{SIDE})\ of\b
    | (?:{SIDE})\ (?:end|arm|half|picture|plot|map|panel|column|axle|edge|corner|window|one(?!\?))s?
    | (?:go|goes|far|slide)\ (?:{SIDE}) | (?:left|right|top|bottom)most
    | upper(?!-level) | lower(?=\ (?:plot|map|curve|line|picture|row|corner))
    | (?:above|below|beneath|beside)(?=\ (?:it|them|each|the\ (?:plot|map|curve|line|picture|graph
      |node|track|dashed|slanted|wheel|table))\b) | under(?=\ (?:it|them)\b)
    | next\ to | in\ the\ (?:middle|corners?|cent(?:re|er))\b | on\ top
    | hollow | dashed | dotted | thick | thin | pale | shaded | striped | hatched | ringed
    | (?:filled|open|solid)\ (?:square|circle|dot|ring|point|disc)s? | (?:small|large|big)\ dots?
    | round\ (?:dot|mark|point|button)s? | the\ (?:ring|triangle|diamond|star)s?
    | (?:drag|click|press|see|move|tap)\ the\ (?:circle|square|cross)
    | red | green | blue | orange | yellow | purple | violet | pink | gr[ae]y | black | white
    | colou?rs? | coloured | darker | lighter | dark | bright(?:er)?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


PICTURES = re.compile(r"hillside\.lessons\.(\w+)\.pictures")
NAMED = re.compile(r"\*([^*]+)\*")  # labels stand in italics


@cache
def _sources(name, kind):
    """What stands in the cells of a notebook that are of this kind."""
    cells = refresh.read(FOLDER / f"{name}.ipynb").cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == kind)


def texts_of_notebooks():
    """{notebook: the text of its text cells}."""
    names = sorted(path.stem for path in FOLDER.glob("*.ipynb"))
    return {name: _sources(name, "markdown") for name in names}


def texts_of_pictures(kinds):
    """{class: its captions, its question and the options}."""
    asked = {kind: kind.prediction for kind in kinds}
    return {
        kind.__name__: "\n\n".join(
            [*kind.sentences.values(), *((one.question, *one.offers) if one else ())]
        )
        for kind, one in asked.items()
    }


def texts_of_exercises():
    """{exercise: its question, remarks, hints and solution}."""
    return {
        one.id: "\n\n".join(
            [one.question, one.why, *one.hints, one.solution, *(slip.says for slip in one.slips)]
        )
        for one in catalogue.everything()
    }


def plain(text):
    """The text with a dot for each formula and each piece of code."""
    return " ".join(MATH.sub(lambda found: found[1] or "·", text).split())


def sentences(text):
    """The sentences of a text, formulas and code as a dot."""
    parts = ENDS.split(MATH.sub(lambda found: found[1] or "·", text))
    return [" ".join(one.split()) for one in parts if one and one.strip()]


def pointing(texts):
    """{(where, sentence)} of {where: text}: those with a word that may point."""
    return {
        (where, sentence)
        for where, text in texts.items()
        for sentence in sentences(text)
        if POINTS.search(sentence)
    }


def labels_of(picture):
    """What is written on the picture and its controls: labels, axes, presets."""
    values = dict(picture.values)
    stage = picture.staged(values)
    ground = [actor for actor, _ in stage.ground.values()] if stage else []
    actors = [*picture.cast(values)[0].values(), *ground]
    axes = [name for one in stage.axes for name in getattr(one, "names", ())] if stage else []
    controls = [getattr(control, "label", "") for control in picture.controls.values()]
    written = [getattr(actor, "label", "") for actor in actors]
    return {plain(text) for text in (*written, *axes, *controls, *picture.presets) if text}


def lessons_of(name):
    """The lessons whose pictures this notebook shows, such as {"gradient"}."""
    return set(PICTURES.findall(_sources(name, "code")))


def names_a_label(sentence, labels):
    """Whether a label stands in the sentence, in italics."""
    return not labels.isdisjoint(NAMED.findall(sentence))
