"""numpy <- mathematics <- formula, exercises <- lessons/*/exercises;
mathematics + live <- lessons/*/pictures <- notebooks.

And: no lesson imports another one; small modules, small documented functions.
"""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "hillside"
MODULES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = ("exercises", "formula", "live", "notation", "progress")
TOOLS = ("server", "pages", "__main__")
MAY_IMPORT = {  # beside its own
    "mathematics": set(),
    "lesson's mathematics": {"mathematics"},
    "files": set(),
    "notation": set(),
    "progress": set(),
    "rooms": set(),
    "map": {"rooms"},
    "formula": {"mathematics"},
    "exercises": {"mathematics", "formula", "progress", "map"},
    "questions": {"exercises", "formula", "mathematics", "lesson's mathematics"},
    "live": {"progress", "files", "notation"},
    "parts": {"live", "mathematics"},
    "pictures": {"parts", "live", "formula", "mathematics", "lesson's mathematics"},
    "tools": {"files", "map", "live", "parts", "exercises", "progress", "mathematics", "notation"},
    "package": {"live"},  # hillside.classroom() reaches for the stage when it is called
}
FOREIGN = {  # what a layer may import from outside; None: anything
    "mathematics": {"numpy"},
    "lesson's mathematics": {"numpy"},
    "files": set(),
    "notation": {"latex2mathml", "ziafont", "ziamath"},
    "progress": {"platformdirs"},
    "rooms": set(),
    "map": set(),
    "formula": {"numpy"},
    "exercises": {"numpy"},
    "questions": {"numpy"},
    "live": None,
    "parts": {"numpy", "matplotlib"},
    "pictures": {"numpy", "matplotlib"},
    "tools": None,
    "package": set(),
}
LAZY = {"exercises": {"IPython"}}  # beyond the above, inside functions only
# SymPy takes half a second to load: formula/formula.py reaches for these inside functions only
SYMBOLIC = {"hillside.formula.derivatives", "hillside.formula.equality"}
SYMBOLS = "{'sympy', 'mpmath', 'latex2mathml', 'ziamath'}"
HEAVY = f"{{'matplotlib', 'ipywidgets', 'anywidget', 'IPython'}} | {SYMBOLS}"


def offences(wrong):
    """{file: what `wrong(path)` finds there} of the modules where it finds anything."""
    found = {path.relative_to(PACKAGE.parent).as_posix(): wrong(path) for path in MODULES}
    return {name: what for name, what in found.items() if what}


@cache
def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def layer(module):
    """Layer of a dotted module name: 'hillside.live.frames' -> 'live'."""
    first, *inner = module.split(".")[1:] or [""]
    if first == "lessons":
        return lesson_layer(inner)
    if first == "course":
        return "map" if inner in ([], ["map"], ["__main__"]) else "tools"
    if first in FOLDERS or first == "files":
        return first
    return "package" if not first else "tools" if first in TOOLS else "mathematics"


def lesson_layer(inner):
    """Layer of what stands in hillside.lessons.   inner: the names after it."""
    if len(inner) < 2:
        return "parts" if inner == ["parts"] else "rooms"
    if inner[0] == "parts":
        return "parts"
    return {"exercises": "questions", "pictures": "pictures"}.get(inner[1], "lesson's mathematics")


def lesson_of(module):
    """The lesson in whose folder a module stands, or None."""
    inner = module.split(".")[2:]
    return inner[0] if module.startswith("hillside.lessons.") and inner[0] != "parts" else None


