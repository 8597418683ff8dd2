"""Policy documents that a user supplies, as far as rules look into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from farvault.names import vault_arn
from farvault.reading import UnreadableError
from farvault.rules.items import Items, Where

_CONDITIONS_ON_WHO = (
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:principalaccount",
    "aws:principalarn",
    "aws:sourceaccount",
    "aws:sourcearn",
    "aws:sourceorgid",
    "kms:calleraccount",
)


@dataclass(frozen=True)
class Document:
    """A policy that a description names as a file."""

    items: Items
    where: Where
    """The `policy_file` that names it."""
    file: str
    account_id: str
    """Id of the account that owns the vault or key."""
    arn: str
    """ARN of that vault or key."""
    is_key: bool
    """Whether it belongs to a key; else to a vault."""
    vault: str
    """Name of the vault that it is for; empty for the key of source vaults."""
    source: Mapping[str, Any] | UnreadableError
    """The policy, or why the file cannot be read as one (see unreadable-policy-file)."""

    @property
    def content(self) -> Mapping[str, Any] | None:
        """The policy; None where the file cannot be read as one."""
        return None if isinstance(self.source, UnreadableError) else self.source

    @property
    def statements(self) -> Iterator[PolicyStatement]:
        """Its statements."""
        bodies = self.content.get("Statement", []) if self.content else []
        for body in bodies if isinstance(bodies, list) else [bodies]:
            if isinstance(body, dict):
                yield PolicyStatement(body)


@dataclass(frozen=True)
class PolicyStatement:
    """A statement of a policy."""

    body: Mapping[str, Any]

    @property
    def sid(self) -> str:
        """Its name in a message."""
        return f"statement '{self.body['Sid']}'" if self.body.get("Sid") else "a statement"

    @property
    def is_allow(self) -> bool:
        """Whether it allows, else it denies."""
        return self.body.get("Effect") == "Allow"

    @property
    def actions(self) -> list[str]:
        """Its actions."""
        return _texts(self.body.get("Action"))

    @property
    def principals(self) -> list[str]:
        """Its AWS principals; '*' for everyone."""
        principal = self.body.get("Principal")
        return _texts(principal.get("AWS")) if isinstance(principal, dict) else _texts(principal)

    @property
    def condition_keys(self) -> Mapping[str, list[str]]:
        """The values of its conditions by key, in lower case."""
        condition = self.body.get("Condition")
        operators = condition.values() if isinstance(condition, dict) else ()
        return {
            key.lower(): _texts(values) for each in operators if isinstance(each, dict) for key, values in each.items()
        }

    @property
    def is_open(self) -> bool:
        """Whether it allows everyone, without a condition on who."""
        return self.is_allow and "*" in self.principals and not self.condition_keys.keys() & {*_CONDITIONS_ON_WHO}


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def documents(items: Items) -> Iterator[Document]:
    """Every policy that a description names as a file."""
    survey = items.survey
    for item in items.environments:
        account_id = survey.organization.account(item.site.account).id
        for where, key in item.keys:
            if key.policy_file is not None:
                vault = str(where.path[1]) if where.path[0] == "destination_vaults" else ""
                content = survey.document(item.site, key.policy_file)
                place = where.at("policy_file")
                owner = key.arn.split(":")[4] if key.arn else account_id
                yield Document(items, place, key.policy_file, owner, key.arn or "", True, vault, content)
        for name, destination in item.environment.destination_vaults.items():
            if destination.policy_file is not None:
                content = survey.document(item.site, destination.policy_file)
                place = item.where.at("destination_vaults", name, "policy_file")
                arn = vault_arn(survey.organization.partition, item.site.region, account_id, name)
                yield Document(items, place, destination.policy_file, account_id, arn, False, name, content)
