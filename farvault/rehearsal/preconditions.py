"""What a real organization has before Farvault's first deployment, made in the embedded one.

Accounts, units, ids and the deployment's role are seeded. What is made here, through the same API as
everything else, is what AWS or its console makes, and what the description takes for granted:

* AWS Backup's advanced features for DynamoDB, where a plan protects DynamoDB: without them nothing of it is
  copied, no policy turns them on, and an account may have them on or off (AWS Backup Developer Guide,
  "Advanced DynamoDB backup"); an environment's Region settings say otherwise where they are described
* the vault Default on the key aws/backup, in each account and Region in which a plan backs up into it
* roles that a plan's selections name and that are not the description's own backup role, such as
  service-role/AWSBackupDefaultServiceRole, with the policies the console gives that one
* AWSServiceRoleForBackup in accounts where no environment makes it
* trusted access for AWS Backup and backup policies, unless an environment turns them on

The rest is not there: cross-account backup is off and no other vault, key or role exists.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from farvault.copies import resource_types, roles_used
from farvault.names import path_and_name
from farvault.organization import Organization
from farvault.organization.model import ROOT, Site, regions_of
from farvault.organization.references import DEFAULT_VAULT
from farvault.policies.role_policy import ALWAYS, FOR_TYPE, TRUST
from farvault.rehearsal.aws import Account, EmbeddedAws, Unit
from farvault.rehearsal.aws import Organization as Embedded

SERVICE = "backup.amazonaws.com"
POLICY_TYPE = "BACKUP_POLICY"
#: A Region that every partition's global services can be called through.
HOME = {"aws": "us-east-1", "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1"}


def embedded(organization: Organization) -> Embedded:
    """The organization to embed: exactly the description's ids."""
    description = organization.description

    def unit(name: str | None) -> str | None:
        return description.units[name].id if name and name != ROOT else None

    return Embedded(
        id=description.organization.id,
        root=description.organization.root,
        management_account=organization.account(organization.management_account).id,
        accounts=tuple(Account(each.id, name, unit(each.unit)) for name, each in description.accounts.items()),
        units=tuple(Unit(each.id, name, unit(each.parent)) for name, each in description.units.items()),
        roles=(description.deployment.role,),
        partition=organization.partition,
    )


def make(organization: Organization, aws: EmbeddedAws) -> list[str]:
    """Make all of it that is not there yet; a few words for each kind."""
    region = HOME[organization.partition]
    made = [_trusted_access(organization, aws, region)]
    sites = _reached(organization)
    tables = [site for site, (_, types) in sites.items() if "DynamoDB" in types]
    defaults = [site for site, (vaults, _) in sites.items() if DEFAULT_VAULT in vaults]
    for site in sorted({*tables, *defaults}):
        backup = aws.client("backup", organization.account(site.account).id, site.region)
        if site in tables and not _manages(organization, site):
            backup.update_region_settings(ResourceTypeManagementPreference={"DynamoDB": True})
        if site in defaults:
            _once(backup.create_backup_vault, BackupVaultName=DEFAULT_VAULT)
    made += [f"advanced features for DynamoDB, in {len(tables)} accounts and Regions"] if tables else []
    made += [f"the vault Default, in {len(defaults)} accounts and Regions"] if defaults else []
    made += _roles(organization, aws, region)
    made += _service_linked(organization, aws, region)
    return [each for each in made if each]


def _once(call: Callable[..., Any], **parameters: Any) -> None:
    """Make something, unless it is there."""
    from botocore.exceptions import ClientError

    try:
        call(**parameters)
    except ClientError as fault:
        code, message = (fault.response["Error"][name] for name in ("Code", "Message"))
        if "Already" not in code and "taken" not in message:
            raise


def _trusted_access(organization: Organization, aws: EmbeddedAws, region: str) -> str:
    settings = [each.organization_settings for each in organization.environments.values()]
    if any(each and each.manage_trusted_access for each in settings):
        return ""
    client = aws.client("organizations", region=region)
    client.enable_aws_service_access(ServicePrincipal=SERVICE)
    _once(client.enable_policy_type, RootId=organization.description.organization.root, PolicyType=POLICY_TYPE)
    return "trusted access for AWS Backup, and the policy type BACKUP_POLICY"


def _manages(organization: Organization, site: Site) -> bool:
    """Whether the description itself says there what AWS Backup fully manages."""
    environment = organization.environments.get(site)
    return bool(environment and environment.region_settings and environment.region_settings.management)


def _reached(organization: Organization) -> dict[Site, tuple[set[str], set[str]]]:
    """The vaults into which plans back up and the resource types they protect, by account and Region."""
    found: dict[Site, tuple[set[str], set[str]]] = {}
    for plan in organization.description.plans.values():
        for account in organization.accounts_of(plan):
            for region in regions_of(plan):
                vaults, types = found.setdefault(Site(account, region), (set(), set()))
                vaults.update(rule.vault for rule in plan.rules.values())
                types.update(resource_types(plan))
    return found


def _roles(organization: Organization, aws: EmbeddedAws, region: str) -> list[str]:
    own = path_and_name(organization.description.backup_role)
    wanted: dict[str, set[str]] = {}
    for plan in organization.description.plans.values():
        for role in roles_used(plan) - {own}:
            wanted.setdefault(role, set()).update(organization.accounts_of(plan))
    policies = [*ALWAYS, *(policy for listed in FOR_TYPE.values() for policy in listed)]
    for role, accounts in sorted(wanted.items()):
        path, _, name = role.rpartition("/")
        for account in sorted(accounts):
            iam = aws.client("iam", organization.account(account).id, region)
            trust = json.dumps(TRUST)
            where = f"/{path}/" if path else "/"
            _once(iam.create_role, RoleName=name, Path=where, AssumeRolePolicyDocument=trust)
            for policy in policies:
                arn = f"arn:{organization.partition}:iam::aws:policy/{policy}"
                iam.attach_role_policy(RoleName=name, PolicyArn=arn)
    return [f"the role {role}, in {len(accounts)} accounts" for role, accounts in sorted(wanted.items())]


def _service_linked(organization: Organization, aws: EmbeddedAws, region: str) -> list[str]:
    made = {
        site.account
        for site, environment in organization.environments.items()
        if environment.source and environment.source.service_linked_role
    }
    wanted = {site.account for site in (*_reached(organization), *organization.environments)} - made
    wanted.discard(organization.management_account)
    for account in sorted(wanted):
        client = aws.client("iam", organization.account(account).id, region)
        _once(client.create_service_linked_role, AWSServiceName=SERVICE)
    return [f"the role AWSServiceRoleForBackup, in {len(wanted)} accounts"] if wanted else []
