"""The contents list of a lesson: its sections in their order, its minutes, the lesson after it."""

import re

import pytest

from hillside.course import lesson
from hillside.pages.contents import contents
from hillside.pages.notebook import onward

TEXT = '<h1 id="a">A</h1><h2 id="One">One</h2><p>…</p><h2 id="50%-off">50% <code>off</code></h2>'


def test_every_section_stands_in_the_list_in_its_order():
    found = re.findall(r'<li><a href="(.*?)">(.*?)</a></li>', contents(TEXT))
    assert found == [("#One", "One"), ("#50%25-off", "50% <code>off</code>")]


@pytest.mark.parametrize("number", ["00", "09", "14"])
def test_a_lesson_says_how_long_it_takes_at_home(number):
    assert f'data-minutes="{lesson(number).minutes[1]}"' in contents(TEXT, f"{number}_any_name")


@pytest.mark.parametrize("name", ["", "my_notebook", "9x", "77_other", "99_stage"])
def test_what_is_no_lesson_has_a_list_without_minutes(name):
    assert "<li>" in contents(TEXT, name) and "minutes" not in contents(TEXT, name)


def test_without_sections_there_is_no_list():
    assert contents("<h1>One</h1><p>text</p>", "09_gradient_descent") == ""


def test_the_list_leads_on_to_the_lesson_after_this_one():
    ways = '<a href="index.html">all</a><a rel="prev" href="b">b</a><a rel="next" href="c">c →</a>'
    assert contents(TEXT, onward=onward(ways)).count('href="c"') == 1
    assert onward('<a rel="prev" href="b">b</a>') == "" and "onward" not in contents(TEXT)
