"""Which of several options a text names:

by its label, by a spelling of it, by its full words, or in a sentence.
"""

import re

from .values import normal

SMALL = {"a", "an", "the", "it", "is", "its", "s", "are", "and", "both", "that", "of"}
TURNS = {"not", "no", "never", "neither", "nor", "without", "cannot", "isn", "don", "doesn", "t"}
LETTER = (
    r"(?:(?:option|answer|choice|letter|case)\s*:?\s+)?"
    r"\(?\s*([A-Za-z])\s*(?:\)|:|\.(?=\s|$)|$)\s*(.*)"
)  # "c", "(c)", "option c", "c: because"


def listed(question):
    """{label: text} of the options in a question, its lines "- **a**: a minimum"."""
    return dict(re.findall(r"^- \*\*(.+?)\*\*: (.+)$", question, re.MULTILINE))


def content(text):
    """The words that carry meaning, in order."""
    return tuple(word for word in normal(text).split() if word not in SMALL)


def named(text, options):
    """The labels that text names, in order, as a list.   options: {label: spellings}."""
    return exactly(text, options) or _within(content(text), options)


def exactly(text, options):
    """[the label that text names with no other word beside it], or []."""
    said = normal(text)
    exact = [label for label in options if said in options[label] | {normal(label)}]
    if exact:
        return exact
    letter = re.fullmatch(LETTER, text.strip(), re.DOTALL | re.IGNORECASE)
    if letter and letter[1].lower() in options:
        return [letter[1].lower()]
    joined = "".join(content(text))  # "saddlepoint" is a saddle point
    return [
        label
        for label in options
        if joined and any(joined == "".join(content(one)) for one in options[label])
    ]


def _within(words, options):
    """The labels whose spellings occur among words; none if the rest turns their meaning round."""
    found = [
        (start, -len(parts), label)
        for label in options
        for parts in {content(one) for one in options[label] | {normal(label)}}
        if parts and (len(parts) > 1 or len(parts[0]) > 1)
        for start in range(len(words) - len(parts) + 1)
        if words[start : start + len(parts)] == parts
    ]
    labels, used = [], set()
    for start, size, label in sorted(found, key=lambda one: (one[1], one[0])):
        place = set(range(start, start - size))
        if not place & used:
            used |= place
            labels.append((start, label))
    rest = {word for k, word in enumerate(words) if k not in used}
    return [] if rest & TURNS else [label for _, label in sorted(labels)]
