"""AWS Backup's Region settings of an environment, completed with what the description says about all other types.

Terraform's provider shows a permanent difference for a type that is left out, so each type of the Region must be set.
Which types these are comes from the facts, with AWS Backup's API names.
"""

from __future__ import annotations

from collections.abc import Mapping

from farvault.facts import ALWAYS_MANAGED
from farvault.organization.environment import RegionSettings
from farvault.organization.model import Organization, Site


def opt_in(organization: Organization, site: Site) -> Mapping[str, bool]:
    """Whether AWS Backup protects each type there, sorted by name; empty where the description says nothing."""
    settings = _settings(organization, site)
    if settings is None:
        return {}
    types = organization.facts.opt_in_types(site.region) if settings.others is not None else ()
    return dict(sorted({**dict.fromkeys(types, bool(settings.others)), **settings.opt_in}.items()))


def management(organization: Organization, site: Site) -> Mapping[str, bool]:
    """Whether AWS Backup fully manages each type that has the choice; empty where it is left as it is."""
    settings = _settings(organization, site)
    if settings is None or not settings.management:
        return {}
    always = [name for name in organization.facts.managed_types(site.region) if name in ALWAYS_MANAGED]
    return dict(sorted({**dict.fromkeys(always, True), **settings.management}.items()))


def undecided(organization: Organization, site: Site) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names that the environment's settings leave out of `opt_in`, and of `management` if it names any."""
    if _settings(organization, site) is None:
        return (), ()
    opted, managed = opt_in(organization, site), management(organization, site)
    return (
        tuple(name for name in organization.facts.opt_in_types(site.region) if name not in opted),
        tuple(name for name in organization.facts.managed_types(site.region) if managed and name not in managed),
    )


def advanced_dynamodb(organization: Organization, site: Site) -> bool | None:
    """Whether DynamoDB has its advanced features there; None where the description does not say.

    They need both settings (AWS Backup Developer Guide, advanced DynamoDB backup).
    """
    settings = (opt_in(organization, site).get("DynamoDB"), management(organization, site).get("DynamoDB"))
    if False in settings:
        return False
    return True if settings == (True, True) else None


def _settings(organization: Organization, site: Site) -> RegionSettings | None:
    environment = organization.environments.get(site)
    return environment.region_settings if environment else None
