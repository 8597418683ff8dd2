import json
from collections.abc import Iterator
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws, ExistingOrganization, MemberAccount, OrganizationalUnit
from farvault.embedded_aws.organizations.backup_policy import faults
from farvault.errors import InputError
from tests.embedded_aws.conftest import BACKUP, MANAGEMENT, ORGANIZATION, SHOP, refusal

PLAN = {"regions": {"@@assign": ["eu-west-1"]}, "rules": {"daily": {"target_backup_vault_name": {"@@assign": "v"}}}}
POLICY = json.dumps({"plans": {"daily": PLAN}})


@pytest.fixture
def fresh() -> Iterator[Any]:
    with EmbeddedAws(ORGANIZATION) as embedded:
        yield embedded
        assert embedded.log() == ""


def test_the_organization_has_the_described_ids(aws: EmbeddedAws) -> None:
    client = aws.client("organizations")
    assert client.describe_organization()["Organization"]["Id"] == "o-a1b2c3d4e5"
    assert client.describe_organization()["Organization"]["MasterAccountId"] == MANAGEMENT
    assert [each["Id"] for each in client.list_roots()["Roots"]] == ["r-ab12"]
    assert client.list_parents(ChildId=SHOP)["Parents"] == [{"Id": "ou-ab12-33333333", "Type": "ORGANIZATIONAL_UNIT"}]
    assert client.list_parents(ChildId="ou-ab12-33333333")["Parents"][0]["Id"] == "ou-ab12-22222222"
    assert client.list_parents(ChildId=MANAGEMENT)["Parents"] == [{"Id": "r-ab12", "Type": "ROOT"}]
    accounts = {each["Id"]: (each["Name"], each["Arn"]) for each in client.list_accounts()["Accounts"]}
    assert accounts[SHOP] == ("shop", f"arn:aws:organizations::{MANAGEMENT}:account/o-a1b2c3d4e5/{SHOP}")
    assert set(accounts) == {MANAGEMENT, BACKUP, SHOP}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "x"}, "'x' has not the form of an organization id: o-[a-z0-9]{10,32}"),
        (
            {"management_account": "555555555555"},
            "management account '555555555555' is not an account of the organization",
        ),
        (
            {"accounts": (MemberAccount("1" * 12, "a"), MemberAccount("1" * 12, "b"))},
            "111111111111 occurs twice in the organization to embed",
        ),
        (
            {"accounts": (MemberAccount("1" * 12, "a", "ou-ab12-99999999"),)},
            "no such unit in the organization to embed: ou-ab12-99999999",
        ),
        (
            {"units": (OrganizationalUnit("ou-ab12-88888888", "a", "ou-ab12-88888888"),)},
            "unit 'ou-ab12-88888888' is inside itself",
        ),
    ],
)
def test_organizations_that_cannot_be(change: Any, message: Any) -> None:
    base = {
        "id": "o-a1b2c3d4e5",
        "root": "r-ab12",
        "management_account": "1" * 12,
        "accounts": (MemberAccount("1" * 12, "a"),),
    }
    with pytest.raises(InputError) as refused:
        ExistingOrganization(**base | change)
    assert refused.value.message == message


def test_the_path_of_an_account() -> None:
    assert ORGANIZATION.path(SHOP) == "o-a1b2c3d4e5/r-ab12/ou-ab12-22222222/ou-ab12-33333333/"
    assert ORGANIZATION.path(MANAGEMENT) == "o-a1b2c3d4e5/r-ab12/"
    assert ExistingOrganization.from_json(json.loads(json.dumps(ORGANIZATION.as_json()))) == ORGANIZATION


def test_members_may_only_describe_the_organization(aws: EmbeddedAws) -> None:
    member = aws.client("organizations", SHOP)
    assert member.describe_organization()["Organization"]["Id"] == "o-a1b2c3d4e5"
    denied = ("AccessDeniedException", "You don't have permissions to access this resource.")
    assert refusal(member.list_accounts) == denied
    assert refusal(member.create_policy, Name="n", Description="", Type="BACKUP_POLICY", Content=POLICY) == denied


