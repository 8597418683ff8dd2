"""Only backup:CopyIntoBackupVault works across accounts, whatever a policy says."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.policies.vault_policy import COPY_ACTION
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    for statement in item.statements:
        others = [
            principal for principal in statement.principals if principal != "*" and not _own(principal, item.account_id)
        ]
        for action in statement.actions if others and statement.is_allow and not item.is_key else ():
            if "*" not in action and action.lower() != COPY_ACTION.lower():
                yield Fault(
                    item.where,
                    f"{statement.sid} gives '{action}' to {listed(others)}, which AWS refuses across accounts",
                    f"leave {COPY_ACTION} alone",
                )


def _own(principal: str, account_id: str) -> bool:
    return principal == account_id or f":{account_id}:" in principal


RULE = Rule(
    slug="vault-policy-foreign-action",
    law="Other accounts get no action but backup:CopyIntoBackupVault.",
    why="The other actions are refused all the same.",
    sources=("AWS Backup Developer Guide, vault access policies",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-foreign.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
)
