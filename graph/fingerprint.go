package graph

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"

	"chronograph/graph/driver"
)

// Fingerprint is a digest of every node and edge of the graph. Two stores hold
// the same graph if and only if their fingerprints are equal, whatever they
// are kept in and in whatever order they were written.
func (g *Graph) Fingerprint(ctx context.Context) (string, error) {
	h := sha256.New()
	for a, err := range g.store.Articles(ctx) {
		if err := print(h, a, err); err != nil {
			return "", err
		}
	}
	for e, err := range g.store.Entities(ctx, nil) {
		if err := print(h, e, err); err != nil {
			return "", err
		}
	}
	for e, err := range g.store.Events(ctx, driver.Query{}) {
		if err := print(h, e, err); err != nil {
			return "", err
		}
	}
	canon, err := g.store.Canon(ctx, nil)
	if err := print(h, canon.Reprints, err); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// print adds a row to the hash. A list that is nil and one that is empty print alike.
func print(h hash.Hash, row any, err error) error {
	if err != nil {
		return err
	}
	data, err := json.Marshal(row)
	h.Write(bytes.ReplaceAll(data, []byte(":null"), []byte(":[]")))
	return err
}
