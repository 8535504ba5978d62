#!/usr/bin/env bash
# Builds everything and runs every test, the server's twice: on SQLite, and on a private PostgreSQL that is deleted at the end.
# The last line is `N passed, N failed, N skipped`; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
unset BLENDEDLRS_TEST_POSTGRES BLENDEDLRS_TEST_STORE

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
install() { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; }

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is not on the PATH." >&2; exit 1; }
if ! command -v curl >/dev/null && may_install; then install curl; fi
if ! command -v npm >/dev/null && may_install; then
  install nodejs npm || echo "node and npm could not be installed: the tests with xAPI clients will be skipped." >&2
fi
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null && may_install; then
  # Only the programs: no server of the machine's own is made and started.
  { install postgresql-common && sed -ri 's/#?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf && install postgresql; } ||
    echo "PostgreSQL could not be installed." >&2
fi

results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
dotnet build BlendedLRS.sln -c Release -v quiet || { echo "The build failed." >&2; exit 1; }

# Its owner is another user, who must be able to reach the directory. What is in it is worth nothing after a crash, so nothing waits for the disk.
database=$(mktemp -d /tmp/blendedlrs-postgres-XXXXXX)
chmod 755 "$database"
cleanup() { bash tests/postgres.sh stop "$database/server" >/dev/null 2>&1; rm -rf "$database"; }
trap cleanup EXIT
trap 'exit 130' INT TERM
if server=$(bash tests/postgres.sh start "$database/server" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300); then
  export BLENDEDLRS_TEST_POSTGRES="$server"
else
  echo "==== NO POSTGRESQL: $server" >&2
  echo "==== Everything about PostgreSQL is skipped: half of the storage suite, the second run of the server's tests, and all tests with several servers." >&2
fi

run() { dotnet test "$@" -c Release --no-build --logger "console;verbosity=minimal" --logger trx --results-directory "$results"; }

# One project after the other: several start servers, and two cores are few.
outcome=0
run BlendedLRS.sln -m:1 || outcome=1
if [ -n "${BLENDEDLRS_TEST_POSTGRES:-}" ]; then
  echo "The server's tests once more, on PostgreSQL:"
  BLENDEDLRS_TEST_STORE=postgres run tests/BlendedLRS.Server.Tests || outcome=1
fi

sum() { # the total of one attribute over the <Counters> of every result file
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ total += $1 } END { print total + 0 }'
}
total=$(sum total); passed=$(sum passed); executed=$(sum executed); failed=$((executed - passed)); skipped=$((total - executed))
if [ "$outcome" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "A test process ended without a result." >&2
  failed=1
fi
[ "$executed" -gt 0 ] || { echo "No test was executed." >&2; failed=1; }
if [ "$skipped" -gt 0 ]; then
  echo "Skipped, with the reason:"
  cat "$results"/*.trx | grep -B0 -A6 'outcome="NotExecuted"' | grep -oE 'testName="[^"]*"|<StdOut>[^<]*|<Message>[^<]*' | sort -u | sed 's/^/  /'
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
