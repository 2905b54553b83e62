# Only Go is needed for demo and test; the tests of Neo4j want Java and Maven or a server, score wants python3.
BIN     := bin/chronograph
EVAL    := ../shared/eval
CORPUS  := ../shared/corpus/baomoi2017_world.tar.gz
FUZZFOR := 20s

.PHONY: all build demo test check gazetteer score score-times score-dating score-names score-ner bench bench-times fuzz lint clean neo4j neo4j-stop test-browser test-faults bench-neo4j

all: build

build:
	@go build -o $(BIN) ./cmd/chronograph

# The graph of the articles in testdata/corpus, and what it says.
demo: build
	@rm -f bin/demo.db*
	@$(BIN) build --store bin/demo.db testdata/corpus
	@echo
	@$(BIN) timeline --store bin/demo.db

# Every test. Those of Neo4j run against NEO4J_URI, else against a server started here and stopped after them.
NEO4J := tools/neo4j/neo4j.sh
test:
	go vet ./...
	@if [ -n "$$NEO4J_URI" ]; then go test ./...; \
	elif why=$$($(NEO4J) why) && [ -z "$$why" ]; then $(NEO4J) run go test ./...; \
	else echo "Neo4j tests skipped: NEO4J_URI is not set and $$why"; go test ./...; fi

# Builds into Neo4j that are killed, lose their server, run four at once: each ends in the same graph.
test-faults:
	CHRONOGRAPH_FAULTS=1 go test -count=1 -timeout 60m -v -run '^Test(Faults|AnOldServer)$$' ./cmd/chronograph ./graph/neo4jstore

# Articles a second into SQLite beside bare inserts of the same rows, and into Neo4j beside the bare driver writing them.
# BENCH_HELD is how many articles the second graph holds already, 0 for none.
bench-neo4j:
	@CHRONOGRAPH_BENCH=1 go test -count=1 -timeout 120m -v -run '^TestBench$$' ./graph/sqlitestore | grep bench_test
	@CHRONOGRAPH_BENCH=1 $(NEO4J) run go test -count=1 -timeout 120m -v -run '^TestBench$$' ./graph/neo4jstore | grep bench_test

# The saved queries, and the server's own Browser in headless Chromium; keeps the picture that the README shows.
test-browser:
	@command -v chromium || command -v chromium-browser || command -v google-chrome || { apt-get update && apt-get install -y chromium; }
	CHRONOGRAPH_SCREENSHOT=$(CURDIR)/docs/browser.png go test -count=1 -v -run '^Test(SavedQueries|Browser)$$' ./graph/neo4jstore

# A Neo4j server on loopback without Docker, and how to reach it; needs Java and Maven.
neo4j:
	@$(NEO4J) start

neo4j-stop:
	@$(NEO4J) stop

# The atlas of the lexicon, made anew from the npm packages that its lock file pins; the same bytes each time. Needs Node.
gazetteer:
	@cd tools/gazetteer && npm ci --ignore-scripts --no-audit --no-fund --silent && node build.mjs ../../extract/lang/vi/lexicon/atlas

# The language data, compiled and tried on its own examples.
check: build
	@$(BIN) check

# Precision and recall on the annotated articles. The day of an article is passed in where its
# annotation says that it was given, and only there.
GIVEN := import glob,json; \
	golds = [json.load(open(f, encoding="utf-8")) for f in sorted(glob.glob("$(EVAL)/gold/*.json"))]; \
	[print(g["doc"], g["published"]["value"] if g["published"]["given"] == "metadata" else "") for g in golds]
score: build
	@if [ ! -d $(EVAL)/gold ]; then echo "score: skipped, $(EVAL) is not there"; exit 0; fi; \
	python3 -c '$(GIVEN)' | while read -r doc day; do \
		$(BIN) extract --format jsonl $${day:+--published $$day} $(EVAL)/docs/$$doc; \
	done > bin/predictions.jsonl && python3 $(EVAL)/score.py bin/predictions.jsonl

# The time tagger on the examples of Duckling and the tests of chrono; the items scored by news reading are listed.
score-times:
	@go test -count=1 -v -run 'Test(Duckling|Chrono)Times' ./extract/extracttest | sed -n 's/^ *[a-z_]*_test.go:[0-9]*: //p'

# The entities of the annotated articles, and of the same with invented names that no lexicon has.
score-names:
	@go test -count=1 -v -run TestNamesNeverSeen ./extract/entity | grep -oE '(names as|invented ones).*|--- SKIP.*|no annotated.*'

# People, places and organisations beside underthesea, on public sentences that are fetched; wants python3.
score-ner: build
	@tools/score-ner/score-ner.sh $(BIN) $(EVAL)

# How many articles of a known day get a day, and how many of those the right one and the right year.
score-dating:
	@go test -count=1 -v -run 'TestGoldDays|TestCorpusDays|TestOldNews' ./extract/dating | grep corpus_test

# MB/s of the extractor on one core, and allocations an article.
bench:
	@if [ ! -f $(CORPUS) ]; then echo "bench: skipped, $(CORPUS) is not there"; exit 0; fi; \
	go test ./extract -run '^$$' -bench 'Extract$$' -benchmem -benchtime 5000x -cpu 1 && \
	go test ./extract -run '^$$' -bench 'ExtractLong$$' -benchmem -benchtime 2x -cpu 1

# MB/s of the time tagger on one core beside chrono-node and HeidelTime, which it fetches; see the script.
bench-times:
	@tools/bench-times/bench-times.sh

# A short run of each fuzz target.
fuzz:
	@set -e; for target in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n 1 dirname | sort -u); do \
		for name in $$(grep -rhoE '^func Fuzz[A-Za-z]+' $$target/*_test.go | sed 's/func //'); do \
			echo "$$name in $$target"; go test $$target -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZFOR) -fuzzminimizetime 1x; \
		done; \
	done

lint:
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "not gofmt-ed: $$unformatted"; exit 1; fi
	go vet ./...
	@if command -v golangci-lint >/dev/null; then golangci-lint run; else echo "lint: golangci-lint is not installed, only gofmt and vet ran"; fi

clean:
	rm -rf bin
