"""organization-settings: what AWS Backup needs to be turned on in an organization, an account and a Region."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cdktn import TerraformLocal
from constructs import Construct

from farvault.policies.delegation_policy import delegation_policy
from farvault.policies.expression import Expression, Text, document, hcl
from imports.aws.backup_global_settings import BackupGlobalSettings
from imports.aws.backup_region_settings import BackupRegionSettings
from imports.aws.data_aws_organizations_organization import DataAwsOrganizationsOrganization
from imports.aws.organizations_delegated_administrator import OrganizationsDelegatedAdministrator
from imports.aws.organizations_organization import OrganizationsOrganization
from imports.aws.organizations_resource_policy import OrganizationsResourcePolicy
from modules.module import Module, named
from modules.place import Place
from modules.variable import Output, Validation, Variable, matches

SERVICE = "backup.amazonaws.com"
POLICY_TYPE = "BACKUP_POLICY"


@dataclass(frozen=True)
class Settings:
    """What is turned on. Each value is a literal or a Terraform expression; None leaves that part alone."""

    global_settings: Any = None
    """cross_account_backup, multi_party_approval and delegated_administrator."""
    region_settings: Any = None
    """opt_in and management, each a mapping of resource types to truths."""
    manage_organization: bool | Expression = False
    """Whether trusted access and the policy type are turned on."""
    delegated_administrator: Any = None
    """account_id and manage_policies."""


class OrganizationSettings(Construct):
    """Global and Region settings, trusted access, policy type and delegated administrator of AWS Backup."""

    def __init__(self, scope: Construct, id: str, *, place: Place, settings: Settings) -> None:
        super().__init__(scope, id)
        self._global(hcl(settings.global_settings))
        self._region(hcl(settings.region_settings))
        administrator = hcl(settings.delegated_administrator)
        manage = hcl(settings.manage_organization)
        organization = DataAwsOrganizationsOrganization(self, "organization")
        named(organization, "current")
        organization.add_override("count", f"${{{manage} || {administrator} != null ? 1 : 0}}")
        found = f"data.aws_organizations_organization.{organization.friendly_unique_id}[0]"
        self._trusted_access(manage, found)
        self._administrator(administrator, place, Expression(f"{found}.id"))

    def _global(self, settings: str) -> None:
        # All three keys, always: the provider shows a difference forever for one that is left out.
        made = BackupGlobalSettings(self, "global", global_settings={})
        made.add_override("count", f"${{{settings} == null ? 0 : 1}}")
        keys = {
            "isCrossAccountBackupEnabled": "cross_account_backup",
            "isMpaEnabled": "multi_party_approval",
            "isDelegatedAdministratorEnabled": "delegated_administrator",
        }
        made.add_override("global_settings", {key: f"${{tostring({settings}.{name})}}" for key, name in keys.items()})
        named(made, "this")

    def _region(self, settings: str) -> None:
        made = BackupRegionSettings(self, "region", resource_type_opt_in_preference={})
        made.add_override("count", f"${{{settings} == null ? 0 : 1}}")
        made.add_override("resource_type_opt_in_preference", f"${{{settings}.opt_in}}")
        made.add_override(
            "resource_type_management_preference",
            f"${{length({settings}.management) == 0 ? null : {settings}.management}}",
        )
        named(made, "this")

    def _trusted_access(self, manage: str, found: str) -> None:
        # The resource's lists are authoritative, so they are what is on already, and ours besides.
        made = OrganizationsOrganization(self, "trusted_access", feature_set="ALL")
        made.add_override("count", f"${{{manage} ? 1 : 0}}")
        made.add_override(
            "aws_service_access_principals", f'${{setunion({found}.aws_service_access_principals, ["{SERVICE}"])}}'
        )
        made.add_override("enabled_policy_types", f'${{setunion({found}.enabled_policy_types, ["{POLICY_TYPE}"])}}')
        made.add_override("lifecycle.prevent_destroy", True)
        named(made, "this")

    def _administrator(self, administrator: str, place: Place, organization_id: Text) -> None:
        made = OrganizationsDelegatedAdministrator(
            self, "administrator", account_id=f"${{{administrator}.account_id}}", service_principal=SERVICE
        )
        made.add_override("count", f"${{{administrator} == null ? 0 : 1}}")
        named(made, "this")
        document_ = TerraformLocal(
            self,
            "document",
            f"${{{administrator} == null ? null : "
            + hcl(
                document(
                    delegation_policy(
                        place.partition, place.account_id, organization_id, Expression(f"{administrator}.account_id")
                    )
                )
            )
            + "}",
        )
        named(document_, "delegation_policy")
        policy = OrganizationsResourcePolicy(self, "delegation", content=document_.as_string)
        policy.add_override("count", f"${{try({administrator}.manage_policies, false) ? 1 : 0}}")
        named(policy, "this")


def _build(scope: Construct, id: str) -> OrganizationSettings:
    return OrganizationSettings(
        scope,
        id,
        place=Place.current(scope),
        settings=Settings(
            Expression("var.global_settings"),
            Expression("var.region_settings"),
            Expression("var.manage_organization"),
            Expression("var.delegated_administrator"),
        ),
    )


ORGANIZATION_SETTINGS = Module(
    "organization-settings",
    Path(__file__).parent,
    "What AWS Backup needs turned on in an organization, an account and a Region.",
    (
        Variable(
            "global_settings",
            "object({cross_account_backup = optional(bool, true), multi_party_approval = optional(bool, false), "
            "delegated_administrator = optional(bool, false)})",
            "AWS Backup's settings for the whole organization; only in the management account. Null leaves them alone.",
            None,
        ),
        Variable(
            "region_settings",
            "object({opt_in = map(bool), management = optional(map(bool), {})})",
            "Whether AWS Backup protects each resource type in this account and Region, and whether it fully manages "
            "its backups. Name every type of the Region in opt_in, and both DynamoDB and EFS in management or neither: "
            "for one that is left out Terraform shows a difference for ever. Null leaves them alone.",
            None,
            (
                Validation(
                    "var.region_settings == null ? true : length(var.region_settings.opt_in) > 0",
                    "The Region settings must name at least one resource type in opt_in.",
                ),
            ),
        ),
        Variable(
            "manage_organization",
            "bool",
            "Whether trusted access for AWS Backup and the policy type BACKUP_POLICY are turned on, beside all that is "
            "on already. The organization must then be imported into aws_organizations_organization.this[0].",
            False,
        ),
        Variable(
            "delegated_administrator",
            "object({account_id = string, manage_policies = optional(bool, true)})",
            "A member account that administers AWS Backup, and manages backup policies through the organization's "
            "resource policy, of which there is only one. Null delegates nothing.",
            None,
            (
                matches(
                    "delegated administrator's account id",
                    'try(var.delegated_administrator.account_id, "000000000000")',
                    "account_id",
                ),
            ),
        ),
    ),
    _build,
    (
        Output(
            "global_settings",
            "AWS Backup's settings for the organization; null where they are left alone.",
            "one(aws_backup_global_settings.this[*].global_settings)",
        ),
        Output(
            "delegation_policy",
            "The organization's resource policy; null where nothing is delegated.",
            "local.delegation_policy",
        ),
    ),
)
