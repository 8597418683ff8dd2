"""Every operation that a module of the embedded AWS Backup provides is served."""

from __future__ import annotations

import re

import farvault.embedded_aws.serving.backup  # noqa: F401 - registers what is served
from farvault.embedded_aws.backup.operations import OPERATIONS
from tests.conftest import ROOT


def test_each_operation_that_is_written_is_served() -> None:
    operations = {
        name
        for file in (ROOT / "farvault" / "embedded_aws").rglob("*.py")
        for name in re.findall(r"^@operation\(\"(\w+)\"\)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(operations) > 50
    assert operations == set(OPERATIONS), "list its module in farvault/embedded_aws/serving/backup.py"
