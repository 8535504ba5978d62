#!/usr/bin/env bash
# Builds everything and runs every test. The last line is `N passed, N failed, N skipped`; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is not on the PATH." >&2; exit 1; }
if ! command -v curl >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq curl
fi
if ! command -v npm >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm; } ||
    echo "node and npm could not be installed: the tests with xAPI clients will be skipped." >&2
fi

results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
dotnet build BlendedLRS.sln -c Release -v quiet || { echo "The build failed." >&2; exit 1; }

# One project after the other: several start servers, and two cores are few.
dotnet test BlendedLRS.sln -c Release --no-build -m:1 --logger "console;verbosity=minimal" --logger trx --results-directory "$results"
outcome=$?

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
