package main

import (
	"chronograph/extract"
	"chronograph/extract/lang/vi"
)

// newExtractor loads the language data. It takes a moment, so only commands that read text do it.
func newExtractor() (*extract.Extractor, error) {
	pack, err := vi.Load()
	if err != nil {
		return nil, err
	}
	return extract.New(pack), nil
}
