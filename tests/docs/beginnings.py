"""What the reader of a page has before the first command, and what must be so after the last."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tests.docs.commands import Command, commands, text_of
from tests.docs.following import Reader
from tests.effects.described import write
from tests.release.checkout import VERSION, commit, copy_of_checkout, git, release

#: Where the pages have Farvault from.
REPOSITORY = "https://github.com/OWNER/farvault"
KEY = "arn:aws:kms:eu-west-1:111111111111:key/11111111-2222-3333-4444-555555555555"


def nothing(reader: Reader) -> None:
    """An empty folder."""


def installed(reader: Reader) -> None:
    """The shipped example, and Farvault."""
    reader.with_farvault()
    shutil.copytree(ROOT / "environments", reader.top / "environments")


def installed_with_a_fault(reader: Reader) -> None:
    """The same with cold storage for the monthly backups, which are not kept long enough for it."""
    installed(reader)
    file = reader.top / "environments" / "organization.yaml"
    daily, monthly, rest = file.read_text().partition("      monthly:\n")
    kept, cold = "delete_after_days: 35\n", "cold_storage_after_days: 30\n        delete_after_days: 100\n"
    file.write_text(daily + monthly + rest.replace(kept, cold, 1))


def synthesized(reader: Reader) -> None:
    """The shipped example and its output."""
    installed(reader)
    reader.follow([Command("farvault synth")])


def checkout(reader: Reader) -> None:
    """A clone of Farvault, and nothing else."""
    copy_of_checkout(reader.top)


def checkout_with_farvault(reader: Reader) -> None:
    """A clone of Farvault, which is installed already."""
    checkout(reader)
    reader.with_farvault()


def checkout_with_output(reader: Reader) -> None:
    """A clone of Farvault with its output, which is not installed."""
    checkout(reader)
    reader.follow([Command(f"{sys.executable} -P -m farvault synth")])


def checkout_with_wheel(reader: Reader) -> None:
    """A clone of Farvault, and the wheel of a release in it."""
    checkout(reader)
    reader.follow([Command("pip wheel --no-deps .")])


def checkout_with_aws(page: str) -> Callable[[Reader], None]:
    """A clone of Farvault, and the AWS of the organization that the page begins with."""

    def start(reader: Reader) -> None:
        checkout(reader)
        reader.with_aws(begun(page, reader.scratch / "begun"))

    return start


def own(reader: Reader) -> None:
    """The organization that the README begins with, described in `environments`, and its AWS."""
    reader.with_farvault()
    reader.with_aws(begun("README.md", reader.top / "environments"))


def own_with_output(reader: Reader) -> None:
    """The same, synthesized."""
    own(reader)
    reader.follow([Command("farvault synth")])


def own_in_an_app(reader: Reader) -> None:
    """The same in a clone of Farvault that is set up, with CDKTF's command line."""
    reader.given(ROOT / ".tools/cdktf/node_modules/.bin/cdktf", "cdktf-synth")
    reader.on_the_path(str(ROOT / ".tools" / "bin"))  # its Node.js
    checkout(reader)
    (reader.top / ".venv").symlink_to(sys.prefix)
    shutil.rmtree(reader.top / "environments")
    own(reader)
    reader.environment |= {"CI": "true", "TERRAFORM_BINARY_NAME": "terraform"}


def linted(reader: Reader) -> None:
    """The shipped example, its output, both linters, and the page's file of accepted findings."""
    reader.given(Path(shutil.which("tflint") or ROOT / ".tools/bin/tflint"), "tflint")
    reader.given(ROOT / ".venv-checkov/bin/checkov", "checkov")
    synthesized(reader)
    (accepted,) = re.findall(r"```toml\n(.*?)```", text_of("docs/guides/lint.md"), re.DOTALL)
    (reader.top / "accepted.toml").write_text(accepted)


def begun(page: str, folder: Path) -> Path:
    """The description that the page's `farvault init` writes."""
    (init,) = (each for each in commands(text_of(page)) if re.match(r"\S*farvault init", each.text))
    words = shlex.split(init.line)
    words[words.index("--folder") + 1] = str(folder)
    subprocess.run([sys.executable, "-m", "farvault", *words[1:]], check=True, capture_output=True, cwd=ROOT)
    return folder


def policies(reader: Reader) -> None:
    """An organization with two accounts in `workloads`, and the folder `existing` of the page."""
    reader.with_farvault()
    unit, account = "  security: {id: ou-ab12-44444444}\n", '  store: {id: "444444444444", unit: workloads}\n'
    folder = write(reader.top / "environments", ("accounts:\n", f"{unit}accounts:\n{account}"))
    shutil.copytree(folder / "shop", folder / "store")
    (reader.top / "existing").mkdir()
    (reader.top / "existing" / "attachments.yaml").write_text("legacy: [production]\n")
    week = {"lifecycle": {"delete_after_days": {"@@assign": "7"}}}
    plan = {"regions": {"@@append": ["eu-north-1"]}, "rules": {"nightly": week}}
    (reader.top / "existing" / "legacy.json").write_text(json.dumps({"plans": {"daily": plan}}))


