"""A denial for everyone applies to Terraform too."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    for statement in item.statements:
        denied = {action.lower() for action in statement.actions} & _CHANGES
        everyone = "*" in statement.principals and not statement.body.get("Condition")
        if not item.is_key and not statement.is_allow and everyone and denied:
            yield Fault(
                item.where,
                f"{statement.sid} denies everyone to change the policy, Terraform included",
                "leave out the deployment's role with ArnNotEquals aws:PrincipalArn",
            )


_CHANGES = {"backup:putbackupvaultaccesspolicy", "backup:deletebackupvaultaccesspolicy"}


RULE = Rule(
    slug="vault-policy-lockout",
    law="A vault's policy leaves somebody who can change it.",
    why="The policy can never be changed again by Terraform.",
    sources=("AWS Backup Developer Guide, vault access policies",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-lockout.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
    severity="warning",
)
