package schema

import (
	"fmt"
	"sort"
	"strings"
)

// Problem is one thing wrong with a data file, where it stands.
type Problem struct {
	File         string
	Line, Column int // 1-based; 0 where unknown
	Message      string
}

func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems is everything wrong with a set of data files, all at once.
type Problems []Problem

// Add notes one more problem.
func (ps *Problems) Add(file string, line, column int, format string, args ...any) {
	*ps = append(*ps, Problem{file, line, column, fmt.Sprintf(format, args...)})
}

// Error lists the problems, one a line, in file order.
func (ps Problems) Error() string {
	sorted := append(Problems(nil), ps...)
	sort.SliceStable(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Line < b.Line
	})
	lines := make([]string, len(sorted))
	for i, p := range sorted {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Err returns ps as an error, or nil when there is no problem.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}
