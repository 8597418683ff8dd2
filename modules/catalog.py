"""Every module, in the order in which they are described."""

from __future__ import annotations

from .backup_key import BACKUP_KEY
from .destination_vault import DESTINATION_VAULT
from .module import Module
from .organization_policy import ORGANIZATION_POLICY
from .organization_settings import ORGANIZATION_SETTINGS
from .source_account import SOURCE_ACCOUNT

MODULES: tuple[Module, ...] = (
    BACKUP_KEY,
    DESTINATION_VAULT,
    SOURCE_ACCOUNT,
    ORGANIZATION_POLICY,
    ORGANIZATION_SETTINGS,
)
