"""`farvault init` refuses what `farvault check` would, and writes all of a description or nothing."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.cli import main
from farvault.cli.starting import starting_files
from farvault.facts import PATTERNS, REGIONS
from farvault.facts.features import Facts
from farvault.organization import load

PAIR = ("eu-west-1", "eu-central-1")
_FOR = "a description for '{}' and '{}' is refused"
IDS = ("111111111111", "222222222222", "333333333333")


def init(*names: str, regions: tuple[str, ...] = PAIR, folder: str = "environments") -> tuple[int, str]:
    """Its exit code and its standard error; the names get the ids above, unless they have one."""
    pairs = [name if "=" in name else f"{name}={id}" for name, id in zip(names, (*IDS, *IDS), strict=False)]
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        code = main(["init", "o-a1b2c3d4e5", "r-ab12", *pairs, "--regions", *regions, "--folder", folder])
    return code, errors.getvalue()


def checks(folder: str = "environments") -> int:
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        return main(["check", folder])


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


#: What some version of YAML takes for something other than text.
WORDS = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "e1", "o7", "x1f"]


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_names_that_yaml_takes_for_something_else(word: str, place: int) -> None:
    names = ["management", "backup", "shop"]
    names[place] = word
    assert init(*names) == (0, "")
    assert checks() == 0
    organization = load(Path("environments")).organization
    assert organization is not None
    assert list(organization.description.accounts) == names
    # For other YAML parsers too, which follow the older rules.
    assert all(
        type(key) is str for key in yaml.safe_load(Path("environments/organization.yaml").read_text())["accounts"]
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("root", "'root' is the organization's root and cannot be an account's name"),
        *(
            (name, f"the account's name must be {PATTERNS['name'].means}, got '{name}'")
            for name in (
                "123",
                "1a",
                "",
                "_a",
                "Shop",
                "my shop",
                "a:b",
                "a#b",
                "a/b",
                "..",
                "é",
                "a\n",
                "a" * 51,
            )
        ),
    ],
)
def test_names_that_are_refused(name: str, says: str, elsewhere: Path) -> None:
    assert init("management", "backup", f"{name}={IDS[2]}") == (2, f"farvault: error: {says}\n")
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    "names",
    [
        ("management", "backup", "backup=333333333333"),
        ("management", "backup", "shop=111111111111"),
        ("management", "management=111111111111", "shop"),
    ],
)
def test_an_account_twice(names: tuple[str, ...], elsewhere: Path) -> None:
    code, errors = init(*names)
    assert code == 2
    assert "names an account twice" in errors
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("id", ["33333333333", "3333333333333", "33333333333a", "٣" * 12, "", "-33333333333"])
def test_ids_that_are_refused(id: str, elsewhere: Path) -> None:
    code, errors = init("management", "backup", f"shop={id}")
    assert (code, errors) == (
        2,
        f"farvault: error: the id of account 'shop' must be 12 digits, in quotes, got '{id}'\n",
    )
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("regions", "says", "help"),
    [
        (
            ("cn-north-1", "eu-west-1"),
            f"{_FOR.format('cn-north-1', 'eu-west-1')}: eu-west-1 is in partition aws, others are in aws-cn",
            "describe each partition's organization by itself",
        ),
        (
            ("us-gov-west-1", "us-west-2"),
            f"{_FOR.format('us-gov-west-1', 'us-west-2')}: us-west-2 is in partition aws, others are in aws-us-gov",
            "describe each partition's organization by itself",
        ),
        (
            ("mx-central-1", "us-east-1"),
            f"{_FOR.format('mx-central-1', 'us-east-1')}: backup policies do not reach mx-central-1",
            "leave it out, and make a plan in each account there",
        ),
        (("eu-west-1", "eu-west-9"), "unknown Region 'eu-west-9'", "did you mean 'eu-west-2' or 'eu-west-3'?"),
        (("eu-west-1",), "two different Regions are needed, got eu-west-1", ""),
        ((*PAIR, "eu-west-2"), "two different Regions are needed, got eu-west-1, eu-central-1, eu-west-2", ""),
    ],
)
def test_regions_that_are_refused(regions: tuple[str, ...], says: str, help: str, elsewhere: Path) -> None:
    code, errors = init("management", "backup", "shop", regions=regions)
    assert (code, errors) == (2, f"farvault: error: {says}\n" + (f"  help: {help}\n" if help else ""))
    assert list(elsewhere.iterdir()) == []


def needed(home: str, far: str) -> bool:
    """Whether two Regions have what a starting description needs, from AWS's own tables."""
    facts = Facts({})
    return (
        REGIONS[home].partition == REGIONS[far].partition
        and bool(facts.in_region(home, "policies").value)
        and all(
            bool(facts.in_region(region, f).value) for region in (home, far) for f in ("cross_region", "cross_account")
        )
    )


NAMES = st.one_of(
    st.from_regex(PATTERNS["name"].regex, fullmatch=True),
    st.sampled_from([*WORDS, "root", "123", "Shop", "a b", "", "a\x00", "-"]),
    st.text(max_size=6),
)
DIGITS = st.from_regex(r"[0-9]{12}", fullmatch=True) | st.sampled_from([*IDS, "0" * 12, "1", "٣" * 12])


