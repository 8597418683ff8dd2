"""Every module, in the order in which they are described."""

from __future__ import annotations

from modules.backup_key import BACKUP_KEY
from modules.destination_vault import DESTINATION_VAULT
from modules.module import Module
from modules.organization_policy import ORGANIZATION_POLICY
from modules.organization_settings import ORGANIZATION_SETTINGS
from modules.source_account import SOURCE_ACCOUNT

MODULES: tuple[Module, ...] = (
    BACKUP_KEY,
    DESTINATION_VAULT,
    SOURCE_ACCOUNT,
    ORGANIZATION_POLICY,
    ORGANIZATION_SETTINGS,
)
