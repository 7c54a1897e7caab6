"""Importers stand whatever they are given: a policy, or one line that says what is wrong."""

from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simulator.errors import InputError
from simulator.interop import IMPORTED, framework_named
from simulator.interop.importing import import_settings
from simulator.interop.policy_text import toml_of
from tests.simulator.interop.conftest import settings_files

WHERE = {
    "spring": ("a.properties", "a.yml"),
    "aspnet": ("Program.cs", "appsettings.json"),
    "php": ("php.ini",),
    "keycloak": ("realm.json",),
    "express": ("app.js",),
    "rails": ("a.rb",),
    "devise": ("a.rb",),
    "laravel": (".env",),
}
MARKS = "'\"`{}[]()<>=:;,.#/*\\$%&|?!@~^-+_ \n\t0159aeZ\u00e9\u2028\ud7ff"

frameworks = pytest.mark.parametrize("framework", IMPORTED)
text = st.text(max_size=300) | st.text(MARKS, max_size=200)


def stands(framework: str, content: str, where: str) -> None:
    with suppress(InputError):
        imported = import_settings(framework_named(framework), content, where)
        toml_of(imported).encode()
        "".join(f"{said.key}{said.text}" for said in imported.unsaid).encode()


@frameworks
@given(content=text)
@example(content="\x00")
@example(content="(" * 5_000)
@example(content="[" * 500 + "]" * 500)
@example(content="1+" * 3_000 + "1")
@example(content="A = " + "-" * 3_000 + "1")
@example(content="session(" + "!" * 3_000 + "1)")
@example(content="<?php session_start(['name' => " + "-" * 3_000 + "1]);")
@example(content="config.x = " + "9" * 5_000)
@example(content="SESSION_COOKIE_AGE = 9 ** 9 ** 9")
@example(content="SESSION_COOKIE_AGE = 'a' * 10 ** 12")
@example(content="SESSION_COOKIE_AGE = 1e999")
@example(content="app.config['SESSION_\\ud800'] = 1")
@example(content="SESSION_COOKIE_NAME = '\\ud800'")
@example(content="SESSION_COOKIE_AGE = env('\\ud800')")
@example(content="CSRF_TRUSTED_ORIGINS = ['\\ud800']")
@example(content='"spring.session.\\ud800": 1')
@example(content="app.use(session({cookie: {maxAge: 1e309 * 0}}))")
@example(content="a: &a [*a]\n")
@example(content="a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n")
@example(content='"\\U99999999"')
@example(content="? {a: b}: c")
@example(content='{"notBefore": ' + "9" * 5_000 + "}")
@example(content="{" * 3_000)
@example(content='{"a":' * 1_000 + "1" + "}" * 1_000)
def test_any_text_gives_a_policy_or_one_line(framework, content):
    for where in WHERE.get(framework, ("settings.py",)):
        stands(framework, content, where)


@pytest.mark.parametrize(
    ("framework", "path"), settings_files(), ids=[f"{name}-{path.name}" for name, path in settings_files()]
)
@settings(max_examples=40)
@given(data=st.data())
def test_a_file_that_was_cut_and_patched_gives_a_policy_or_one_line(framework, path, data):
    content = path.read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 40)))
        content = content[:start] + data.draw(st.text(MARKS, max_size=5)) + content[end:]
    stands(framework, content, path.name)
