"""The Terraform modules: one folder each, with the construct, a README and a runnable example.

A module is one construct. It can be used in any CDKTN stack, for which an installed Farvault has this
package as `farvault.constructs`; `module` gives it Terraform variables and outputs and makes it a plain Terraform
module. Imports in here are relative, as the package has these two names.
"""

from __future__ import annotations

from . import node  # noqa: F401 - chooses the Node.js that everything after it runs on

# isort: split
from farvault.policies.expression import Expression
from farvault.policies.principals import Users

from .backup_key import BackupKey, KeySettings
from .destination_vault import DestinationVault, VaultSettings
from .organization_policy import OrganizationPolicy
from .organization_settings import BackupSettings, OrganizationSettings
from .place import Place
from .settings import (
    AirGapped,
    BackupPolicy,
    BackupRole,
    DelegatedAdministrator,
    GlobalSettings,
    RegionSettings,
    ScannerRole,
    SourceVault,
    VaultLock,
)
from .source_account import SourceAccount, SourceSettings

__all__ = [
    "AirGapped",
    "BackupKey",
    "BackupPolicy",
    "BackupRole",
    "BackupSettings",
    "DelegatedAdministrator",
    "DestinationVault",
    "Expression",
    "GlobalSettings",
    "KeySettings",
    "OrganizationPolicy",
    "OrganizationSettings",
    "Place",
    "RegionSettings",
    "ScannerRole",
    "SourceAccount",
    "SourceSettings",
    "SourceVault",
    "Users",
    "VaultLock",
    "VaultSettings",
]
