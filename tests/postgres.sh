#!/usr/bin/env bash
# A private PostgreSQL server for tests, run by a user that is not root, reached only from this machine, deleted when it stops.
#   postgres.sh start DIR [-c name=value ...]   creates DIR, starts a server in it and prints its connection string; one line of reasons and code 3 where there is no PostgreSQL
#   postgres.sh stop DIR                        stops it and deletes DIR
#   postgres.sh as-owner COMMAND ...            runs a program of PostgreSQL (initdb, pg_ctl, pg_basebackup, ...) as the user that owns such servers
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")
[ -x "$bin/initdb" ] || { echo "There is no PostgreSQL server on this machine (Debian package postgresql)."; exit 3; }

owner() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || useradd --system --shell /usr/sbin/nologin postgres
    setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
  else
    "$@"
  fi
}

case "${1:-}" in
  start)
    dir=$2; shift 2
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    cd "$dir"
    owner "$bin/initdb" -D "$dir/data" -U blendedlrs -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      port=$((20000 + RANDOM % 12000))
      if owner "$bin/pg_ctl" -D "$dir/data" -s -w -l "$dir/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$dir' $*" start >/dev/null 2>&1; then
        echo "Host=127.0.0.1;Port=$port;Username=blendedlrs;Database=postgres"
        exit 0
      fi
    done
    echo "PostgreSQL does not start: $(tail -3 "$dir/log" 2>/dev/null | tr '\n' ' ')"
    exit 3 ;;
  stop)
    cd /
    owner "$bin/pg_ctl" -D "$2/data" -s -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$2" ;;
  as-owner)
    shift; program=$1; shift
    cd /
    owner "$bin/$program" "$@" ;;
  *)
    sed -n '2,5p' "$0"; exit 2 ;;
esac
