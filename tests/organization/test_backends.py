"""Every backend and module source that a description can choose, as data and by real Terraform."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from farvault.organization import load
from farvault.organization.model import Site
from farvault.terraform.files import files
from farvault.terraform.stack import Stacks
from tests.conftest import Terraform
from tests.organization.broken import BASE

SHOP = Site("shop", "eu-west-1")
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "local": ("{type: local, path: state/it.tfstate}", {"backend": {"local": {"path": "state/it.tfstate"}}}),
    "s3": (
        "{type: s3, bucket: state, region: eu-west-1}",
        {
            "backend": {
                "s3": {
                    "bucket": "state",
                    "key": "farvault/shop/eu-west-1.tfstate",
                    "region": "eu-west-1",
                    "encrypt": True,
                    "use_lockfile": True,
                }
            }
        },
    ),
    "s3-everything": (
        "{type: s3, bucket: state, region: eu-west-1, key_prefix: a/b, use_lockfile: false, "
        "role_arn: 'arn:aws:iam::222222222222:role/State', "
        "kms_key_id: 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555'}",
        {
            "backend": {
                "s3": {
                    "bucket": "state",
                    "key": "a/b/shop/eu-west-1.tfstate",
                    "region": "eu-west-1",
                    "encrypt": True,
                    "kms_key_id": "arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555",
                    "assume_role": {"role_arn": "arn:aws:iam::222222222222:role/State"},
                }
            }
        },
    ),
    "http": (
        "{type: http, address: 'https://state/{stack}', lock_address: 'https://state/{stack}/lock', lock_method: POST, "
        "unlock_method: DELETE}",
        {
            "backend": {
                "http": {
                    "address": "https://state/shop-eu-west-1",
                    "lock_address": "https://state/shop-eu-west-1/lock",
                    "unlock_address": "https://state/shop-eu-west-1/lock",
                    "lock_method": "POST",
                    "unlock_method": "DELETE",
                }
            }
        },
    ),
    "http-without-lock": (
        "{type: http, address: 'http://state/{stack}'}",
        {"backend": {"http": {"address": "http://state/shop-eu-west-1"}}},
    ),
    "cloud": (
        "{type: cloud, organization: acme, project: backups}",
        {
            "cloud": {
                "hostname": "app.terraform.io",
                "organization": "acme",
                "workspaces": {"name": "farvault-shop-eu-west-1", "project": "backups"},
            }
        },
    ),
    "cloud-by-tags": (
        "{type: cloud, organization: acme, hostname: tfe.acme.com, tags: [backup]}",
        {
            "cloud": {
                "hostname": "tfe.acme.com",
                "organization": "acme",
                "workspaces": {"tags": ["backup", "shop-eu-west-1"]},
            }
        },
    ),
}


def stacks(tmp_path: Path, deployment: str) -> Stacks:
    folder = tmp_path / "environments"
    shutil.copytree(BASE, folder)
    main = folder / "organization.yaml"
    main.write_text(main.read_text().replace("  role: Deploy\n", f"  role: Deploy\n{deployment}"))
    loaded = load(folder)
    assert loaded.organization, [str(finding) for finding in loaded.findings]
    return Stacks(loaded.organization)


@pytest.mark.parametrize("name", CASES)
def test_backend(name: str, tmp_path: Path, newest: Terraform, synthesized: Path) -> None:
    text, expected = CASES[name]
    configuration = stacks(tmp_path, f"  backend: {text}\n").stack(SHOP)
    terraform = dict(configuration["terraform"])
    assert terraform.pop("required_version") == (">= 1.10" if name == "s3" else ">= 1.6")
    terraform.pop("required_providers")
    assert terraform == expected
    folder = tmp_path / "stack"
    shutil.copytree(synthesized / "modules", folder / "modules")
    for file, content in files(configuration).items():
        (folder / file).write_text(json.dumps(content))
    started = newest(folder, "init", "-backend=false", "-input=false", check=False)
    if name == "s3" and "Core version" in started.stderr + started.stdout:
        # Lock files need 1.10, and the stack says so to the oldest OpenTofu.
        return
    assert started.returncode == 0, started.stderr
    newest(folder, "validate")


def test_modules_from_a_registry(tmp_path: Path) -> None:
    text = "  modules: {source: registry, address: app.terraform.io/acme, version: ~> 1.2}\n"
    output = stacks(tmp_path, text)
    assert not output.local_modules
    call = output.stack(SHOP)["module"]["source_account"]
    assert (call["source"], call["version"]) == ("app.terraform.io/acme/source-account/aws", "~> 1.2")


def test_provider(tmp_path: Path) -> None:
    configuration = stacks(tmp_path, "  external_id: secret-handshake\n  tags: {team: 'a${b}'}\n").stack(SHOP)
    assert configuration["provider"]["aws"] == [
        {
            "region": "eu-west-1",
            "allowed_account_ids": ["333333333333"],
            "assume_role": [
                {
                    "role_arn": "arn:aws:iam::333333333333:role/Deploy",
                    "session_name": "farvault",
                    "external_id": "secret-handshake",
                }
            ],
            "default_tags": [{"tags": {"team": "a$${b}"}}],
        }
    ]
