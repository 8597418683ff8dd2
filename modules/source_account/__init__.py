"""source-account: what an account needs for its own resources to be backed up and copied to other accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cdktn import TerraformLocal, TerraformResourceLifecycle
from constructs import Construct

from farvault.names import SERVICE_LINKED_ROLE, SOURCE_KEY_ALIAS
from farvault.policies.expression import Expression, Text, Texts, document, hcl, text
from farvault.policies.key_policy import source_key_statements
from farvault.policies.principals import Users
from farvault.policies.role_policy import ALWAYS, FOR_INDEXING, FOR_SCANS, FOR_TYPE, TRUST

from ..backup_key import BackupKey, KeySettings, key_settings, of_own_key
from ..destination_vault import vault_lock
from ..imports.aws.backup_vault import BackupVault
from ..imports.aws.data_aws_iam_role import DataAwsIamRole
from ..imports.aws.data_aws_iam_roles import DataAwsIamRoles
from ..imports.aws.iam_role import IamRole
from ..imports.aws.iam_role_policy_attachment import IamRolePolicyAttachment
from ..imports.aws.iam_service_linked_role import IamServiceLinkedRole
from ..inputs import KEY_VARIABLES, LOCK_TYPE, TAGS, lock_validations
from ..module import Module, name_element, token
from ..place import Place
from ..settings import BackupRole, ScannerRole, SourceVault
from ..variable import Output, Validation, Variable, all_match, matches
from .scanner import SCANNER_ROLE_ARNS, SCANNER_ROLES, scanner_roles

OWN_DESCRIPTION = "AWS Backup's service-linked role, kept by Farvault's module source-account"
"""Description of the service-linked role that is created here; one that AWS has created has a different one."""


@dataclass(frozen=True)
class SourceSettings:
    """What a source account holds. Each value is a literal or a Terraform expression."""

    vaults: Mapping[str, SourceVault] | Expression
    """Vaults by name, each with an optional `lock`."""
    key_arn: Text | None = None
    """ARN of an existing key for the vaults; None for a key of their own."""
    backup_role: BackupRole | Expression | None = None
    """name and path of the role that AWS Backup assumes, and whether to create it; None for none."""
    scanner_roles: Mapping[str, ScannerRole] | Expression = field(default_factory=dict)
    """Scanner roles by name, each with `path` and `permissions_boundary`; None for none."""
    protected_resource_types: Texts = ()
    """Resource types that plans protect here or copy into the account, which decide the role's policies."""
    index: bool | Expression = False
    """Whether backups are indexed."""
    scan: bool | Expression = False
    """Whether backups are scanned for malware."""
    service_linked_role: bool | Expression = False
    """Whether AWS Backup's service-linked role is created where there is none."""
    tags: Mapping[str, str] | Expression | None = None
    """Tags; None for none."""


