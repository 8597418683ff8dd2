"""Which kind of resource something is: the name that features.toml, plans and rules use for it.

AWS Backup's API has fewer names: FSx OpenZFS is an `FSx` there, and DynamoDB with and without advanced features a
`DynamoDB`. Whatever distinguishes them beyond that name is the variant here.
"""

from __future__ import annotations

import re
from functools import cache

from farvault.facts import RESOURCE_TYPES, VARIANTS, ResourceType

KINDS = (*RESOURCE_TYPES, *VARIANTS)


def resource_type(kind: str) -> ResourceType:
    """The type of resource that a kind is, for its ARN pattern and its name in the API; KeyError for an unknown one."""
    return RESOURCE_TYPES[VARIANTS.get(kind, kind)]


def kind_of(api_type: str, variant: str = "") -> str:
    """The kind of a type of AWS Backup's API, such as DSQL, in a variant, such as OpenZFS of FSx; KeyError for none.

    Without a variant it is the kind of the API's own name, where there is one: DynamoDB is with advanced features.
    """
    candidates = [kind for kind in KINDS if resource_type(kind).opt_in == api_type]
    name = f"{api_type} {variant}".strip()
    if name in candidates:
        return name
    if variant or len(candidates) != 1:
        raise KeyError(name)
    return candidates[0]


def kind_of_arn(arn: str) -> str | None:
    """The kind of the resource with this ARN, else None; the first where several have one pattern (Aurora, FSx)."""
    return next((kind for kind in RESOURCE_TYPES if _pattern(kind).fullmatch(arn)), None)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    rest = RESOURCE_TYPES[kind].arn.removeprefix("arn:aws:")
    return re.compile(r"arn:aws[a-z-]*:" + re.escape(rest).replace(r"\*", ".*"))
