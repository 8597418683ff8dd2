"""What the embedded AWS does not support it reports by name, as an error that is not a refusal by AWS.

Condition operators: IAM User Guide, "IAM JSON policy elements: Condition operators". One that does not exist in AWS
either is rejected when the policy is put; one that only the evaluator here does not support, when it is evaluated.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.errors import ToolError
from farvault.facts import REGIONS
from tests.embedded_aws.conftest import MANAGEMENT, ORGANIZATION, REGION, refusal
from tests.rehearsal.rehearsing import HERE, described, edit, rehearse, synthesized

ROOT = f"arn:aws:iam::{MANAGEMENT}:root"
#: Operators that AWS has and that are not evaluated here.
NOT_EVALUATED = [
    "BinaryEquals",
    "DateEquals",
    "DateGreaterThan",
    "DateLessThanIfExists",
    "ForAnyValue:NumericEquals",
    "IpAddress",
    "NotIpAddress",
    "NumericLessThanEquals",
]
NOBODYS = ["StringAlmost", "ForSome:StringLike", "NullIfExists", "StringEqualsIf", ""]
EVALUATED = [
    "StringEquals",
    "ForAnyValue:StringLike",
    "ArnNotLikeIfExists",
    "Bool",
    "Null",
    "StringNotEqualsIgnoreCase",
]
NOT_EMBEDDED = (
    "the embedded AWS has no operation backup:GetLegalHold",
    "The get_organizations_access_report action has not been implemented",
)
_NUMBERS = count()


@pytest.fixture(scope="module")
def aws() -> Iterator[EmbeddedAws]:
    """No request in this module makes it write to standard error."""
    with EmbeddedAws(ORGANIZATION) as embedded:
        yield embedded
        assert embedded.log() == ""


def document(operator: str, action: str = "kms:*", principal: Any = None, resource: bool = True) -> str:
    statement = {"Effect": "Allow", "Action": action, "Condition": {operator: {"aws:PrincipalOrgID": "1"}}}
    if principal:
        statement["Principal"] = principal
    if resource:
        statement["Resource"] = "*"
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def puts(aws: EmbeddedAws, operator: str) -> dict[str, tuple[Any, dict[str, Any]]]:
    """Every call that puts a policy, with its parameters, by action."""
    iam, kms, backup = aws.client("iam"), aws.client("kms", None, REGION), aws.client("backup", None, REGION)
    number = next(_NUMBERS)
    anybody, root = {"AWS": "*"}, {"AWS": ROOT}
    trust = document(operator, "sts:AssumeRole", root, resource=False)
    iam.create_role(RoleName=f"made{number}", AssumeRolePolicyDocument=document("Null", "sts:AssumeRole", root, False))
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    primary = kms.create_key(MultiRegion=True)["KeyMetadata"]["KeyId"]
    backup.create_backup_vault(BackupVaultName=f"made{number}")
    policy = iam.create_policy(PolicyName=f"made{number}", PolicyDocument=document("Null"))["Policy"]["Arn"]
    into = document(operator, "backup:CopyIntoBackupVault", anybody)
    delegation = document(operator, "organizations:DescribePolicy", root)
    role = {"RoleName": f"made{number}"}
    return {
        "CreateRole": (iam.create_role, {"RoleName": f"new{number}", "AssumeRolePolicyDocument": trust}),
        "UpdateAssumeRolePolicy": (iam.update_assume_role_policy, role | {"PolicyDocument": trust}),
        "PutRolePolicy": (iam.put_role_policy, role | {"PolicyName": "p", "PolicyDocument": document(operator)}),
        "CreatePolicy": (iam.create_policy, {"PolicyName": f"new{number}", "PolicyDocument": document(operator)}),
        "CreatePolicyVersion": (
            iam.create_policy_version,
            {"PolicyArn": policy, "PolicyDocument": document(operator)},
        ),
        "CreateKey": (kms.create_key, {"Policy": document(operator, principal=root)}),
        "PutKeyPolicy": (
            kms.put_key_policy,
            {"KeyId": key, "PolicyName": "default", "Policy": document(operator, principal=root)},
        ),
        "ReplicateKey": (
            kms.replicate_key,
            {"KeyId": primary, "ReplicaRegion": "eu-west-1", "Policy": document(operator, principal=root)},
        ),
        "PutBackupVaultAccessPolicy": (
            backup.put_backup_vault_access_policy,
            {"BackupVaultName": f"made{number}", "Policy": into},
        ),
        "PutResourcePolicy": (aws.client("organizations").put_resource_policy, {"Content": delegation}),
    }


CODES = {"CreateKey": "MalformedPolicyDocumentException", "PutKeyPolicy": "MalformedPolicyDocumentException"}
CODES |= {"ReplicateKey": "MalformedPolicyDocumentException", "PutResourcePolicy": "MalformedPolicyDocumentException"}
CODES |= {"PutBackupVaultAccessPolicy": "InvalidParameterValueException"}


@pytest.mark.parametrize("operator", NOBODYS)
def test_an_operator_that_aws_does_not_know_is_refused_wherever_it_is_put(aws: EmbeddedAws, operator: str) -> None:
    for action, (call, parameters) in puts(aws, operator).items():
        code, message = refusal(call, **parameters)
        assert (action, code) == (action, CODES.get(action, "MalformedPolicyDocument"))
        assert f"'{operator}'" in message


@pytest.mark.parametrize("operator", [*NOT_EVALUATED, *EVALUATED])
def test_one_that_aws_knows_is_taken(aws: EmbeddedAws, operator: str) -> None:
    """Except for keys, whose policy is evaluated when it is put, so that no caller locks itself out."""
    key_actions = {"CreateKey", "PutKeyPolicy", "ReplicateKey"}
    for action, (call, parameters) in puts(aws, operator).items():
        if action in key_actions:
            parameters["BypassPolicyLockoutSafetyCheck"] = True
        call(**parameters)


def evaluated(aws: EmbeddedAws, operator: str) -> dict[str, tuple[Any, dict[str, Any]]]:
    """Calls for which a policy with this operator has to be evaluated."""
    iam, kms, backup = aws.client("iam"), aws.client("kms", None, REGION), aws.client("backup", None, REGION)
    number = next(_NUMBERS)
    role = iam.create_role(
        RoleName=f"trusting{number}",
        AssumeRolePolicyDocument=document(operator, "sts:AssumeRole", {"AWS": ROOT}, resource=False),
    )["Role"]["Arn"]
    policy = document(operator, principal={"AWS": ROOT})
    key = kms.create_key(Policy=policy, BypassPolicyLockoutSafetyCheck=True)["KeyMetadata"]["Arn"]
    return {
        "AssumeRole": (aws.client("sts").assume_role, {"RoleArn": role, "RoleSessionName": "test"}),
        "CreateKey": (kms.create_key, {"Policy": policy}),
        "CreateBackupVault": (
            backup.create_backup_vault,
            {"BackupVaultName": f"with{number}", "EncryptionKeyArn": key},
        ),
    }


@pytest.mark.parametrize("operator", NOT_EVALUATED)
def test_one_that_is_not_evaluated_here_is_named(aws: EmbeddedAws, operator: str) -> None:
    for action, (call, parameters) in evaluated(aws, operator).items():
        code, message = refusal(call, **parameters)
        assert (action, code) == (action, "NotImplemented")
        assert (
            message
            == f"the embedded AWS cannot evaluate a policy: it does not know the condition operator '{operator}'"
        )


def test_a_job_says_so_too(aws: EmbeddedAws) -> None:
    iam, backup = aws.client("iam"), aws.client("backup", None, REGION)
    backup.create_backup_vault(BackupVaultName="of-a-job")
    service = {"Service": "backup.amazonaws.com"}
    trust = document("IpAddress", "sts:AssumeRole", service, resource=False)
    role = iam.create_role(RoleName="of-a-job", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    resource = {"arn": f"arn:aws:elasticfilesystem:{REGION}:{MANAGEMENT}:file-system/fs-1"}
    with pytest.raises(ToolError) as failed:
        aws.simulate_backup(MANAGEMENT, REGION, "of-a-job", role, resource)
    assert failed.value.message == (
        "the embedded AWS cannot evaluate a policy: it does not know the condition operator 'IpAddress'"
    )


@pytest.mark.parametrize("region", ["eu-west-9", "mars", "EU-WEST-1"])
def test_an_unknown_region_is_named(aws: EmbeddedAws, region: str) -> None:
    message = f"the embedded AWS does not know the Region '{region}'"
    for service, action in (
        ("backup", "list_backup_vaults"),
        ("kms", "list_keys"),
        ("kms", "create_key"),
        ("iam", "list_roles"),
        ("sts", "get_caller_identity"),
        ("organizations", "list_accounts"),
    ):
        assert refusal(getattr(aws.client(service, None, region), action)) == ("NotImplemented", message)
    resource = {"arn": f"arn:aws:elasticfilesystem:{region}:{MANAGEMENT}:file-system/fs-1"}
    with pytest.raises(ToolError) as failed:
        aws.simulate_backup(MANAGEMENT, region, "vault", f"arn:aws:iam::{MANAGEMENT}:role/r", resource)
    assert failed.value.message == message
    with pytest.raises(ToolError) as failed:
        aws.give_key(f"arn:aws:kms:{region}:{MANAGEMENT}:key/1234abcd-12ab-34cd-56ef-1234567890ab", "{}")
    assert failed.value.message == message
    replicated = aws.client("kms", None, REGION)
    key = replicated.create_key(MultiRegion=True)["KeyMetadata"]["KeyId"]
    assert refusal(replicated.replicate_key, KeyId=key, ReplicaRegion=region)[1] == message


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_every_region_of_the_facts_is_known(aws: EmbeddedAws, region: str) -> None:
    aws.client("backup", None, region).list_backup_vaults()
    aws.client("kms", None, region).list_keys()


def test_an_unknown_type_of_resource_is_named(aws: EmbeddedAws) -> None:
    resource = {"arn": "arn:aws:x:::y", "kind": "Abacus"}
    with pytest.raises(ToolError) as failed:
        aws.simulate_backup(MANAGEMENT, REGION, "vault", f"arn:aws:iam::{MANAGEMENT}:role/r", resource)
    assert failed.value.message == "the embedded AWS does not know the resource type 'Abacus'"


def test_an_operation_that_is_not_embedded_is_named(aws: EmbeddedAws) -> None:
    for call, parameters in (
        (aws.client("backup", None, REGION).get_legal_hold, {"LegalHoldId": "x"}),
        (aws.client("iam").get_organizations_access_report, {"JobId": "1" * 36}),
    ):
        code, message = refusal(call, **parameters)
        assert code == "NotImplemented"
        assert message in NOT_EMBEDDED


def test_the_user_of_a_rehearsal_reads_it_and_no_traceback(tmp_path: Path) -> None:
    """Nothing is known about such a deployment: that is not a refusal."""
    folder = synthesized(HERE / "wrong", tmp_path / "rehearsal")
    policy = document("IpAddress", principal={"AWS": "arn:aws:iam::222222222222:root"})

    def other_policy(module: dict[str, Any]) -> None:
        module["resource"]["aws_kms_key"]["this"]["policy"] = policy

    edit(folder, "vaults-eu-west-1/modules/destination-vault/main.tf.json", other_policy)
    result = rehearse(folder, described(HERE / "wrong"))
    assert result.states()["vaults-eu-west-1"] == "failed"
    message = "the embedded AWS cannot evaluate a policy: it does not know the condition operator 'IpAddress'"
    assert message in result.errors("vaults-eu-west-1")


def test_the_proof_says_it_too(tmp_path: Path) -> None:
    folder = synthesized(HERE / "quick", tmp_path / "rehearsal")
    trust = document("IpAddress", "sts:AssumeRole", {"Service": "backup.amazonaws.com"}, resource=False)

    def other_trust(module: dict[str, Any]) -> None:
        module["resource"]["aws_iam_role"]["backup"]["assume_role_policy"] = trust

    edit(folder, "shop-eu-west-1/modules/source-account/main.tf.json", other_trust)
    with pytest.raises(ToolError) as failed:
        rehearse(folder, described(HERE / "quick"))
    assert failed.value.message == (
        "the embedded AWS cannot evaluate a policy: it does not know the condition operator 'IpAddress'"
    )
