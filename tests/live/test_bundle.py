"""The player's modules become one file, or one clear sentence says why they cannot."""

import re

import pytest

from hillside.live.bundle import PLAYER, join, player_source, read
from hillside.live.tokens import tokens

ENTRIES = PLAYER / "notebook.js", PLAYER / "kept.js", PLAYER / "lesson.js"


@pytest.fixture
def joined(tmp_path):
    """joined(a="...", b="..."): modules a.js and b.js as one text; a is what is asked for."""

    def join_them(**modules):
        for name, text in modules.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return join(tmp_path / "a.js")

    return join_them


def test_what_is_imported_stands_before_its_importer_and_once(joined):
    text = joined(
        a='import {b} from "./b.js";\nimport {c} from "./c.js";\nb(c);\n',
        b='import {\n  c,\n} from "./c.js";\nexport function b(x) {\n  return x + c;\n}\n',
        c="export const c = 1;\n",
    )
    assert text.split("\n") == [
        *("const c = 1;", "", "function b(x) {", "  return x + c;", "}", "", "b(c);", "")
    ]


@pytest.mark.parametrize(
    "definition",
    [
        *("const x = 1;", "let x = 1;", "let x;", "class x {}", "function x() {}"),
        *("async function x() {}", "function* x() {}", "const x = {\n  b: 1,\n  c: [2, 3],\n};"),
        *("class x extends Map {}", "const x = (a, b) => a / b;", "const x = /[/`'\"{]/g;"),
    ],
)
def test_every_way_to_define_a_name_can_be_exported(joined, definition):
    text = joined(a='import {x} from "./b.js";\nx;\n', b=f"export {definition}\n")
    assert text == f"{definition}\n\nx;\n"


@pytest.mark.parametrize(
    "code",
    [
        '`\nimport {x} from "./y.js";\nexport const b = 2;\n`',
        "`${`${`\n}export default 1`}`}\nimport y`",
        '"; export default 1"',
        "'\\'; export default 1'",
        "1/* one */+/* two */2",
        '"/* ; */ // export default"',
        "/[/]; export default `/.test('')",
        "4 / 2 / 1; const text = '/'",
        "{import: 1, export: 2}; b.import; b?.import",
        "(() => {\n  const a = 1;\n  const c = 2;\n})",
    ],
)
def test_texts_and_what_is_inside_stay_as_they_are(joined, code):
    assert joined(a=f"const b = {code};\n") == f"const b = {code};\n"


@pytest.mark.parametrize(
    "text",
    [
        "/** @type {number} */\nconst a = (1);\n  /** @a\n * b */",
        "// one\n\n// two\nconst a = /** @type {any} */(1); // three\n",
        'const a = (1); /* ;\nexport default 1;\n*/\n// export default "',
        "/* one */ const a = (1);  // two",
    ],
)
def test_comments_are_left_out(joined, text):
    assert joined(a=text) == "const a = (1);\n"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "export default 1;",
            "export default function a() {}",
            "export {a};",
            "export * from './b.js';",
        ),
        *(
            "export const {x} = b;",
            "export const x = 1, y = 2;",
            "export let x = {}, y;",
            "let x, y;",
        ),
        *("import b from './b.js';", "import * as b from './b.js';", "import './b.js';"),
        *("import {b as c} from './b.js';", "import {} from './b.js';", "import {b} from 'b';"),
        *(
            "import {b} from '../b.js';",
            "import {b} from 'https://b.org/b.js';",
            "export var x = 1;",
        ),
        *("const b = await import('./b.js');", "if (a) import('./b.js');", "a(import.meta.url);"),
        *("import b, {c} from './b.js';", "import {b} from './b.js' with {type: 'json'};"),
        "import {b} from './b.js'",
    ],
)
def test_what_cannot_be_joined_is_named_with_file_and_line(joined, line):
    with pytest.raises(ValueError) as error:
        joined(a=f"const a = 1;\n{line}\n", b="export const b = 1;\n")
    assert re.fullmatch(r"a\.js, line 2: [^\n]+", str(error.value))


@pytest.mark.parametrize(
    ("modules", "words"),
    [
        (
            {"a": 'import {x} from "./c.js";'},
            r"a\.js imports c\.js, and .+ has no such file",
        ),
        (
            {"a": 'import {x} from "./b.js";', "b": "const x = 1;\nexport const y = 2;"},
            r"a\.js imports x from b\.js, which exports y",
        ),
        (
            {"a": 'import {default} from "./b.js";', "b": "1;"},
            r"a\.js imports default from b\.js, which exports nothing",
        ),
        (
            {"a": 'import {b} from "./b.js";\nconst x = 1;', "b": "export function b() {}\nlet x;"},
            r"b\.js and a\.js define x; in one file a name stands once, so rename one of the two",
        ),
        (
            {"a": "const x = 1;\nclass x {}"},
            r"a\.js and a\.js define x; .+",
        ),
        (
            {
                "a": 'import {b} from "./b.js";',
                "b": 'import {c} from "./c.js";\nexport const b = 1;',
                "c": 'import {b} from "./b.js";\nexport const c = 1;',
            },
            r"b\.js imports c\.js imports b\.js: move what both need to a module of its own",
        ),
        (
            {"a": 'import {a} from "./a.js";\nexport const a = 1;'},
            r"a\.js imports a\.js: .+",
        ),
        ({"a": "1;\n'b\n'"}, r"a\.js, line 2: a text in quotes does not end"),
        ({"a": "1;\n`b${'`'}"}, r"a\.js, line 2: a text in quotes does not end"),
    ],
)
def test_modules_that_do_not_fit_are_refused_in_one_sentence(joined, modules, words):
    with pytest.raises(ValueError) as error:
        joined(**modules)
    assert re.fullmatch(words, str(error.value))


def test_a_name_inside_a_function_may_stand_at_the_top_of_another_module(joined):
    text = joined(
        a='import {b} from "./b.js";\nfunction f(x) {\n  const y = x;\n  return b(y);\n}\nf(1);\n',
        b="const x = 1;\nconst y = 2;\nexport const b = z => x + y + z;\n",
    )
    assert text.count("const y") == 2


def test_the_player_is_one_file_that_needs_no_other():
    code = [token for token in tokens(player_source()) if token.kind == "word"]
    assert [token.text for token in code if token.text in ("import", "require")] == []
    exports = player_source().rpartition("\nexport ")
    assert exports[2] == "{ mount, mountKept, player as default };\n"
    assert [token.text for token in code].count("export") == 1


def test_every_module_of_the_player_is_in_it():
    found, ahead = set(), [*ENTRIES]
    while ahead:
        path = ahead.pop()
        if path.name not in found:
            found.add(path.name)
            ahead += [path.with_name(file) for file, _ in read(path).imports]
    assert found == {path.name for path in PLAYER.glob("*.js") if read(path).defines}


@pytest.mark.parametrize("path", sorted(PLAYER.glob("*.js")), ids=lambda path: path.name)
def test_a_module_of_the_player_is_read_in_a_minute(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 220 and max(map(len, lines)) <= 100
