"""Read the organization's existing backup policies, and its tree, from AWS Organizations.

Needs boto3 (farvault[aws]) and, in the management account or its delegated administrator, the permissions NEEDED of
organizations. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from farvault.effects.levels import ExistingPolicy
from farvault.effects.tree import OrganizationTree, read_tree
from farvault.errors import InputError, ToolError
from farvault.facts import ORGANIZATIONS_REGIONS
from farvault.organization.model import Organization
from farvault.policies.effective import parse_policy

NEEDED = (
    *("DescribeOrganization", "ListRoots", "ListOrganizationalUnitsForParent", "ListAccountsForParent"),
    *("ListPolicies", "DescribePolicy", "ListTargetsForPolicy"),
)
"""The permissions that reading needs."""


def read_organization(organization: Organization) -> tuple[tuple[ExistingPolicy, ...], OrganizationTree]:
    """Every backup policy of the organization with its targets, by name; and its units and accounts.

    AWS does not return the order of attachment; where it matters, the trace records a doubt. A policy outside the
    documented grammar says why it is `unreadable`.
    """
    try:
        import boto3
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError, ClientError
    except ImportError:
        raise InputError(
            "boto3 is needed to read policies from AWS Organizations", "install it beside Farvault: pip install boto3"
        ) from None
    try:
        client = boto3.client(
            "organizations",
            region_name=ORGANIZATIONS_REGIONS[organization.partition],
            config=Config(retries={"mode": "standard", "max_attempts": 8}, connect_timeout=10, read_timeout=30),
        )
        there = client.describe_organization()["Organization"]["Id"]
        ours = organization.description.organization.id
        if there != ours:
            raise InputError(
                f"the credentials are of organization '{there}', the description is of '{ours}'",
                "use credentials of the described organization's management account",
            )
        return tuple(sorted(_policies(client), key=lambda policy: policy.name)), read_tree(client)
    except (BotoCoreError, ClientError) as error:
        raise ToolError(f"AWS Organizations: {error}", f"needed of organizations: {', '.join(NEEDED)}") from None


def _policies(client: Any) -> Iterator[ExistingPolicy]:
    for page in client.get_paginator("list_policies").paginate(Filter="BACKUP_POLICY"):
        for summary in page["Policies"]:
            name, id = summary["Name"], summary["Id"]
            parsed = parse_policy(client.describe_policy(PolicyId=id)["Policy"]["Content"], f"{name} ({id})")
            targets = client.get_paginator("list_targets_for_policy").paginate(PolicyId=id)
            ids = tuple(target["TargetId"] for each in targets for target in each["Targets"])
            fault = str(parsed.faults[0]).splitlines()[0] if parsed.document is None else ""
            yield ExistingPolicy(name, parsed.document or {}, ids, fault)
