// Package vi is Vietnamese: data files, and the little that data can't say.
package vi

import (
	"embed"
	"io/fs"

	"chronograph/extract/lang"
)

//go:embed furniture.yaml clauses.yaml dating.yaml lexicon times entity events
var files embed.FS

// Load returns the Vietnamese pack; the error lists every problem of its data.
func Load() (*lang.Pack, error) { return LoadFrom(files) }

// LoadFrom reads the pack from another folder of the same form.
func LoadFrom(files fs.FS) (*lang.Pack, error) { return lang.Load("vi", files, Numerals{}, Lunar{}) }
