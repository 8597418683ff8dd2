"""Every element of AWS's backup policy language can be written in a plan, and comes out in AWS's own grammar."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path
from typing import Any

from farvault.organization import Organization, load
from farvault.policies.backup_policy import backup_policy
from farvault.policies.expression import minified
from tests.organization.broken import BASE

EVERYTHING = """
plans:
  everything:
    attach_to: [root, shop]
    regions: [eu-west-1, eu-central-1]
    protects: [EBS, S3]
    rules:
      Weekly.1:
        schedule: cron(0 5 ? * 1 *)
        start_window_minutes: 480
        complete_window_minutes: 10080
        vault: primary
        air_gapped_vault: isolated
        continuous: false
        cold_storage_after_days: 30
        delete_after_days: 365
        opt_in_to_archive: true
        copies:
          - to: vaults/eu-central-1/central
            cold_storage_after_days: 10
            delete_after_days: 100
            opt_in_to_archive: false
          - {to: $account/eu-central-1/second}
          - {to: vaults/eu-west-1/central, delete_after_days: 36500}
        recovery_point_tags: {owner: platform, "cost center": "1"}
        index: [EBS, S3]
        scan_mode: INCREMENTAL_SCAN
    selections:
      resources:
        most:
          role: service-role/AWSBackupDefaultServiceRole
          resource_types: ["*"]
          not_resource_types: [Aurora, DocumentDB, RDS, S3]
          conditions:
            string_equals: [{tag: backup, value: "yes"}, {tag: tier, value: gold}]
            string_not_equals: [{tag: stage, value: test}]
            string_like: [{tag: team, value: shop-*}]
            string_not_like: [{tag: name, value: "*-scratch"}]
    advanced_backup_settings:
      ec2: {windows_vss: true}
      s3: {backup_acls: false, backup_object_tags: true}
    backup_plan_tags: {plan: everything}
    scan: {resource_types: [EBS, S3], scanner_role: security/Scanner}
    child_policies: ["@@append"]
  merged:
    attach_to: [workloads]
    regions: {append: [eu-west-1], remove: [eu-north-1]}
    rules:
      daily: {schedule: cron(0 5 ? * * *), vault: Default, continuous: true, delete_after_days: 35}
    selections:
      tags:
        gold:
          tag_key: tier
          tag_value: {append: [gold], remove: [lead]}
          conditions: {string_like: [{tag: team, value: "*"}]}
