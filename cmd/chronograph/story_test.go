package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"chronograph": main})
}

// TestStories runs the program as its users do.
func TestStories(t *testing.T) {
	data, err := filepath.Abs("../../extract/lang/vi")
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", data)
			env.Setenv("COLUMNS", "80")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "foreign": foreign, "big": big, "utf16": utf16File, "windows1258": windows1258,
		},
	})
}

// exits CODE COMMAND ARGS... runs a command that must end with an exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg {
		ts.Fatalf("usage: exits CODE COMMAND ARGS...")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%s: %s", args[1], err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
	if strings.Contains(ts.ReadFile("stderr"), "panic:") {
		ts.Fatalf("it panicked")
	}
}

// recipes is an SQLite database with one table, of recipes, gzipped.
const recipes = "H4sIAAAAAAACA+3XsQ7BcBDH8fs3wiRsHbrcyGKxmZR0qwF9gZK/aKI09R+8jQexehFPYVVRi0VilO8nv8vlLvcCt5zHmbO6OZR56nQoXTFGxqoi4tX1ZqpqfMzfeDJYm/bzuHOVKgAAAAAA4Ecj0/SDwMxcutrZ0q6zwh7r5k0XUZhEmoSTONJ6qb19mlt19uT6r9/8LlUAAAAAAMB/aRnPL7a3y/kBkCX0wQAgAAA="

// foreign FILE writes a database of something else.
func foreign(ts *testscript.TestScript, _ bool, args []string) {
	zipped, err := base64.StdEncoding.DecodeString(recipes)
	ts.Check(err)
	reader, err := gzip.NewReader(bytes.NewReader(zipped))
	ts.Check(err)
	data, err := io.ReadAll(reader)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

// big FILE MEGABYTES writes a text that is too long to be an article.
func big(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	sentence := []byte(strings.Repeat("Hai bên hội đàm tại Hà Nội hôm 3/5.\n", 1<<15))
	for written := 0; written < megabytes<<20; written += len(sentence) {
		_, err := f.Write(sentence)
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// utf16File FROM TO writes a UTF-8 file again as UTF-16 with its byte-order mark.
func utf16File(ts *testscript.TestScript, _ bool, args []string) {
	data := []byte{0xff, 0xfe}
	for _, r := range ts.ReadFile(args[0]) { // all of the Basic Multilingual Plane
		data = append(data, byte(r), byte(r>>8))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// windows1258 FROM TO writes a UTF-8 file again in Windows-1258, which has the tone marks as characters of their own.
func windows1258(ts *testscript.TestScript, _ bool, args []string) {
	var apart strings.Builder
	for _, letter := range norm.NFC.String(ts.ReadFile(args[0])) {
		var base, tone string
		for _, part := range norm.NFD.String(string(letter)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tone = string(part)
			} else {
				base += string(part)
			}
		}
		apart.WriteString(norm.NFC.String(base) + tone)
	}
	data, err := charmap.Windows1258.NewEncoder().String(apart.String())
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(data), 0o600))
}
