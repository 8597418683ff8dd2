"""Inputs that several modules share: who is allowed, how a key is created, tags."""

from __future__ import annotations

from farvault.facts import KEY_DELETION_WINDOW_DAYS, KEY_ROTATION_PERIOD_DAYS
from farvault.policies.expression import Expression
from farvault.policies.principals import Users

from .variable import Validation, Variable, all_match, matches, within

KEY_VARIABLES = (
    Variable(
        "deletion_window_in_days",
        "number",
        "Days between scheduling the key's deletion and its end. After it, every backup under the key is lost.",
        KEY_DELETION_WINDOW_DAYS,
        (within("deletion window", "var.deletion_window_in_days", "key_deletion_window_days"),),
    ),
    Variable(
        "rotation_period_in_days",
        "number",
        "Days between automatic rotations of the key.",
        KEY_ROTATION_PERIOD_DAYS,
        (within("rotation period", "var.rotation_period_in_days", "key_rotation_period_days"),),
    ),
    Variable("multi_region", "bool", "Whether the key is a multi-Region primary key.", False),
    Variable(
        "primary_key_arn",
        "string",
        "ARN of a multi-Region primary key in another Region, to make a replica of it. Null makes a key of its own. Of "
        "a key in the same configuration, give coalesce(aws_kms_key.example.arn), or the output of backup-key.",
        None,
        (matches("primary key", "var.primary_key_arn", "key_arn", nullable=True),),
    ),
)
"""Variables of every module that creates a key."""

USER_VARIABLES = (
    Variable(
        "account_ids",
        "list(string)",
        "Ids of the accounts that are admitted.",
        [],
        (all_match("account ids", "var.account_ids", "account_id"),),
    ),
    Variable(
        "organization_paths",
        "list(string)",
        "Paths of the organizational units that are admitted, such as o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*.",
        [],
        (all_match("organization paths", "var.organization_paths", "organization_path"),),
    ),
    Variable(
        "organization_id",
        "string",
        "Id of the organization, to admit every account in it. Null admits no organization as a whole.",
        None,
        (matches("organization id", "var.organization_id", "organization_id", nullable=True),),
    ),
    Variable(
        "principal_arns",
        "list(string)",
        "Patterns of principals' ARNs, such as arn:aws:iam::*:role/farvault/FarvaultBackup: only these are admitted, "
        "in the accounts that are. An empty list admits every principal of these accounts.",
        [],
    ),
)
"""Variables of every module that allows other accounts."""

USERS = Users(
    Expression("var.account_ids"),
    Expression("var.organization_paths"),
    Expression("var.organization_id"),
    Expression("var.principal_arns"),
)
"""The users from USER_VARIABLES."""

TAGS = Variable("tags", "map(string)", "Tags of everything that is made.", {})


LOCK_TYPE = (
    "object({mode = string, min_retention_days = optional(number), max_retention_days = optional(number), "
    "changeable_for_days = optional(number)})"
)
"""Type of a vault's lock."""


def lock_validations(lock: str, each: str | None = None) -> tuple[Validation, ...]:
    """The laws of a lock at the expression `lock`, which may be null; or of each one in the list `each`."""

    def law(condition: str, message: str) -> Validation:
        checked = f"{lock} == null ? true : {condition}"
        return Validation(f"alltrue([for item in {each} : {checked}])" if each else checked, message)

    def bound(name: str, words: str, range: str) -> Validation:
        value = f"{lock}.{name}"
        validation = within(words, value, range, nullable=True)
        return law(f"({validation.condition})", validation.message)

    return (
        law(
            f'contains(["governance", "compliance"], {lock}.mode)',
            "The lock's mode must be 'governance' or 'compliance'.",
        ),
        law(
            f'({lock}.mode == "compliance") == ({lock}.changeable_for_days != null)',
            "A compliance lock needs changeable_for_days, and a governance lock must not have it.",
        ),
        law(
            f"{lock}.min_retention_days != null || {lock}.max_retention_days != null",
            "A lock needs min_retention_days or max_retention_days.",
        ),
        law(
            f"try({lock}.min_retention_days <= {lock}.max_retention_days, true)",
            "The lock's minimum retention must not be more than its maximum retention.",
        ),
        bound("min_retention_days", "lock's minimum retention", "lock_retention_days"),
        bound("max_retention_days", "lock's maximum retention", "lock_retention_days"),
        bound("changeable_for_days", "lock's changeable_for_days", "lock_changeable_for_days"),
    )