"""


def described(tmp_path: Path) -> Organization:
    folder = Path(shutil.copytree(BASE, tmp_path / "environments"))
    main = folder / "organization.yaml"
    main.write_text(main.read_text().partition("plans:")[0] + EVERYTHING)
    (folder / "management/eu-west-1/environment.yaml").write_text("organization_policies: all\n")
    second = folder / "shop" / "eu-central-1" / "environment.yaml"
    second.parent.mkdir()
    second.write_text("source: {vaults: {second: {}}}\n")
    loaded = load(folder)
    assert loaded.organization, [str(finding) for finding in loaded.findings]
    return loaded.organization


def a(value: Any) -> dict[str, Any]:
    return {"@@assign": value}


def test_every_element(tmp_path: Path) -> None:
    central, west = (
        f"arn:aws:backup:{region}:222222222222:backup-vault:central" for region in ("eu-central-1", "eu-west-1")
    )
    second = "arn:aws:backup:eu-central-1:$account:backup-vault:second"
    assert backup_policy(described(tmp_path), "everything") == {
        "plans": {
            "everything": {
                "@@operators_allowed_for_child_policies": ["@@append"],
                "regions": a(["eu-west-1", "eu-central-1"]),
                "rules": {
                    "Weekly.1": {
                        "schedule_expression": a("cron(0 5 ? * 1 *)"),
                        "target_backup_vault_name": a("primary"),
                        "target_logically_air_gapped_backup_vault_arn": a(
                            "arn:aws:backup:$region:$account:backup-vault:isolated"
                        ),
                        "start_backup_window_minutes": a("480"),
                        "complete_backup_window_minutes": a("10080"),
                        "enable_continuous_backup": a("false"),
                        "lifecycle": {
                            "move_to_cold_storage_after_days": a("30"),
                            "delete_after_days": a("365"),
                            "opt_in_to_archive_for_supported_resources": a("true"),
                        },
                        "copy_actions": {
                            central: {
                                "target_backup_vault_arn": a(central),
                                "lifecycle": {
                                    "move_to_cold_storage_after_days": a("10"),
                                    "delete_after_days": a("100"),
                                    "opt_in_to_archive_for_supported_resources": a("false"),
                                },
                            },
                            second: {"target_backup_vault_arn": a(second), "lifecycle": {}},
                            west: {
                                "target_backup_vault_arn": a(west),
                                "lifecycle": {"delete_after_days": a("36500")},
                            },
                        },
                        "recovery_point_tags": {
                            "owner": {"tag_key": a("owner"), "tag_value": a("platform")},
                            "cost center": {"tag_key": a("cost center"), "tag_value": a("1")},
                        },
                        "index_actions": {"resource_types": a(["EBS", "S3"])},
                        "scan_actions": {"GUARDDUTY": {"scan_mode": a("INCREMENTAL_SCAN")}},
                    }
                },
                "selections": {
                    "resources": {
                        "most": {
                            "iam_role_arn": a("arn:aws:iam::$account:role/service-role/AWSBackupDefaultServiceRole"),
                            "resource_types": a(["*"]),
                            # Aurora and DocumentDB share one pattern.
                            "not_resource_types": a(
                                ["arn:aws:rds:*:*:cluster:*", "arn:aws:rds:*:*:db:*", "arn:aws:s3:::*"]
                            ),
                            "conditions": {
                                "string_equals": {
                                    "condition1": {
                                        "condition_key": a("aws:ResourceTag/backup"),
                                        "condition_value": a("yes"),
                                    },
                                    "condition2": {
                                        "condition_key": a("aws:ResourceTag/tier"),
                                        "condition_value": a("gold"),
                                    },
                                },
                                "string_not_equals": {
                                    "condition1": {
                                        "condition_key": a("aws:ResourceTag/stage"),
                                        "condition_value": a("test"),
                                    }
                                },
                                "string_like": {
                                    "condition1": {
                                        "condition_key": a("aws:ResourceTag/team"),
                                        "condition_value": a("shop-*"),
                                    }
                                },
                                "string_not_like": {
                                    "condition1": {
                                        "condition_key": a("aws:ResourceTag/name"),
                                        "condition_value": a("*-scratch"),
                                    }
                                },
                            },
                        }
                    }
                },
                "advanced_backup_settings": {
                    "ec2": {"windows_vss": a("enabled")},
                    "s3": {"backup_acls": a("disabled"), "backup_object_tags": a("enabled")},
                },
                "backup_plan_tags": {"plan": {"tag_key": a("plan"), "tag_value": a("everything")}},
                "scan_settings": {
                    "GUARDDUTY": {
                        "resource_types": a(["EBS", "S3"]),
                        "scanner_role_arn": a("arn:aws:iam::$account:role/security/Scanner"),
                    }
                },
            }
        }
    }


def test_operators_for_merging(tmp_path: Path) -> None:
    plan = backup_policy(described(tmp_path), "merged")["plans"]["merged"]
    assert plan["regions"] == {"@@append": ["eu-west-1"], "@@remove": ["eu-north-1"]}
    gold = plan["selections"]["tags"]["gold"]
    assert gold["tag_value"] == {"@@append": ["gold"], "@@remove": ["lead"]}
    assert gold["iam_role_arn"] == a("arn:aws:iam::$account:role/farvault/FarvaultBackup")
    assert plan["rules"]["daily"]["enable_continuous_backup"] == a("true")


def test_terraform_cannot_compose_what_is_minified() -> None:
    """Terraform makes one character of a letter and an accent, also of the letter that ends an escape in JSON."""
    for text in ("\n\u0301", "\t\u0327x", "\x1c\u0301", "é", "東"):
        assert unicodedata.is_normalized("NFC", minified({"a": text}))
        assert json.loads(minified({"a": text})) == {"a": text}
    assert minified({"a": "é"}) == '{"a":"é"}'


def test_minified(tmp_path: Path) -> None:
    document = backup_policy(described(tmp_path), "everything")
    text = minified(document)
    assert json.loads(text) == document
    assert not any(space in text.replace("cost center", "").replace("cron(0 5 ? * 1 *)", "") for space in " \n\t")
