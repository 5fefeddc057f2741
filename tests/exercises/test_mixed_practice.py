"""practice("mixed") asks what was not met, then what went worst, then what is unseen for long."""

import pytest

from hillside.exercises import check, practice
from hillside.exercises.drills import KINDS, question, split
from hillside.exercises.drills.levels import weakest

ORDER = list(KINDS)


def events(*states):
    """Events of the journal from pairs (question, state)."""
    return [{"exercise": name, "state": state} for name, state in states]


def everything(state="right"):
    return events(*((f"{kind}-1", state) for kind in ORDER))


def test_kinds_that_were_not_met_come_first_in_the_order_of_the_course():
    assert weakest([]) == ORDER[0]
    assert weakest(events((f"{ORDER[0]}-1", "right"))) == ORDER[1]


def test_then_the_one_that_went_worst():
    wrong = events((f"{ORDER[5]}-2", "wrong"), (f"{ORDER[5]}-2", "shown"))
    assert weakest(everything() + wrong + events((f"{ORDER[1]}-2", "right"))) == ORDER[5]


def test_among_equals_the_one_unseen_for_the_longest_time():
    assert weakest(everything()) == ORDER[0]
    assert weakest(everything() + events((f"{ORDER[0]}-2", "right"))) == ORDER[1]


def test_never_the_same_kind_twice_in_a_row():
    met = everything()
    for seed in range(2, 40):
        kind = weakest(met)
        assert kind != split(met[-1]["exercise"])[0]
        met += events((f"{kind}-{seed}", "wrong"), (f"{kind}-{seed}", "shown"))


def test_other_events_do_not_count():
    assert weakest([{"exercise": "03.2", "state": "wrong"}, {"prediction": "x"}]) == ORDER[0]


def asked(capsys, *what):
    practice(*what)
    said = capsys.readouterr().out
    return said.partition("**Practice: ")[2].partition("**")[0], said


def test_it_goes_on_from_kind_to_kind(capsys, home):
    first, said = asked(capsys, "mixed")
    assert said.rstrip().endswith('After that `practice("mixed")` asks the next one.')
    check(first, question(*split(first)).right)
    capsys.readouterr()
    second, _ = asked(capsys, "mixed")
    assert split(first)[0] == ORDER[0] and split(second)[0] == ORDER[1]


def test_a_seed_asks_everybody_the_same(capsys, home):
    names = {asked(capsys, "Mixed", seed)[0] for seed in (17, 17)}
    assert names == {f"{ORDER[17 % len(ORDER)]}-17"}


@pytest.mark.parametrize("seed", [-1, 0.5, "x"])
def test_a_bad_seed_earns_its_sentence(capsys, home, seed):
    assert 'as in `practice("mixed", seed=17)`' in asked(capsys, "mixed", seed)[1]
