#!/usr/bin/env bash
# Starts ringar, on a fresh machine too. All arguments go to ringar: packaging/run.sh try-on HAND RING -o OUT.png
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
prepare_machine requirements.lock
exec "$venv/bin/ringar" "$@"
