"""Every command on every page is run as it stands, in the order of the page, and what is shown below it compared.

PARTS is the account: a command that is in no part fails, and so does one that is left out and no longer there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.docs import beginnings
from tests.docs.commands import PAGES, Command, commands, inline, name, text_of
from tests.docs.following import Reader, shows
from tests.release.checkout import VERSION

WHEEL = f"farvault-{VERSION}-py3-none-any.whl"
TRUST = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, \
"Action": "sts:AssumeRole"}]}'
ATTACH = "aws iam attach-role-policy --role-name Backup --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess"
PRE_COMMIT, RELEASE, RESTORE = "docs/guides/pre-commit.md", "docs/guides/release.md", "docs/guides/restore.md"
PIPELINES = "tests/deployment/test_pipelines.py::"
ON_LOOPBACK = "it needs HCP Terraform: tests/hcp runs it against a server on loopback"
NO_DOCKER = "it needs a Docker daemon: tests/release/test_in_step.py builds the wheel from what the image copies"
NOT_SIGNED = "it needs a release that was signed, and there is none"
NO_REGIONS = "every Region of the embedded AWS is enabled: tests/docs/test_commands.py holds it against AWS's models"
NO_SHARES = "the embedded AWS shares no vaults: tests/docs/test_commands.py holds it against AWS's models"
NO_RESTORES = "the embedded AWS simulates no restores: tests/docs/test_commands.py holds it against AWS's models"


@dataclass(frozen=True)
class Part:
    """A part of a page whose commands run one after another in one shell."""

    page: str
    begins: str = ""
    """Its first words; it ends where the page's next part begins."""
    start: Callable[[Reader], None] = beginnings.nothing
    """What the reader has."""
    sentences: Sequence[str] = ()
    """Commands in its sentences, which run after those of its blocks."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """What runs in place of a part of a command."""
    codes: Mapping[str, int] = field(default_factory=dict)
    """Exit codes that are not 0, by the first words of a command."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The first words of commands that nothing here can run, and why."""
    run_by: str = ""
    """The test that runs these commands: its file and its name."""
    long: bool = False
    then: Callable[[Reader], None] = beginnings.nothing
    """What must be so afterwards."""

    def __str__(self) -> str:
        return f"{self.page}: {self.begins}" if self.begins else self.page

    def commands(self) -> list[Command]:
        """All commands of its blocks."""
        text = text_of(self.page)
        begin = text.index(self.begins)
        others = [text.index(each.begins) for each in PARTS if each.page == self.page]
        end = min((other for other in others if other > begin), default=len(text))
        return [each for each in commands(text) if begin <= each.at < end]

    def followed(self) -> list[Command]:
        """What a reader runs."""
        ran = [each for each in self.commands() if not each.line.startswith(tuple(self.left_out))]
        return [] if self.run_by else [*ran, *(Command(each) for each in self.sentences)]