def policies_changed(reader: Reader) -> None:
    """The same, in a repository, with a shorter retention and one more copy than in `main`."""
    policies(reader)
    git(reader.top, "init", "--quiet", "--initial-branch", "main")
    commit(reader.top)
    file = reader.top / "environments" / "organization.yaml"
    shorter = file.read_text().replace("delete_after_days: 35", "delete_after_days: 7")
    file.write_text(shorter.replace("copies:\n", "copies:\n          - {to: vaults/eu-west-1/central}\n"))


def policies_divided(reader: Reader) -> None:
    """The same with ten rules in one plan, each with two copies and three long tags, and another plan."""
    policies(reader)
    file = reader.top / "environments" / "organization.yaml"
    description = yaml.safe_load(file.read_text())
    daily = description["plans"]["daily"]
    nightly = daily["rules"].pop("nightly")
    description["plans"]["weekly"] = daily | {"rules": {"sundays": nightly | {"schedule": "cron(0 5 ? * SUN *)"}}}
    second = {"to": "vaults/eu-west-1/central", "delete_after_days": 35}
    for hour in range(0, 20, 2):
        daily["rules"][f"at-{hour:02}"] = nightly | {
            "schedule": f"cron(0 {hour} ? * * *)",
            "copies": [*nightly["copies"], second],
            "recovery_point_tags": {f"tag-{number}": "x" * 80 for number in range(3)},
        }
    file.write_text(yaml.safe_dump(description, sort_keys=False))
    management = reader.top / "environments" / "management" / "eu-west-1" / "environment.yaml"
    management.write_text(management.read_text().replace("[daily]", "[daily, weekly]"))


def hcp_terraform(reader: Reader) -> None:
    """The catalogue's description, with the page's first backend."""
    _with_deployment(reader, 0)


def hcp_terraform_workspaces(reader: Reader) -> None:
    """The same with the page's workspaces, and the AWS of the organization."""
    _with_deployment(reader, 1)
    reader.with_aws(reader.top / "environments")


def _with_deployment(reader: Reader, number: int) -> None:
    reader.with_farvault()
    shutil.copytree(ROOT / "docs/catalogue/hcp-terraform/environments", reader.top / "environments")
    blocks = re.findall(r"```yaml\n(.*?)```", text_of("docs/guides/hcp-terraform.md"), re.DOTALL)
    deployments = [yaml.safe_load(each) for each in blocks if re.search("^deployment:", each, re.MULTILINE)]
    file = reader.top / "environments" / "organization.yaml"
    file.write_text(yaml.safe_dump(yaml.safe_load(file.read_text()) | deployments[number]))


def with_hook(number: int) -> Callable[[Reader], None]:
    """A repository with a description and the page's configuration of pre-commit, which takes Farvault from here."""

    def start(reader: Reader) -> None:
        farvault = reader.scratch / "farvault"
        farvault.mkdir()
        copy_of_checkout(farvault)
        git(farvault, "tag", f"v{VERSION}")
        if number:
            reader.with_farvault()
        shutil.copytree(ROOT / "environments", reader.top / "environments")
        block = re.findall(
            r"```yaml\n(# .pre-commit-config.yaml\n.*?)```", text_of("docs/guides/pre-commit.md"), re.DOTALL
        )[number]
        (reader.top / ".pre-commit-config.yaml").write_text(block.replace(REPOSITORY, str(farvault)))
        git(reader.top, "init", "--quiet")
        commit(reader.top)

    return start


def the_hook_refuses(reader: Reader) -> None:
    file = reader.top / "environments" / "organization.yaml"
    file.write_text(file.read_text().replace("plans:", "plan:"))
    run = Command("pre-commit run farvault-check --all-files")
    (said,) = reader.follow([run], codes={run.text: 1})
    assert "error[unknown-key]" in said


def released(reader: Reader) -> None:
    """A repository in which a release was made, and its files, as they are downloaded."""
    repository = reader.scratch / "farvault"
    repository.mkdir()
    copy_of_checkout(repository)
    git(repository, "tag", f"v{VERSION}")
    process = release(repository, "--tag", f"v{VERSION}")
    assert process.returncode == 0, process.stderr
    shutil.copytree(repository / "dist", reader.top, dirs_exist_ok=True)


def it_is_deployed(reader: Reader) -> None:
    """The account that keeps the copies has its vault, under a key of its own."""
    (account,) = (each.id for each in reader.aws.organization.accounts if each.name == "backup")
    vaults = reader.aws.client("backup", account, "eu-west-1").list_backup_vaults()["BackupVaultList"]
    assert [each["EncryptionKeyArn"].split(":")[4] for each in vaults] == [account]


def new_organization(reader: Reader) -> None:
    """An AWS in which nothing has been made, but what others own: a policy, a key, a bucket."""
    reader.with_aws(begun("docs/quick-start.md", reader.top / "environments"), prepared=False)
    everything = {"Effect": "Allow", "Action": "*", "Resource": "*"}
    ours = everything | {"Principal": {"AWS": "arn:aws:iam::111111111111:root"}}
    of_policy, of_key = (json.dumps({"Version": "2012-10-17", "Statement": [each]}) for each in (everything, ours))
    reader.aws.client("iam").create_policy(PolicyName="Boundary", PolicyDocument=of_policy)
    reader.aws.client("s3").create_bucket(Bucket="photos")
    reader.aws.give_key(KEY, of_key)
