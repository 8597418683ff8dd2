"""The package `farvault.constructs` is the folder `modules`; everything else is in pyproject.toml."""

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

#: What makes the published modules, their pages and this repository's own app: it works on a checkout.
CHECKOUT_ONLY = ("app", "catalog", "published", "readme", "generate")


class BuildPython(build_py):
    """Leaves out of a wheel what only a checkout needs."""

    def find_package_modules(self, package: str, package_dir: str) -> list[tuple[str, str, str]]:
        """The modules of a package: (package, module, file)."""
        found: list[tuple[str, str, str]] = super().find_package_modules(package, package_dir)
        ours = package.startswith("farvault.constructs")
        return [each for each in found if not (ours and each[1] in CHECKOUT_ONLY)]


setup(
    packages=[
        *find_packages(include=["farvault*"]),
        "farvault.constructs",
        *(f"farvault.constructs.{name}" for name in find_packages("modules")),
    ],
    package_dir={"farvault.constructs": "modules"},
    cmdclass={"build_py": BuildPython},
)
