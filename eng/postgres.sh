#!/usr/bin/env bash
# A throw-away PostgreSQL from the system's packages, for tests.
#   postgres.sh start DIR   installs the package where it is missing and we are root, starts a server in the empty folder DIR and
#                           prints its connection string; where there can be none, says why in one line and fails
#   postgres.sh stop DIR    stops the server and removes DIR
# The server listens on a Unix socket in DIR and nowhere else: no port can be taken, and nobody else on the machine can connect.
set -uo pipefail

no_server() {
  printf 'no PostgreSQL: %s\n' "$1" >&2
  exit 1
}

# The newest installed version's programs; Debian keeps them off the path.
find_programs() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb)
  [ -n "$initdb" ] && programs=$(dirname "$initdb")
}

install_programs() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return
  # A Debian server package otherwise makes and starts a server of its own.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  export DEBIAN_FRONTEND=noninteractive
  {
    timeout 120 apt-get -qq update
    timeout 300 apt-get -qq -y -o DPkg::Lock::Timeout=60 install --no-install-recommends postgresql
  } >/dev/null 2>&1 </dev/null
}

# The server refuses to run as root. A user without rights will do, where the package has not made one.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u "$server_user" -- "$@"; else "$@"; fi
}

start() {
  find_programs || { install_programs; find_programs; } || no_server 'it is not installed, and could not be'
  [ -z "$(ls -A "$dir" 2>/dev/null)" ] || no_server "the folder $dir is not empty"
  mkdir -p "$dir" && touch "$dir/started-by-postgres.sh" && chmod 700 "$dir" || no_server "the folder $dir cannot be used"
  if [ "$(id -u)" -eq 0 ]; then chown "$server_user" "$dir"; fi
  (cd / && as_server timeout 60 "$programs/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync) >"$dir/log" 2>&1 </dev/null ||
    no_server "initdb failed: $(tail -n 1 "$dir/log")"
  local options="-k '$dir' -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
  (cd / && as_server timeout 60 "$programs/pg_ctl" -D "$dir/data" -l "$dir/data/log" -w -t 45 -o "$options" start) >>"$dir/log" 2>&1 </dev/null ||
    no_server "it did not start: $(tail -n 1 "$dir/data/log" 2>/dev/null)"
  printf 'Host=%s;Username=postgres;Database=postgres\n' "$dir"
}

stop() {
  if [ ! -e "$dir/started-by-postgres.sh" ]; then
    rmdir -- "$dir" 2>/dev/null
    return 0
  fi
  if [ -e "$dir/data/postmaster.pid" ] && find_programs; then
    (cd / && as_server timeout 30 "$programs/pg_ctl" -D "$dir/data" -m immediate -w -t 20 stop) >/dev/null 2>&1 </dev/null
  fi
  rm -rf -- "$dir"
}

programs=
server_user=nobody
if id -u postgres >/dev/null 2>&1; then server_user=postgres; fi
case "${1:-} ${2:-}" in
  'start /'*) dir=$2 && start ;;
  'stop /'*) dir=$2 && stop ;;
  *) printf 'usage: postgres.sh start|stop /FOLDER\n' >&2; exit 2 ;;
esac
