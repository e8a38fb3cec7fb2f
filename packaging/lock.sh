#!/usr/bin/env bash
# Writes both lock files anew from pyproject.toml (needs uv): exact versions and hashes for every supported platform.
# packaging/lock.sh --upgrade takes the newest versions that fit; without it what is locked stays where it fits.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
compile=(uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11
    --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --group build pyproject.toml "$@")
"${compile[@]}" --output-file packaging/requirements.lock
"${compile[@]}" --constraint packaging/requirements.lock --extra dev --extra mediapipe --extra convert \
    --extra postgres --extra cluster --extra virtual-camera \
    --output-file packaging/requirements-test.lock
