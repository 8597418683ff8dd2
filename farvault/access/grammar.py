"""What AWS refuses to read in a resource policy: its elements, their kinds, and what stands in them.

IAM User Guide, "Grammar of the IAM JSON policy language", "IAM JSON policy elements: Condition operators" and
"IAM Access Analyzer policy check reference"; KMS API, PutKeyPolicy (principals); AWS Backup Developer Guide, vault
access policies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from farvault.access.evaluation import as_list

VERSIONS = ("2012-10-17", "2008-10-17")
_ELEMENTS = {"Version", "Id", "Statement"}
_STATEMENT = {
    *("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"),
}
OPERATOR = re.compile(
    r"(?:ForAllValues:|ForAnyValue:)?(?:Null|(?:"
    r"String(?:Not)?(?:Equals|EqualsIgnoreCase|Like)|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)"
    r"|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?)",
    re.IGNORECASE,
)
#: Global condition keys with several values, and those of AWS Backup and KMS, in lower case.
MULTIVALUED = frozenset(
    {
        "aws:principalorgpaths",
        "aws:principalservicenameslist",
        "aws:resourceorgpaths",
        "aws:sourceorgpaths",
        "aws:tagkeys",
        "aws:calledvia",
        "backup:copytargets",
        "backup:copytargetorgpaths",
        "kms:encryptioncontextkeys",
        "kms:grantoperations",
        "kms:resourcealiases",
    }
)
_PRINCIPAL_KINDS = ("AWS", "Service", "Federated", "CanonicalUser")
_PRINCIPAL = re.compile(
    r"\*|\d{12}|arn:aws[\w-]*:(iam|sts)::\d{12}:(root|(role|user|assumed-role|federated-user)/[^*?]+)"
)
_ACTION = re.compile(r"\*|[a-z0-9-]+:[\w*?]+", re.IGNORECASE)


def faults(document: Mapping[str, Any]) -> Iterator[str]:
    """Each thing in a resource policy for which AWS refuses it, as a sentence."""
    for name in document.keys() - _ELEMENTS:
        yield f"the policy has the element '{name}', which no policy has{_meant(name, _ELEMENTS)}"
    version = document.get("Version")
    if version is not None and version not in VERSIONS:
        yield f"Version is '{version}', and can be '{VERSIONS[0]}' or '{VERSIONS[1]}'"
    if not document.get("Statement"):
        yield "the policy has no Statement"
    names: list[str] = []
    for number, statement in enumerate(as_list(document.get("Statement")), 1):
        if not isinstance(statement, Mapping):
            yield f"statement {number} is not an object in braces"
            continue
        name = title(statement, number)
        for fault in _statement_faults(statement):
            yield f"{name} {fault}"
        if isinstance(statement.get("Sid"), str) and statement["Sid"]:
            if statement["Sid"] in names:
                yield f"two statements have the Sid '{statement['Sid']}'"
            names.append(statement["Sid"])


def title(statement: Mapping[str, Any], number: int = 0) -> str:
    """A statement's name in a message: its Sid, else its position from 1; 0 where that is not known."""
    sid = statement.get("Sid")
    if isinstance(sid, str) and sid:
        return f"statement '{sid}'"
    return f"statement {number}" if number else "a statement"


def _statement_faults(statement: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(statement.keys() - _STATEMENT):
        yield f"has the element '{name}', which no statement has{_meant(name, _STATEMENT)}"
    if "Effect" not in statement:
        yield "has no Effect"
    elif statement["Effect"] not in ("Allow", "Deny"):
        yield f"has the Effect '{statement['Effect']}', and it can be 'Allow' or 'Deny'"
    for name in ("Principal", "Action", "Resource"):
        both = [each for each in (name, f"Not{name}") if each in statement]
        if not both:
            yield f"has no {name}"
        elif len(both) == 2:
            yield f"has both {name} and Not{name}"
    if "NotPrincipal" in statement and statement.get("Effect") == "Allow":
        yield "has NotPrincipal with Allow: that admits everybody else"
    for name in ("Action", "NotAction", "Resource", "NotResource"):
        yield from _texts_faults(name, statement)
    for name in ("Principal", "NotPrincipal"):
        yield from _principal_faults(name, statement)
    yield from _condition_faults(statement.get("Condition"))


def _texts_faults(name: str, statement: Mapping[str, Any]) -> Iterator[str]:
    if name not in statement:
        return
    values = as_list(statement[name])
    if not values or not all(isinstance(each, str) for each in values):
        yield f"has {'an empty' if values == [] else 'a'} {name} that is not text, or a list of texts"
        return
    for value in values:
        if name.endswith("Action") and not _ACTION.fullmatch(value):
            yield f"has the {name} '{value}', which is not service:action"
        if name.endswith("Resource") and value != "*" and not value.startswith("arn:"):
            yield f"has the {name} '{value}', which is neither '*' nor an ARN"


def _principal_faults(name: str, statement: Mapping[str, Any]) -> Iterator[str]:
    principal = statement.get(name)
    if principal is None or principal == "*":
        return
    if not isinstance(principal, Mapping) or not principal:
        yield f"has a {name} that is neither '*' nor an object such as {{\"AWS\": ...}}"
        return
    for kind, values in principal.items():
        if kind not in _PRINCIPAL_KINDS:
            yield f"has the kind of {name} '{kind}'{_meant(kind, _PRINCIPAL_KINDS)}"
        for value in as_list(values) if kind == "AWS" else ():
            if not isinstance(value, str) or not _PRINCIPAL.fullmatch(value):
                yield (
                    f"has the {name} '{value}', which is neither '*', an account's id, nor the ARN of an account's "
                    "root, a role or a user, without wildcards"
                )


def _condition_faults(conditions: Any) -> Iterator[str]:
    if conditions is None:
        return
    if not isinstance(conditions, Mapping):
        yield "has a Condition that is not an object in braces"
        return
    for operator, block in conditions.items():
        if not OPERATOR.fullmatch(operator):
            yield f"has the condition operator '{operator}', which AWS does not have"
        if not isinstance(block, Mapping):
            yield f"has a Condition whose '{operator}' is not an object of condition keys"
            continue
        for key, values in block.items():
            if key.lower() in MULTIVALUED and ":" not in operator and operator.lower() != "null":
                yield (
                    f"compares '{key}', which has several values, with '{operator}': it needs 'ForAnyValue:{operator}'"
                )
            if not all(isinstance(each, str | bool | int | float) for each in as_list(values)) or values == []:
                yield f"has a condition on '{key}' without values that are text"


def _meant(name: str, names: Any) -> str:
    close = get_close_matches(name, sorted(names), 1, 0.6) or [each for each in names if each.lower() == name.lower()]
    return f"; did you mean '{close[0]}'?" if close else ""
