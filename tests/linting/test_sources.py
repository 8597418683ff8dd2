"""Which files are found, and with what they are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from farvault.linting.sources import overrides, part_of, sources


def test_which_files(tmp_path: Path) -> None:
    for name in ("main.tf", "a/x.tf.json", "a/.hidden/x.tf", "b/node_modules/x.tf", "b/.x.tf", "b/x.tf~", "b/#x.tf#"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}" if name.endswith("json") else "")
    (tmp_path / "c").symlink_to("a", target_is_directory=True)
    found = sources(tmp_path)
    assert (list(found.declared), found.folders, found.unreadable) == (["main.tf", "a/x.tf.json"], (".", "a"), ())
    assert str(found.place("a/../main.tf", 0)) == f"{tmp_path}/main.tf:1:1"


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    (finding,) = sources(tmp_path / "gone").unreadable
    assert str(finding) == (
        f"{tmp_path}/gone:1:1: error[unreadable]: the folder cannot be read: No such file or directory"
    )
    assert finding.unreadable


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("modules/key/main.tf", "modules"),
        ("modules/key/examples/basic/main.tf", "examples"),
        ("examples/stacks/main.tf", "examples"),
        ("stacks/one/modules/key/main.tf.json", "stacks"),
        ("main.tf", "elsewhere"),
        ("modules.tf", "elsewhere"),
        ("live/modules", "elsewhere"),
    ],
)
def test_parts(file: str, part: str) -> None:
    assert part_of(file) == part


def test_the_top_is_such_a_part(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    there = sources(tmp_path / "modules")
    assert [there.part(file) for file in ("main.tf", "key/main.tf", "key/examples/main.tf")] == [
        "modules",
        "modules",
        "examples",
    ]
    assert sources(tmp_path).part("key/main.tf") == "elsewhere"


def test_files_that_override() -> None:
    names = ["override.tf", "a/override.tf.json", "a_override.tf", "overrides.tf", "my-override.tf", "main.tf"]
    assert [name for name in names if overrides(name)] == names[:3]