def test_a_delegated_administrator_reads_and_a_resource_policy_delegates_more(fresh: Any) -> None:
    management, backup = fresh.client("organizations"), fresh.client("organizations", BACKUP)
    register = {"AccountId": BACKUP, "ServicePrincipal": "backup.amazonaws.com"}
    code, _ = refusal(management.register_delegated_administrator, **register)
    assert code == "ConstraintViolationException"
    management.enable_aws_service_access(ServicePrincipal="backup.amazonaws.com")
    management.register_delegated_administrator(**register)
    assert len(backup.list_accounts()["Accounts"]) == 3
    own = register | {"AccountId": MANAGEMENT}
    assert refusal(management.register_delegated_administrator, **own) == (
        "ConstraintViolationException",
        "You cannot register master account/yourself as delegated administrator for your organization.",
    )
    create = {"Name": "n", "Description": "", "Type": "BACKUP_POLICY", "Content": POLICY}
    assert refusal(backup.create_policy, **create)[0] == "AccessDeniedException"
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": BACKUP},
        "Action": "organizations:CreatePolicy",
        "Resource": "*",
        "Condition": {"StringEquals": {"organizations:PolicyType": "BACKUP_POLICY"}},
    }
    management.put_resource_policy(Content=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
    backup.create_policy(**create)
    other = create | {"Name": "m", "Type": "SERVICE_CONTROL_POLICY"}
    assert refusal(backup.create_policy, **other)[0] == "AccessDeniedException"
    management.delete_resource_policy()
    assert refusal(management.describe_resource_policy)[0] == "ResourcePolicyNotFoundException"


def test_backup_policies_are_enabled_attached_and_limited(fresh: Any) -> None:
    client = fresh.client("organizations")
    create = {"Description": "", "Type": "BACKUP_POLICY"}
    id = client.create_policy(Name="first", Content=POLICY, **create)["Policy"]["PolicySummary"]["Id"]
    attach = {"PolicyId": id, "TargetId": "ou-ab12-22222222"}
    assert refusal(client.attach_policy, **attach) == (
        "PolicyTypeNotEnabledException",
        "This operation can be performed only for enabled policy types.",
    )
    client.enable_policy_type(RootId="r-ab12", PolicyType="BACKUP_POLICY")
    client.attach_policy(**attach)
    assert refusal(client.attach_policy, **attach)[0] == "DuplicatePolicyAttachmentException"
    assert refusal(client.delete_policy, PolicyId=id)[0] == "PolicyInUseException"
    for number in range(9):
        more = client.create_policy(Name=f"more{number}", Content=POLICY, **create)["Policy"]["PolicySummary"]["Id"]
        client.attach_policy(PolicyId=more, TargetId="ou-ab12-22222222")
    last = client.create_policy(Name="last", Content=POLICY, **create)["Policy"]["PolicySummary"]["Id"]
    with pytest.raises(client.exceptions.ConstraintViolationException) as refused:
        client.attach_policy(PolicyId=last, TargetId="ou-ab12-22222222")
    assert refused.value.response["Reason"] == "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED"
    long = json.dumps({"plans": {"daily": PLAN | {"backup_plan_tags": {"x" * 10_000: {}}}}})
    with pytest.raises(client.exceptions.ConstraintViolationException) as refused:
        client.create_policy(Name="long", Content=long, **create)
    assert refused.value.response["Reason"] == "POLICY_CONTENT_LIMIT_EXCEEDED"
    assert refusal(client.update_policy, PolicyId=id, Content='{"plans": {"daily": {"region": {}}}}') == (
        "MalformedPolicyDocumentException",
        "The provided policy document does not meet the requirements of the specified policy type: "
        "$.plans.daily: unknown element 'region'",
    )


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ({}, []),
        ({"plans": {"@@operators_allowed_for_child_policies": ["@@none"], "p": PLAN}}, []),
        ({"plan": {}}, ["$: unknown element 'plan'"]),
        ({"plans": {"p": {"regions": ["eu-west-1"]}}}, ["$.plans.p.regions: an object is wanted"]),
        (
            {"plans": {"p": {"regions": {"@@assign": "eu-west-1"}}}},
            ["$.plans.p.regions.@@assign: a list of strings is wanted"],
        ),
        ({"plans": {"p": {"regions": {"@@set": []}}}}, ["$.plans.p.regions: unknown operator '@@set'"]),
        (
            {"plans": {"p": {"rules": {"r": {"schedule_expression": {"@@append": "x"}}}}}},
            ["$.plans.p.rules.r.schedule_expression: '@@append' works on lists only"],
        ),
        (
            {"plans": {"p": {"rules": {"r": {"schedule_expression_timezone": {"@@assign": "UTC"}}}}}},
            ["$.plans.p.rules.r: unknown element 'schedule_expression_timezone'"],
        ),
    ],
)
def test_the_grammar_of_backup_policies(policy: Any, expected: Any) -> None:
    assert faults(json.dumps(policy)) == expected


def test_a_repeated_key_is_malformed() -> None:
    assert faults('{"plans": {}, "plans": {}}') == ["not JSON: the key 'plans' occurs twice"]


def test_roles_are_assumed_only_where_they_exist_and_trust(aws: EmbeddedAws) -> None:
    arn = f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole"
    session = aws.client("sts").assume_role(RoleArn=arn, RoleSessionName="test")
    assert session["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{SHOP}:assumed-role/OrganizationAccountAccessRole/test"
    for caller, role in ((MANAGEMENT, arn + "X"), (BACKUP, arn)):
        assert refusal(aws.client("sts", caller).assume_role, RoleArn=role, RoleSessionName="test") == (
            "AccessDenied",
            f"User: arn:aws:iam::{caller}:root is not authorized to perform: sts:AssumeRole on resource: {role}",
        )


def test_unknown_credentials_are_refused(aws: EmbeddedAws) -> None:
    stranger = aws.client("sts", "777777777777")
    assert refusal(stranger.get_caller_identity) == (
        "InvalidClientTokenId",
        "The security token included in the request is invalid.",
    )


def test_a_role_that_trusts_nobody_is_refused(aws: EmbeddedAws) -> None:
    iam = aws.client("iam", SHOP)
    missing = f"arn:aws:iam::{BACKUP}:role/missing"
    statement = {"Effect": "Allow", "Principal": {"AWS": missing}, "Action": "sts:AssumeRole"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    assert refusal(iam.create_role, RoleName="trusting", AssumeRolePolicyDocument=document) == (
        "MalformedPolicyDocument",
        f'Invalid principal in policy: "AWS":"{missing}"',
    )


def test_the_managed_policies_have_the_paths_aws_gives_them(aws: EmbeddedAws) -> None:
    iam = aws.client("iam", SHOP)
    for path in (
        "service-role/AWSBackupServiceRolePolicyForBackup",
        "service-role/AWSBackupServiceRolePolicyForRestores",
        "AWSBackupServiceRolePolicyForS3Backup",
        "AWSBackupServiceRolePolicyForS3Restore",
    ):
        assert iam.get_policy(PolicyArn=f"arn:aws:iam::aws:policy/{path}")["Policy"]["PolicyName"] in path
    arn = "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForBackup"
    assert refusal(iam.get_policy, PolicyArn=arn)[0] == "NoSuchEntity"
