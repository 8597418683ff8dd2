"""Who may use a key or copy into a vault, as statements of a resource policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from farvault.policies.expression import Text, Texts, Truth, each, has_value, present, text, when


@dataclass(frozen=True)
class Users:
    """Accounts that a resource policy allows: by id, by their units' paths, or as a whole organization.

    Every value is a literal or a Terraform expression.
    """

    account_ids: Texts = ()
    """12-digit account ids."""
    organization_paths: Texts = ()
    """Paths as in aws:PrincipalOrgPaths, such as o-.../r-.../ou-.../*."""
    organization_id: Text | None = None
    """Id of the organization; None where it is not allowed as a whole."""
    principal_arns: Texts = field(default=())
    """Patterns that the principal's ARN must also match, such as arn:aws:iam::*:role/path/name; empty for any."""


def account_root(partition: Text, account_id: Text) -> Text:
    """ARN that stands for every principal of an account."""
    return text("arn:", partition, ":iam::", account_id, ":root")


def admitting(users: Users, partition: Text, sid: str, statement: Mapping[str, Any], anyone: Any) -> list[Any]:
    """`statement` once for each way in which users are allowed, with Sids that begin with `sid`.

    `anyone` is the Principal element for everyone, which is never given without a condition on the
    organization. A Condition of the statement is kept.
    """
    ways: list[tuple[str, Truth, Any, dict[str, Any]]] = [
        (
            "",
            present(users.account_ids),
            {"AWS": each(users.account_ids, lambda account_id: account_root(partition, account_id))},
            {},
        ),
        (
            "ByUnit",
            present(users.organization_paths),
            anyone,
            {"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": users.organization_paths}},
        ),
        (
            "ByOrganization",
            has_value(users.organization_id),
            anyone,
            {"StringEquals": {"aws:PrincipalOrgID": users.organization_id}},
        ),
    ]
    narrowed = present(users.principal_arns)
    by_arn = when(narrowed, {"aws:PrincipalArn": users.principal_arns})
    statements = []
    for way, admitted, principal, conditions in ways:
        body = {"Sid": sid + way, "Effect": "Allow", "Principal": principal, **statement}
        operators = {**statement.get("Condition", {}), **conditions}
        if operators:
            body["Condition"] = {**operators, "ArnLike": by_arn}
        else:
            body["Condition"] = when(narrowed, {"ArnLike": {"aws:PrincipalArn": users.principal_arns}})
        statements.append(when(admitted, body))
    return statements
