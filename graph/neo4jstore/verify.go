package neo4jstore

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"chronograph/graph/driver"
)

// Verify looks for what a Community server can't enforce: missing properties,
// edges that say another thing than their nodes, nodes of something else.
func Verify(ctx context.Context, c Config) ([]driver.Finding, error) {
	opened, err := Open(ctx, c)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	s := opened.(*store)
	checks, err := cypherFiles.ReadDir("cypher/verify")
	if err != nil {
		return nil, err
	}
	var findings []driver.Finding
	for _, file := range checks {
		f, err := s.verify(ctx, "verify/"+strings.TrimSuffix(file.Name(), ".cypher"))
		if err != nil {
			return findings, err
		}
		findings = append(findings, f)
	}
	missing, err := s.missing(ctx)
	return append(findings, missing), err
}

// verify runs a check. Its first line says what has to hold; it returns how often it doesn't, and where.
func (s *store) verify(ctx context.Context, name string) (driver.Finding, error) {
	what, _, _ := strings.Cut(cypher(name), "\n")
	f := driver.Finding{What: strings.TrimPrefix(what, "// ")}
	err := s.read(ctx, func(t tx) error {
		return t.do(name, nil, func(r *row) error {
			if n, example := r.int(), r.text(); n > 0 {
				f.Problem = fmt.Sprintf("not so %d times, as in %s", n, example)
				f.Next = "build the articles again after chronograph store wipe"
			}
			return nil
		})
	})
	if strings.HasSuffix(name, "_settled") && f.Problem != "" {
		f.Next = "run chronograph build again, it was cut short"
	}
	return f, err
}

// missing looks for constraints and indexes that are not there or not ready.
func (s *store) missing(ctx context.Context) (driver.Finding, error) {
	f := driver.Finding{What: "constraints and indexes are there"}
	states := map[string]string{}
	err := s.read(ctx, func(t tx) error {
		return t.pairs("schema_names", nil, func(name, state string) { states[name] = state })
	})
	wanted, err2 := schemaNames()
	if err = orElse(err, err2); err != nil {
		return f, err
	}
	absent := slices.DeleteFunc(slices.Clone(wanted), func(name string) bool { return states[name] != "" })
	waiting := slices.DeleteFunc(wanted, func(name string) bool { return states[name] == "" || states[name] == "ONLINE" })
	switch {
	case len(absent) > 0:
		f.Problem, f.Next = "missing: "+strings.Join(absent, ", "), "run chronograph store init"
	case len(waiting) > 0:
		f.Problem, f.Next = "not ready: "+strings.Join(waiting, ", "), "wait; one that FAILED has to be dropped, then run chronograph store init"
	}
	return f, nil
}

func orElse(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// schemaNames are the names that the migrations give to constraints and indexes.
func schemaNames() ([]string, error) {
	steps, err := migrations()
	var names []string
	for _, step := range steps {
		for _, statement := range step.statements {
			before, _, ok := strings.Cut(statement, " IF NOT EXISTS FOR ")
			if words := strings.Fields(before); ok && len(words) > 0 {
				names = append(names, words[len(words)-1])
			}
		}
	}
	return names, err
}
