"""Expressions laid out on several lines say what they said on one, and terraform fmt leaves them as they are."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from farvault.policies.expression import Expression, hcl
from farvault.publishing.folders import module_names
from farvault.publishing.hcl import expression, main_file
from farvault.publishing.layout import WIDTH, laid_out, read, tokens
from farvault.terraform.writing import PUBLISHED
from tests.conftest import Terraform

text = st.text(st.characters(exclude_categories=("Cs", "Co")), max_size=40) | st.sampled_from(
    ["${upper(x)}", "%{if}", 'a"b\\c', "new\nline", "aws:PrincipalArn", "é", "$${", "it's", "a" * 60]
)
#: Alignment counts what a reader sees as one character; keys here have one code point for each.
key = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40) | st.sampled_from(["${x}", "é", "a\nb"])
data: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(0, 10**6) | text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(key, inner, max_size=4),
    max_leaves=20,
)


def one_form(expression: str) -> list[str]:
    """The tokens of an expression without what layout may change.

    It adds parentheses around an operation and commas at the end of lists, and leaves commas of objects and quotes of
    keys out.
    """
    plain = [token for token in tokens(expression) if token not in ("(", ")", ",")]
    return [
        token[1:-1] if token[0] == '"' and plain[position + 1 : position + 2] == ["="] else token
        for position, token in enumerate(plain)
    ]


def expressions(value: Any) -> list[str]:
    """Every expression in a module's JSON."""
    if isinstance(value, dict):
        return [found for inner in value.values() for found in expressions(inner)]
    if isinstance(value, list):
        return [found for inner in value for found in expressions(inner)]
    return [value[2:-1]] if isinstance(value, str) and value.startswith("${") else []


@pytest.mark.parametrize("name", module_names())
def test_every_expression_of_a_module_keeps_its_tokens(name: str) -> None:
    found = expressions(json.loads((PUBLISHED / name / "main.tf.json").read_text()))
    assert len(found) > 5
    for each in found:
        assert one_form(laid_out(each)) == one_form(each)


@pytest.mark.parametrize("name", module_names())
def test_lines_are_as_short_as_their_words_allow(name: str) -> None:
    content = json.loads((PUBLISHED / name / "main.tf.json").read_text())
    for line in main_file(content, {}).splitlines():
        quoted = re.search(r'"([^"\\]|\\.){40,}"', line)
        assert len(line) <= WIDTH + 20 or quoted, line


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{a=1,"b"={c = 2}}', "{ a = 1, b = { c = 2 } }"),
        ("[for x in y:x if x!=null]", "[for x in y : x if x != null]"),
        ("!(a)&&b||c?1:2", "!(a) && b || c ? 1 : 2"),
        ("f(a,b...)", "f(a, b...)"),
        ("a [ 0 ] . b [*].c", "a[0].b[*].c"),
        ('"${x ["a"]} {"', '"${x ["a"]} {"'),
        ('{"a b"=1,"${c}"=2}', '{ "a b" = 1, "${c}" = 2 }'),
        ("{}", "{}"),
    ],
)
def test_one_line(before: str, after: str) -> None:
    assert laid_out(before) == after


def test_what_is_too_long_is_opened() -> None:
    operation = " && ".join(f"can(regex({json.dumps('^[a-z]+$')}, var.name_{number}))" for number in range(4))
    assert laid_out(operation) == (
        "(\n"
        '  can(regex("^[a-z]+$", var.name_0)) &&\n'
        '  can(regex("^[a-z]+$", var.name_1)) &&\n'
        '  can(regex("^[a-z]+$", var.name_2)) &&\n'
        '  can(regex("^[a-z]+$", var.name_3))\n'
        ")"
    )


@pytest.mark.parametrize("wrong", ["(a", "a)", "[a)", "a ~ b", "a;b"])
def test_what_is_no_expression_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"brackets do not match|no Terraform expression"):
        read(wrong)


@pytest.mark.parametrize(
    ("json_value", "written"),
    [
        ("alias/${var.a}", '"alias/${var.a}"'),
        ("${var.a}", "var.a"),
        ("${var.a}${var.b}", '"${var.a}${var.b}"'),
        ("$${var.a}", '"$${var.a}"'),
        ("%%{if}", '"%%{if}"'),
        ('say "hi" \\ ${f("x")}\n', '"say \\"hi\\" \\\\ ${f("x")}\\n"'),
        ('${"Backups of ${var.a}"}', '"Backups of ${var.a}"'),
        ('{"a":"b"}', 'jsonencode({"a" = "b"})'),
        ('{"a":"<b>"}', '"{\\"a\\":\\"<b>\\"}"'),
        ("{a}", '"{a}"'),
        ({"a": [1, True, None]}, '{"a" = [1, true, null]}'),
    ],
)
def test_json_values(json_value: Any, written: str) -> None:
    assert expression(json_value) == written


few = settings(
    max_examples=4,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@few
@given(values=st.lists(data, min_size=30, max_size=30))
def test_terraform_reads_what_was_written(newest: Terraform, tmp_path: Path, values: list[Any]) -> None:
    """Also under a function, a condition and a loop, which open in ways of their own."""
    forms = ["{0}", "concat([{0}], [for item in [{0}] : item])[0]", "length([{0}]) == 1 ? [{0}] : [null]"]
    lines = [
        f'output "made_{number}_{form}" {{\n  value = {laid_out(pattern.format(hcl(value)), "  ", 8)}\n}}\n'
        for number, value in enumerate(values)
        for form, pattern in enumerate(forms)
    ]
    (tmp_path / "main.tf").write_text("\n".join(lines))
    newest(tmp_path, "fmt", "-check", "-diff")
    (tmp_path / "terraform.tfstate").unlink(missing_ok=True)
    newest(tmp_path, "init", "-input=false")
    newest(tmp_path, "apply", "-auto-approve", "-input=false")
    results = json.loads(newest(tmp_path, "output", "-json").stdout)
    for number, value in enumerate(values):
        for form in range(len(forms)):
            found = results.get(f"made_{number}_{form}", {"value": None})["value"]
            assert composed(found) == composed([value] if form == 2 else value)


def composed(value: Any) -> Any:
    """Terraform composes characters: a letter and its accent are one."""
    import unicodedata

    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): composed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [composed(inner) for inner in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def test_a_long_call_opens_once() -> None:
    call = Expression(
        'alltrue([for item in var.items : can(regex("^[a-z0-9-]+$", item)) && length(item) > 3 && item != null])'
    )
    assert laid_out(hcl(call)) == (
        "alltrue([\n"
        "  for item in var.items :\n"
        '  can(regex("^[a-z0-9-]+$", item)) && length(item) > 3 && item != null\n'
        "])"
    )
