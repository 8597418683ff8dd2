# Farvault's command line, without Terraform: docs/guides/container.md. Dependencies are pinned by their hashes.
FROM python:3.13.14-slim-trixie@sha256:9662417aace5ae7b8e2609cce472b72a8958e134ba372808abe9cc1a0c0125e6 AS build
WORKDIR /build
RUN python -m venv /opt/farvault
COPY requirements/command.txt requirements/
RUN /opt/farvault/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: \
      -r requirements/command.txt
COPY CHANGELOG.md LICENSE MANIFEST.in README.md pyproject.toml setup.py ./
COPY farvault farvault
COPY modules modules
RUN /opt/farvault/bin/pip install --no-cache-dir --no-index --no-deps --no-build-isolation . \
 && /opt/farvault/bin/pip uninstall --yes setuptools pip

FROM python:3.13.14-slim-trixie@sha256:9662417aace5ae7b8e2609cce472b72a8958e134ba372808abe9cc1a0c0125e6
COPY --from=build /opt/farvault /opt/farvault
ENV PATH=/opt/farvault/bin:$PATH PYTHONDONTWRITEBYTECODE=1
WORKDIR /description
# Nobody's, so whoever needs to write into the folder that is mounted says: docker run --user "$(id -u):$(id -g)"
USER 65532:65532
ENTRYPOINT ["farvault"]
CMD ["--help"]
