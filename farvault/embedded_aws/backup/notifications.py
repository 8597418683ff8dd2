"""A vault's notifications to an SNS topic.

Source: AWS Backup API reference, PutBackupVaultNotifications with its table of events.
"""

from __future__ import annotations

from moto.core.utils import get_service_model

from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import invalid_parameter, not_found
from farvault.facts import PATTERNS


@operation("PutBackupVaultNotifications")
def put_backup_vault_notifications(call: Call) -> None:
    """Replaces the previous ones; unknown events and what is not the ARN of a topic are rejected."""
    vault = call.vault()
    events = get_service_model("backup").shape_for("BackupVaultEvent").enum
    unknown = [event for event in call.params["BackupVaultEvents"] if event not in events]
    if unknown:
        raise invalid_parameter(f"Invalid backup vault events: {', '.join(unknown)}")
    if not PATTERNS["topic_arn"].matches(call.params["SNSTopicArn"]):
        raise invalid_parameter(f"Invalid SNS topic ARN: {call.params['SNSTopicArn']}")
    vault.topic_arn, vault.events = call.params["SNSTopicArn"], list(call.params["BackupVaultEvents"])


@operation("GetBackupVaultNotifications")
def get_backup_vault_notifications(call: Call) -> Answer:
    """ResourceNotFoundException where none are set."""
    vault = call.vault()
    if vault.topic_arn is None:
        raise not_found(f"Failed reading notifications from database for Backup vault {vault.name}")
    return {
        "BackupVaultName": vault.name,
        "BackupVaultArn": vault.arn,
        "SNSTopicArn": vault.topic_arn,
        "BackupVaultEvents": vault.events,
    }


@operation("DeleteBackupVaultNotifications")
def delete_backup_vault_notifications(call: Call) -> None:
    """No error where none are set."""
    vault = call.vault()
    vault.topic_arn, vault.events = None, []
