"""The roles that AWS Backup, and GuardDuty for its scans, assume in a member account.

Source: AWS Backup Developer Guide, IAM service roles and malware protection; GuardDuty User Guide, Malware Protection
for Backup, IAM role permissions; AWS managed policies for AWS Backup.
"""

from __future__ import annotations

from typing import Any

BACKUP = "backup.amazonaws.com"
"""The service that assumes the roles of selections."""
SCANNER = "malware-protection.guardduty.amazonaws.com"
"""The service that assumes the scanner roles."""


def _trust(sid: str, service: str) -> dict[str, Any]:
    statement = {"Sid": sid, "Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
    return {"Version": "2012-10-17", "Statement": [statement]}


TRUST = _trust("AllowAWSBackup", BACKUP)
# No condition: no page says that GuardDuty sends aws:SourceAccount, and the trust policy in its guide has none.
# Nobody outside the account can pass the role to it.
SCANNER_TRUST = _trust("AllowGuardDutyMalwareProtection", SCANNER)
TRUSTS = {BACKUP: TRUST, SCANNER: SCANNER_TRUST}
"""Trust policy of a role by the service that assumes it."""

ALWAYS = (
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
)
"""Managed policies for backups, copies and restores of everything but S3."""

FOR_TYPE = {"S3": ("AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore")}
"""Managed policies that a resource type needs in addition."""

FOR_INDEXING = "AWSBackupServiceRolePolicyForIndexing"
FOR_SCANS = "AWSBackupServiceRolePolicyForScans"
FOR_SCANNER = "AWSBackupGuardDutyRolePolicyForScans"
"""Managed policy of a scanner role."""
