from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from farvault.cli import main
from tests.effects.described import write

RULE = "        delete_after_days: 35\n"
COPY = "          - {to: vaults/eu-central-1/central, delete_after_days: 90}\n"
COPIES = f"        copies:\n{COPY}"
SCHEDULE = "cron(0 3 ? * * *)"
SHOP = '  shop: {id: "333333333333", unit: production}\n'
SECOND = '  depot: {id: "444444444444", unit: production}\n'
NIGHTLY = "plan 'daily', rule 'nightly', in eu-west-1: resources tagged backup=daily"

GONE = "no longer backed up, nor copied to vaults/eu-central-1/central"

Edits = tuple[tuple[str, str], ...]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def compared(capsys: pytest.CaptureFixture[str], old: Edits, new: Edits, *more: str) -> tuple[int, str, str]:
    write(Path("old"), *old)
    write(Path("new"), *new)
    code = main(["diff", "old", "new", *more])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def changes(out: str) -> str:
    """What changes in effect, without what check finds from now on."""
    return out.partition("\nfarvault check finds from now on:\n")[0]


LOSSES: dict[str, tuple[Edits, str]] = {
    "retention": (((RULE, RULE.replace("35", "7")),), "kept 7 days, before 35 days"),
    "copy": (((COPIES, ""),), "no longer copied to vaults/eu-central-1/central"),
    "retention-of-copy": (
        ((COPY, COPY.replace("90", "30")),),
        "copy in vaults/eu-central-1/central kept 30 days, before 90 days",
    ),
    "schedule": (((SCHEDULE, "cron(0 3 ? * 2 *)"),), "at most 7 days between backups, before 24 hours"),
    "region": (
        (("regions: [eu-west-1]", "regions: [eu-central-1]"),),
        GONE,
    ),
}


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_an_error_and_its_reverse_is_none(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    edits, message = LOSSES[name]
    code, out, err = compared(capsys, (), edits)
    gained = ""
    if name == "region":
        gained = f"  + {NIGHTLY}: backed up from now on\n".replace("eu-west-1", "eu-central-1")
    assert (code, changes(out)) == (1, f"account shop\n  - {NIGHTLY}: {message}\n{gained}")
    refused = "the new description is refused by farvault check, for what it did not find before\n"
    assert err.removesuffix(refused) == (
        "protection is lost in 1 account, and not accepted\n"
        "  help: if it is meant, say why: --accept 'daily: <reason>'\n"
    )
    if name != "region":
        assert main(["diff", "new", "old"]) == 0
        assert capsys.readouterr().out.startswith(f"account shop\n  + {NIGHTLY}: ")


@pytest.mark.parametrize("subject", ["shop", "production", "workloads", "root", "daily"])
def test_a_loss_is_accepted_with_a_reason(subject: str, capsys: pytest.CaptureFixture[str]) -> None:
    edits, message = LOSSES["retention"]
    code, out, err = compared(capsys, (), edits, "--accept", f"{subject}: too dear")
    assert (code, out, err) == (0, f"account shop\n  - {NIGHTLY}: {message} (accepted: too dear)\n", "")


def test_the_acceptance_of_another_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = compared(capsys, (), LOSSES["retention"][0], "--accept", "vaults: too dear")
    assert code == 1
    assert err.startswith("note: --accept 'vaults': it loses nothing\nprotection is lost in 1 account")


def test_units_that_behave_alike_are_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    both = (SHOP, SHOP + SECOND)
    code, out, err = compared(capsys, (both,), (both, LOSSES["copy"][0][0]))
    assert (code, changes(out)) == (1, f"unit workloads (2 accounts)\n  - {NIGHTLY}: {LOSSES['copy'][1]}\n")
    assert err.startswith("protection is lost in 2 accounts, and not accepted\n")


@pytest.mark.parametrize(
    "edits",
    [
        (("  daily:\n", "  renamed:\n"), ("nightly:", "every-night:")),
        (("  shop: {id", "  store: {id"),),
        (("tag_value: [daily]", "tag_value: [daily, daily]"),),
        (("attach_to: [workloads]", "attach_to: [production]"),),
    ],
    ids=["names", "account", "twice", "attached-lower"],
)
def test_names_and_places_are_no_difference(edits: Edits, capsys: pytest.CaptureFixture[str]) -> None:
    if edits[0][1] == "  renamed:\n":
        write(Path("new"), *edits)
        file = Path("new/management/eu-west-1/environment.yaml")
        file.write_text(file.read_text().replace("[daily]", "[renamed]"))
        write(Path("old"))
        assert main(["diff", "old", "new"]) == 0
        assert capsys.readouterr().out == "nothing changes in effect\n"
        return
    if edits[0][0].startswith("  shop"):
        write(Path("old"))
        write(Path("new"), *edits)
        Path("new/shop").rename("new/store")
        assert main(["diff", "old", "new"]) == 0
        assert capsys.readouterr().out == "nothing changes in effect\n"
        return
    assert compared(capsys, (), edits) == (0, "nothing changes in effect\n", "")


def test_an_account_that_leaves_loses_its_backups(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = compared(capsys, (), ((SHOP, SHOP.replace("unit: production", "suspended: true")),))
    assert (code, changes(out)) == (
        1,
        "account shop\n"
        "  - backup role: no longer made\n"
        "  - vault 'primary', in eu-west-1: no longer described\n"
        f"  - {NIGHTLY}: {GONE}\n",
    )


def test_an_effective_policy_that_becomes_invalid(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = compared(
        capsys,
        (),
        (
            (
                "        daily: {tag_key: backup, tag_value: [daily]}",
                "\n".join(f"        s{n}: {{tag_key: backup, tag_value: [daily]}}" for n in range(11)),
            ),
        ),
    )
    assert code == 1
    assert changes(out) == (
        "account shop\n  - plan 'daily': the effective policy becomes invalid at plans.daily.selections.tags: "
        "at most 10 selections by tags in a plan, got 11\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("resource_types: [EBS]", "resource_types: ['*']", ["+ {}: everything but EBS: backed up from now on"]),
        (
            "resource_types: ['*']",
            "resource_types: [EBS]",
            [f"- {{}}: everything but EBS: {GONE}"],
        ),
        (
            "resource_types: ['*']",
            "resource_types: ['*'], not_resource_types: [EBS, RDS]",
            [f"- {{}}: EBS, RDS: {GONE}"],
        ),
    ],
)
def test_everything_is_compared_type_by_type(
    old: str, new: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    tags = "      tags:\n        daily: {tag_key: backup, tag_value: [daily]}"
    before, after = ((tags, f"      resources:\n        all: {{{types}}}") for types in (old, new))
    _, out, _ = compared(capsys, (before,), (after,))
    where = "plan 'daily', rule 'nightly', in eu-west-1"
    assert out == "account shop\n" + "".join(f"  {line.format(where)}\n" for line in lines)


def test_a_plan_that_becomes_one_for_each_region(capsys: pytest.CaptureFixture[str]) -> None:
    second = (
        "      second:\n        schedule: cron(0 5 ? * * *)\n        vault: primary\n        delete_after_days: 35\n"
    )
    old = ("      nightly:\n", second + "      nightly:\n")
    new = (COPY, COPY + "          - {to: vaults/$region/central, delete_after_days: 90}\n")
    assert compared(capsys, (old,), (old, new)) == (
        0,
        f"account shop\n  + {NIGHTLY}: copied to vaults/eu-west-1/central from now on\n",
        "",
    )


def test_existing_policies_count(capsys: pytest.CaptureFixture[str]) -> None:
    """Where somebody else's policy sets the retention further down, ours makes no difference."""
    Path("existing").mkdir()
    Path("existing/legacy.json").write_text(
        '{"plans": {"daily": {"rules": {"nightly": {"lifecycle": {"delete_after_days": {"@@assign": "14"}}}}}}}'
    )
    Path("existing/attachments.yaml").write_text("legacy: [shop]\n")
    edits, _ = LOSSES["retention"]
    assert compared(capsys, (), edits, "--policies=existing") == (0, "nothing changes in effect\n", "")


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=me", "-c", "user.email=me@example.com")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def test_a_git_revision(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    write(Path("deep/environments"))
    git("add", "-A")
    git("commit", "-qm", "first")
    assert main(["diff", "--git", "HEAD", "deep/environments"]) == 0
    assert capsys.readouterr().out == "nothing changes in effect\n"
    main_file = Path("deep/environments/organization.yaml")
    main_file.write_text(main_file.read_text().replace("delete_after_days: 35", "delete_after_days: 7"))
    assert main(["diff", "--git", "HEAD", "deep/environments"]) == 1
    assert capsys.readouterr().out == f"account shop\n  - {NIGHTLY}: kept 7 days, before 35 days\n"


def test_a_link_that_leads_out_of_the_folder(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    write(Path("environments"))
    Path("environments/out").symlink_to("/etc")
    git("add", "-A")
    git("commit", "-qm", "first")
    assert main(["diff", "--git", "HEAD"]) == 2
    assert capsys.readouterr().err.startswith("farvault: error: 'environments' at revision 'HEAD' cannot be unpacked: ")


def test_an_old_description_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    write(Path("environments"), ("  role: Deploy", "  rolle: Deploy"))
    git("add", "-A")
    git("commit", "-qm", "first")
    file = Path("environments/organization.yaml")
    file.write_text(file.read_text().replace("rolle", "role"))
    assert main(["diff", "--git", "HEAD"]) == 2
    assert capsys.readouterr().err.splitlines()[0].startswith("HEAD:environments/organization.yaml:")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "two folders are needed, got 0\n  help: or one with --git REV\n"),
        (
            ["a", "b", "--git=HEAD"],
            "one folder is compared with its own past, got 2\n  help: leave one out, or --git\n",
        ),
        (
            ["new", "new", "--accept=shop"],
            "--accept needs a name and a reason, got 'shop'\n  help: such as --accept 'shop: sold in May'\n",
        ),
        (
            ["new", "new", "--accept=shpo: x"],
            "--accept: 'shpo' is not an account, a unit or a plan\n  help: did you mean 'shop'?\n",
        ),
        (["none", "new"], "there is no old description: 'none' holds no organization.yaml\n"),
        (
            ["new", "none"],
            "there is no description: 'none/organization.yaml' does not exist\n"
            "  help: start one with 'farvault init'\n",
        ),
        (["--git=HEAD", "none"], "'none' is not a folder\n"),
        (["--git=HEAD", "new"], "'new' is in no git repository\n  help: compare two folders: farvault diff OLD NEW\n"),
    ],
)
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("new"))
    assert main(["diff", *arguments]) == 2
    assert capsys.readouterr().err == f"farvault: error: {message}"


@pytest.mark.parametrize("revision", ["nope", "--output=stolen", "HEAD~3", ""])
def test_bad_revisions(revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    write(Path("new"))
    git("add", "-A")
    git("commit", "-qm", "first")
    assert main(["diff", f"--git={revision}", "new"]) == 2
    assert capsys.readouterr().err == (
        f"farvault: error: '{revision}' is not a revision of the repository of 'new'\n  help: see: git log\n"
    )
