"""The load test in tests/benchmarks/classroom.py, with two students and a few moves."""

import asyncio
import os
from types import SimpleNamespace

import classroom
import psutil
import pytest

from hillside.lessons.gradient_descent.pictures import Walker

pytestmark = pytest.mark.long  # it guards a benchmark, and two classes take their time
CELLS = classroom.code(classroom.LESSON)[:2]  # up to its first picture
MOVES = 5


@pytest.fixture(scope="module")
def seen():
    """A small class, one more whose only cell raises, and the processes that both needed."""
    with classroom.started() as server:
        small = classroom.taught(server, 2, CELLS, strokes=1, moves=MOVES)
        stopped = classroom.taught(server, 1, ["1 / 0"], strokes=1, moves=MOVES)
        family = psutil.Process(server.process.pid).children(recursive=True)
    return small | {"stopped": stopped, "family": family}


def test_nobody_fails(seen):
    assert seen["failures"] == []
    assert len(seen["study"]) == 2


def test_each_student_sees_the_last_place_of_the_hand(seen):
    last = [classroom.Student(None, number).spot(MOVES - 1) for number in range(2)]
    assert [
        place for place in last if place not in [values["start"] for values, *_ in seen["updates"]]
    ] == []
    assert 4 <= len(seen["updates"]) <= 2 * MOVES


def test_the_answers_are_those_of_the_picture(seen):
    walker = Walker(alpha=0.1)
    for values, frame, _ in seen["updates"]:
        walker.set(start=values["start"])
        assert frame["caption"] == repr(walker)
        assert frame["shapes"].keys() == walker.frame_at(walker.values)[1].keys()


def test_a_wrong_answer_is_found():
    walker = Walker(alpha=0.1)
    right, wrong = (
        {"caption": walker.frame_at(walker.values | {"start": start})[0]}
        for start in ((3, 4), (1, 2))
    )
    assert classroom.wrong([(walker.values, right, 0.1)]) == []
    (words,) = classroom.wrong([(walker.values, wrong, 0.1)])
    assert right["caption"] in words and wrong["caption"] in words
    assert len(classroom.wrong([(walker.values, {"error": "ValueError: no"}, 0.1)])) == 1


def test_a_cell_that_raises_is_a_failure(seen):
    (words,) = seen["stopped"]["failures"]
    assert "student 0, study" in words and "ZeroDivisionError" in words
    assert seen["stopped"]["updates"] == []


def test_who_fails_is_counted_and_the_others_go_on():
    async def leave(student):
        if student.number == 1:
            raise TimeoutError("no answer in 60 s")

    room = classroom.Room(SimpleNamespace(process=SimpleNamespace(pid=os.getpid())), 3)
    seconds, _ = asyncio.run(room.all(leave))
    assert room.failures == ["student 1, leave: TimeoutError: no answer in 60 s"]
    assert [student.number for student in room.present] == [0, 2] and len(seconds) == 2


def test_the_server_and_all_kernels_are_ended(seen):
    assert len(seen["family"]) == 3
    assert [process for process in seen["family"] if process.is_running()] == []
