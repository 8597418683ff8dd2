"""What AWS checks when a policy is put: whether its principals exist, and its condition operators.

AWS resolves an IAM principal when the policy is put: an ARN of a role, user or account that does not
exist is rejected. Sources: KMS API reference, PutKeyPolicy ("The principals in the key policy must
exist"); IAM User Guide, "AWS JSON policy elements: Principal" and "IAM JSON policy elements: Condition
operators".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from farvault.access.evaluation import as_list
from farvault.access.grammar import OPERATOR
from farvault.embedded_aws import backend
from farvault.embedded_aws.iam import access

_ARN = re.compile(r"arn:(aws[\w-]*):(iam|sts)::(\d{12}):(root|role/.+|user/.+|assumed-role/.+)")
_SERVICE = re.compile(r"[a-z0-9.-]+\.amazonaws\.com(\.cn)?")


def parse(text: str) -> dict[str, Any] | None:
    """The policy document, else None where it is not JSON, repeats a key, or has no list of statements."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) != len(pairs):
            raise ValueError("duplicate key")
        return dict(pairs)

    try:
        document = json.loads(text, object_pairs_hook=unique)
    except ValueError:
        return None
    if not isinstance(document, dict):
        return None
    statements = as_list(document.get("Statement"))
    if not statements or not all(isinstance(each, dict) for each in statements):
        return None
    return document | {"Statement": statements}


def principals_of(statement: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each principal of a statement as (kind, value), `*` being of kind AWS."""
    for element in ("Principal", "NotPrincipal"):
        principal = statement.get(element)
        if isinstance(principal, str):
            yield "AWS", principal
        elif isinstance(principal, dict):
            for kind, values in principal.items():
                yield from ((kind, str(value)) for value in as_list(values))


def missing(document: dict[str, Any]) -> list[str]:
    """The principals of a parsed policy that do not exist, in order."""
    return [
        value
        for statement in document["Statement"]
        for kind, value in principals_of(statement)
        if not _exists(kind, value)
    ]


def unknown_operator(document: dict[str, Any]) -> str | None:
    """The first condition operator of a parsed policy that does not exist in AWS; None: all exist.

    Case is ignored, as no AWS page says that it matters.
    """
    for statement in document["Statement"]:
        for operator in statement.get("Condition") or {}:
            if not OPERATOR.fullmatch(operator):
                return str(operator)
    return None


def account_of(principal: str) -> str | None:
    """The account id of an AWS principal, else None (`*`)."""
    if re.fullmatch(r"\d{12}", principal):
        return principal
    match = _ARN.fullmatch(principal)
    return match.group(3) if match else None


def _exists(kind: str, value: str) -> bool:
    if kind == "Service":
        return _SERVICE.fullmatch(value) is not None
    if kind != "AWS":
        return kind in ("Federated", "CanonicalUser")
    if value == "*":
        return True
    account = account_of(value)
    if account is None:
        return False
    if not backend.knows(account):
        return account in backend.organization().outside_accounts
    match = _ARN.fullmatch(value)
    if match is None or match.group(4) == "root":
        return True
    if match.group(1) != backend.organization().partition:
        return False
    name = match.group(4)
    if name.startswith("role/"):
        return access.role(value) is not None
    if name.startswith("user/"):
        return any(user.arn == value for user in access.iam(account).users.values())
    role = name.split("/")[1]
    return any(each.name == role for each in access.iam(account).get_roles())