def dotted(path):
    """Module name of a file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(path):
    """(imported module, whether inside a function) for every import of a file, none relative."""
    return list(_imports(path, tree_of(path)))


def _imports(path, tree):
    lazy = {id(node) for function in functions(tree) for node in ast.walk(function)}
    package = (
        dotted(path).split(".") if path.name == "__init__.py" else dotted(path).split(".")[:-1]
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in lazy) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join(base + ([node.module] if node.module else []))
            # `from . import look` names modules, `from .look import BLUE` names things in one
            whole = module == "hillside" or not node.module
            yield from (
                (f"{module}.{alias.name}" if whole else module, id(node) in lazy)
                for alias in node.names
            )


def functions(tree):
    return [
        node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


def test_imports_follow_the_arrow():
    def wrong(path):
        own = layer(dotted(path))
        inside = {name for name, _ in imports(path) if name.split(".")[0] == "hillside"}
        return [name for name in sorted(inside) if layer(name) not in MAY_IMPORT[own] | {own}]

    assert offences(wrong) == {}


def test_no_lesson_imports_another_one():
    def wrong(path):
        met = {lesson_of(name) for name, _ in imports(path) if name.startswith("hillside.")}
        return met - {None, lesson_of(dotted(path))}

    assert offences(wrong) == {}


def test_other_packages_are_those_of_the_layer():
    def wrong(path):
        own = layer(dotted(path))
        symbols = {"sympy", "mpmath"} if dotted(path) in SYMBOLIC else set()
        allowed, lazily = (FOREIGN[own] or set()) | symbols, LAZY.get(own, set())
        foreign = {(name.split(".")[0], lazy) for name, lazy in imports(path)}
        strange = {
            name for name, lazy in foreign if name not in allowed | (lazily if lazy else set())
        }
        return FOREIGN[own] is not None and strange - sys.stdlib_module_names - {"hillside"}

    assert offences(wrong) == {}


def test_sympy_is_loaded_only_when_a_formula_needs_it():
    def wrong(path):
        early = {name for name, lazy in imports(path) if name in SYMBOLIC and not lazy}
        return dotted(path) not in SYMBOLIC and early

    assert offences(wrong) == {}


@pytest.mark.parametrize(
    ("only", "never"),
    [
        ("mathematics", HEAVY),
        ("lesson's mathematics", HEAVY),
        ("exercises", HEAVY),
        ("questions", HEAVY),
        ("pictures", SYMBOLS),
    ],
)
def test_loading_it_loads_nothing_heavy(only, never):
    modules = [
        name for name in map(dotted, MODULES) if layer(name) == only and name not in SYMBOLIC
    ]
    code = f"import sys, {', '.join(modules)}; print(*(({never}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == "" and done.stdout.split() == []


def test_a_module_is_read_in_a_minute():
    def wrong(path):
        texts = layer(dotted(path)) == "questions"  # questions and answers, not code
        lines = len(path.read_text(encoding="utf-8").splitlines())
        return lines > (600 if texts else 250) and f"{lines} lines"

    assert offences(wrong) == {}


LOGICAL, PHYSICAL = 15, 40  # lines of a function: those that say something, and all of them


def logical_lines(function):
    """Statements of a function, those of functions in it included: a table or a text counts
    once."""
    inside = [node for node in ast.walk(function) if isinstance(node, ast.stmt)]
    texts = [node for node in inside if _is_text(node)]
    return len(inside) - 1 - len(texts)


def _is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def physical_lines(function):
    """Lines of a function's body, its docstring left out."""
    body = [node for node in function.body if not _is_text(node)]
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_functions_are_short():
    def wrong(path):
        found = functions(tree_of(path))
        sizes = {one.name: (logical_lines(one), physical_lines(one)) for one in found}
        return {
            name: size for name, size in sizes.items() if size[0] > LOGICAL or size[1] > PHYSICAL
        }

    assert offences(wrong) == {}


def test_functions_take_at_most_five_arguments():
    def wrong(path):
        found = {one.name: _arguments(one.args) for one in functions(tree_of(path))}
        return {name: arguments for name, arguments in found.items() if len(arguments) > 5}

    assert offences(wrong) == {}


def _arguments(taken):
    names = [one.arg for one in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls")]


def test_what_is_public_is_documented():
    def wrong(path):
        tree = tree_of(path)
        named = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
        public = [node for node in named if not node.name.startswith("_")]
        bare = [node.name for node in public if not ast.get_docstring(node)]
        return bare if ast.get_docstring(tree) else ["the module itself", *bare]

    assert offences(wrong) == {}
