#!/usr/bin/env bash
# MB/s of the time tagger beside its peers, all in the same run over the same articles: text in, values out, the day
# of each article given. The peers are fetched with npm and Maven on the first run, and kept in peers/ here.
#
# Every tool reads all texts into memory and tags them a few times to warm up (ours once) before it is timed. The tools take
# turns, ROUNDS times (3); the table has the fastest run of each. A second is one of processor time, of all threads of
# the tool: what one core does, whatever else the machine is doing. HeidelTime is slow, so it gets every SAMPLEth article (150).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
corpus=$root/../shared/corpus/baomoi2017_world
peers=$here/peers
rounds=${ROUNDS:-3}
sample=${SAMPLE:-150}

say() { echo "bench-times: $*" >&2; }

[ -f "$corpus.tar.gz" ] || { say "skipped, $corpus.tar.gz is not there"; exit 0; }
mkdir -p "$peers"
[ -d "$peers/articles" ] || { mkdir "$peers/articles.part"; tar xzf "$corpus.tar.gz" -C "$peers/articles.part" --strip-components 1; mv "$peers/articles.part" "$peers/articles"; }
days=${corpus}_est_dates.tsv
results=$(mktemp)
trap 'rm -f "$results"' EXIT

# fetch NAME COMMAND…: runs COMMAND unless what it keeps in peers/NAME is there, and forgets a half.
fetch() {
  local kept=$peers/$1
  shift
  [ ! -d "$kept" ] || return 0
  "$@" >&2 || { rm -rf "$kept"; return 1; }
}

npm_install() { mkdir -p "$peers/node" && cp "$here/package.json" "$peers/node" && npm install --prefix "$peers/node" --no-package-lock --no-audit --no-fund --silent; }
maven_copy() { mvn -B -q -Dstyle.color=never -f "$here/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$peers/java"; }

# Each tool prints its name, the bytes it read, the seconds of processor time that took and the expressions it found.
ours() {
  (cd "$root/extract/lang/vi" && "$peers/ours.test" -test.run '^$' -test.bench "^$1\$" -test.cpu 1 -test.benchtime "${2:-1x}") |
    awk '/^Benchmark/ { v["bytes"] = v["expressions"] = 0
      for (i = 3; i < NF; i += 2) v[$(i + 1)] = $i
      name = $1; sub(/.*\//, "", name); sub(/^Benchmark.*/, "chronograph", name)
      printf "%s\t%d\t%.6f\t%d\n", name == "chronograph" ? name : "chronograph, one text of " name, v["bytes"], v["cpu-s"], v["expressions"] }'
}
chrono() { PEERS=$peers/node node "$here/chrono.mjs" "$peers/articles" "$days" | awk '{ printf "chrono-node\t%s\t%s\t%s\n", $1, $2, $3 }'; }
heidel() { java -cp "$peers/java/*" "$here/Heidel.java" "$peers/articles" "$days" "$sample" | awk '{ printf "HeidelTime\t%s\t%s\t%s\n", $1, $2, $3 }'; }

tools=("ours BenchmarkTimes" "ours BenchmarkTimesLong")
(cd "$root" && go test -c -o "$peers/ours.test" ./extract/lang/vi)
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then say "without chrono-node: node and npm are not both installed"
elif ! fetch node npm_install; then say "without chrono-node: npm could not fetch it"
else tools+=(chrono); fi
if ! command -v javac >/dev/null || ! command -v mvn >/dev/null; then say "without HeidelTime: a JDK and Maven (javac, mvn) are not both installed"
elif ! fetch java maven_copy; then say "without HeidelTime: Maven could not fetch it"
else tools+=(heidel); fi

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for tool in "${tools[@]}"; do $tool >> "$results" || say "${tool%% *} failed"; done
done

# The fastest run of each tool, and how many times as fast as that ours is.
awk -F '\t' '
  { mb[$1] = $2 / 1e6; found[$1] = $4; if (mb[$1] / $3 > rate[$1]) rate[$1] = mb[$1] / $3 }
  END {
    printf "%-30s %8s %8s %12s %12s\n", "tool", "MB/s", "MB read", "expressions", "ours is"
    split("chronograph,chrono-node,HeidelTime,chronograph; one text of 0.1MB,chronograph; one text of 1MB,chronograph; one text of 10MB", order, ",")
    for (i = 1; i in order; i++) {
      name = order[i]; sub(";", ",", name)
      if (name in mb) printf "%-30s %8.3f %8.2f %12d %11.1fx\n", name, rate[name], mb[name], found[name], rate["chronograph"] / rate[name]
    }
  }' "$results"
