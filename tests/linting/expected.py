"""What `farvault lint` prints of the sample, in every format: python -m tests.linting.expected  (make accept)."""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from farvault.cli import main
from tests.linting.programs import REAL, SAMPLE, repeating

FORMATS = ("human", "json", "sarif", "github")
_ACCEPTED = '[[accept]]\nrule = "checkov:CKV_AWS_33"\nat = "modules/*"\nreason = "as it is meant"\n'


def expected(form: str) -> Path:
    """The file with what is printed in a format."""
    return Path(__file__).with_name(f"expected.{form}")


def printed(folder: Path, form: str, programs: Mapping[str, str]) -> str:
    """What is printed of a copy of the sample in `folder`, with these programs."""
    shutil.copytree(SAMPLE, folder / "sample", dirs_exist_ok=True)
    (folder / "accepted.toml").write_text(_ACCEPTED)
    options = [f"--{name}={path}" for name, path in programs.items()]
    out = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out):
        code = main(["lint", "sample", "--accepted=accepted.toml", f"--format={form}", *options])
    assert code == 1
    return out.getvalue()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        programs = {name: repeating(Path(scratch) / "bin", name) for name in REAL}
        for each in FORMATS:
            expected(each).write_text(printed(Path(scratch), each, programs), encoding="utf-8")
