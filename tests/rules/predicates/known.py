"""Where `farvault check` and the predicates are known to differ, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from farvault.facts import REGIONS
from tests.rules.predicates.encryption import is_family
from tests.rules.predicates.lifecycles import runs
from tests.rules.predicates.organization import settings
from tests.rules.predicates.roles import is_aws_default, makes
from tests.rules.predicates.vaults import where
from tests.rules.predicates.world import World, all_selections, listed, regions_of, resource_selections, types_of


@dataclass(frozen=True)
class Known:
    """A known difference on one law."""

    reason: str
    places: Callable[[World], Iterator[str]]
    """Where it may be: these places are not compared."""
    example: str
    """A fragment, merged over tests/rules/base, on which the two differ."""


def _one_window(world: World) -> Iterator[str]:
    for rule in world.rules:
        if ("start_window_minutes" in rule.data) != ("complete_window_minutes" in rule.data):
            yield rule.place


def _cold_copies_without_end(world: World) -> Iterator[str]:
    for rule in world.rules:
        for copy in rule.copies:
            if copy.get("cold_storage_after_days") is not None and copy.get("delete_after_days") is None:
                yield rule.place


def _continuous_copies_without_end(world: World) -> Iterator[str]:
    for rule in world.rules:
        if rule.data.get("continuous") and any(copy.get("delete_after_days") is None for copy in rule.copies):
            yield rule.place


def _two_forms(world: World) -> Iterator[str]:
    for name, plan in world.plans.items():
        schedules = {rule["schedule"] for rule in plan["rules"].values()}
        times = {runs(schedule) for schedule in schedules}
        if len(times) < len(schedules):
            yield name


def _all_but_some(world: World) -> Iterator[str]:
    for name, plan in world.plans.items():
        for selection in resource_selections(plan).values():
            if "*" in listed(selection["resource_types"]) and selection.get("not_resource_types"):
                yield name


def _two_partitions(world: World) -> Iterator[str]:
    if len({REGIONS[region].partition for _, region in world.environments}) > 1:
        yield from ("/".join(site) for site in world.environments)
        yield ""


def _roles_made_for_nobody(world: World) -> Iterator[str]:
    for account in world.accounts:
        plans = [plan for plan in world.plans.values() if account in world.accounts_of(plan)]
        named = [selection for plan in plans for selection in all_selections(plan)]
        is_named = any(each.get("role", world.backup_role()) == world.backup_role() for each in named)
        if makes(world, account, "backup_role") and not is_named:
            yield ""


def _several_settings(world: World) -> Iterator[str]:
    if len(list(settings(world))) > 1:
        yield from (where(site) for site in world.environments)


def _other_selections(world: World) -> Iterator[str]:
    for name, plan in world.plans.items():
        for selection in resource_selections(plan).values():
            chosen, left_out = listed(selection["resource_types"]), selection.get("not_resource_types", ())
            if is_aws_default(selection) and ("S3" in left_out or not {"S3", "*"} & set(chosen)):
                yield name


def _families(world: World) -> Iterator[str]:
    for account in world.accounts.values():
        given = account.get("source_keys", {})
        for rule in world.rules:
            for kind in types_of(rule.plan):
                if kind in given and any(is_family(kind, other) for other in given if other != kind):
                    yield rule.place


def _shared_names(world: World) -> Iterator[str]:
    if set(world.accounts) & set(world.units):
        yield from (rule.place for rule in world.rules)


def _service_linked_roles(world: World) -> Iterator[str]:
    for site in world.environments:
        source = world.source(site)
        if source.get("service_linked_role") and not (source.get("backup_role") or source.get("scanner_role")):
            yield ""


def _taken_elsewhere(world: World) -> Iterator[str]:
    for rule in world.rules:
        for kind in types_of(rule.plan):
            if not all(world.facts.in_region(each, "air_gapped", kind).value for each in regions_of(rule.plan)):
                yield rule.place


def _no_regions(world: World) -> Iterator[str]:
    return (name for name, plan in world.plans.items() if not regions_of(plan))


def _other_vaults(world: World) -> Iterator[str]:
    for rule in world.rules:
        if any(
            rule.data["vault"] not in world.source(site).get("vaults", {}) for site in world.source_sites(rule.plan)
        ):
            yield rule.place


KNOWN: dict[str, Known] = {
    "shared-key": Known(
        "check takes the key of the source vaults where a rule's vault is a destination vault, which has its own",
        _other_vaults,
        """
        plans: {daily: {attach_to: [shop], rules: {nightly: {vault: own}}}}
        shop/eu-west-1:
          destination_vaults:
            own: {accept_from: {organization: true}, key: {arn: 'arn:aws:kms:eu-west-1:999999999999:key/1a2b'}}
        backup/eu-west-1:
          destination_vaults: {central: {key: {arn: 'arn:aws:kms:eu-west-1:999999999999:key/1a2b'}}}
        """,
    ),
    "primary-not-air-gapped": Known(
        "check does not look at the Regions: EKS goes into no air-gapped vault in me-south-1",
        _taken_elsewhere,
        """
        plans:
          daily:
            regions: [me-south-1]
            protects: [EKS]
            selections: {resources: {all: {resource_types: [EKS]}}}
            rules: {nightly: {air_gapped_vault: isolated}}
        shop/me-south-1: &vaults
          source: {vaults: {primary: {}}}
          destination_vaults:
            isolated:
              accept_from: {organization: true}
              air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
        warehouse/me-south-1: *vaults
        """,
    ),
    "no-copy-leaves-region": Known(
        "check says so of a plan without Regions and types, although one of two Regions is another one",
        _no_regions,
        """
        plans:
          daily:
            regions: {remove: [me-south-1]}
            protects: []
            selections: {resources: {all: {resource_types: []}}}
        """,
    ),
    "complete-window": Known(
        "check compares the two windows only where both are given, and not with AWS's defaults of 8 hours and 7 days",
        _one_window,
        """
        plans: {daily: {rules: {nightly: {complete_window_minutes: 120}}}}
        """,
    ),
    "cold-storage-gap": Known(
        "check asks nothing of a copy in cold storage without an end, which is deleted as its source is",
        _cold_copies_without_end,
        """
        plans: {daily: {rules: {nightly: {copies: [{to: backup/eu-west-1/central, cold_storage_after_days: 30}]}}}}
        """,
    ),
    "retention-gap": Known(
        "check asks nothing of a continuous backup's copy without an end, which is deleted as its source is",
        _continuous_copies_without_end,
        """
        plans:
          daily:
            protects: [S3]
            selections: {resources: {all: {resource_types: [S3]}}}
            rules:
              nightly:
                schedule: cron(0 5 1 * ? *)
                continuous: true
                delete_after_days: 7
                copies: [{to: backup/eu-west-1/central}]
        """,
    ),
    "same-schedule": Known(
        "check compares how days are written, and not the times: cron(0 5 * * ? *) is cron(0 5 ? * * *)",
        _two_forms,
        """
        plans: {daily: {rules: {again: {schedule: 'cron(0 5 * * ? *)', vault: primary, delete_after_days: 14}}}}
        """,
    ),
    "key-partition": Known(
        "check compares with the first environment's partition, where there are two",
        _two_partitions,
        """
        backup/cn-north-1: {destination_vaults: {central: {accept_from: {organization: true}}}}
        shop/eu-west-1: {source: {key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b'}}}
        """,
    ),
    "boundary-partition": Known(
        "as key-partition",
        _two_partitions,
        """
        backup/cn-north-1: {destination_vaults: {central: {accept_from: {organization: true}}}}
        backup_role: {permissions_boundary: 'arn:aws:iam::aws:policy/Boundary'}
        """,
    ),
    "deployment-role-created": Known(
        "check does not see a backup role that an environment makes and no plan names",
        _roles_made_for_nobody,
        """
        deployment: {role: deploy/farvaultbackup}
        plans: {daily: {selections: {resources: {all: {role: security/Own}}}}}
        """,
    ),
    "role-name-twice": Known(
        "as deployment-role-created",
        _roles_made_for_nobody,
        """
        plans:
          daily:
            scan: {resource_types: [EBS], scanner_role: security/FarvaultBackup}
            selections: {resources: {all: {role: security/Own}}}
        """,
    ),
    "protects-unselected": Known(
        "check takes '*' for every type, also for those that not_resource_types leaves out",
        _all_but_some,
        """
        plans:
          daily: {protects: [EFS], selections: {resources: {all: {resource_types: ['*'], not_resource_types: [EFS]}}}}
        """,
    ),
    "policies-outside-management": Known(
        "where settings are in several environments, check takes the delegate of the first",
        _several_settings,
        """
        backup/eu-west-1: {organization_settings: {delegated_administrator: {account: warehouse}}}
        management/eu-west-1:
          organization_settings: {delegated_administrator: {account: shop}}
          organization_policies: []
        shop/eu-west-1: {organization_policies: all}
        """,
    ),
    "s3-without-policies": Known(
        "check takes every selection of a plan that protects S3 for one that selects S3",
        _other_selections,
        """
        plans:
          daily:
            protects: [S3, EBS]
            selections:
              resources:
                all: {resource_types: [S3]}
                more: {resource_types: [EBS], role: service-role/AWSBackupDefaultServiceRole}
        """,
    ),
    "aws-managed-source-key": Known(
        "where source_keys says something of two kinds of FSx or RDS, check takes one for the other",
        _families,
        """
        accounts: {shop: {source_keys: {FSx: aws-managed, FSx ONTAP: customer}}}
        plans: {daily: {protects: [FSx ONTAP], selections: {resources: {all: {resource_types: [FSx ONTAP]}}}}}
        """,
    ),
    "air-gapped-source-key": Known(
        "as aws-managed-source-key",
        _families,
        """
        accounts: {shop: {source_keys: {FSx: aws-managed, FSx ONTAP: customer}}}
        plans: {daily: {protects: [FSx ONTAP], selections: {resources: {all: {resource_types: [FSx ONTAP]}}}}}
        backup/eu-west-1:
          destination_vaults:
            central:
              lock: null
              air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
        """,
    ),
    "vault-refuses-source": Known(
        "where a unit has the name of an account, check takes 'accounts' of accept_from for units",
        _shared_names,
        """
        units: {shop: {id: ou-ab12-33333333}}
        backup/eu-west-1:
          destination_vaults: {central: {accept_from: {organization: null, accounts: [shop, warehouse]}}}
        """,
    ),
    "destination-key-not-shared": Known(
        "as vault-refuses-source",
        _shared_names,
        """
        units: {shop: {id: ou-ab12-33333333}}
        backup/eu-west-1: {destination_vaults: {central: {key: {used_by: {accounts: [shop, warehouse]}}}}}
        """,
    ),
    "tag-case": Known(
        "check does not count AWSServiceRoleForBackup, which Terraform tags too",
        _service_linked_roles,
        """
        backup/eu-west-1: {tags: {Owner: a, owner: b}}
        """,
    ),
}
