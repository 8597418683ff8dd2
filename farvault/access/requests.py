"""What a copy across accounts asks of the policies on its way: who calls, which action, on what.

AWS Backup Developer Guide, creating backup copies across accounts: the destination vault's policy is evaluated for
the source's role, and the copying is done by the destination account's service-linked role, which therefore reads
with the source's key; encryption for backups: the source's role names the destination's key. AWS KMS
Developer Guide, condition keys: kms:GrantIsForAWSResource is there for the operations on grants alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from farvault.access.evaluation import Caller, Context

VIA = "kms:ViaService"
"""Condition key for the service that uses a key on somebody's behalf."""
COPY_INTO = "backup:CopyIntoBackupVault"
READ_ACTIONS = ("kms:DescribeKey", "kms:Decrypt", "kms:CreateGrant")
"""What the role that makes a copy does with the key of its source."""
PERHAPS_ACTIONS = ("kms:ReEncryptFrom", "kms:GenerateDataKeyWithoutPlaintext")
"""What AWS documents for that key besides, without saying which resource types need it."""
WRITE_ACTIONS = ("kms:DescribeKey", "kms:GenerateDataKey", "kms:Decrypt", "kms:CreateGrant")
"""What the source's role does with the key of the destination."""


@dataclass(frozen=True)
class Request:
    """One request, as a policy sees it."""

    caller: Caller
    action: str
    resource: str
    """The ARN of what it is on."""


def into_vault(caller: Caller, vault_arn: str) -> Request:
    """A copy into a vault, by the source's role."""
    return Request(caller, COPY_INTO, vault_arn)


def key_use(caller: Caller, key_arn: str, actions: tuple[str, ...], via: str | None) -> Iterator[Request]:
    """Each of `actions` on a key; `via` is the service that calls for the role, None where it is not known."""
    context: Context = {
        "kms:CallerAccount": caller.account,
        "kms:EncryptionContextKeys": ["aws:backup:backup-vault"],
        **({VIA: via} if via else {}),
    }
    for action in actions:
        grant = {"kms:GrantIsForAWSResource": True} if action.endswith("Grant") else {}
        absent = caller.absent if grant or caller.absent is None else caller.absent | {"kms:grantisforawsresource"}
        yield Request(replace(caller, extra={**caller.extra, **context, **grant}, absent=absent), action, key_arn)
