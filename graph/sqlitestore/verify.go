package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// checks are what has to hold in a file; each query returns how often it doesn't, and where.
var checks = []struct{ what, query string }{
	{"every mention is reported in an article",
		`SELECT count(*), min(id) FROM mention WHERE article NOT IN (SELECT id FROM article)`},
	{"every event has the mentions it was made of",
		`SELECT count(*), min(id) FROM event WHERE digest <> '' AND id NOT IN
			(SELECT event FROM mention_of JOIN mention ON mention.id = mention_of.mention)`},
	{"no mention belongs to two events",
		`SELECT count(*), min(mention) FROM (SELECT mention FROM mention_of GROUP BY mention HAVING count(*) > 1)`},
	{"every participation names the day of its event",
		`SELECT count(*), min(event.id) FROM participation JOIN event ON event.id = event WHERE participation.date <> coalesce(event.date, '')`},
	{"the events follow from all articles",
		`SELECT count(*), 'revision ' || r.value FROM meta r JOIN meta s ON r.key = 'revision' AND s.key = 'settled' WHERE r.value <> s.value`},
}

// Verify looks for what the file can't enforce.
func Verify(ctx context.Context, path string) ([]driver.Finding, error) {
	opened, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	db := opened.(*store).db
	whole := driver.Finding{What: "the file is whole"}
	var said string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&said); err != nil || said != "ok" {
		whole.Problem, whole.Next = fmt.Sprint(said, err), "take a copy that is whole, or build the articles again"
		return []driver.Finding{whole}, nil
	}
	findings := []driver.Finding{whole}
	for _, c := range checks {
		f := driver.Finding{What: c.what}
		var n int
		var example sql.NullString
		if err := db.QueryRowContext(ctx, c.query).Scan(&n, &example); err != nil {
			return findings, err
		}
		if n > 0 {
			f.Problem, f.Next = fmt.Sprintf("not so %d times, as in %s", n, example.String), "run chronograph build again"
		}
		findings = append(findings, f)
	}
	return findings, nil
}

// Doctor looks whether there is a store that can be opened.
func Doctor(ctx context.Context, path string) []driver.Finding {
	f := driver.Finding{What: "there is a store that can be opened"}
	opened, err := Open(ctx, path)
	if err == nil {
		err = opened.Close()
	}
	var known *schema.Error
	switch {
	case errors.As(err, &known) && known.Code == schema.Missing:
		f.Problem, f.Next = known.Message, "run chronograph store init or chronograph build"
	case err != nil:
		f.Problem, f.Next = err.Error(), "name another file with --store"
	}
	return []driver.Finding{f}
}

// Wipe takes the file away, if it is a store.
func Wipe(_ context.Context, path string) error {
	found, err := inspect(path)
	if err != nil || found == nothing {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return schema.Errorf(schema.BadStore, "can't be removed").At(path, 0).Because(err)
	}
	return nil
}
