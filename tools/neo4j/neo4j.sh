#!/usr/bin/env bash
# A Neo4j Community server without Docker, on loopback, for tests and for looking at a graph.
#
#   neo4j.sh start     fetch it with Maven if need be, start it, wait until it answers, print how to reach it
#   neo4j.sh stop      stop it
#   neo4j.sh crash     end it as a power cut would
#   neo4j.sh env       print how to reach it, as lines for the shell
#   neo4j.sh run CMD   run CMD with these variables against a server beside that one, which is stopped afterwards:
#                      what CMD does to its graph, you don't see in yours
#   neo4j.sh import …  neo4j-admin database import full, with the server stopped
#   neo4j.sh fetch     only fetch it
#   neo4j.sh why       why it can't be started here, nothing when it can
#
# Variables: NEO4J_VERSION (5.26.29), NEO4J_HOME (where its data is), NEO4J_BOLT_PORT (17687), NEO4J_HTTP_PORT (17474),
# NEO4J_HEAP (512m), NEO4J_PAGECACHE (256m), NEO4J_SETTINGS (more lines of neo4j.conf), JAVA_HOME.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=${NEO4J_VERSION:-5.26.29}
kept=$(cd "$here/../.." && pwd)/neo4j/$version
lib=$kept/lib
home=$(realpath -m "${NEO4J_HOME:-$kept/home}")
bolt=${NEO4J_BOLT_PORT:-17687}
http=${NEO4J_HTTP_PORT:-17474}
password=chronograph-local

say() { echo "neo4j.sh: $*" >&2; }
fail() { say "$*"; exit 1; }