@settings(max_examples=120)
@given(
    st.lists(st.tuples(NAMES, DIGITS), min_size=1, max_size=6),
    st.tuples(st.sampled_from(sorted(REGIONS)), st.sampled_from(sorted(REGIONS))),
    st.booleans(),
)
def test_what_is_written_is_accepted_and_nothing_else_is_written(
    accounts: list[tuple[str, str]], regions: tuple[str, str], usual: bool
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "environments")
        # What begins with a hyphen is an option to the command line.
        accounts = [(name, id) for name, id in accounts if not name.startswith("-")]
        pairs = [f"{name}={id}" for name, id in accounts]
        pair = PAIR if usual else regions
        code, errors = init(*pairs, regions=pair, folder=str(folder)) if pairs else (2, "")
        names, ids = [name for name, _ in accounts], [id for _, id in accounts]
        fine = (
            len(accounts) >= 3
            and all(PATTERNS["name"].matches(name) and name != "root" for name in names)
            and all(PATTERNS["account_id"].matches(id) for id in ids)
            and len(set(names)) == len(names)
            and len(set(ids)) == len(ids)
            and pair[0] != pair[1]
            and needed(*pair)
        )
        assert code == (0 if fine else 2), errors
        assert "bug" not in errors
        if fine:
            assert checks(str(folder)) == 0
        else:
            assert list(Path(scratch).iterdir()) == []


@pytest.mark.parametrize("home", sorted(REGIONS))
def test_every_region_as_home_is_accepted_or_refused(home: str, elsewhere: Path) -> None:
    far = (
        next(each for each in (*PAIR, *REGIONS) if each != home and REGIONS[each].partition == REGIONS[home].partition)
        if home != "eusc-de-east-1"
        else "eu-west-1"
    )
    code, _ = init("management", "backup", "shop", regions=(home, far))
    assert code == (0 if needed(home, far) else 2)
    assert checks() == 0 if code == 0 else list(elsewhere.iterdir()) == []


def tree(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize("entry", ["organization.yaml", "notes.txt", ".git", ".hidden"])
def test_a_folder_with_anything_in_it_is_left_alone(entry: str, elsewhere: Path) -> None:
    Path("environments").mkdir()
    Path("environments", entry).write_text("mine")
    before = tree(elsewhere)
    assert init("management", "backup", "shop") == (
        2,
        f"farvault: error: 'environments' is not empty, it holds '{entry}'\n"
        "  help: choose another folder with --folder\n",
    )
    assert tree(elsewhere) == before


@pytest.mark.parametrize("folder", ["environments", "deep/er/environments", ".", "empty", "empty/", "link"])
def test_new_and_empty_folders(folder: str, elsewhere: Path) -> None:
    inside = elsewhere / "inside"
    inside.mkdir()
    os.chdir(inside)
    Path(elsewhere, "target").mkdir()
    if folder.startswith("empty"):
        Path("empty").mkdir()
    if folder == "link":
        Path("link").symlink_to("../target")
    before = Path(folder).stat().st_ino if Path(folder).exists() else None
    assert init("management", "backup", "shop", folder=folder) == (0, "")
    assert checks(folder) == 0
    assert before in (None, Path(folder).stat().st_ino)
    files = starting_files(
        "o-a1b2c3d4e5", "r-ab12", dict(zip(("management", "backup", "shop"), IDS, strict=True)), *PAIR
    )
    assert set(tree(Path(folder))) == set(files)


@pytest.mark.parametrize(
    ("folder", "says"),
    [
        ("file", "'file' cannot be used: Not a directory"),
        ("file/environments", "'file/environments' cannot be used: Not a directory"),
        ("nowhere", "'nowhere' cannot be written: File exists"),
        ("circle", "'circle' cannot be used: Too many levels of symbolic links"),
        ("x" * 300, "cannot be used: File name too long"),
        ("/proc/environments", "'/proc/environments' cannot be written: "),
        ("/dev/null", "'/dev/null' cannot be used: Not a directory"),
    ],
)
def test_folders_that_cannot_be_written(folder: str, says: str, elsewhere: Path) -> None:
    Path("file").touch()
    Path("nowhere").symlink_to("nothing")
    Path("circle").symlink_to("circle")
    before = sorted(Path().iterdir())
    code, errors = init("management", "backup", "shop", folder=folder)
    assert code == 2
    assert says in errors
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize("folder", ["environments", "new/environments", "empty", "."])
@pytest.mark.parametrize("step", range(1, 14))
def test_a_fault_at_any_step_leaves_nothing(
    folder: str, step: int, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of the calls that change the disk fails: as with a full disk, or with an interruption."""
    if folder == "empty":
        Path("empty").mkdir()
    before = sorted(elsewhere.rglob("*"))
    count = 0

    def failing(name: str, real: object) -> object:
        def call(self: Path, *arguments: object, **options: object) -> object:
            nonlocal count
            if str(elsewhere) in str(self.absolute()):
                count += 1
                if count == step:
                    raise OSError(28, "No space left on device")
            return real(self, *arguments, **options)  # type: ignore[operator]

        return call

    for name in ("write_text", "rename"):
        monkeypatch.setattr(Path, name, failing(name, getattr(Path, name)))
    code, errors = init("management", "backup", "shop", folder=folder)
    if count < step:
        assert (code, errors) == (0, "")
    else:
        assert (code, errors) == (2, f"farvault: error: '{folder}' cannot be written: No space left on device\n")
        assert sorted(elsewhere.rglob("*")) == before
