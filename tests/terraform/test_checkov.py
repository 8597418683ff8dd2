"""How `make checkov` judges a report: nothing that was not seen, or cannot be read, passes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tools.checkov.scan import SEEN_CHECK, faults, main, parsed, scannable, summary

FOLDER = Path("/made/cdktf.out")
MAIN = "modules/backup-key/main.tf.json"
KEY = (MAIN, "aws_kms_key.this")
ROTATION = "Ensure rotation for customer created CMKs is enabled"


def check(id: str, resource: str, file: str = MAIN) -> dict[str, Any]:
    """As checkov 3.3.30 writes one, without the parts that are not used."""
    return {
        "check_id": id,
        "check_name": "The block was seen" if id == SEEN_CHECK else ROTATION,
        "file_path": f"/{file}",
        "file_line_range": [7, 9],
        "resource": resource,
    }


def report(passed: Any = (), failed: Any = (), skipped: Any = (), unread: Any = ()) -> dict[str, Any]:
    return {
        "passed_checks": list(passed),
        "failed_checks": list(failed),
        "skipped_checks": list(skipped),
        "parsing_errors": list(unread),
    }


def judged(*reports: dict[str, Any], accepted: Any = (), resources: Any = (KEY,)) -> list[str]:
    return faults(list(reports), {MAIN}, set(resources), dict(accepted))


GOOD = report([check(SEEN_CHECK, "aws_kms_key.this"), check("CKV_AWS_7", "resource.this")])
BAD = report([check(SEEN_CHECK, "aws_kms_key.this")], [check("CKV_AWS_7", "resource.this")])


def test_all_seen_and_nothing_failed() -> None:
    assert judged(GOOD) == []
    assert summary([GOOD], {MAIN}, {KEY}) == [
        "modules: 1 files, 1 of 1 resources and data sources seen, 1 checks passed"
    ]


def test_a_failed_check() -> None:
    assert judged(BAD) == [f"{MAIN}:7: CKV_AWS_7: resource.this: {ROTATION}"]


def test_a_failed_check_that_is_accepted() -> None:
    assert judged(BAD, accepted={"CKV_AWS_7": "rotated by hand"}) == []


@pytest.mark.parametrize("reason", ["", " ", True])
def test_an_acceptance_without_a_reason(reason: object) -> None:
    assert judged(BAD, accepted={"CKV_AWS_7": reason}) == ["accepted.toml: 'CKV_AWS_7' needs its reason in words"]


def test_an_acceptance_that_finds_nothing() -> None:
    assert judged(GOOD, accepted={"CKV_AWS_7": "rotated by hand"}) == [
        "accepted.toml: 'CKV_AWS_7' finds nothing any more: remove its line"
    ]


def test_a_check_that_is_skipped_in_the_file() -> None:
    skipping = report(GOOD["passed_checks"], skipped=[check("CKV_AWS_7", "resource.this")])
    assert judged(skipping) == [f"{MAIN}: CKV_AWS_7 is skipped in the file"]


def test_a_file_that_cannot_be_read() -> None:
    assert judged(report(unread=[MAIN])) == [f"{MAIN}: checkov cannot read it"]


def test_a_file_that_was_passed_over() -> None:
    for nothing in ([], [report()], [report([check(SEEN_CHECK, "aws_kms_key.this", "modules/other/main.tf.json")])]):
        assert judged(*nothing) == [f"{MAIN}: checkov has not seen it"]


def test_a_resource_that_was_passed_over() -> None:
    more = {KEY, (MAIN, "aws_kms_replica_key.this")}
    assert judged(GOOD, resources=more) == [f"{MAIN}: checkov has not seen 'aws_kms_replica_key.this'"]
    # Another rule's name for a resource, without its type, does not count as having seen it.
    others = report([check("CKV_AWS_7", "resource.this")])
    assert judged(others) == [f"{MAIN}: checkov has not seen 'aws_kms_key.this'"]


def test_nothing_to_check() -> None:
    assert faults([], set(), set(), {}) == ["there is no resource to check: run 'make synth'"]


def test_what_is_to_be_seen(synthesized: Path, tmp_path: Path) -> None:
    files, resources = scannable(synthesized)
    assert {"modules/backup-key/main.tf.json", "modules/backup-key/examples/basic/main.tf"} <= files
    assert "stacks/shop-ap-southeast-2/cdk.tf.json" in files
    assert not {file for file in files if file.endswith(("/versions.tf.json", "/state.tf.json"))}
    for module in sorted(entry for entry in (synthesized / "modules").iterdir() if entry.is_dir()):
        resources_by_type = json.loads((module / "main.tf.json").read_text())["resource"]
        for type_, elements in resources_by_type.items():
            assert {(f"modules/{module.name}/main.tf.json", f"{type_}.{name}") for name in elements} <= resources
    # A resource in a file that checkov does not read is to be seen all the same; what init has downloaded is not ours.
    (tmp_path / "versions.tf.json").write_text(json.dumps({"resource": {"aws_kms_key": {"this": {}}}}))
    (tmp_path / ".terraform").mkdir()
    (tmp_path / ".terraform" / "main.tf").touch()
    assert scannable(tmp_path) == (set(), {("versions.tf.json", "aws_kms_key.this")})


def test_reports_of_one_and_of_several_frameworks() -> None:
    single = {"check_type": "terraform_json", "results": report(unread=[str(FOLDER / MAIN)])}
    assert parsed(json.dumps(single), FOLDER) == [report(unread=[MAIN])]
    assert len(parsed(json.dumps([single, single]), FOLDER)) == 2
    # What it writes where it found no file at all.
    assert parsed(json.dumps({"passed": 0, "failed": 0, "resource_count": 0}), FOLDER) == []


def test_a_checkov_that_does_not_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere"), str(tmp_path)]) == 3
    assert "cannot be run: No such file or directory" in capsys.readouterr().err
    program = tmp_path / "checkov"
    program.write_text("#!/bin/sh\necho no module named so >&2\nexit 1\n")
    program.chmod(0o755)
    assert main([str(program), str(tmp_path)]) == 3
    assert capsys.readouterr().err == "checkov failed with code 1:\nno module named so\n"
    assert main([]) == 2
