"""Accept the code's current output: rewrites every expected output, snapshot and address list.  (make accept)

Read the difference before committing it: each changed line is a change in behaviour.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from farvault.cli import main
from tests.conftest import ROOT, run_app
from tests.organization.broken import CASES, EXPECTED, write
from tests.publishing import test_publish
from tests.terraform.test_snapshots import accept


def broken_outputs() -> str:
    """The output of every broken description."""
    outputs = []
    home = Path.cwd()
    for name, case in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            write(case, Path(folder) / "environments")
            os.chdir(folder)
            printed = io.StringIO()
            with contextlib.redirect_stderr(printed), contextlib.redirect_stdout(printed):
                code = main(["check"])
            os.chdir(home)
        outputs.append(f"=== {name}\n{printed.getvalue()}exit code {code}\n\n")
    return "".join(outputs)


if __name__ == "__main__":
    EXPECTED.write_text(broken_outputs())
    with tempfile.TemporaryDirectory() as scratch:
        process = run_app(ROOT / "environments", Path(scratch) / "cdktf.out")
        if process.returncode:
            sys.exit(process.stderr)
        accept(Path(scratch) / "cdktf.out")
        with contextlib.redirect_stdout(io.StringIO()):
            main(["publish", str(Path(scratch) / "published")])
        test_publish.accept(Path(scratch) / "published")
