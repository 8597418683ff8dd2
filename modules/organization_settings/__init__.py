"""organization-settings: what must be turned on for AWS Backup in an organization, an account and a Region."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cdktn import TerraformLocal
from constructs import Construct

from farvault.policies.delegation_policy import delegation_policy
from farvault.policies.expression import Expression, document, hcl

from ..imports.aws.backup_global_settings import BackupGlobalSettings
from ..imports.aws.backup_region_settings import BackupRegionSettings
from ..imports.aws.data_aws_organizations_organization import DataAwsOrganizationsOrganization
from ..imports.aws.organizations_delegated_administrator import OrganizationsDelegatedAdministrator
from ..imports.aws.organizations_resource_policy import OrganizationsResourcePolicy
from ..module import Module, name_element
from ..place import Place
from ..settings import DelegatedAdministrator, GlobalSettings, RegionSettings
from ..variable import Output, Validation, Variable, matches

SERVICE = "backup.amazonaws.com"
POLICY_TYPE = "BACKUP_POLICY"
CREATED_HERE = {"farvault:module": "organization-settings"}
"""Tag of the resource policy. AWS Organizations takes tags only with a new policy, and refuses the call where there is
one already (API reference, PutResourcePolicy, Tags): so an existing one is never overwritten."""


@dataclass(frozen=True)
class BackupSettings:
    """What is turned on. Each value is a literal or a Terraform expression; None leaves that part alone."""

    global_settings: GlobalSettings | Expression | None = None
    region_settings: RegionSettings | Expression | None = None
    require_trusted_access: bool | Expression = False
    """Whether the plan fails unless AWS Backup has trusted access to the organization."""
    require_backup_policies: bool | Expression = False
    """Whether the plan fails unless the policy type is enabled."""
    delegated_administrator: DelegatedAdministrator | Expression | None = None


class OrganizationSettings(Construct):
    """Global and Region settings and the delegated administrator of AWS Backup.

    The organization is read, never managed: docs/decisions/trusted-access.md.
    """

    def __init__(self, scope: Construct, id: str, *, place: Place, settings: BackupSettings) -> None:
        super().__init__(scope, id)
        administrator = hcl(settings.delegated_administrator)
        required, policies = hcl(settings.require_trusted_access), hcl(settings.require_backup_policies)
        organization = DataAwsOrganizationsOrganization(self, "organization")
        name_element(organization, "current")
        organization.add_override("count", f"${{{required} || {policies} || {administrator} != null ? 1 : 0}}")
        _must_be_on(organization, f"{required} || {administrator} != null", policies)
        data_source = f"data.aws_organizations_organization.{organization.friendly_unique_id}"
        if settings.global_settings is not None:
            self._global(hcl(settings.global_settings), data_source)
        if settings.region_settings is not None:
            self._region(hcl(settings.region_settings))
        if settings.delegated_administrator is not None:
            self._administrator(administrator, place, data_source)

    def _global(self, settings: str, organization: str) -> None:
        # All three keys, always: the provider shows a permanent difference for one that is left out.
        resource = BackupGlobalSettings(self, "global", global_settings={})
        resource.add_override("count", f"${{{settings} == null ? 0 : 1}}")
        keys = {
            "isCrossAccountBackupEnabled": "cross_account_backup",
            "isMpaEnabled": "multi_party_approval",
            "isDelegatedAdministratorEnabled": "delegated_administrator_sync",
        }
        resource.add_override(
            "global_settings", {key: f"${{tostring({settings}.{name})}}" for key, name in keys.items()}
        )
        resource.add_override("depends_on", [organization])
        name_element(resource, "this")

    def _region(self, settings: str) -> None:
        resource = BackupRegionSettings(self, "region", resource_type_opt_in_preference={})
        resource.add_override("count", f"${{{settings} == null ? 0 : 1}}")
        resource.add_override("resource_type_opt_in_preference", f"${{{settings}.opt_in}}")
        resource.add_override(
            "resource_type_management_preference",
            f"${{length({settings}.management) == 0 ? null : {settings}.management}}",
        )
        name_element(resource, "this")

    def _administrator(self, administrator: str, place: Place, organization: str) -> None:
        delegate = OrganizationsDelegatedAdministrator(
            self, "administrator", account_id=f"${{{administrator}.account_id}}", service_principal=SERVICE
        )
        delegate.add_override("count", f"${{{administrator} == null ? 0 : 1}}")
        delegate.add_override("depends_on", [organization])
        name_element(delegate, "this")
        policy_document = document(
            delegation_policy(
                place.partition,
                place.account_id,
                # A splat: tflint looks for an index in the wrong place where quotes come before it in JSON.
                Expression(f"one({organization}[*].id)"),
                Expression(f"{administrator}.account_id"),
                Expression(f"try(jsondecode({administrator}.other_statements), [])"),
            )
        )
        document_ = TerraformLocal(self, "document", f"${{{administrator} == null ? null : {hcl(policy_document)}}}")
        name_element(document_, "delegation_policy")
        policy = OrganizationsResourcePolicy(self, "delegation", content=document_.as_string, tags=CREATED_HERE)
        policy.add_override("count", f"${{try({administrator}.manage_policies, false) ? 1 : 0}}")
        name_element(policy, "this")


def _must_be_on(organization: DataAwsOrganizationsOrganization, access: str, policies: str) -> None:
    """Fail the plan where what the expressions require is off, with the command that turns it on."""
    organization.add_override(
        "lifecycle.postcondition",
        [
            {
                "condition": f'${{!({access}) || contains(self.aws_service_access_principals, "{SERVICE}")}}',
                "error_message": "AWS Backup has no trusted access to the organization. Turn it on once, in the "
                f"management account: aws organizations enable-aws-service-access --service-principal {SERVICE}",
            },
            {
                "condition": f'${{!({policies}) || contains(self.enabled_policy_types, "{POLICY_TYPE}")}}',
                "error_message": "The policy type BACKUP_POLICY is not enabled. Enable it once, in the management "
                "account: aws organizations enable-policy-type --policy-type BACKUP_POLICY --root-id "
                '${try(self.roots[0].id, "ROOT_ID")}',
            },
        ],
    )


def _build(scope: Construct, id: str) -> OrganizationSettings:
    return OrganizationSettings(
        scope,
        id,
        place=Place.current(scope),
        settings=BackupSettings(
            Expression("var.global_settings"),
            Expression("var.region_settings"),
            Expression("var.require_trusted_access"),
            Expression("var.require_backup_policies"),
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
            "object({cross_account_backup = bool, multi_party_approval = bool, delegated_administrator_sync = bool})",
            "AWS Backup's settings for the whole organization; only in the management account. All three are written, "
            "so all must be given: aws backup describe-global-settings shows what they are. Null leaves them alone.",
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
            "require_trusted_access",
            "bool",
            "Whether planning fails unless AWS Backup has trusted access to the organization. Turn it on once, outside "
            "Terraform: whoever manages it there owns the organization.",
            False,
        ),
        Variable(
            "require_backup_policies",
            "bool",
            "Whether planning fails unless the policy type BACKUP_POLICY is enabled, likewise.",
            False,
        ),
        Variable(
            "delegated_administrator",
            "object({account_id = string, manage_policies = optional(bool, true), "
            "other_statements = optional(string)})",
            "A member account that administers AWS Backup, and manages backup policies through the organization's "
            "resource policy, of which there is only one: other_statements is the JSON list of what else it must "
            "hold. Where there is one already, AWS refuses to make it until it is imported. Null delegates nothing.",
            None,
            (
                matches(
                    "delegated administrator's account id",
                    'try(var.delegated_administrator.account_id, "000000000000")',
                    "account_id",
                ),
                Validation(
                    "try(var.delegated_administrator.other_statements, null) == null ? true : "
                    "can(jsondecode(var.delegated_administrator.other_statements)[*].Effect)",
                    "The other statements of the resource policy must be a JSON list of statements.",
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
