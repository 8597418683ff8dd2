import json
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.embedded_aws.conftest import REGION, SHOP, refusal

TRUST = {"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, "Action": "sts:AssumeRole"}


@pytest.fixture(scope="module")
def backup(aws: EmbeddedAws) -> Any:
    return aws.client("backup", SHOP, REGION)


@pytest.fixture(scope="module")
def role(aws: EmbeddedAws) -> Any:
    iam = aws.client("iam", SHOP)
    for name, service in (("backup", "backup.amazonaws.com"), ("other", "ec2.amazonaws.com")):
        trust = {"Version": "2012-10-17", "Statement": [TRUST | {"Principal": {"Service": service}}]}
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))
    return f"arn:aws:iam::{SHOP}:role/backup"


def rule(**overrides: Any) -> Any:
    return {"RuleName": "daily", "TargetBackupVaultName": "vault"} | overrides


def plan(name: str, *rules: Any) -> Any:
    return {"BackupPlanName": name, "Rules": list(rules)}


COPY = {"DestinationBackupVaultArn": "arn:aws:backup:eu-west-1:222222222222:backup-vault:central"}


def test_a_plan_lives_and_its_versions_are_kept(backup: Any, name: str) -> None:
    created = backup.create_backup_plan(BackupPlan=plan(name, rule()), BackupPlanTags={"a": "b"})
    stored = backup.get_backup_plan(BackupPlanId=created["BackupPlanId"])
    assert stored["BackupPlan"]["Rules"][0]["ScheduleExpression"] == "cron(0 5 ? * * *)"
    assert stored["BackupPlan"]["Rules"][0]["StartWindowMinutes"] == 480
    new = backup.update_backup_plan(
        BackupPlanId=created["BackupPlanId"], BackupPlan=plan(name, rule(StartWindowMinutes=60))
    )
    assert new["VersionId"] != created["VersionId"]
    old = backup.get_backup_plan(BackupPlanId=created["BackupPlanId"], VersionId=created["VersionId"])
    assert old["BackupPlan"]["Rules"][0]["StartWindowMinutes"] == 480
    assert refusal(backup.create_backup_plan, BackupPlan=plan(name, rule())) == (
        "AlreadyExistsException",
        "Backup plan with the same plan document already exists",
    )
    backup.delete_backup_plan(BackupPlanId=created["BackupPlanId"])
    assert refusal(backup.get_backup_plan, BackupPlanId=created["BackupPlanId"])[0] == "ResourceNotFoundException"


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ([], "A backup plan must have at least one rule"),
        ([rule(), rule()], "Rule names of a backup plan must be unique"),
        ([rule(StartWindowMinutes=59)], "StartWindowMinutes must be at least 60 minutes, got 59"),
        (
            [rule(ScheduleExpression="cron(0/30 * ? * * *)")],
            "Invalid schedule expression cron(0/30 * ? * * *): the interval must be at least 60 minutes",
        ),
        (
            [rule(ScheduleExpression="cron(0 5 * * *)")],
            "Invalid schedule expression cron(0 5 * * *): a cron expression has six fields",
        ),
        (
            [rule(ScheduleExpression="cron(0 5 * * * *)")],
            "Invalid schedule expression cron(0 5 * * * *): exactly one of day-of-month and day-of-week must be ?",
        ),
        (
            [rule(ScheduleExpression="cron(0 24 ? * * *)")],
            "Invalid schedule expression cron(0 24 ? * * *): invalid hours '24'",
        ),
        (
            [rule(Lifecycle={"MoveToColdStorageAfterDays": 30, "DeleteAfterDays": 119})],
            "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays",
        ),
        (
            [rule(CopyActions=[COPY | {"Lifecycle": {"MoveToColdStorageAfterDays": 1, "DeleteAfterDays": 90}}])],
            "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays",
        ),
        (
            [rule(EnableContinuousBackup=True, Lifecycle={"DeleteAfterDays": 36})],
            "Invalid lifecycle. DeleteAfterDays of continuous backups must be between 1 and 35, got 36",
        ),
        (
            [rule(EnableContinuousBackup=True, Lifecycle={"MoveToColdStorageAfterDays": 1, "DeleteAfterDays": 35})],
            "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable for continuous backups",
        ),
        ([rule(CopyActions=[{"DestinationBackupVaultArn": "arn"}])], "Invalid destination backup vault ARN: arn"),
    ],
)
def test_plans_that_aws_refuses(backup: Any, name: str, rules: Any, message: Any) -> None:
    got = refusal(backup.create_backup_plan, BackupPlan=plan(name, *rules))
    assert got == ("InvalidParameterValueException", message)


