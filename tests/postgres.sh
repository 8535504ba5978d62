#!/usr/bin/env bash
# A private PostgreSQL server for tests, run by a user that is not root, reached only from this machine, deleted when it stops.
#   postgres.sh start DIR [-c name=value ...]   creates DIR, starts a server in it and prints its connection string; one line of reasons and code 3 where there is no PostgreSQL
#   postgres.sh standby DIR PORT                the same for a hot standby of the server on a port
#   postgres.sh kill DIR                        kills it as a power cut of its machine would; `again DIR` starts it on its port once more
#   postgres.sh promote DIR                     makes a standby the one that takes writes
#   postgres.sh stop DIR                        stops it and deletes DIR
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

prepare() { # DIR, which its owner must be able to reach
  mkdir -p "$1"
  [ "$(id -u)" != 0 ] || chown postgres "$1"
  cd "$1"
}

launch() { # DIR OPTIONS...: on the first port that is free
  local dir=$1; shift
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 12000))
    if on_port "$dir" "$port" "$@"; then
      printf '%s\n' "$port" "$*" >"$dir/launched"
      echo "Host=127.0.0.1;Port=$port;Username=blendedlrs;Database=postgres"
      return
    fi
  done
  echo "PostgreSQL does not start: $(tail -3 "$dir/log" 2>/dev/null | tr '\n' ' ')"
  exit 3
}

on_port() { # DIR PORT OPTIONS...
  local dir=$1 port=$2; shift 2
  owner "$bin/pg_ctl" -D "$dir/data" -s -w -l "$dir/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$dir' $*" start >/dev/null 2>&1
}

case "${1:-}" in
  start)
    dir=$2; shift 2
    prepare "$dir"
    owner "$bin/initdb" -D "$dir/data" -U blendedlrs -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
    launch "$dir" "$@" ;;
  standby)
    prepare "$2"
    owner "$bin/pg_basebackup" -D "$2/data" -R -X stream -c fast -d "host=127.0.0.1 port=$3 user=blendedlrs application_name=standby"
    launch "$2" ;;
  again)
    cd "$2"
    mapfile -t launched <"$2/launched"
    for _ in 1 2 3 4 5 6 7 8 9 10; do # what a killed server held is not free at once
      on_port "$2" "${launched[0]}" "${launched[1]}" && exit 0
      sleep 0.2
    done
    tail -5 "$2/log"; exit 3 ;;
  promote)
    cd "$2"
    owner "$bin/pg_ctl" -D "$2/data" -s -w promote ;;
  kill)
    pid=$(head -1 "$2/data/postmaster.pid")
    kill -STOP "$pid"
    pkill -KILL -P "$pid" || true
    kill -KILL "$pid" ;;
  stop)
    cd /
    owner "$bin/pg_ctl" -D "$2/data" -s -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$2" ;;
  *)
    sed -n '2,7p' "$0"; exit 2 ;;
esac
