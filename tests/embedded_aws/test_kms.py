import json
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.embedded_aws.conftest import BACKUP, FAR, OUTSIDE, REGION, SHOP, refusal

INVALID = "Policy contains a statement with one or more invalid principals."
LOCKED_OUT = "The new key policy will not allow you to update the key policy in the future."
OWN = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{BACKUP}:root"}, "Action": "kms:*", "Resource": "*"}


@pytest.fixture(scope="module")
def kms(aws: EmbeddedAws) -> Any:
    return aws.client("kms", BACKUP, REGION)


def policy(*principals: Any) -> Any:
    uses = [OWN | {"Principal": {"AWS": each}, "Action": "kms:Decrypt"} for each in principals]
    return json.dumps({"Version": "2012-10-17", "Statement": [OWN, *uses]})


@pytest.mark.parametrize(
    "principal",
    [
        f"arn:aws:iam::{SHOP}:role/missing",
        f"arn:aws:iam::{BACKUP}:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
        f"arn:aws:iam::{SHOP}:user/missing",
        "arn:aws:iam::444444444444:root",
        "444444444444",
        "AROAEXAMPLE",
    ],
)
def test_principals_that_do_not_exist_are_refused(kms: Any, principal: Any) -> None:
    assert refusal(kms.create_key, Policy=policy(principal)) == ("MalformedPolicyDocumentException", INVALID)
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    got = refusal(kms.put_key_policy, KeyId=key, PolicyName="default", Policy=policy(principal))
    assert got == ("MalformedPolicyDocumentException", INVALID)


@pytest.mark.parametrize(
    "principal",
    ["*", SHOP, f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole", f"arn:aws:iam::{OUTSIDE}:role/anything"],
)
def test_principals_that_exist_are_taken(kms: Any, principal: Any) -> None:
    key = kms.create_key(Policy=policy(principal))["KeyMetadata"]["KeyId"]
    assert kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"] == policy(principal)


def test_what_is_left_out_has_its_default(kms: Any) -> None:
    created = kms.create_key()["KeyMetadata"]
    assert created["KeyUsage"] == "ENCRYPT_DECRYPT"
    key = created["KeyId"]
    kms.put_key_policy(KeyId=key, Policy=policy(SHOP))
    assert kms.get_key_policy(KeyId=key)["Policy"] == policy(SHOP)
    assert refusal(kms.get_key_policy, KeyId=key, PolicyName="other")[0] == "NotFoundException"


def test_a_role_must_exist_at_its_path(aws: EmbeddedAws, kms: Any) -> None:
    trust = {"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, "Action": "sts:AssumeRole"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
    aws.client("iam", SHOP).create_role(RoleName="pathed", Path="/service-role/", AssumeRolePolicyDocument=document)
    kms.create_key(Policy=policy(f"arn:aws:iam::{SHOP}:role/service-role/pathed"))
    error = refusal(kms.create_key, Policy=policy(f"arn:aws:iam::{SHOP}:role/pathed"))
    assert error == ("MalformedPolicyDocumentException", INVALID)


def test_a_policy_that_locks_the_caller_out_is_refused(kms: Any) -> None:
    others = json.dumps({"Version": "2012-10-17", "Statement": [OWN | {"Principal": {"AWS": SHOP}}]})
    assert refusal(kms.create_key, Policy=others) == ("MalformedPolicyDocumentException", LOCKED_OUT)
    kms.create_key(Policy=others, BypassPolicyLockoutSafetyCheck=True)


@pytest.mark.parametrize("text", ["{", "[]", '{"Statement": []}', '{"Statement": [{}], "Statement": [{}]}'])
def test_a_policy_that_is_none_is_refused(kms: Any, text: Any) -> None:
    assert refusal(kms.create_key, Policy=text)[0] == "MalformedPolicyDocumentException"


def test_a_replica_has_its_own_policy_and_shows_its_primary(aws: EmbeddedAws, kms: Any) -> None:
    primary = kms.create_key(MultiRegion=True)["KeyMetadata"]
    kms.replicate_key(KeyId=primary["KeyId"], ReplicaRegion=FAR, Policy=policy(SHOP), Description="far")
    far = aws.client("kms", BACKUP, FAR)
    replica = far.describe_key(KeyId=primary["KeyId"])["KeyMetadata"]
    assert replica["Arn"] == primary["Arn"].replace(REGION, FAR)
    assert replica["MultiRegionConfiguration"]["MultiRegionKeyType"] == "REPLICA"
    assert replica["MultiRegionConfiguration"]["PrimaryKey"]["Region"] == REGION
    assert replica["Description"] == "far"
    assert far.get_key_policy(KeyId=primary["KeyId"], PolicyName="default")["Policy"] == policy(SHOP)
    again = kms.describe_key(KeyId=primary["KeyId"])["KeyMetadata"]["MultiRegionConfiguration"]
    assert (again["MultiRegionKeyType"], len(again["ReplicaKeys"])) == ("PRIMARY", 1)
    assert refusal(kms.replicate_key, KeyId=primary["KeyId"], ReplicaRegion=FAR)[0] == "AlreadyExistsException"
    plain = kms.create_key()["KeyMetadata"]["KeyId"]
    assert refusal(kms.replicate_key, KeyId=plain, ReplicaRegion=FAR)[0] == "UnsupportedOperationException"


def test_rotation_has_a_period(kms: Any) -> None:
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=180)
    assert kms.get_key_rotation_status(KeyId=key)["RotationPeriodInDays"] == 180


def test_the_managed_key_of_a_service_is_always_the_same(kms: Any) -> None:
    first = kms.describe_key(KeyId="alias/aws/ebs")["KeyMetadata"]
    assert (first["KeyManager"], first["Arn"]) == ("AWS", kms.describe_key(KeyId="alias/aws/ebs")["KeyMetadata"]["Arn"])
