"""The list of what holds or guards backups."""

from __future__ import annotations

from farvault.protection import PROTECTED
from modules.imports.generate import RESOURCES


def test_every_resource_type_that_modules_make_is_on_it() -> None:
    """Everything that a module creates is there for backups: each new type needs a decision."""
    assert set(RESOURCES) - set(PROTECTED) == set()


def test_all_say_what_they_are_and_what_their_loss_means() -> None:
    for each in PROTECTED.values():
        assert each.kind
        assert each.loss[0].islower() or each.loss.startswith("AWS")
        assert not each.loss.endswith(".")


def test_what_holds_backups() -> None:
    assert {name for name, each in PROTECTED.items() if each.holds} == {
        "aws_backup_vault",
        "aws_backup_logically_air_gapped_vault",
        "aws_kms_key",
        "aws_kms_replica_key",
    }