@pytest.mark.parametrize(
    "schedule",
    [
        "cron(0 5 ? * MON-FRI *)",
        "cron(30 0/12 1,15 * ? *)",
        "cron(0 5 L * ? *)",
        "cron(0 5 ? JAN 2#1 *)",
        "rate(1 hour)",
    ],
)
def test_schedules_that_aws_takes(backup: Any, name: str, schedule: Any) -> None:
    backup.create_backup_plan(BackupPlan=plan(name, rule(ScheduleExpression=schedule)))


def test_quotas_of_a_plan(backup: Any, name: str) -> None:
    eleven = [rule(RuleName=f"rule{number}") for number in range(11)]
    got = refusal(backup.create_backup_plan, BackupPlan=plan(name, *eleven))
    assert got == ("LimitExceededException", "A backup plan has at most 10 rules, got 11")
    got = refusal(backup.create_backup_plan, BackupPlan=plan(name, rule(CopyActions=[COPY] * 6)))
    assert got == ("LimitExceededException", "A rule has at most 5 copy actions, got 6")


def test_selections(backup: Any, name: str, role: Any) -> None:
    id = backup.create_backup_plan(BackupPlan=plan(name, rule()))["BackupPlanId"]
    create = backup.create_backup_selection
    for arn in (
        role.replace("backup", "missing"),
        role.replace("backup", "other"),
        role.replace(SHOP, "222222222222"),
    ):
        selection = {"SelectionName": "all", "IamRoleArn": arn, "Resources": ["*"]}
        assert refusal(create, BackupPlanId=id, BackupSelection=selection) == (
            "InvalidParameterValueException",
            f"IAM Role {arn} cannot be assumed by AWS Backup",
        )
    selection = {"SelectionName": "all", "IamRoleArn": role, "Resources": ["*"]}
    created = create(BackupPlanId=id, BackupSelection=selection)
    assert refusal(create, BackupPlanId=id, BackupSelection=selection)[0] == "AlreadyExistsException"
    many = selection | {"SelectionName": "many", "Resources": [f"arn:aws:ec2:*:*:volume/{n}" for n in range(31)]}
    assert refusal(create, BackupPlanId=id, BackupSelection=many) == (
        "LimitExceededException",
        "A backup selection has at most 30 ARNs, got 31",
    )
    stored = backup.get_backup_selection(BackupPlanId=id, SelectionId=created["SelectionId"])
    assert stored["BackupSelection"]["Resources"] == ["*"]
    assert refusal(backup.delete_backup_plan, BackupPlanId=id) == (
        "InvalidRequestException",
        "Related backup plan selections must be deleted prior to backup plan deletion",
    )
    backup.delete_backup_selection(BackupPlanId=id, SelectionId=created["SelectionId"])
    backup.delete_backup_plan(BackupPlanId=id)


def test_a_role_that_asks_for_the_account_backup_works_for(aws: EmbeddedAws, backup: Any, name: str) -> None:
    id = backup.create_backup_plan(BackupPlan=plan(name, rule()))["BackupPlanId"]
    for account, fits in (("222222222222", False), (SHOP, True)):
        trust = TRUST | {"Condition": {"StringEquals": {"aws:SourceAccount": account}}}
        document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
        aws.client("iam", SHOP).create_role(RoleName=f"for{account}", AssumeRolePolicyDocument=document)
        arn = f"arn:aws:iam::{SHOP}:role/for{account}"
        call = {"BackupPlanId": id, "BackupSelection": {"SelectionName": "a", "IamRoleArn": arn, "Resources": ["*"]}}
        if fits:
            backup.create_backup_selection(**call)
        else:
            assert refusal(backup.create_backup_selection, **call)[0] == "InvalidParameterValueException"


