"""The server's lifetime: what survives a kill, and that nothing else does."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws, ExistingOrganization
from farvault.errors import InputError
from tests.embedded_aws.conftest import BACKUP, MANAGEMENT, ORGANIZATION, REGION, SHOP

ROOT = Path(__file__).resolve().parents[2]
PARENT = """
import sys, time
from pathlib import Path
from farvault.embedded_aws import EmbeddedAws
from tests.embedded_aws.conftest import BACKUP, ORGANIZATION, REGION
journal = Path(sys.argv[1])
aws = EmbeddedAws(ORGANIZATION, journal)
aws.client("backup", BACKUP, REGION).create_backup_vault(BackupVaultName="survivor")
print(aws.pid, aws.endpoint_url, flush=True)
time.sleep(600)
"""


def answers(url: str) -> bool:
    host, port = url.removeprefix("http://").split(":")
    try:
        socket.create_connection((host, int(port)), timeout=1).close()
    except OSError:
        return False
    return True


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def wait_until(condition: Any, seconds: Any = 10) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_it_listens_on_the_loopback_address_and_ends_with_close() -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        url, pid = aws.endpoint_url, aws.pid
        assert url.startswith("http://127.0.0.1:")
        assert answers(url)
        aws.close()
        assert not lives(pid)
    assert not answers(url)


def test_nothing_is_left_after_the_parent_is_killed_and_the_journal_goes_on(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(journal)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout
    pid, url = parent.stdout.readline().split()
    assert answers(url)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert wait_until(lambda: not lives(int(pid)) and not answers(url))
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        vault = aws.client("backup", BACKUP, REGION).describe_backup_vault(BackupVaultName="survivor")
        assert vault["VaultState"] == "AVAILABLE"


def test_the_end_of_the_thread_that_started_it_does_not_end_it() -> None:
    started = []
    thread = Thread(target=lambda: started.append(EmbeddedAws(ORGANIZATION)))
    thread.start()
    thread.join()
    with started[0] as aws:
        time.sleep(1)
        assert aws.client("sts").get_caller_identity()["Account"] == MANAGEMENT


def everything(aws: EmbeddedAws) -> Any:
    """What a rehearsal would read back, with ids and dates."""
    backup, kms = aws.client("backup", BACKUP, REGION), aws.client("kms", BACKUP, REGION)
    iam, organizations = aws.client("iam", SHOP), aws.client("organizations")
    answers = [
        backup.list_backup_vaults()["BackupVaultList"],
        backup.list_backup_plans()["BackupPlansList"],
        [kms.describe_key(KeyId=each["KeyId"])["KeyMetadata"] for each in kms.list_keys()["Keys"]],
        iam.list_roles()["Roles"],
        organizations.list_policies(Filter="BACKUP_POLICY")["Policies"],
        [{**each, "JoinedTimestamp": None} for each in organizations.list_accounts()["Accounts"]],
    ]
    return json.dumps(answers, default=str, sort_keys=True)


def test_a_replayed_state_is_the_same_to_the_last_id_and_date(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        backup = aws.client("backup", BACKUP, REGION)
        key = aws.client("kms", BACKUP, REGION).create_key(MultiRegion=True)["KeyMetadata"]["Arn"]
        backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=key)
        backup.put_backup_vault_lock_configuration(BackupVaultName="central", MinRetentionDays=7, ChangeableForDays=3)
        aws.advance(days=4)
        backup.create_backup_vault(BackupVaultName="later")
        rule = {"RuleName": "daily", "TargetBackupVaultName": "central"}
        backup.create_backup_plan(BackupPlan={"BackupPlanName": "daily", "Rules": [rule]})
        aws.client("iam", SHOP).create_role(RoleName="made", AssumeRolePolicyDocument="{}")
        aws.client("organizations").create_policy(Name="p", Description="", Type="BACKUP_POLICY", Content="{}")
        role = f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole"
        session = aws.client("sts").assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]["AccessKeyId"]
        before = everything(aws)
    with journal.open("ab") as file:
        file.write(b'{"n": 99, "at": ')
    for _ in range(2):
        with EmbeddedAws(ORGANIZATION, journal) as aws:
            assert everything(aws) == before
            locked = aws.client("backup", BACKUP, REGION)
            with pytest.raises(locked.exceptions.InvalidRequestException):
                locked.delete_backup_vault_lock_configuration(BackupVaultName="central")
            again = aws.client("sts").get_access_key_info(AccessKeyId=session)
            assert again["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_a_journal_is_one_organizations_and_one_processs(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal):
        with pytest.raises(InputError) as refused:
            EmbeddedAws(ORGANIZATION, journal)
        assert refused.value.message == f"{journal}: another rehearsal is using this journal"
    other = ExistingOrganization("o-zzzzzzzzzz", "r-zz12", MANAGEMENT, ORGANIZATION.accounts, ORGANIZATION.units)
    with pytest.raises(InputError) as refused:
        EmbeddedAws(other, journal)
    assert refused.value.message == f"{journal}: the journal of another organization"


def test_reads_and_refused_requests_leave_no_trace(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        backup = aws.client("backup", BACKUP, REGION)
        backup.list_backup_vaults()
        aws.client("organizations").list_accounts()
        aws.client("sts").get_caller_identity()
        with pytest.raises(backup.exceptions.InvalidParameterValueException):
            backup.create_backup_plan(BackupPlan={"BackupPlanName": "p", "Rules": []})
    assert len(journal.read_text().splitlines()) == 1


def test_a_checkpoint_forgets_what_came_after_it(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION) as aws:
        assert aws.checkpoint() is None
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        backup = aws.client("backup", BACKUP, REGION)
        backup.create_backup_vault(BackupVaultName="before")
        checkpoint = aws.checkpoint()
        backup.create_backup_vault(BackupVaultName="after")
    for position, names in ((None, ["after", "before"]), (checkpoint, ["before"]), (None, ["before"])):
        with EmbeddedAws(ORGANIZATION, journal, checkpoint=position) as aws:
            vaults = aws.client("backup", BACKUP, REGION).list_backup_vaults()["BackupVaultList"]
            assert [each["BackupVaultName"] for each in vaults] == names
    with pytest.raises(InputError) as refused:
        EmbeddedAws(ORGANIZATION, journal, checkpoint=7)
    assert refused.value.message == f"{journal}: the journal has no position 7"
