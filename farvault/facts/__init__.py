"""What AWS defines: bounds, name patterns, Regions and resource types, each once, with its source.

The TOML files in this folder hold the facts; this module gives them types. Everything else reads
a fact from here: the description's model, the Terraform modules' validations and the rules.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Pattern:
    """What a name or an id must look like; `regex` is for the whole text, and the same to RE2, Python, ECMAScript."""

    name: str
    regex: str
    means: str
    source: str
    checked: datetime.date

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.regex)

    def matches(self, text: str) -> bool:
        """Whether the whole of `text` fits."""
        return self._compiled.fullmatch(text) is not None


@dataclass(frozen=True)
class Range:
    """Whole numbers from `minimum` to `maximum`, both included, in `unit`; no maximum where AWS sets none."""

    name: str
    minimum: int
    maximum: int | None
    unit: str
    source: str
    checked: datetime.date
    default: int | None = None
    """What AWS takes where nothing is given; None where that is not a number, or is not needed here."""
    certainty: str = "certain"
    """As in farvault.facts.features: certain, conflict or unverified."""

    def holds(self, number: int) -> bool:
        """Whether `number` lies in the range."""
        return self.minimum <= number and (self.maximum is None or number <= self.maximum)

    @property
    def most(self) -> int:
        """The maximum of a range that has one; AssertionError for any other."""
        assert self.maximum is not None, self.name
        return self.maximum

    @property
    def usual(self) -> int:
        """The default of a range that has one; AssertionError for any other."""
        assert self.default is not None, self.name
        return self.default

    @property
    def means(self) -> str:
        """The range in words, such as 'from 7 to 30 days'."""
        if self.maximum is None:
            return f"at least {self.minimum} {self.unit}"
        if self.minimum == 0:
            return f"at most {self.maximum} {self.unit}"
        return f"from {self.minimum} to {self.maximum} {self.unit}"


@dataclass(frozen=True)
class Region:
    """A Region with an AWS Backup endpoint."""

    name: str
    partition: str
    opt_in: bool
    """Whether an account has to enable it first."""


@dataclass(frozen=True)
class ResourceType:
    """Something AWS Backup can protect."""

    name: str
    arn: str
    """Pattern of its ARNs in a backup policy's selection, in partition aws."""
    opt_in: str
    """Its name in the Region settings, and as ResourceType in the rest of AWS Backup's API."""
    via: str = "backup"
    """The service in kms:ViaService while its own key is used; backup where it has none."""
    point: str = ""
    """Form of a recovery point's ARN, after the partition, with {region}, {account}, {id} (a UUID) and {hex} (17
    hexadecimal digits), where AWS Backup does not manage the type fully; empty where it always does."""

    def recovery_point_arn(self, partition: str, region: str, account: str, id: str, *, managed: bool) -> str:
        """ARN of one of its recovery points; `managed`: AWS Backup manages the type fully."""
        form = "" if managed else self.point
        form = form or "backup:{region}:{account}:recovery-point:{id}"
        digits = id.replace("-", "").lower()[:17]
        return f"arn:{partition}:{form.format(region=region, account=account, id=id, hex=digits)}"


def read(name: str) -> Mapping[str, Any]:
    """The data file `name` in this folder."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


_LIMITS = read("limits.toml")
_REGIONS = read("regions.toml")
_RESOURCE_TYPES = read("resource_types.toml")

PATTERNS: Mapping[str, Pattern] = {name: Pattern(name, **fact) for name, fact in _LIMITS["patterns"].items()}
RANGES: Mapping[str, Range] = {
    name: Range(name, **({"maximum": None} | fact)) for name, fact in _LIMITS["ranges"].items()
}
KEY_DELETION_WINDOW_DAYS = RANGES["key_deletion_window_days"].usual
"""Days between scheduling a key's deletion and its end, by default."""
KEY_ROTATION_PERIOD_DAYS = RANGES["key_rotation_period_days"].usual
"""Days between a key's automatic rotations, by default."""
REGIONS: Mapping[str, Region] = {
    name: Region(name, partition, name in content["opt_in"])
    for partition, content in _REGIONS["partitions"].items()
    for name in content["regions"]
}
ORGANIZATIONS_REGIONS: Mapping[str, str] = {
    partition: content["organizations"] for partition, content in _REGIONS["partitions"].items()
}
"""The Region in which AWS Organizations answers, by partition: every global service is called there."""
RESOURCE_TYPES: Mapping[str, ResourceType] = {
    name: ResourceType(name, **fact) for name, fact in _RESOURCE_TYPES["types"].items()
}
VARIANTS: Mapping[str, str] = _RESOURCE_TYPES["variants"]
"""What features.toml distinguishes although a plan cannot, and the resource type that it belongs to."""
ALWAYS_OPTED = frozenset(_RESOURCE_TYPES["always_opted"])
"""Types for which the opt-in applies even where a selection names them; for all others it applies to tags only."""
MANAGED: tuple[str, ...] = tuple(_RESOURCE_TYPES["managed"])
"""Names in the Region settings of the types whose full management by AWS Backup is a setting of its own."""
ALWAYS_MANAGED: tuple[str, ...] = tuple(_RESOURCE_TYPES["always_managed"])
"""Those of them for which every account has it on."""
SOURCES: Mapping[str, str] = {title: content["page"] for title, content in read("sources.toml")["sources"].items()}
"""The titles that rules cite as their sources, with the addresses of their pages; Farvault's own have none."""
DEFAULT_ROLE = "service-role/AWSBackupDefaultServiceRole"
"""Path and name of the role that AWS Backup's console makes; it has only AWS's policies for backups and restores."""
