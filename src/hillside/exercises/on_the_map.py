"""How a learner stands in each lesson, for the map of progress."""

from hillside import course
from hillside.progress import chart

from . import catalogue


def stops(done, predicted):
    """The Stops of all lessons that have exercises.

    done: {exercise id: (state, tries)}.   predicted: {name of a picture: "guessed" or "skipped"}.
    """
    there = catalogue.lessons()
    return tuple(_stop(number, there, done, predicted) for number in there)


def _stop(number, there, done, predicted):
    lesson, room = course.lesson(number), f"{course.room(number)}."
    asked = catalogue.exercises(number)
    return chart.Stop(
        number,
        lesson.title,
        tuple(one for one in lesson.needs if one in there),
        right=sum(done.get(one.id, (None, 0))[0] == "right" for one in asked),
        exercises=len(asked),
        guesses=sum(
            state == "guessed" for name, state in predicted.items() if name.startswith(room)
        ),
    )
