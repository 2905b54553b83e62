// Package chronograph_test holds the repository to its architecture: which
// package may import which, and why.
package chronograph_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "chronograph/"

// layer says which packages of ours a package may import. "dir/..." stands for everything below dir.
type layer struct {
	pkg    string
	may    []string
	reason string
}

var (
	upToText    = []string{"schema", "extract/text"}
	upToLexicon = append(slices.Clone(upToText), "extract/lexicon")
	upToTimex   = append(slices.Clone(upToLexicon), "extract/timex")
	upToDating  = append(slices.Clone(upToTimex), "extract/dating")
	upToEntity  = append(slices.Clone(upToDating), "extract/entity")
	upToEvent   = append(slices.Clone(upToEntity), "extract/event")
	upToLang    = append(slices.Clone(upToEvent), "extract/lang")
	ofBackends  = []string{"schema", "graph/driver"}
)

const (
	downwards = "the stages of the extractor import downwards only, so that each can be read and tested without the ones above it"
	backend   = "a backend knows the narrow driver interface and nothing of the graph over it, so that a new store is one package"
)

var layers = []layer{
	{"schema", nil, "schema is what everyone shares; it can't know anybody"},

	{"extract/text", []string{"schema"}, downwards},
	{"extract/source", upToText, "reading files needs decoding and nothing of what is extracted later"},
	{"extract/lexicon", upToText, downwards},
	{"extract/timex", upToLexicon, downwards},
	{"extract/dating", upToTimex, downwards},
	{"extract/entity", upToDating, downwards},
	{"extract/event", upToEntity, downwards},
	{"extract/lang", upToEvent, downwards},
	{"extract/lang/vi", upToLang, "a language is data and what data can't say, given to the stages through a pack"},
	{"extract", upToLang, "the extractor takes its language as a pack; which one is the program's choice"},
	{"extract/extracttest", []string{"schema", "extract", "extract/..."}, "measuring needs the extractors, the extractors don't need measuring"},

	{"graph/driver", []string{"schema"}, backend},
	{"graph/storetest", ofBackends, "the suite may ask of a store only what the driver promises"},
	{"graph/sqlitestore", ofBackends, backend},
	{"graph/neo4jstore", ofBackends, backend},
	{"graph/neo4jstore/servertest", nil, "finding a server for a test needs nothing of ours"},
	{"graph/resolve", ofBackends, "resolving is pure: evidence in, canon out, no store"},
	{"graph/timeline", ofBackends, "a timeline is computed from driver's rows"},
	{"graph/dossier", []string{"schema", "graph/driver", "graph/timeline"}, "a dossier is computed from driver's rows and a timeline"},
	{"graph/export", []string{"schema", "graph/driver", "graph/timeline", "graph/dossier"}, "writing a format needs what is written, not the graph"},
	{"graph", []string{"schema", "graph/driver", "graph/resolve", "graph/timeline", "graph/dossier"}, "the graph is over any store, so it knows none"},

	{"cmd/chronograph", []string{"schema", "extract", "extract/...", "graph", "graph/..."}, "the program wires everything"},
}

func TestImportLaw(t *testing.T) {
	for dir, files := range packages(t) {
		i := slices.IndexFunc(layers, func(l layer) bool { return l.pkg == dir })
		if dir == "." {
			continue
		}
		if !assert.GreaterOrEqual(t, i, 0, "%s: a new package needs a line in layers: what may it import, and why?", dir) {
			continue
		}
		for _, f := range files {
			for _, imported := range f.ours() {
				if !f.test {
					assert.True(t, layers[i].allows(imported), "%s imports %s: %s", f.path, imported, layers[i].reason)
				}
			}
		}
	}
}

func (l layer) allows(imported string) bool {
	return slices.ContainsFunc(l.may, func(pattern string) bool {
		if above, ok := strings.CutSuffix(pattern, "..."); ok {
			return strings.HasPrefix(imported, above)
		}
		return imported == pattern
	})
}

// Tests may reach higher than their package, but not across.
func TestExtractAndGraphNeverMeet(t *testing.T) {
	const reason = "extract and graph meet in schema's types, so that either can be used without the other"
	for dir, files := range packages(t) {
		side, _, _ := strings.Cut(dir, "/")
		other := map[string]string{"extract": "graph", "graph": "extract"}[side]
		for _, f := range files {
			for _, imported := range f.ours() {
				assert.False(t, other != "" && within(imported, other), "%s imports %s: %s", f.path, imported, reason)
			}
		}
	}
}

