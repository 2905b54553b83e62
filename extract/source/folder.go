package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chronograph/schema"
)

// folder reads the articles below a folder; one without any is an error.
func (r *reader) folder(path string) bool {
	found, more := r.walk(path, nil)
	if more && !found {
		return r.fail(schema.Errorf(schema.Empty, "no article in this folder: %s", kinds), path, 0)
	}
	return more
}

// walk reads a folder in path order, through links too. above holds the
// folders it was reached by, so that a link back to one of them ends there. found
// tells whether there was an article, read or not; more is false when no more is wanted.
func (r *reader) walk(dir string, above []fs.FileInfo) (found, more bool) {
	info, err := os.Stat(dir)
	if err != nil {
		return true, r.fail(missing(err), dir, 0)
	}
	for _, folder := range above {
		if os.SameFile(folder, info) {
			return true, r.fail(schema.Errorf(schema.Missing, "a link that leads back to a folder above it"), dir, 0)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return true, r.fail(missing(err), dir, 0)
	}
	above = append(above[:len(above):len(above)], info)
	for _, entry := range entries {
		any, more := r.entry(filepath.Join(dir, entry.Name()), above)
		found = found || any
		if !more {
			return found, false
		}
	}
	return found, true
}

// entry reads a file or folder found in a folder; what is no article is passed over, and so is what is hidden.
func (r *reader) entry(path string, above []fs.FileInfo) (found, more bool) {
	if strings.HasPrefix(filepath.Base(path), ".") {
		return false, true
	}
	info, err := os.Stat(path)
	switch {
	case err != nil && isArticle(path):
		return true, r.fail(missing(err), path, 0)
	case err != nil:
		return false, true
	case info.IsDir():
		return r.walk(path, above)
	case isArticle(path):
		return true, r.file(path, info)
	}
	return false, true
}
