"""Laws on how what is copied is encrypted, and on DynamoDB's advanced features, which its encryption is one of."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from tests.rules.predicates.copies import is_air_gapped
from tests.rules.predicates.world import Place, World, law, types_of

STAYS_UNENCRYPTED = ("Aurora", "DocumentDB", "Neptune")


def source_keys(world: World, account: str, kind: str) -> set[str]:
    """How an account's resources of a type are encrypted, where the description says so.

    What it says of FSx or RDS as a whole holds for a kind of which it says nothing, and the other way round.
    """
    given = world.accounts[account].get("source_keys", {})
    return {given[kind]} if kind in given else {key for other, key in given.items() if is_family(kind, other)}


def is_family(kind: str, other: str) -> bool:
    """Whether one is a kind of the other, as FSx ONTAP is of FSx."""
    one_is = f"{kind} ".startswith(f"{other} ") or f"{other} ".startswith(f"{kind} ")
    return one_is and RESOURCE_TYPES[kind].opt_in == RESOURCE_TYPES[other].opt_in


@law("aws-managed-source-key", "rule")
def aws_managed_source_key(world: World) -> Iterator[str]:
    """Developer Guide, encryption for backups: what AWS Backup does not manage fully keeps the resource's own key.

    A snapshot under an AWS managed key cannot be shared with another account.
    """
    for route in world.routes:
        for kind in types_of(route.rule.plan) if route.crosses_accounts else ():
            if not world.has(kind, "full_management") and "aws-managed" in source_keys(world, route.source[0], kind):
                yield route.rule.place


@law("air-gapped-source-key", "rule")
def air_gapped_source_key(world: World) -> Iterator[str]:
    """Developer Guide, logically air-gapped vaults: a customer managed key, or AWS Backup's own encryption.

    Of what is unencrypted, Aurora, DocumentDB and Neptune are refused.
    """
    for route in world.routes:
        kinds = types_of(route.rule.plan) if is_air_gapped(world.vault(route.destination, route.vault)) else ()
        if any(_is_refused(world, route.source[0], kind) for kind in kinds):
            yield route.rule.place
    for rule in world.rules:
        for account in world.accounts_of(rule.plan) if rule.data.get("air_gapped_vault") else ():
            if any(_is_refused(world, account, kind) for kind in types_of(rule.plan)):
                yield rule.place


def _is_refused(world: World, account: str, kind: str) -> bool:
    keys = source_keys(world, account, kind)
    if "none" in keys and kind in STAYS_UNENCRYPTED:
        return True
    return "aws-managed" in keys and not world.has(kind, "full_management")


@law("unencrypted-copy", "rule")
def unencrypted_copy(world: World) -> Iterator[str]:
    """Developer Guide, encryption for backups: a copy of these is as unencrypted as its source."""
    for route in world.routes:
        for kind in types_of(route.rule.plan):
            if kind in STAYS_UNENCRYPTED and "none" in source_keys(world, route.source[0], kind):
                yield route.rule.place


@law("dynamodb-basic", "plan")
def dynamodb_basic(world: World) -> Iterator[str]:
    """Developer Guide, advanced DynamoDB backup: each account and Region turns it on, or copies nothing."""
    for route in world.routes:
        if "DynamoDB" in types_of(route.rule.plan) and is_advanced(world, route.source) is False:
            yield route.rule.plan_name


def is_advanced(world: World, site: Place) -> bool | None:
    """Whether DynamoDB has its advanced features there, for which it is opted in to as well; None where unknown."""
    settings = world.environments.get(site, {}).get("region_settings", {})
    opted = settings.get("opt_in", {}).get("DynamoDB", settings.get("others"))
    managed = settings.get("management", {}).get("DynamoDB")
    if opted is False or managed is False:
        return False
    return True if opted and managed else None
