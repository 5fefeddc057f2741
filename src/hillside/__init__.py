"""Hillside: the calculus that trains neural networks, in pictures you can drag.

    surfaces, derivatives, descent ...  mathematics that several lessons share, on numpy alone
    formula                             a formula typed by a learner, with exact derivatives
    exercises                           check, hint, solution, practice, progress, progress_map
    progress                            what a learner has done, kept on disk
    live                                the stage: pictures that follow the hand
    lessons                             one folder for each lesson: its exercises, pictures, own
        mathematics
    pages                               lessons as pages without a kernel
    course                              the map of the lessons, running and storing their notebooks
    server                              the Jupyter server extension

Nothing is imported here, so that the mathematics loads without the pictures.
"""


def classroom(on=True):
    """Class mode: larger type, lines and handles in every picture, to be read from the back row.

    `classroom(False)` ends it.
    """
    from .live.modes import classroom as switch

    switch(on)


def unlock(on=True):
    """For teachers: open every prediction without a guess.

    `unlock(False)` asks again in new pictures.
    """
    from .live.asking import unlock as switch

    switch(on)
