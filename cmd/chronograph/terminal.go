package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// pipeWidth is how wide a table is when nobody says how wide the paper is.
const pipeWidth = 100

// width is the number of columns that a table on w may take.
func width(w io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	return pipeWidth
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