class SourceAccount(Construct):
    """Backup vaults, encrypted with one key with which the destination accounts can copy, and the roles."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        place: Place,
        destination_account_ids: Texts,
        settings: SourceSettings,
        key: KeySettings,
    ) -> None:
        super().__init__(scope, id)
        self._vaults(place, copiers(place.partition, destination_account_ids), settings, key)
        if settings.backup_role is not None:
            self._role(place, settings)
        scanner_roles(self, place, settings.scanner_roles, settings.tags)
        self._service_linked_role(hcl(settings.service_linked_role))

    def _service_linked_role(self, condition: str) -> None:
        # An account that has used AWS Backup has this role, and AWS refuses to create it twice. So it is looked up,
        # and is ours only if its description says so: AWS's own is neither created nor managed here.
        existing = DataAwsIamRoles(
            self, "service_linked_roles", path_prefix=f"/{SERVICE_LINKED_ROLE.rpartition('/')[0]}/"
        )
        existing.add_override("count", f"${{{condition} ? 1 : 0}}")
        name_element(existing, "service_linked")
        names = f"flatten(data.aws_iam_roles.{existing.friendly_unique_id}[*].names)"
        each = DataAwsIamRole(self, "service_linked_role_found", name="${each.value}")
        each.add_override("for_each", f"${{toset({names})}}")
        name_element(each, "service_linked")
        descriptions = f"values(data.aws_iam_role.{each.friendly_unique_id})[*].description"
        linked = IamServiceLinkedRole(
            self, "service_linked_role", aws_service_name="backup.amazonaws.com", description=OWN_DESCRIPTION
        )
        ours = f"alltrue([for description in {descriptions} : description == {hcl(OWN_DESCRIPTION)}])"
        linked.add_override("count", f"${{{condition} && {ours} ? 1 : 0}}")
        linked.add_override("lifecycle.prevent_destroy", True)
        name_element(linked, "this")

    def _vaults(self, place: Place, users: Users, settings: SourceSettings, key: KeySettings) -> None:
        vaults = hcl(settings.vaults)
        has_key_arn = f"{hcl(settings.key_arn)} != null"
        own = BackupKey(
            self,
            "key",
            place=place,
            users=users,
            settings=key,
            create=f"{hcl(settings.key_arn)} == null && length({vaults}) > 0",
        )
        vault = BackupVault(
            self,
            "vault",
            name="${each.key}",
            kms_key_arn=f"${{{has_key_arn} ? {hcl(settings.key_arn)} : {own.arn}}}",
            force_destroy=False,
            lifecycle=TerraformResourceLifecycle(prevent_destroy=True),
        )
        vault.add_override("for_each", f"${{{vaults}}}")
        vault.add_override("tags", token(settings.tags))
        name_element(vault, "this")
        name = f"${{{vault.terraform_resource_type}.{vault.friendly_unique_id}[each.key].name}}"
        lock = vault_lock(self, "lock", name, "each.value")
        lock.add_override(
            "for_each", f"${{{{for name, vault in {vaults} : name => vault.lock if vault.lock != null}}}}"
        )

    def _role(self, place: Place, settings: SourceSettings) -> None:
        role = hcl(settings.backup_role)
        iam_role = IamRole(
            self,
            "backup_role",
            name=f"${{{role}.name}}",
            path=f"${{{role}.path}}",
            description="Assumed by AWS Backup to back up, copy and restore",
            assume_role_policy=str(document(TRUST)),
        )
        create = f"try({role}.create, false)"
        iam_role.add_override("count", f"${{{create} ? 1 : 0}}")
        iam_role.add_override("permissions_boundary", f"${{{role}.permissions_boundary}}")
        iam_role.add_override("tags", token(settings.tags))
        name_element(iam_role, "backup")
        by_type = [
            f"contains({hcl(settings.protected_resource_types)}, {hcl(kind)}) ? {hcl(list(policies))} : []"
            for kind, policies in FOR_TYPE.items()
        ]
        attachments = ", ".join(
            [
                hcl(list(ALWAYS)),
                *by_type,
                f"{hcl(settings.index)} ? {hcl([FOR_INDEXING])} : []",
                f"{hcl(settings.scan)} ? {hcl([FOR_SCANS])} : []",
            ]
        )
        policies = TerraformLocal(self, "policies", f"${{concat({attachments})}}")
        name_element(policies, "managed_policies")
        attached = IamRolePolicyAttachment(
            self,
            "policy",
            role=f"${{{iam_role.terraform_resource_type}.{iam_role.friendly_unique_id}[0].name}}",
            policy_arn=token(text("arn:", place.partition, ":iam::aws:policy/", Expression("each.value"))),
        )
        attached.add_override("for_each", f"${{{create} ? toset(local.{policies.friendly_unique_id}) : toset([])}}")
        name_element(attached, "backup")


def copiers(partition: Text, destination_account_ids: Texts) -> Users:
    """The service-linked role of AWS Backup in each account that receives copies: that role makes the copies."""
    role = text("arn:", partition, f":iam::*:role/{SERVICE_LINKED_ROLE}")
    return Users(account_ids=destination_account_ids, principal_arns=(role,))


_IDS = Expression("var.destination_account_ids")
_ROLE = "var.backup_role"


def _statements(place: Place) -> list[Any]:
    account = hcl(place.account_id)
    path_and_name = Expression(f'try("${{{_ROLE}.path}}${{{_ROLE}.name}}", "")')
    backup_role = Users(
        account_ids=Expression(f"({_ROLE} == null ? [] : [{account}])"),
        principal_arns=[text("arn:", place.partition, ":iam::", place.account_id, ":role", path_and_name)],
    )
    return source_key_statements(place.partition, copiers(place.partition, _IDS), backup_role)


def _build(scope: Construct, id: str) -> SourceAccount:
    place = Place.current(scope)
    name_element(
        TerraformLocal(scope, "statements", token(document(_statements(place)))),
        "source_key_statements",
    )
    return SourceAccount(
        scope,
        id,
        place=place,
        destination_account_ids=_IDS,
        settings=SourceSettings(
            Expression("var.vaults"),
            Expression("var.key_arn"),
            Expression("var.backup_role"),
            Expression("var.scanner_roles"),
            Expression("var.protected_resource_types"),
            Expression("var.index"),
            Expression("var.scan"),
            Expression("var.service_linked_role"),
            Expression("var.tags"),
        ),
        key=key_settings("Backups of this account, copied to other accounts", Expression("var.key_alias")),
    )


SOURCE_ACCOUNT = Module(
    "source-account",
    Path(__file__).parent,
    "What a member account needs for its resources to be backed up and copied to other accounts.",
    (
        Variable(
            "vaults",
            f"map(object({{lock = optional({LOCK_TYPE})}}))",
            "Backup vaults by name, each with its lock if it has one. An empty map makes no vault and no key.",
            {},
            (
                all_match("vault names", "keys(var.vaults)", "vault_name"),
                Validation(
                    'alltrue([for name in keys(var.vaults) : lower(name) != "default"])',
                    "A vault must not be named Default: that one is AWS's own.",
                ),
                *lock_validations("item.lock", "values(var.vaults)"),
            ),
        ),
        Variable(
            "destination_account_ids",
            "list(string)",
            "Ids of the accounts that receive copies: AWS Backup copies with a role of these accounts, which needs the "
            "key.",
            [],
            (all_match("account ids", "var.destination_account_ids", "account_id"),),
        ),
        Variable(
            "key_arn",
            "string",
            "ARN of an existing customer managed key for the vaults. Null makes a key. Of a key in the same "
            "configuration, give coalesce(aws_kms_key.example.arn): so it is known before apply that there is one.",
            None,
            (matches("key", "var.key_arn", "key_arn", nullable=True),),
        ),
        Variable(
            "key_alias",
            "string",
            "Alias of the vaults' own key, without 'alias/' in front.",
            SOURCE_KEY_ALIAS,
            (matches("alias", "var.key_alias", "alias_name"),),
        ),
        *KEY_VARIABLES,
        Variable(
            "backup_role",
            'object({name = string, path = optional(string, "/"), create = optional(bool, true), '
            "permissions_boundary = optional(string)})",
            "The role that AWS Backup assumes, with the path that backup policies name it by. IAM is global: create it "
            "in one Region of each account, and name it in the others with create = false. Null knows no role.",
            None,
            (
                Validation(
                    "var.backup_role == null ? true : "
                    + matches("name", "var.backup_role.name", "role_name").condition
                    + " && "
                    + matches("path", "var.backup_role.path", "role_path").condition
                    + " && "
                    + all_match("", "compact([var.backup_role.permissions_boundary])", "policy_arn").condition,
                    "The backup role needs a valid name, a path that begins and ends with '/', and as a permissions "
                    "boundary, if it has one, the ARN of a policy.",
                ),
            ),
        ),
        SCANNER_ROLES,
        Variable(
            "protected_resource_types",
            "set(string)",
            "Resource types that backup plans protect in this account, or copy into it: these are restored, or copied "
            "back. S3 gives the role the policies that S3 needs.",
            [],
        ),
        Variable("index", "bool", "Whether backups are indexed for search.", False),
        Variable("scan", "bool", "Whether backups are scanned for malware.", False),
        Variable(
            "service_linked_role",
            "bool",
            "Whether AWSServiceRoleForBackup is made where the account has none yet. One that is there already is left "
            "alone, as AWS has made it.",
            False,
        ),
        TAGS,
    ),
    _build,
    (
        Output(
            "vault_arns", "ARN of each vault by name.", "{for name, vault in aws_backup_vault.this : name => vault.arn}"
        ),
        Output("key_id", "Id of the vaults' own key; null where there is none.", of_own_key("key_id")),
        Output("key_arn", "ARN of the vaults' own key; null where there is none.", of_own_key("arn")),
        Output(
            "backup_role_arn", "ARN of the backup role; null where none is made.", "one(aws_iam_role.backup[*].arn)"
        ),
        SCANNER_ROLE_ARNS,
        Output(
            "source_key_statements",
            "JSON list of the statements that the policy of every other key of the account's resources must hold, for "
            "the backup role and for the destination accounts that copy them.",
            "local.source_key_statements",
        ),
    ),
)