#: Every part of every page that has commands.
PARTS = [
    Part(
        "README.md",
        start=beginnings.checkout_with_aws("README.md"),
        left_out={"make test": "it runs this test"},
        long=True,
    ),
    Part("README.md", "## The description", start=beginnings.installed_with_a_fault, codes={"farvault check": 1}),
    Part("README.md", "**You do, or your pipeline", start=beginnings.own, then=beginnings.it_is_deployed, long=True),
    Part(
        "README.md",
        "**A pipeline that knows CDKTF",
        start=beginnings.own_in_an_app,
        instead={"cdktf deploy": "cdktf deploy --auto-approve"},  # it asks in a way of its own
        then=beginnings.it_is_deployed,
        long=True,
    ),
    Part(
        "README.md",
        "**HCP Terraform or Terraform Enterprise",
        left_out={
            "terraform login": "it needs HCP Terraform",
            "farvault workspaces": ON_LOOPBACK,
            "farvault deploy": ON_LOOPBACK,
        },
    ),
    Part("README.md", "**Somebody who wants a module", start=beginnings.own),
    Part(
        "docs/beforehand.md",
        start=beginnings.new_organization,
        instead={
            "{root}": "r-ab12",
            "{region}": "eu-west-1",
            "{path}": "/",
            "{role}": "Backup",
            "{trust}": TRUST,
            "{attach}": ATTACH,
            "arn:{partition}:iam::{account}:policy/{name}": "arn:aws:iam::111111111111:policy/Boundary",
            "{preference}": "EBS=true,EFS=true",
            "BUCKET": "photos",
            "--key-id {name}": f"--key-id {beginnings.KEY}",
        },
        codes={  # before it is made
            "aws organizations describe-resource-policy": 255,
            "aws iam get-role": 255,
            "aws backup describe-backup-vault": 255,
        },
        left_out={"aws account": NO_REGIONS},
    ),
    Part("docs/catalogue/README.md", start=beginnings.checkout_with_farvault),
    Part("docs/guides/cdktf.md", run_by="tests/docs/test_pages.py::test_cdktf_has_the_commands_of_the_readme"),
    Part(
        "docs/guides/check.md",
        start=beginnings.installed,
        sentences=[
            "farvault check --fix",
            "farvault check --write-baseline known.json",
            "farvault check --baseline known.json",
        ],
    ),
    Part(
        "docs/guides/container.md",
        left_out={"docker build": NO_DOCKER, "docker run": NO_DOCKER},
    ),
    Part("docs/guides/github-actions.md", start=beginnings.checkout),
    Part("docs/guides/hcp-terraform.md", start=beginnings.hcp_terraform),
    Part(
        "docs/guides/hcp-terraform.md",
        "## Workspaces that Farvault makes",
        start=beginnings.hcp_terraform_workspaces,
        left_out={
            "terraform login": "it needs HCP Terraform",
            "terraform -chdir=cdktf.out/workspaces": "it needs the provider tfe: make tfe-provider runs it",
            "farvault workspaces --imports": ON_LOOPBACK,
            "rm cdktf.out/workspaces/imports.tf": "it removes what the command before it has written",
        },
    ),
    Part("docs/guides/hcp-terraform.md", "4. Check in every pull request", start=beginnings.checkout_with_output),
    Part(
        "docs/guides/install.md",
        start=beginnings.checkout_with_wheel,
        long=True,
        sentences=[
            "pip install .",
            *(f"pip install -e '.[{extra}]'" for extra in ("aws", "rehearsal", "cdktn")),
            *(f"pip install './{WHEEL}[{extra}]'" for extra in ("aws", "rehearsal", "cdktn")),
            "farvault completion bash",
        ],
    ),
    Part("docs/guides/lint.md", start=beginnings.linted, long=True),
    Part("docs/guides/many-environments.md", "## Waves and shards", start=beginnings.synthesized),
    Part(
        "docs/guides/many-environments.md",
        "## By hand",
        start=beginnings.own_with_output,
        then=beginnings.it_is_deployed,
        long=True,
    ),
    Part(
        "docs/guides/many-environments.md",
        "## GitHub Actions",
        run_by=f"{PIPELINES}test_github_deploys_with_real_terraform_and_one_machine_that_dies",
    ),
    Part(
        "docs/guides/many-environments.md",
        "## GitLab",
        run_by=f"{PIPELINES}test_gitlab_deploys_with_a_terraform_that_keeps_a_state",
    ),
    Part("docs/guides/many-environments.md", "## How long it takes", start=beginnings.checkout),
    Part("docs/guides/modules.md", start=beginnings.installed),
    Part("docs/guides/policies.md", start=beginnings.policies),
    Part(
        "docs/guides/policies.md",
        "## What a change does",
        start=beginnings.policies_changed,
        codes={"farvault diff": 1},
    ),
    Part("docs/guides/policies.md", "## Whether it fits", start=beginnings.policies_divided),
    Part(
        PRE_COMMIT,
        "## With Farvault from its repository",
        start=beginnings.with_hook(0),
        sentences=["pre-commit run farvault-check --all-files"],
        then=beginnings.the_hook_refuses,
    ),
    Part(
        PRE_COMMIT,
        "## With an installed Farvault",
        start=beginnings.with_hook(1),
        sentences=["pre-commit run farvault-check --all-files"],
        then=beginnings.the_hook_refuses,
    ),
    Part(
        RELEASE,
        start=beginnings.released,
        instead={
            beginnings.REPOSITORY: "../scratch/farvault",
            "make release": f"{sys.executable} -m tools.release",  # its second step: the first installs
            "/path/to": "..",
        },
        left_out={
            "gh attestation verify": NOT_SIGNED,
            "cosign verify-blob-attestation": NOT_SIGNED,
            ".venv-signing/bin/sigstore verify": NOT_SIGNED,
        },
        long=True,
    ),
    Part(RESTORE, "## 2. Copy back", run_by="tests/docs/test_catalogue.py::test_it_is_rehearsed"),
    Part(
        RESTORE,
        "## 3. Restore",
        left_out={
            "aws backup get-recovery-point-restore-metadata": NO_RESTORES,
            "aws backup start-restore-job": NO_RESTORES,
            "aws backup describe-restore-job": NO_RESTORES,
            "aws ram create-resource-share": NO_SHARES,
        },
    ),
    Part("docs/guides/troubleshooting.md", start=beginnings.own),
    Part("docs/guides/upgrade.md", start=beginnings.own_with_output),
    Part(
        "docs/quick-start.md",
        start=beginnings.checkout_with_aws("docs/quick-start.md"),
        then=beginnings.it_is_deployed,
        long=True,
    ),
    *(
        Part(f"modules/{module}/README.md", run_by="tests/publishing/test_strangers.py::test_a_folder")
        for module in (
            "backup_key",
            "destination_vault",
            "organization_policy",
            "organization_settings",
            "source_account",
        )
    ),
]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_is_in_a_part(page: Path) -> None:
    parts = [part for part in PARTS if part.page == name(page)]
    assert [each for part in parts for each in part.commands()] == list(commands(text_of(name(page))))
    assert all(text_of(part.page).count(part.begins) == 1 for part in parts if part.begins)


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_a_part_says_no_more_than_its_page(part: Part) -> None:
    there = [each.line for each in part.commands()]
    assert there or part.sentences
    assert [words for words in (*part.left_out, *part.codes) if not any(line.startswith(words) for line in there)] == []
    assert not part.run_by or not part.left_out
    assert set(part.sentences) <= set(inline(text_of(part.page)))
    assert [old for old in part.instead if not any(old in line for line in there)] == []
    if part.run_by:
        file, _, test = part.run_by.partition("::")
        assert f"\ndef {test}(" in text_of(file)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(each, id=str(each), marks=[pytest.mark.long] if each.long else [])
        for each in PARTS
        if each.followed()
    ],
)
def test_a_reader_follows(part: Part, tmp_path: Path) -> None:
    followed = part.followed()
    with Reader(tmp_path) as reader:
        part.start(reader)
        for command, said in zip(followed, reader.follow(followed, part.instead, part.codes), strict=True):
            assert not command.shown or shows(command.shown, said), f"{command.line}\n{said}"
        part.then(reader)


def test_cdktf_has_the_commands_of_the_readme() -> None:
    (guide,) = (part for part in PARTS if part.page == "docs/guides/cdktf.md")
    (readme,) = (part for part in PARTS if part.begins == "**A pipeline that knows CDKTF")
    assert [each.text for each in guide.commands()] == [each.text for each in readme.commands()]


@pytest.mark.parametrize(
    ("shown", "said", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\n", "a\nb\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nb\n", False),
        ("a, ...\n", "a, b\n", True),
        ("a  b\n", "a      b\n", True),
        ("a b\n", "ab\n", False),
    ],
)
def test_what_a_page_may_show(shown: str, said: str, same: bool) -> None:
    assert shows(shown, said) is same