# jvm prints the Java to run it with: JAVA_HOME's, or the oldest installed one that is new enough.
least_java() { case $version in 5.*) echo 17 ;; *) echo 21 ;; esac; }
server_class() { case $version in 5.*) echo org.neo4j.server.CommunityEntryPoint ;; *) echo org.neo4j.server.Neo4jCommunity ;; esac; }
release_of() { "$1" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'; }
jvm() {
  local least candidate
  least=$(least_java)
  for candidate in "${JAVA_HOME:-/none}/bin/java" "$(type -P java || true)" $(ls -d /usr/lib/jvm/*/bin/java 2>/dev/null | sort -V); do
    if [ -x "$candidate" ] && [ "$(release_of "$candidate")" -ge "$least" ] 2>/dev/null; then echo "$candidate"; return; fi
  done
  return 1
}

why() {
  local tool
  [ -d /proc/self ] || { echo "tools/neo4j/neo4j.sh needs Linux; use docker compose up -d"; return; }
  for tool in curl flock setsid awk; do
    command -v $tool >/dev/null || { echo "$tool is not installed"; return; }
  done
  jvm >/dev/null || { echo "no Java $(least_java) or newer found for Neo4j $version; set JAVA_HOME"; return; }
  [ -d "$lib" ] || command -v mvn >/dev/null || echo "Neo4j $version is not fetched yet and Maven (mvn) is not installed"
}

need() {
  local reason
  reason=$(why)
  [ -z "$reason" ] || fail "$reason"
}

fetch() {
  need
  [ ! -d "$lib" ] || return 0
  say "fetching Neo4j $version with Maven"
  mkdir -p "$kept"
  exec 8>"$kept/fetching.lock"
  flock 8
  if [ ! -d "$lib" ]; then
    rm -rf "$lib.part"
    mvn -B -q -f "$here/pom.xml" -Dneo4j.version="$version" dependency:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$lib.part" >&2 || fail "Maven could not fetch Neo4j $version"
    mv "$lib.part" "$lib"
  fi
  exec 8>&-
}

opens=()
for package in java.base/java.nio java.base/java.io java.base/sun.nio.ch java.base/java.util.concurrent java.base/java.lang; do
  opens+=("--add-opens=$package=ALL-UNNAMED")
done
opens+=(--enable-native-access=ALL-UNNAMED)

mark="# Written by chronograph's tools/neo4j/neo4j.sh."
settings() {
  cat <<CONF
$mark
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
server.http.advertised_address=127.0.0.1:$http
server.memory.heap.initial_size=${NEO4J_HEAP:-512m}
server.memory.heap.max_size=${NEO4J_HEAP:-512m}
server.memory.pagecache.size=${NEO4J_PAGECACHE:-256m}
dbms.usage_report.enabled=false
${NEO4J_SETTINGS:-}
CONF
}

# The last line for a setting counts; the server takes no two.
configure() {
  local conf=$home/conf/neo4j.conf
  if [ -s "$conf" ] && ! head -n 1 "$conf" | grep -qE "^($mark|server.default_listen_address=127.0.0.1)\$"; then
    fail "$home is the folder of another server; name an empty one with NEO4J_HOME"
  fi
  mkdir -p "$home"/{conf,data,logs,run,import,plugins,certificates,licenses}
  settings | awk -F= '!($1 in last) { keys[++n] = $1 } { last[$1] = $0 } END { for (i = 1; i <= n; i++) print last[keys[i]] }' > "$conf"
}

admin() { NEO4J_HOME=$home NEO4J_CONF=$home/conf "$(jvm)" "${opens[@]}" -cp "$lib/*" org.neo4j.cli.AdminTool "$@"; }

pid() { cat "$home/run/server.pid" 2>/dev/null || echo 0; }
# A number alone may meanwhile be another process's.
running() { [ "$(pid)" != 0 ] && { tr '\0' ' ' < "/proc/$(pid)/cmdline"; } 2>/dev/null | grep -F -- "--home-dir=$home " >/dev/null; }
taken() { (exec 9<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
answers() { taken "$http" && curl -fsS -m 5 "http://127.0.0.1:$http/" 2>/dev/null | grep neo4j_version >/dev/null; }

# launch starts a server that is not running.
launch() {
  local port
  for port in "$bolt" "$http"; do
    ! taken "$port" || fail "port $port is taken by something else; set NEO4J_BOLT_PORT and NEO4J_HTTP_PORT to free ones"
  done
  configure
  if [ ! -d "$home/data/dbms" ]; then admin dbms set-initial-password "$password" >/dev/null || fail "its first password could not be set"; fi
  NEO4J_HOME=$home NEO4J_CONF=$home/conf setsid "$(jvm)" -Xms"${NEO4J_HEAP:-512m}" -Xmx"${NEO4J_HEAP:-512m}" -XX:+UseG1GC \
    -Dfile.encoding=UTF-8 "${opens[@]}" -cp "$lib/*" "$(server_class)" \
    --home-dir="$home" --config-dir="$home/conf" --console-mode </dev/null >"$home/logs/console.log" 2>&1 6>&- 7>&- &
  echo $! > "$home/run/server.pid"
  sleep 1 # until it is what running looks for
}

start() {
  local waited=0
  fetch
  mkdir -p "$home"
  exec 6>"$home/start.lock" # whoever starts it too finds it running
  flock 6
  if running; then ports_of_running; else launch; fi
  until answers; do
    running || fail "the server ended: $(grep -hE 'ERROR|Exception|Caused by|Failed' "$home/logs/console.log" | tail -n 3)
see $home/logs"
    [ $waited -lt 240 ] || fail "the server did not answer in time; see $home/logs"
    sleep 0.5
    waited=$((waited + 1))
  done
  exec 6>&-
}

stop() {
  running || return 0
  kill "$(pid)"
  for _ in $(seq 240); do running || { rm -f "$home/run/server.pid"; return 0; }; sleep 0.25; done
  say "the server did not stop in a minute, ending it"
  crash
}

crash() {
  running || return 0
  kill -9 "$(pid)"
  while running; do sleep 0.1; done
}

# A server that runs already may listen at other ports than the ones asked for.
ports_of_running() {
  bolt=$(sed -n 's/^server.bolt.listen_address=.*://p' "$home/conf/neo4j.conf")
  http=$(sed -n 's/^server.http.listen_address=.*://p' "$home/conf/neo4j.conf")
}

bolt_address() { echo "bolt://127.0.0.1:$bolt"; }
variables() {
  ! running || ports_of_running
  echo "export NEO4J_URI=$(bolt_address)"
  echo "export NEO4J_USERNAME=neo4j"
  echo "export NEO4J_PASSWORD=$password"
  echo "export NEO4J_DATABASE=neo4j"
}

# reach tells how to reach it, as lines for the shell.
reach() {
  cat <<HOW
# Neo4j $version is up. For your shell:
$(variables)
# Fill it:    chronograph build --store \$NEO4J_URI PATH...  (make test empties what NEO4J_URI names)
# Look at it: http://127.0.0.1:$http/browser/ (connect to $(bolt_address), user neo4j, password $password)
HOW
}

# beside turns to a server that is not the one of start, unless its folder or port is given.
beside() {
  [ -n "${NEO4J_HOME:-}" ] || home=$kept/run
  [ -z "${NEO4J_BOLT_PORT:-}${NEO4J_HTTP_PORT:-}" ] || return 0
  while taken $((++bolt)) || taken $((++http)); do :; done
}

run() {
  local before=no result=0
  beside
  mkdir -p "$home"
  exec 7>"$home/run.lock" # whoever runs something too waits, so that nobody's server is stopped under him
  flock 7
  if running; then before=yes; else trap stop EXIT; fi
  start
  eval "$(variables)"
  "$@" 7>&- || result=$?
  exit $result
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  start) start; reach ;;
  stop) stop ;;
  crash) crash ;;
  env) running || say "it is not running; neo4j.sh start starts it"; variables ;;
  run) run "$@" ;;
  import) fetch; ! running || fail "stop the server first"; configure; admin database import full neo4j "$@" ;;
  fetch) fetch ;;
  why) why ;;
  *) sed -n '2,16s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
