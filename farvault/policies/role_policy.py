"""The role that AWS Backup assumes in a member account.

Source: AWS Backup Developer Guide, IAM service roles; AWS managed policies for AWS Backup.
"""

from __future__ import annotations

from typing import Any

TRUST: dict[str, Any] = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "AllowAWSBackup",
            "Effect": "Allow",
            "Principal": {"Service": "backup.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}

ALWAYS = (
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
)
"""Managed policies for backups, copies and restores of everything but S3."""

FOR_TYPE = {"S3": ("AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore")}
"""Managed policies that a resource type needs besides."""

FOR_INDEXING = "AWSBackupServiceRolePolicyForIndexing"
FOR_SCANS = "AWSBackupServiceRolePolicyForScans"

SERVICE_LINKED_ROLE = "aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup"
"""Path and name of the role that performs copies in the destination account."""
