"""The proof decides as AWS would: one correct deployment, broken in one respect at a time, and restored.

The invalid change fails the proof with its reason. Its twin, in which the same thing is changed to something that
AWS accepts, is valid and every copy arrives; and the original deployment passes before and after.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from farvault.cli.outcome import prove
from farvault.rehearsal.proof import Proof
from farvault.rehearsal.rehearse import Rehearsal
from farvault.running.processes import Processes
from tests.rehearsal.judged.cases import CASES, Case
from tests.rehearsal.judged.changes import Deployed
from tests.rehearsal.rehearsing import HERE, Silent, described, synthesized

JUDGED = HERE / "judged"
ORGANIZATION = described(JUDGED)


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    """Deployed once, by the real Terraform, and served until the last case."""
    folder = synthesized(JUDGED, tmp_path_factory.mktemp("judged") / "rehearsal")
    with (
        folder.lock() as lock,
        Processes(lock) as processes,
        Rehearsal(ORGANIZATION, folder, processes, Silent()) as rehearsal,
    ):
        assert rehearsal.run().applied
        yield Deployed(rehearsal.aws)
        assert rehearsal.aws.log() == ""


def proven(deployed: Deployed) -> int:
    return prove(Proof(ORGANIZATION, deployed.aws), ORGANIZATION, ())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_wrong_fails_with_its_reason(case: Case, deployed: Deployed, capsys: pytest.CaptureFixture[str]) -> None:
    with case.invalid(deployed):
        assert proven(deployed) == 1
        output = capsys.readouterr()
        assert case.reason in output.out + output.err
    assert proven(deployed) == 0, capsys.readouterr()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_its_right_twin_arrives(case: Case, deployed: Deployed) -> None:
    with case.valid(deployed):
        proof = Proof(ORGANIZATION, deployed.aws)
        assert proof.invalid() == {}
        assert {each.reason for each in proof.simulate()} == {None}


def test_there_is_something_to_judge(deployed: Deployed) -> None:
    jobs = list(Proof(ORGANIZATION, deployed.aws).simulate())
    own, gapped, central = "shop/eu-west-1/primary", "shop/eu-west-1/gapped", "vaults/eu-west-1/central"
    assert {(each.plan, each.type, str(each.target)) for each in jobs} == {
        *(("daily", kind, target) for kind in ("EBS", "EFS") for target in (own, gapped, central)),
        *(("databases", kind, own) for kind in ("Aurora", "RDS")),
    }
