package neo4jstore

import (
	"embed"
	"strings"
)

//go:embed cypher/*.cypher cypher/migrations/*.cypher cypher/verify/*.cypher
var cypherFiles embed.FS

// cypher returns the statement of a file of the folder cypher.
func cypher(name string) string {
	data, err := cypherFiles.ReadFile("cypher/" + name + ".cypher")
	if err != nil {
		panic(err) // a name that stands in this package; the test of the statements asks for each
	}
	return string(data)
}

// migration is one step of the layout.
type migration struct {
	name       string
	statements []string
}

// migrations returns the steps in order; the first makes version 1.
func migrations() ([]migration, error) {
	files, err := cypherFiles.ReadDir("cypher/migrations")
	if err != nil {
		return nil, err
	}
	steps := make([]migration, len(files))
	for i, f := range files {
		data, err := cypherFiles.ReadFile("cypher/migrations/" + f.Name())
		if err != nil {
			return nil, err
		}
		steps[i] = migration{strings.TrimSuffix(f.Name(), ".cypher"), split(string(data))}
	}
	return steps, nil
}

// split parts a script at the semicolons that end a line.
func split(script string) []string {
	var statements []string
	for part := range strings.SplitSeq(script, ";\n") {
		if part = strings.TrimSpace(part); part != "" {
			statements = append(statements, part)
		}
	}
	return statements
}