def test_frameworks(backup: Any, name: str) -> None:
    control = {"ControlName": "BACKUP_RECOVERY_POINT_ENCRYPTED"}
    backup.create_framework(FrameworkName=name, FrameworkControls=[control])
    assert backup.describe_framework(FrameworkName=name)["DeploymentStatus"] == "COMPLETED"
    backup.update_framework(FrameworkName=name, FrameworkDescription="new")
    assert backup.describe_framework(FrameworkName=name)["FrameworkDescription"] == "new"
    unknown = refusal(backup.update_framework, FrameworkName=name, FrameworkControls=[{"ControlName": "X"}])
    assert unknown == ("InvalidParameterValueException", "Invalid control names: X")
    backup.delete_framework(FrameworkName=name)
    got = refusal(backup.describe_framework, FrameworkName=name)
    assert got == ("ResourceNotFoundException", f"Framework {name} does not exist")
    # botocore sends what its own pattern does not match
    dashed = refusal(backup.create_framework, FrameworkName="a-b", FrameworkControls=[control])
    assert dashed == (
        "InvalidParameterValueException",
        "Invalid framework name: a-b. It must match [a-zA-Z][_a-zA-Z0-9]*",
    )


def test_report_plans(backup: Any, name: str) -> None:
    channel, setting = {"S3BucketName": "reports", "Formats": ["CSV"]}, {"ReportTemplate": "COPY_JOB_REPORT"}
    create = backup.create_report_plan
    create(ReportPlanName=name, ReportDeliveryChannel=channel, ReportSetting=setting)
    assert backup.describe_report_plan(ReportPlanName=name)["ReportPlan"]["ReportSetting"] == setting
    wide = setting | {"Accounts": ["222222222222"]}
    got = refusal(create, ReportPlanName=f"{name}_wide", ReportDeliveryChannel=channel, ReportSetting=wide)
    assert got == (
        "InvalidParameterValueException",
        "Only the management account or a delegated administrator can report on other accounts",
    )
    backup.delete_report_plan(ReportPlanName=name)


def test_restore_testing(backup: Any, name: str, role: Any) -> None:
    points = {"Algorithm": "LATEST_WITHIN_WINDOW", "IncludeVaults": ["*"], "RecoveryPointTypes": ["SNAPSHOT"]}
    document = {
        "RestoreTestingPlanName": name,
        "ScheduleExpression": "cron(0 12 ? * SUN *)",
        "RecoveryPointSelection": points,
    }
    backup.create_restore_testing_plan(RestoreTestingPlan=document)
    stored = backup.get_restore_testing_plan(RestoreTestingPlanName=name)["RestoreTestingPlan"]
    assert (stored["StartWindowHours"], stored["RecoveryPointSelection"]["SelectionWindowDays"]) == (24, 30)
    long = document | {"RestoreTestingPlanName": f"{name}_long", "StartWindowHours": 169}
    assert refusal(backup.create_restore_testing_plan, RestoreTestingPlan=long) == (
        "InvalidParameterValueException",
        "StartWindowHours must be between 1 and 168, got 169",
    )
    selection = {
        "RestoreTestingSelectionName": "volumes",
        "ProtectedResourceType": "EBS",
        "IamRoleArn": role,
        "ProtectedResourceArns": ["*"],
    }
    create = backup.create_restore_testing_selection
    unsupported = selection | {"ProtectedResourceType": "EKS"}
    assert refusal(create, RestoreTestingPlanName=name, RestoreTestingSelection=unsupported) == (
        "InvalidParameterValueException",
        "Restore testing does not support EKS",
    )
    create(RestoreTestingPlanName=name, RestoreTestingSelection=selection)
    assert refusal(backup.delete_restore_testing_plan, RestoreTestingPlanName=name)[0] == "InvalidRequestException"
    backup.delete_restore_testing_selection(RestoreTestingPlanName=name, RestoreTestingSelectionName="volumes")
    backup.delete_restore_testing_plan(RestoreTestingPlanName=name)
    assert refusal(backup.get_restore_testing_plan, RestoreTestingPlanName=name)[0] == "ResourceNotFoundException"
