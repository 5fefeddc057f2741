"""One test for many cases that take no time, where parametrize would make as many tests."""

import functools


def each_of(cases, name=repr):
    """Decorator: the test is called with each case, a tuple's items apart.

    A failure names its case, by name(case). Thousands of tests of a millisecond cost more to count
    than to run.
    """
    cases = list(cases)
    assert cases, "no case at all"

    def decorate(test):
        @functools.wraps(test)
        def every_case():
            for case in cases:
                try:
                    test(*(case if isinstance(case, tuple) else (case,)))
                except Exception as error:
                    error.add_note(f"the case: {name(case)}")
                    raise

        del every_case.__wrapped__  # or pytest asks for fixtures of the test's own names
        return every_case

    return decorate
