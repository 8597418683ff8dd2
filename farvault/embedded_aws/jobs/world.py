"""The embedded state as the evaluation of jobs reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from moto.iam.models import Role

from farvault.embedded_aws import backend, kms
from farvault.embedded_aws.backup import settings
from farvault.embedded_aws.backup.selections import service
from farvault.embedded_aws.iam import access
from farvault.embedded_aws.jobs.judging import Key
from farvault.embedded_aws.records import Vault
from farvault.facts.features import Facts


class EmbeddedWorld:
    """Looks everything up in moto's backends."""

    def facts(self) -> Facts:
        """The seeded organization's."""
        return backend.facts()

    def organization(self, account: str) -> tuple[str, str] | None:
        """None for an account outside the seeded organization."""
        seeded = backend.organization()
        return (seeded.id, seeded.path(account)) if backend.knows(account) else None

    def cross_account_enabled(self) -> bool:
        """The global setting; false until it is set."""
        return backend.global_settings().get(settings.CROSS_ACCOUNT) == "true"

    def vault(self, arn: str) -> Vault | None:
        """None where there is none."""
        return backend.vault(arn)

    def key(self, arn: str) -> Key | None:
        """None where there is none."""
        key = kms.find_key(arn, arn.split(":")[3])
        return Key(key.arn, key.key_manager == "CUSTOMER", key.enabled, key.policy) if key else None

    def assumable(self, role: str) -> bool:
        """It exists, at exactly this path, and trusts AWS Backup."""
        iam_role = access.role(role)
        return iam_role is not None and access.trusts(iam_role, service(role.split(":")[4]))

    def policies(self, role: str) -> Sequence[Mapping[str, Any]]:
        """Inline and attached; none for a role that does not exist."""
        iam_role = access.role(role)
        if iam_role is None:
            return []
        return [json.loads(text) for text in _documents(iam_role)]

    def boundary(self, role: str) -> Mapping[str, Any] | None:
        """None for a role that has none; a boundary that no longer exists allows nothing."""
        iam_role = access.role(role)
        arn = iam_role.permissions_boundary_arn if iam_role else None
        return json.loads(access.policy(role.split(":")[4], arn) or "{}") if arn else None


def _documents(role: Role) -> list[str]:
    attached = [
        next(version.document for version in policy.versions if version.is_default)
        for policy in role.managed_policies.values()
    ]
    return [*role.policies.values(), *attached]
