"""What a real organization has before Farvault's first deployment, created in the embedded one.

Accounts, units, ids and the deployment's role are seeded. What is created here, through the same API as everything
else, is exactly what `farvault check` says must be true beforehand (farvault.beforehand): one derivation, so that
what is checked and what is rehearsed cannot diverge. Nothing else exists: no other vault, key or role.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from farvault.beforehand import Item, beforehand
from farvault.embedded_aws import EmbeddedAws, ExistingOrganization, MemberAccount, OrganizationalUnit
from farvault.facts import ORGANIZATIONS_REGIONS
from farvault.organization import Organization
from farvault.organization.model import ROOT, Site
from farvault.organization.references import DEFAULT_VAULT

SERVICE = "backup.amazonaws.com"
POLICY_TYPE = "BACKUP_POLICY"


def embedded(organization: Organization) -> ExistingOrganization:
    """The organization to embed: exactly the description's ids."""
    description = organization.description

    def unit(name: str | None) -> str | None:
        return description.units[name].id if name and name != ROOT else None

    return ExistingOrganization(
        id=description.organization.id,
        root=description.organization.root,
        management_account=organization.account(organization.management_account).id,
        accounts=tuple(MemberAccount(each.id, name, unit(each.unit)) for name, each in description.accounts.items()),
        units=tuple(OrganizationalUnit(each.id, name, unit(each.parent)) for name, each in description.units.items()),
        roles=(description.deployment.role,),
        partition=organization.partition,
        facts={each.fact: each.value for each in description.facts},
    )


def make(organization: Organization, aws: EmbeddedAws) -> list[str]:
    """Create everything that does not exist yet; what was created or already true, one line for each item."""
    lines = []
    for item in beforehand(organization):
        for place in item.places:
            MAKERS[item.slug](item, place, _Clients(organization, aws, place))
        lines.append(f"{item.needs}, {item.where()}")
    return lines


class _Clients:
    """Clients of the embedded AWS for one place; a global service is called where AWS Organizations is."""

    def __init__(self, organization: Organization, aws: EmbeddedAws, place: Site) -> None:
        self.aws = aws
        self._account = organization.account(place.account).id
        self._region = place.region or ORGANIZATIONS_REGIONS[organization.partition]

    def __call__(self, service: str) -> Any:
        return self.aws.client(service, self._account, self._region)


def _trusted_access(item: Item, place: Site, client: _Clients) -> None:
    client("organizations").enable_aws_service_access(ServicePrincipal=SERVICE)


def _policy_type(item: Item, place: Site, client: _Clients) -> None:
    _once(client("organizations").enable_policy_type, RootId=item.values["root"], PolicyType=POLICY_TYPE)


def _cross_account_backup(item: Item, place: Site, client: _Clients) -> None:
    client("backup").update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": "true"})


def _role(item: Item, place: Site, client: _Clients) -> None:
    iam, name = client("iam"), item.values["role"]
    trust, path = item.values["trust"], item.values["path"]
    _once(iam.create_role, RoleName=name, Path=path, AssumeRolePolicyDocument=trust)
    document = iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"]
    lacking = [each for each in json.loads(trust)["Statement"] if each not in document["Statement"]]
    if lacking:  # a role that two services assume
        document["Statement"] += lacking
        iam.update_assume_role_policy(RoleName=name, PolicyDocument=json.dumps(document))
    for line in item.values["attach"].splitlines():
        iam.attach_role_policy(RoleName=name, PolicyArn=line.rpartition(" ")[2])


def _permissions_boundary(item: Item, place: Site, client: _Clients) -> None:
    """A policy that allows everything: what the real one allows is unknown."""
    path, _, name = item.values["name"].rpartition("/")
    everything = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    iam, path = client("iam"), f"/{path}/" if path else "/"
    _once(iam.create_policy, PolicyName=name, Path=path, PolicyDocument=json.dumps(everything))


def _service_linked_role(item: Item, place: Site, client: _Clients) -> None:
    _once(client("iam").create_service_linked_role, AWSServiceName=SERVICE)


def _default_vault(item: Item, place: Site, client: _Clients) -> None:
    _once(client("backup").create_backup_vault, BackupVaultName=DEFAULT_VAULT)


def _dynamodb(item: Item, place: Site, client: _Clients) -> None:
    on = {"DynamoDB": True}
    client("backup").update_region_settings(ResourceTypeOptInPreference=on, ResourceTypeManagementPreference=on)


def _opt_in(item: Item, place: Site, client: _Clients) -> None:
    types = item.values["types"].split(", ")
    client("backup").update_region_settings(ResourceTypeOptInPreference=dict.fromkeys(types, True))


def _customer_key(item: Item, place: Site, client: _Clients) -> None:
    client.aws.give_key(item.values["name"], item.values["policy"])


def _replica_primary(item: Item, place: Site, client: _Clients) -> None:
    client.aws.give_key(item.values["name"], item.values["policy"], multi_region=True)


def _so_already(item: Item, place: Site, client: _Clients) -> None:
    """Nothing: the embedded AWS starts that way, or the proof simulates resources that are that way."""


MAKERS: Mapping[str, Callable[[Item, Site, _Clients], None]] = {
    "trusted-access": _trusted_access,
    "backup-policies-enabled": _policy_type,
    "cross-account-backup": _cross_account_backup,
    "no-resource-policy": _so_already,
    "region-enabled": _so_already,
    "deployment-role": _so_already,
    "role": _role,
    "permissions-boundary": _permissions_boundary,
    "service-linked-role": _service_linked_role,
    "default-vault": _default_vault,
    "dynamodb-advanced": _dynamodb,
    "service-opt-in": _opt_in,
    "source-key": _so_already,
    "s3-versioning": _so_already,
    "given-key": _customer_key,
    "replica-primary": _replica_primary,
}
#: What the rehearsal does for each kind of item: every kind is listed (tests/beforehand/test_beforehand.py).


def _once(call: Callable[..., Any], **parameters: Any) -> None:
    """Create something, unless it exists."""
    from botocore.exceptions import ClientError

    try:
        call(**parameters)
    except ClientError as fault:
        code, message = (fault.response["Error"][name] for name in ("Code", "Message"))
        if "Already" not in code and "taken" not in message:
            raise