func TestOnlyOpenKnowsTheBackends(t *testing.T) {
	for dir, files := range packages(t) {
		for _, f := range files {
			for _, imported := range f.ours() {
				if isBackend(imported) && imported != dir && !f.test {
					assert.Equal(t, "cmd/chronograph/open.go", f.path, "imports %s: the one place that chooses a store", imported)
				}
			}
		}
	}
}

func isBackend(pkg string) bool {
	return strings.HasPrefix(pkg, "graph/") && strings.HasSuffix(pkg, "store")
}

// atHome lists what belongs to a single package.
var atHome = map[string]string{
	"github.com/urfave/cli":            "the command line is one package's business",
	"github.com/neo4j/neo4j-go-driver": "the Neo4j driver stays behind graph/driver",
	"database/sql":                     "SQL stays behind graph/driver",
	"net/http":                         "the program works offline; the viewer alone will serve a page",
	"github.com/schollz/progressbar":   "drawing on the terminal is the program's business",
	"github.com/markusmobius":          "HTML is read in one place",
	"go.yaml.in/yaml":                  "data files are decoded in one place, which keeps the position of every entry",
}

func TestEachLibraryHasOneHome(t *testing.T) {
	homes := map[string][]string{}
	for dir, files := range packages(t) {
		for _, f := range files {
			for library := range atHome {
				if slices.ContainsFunc(f.imports, func(i string) bool { return within(i, library) }) && !slices.Contains(homes[library], dir) {
					homes[library] = append(homes[library], dir)
				}
			}
		}
	}
	for library, dirs := range homes {
		slices.Sort(dirs)
		assert.LessOrEqual(t, len(dirs), 1, "%s is imported by %s: %s", library, strings.Join(dirs, ", "), atHome[library])
	}
}

func TestNamesSayWhatIsInside(t *testing.T) {
	for dir := range packages(t) {
		assert.NotContains(t, []string{"util", "utils", "common", "helper", "helpers", "misc", "shared"}, path.Base(dir),
			"%s: name a package for what it provides", dir)
	}
}

func TestNothingHappensBeforeMain(t *testing.T) {
	for _, files := range packages(t) {
		for _, f := range files {
			assert.False(t, f.hasInit, "%s has an init function: what is used is passed in", f.path)
		}
	}
}

func TestTheClockIsPassedIn(t *testing.T) {
	for dir, files := range packages(t) {
		for _, f := range files {
			if !f.test && dir != "cmd/chronograph" {
				assert.False(t, f.readsClock, "%s calls time.Now: the same input gives the same output on any day", f.path)
			}
		}
	}
}

// file is what the rules need of a source file.
type file struct {
	path       string
	test       bool
	imports    []string
	hasInit    bool
	readsClock bool
}

// ours returns the imported packages of this module, without its name.
func (f file) ours() []string {
	var found []string
	for _, i := range f.imports {
		if pkg, ok := strings.CutPrefix(i, module); ok {
			found = append(found, pkg)
		}
	}
	return found
}

func within(pkg, above string) bool { return pkg == above || strings.HasPrefix(pkg, above+"/") }

// packages reads every Go file of the module, by folder.
func packages(t *testing.T) map[string][]file {
	found := map[string][]file{}
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && skipped(name):
			return filepath.SkipDir
		case !entry.IsDir() && filepath.Ext(name) == ".go":
			name = filepath.ToSlash(name)
			found[path.Dir(name)] = append(found[path.Dir(name)], parse(t, name))
		}
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, len(found), 5, "the walk found the packages")
	return found
}

// skipped reports folders that hold no code of this module.
func skipped(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	base := filepath.Base(dir)
	return err == nil || strings.HasPrefix(base, ".") || base == "testdata" || base == "bin" || base == "neo4j"
}

func parse(t *testing.T, name string) file {
	tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	f := file{path: name, test: strings.HasSuffix(name, "_test.go")}
	for _, i := range tree.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		require.NoError(t, err)
		f.imports = append(f.imports, imported)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			f.hasInit = f.hasInit || n.Recv == nil && n.Name.Name == "init"
		case *ast.SelectorExpr:
			pkg, _ := n.X.(*ast.Ident)
			f.readsClock = f.readsClock || pkg != nil && pkg.Name == "time" && n.Sel.Name == "Now"
		}
		return true
	})
	return f
}
