"""The player's modules as the one file that a front end needs: no imports, so it loads anywhere.

What a file imports stands before it. Nothing is renamed, so no two modules may define the same
name, and imports and exports have one form each: see FORM.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .tokens import tokens

PLAYER = Path(__file__).parent / "player"
EXPORTS = "export { mount, mountKept, player as default };\n"
NAMES = r"\{(\s*[\w$]+(?:\s*,\s*[\w$]+)*\s*,?\s*)\}"
IMPORT = re.compile(rf"import\s*{NAMES}\s*from\s*[\"']\./([\w-]+\.js)[\"'];")
EXPORT = re.compile(r"export\s+(?=(?:const|let|class|function|async\s+function)\b)")
DEFINE = re.compile(r"(?:(const|let|var)|(?:async\s+)?function|class)\b(?:\s*\*)?\s*([\w$]*)")
FORM = 'import as `import {name} from "./file.js";` and write `export` before what is defined'


@cache
def player_source(own=False):
    """The player as one ES module, which exports mount and mountKept, and anywidget's default.

    own: for a page with a Python of its own instead, which calls mountLesson.
    """
    if own:
        return join(PLAYER / "lesson.js")
    return join(PLAYER / "notebook.js", PLAYER / "kept.js") + EXPORTS


def join(*entries):
    """These modules and all that they import, as one text.

    ValueError for what cannot be joined: imports in a circle, a name defined twice, an import of
    what nobody exports, default exports and other forms than FORM's.
    """
    modules = {}
    for entry in entries:
        _collect(Path(entry), modules, ())
    owner = {}
    for module in modules.values():
        for name in module.defines:
            if name in owner:
                raise ValueError(
                    f"{owner[name]} and {module.file} define {name}; "
                    "in one file a name stands once, so rename one of the two"
                )
            owner[name] = module.file
    return "\n".join(module.code for module in modules.values())


def _collect(path, modules, importers):
    """Put the module at this path into `modules`, after those that it imports."""
    if path.name in importers:
        circle = " imports ".join([*importers[importers.index(path.name) :], path.name])
        raise ValueError(f"{circle}: move what both need to a module of its own")
    if path.name in modules:
        return
    module = read(path)
    for file, name in module.imports:
        if not path.with_name(file).exists():
            raise ValueError(f"{path.name} imports {file}, and {path.parent} has no such file")
        _collect(path.with_name(file), modules, (*importers, path.name))
        if name not in modules[file].exports:
            known = ", ".join(sorted(modules[file].exports)) or "nothing"
            raise ValueError(f"{path.name} imports {name} from {file}, which exports {known}")
    modules[path.name] = module


@dataclass
class Module:
    """One file: its code without import, export and comments, and its names.

    imports: [(file, name), ...];  defines: the names at its top;  exports: some of these.
    """

    file: str
    code: str = ""
    imports: list = field(default_factory=list)
    defines: list = field(default_factory=list)
    exports: set = field(default_factory=set)


def read(path):
    """The module in this file.   ValueError with file and line for what cannot be joined."""
    text, module = path.read_text(encoding="utf-8"), Module(path.name)
    try:
        found = tokens(text)
        code = [token for token in found if token.kind != "comment"]
        cuts = [_note(text, token) for token in found if token.kind == "comment"]
        for i in _statements(code):
            cuts += _take(module, text, code[i:])
    except ValueError as error:
        words, at = error.args
        line = text.count("\n", 0, at) + 1
        raise ValueError(f"{path.name}, line {line}: {words}") from None
    module.code = _without(text, cuts)
    return module


def _statements(code):
    """Numbers of the tokens that begin a statement at the top."""
    for i, token in enumerate(code):
        before = code[i - 1].text if i else ";"
        after = code[i + 1].text if i + 1 < len(code) else ";"
        moves = token.text in ("import", "export") and before[-1] != "." and after[0] != ":"
        if moves and (token.depth or after[0] in "(."):
            raise ValueError(f"{token.text}{after} cannot be joined; {FORM}", token.at)
        if moves or (not token.depth and token.kind == "word" and before in (";", "}")):
            yield i


def _take(module, text, code):
    """Note what the first statement of `code` imports, exports, defines.   Returns what to cut."""
    at = code[0].at
    if code[0].text == "import":
        found = _form(IMPORT, text, at)
        module.imports += [(found[2], name) for name in re.findall(r"[\w$]+", found[1])]
        return [found.span()]
    exported = code[0].text == "export" and _form(EXPORT, text, at)
    found = DEFINE.match(text, exported.end() if exported else at)
    if found:
        if found[1] and (not found[2] or _lists(code)):
            raise ValueError(f"several names in one `{found[1]}`; define each by itself", at)
        module.defines.append(found[2])
        module.exports |= {found[2]} if exported else set()
    return [exported.span()] if exported else []


def _form(pattern, text, at):
    """The statement here as the pattern's match.   ValueError where it has another form."""
    found = pattern.match(text, at)
    if not found:
        line = text[at:].partition("\n")[0]
        raise ValueError(f"`{line}` cannot be joined; {FORM}", at)
    return found


def _lists(code):
    """Whether a comma stands between names of the statement that begins `code`."""
    ends = (i for i, token in enumerate(code) if not token.depth and token.text == ";")
    return any(token.text == "," and not token.depth for token in code[: next(ends, None)])


def _note(text, token):
    """The place of a comment, with its line or what leads to its end; empty where it parts code."""
    start, end = token.at, token.at + len(token.text)
    line = text.rfind("\n", 0, start) + 1
    last = text[end : end + 1] in ("", "\n")
    if last and not text[line:start].strip():
        return line, end + 1
    if last:
        return len(text[:start].rstrip()), end
    parts = not (text[start - 1].isspace() or text[end].isspace())
    return (start, start) if start and parts else (start, end)


def _without(text, cuts):
    """The text without these places, which do not overlap."""
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]]).strip() + "\n"
