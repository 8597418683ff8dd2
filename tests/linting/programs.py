"""The tools, and what stands in for them: programs that say again what the real ones have said of the sample.

`python -m tests.linting.programs` records it anew, with the tools that `make tflint checkov config-inspect` install.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from farvault.linting import lint
from farvault.linting.tool import Ended, Run, run_to_end
from tests.conftest import ROOT

HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "sample"
RECORDED = HERE / "recorded.json"
REAL = {
    "tflint": shutil.which("tflint") or str(ROOT / ".tools" / "bin" / "tflint"),
    "checkov": str(ROOT / ".venv-checkov" / "bin" / "checkov"),
    "terraform-config-inspect": str(ROOT / ".tools" / "bin" / "terraform-config-inspect"),
}
#: What is recorded of each check in checkov's report: a tenth of it.
_OF_A_CHECK = ("check_id", "check_name", "file_path", "file_line_range", "resource", "severity", "guideline")

_REPEAT = """
import json, os, sys
with open({recorded!r}) as file:
    said = json.load(file)
folder = os.getcwd().partition("/sample/")[2]
each = said[" ".join([{name!r}, folder, os.path.basename(sys.argv[-1])])]
print(json.dumps(each["output"]) if isinstance(each["output"], (dict, list)) else each["output"])
sys.exit(each["code"])
"""


def program(folder: Path, name: str, code: str) -> str:
    """A program with this name, in Python."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(f"#!{sys.executable} -IS\n{code}")
    file.chmod(0o755)
    return str(file)


def repeating(folder: Path, name: str) -> str:
    """A program that says what the real one has said of the sample, which must be in a folder named `sample`."""
    return program(folder, name, _REPEAT.format(recorded=str(RECORDED), name=name))


def _record() -> None:
    said: dict[str, Any] = {}

    def recording(run: Run, arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> Ended:
        ended = run_to_end(run, arguments, environment, folder)
        inside = folder.relative_to(SAMPLE).as_posix() if folder.is_relative_to(SAMPLE) else ""
        try:
            output = json.loads(ended.output)
        except ValueError:
            output = ended.output.strip()
        key = " ".join([Path(run.program).name, inside, os.path.basename(arguments[-1])])  # noqa: PTH119 - of "." it is "."
        said[key] = {"code": ended.code, "output": _trimmed(output)}
        return ended

    modules = [f"farvault.linting.{name}.run_to_end" for name in ("tflint", "checkov", "config_inspect")]
    with patch(modules[0], recording), patch(modules[1], recording), patch(modules[2], recording):
        lint(SAMPLE, REAL)
    RECORDED.write_text(json.dumps(said, indent=1, sort_keys=True) + "\n")


def _trimmed(output: Any) -> Any:
    """Without what is not read, and without paths of this machine."""
    for report in output if isinstance(output, list) else []:
        for kind in ("passed_checks", "failed_checks", "skipped_checks"):
            checks = report["results"][kind]
            report["results"][kind] = [{key: check.get(key) for key in _OF_A_CHECK} for check in checks]
        report.pop("url", None)
    return output


if __name__ == "__main__":
    _record()
