"""Broken descriptions: each is the valid one in base/ after a few edits. Their whole output is in broken.txt."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

BASE = Path(__file__).parent / "base"
EXPECTED = Path(__file__).parent / "broken.txt"
MAIN = "organization.yaml"
MANAGEMENT = "management/eu-west-1/environment.yaml"
HOME = "vaults/eu-west-1/environment.yaml"
FAR = "vaults/eu-central-1/environment.yaml"
SHOP = "shop/eu-west-1/environment.yaml"


@dataclass(frozen=True)
class Edit:
    """Replace `old` by `new` in a file; without `old`, the whole file; without `new`, remove it."""

    file: str
    old: str | None = None
    new: str | bytes | None = None


def main(old: str, new: str) -> Edit:
    return Edit(MAIN, old, new)


def shop(old: str, new: str) -> Edit:
    return Edit(SHOP, old, new)


def far(old: str, new: str) -> Edit:
    return Edit(FAR, old, new)


def home(old: str, new: str) -> Edit:
    return Edit(HOME, old, new)


def management(old: str, new: str) -> Edit:
    return Edit(MANAGEMENT, old, new)


ACCEPT = "accept_from: {units: [workloads]}"
LOCK = "lock: {mode: governance, min_retention_days: 7}"
RULE = "delete_after_days: 35"
COPY = "{to: vaults/eu-central-1/central, delete_after_days: 90}"
TAGS = "daily: {tag_key: backup, tag_value: [daily]}"
CMK = "arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555"

#: What does not fit together, or is a secret: two of these hold one, which is not to be shown.
WORKSPACES = {
    "agent-without-pool": "{execution_mode: agent}",
    "pool-without-agents": "{agent_pool: a}",
    "triggers-without-repository": "{run_triggers: true}",
    "local-with-role": "{execution_mode: local, run_role: 'arn:aws:iam::111111111111:role/R'}",
    "local-with-notification": "{execution_mode: local, notifications: {a: {type: slack}}}",
    "two-connections": "{repository: {identifier: a/b, oauth_token_id: ot-1, github_app_installation_id: ghain-1}}",
    "no-connection": "{repository: {identifier: a/b}}",
    "folder-above": "{repository: {identifier: a/b, oauth_token_id: ot-1, folder: ../out}}",
    "slack-url": "{notifications: {a: {type: slack, url: 'https://hooks.example.com/secret'}}}",
    "url-with-password": "{notifications: {a: {type: generic, url: 'https://me:secret@example.com/'}}}",
    "token-given": "{notifications: {a: {type: generic, token: secret, signed: true}}}",
    "signed-email": "{notifications: {a: {type: email, signed: true, users: [user-1]}}}",
    "email-to-nobody": "{notifications: {a: {type: email}}}",
    "slack-to-users": "{notifications: {a: {type: slack, users: [user-1]}}}",
    "no-triggers": "{notifications: {a: {type: slack, triggers: []}}}",
    "unknown-mode": "{execution_mode: cloud}",
}
CASES: dict[str, tuple[Edit, ...]] = {
    "no-description": (Edit(MAIN),),
    "yaml-unclosed-bracket": (main("attach_to: [workloads]", "attach_to: [workloads"),),
    "yaml-tab": (main("  root: r-ab12", "\troot: r-ab12"),),
    "yaml-two-documents": (Edit(SHOP, None, "source: {}\n---\nsource: {}\n"),),
    "yaml-not-text": (Edit(SHOP, None, b"source: \xff\xfe\n"),),
    "yaml-control-character": (Edit(SHOP, None, "source: \x01\n"),),
    "yaml-too-deep": (Edit(SHOP, None, "[" * 60 + "]" * 60),),
    "yaml-far-too-deep": (Edit(SHOP, None, "[" * 100_000),),
    "yaml-alias-of-itself": (Edit(SHOP, None, "source: &again {vaults: *again}\n"),),
    "yaml-tag": (Edit(SHOP, None, "source: !!python/object:os.system {}\n"),),
    "empty-main-file": (Edit(MAIN, None, ""),),
    "main-file-is-a-list": (Edit(MAIN, None, "- a\n- b\n"),),
    "environment-is-text": (Edit(SHOP, None, "nothing\n"),),
    "duplicate-key": (main("  root: r-ab12", "  root: r-ab12\n  root: r-ab13"),),
    "duplicate-account": (main('  vaults: {id: "2', '  vaults: {id: "999999999999"}\n  vaults: {id: "2'),),
    "key-not-text": (main("  shop: {id", "  2024: {id"),),
    "unknown-key": (main("deployment:", "deploiment:\n  role: Deploy\ndeployment:"),),
    "unknown-key-in-rule": (main("start_window_minutes: 60", "start_window_minute: 60"),),
    "unknown-key-in-environment": (shop("backup_role", "backup_rolle"),),
    "missing-key": (main("  role: Deploy", "  tags: {}"),),
    "missing-accept-from": (far(ACCEPT, "key: {}"),),
    "empty-mapping-where-text": (main("  root: r-ab12", "  root:"),),
    "account-id-unquoted": (main('"333333333333"', "333333333333"),),
    "account-id-with-leading-zero": (main('"333333333333"', "012345678901"),),
    "account-id-too-short": (main('"333333333333"', '"33333"'),),
    "account-name": (main("  shop: {id", "  Shop_1: {id"),),
    "account-called-root": (main("  shop: {id", "  root: {id"),),
    "organization-id": (main("o-a1b2c3d4e5", "a1b2c3d4e5"),),
    "unit-id": (main("ou-ab12-22222222", "ou-22222222"),),
    "number-as-text": (main("start_window_minutes: 60", 'start_window_minutes: "60"'),),
    "number-with-fraction": (main("start_window_minutes: 60", "start_window_minutes: 60.5"),),
    "truth-as-text": (shop("backup_role: true", "backup_role: yes"),),
    "list-as-text": (main("attach_to: [workloads]", "attach_to: workloads"),),
    "empty-list": (main("attach_to: [workloads]", "attach_to: []"),),
    "start-window": (main("start_window_minutes: 60", "start_window_minutes: 30"),),
    "delete-after-days": (main(RULE, "delete_after_days: 36501"),),
    "rule-name": (main("      nightly:", '      "every night":'),),
    "vault-name": (far("  central:", "  c:"),),
    "default-vault": (far("  central:", "  default:"),),
    "unknown-region-of-plan": (main("regions: [eu-west-1]", "regions: [eu-west-9]"),),
    "unknown-region-of-copy": (main("vaults/eu-central-1/", "vaults/eu-central-11/"),),
    "unknown-region-folder": (Edit("shop/moon/environment.yaml", None, "source: {}\n"),),
    "unknown-account-folder": (Edit("shopp/eu-west-1/environment.yaml", None, "source: {}\n"),),
    "folder-without-environment": (Edit("shop/eu-west-2/notes.txt", None, "nothing here\n"),),
    "environment-above-its-region": (Edit("shop/environment.yaml", None, "source: {}\n"),),
    "environment-below-its-region": (Edit("eu/shop/eu-west-1/environment.yaml", None, "source: {}\n"),),
    "environment-misspelt": (Edit("shop/eu-west-1/enviroment.yaml", None, "source: {}\n"),),
    "environment-yml": (Edit("shop/eu-central-1/environment.yml", None, "source: {}\n"),),
    "region-above-its-account": (Edit("eu-west-1/shop/environment.yaml", None, "source: {}\n"),),
    "second-main-file": (Edit("shop/organization.yaml", None, "accounts: {}\n"),),
    "main-file-misspelt": (Edit("organisation.yaml", None, "accounts: {}\n"),),
    "policy-file-outside": (far(ACCEPT, f"{ACCEPT}\n    policy_file: ../../../../policy.json"),),
    "policy-file-not-json": (
        far(ACCEPT, f"{ACCEPT}\n    policy_file: policy.json"),
        Edit("vaults/eu-central-1/policy.json", None, '{"Statement": [NaN]}\n'),
    ),
    "policy-file-too-deep": (
        far(ACCEPT, f"{ACCEPT}\n    policy_file: policy.json"),
        Edit("vaults/eu-central-1/policy.json", None, "[" * 100_000),
    ),
    "unknown-resource-type": (main("    rules:", "    protects: [EBS, Floppy]\n    rules:"),),
    "region-settings-under-other-names": (
        shop(
            "source:",
            "region_settings:\n"
            "  opt_in: {SAP HANA: true, Aurora DSQL: true, FSx Lustre: true, Storage Gatway: true, Floppy: true}\n"
            "  others: true\n"
            "  management: {CloudFormation: true, EFZ: true}\n"
            "source:",
        ),
    ),
    "region-settings-incomplete": (shop("source:", "region_settings: {opt_in: {EBS: true}}\nsource:"),),
    "region-settings-elsewhere": (
        Edit("shop/us-west-1/environment.yaml", None, "region_settings: {opt_in: {DocumentDB: true}, others: true}\n"),
    ),
    "unknown-management-account": (main("management_account: management", "management_account: managment"),),
    "unknown-unit": (main("unit: production", "unit: productoin"),),
    "unknown-parent": (main("parent: workloads", "parent: everything"),),
    "unit-inside-itself": (
        main("workloads: {id: ou-ab12-22222222}", "workloads: {id: ou-ab12-22222222, parent: production}"),
    ),
    "unknown-target": (main("attach_to: [workloads]", "attach_to: [workload]"),),
    "unknown-plan": (management("[daily]", "[dayly]"),),
    "unknown-copy-account": (main("to: vaults/", "to: vault/"),),
    "unknown-copy-vault": (main("eu-central-1/central,", "eu-central-1/centre,"),),
    "copy-without-environment": (main("vaults/eu-central-1/central,", "vaults/eu-north-1/central,"),),
    "copy-in-two-parts": (main("vaults/eu-central-1/central,", "vaults/central,"),),
    "copy-to-suspended-account": (
        main('vaults: {id: "222222222222"}', 'vaults: {id: "222222222222", suspended: true}'),
    ),
    "unknown-source-vault": (main("vault: primary", "vault: primry"),),
    "unknown-accepted-unit": (far("[workloads]", "[workload]"),),
    "accept-from-nobody": (far(ACCEPT, "accept_from: {}"),),
    "accept-from-everybody-twice": (far(ACCEPT, "accept_from: {organization: true, units: [workloads]}"),),
    "key-given-and-made": (far(ACCEPT, f"{ACCEPT}\n    key: {{arn: '{CMK}', rotation_period_days: 90}}"),),
    "key-arn": (far(ACCEPT, f"{ACCEPT}\n    key: {{arn: alias/aws/backup}}"),),
    "short-deletion-window": (far(ACCEPT, f"{ACCEPT}\n    key: {{deletion_window_days: 7}}"),),
    "deletion-window": (far(ACCEPT, f"{ACCEPT}\n    key: {{deletion_window_days: 5}}"),),
    "lock-mode": (home(LOCK, "lock: {mode: Compliance, min_retention_days: 7}"),),
    "compliance-without-acknowledgement": (
        home(LOCK, "lock: {mode: compliance, min_retention_days: 7, changeable_for_days: 3}"),
    ),
    "compliance-without-cooling-off": (
        home(LOCK, "lock: {mode: compliance, min_retention_days: 7, acknowledge_irreversible: true}"),
    ),
    "governance-with-cooling-off": (
        home(LOCK, "lock: {mode: governance, min_retention_days: 7, changeable_for_days: 3}"),
    ),
    "lock-without-bounds": (home(LOCK, "lock: {mode: governance}"),),
    "lock-bounds": (home(LOCK, "lock: {mode: governance, min_retention_days: 30, max_retention_days: 7}"),),
    "acknowledgement-that-only-equals-true": (
        home(LOCK, "lock: {mode: compliance, min_retention_days: 7, acknowledge_irreversible: 1}"),
    ),
    "air-gapped-without-acknowledgement": (
        far(ACCEPT, f"{ACCEPT}\n    air_gapped: {{min_retention_days: 7, max_retention_days: 90}}"),
    ),
    "air-gapped-retention": (
        far(
            ACCEPT,
            f"{ACCEPT}\n    air_gapped:\n      min_retention_days: 3\n      max_retention_days: 90\n"
            "      acknowledge_irreversible: true",
        ),
    ),
    "air-gapped-with-lock": (
        home(
            LOCK,
            f"{LOCK}\n    air_gapped: {{min_retention_days: 7, max_retention_days: 90, "
            "acknowledge_irreversible: true}",
        ),
    ),
    "backend-type": (main("  role: Deploy", "  role: Deploy\n  backend: {type: gcs}"),),
    "backend-without-type": (main("  role: Deploy", "  role: Deploy\n  backend: {bucket: state}"),),
    "backend-s3-incomplete": (main("  role: Deploy", "  role: Deploy\n  backend: {type: s3, bucket: state}"),),
    **{
        f"state-shared-{name}": (main("  role: Deploy", f"  role: Deploy\n  backend: {{type: local, path: '{path}'}}"),)
        for name, path in {
            "absolute": "/srv/state/terraform.tfstate",
            "above": "../terraform.tfstate",
            "above-inside": "state/../../terraform.tfstate",
            "here": "./terraform.tfstate",
            "windows": "..\\\\terraform.tfstate",
            "folder": "state/",
            "empty": "",
        }.items()
    },
    "state-over-configuration": (
        main("  role: Deploy", "  role: Deploy\n  backend: {type: local, path: cdk.tf.json}"),
    ),
    "state-with-template": (
        main("  role: Deploy", '  role: Deploy\n  backend: {type: local, path: "${path.cwd}.tfstate"}'),
    ),
    "state-prefix-with-template": (
        main(
            "  role: Deploy",
            '  role: Deploy\n  backend: {type: s3, bucket: abc, region: eu-west-1, key_prefix: "%{a}"}',
        ),
    ),
    "state-in-fragment": (
        main("  role: Deploy", "  role: Deploy\n  backend: {type: http, address: 'https://host/state#{stack}'}"),
    ),
    "workspace-tag-of-one-environment": (
        main("  role: Deploy", "  role: Deploy\n  backend: {type: cloud, organization: a, tags: [a, shop-eu-west-1]}"),
    ),
    **{
        f"workspaces-{name}": (
            main("  role: Deploy", f"  role: Deploy\n  backend: {{type: cloud, organization: a, workspaces: {text}}}"),
        )
        for name, text in WORKSPACES.items()
    },
    "workspaces-with-a-long-prefix": (
        main(
            "  role: Deploy",
            "  role: Deploy\n  backend: {type: cloud, organization: a, tags: [a], workspaces: {}, "
            f"workspace_prefix: {'a' * 81}}}",
        ),
    ),
    "workspaces-with-a-tag-in-capitals": (
        main("  role: Deploy", "  role: Deploy\n  backend: {type: cloud, organization: a, tags: [A], workspaces: {}}"),
    ),
    "backend-http-with-password": (
        main("  role: Deploy", "  role: Deploy\n  backend: {type: http, address: 'https://me:secret@host/{stack}'}"),
    ),
    "modules-without-version": (
        main("  role: Deploy", "  role: Deploy\n  modules: {source: registry, address: app.terraform.io/acme}"),
    ),
    "six-copies": (main(f"- {COPY}", "\n          ".join(f"- {COPY}" for _ in range(6))),),
    "copy-twice": (main(f"- {COPY}", f"- {COPY}\n          - {COPY}"),),
    "copy-to-itself": (main(COPY, "{to: $account/eu-west-1/primary}"),),
    "cold-storage-gap": (main(RULE, "delete_after_days: 100\n        cold_storage_after_days: 30"),),
    "cold-storage-gap-of-copy": (main("delete_after_days: 90}", "delete_after_days: 90, cold_storage_after_days: 1}"),),
    "continuous-too-long": (main(RULE, "delete_after_days: 36\n        continuous: true"),),
    "continuous-forever": (main(RULE, "continuous: true"),),
    "continuous-and-cold": (
        main(RULE, "delete_after_days: 35\n        continuous: true\n        cold_storage_after_days: 1"),
    ),
    "archive-without-cold-storage": (main(RULE, f"{RULE}\n        opt_in_to_archive: true"),),
    "scan-without-settings": (main(RULE, f"{RULE}\n        scan_mode: FULL_SCAN"),),
    "scan-mode": (main(RULE, f"{RULE}\n        scan_mode: QUICK"),),
    "air-gapped-vault-missing": (main(RULE, f"{RULE}\n        air_gapped_vault: isolated"),),
    "selections-empty": (main(f"    selections:\n      tags:\n        {TAGS}", "    selections: {}"),),
    "selections-both": (main(TAGS, f"{TAGS}\n      resources:\n        all: {{resource_types: ['*']}}"),),
    "selection-operators": (main("tag_value: [daily]", "tag_value: {appendd: [daily]}"),),
    "operators-unknown-region": (
        main("regions: [eu-west-1]", "regions: {append: [eu-west-1, eu-west-9], remove: [eu-wset-2]}"),
    ),
    "operators-unknown-type": (
        main("regions: [eu-west-1]", "protects: [EBS]\n    regions: [eu-west-1]"),
        main(f"tags:\n        {TAGS}", "resources:\n        a: {resource_types: {append: [EBSS], remove: [EFS, S4]}}"),
    ),
    "operators-not-text": (main("tag_value: [daily]", "tag_value: {append: [daily, 1], remove: daily}"),),
    "too-many-conditions": (
        main(
            TAGS,
            "daily:\n          tag_key: backup\n          tag_value: [daily]\n          conditions:\n"
            "            string_equals:\n" + "\n".join(f"              - {{tag: t{n}, value: v}}" for n in range(31)),
        ),
    ),
    "rules-differ-in-case": (
        main("    rules:\n", "    rules:\n      Nightly: {schedule: cron(0 4 ? * * *), vault: primary}\n"),
    ),
    "policy-too-large": (
        main(
            TAGS,
            "daily:\n          tag_key: backup\n          tag_value: [daily]\n          conditions:\n"
            "            string_like:\n"
            + "".join(f"              - {{tag: {'k' * 100}{n}, value: {'v' * 250}}}\n" for n in range(25)),
        ),
    ),
    "too-many-policies": (
        main("  daily:\n", "  daily: &daily\n"),
        main(TAGS, TAGS + "".join(f"\n  plan{n}: *daily" for n in range(10))),
        management("[daily]", "all"),
    ),
    "policy-name-taken": (
        main("  daily:\n", "  daily: &daily\n"),
        main(COPY, "{to: vaults/$region/central, delete_after_days: 90}"),
        main(TAGS, f"{TAGS}\n  daily-eu-west-1: *daily"),
        management("[daily]", "all"),
    ),
    "policy-name-too-long": (
        main("  daily:\n", f"  {'d' * 45}:\n"),
        main(COPY, "{to: vaults/$region/central, delete_after_days: 90}"),
        management("[daily]", "all"),
    ),
    "copy-in-each-region-to-no-vault": (
        main("regions: [eu-west-1]", "regions: [eu-west-1, eu-north-1]"),
        main(COPY, "{to: vaults/$region/central}\n          - {to: $account/$region/primary}"),
    ),
    "copy-in-each-region-unknown": (
        main(COPY, "{to: vaults/$region/centre}\n          - {to: vault/$region/central}"),
    ),
    "copy-in-each-region-of-others": (
        main("regions: [eu-west-1]", "regions: {append: [eu-west-1]}"),
        main(COPY, "{to: vaults/$region/central}"),
    ),
    "copy-in-each-region-twice": (
        main(COPY, "{to: vaults/eu-west-1/central}\n          - {to: vaults/$region/central}"),
    ),
    "account-id-twice": (main('"333333333333"', '"222222222222"'),),
    "account-named-as-unit": (main("  shop: {id", '  production: {id: "444444444444"}\n  shop: {id'),),
    "unit-of-another-root": (main("ou-ab12-33333333", "ou-ab13-33333333"),),
    "units-too-deep": (
        main(
            "accounts:",
            "".join(
                f"  u{n}: {{id: ou-ab12-4444444{n}, parent: {'production' if n == 0 else f'u{n - 1}'}}}\n"
                for n in range(4)
            )
            + "accounts:",
        ),
    ),
    "delegated-management-account": (
        management(
            "{cross_account_backup: true", "{delegated_administrator: {account: management}, cross_account_backup: true"
        ),
    ),
    "global-settings-incomplete": (management(", multi_party_approval: false", ""),),
    "global-settings-two-missing": (management("cross_account_backup: true, multi_party_approval: false, ", ""),),
    "trusted-access-managed": (
        management("{cross_account_backup", "{manage_trusted_access: true, cross_account_backup"),
    ),
    "delegation-unmanaged": (
        management(
            "{cross", "{delegated_administrator: {account: vaults, manage_policies: false, adopt: rp-abcd}, cross"
        ),
    ),
    "delegation-overwrites": (
        management("{cross", "{delegated_administrator: {account: vaults, adopt: rp-abcd1234}, cross"),
    ),
    "resource-policy-id": (
        management("{cross", "{delegated_administrator: {account: vaults, adopt: r-abcd, other_statements: []}, cross"),
    ),
    "statement-open-to-anyone": (
        management(
            "{cross",
            "{delegated_administrator: {account: vaults, other_statements: [{Effect: Allow, Principal: '*', "
            "Action: 'organizations:*', Resource: '*'}]}, cross",
        ),
    ),
    "statement-misspelt": (
        management(
            "{cross",
            "{delegated_administrator: {account: vaults, other_statements: [{effect: Allow, Principal: {AWS: '1'}, "
            "Action: 'organizations:Describe*', Resource: '*'}]}, cross",
        ),
    ),
    "settings-outside-management": (shop("source:", "organization_settings: {}\nsource:"),),
    "policies-outside-management": (
        management("organization_policies: [daily]", ""),
        shop("source:", "organization_policies: all\nsource:"),
    ),
    "policy-not-kept": (management("organization_policies: [daily]", ""),),
    "policy-kept-twice": (Edit("management/eu-north-1/environment.yaml", None, "organization_policies: all\n"),),
    "role-in-two-regions": (Edit("shop/eu-central-1/environment.yaml", None, "source: {backup_role: true}\n"),),
    "two-partitions": (Edit("shop/cn-north-1/environment.yaml", None, "source: {service_linked_role: true}\n"),),
    "permissions-boundary": (
        main(
            "plans:",
            "backup_role: {permissions_boundary: 'arn:aws:iam::333333333333:policy/boundaries/Backup'}\nplans:",
        ),
    ),
    "permissions-boundary-absolute": (main("plans:", "backup_role: {permissions_boundary: /boundaries/B}\nplans:"),),
    "source-key-with-users": (shop("  backup_role: true", "  key: {used_by: {organization: true}}"),),
    "replica-and-primary": (far(ACCEPT, f"{ACCEPT}\n    key: {{multi_region: true, replica_of: '{CMK}'}}"),),
    "many-at-once": (
        main("root: r-ab12", "rot: r-ab12"),
        main("unit: production", "unit: productoin"),
        main("start_window_minutes: 60", "start_window_minutes: 30"),
        far("units: [workloads]", "units: [workload]"),
        shop("backup_role: true", "backup_role: maybe"),
        management("[daily]", "[weekly]"),
    ),
}


def write(case: tuple[Edit, ...], folder: Path) -> None:
    """The broken description in `folder`, which must not exist."""
    shutil.copytree(BASE, folder)
    for edit in case:
        file = folder / edit.file
        if edit.new is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        if edit.old is None:
            file.write_bytes(edit.new if isinstance(edit.new, bytes) else edit.new.encode())
            continue
        text = file.read_text()
        assert isinstance(edit.new, str)
        assert edit.old in text, f"{edit.file} holds no {edit.old!r}"
        file.write_text(text.replace(edit.old, edit.new, 1))
