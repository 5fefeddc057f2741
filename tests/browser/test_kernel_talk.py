"""Between page and kernel: what fails is heard, what is here is not asked for, nothing queues."""

from contextlib import contextmanager
from pathlib import Path

import moves as moving
import pytest
from moves import Fails, Moves
from picture import OnPage

SOURCE = Path(moving.__file__).read_text(encoding="utf-8") + "import pathlib, sys, time\n"
WATCH = """
heard = []
get_ipython().showtraceback = lambda *args, **more: heard.append(str(sys.exc_info()[1]))
moves, fails = Moves(), Fails()
moves"""


@pytest.fixture(scope="module")
def talk(shared_lab, write):
    """A notebook with a picture, a failing one, and the first one again."""
    notebook = shared_lab.open(write(SOURCE + WATCH, "fails", "moves"))
    notebook.page.set_viewport_size({"width": 1280, "height": 1500})
    notebook.run_all()
    yield notebook
    notebook.page.set_viewport_size({"width": 1280, "height": 720})


@pytest.fixture
def moves(talk):
    """The good picture, its frames all here, its traffic watched."""
    seen = OnPage(talk, "moves", 0)
    seen.at_rest()
    talk.silence()
    return seen


@contextmanager
def busy(notebook):
    """The kernel runs a cell that does not end before the block does."""
    enough = notebook.server.root / "enough"
    notebook.call(
        """window.running = true;
        const {done} = session.session.kernel.requestExecute({code: argument});
        done.then(() => { window.running = false });""",
        argument="while not pathlib.Path('enough').exists(): time.sleep(0.01)",
    )
    try:
        yield
        # not asked for by the kernel's status, which tells of its other thread as well
        assert notebook.page.evaluate("running")
    finally:
        enough.touch()
        notebook.page.wait_for_function("!running")
        enough.unlink()


def test_a_frame_that_raises_says_so_at_its_stop_only(talk):
    seen, other = OnPage(talk, "fails", 1), OnPage(talk, "moves", 0)
    seen.press(seen.slider("a"), *["ArrowRight"] * 19)
    seen.looks_like(Fails())
    assert not seen.notice.is_visible()
    seen.press(seen.slider("a"), "ArrowRight")
    seen.notice.wait_for()
    assert "ValueError: no bar of height two" in seen.notice.inner_text()
    assert any("no bar of height two" in line for line in talk.evaluate("heard"))
    other.press(other.slider("a"), "ArrowRight")
    other.at_rest()
    other.looks_like(Moves())
    seen.press(seen.slider("a"), "ArrowRight")
    seen.notice.wait_for(state="hidden")
    seen.at_rest()
    seen.looks_like(Fails())


def test_a_picture_that_cannot_begin_fails_its_cell(talk):
    with pytest.raises(AssertionError, match="no bar of height two"):
        talk.evaluate("Fails(a=2)")


def test_a_slider_drag_sends_nothing(moves):
    before = moves.shown[1]
    moves.drag(moves.slider("a"), 150, steps=20, drop=False)
    assert moves.page.evaluate("traffic.sent") == 0
    assert moves.shown[1] != before
    moves.page.mouse.up()
    moves.at_rest()
    assert moves.page.evaluate("traffic.sent") > 0
    moves.looks_like(Moves())


def test_a_handle_drag_has_one_request_in_flight(moves):
    moves.drag(moves.hand("p"), 60, 45, steps=40)
    moves.at_rest()
    moves.looks_like(Moves())
    assert moves.page.evaluate("traffic.most") == 1


def test_a_busy_kernel_does_not_stop_a_strip(talk, moves):
    before = moves.shown[1]
    with busy(talk):
        moves.drag(moves.slider("a"), -120, steps=10)
        assert moves.shown[1] != before
    moves.at_rest()
    moves.looks_like(Moves())


def test_a_busy_kernel_answers_a_handle_on_its_second_thread(talk, moves):
    before = moves.shown[1]
    with busy(talk):
        moves.drag(moves.hand("p"), -40, 20)
        moves.page.wait_for_function(
            "([node, before]) => node.textContent !== before",
            arg=[moves.caption.element_handle(), before],
        )
    moves.at_rest()
    moves.looks_like(Moves())


def test_two_views_of_a_picture_move_together(talk, moves):
    twin = OnPage(talk, "moves", 2)
    moves.press(moves.slider("a"), "End")
    moves.at_rest()
    assert twin.at_rest()["a"] == 5
    twin.drag(twin.hand("p"), 30, -30)
    values = twin.at_rest()
    assert moves.at_rest() == values
    for one in (moves, twin):
        one.looks_like(Moves())


def test_of_two_movements_from_python_at_once_the_last_is_shown(talk, moves):
    talk.run("for a in (1, 3, 2):\n    moves.set(a=a)")
    assert moves.at_rest()["a"] == 2


@pytest.mark.later
def test_run_all_again_leaves_every_picture_alive(talk):
    talk.run_all()
    for number, name in enumerate(("moves", "fails", "moves")):
        seen = OnPage(talk, name, number)
        seen.press(seen.slider("a"), "ArrowRight")
        assert seen.at_rest()["a"] > 1
        seen.drag(seen.hand("p"), 20, 20)
        assert seen.at_rest()["p"] != (0.0, 0.0)


MEMORY = """
import gc, psutil
def megabytes():
    gc.collect()
    return psutil.Process().memory_info().rss / 1e6
"""
SHOW = """
import weakref
from hillside.live import widget
many = [Moves() for _ in range(100)]
for one in many:
    one._player = widget.Player(one, bytes(30_000))
players = weakref.WeakSet(one._player for one in many)
"""
CLOSE = """
for one in many:
    one._player._answer(None, {"want": "close", "shown": one._player.shown}, [])
del many, one
"""


@pytest.mark.later
def test_dropped_pictures_leave_no_memory(talk):
    talk.run(
        MEMORY + "for _ in range(20): Moves()\nbefore = megabytes()\nfor _ in range(100): Moves()\n"
    )
    assert talk.evaluate("megabytes() - before") < 10


@pytest.mark.later
def test_pictures_that_nobody_sees_any_more_are_let_go(talk, moves):
    # The page tells the kernel some seconds after the last view of a picture is gone
    # (alone/test_bare_page.py); here it is told at once.
    for show in (SHOW.replace("100", "5"), SHOW):  # the first time also loads what is kept for good
        talk.run(MEMORY + "before = megabytes()\n" + show)
        talk.silence()
        talk.run(CLOSE)
    assert talk.evaluate("(megabytes() - before < 10, len(players))") == (True, 0)


def test_after_a_restart_the_picture_says_what_to_do(talk, moves):
    moves.drag(moves.hand("p"), 30, 20, drop=False)
    talk.restart()
    moves.page.mouse.move(400, 400, steps=5)
    moves.page.mouse.up()
    moves.notice.wait_for()
    assert "run this cell again" in moves.notice.inner_text().lower()
    moves.press(moves.slider("a"), "ArrowLeft", "ArrowLeft")
    assert "run this cell again" in moves.notice.inner_text().lower()
    talk.run_all()
    again = OnPage(talk, "moves", 0)
    again.press(again.slider("a"), "ArrowRight")
    again.at_rest()
    again.looks_like(Moves())
