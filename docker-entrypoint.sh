#!/bin/sh
# Docker makes an absent ./dataviz as root, and knows nobody outside. So root begins where it is asked to, and the command
# runs as the owner of ./data, without a single capability.
set -eu
as_owner=
if [ "$(id -u)" = 0 ]; then
  owner=$(stat --format=%u:%g data)
  # Nothing else changes hands: the folder that Docker has made, and a database of the owner before.
  find dataviz -maxdepth 0 -user root -empty -exec chown "$owner" {} +
  find /database -type f -name '*sale-analysis.db*' -exec chown "$owner" {} +
  as_owner="setpriv --reuid=${owner%:*} --regid=${owner#*:} --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all"
  if ! $as_owner test -w dataviz; then
    echo "Error: The folder dataviz cannot be written by the owner of data; run: sudo chown $owner dataviz" >&2
    exit 1
  fi
fi
exec $as_owner node dist/main.js "$@"
