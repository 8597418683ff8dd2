"""Whatever is done to the example, it gives findings or a description: never a traceback, never a partial output."""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.cli import main
from farvault.organization import load
from farvault.terraform.stack import Stacks
from tests.conftest import ROOT

EXAMPLE = {
    str(file.relative_to(ROOT / "environments")): file.read_text()
    for file in sorted((ROOT / "environments").rglob("*.yaml"))
}
scalars = st.none() | st.booleans() | st.integers(-1, 10**6) | st.floats(allow_nan=False) | st.text(max_size=8)
names = st.sampled_from(
    [
        "root",
        "Default",
        "backup",
        "shop",
        "workloads",
        "backup/ap-southeast-2/central",
        "$account/eu-west-1/x",
        "*",
        "a/b",
        "",
    ]
)
values = st.recursive(
    scalars | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | st.text(max_size=5), inner, max_size=3),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    paths = [path]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        paths += places(inner, (*path, key))
    return paths


def changed(value: Any, path: tuple[Any, ...], change: tuple[str, Any]) -> Any:
    """`value` with the part at `path` replaced, removed, doubled, or given another key."""
    if not path:
        return change[1]
    copied = dict(value) if isinstance(value, dict) else list(value)
    step, rest = path[0], path[1:]
    if rest:
        copied[step] = changed(copied[step], rest, change)
    elif change[0] == "remove":
        del copied[step]
    elif change[0] == "add" and isinstance(copied, dict):
        copied[str(change[1])[:10]] = change[1]
    elif change[0] == "double" and isinstance(copied, list):
        copied.append(copied[step])
    else:
        copied[step] = change[1]
    return copied


changes = st.tuples(st.sampled_from(["replace", "remove", "add", "double"]), values)


def answer(files: dict[str, str | bytes]) -> None:
    """Check and, where nothing is found, build every stack."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in files.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        errors, printed = io.StringIO(), io.StringIO()
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(printed):
            code = main(["check", name])
        assert code in (0, 1, 2), errors.getvalue()
        assert "farvault: bug" not in errors.getvalue()
        assert "bug[" not in printed.getvalue()
        if code == 0:
            organization = load(folder).organization
            assert organization is not None
            stacks = Stacks(organization)
            for site in organization.sites():
                stacks.stack(site)
            stacks.dependencies()
        shutil.rmtree(folder)
        folder.mkdir()


@settings(max_examples=400)
@given(st.data())
def test_changed_parts(data: st.DataObject) -> None:
    files: dict[str, str | bytes] = dict(EXAMPLE)
    for _ in range(data.draw(st.integers(1, 3))):
        file = data.draw(st.sampled_from(sorted(files)))
        parsed = yaml.safe_load(files[file])
        path = data.draw(st.sampled_from(places(parsed)))
        files[file] = yaml.safe_dump(changed(parsed, path, data.draw(changes)), allow_unicode=True)
    answer(files)


@settings(max_examples=300)
@given(st.data())
def test_changed_text(data: st.DataObject) -> None:
    files: dict[str, str | bytes] = dict(EXAMPLE)
    file = data.draw(st.sampled_from(sorted(files)))
    text = EXAMPLE[file]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    middle = data.draw(
        st.text(max_size=6) | st.sampled_from(["{", "}", "&a", "*a", "<<: *a", "!!int ", "\t", "- ", ": ", "'"])
    )
    files[file] = text[:start] + middle + text[end:]
    answer(files)


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_any_bytes(content: bytes) -> None:
    answer({**EXAMPLE, "shop/ap-southeast-2/environment.yaml": content})
    answer({**EXAMPLE, "organization.yaml": content})
