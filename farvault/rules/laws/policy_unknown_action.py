"""IAM takes any action in a policy: one that does not exist allows and denies nothing."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.access.actions import KEY_ACTIONS, VAULT_ACTIONS
from farvault.access.evaluation import as_list, matches
from farvault.closest import closest
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    known = KEY_ACTIONS if item.is_key else VAULT_ACTIONS
    for statement in item.statements:
        for action in (*as_list(statement.body.get("Action")), *as_list(statement.body.get("NotAction"))):
            if isinstance(action, str) and not any(matches(action, each, ignore_case=True) for each in known):
                yield Fault(
                    item.where,
                    f"{statement.sid} has the action '{action}', which a {'key' if item.is_key else 'vault'} does not "
                    "have",
                    closest(action, known),
                )


RULE = Rule(
    slug="policy-unknown-action",
    law="The actions of a policy are those of its vault or key.",
    why="The statement does nothing: what it should allow is not allowed, what it should deny is not denied.",
    sources=("Service Authorization Reference, AWS Backup", "Service Authorization Reference, AWS KMS"),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-misspelt.json}
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
