"""The course as a whole: which lessons there are, and their notebooks run and stored.

map          the lessons, collected from their folders, and the map in notebook 00
refresh      run notebooks and store them:  python -m hillside.course.refresh
canonical    the one form in which they are stored

python -m hillside.course    draw the map in notebooks/00_start_here.ipynb anew
"""

from .map import GUIDE, LESSONS, draw_maps, here, lesson, maps, needed, notebook, questions, room

__all__ = [
    "GUIDE",
    "LESSONS",
    "draw_maps",
    "here",
    "lesson",
    "maps",
    "needed",
    "notebook",
    "questions",
    "room",
]
