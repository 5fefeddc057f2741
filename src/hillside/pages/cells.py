"""A lesson's cells, run one by one in a page: what they print and show, in the order of the cell.

No IPython: no magics and no `await`. The value of the last line is shown, if it is an expression.
"""

import ast
import io
import linecache
from contextlib import redirect_stderr, redirect_stdout

LONGEST = 100_000  # letters of printed text that one cell shows
NO_INPUT = "a page cannot ask for input; write the value into the cell"


class Cells:
    """Runs cells in one space of names.   show: what `shown` is given for a thing, a dict."""

    def __init__(self, describe):
        self.describe, self.shown, self.printed = describe, [], 0
        self.space = {"__name__": "__main__", "input": _no_input}

    def run(self, cell, source):
        """Run a cell's source.

        Returns [{"text": printed} or {"error": words} or what `describe` gives, ...].
        """
        self.shown, self.printed, out = [], 0, _Printed(self._print)
        name = f"<cell {cell}>"
        try:
            with redirect_stdout(out), redirect_stderr(out):
                value = self._value(source, name)
                if value is not None:
                    self.show(value)
        except BaseException as error:  # also SystemExit: the page goes on
            self.shown.append({"error": told(error, name)})
        return self.shown

    def show(self, thing):
        """Put a thing under the cell that runs."""
        self.shown.append(self.describe(thing))

    def _value(self, source, name):
        lines = source.splitlines(keepends=True)
        linecache.cache[name] = len(source), None, lines, name  # so that errors can quote it
        tree = ast.parse(source, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), self.space)
        if last is None:
            return None
        return eval(compile(ast.Expression(last.value), name, "eval"), self.space)

    def _print(self, text):
        room = LONGEST - self.printed
        self.printed += len(text)
        if len(text) > room:
            text = text[: max(room, 0)] + "\n… and more, which is left out" * (room > 0)
        if text and self.shown and "text" in self.shown[-1]:
            self.shown[-1]["text"] += text
        elif text:
            self.shown.append({"text": text})


class _Printed(io.TextIOBase):
    """Standard output that hands on what is written."""

    encoding = "utf-8"

    def __init__(self, take):
        self.take = take

    def write(self, text):
        self.take(text)
        return len(text)


def told(error, name):
    """An error as a learner reads it: Python's words, and the line of the cell that led there."""
    words = f"{type(error).__name__}: {error}".strip(": ")
    if isinstance(error, SyntaxError) and error.filename == name:
        return f"{type(error).__name__}: {error.msg}{_quoted(name, error.lineno)}"
    lines, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith("<cell "):
            lines.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return words + (_quoted(*lines[-1]) if lines else "")


def _quoted(name, line):
    source = linecache.getline(name, line or 0).strip()
    return f"\nin line {line}: {source}" if source else ""


def _no_input(*_):
    raise RuntimeError(NO_INPUT)
