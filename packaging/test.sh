#!/usr/bin/env bash
# Passes all checks and tests, on a fresh machine too. All arguments go to pytest: packaging/test.sh tests/hand -x
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
system_libraries+=(postgresql)
prepare_machine requirements-test.lock
cd "$root"
export PATH="$venv/bin:$PATH"
ruff check .
ruff format --check .
mypy
exec pytest -n 2 "$@"
