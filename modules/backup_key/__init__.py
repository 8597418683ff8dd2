"""backup-key: the customer managed KMS key of a vault, shared with the accounts that copy with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cdktn import TerraformLocal, TerraformResourceLifecycle
from constructs import Construct

from farvault.facts import KEY_DELETION_WINDOW_DAYS, KEY_ROTATION_PERIOD_DAYS
from farvault.policies.expression import Expression, Text, document, hcl
from farvault.policies.key_policy import key_policy
from farvault.policies.principals import Users

from ..imports.aws.kms_alias import KmsAlias
from ..imports.aws.kms_key import KmsKey
from ..imports.aws.kms_replica_key import KmsReplicaKey
from ..inputs import KEY_VARIABLES, TAGS, USER_VARIABLES, USERS
from ..module import Module, name_element, token
from ..place import Place
from ..variable import Output, Variable, matches


@dataclass(frozen=True)
class KeySettings:
    """How a key is created. Each value is a literal or a Terraform expression."""

    description: Text
    """What the key is for."""
    alias: Text
    """Its alias, without 'alias/' in front."""
    deletion_window_in_days: int | Expression = KEY_DELETION_WINDOW_DAYS
    """Days between scheduling its deletion and its end."""
    rotation_period_in_days: int | Expression = KEY_ROTATION_PERIOD_DAYS
    """Days between automatic rotations."""
    multi_region: bool | Expression = False
    """Whether it is a multi-Region primary key."""
    primary_key_arn: Text | None = None
    """ARN of the primary key that it is a replica of; None for a key of its own."""
    tags: Mapping[str, str] | Expression | None = None
    """Tags, as a mapping or an expression; None for none."""


class BackupKey(Construct):
    """A customer managed key, or a multi-Region replica, with its alias and its policy.

    `users` may use it for copies. `create` is a Terraform expression: nothing is created where it is false.
    """

    def __init__(
        self, scope: Construct, id: str, *, place: Place, users: Users, settings: KeySettings, create: str | None = None
    ) -> None:
        super().__init__(scope, id)
        policy = TerraformLocal(self, "policy", token(document(key_policy(place.partition, place.account_id, users))))
        name_element(policy, "key_policy")
        common: dict[str, Any] = {
            "description": token(settings.description),
            "policy": policy.as_string,
            "lifecycle": TerraformResourceLifecycle(prevent_destroy=True),
        }
        replica = f"{hcl(settings.primary_key_arn)} != null"
        condition = f"{create} && " if create else ""
        keys: list[KmsKey | KmsReplicaKey] = []
        if not isinstance(settings.primary_key_arn, str):
            key = KmsKey(self, "key", enable_key_rotation=True, **common)
            key.add_override("count", f"${{{condition}{hcl(settings.primary_key_arn)} == null ? 1 : 0}}")
            key.add_override("rotation_period_in_days", token(settings.rotation_period_in_days))
            key.add_override("multi_region", token(settings.multi_region))
            keys.append(key)
        if settings.primary_key_arn is not None:
            copy = KmsReplicaKey(self, "replica", primary_key_arn=token(settings.primary_key_arn), **common)
            copy.add_override("count", f"${{{condition}{replica} ? 1 : 0}}")
            keys.append(copy)
        for element in keys:
            name_element(element, "this")
            element.add_override("deletion_window_in_days", token(settings.deletion_window_in_days))
            element.add_override("tags", token(settings.tags))
        names = [f"{each.terraform_resource_type}.{each.friendly_unique_id}" for each in keys]
        self.arn = _of_key(names, "arn")
        """Terraform expression: the key's ARN; null where none is created."""
        self.key_id = _of_key(names, "key_id")
        """Terraform expression: the key's id; null where none is created."""
        alias = KmsAlias(self, "alias", name=f"alias/{token(settings.alias)}", target_key_id=f"${{{self.key_id}}}")
        if create:
            alias.add_override("count", f"${{{create} ? 1 : 0}}")
        name_element(alias, "this")


def key_settings(description: Text, alias: Text) -> KeySettings:
    """Settings from KEY_VARIABLES."""
    return KeySettings(
        description,
        alias,
        Expression("var.deletion_window_in_days"),
        Expression("var.rotation_period_in_days"),
        Expression("var.multi_region"),
        Expression("var.primary_key_arn"),
        Expression("var.tags"),
    )


def of_own_key(attribute: str) -> str:
    """Terraform expression in a module with KEY_VARIABLES: an attribute of the key it creates; null where none.

    It is the same as BackupKey's attribute in such a module, which an output needs before the construct exists.
    """
    return _of_key(("aws_kms_key.this", "aws_kms_replica_key.this"), attribute)


def _of_key(names: Iterable[str], attribute: str) -> str:
    """An attribute of whichever of these resources is created."""
    return f"one(concat({', '.join(f'{name}[*].{attribute}' for name in names)}))"


def _build(scope: Construct, id: str) -> BackupKey:
    settings = key_settings(Expression("var.description"), Expression("var.alias"))
    return BackupKey(scope, id, place=Place.current(scope), users=USERS, settings=settings)


BACKUP_KEY = Module(
    "backup-key",
    Path(__file__).parent,
    "A customer managed KMS key for a backup vault, shared with the accounts that copy into or out of it.",
    (
        Variable(
            "alias",
            "string",
            "Alias of the key, without 'alias/' in front.",
            validations=(matches("alias", "var.alias", "alias_name"),),
        ),
        Variable("description", "string", "What the key is for.", "Backups that are copied across accounts"),
        *USER_VARIABLES,
        *KEY_VARIABLES,
        TAGS,
    ),
    _build,
    (
        Output("key_id", "Id of the key.", of_own_key("key_id")),
        # Known not to be null before it is known, so that a replica can be planned together with its primary.
        Output("key_arn", "ARN of the key.", f"coalesce({of_own_key('arn')})"),
        Output("alias_name", "Name of the alias, 'alias/' included.", "aws_kms_alias.this.name"),
        Output("policy", "The key's policy document.", of_own_key("policy")),
    ),
)
