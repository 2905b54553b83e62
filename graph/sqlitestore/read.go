package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"chronograph/graph/driver"
)

// errStopped says that the caller of an iterator wants no more.
var errStopped = errors.New("stopped")

// read runs look in a transaction that sees one state of the file.
func (s *store) read(ctx context.Context, look func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return look(tx)
}

// Canon implements driver.Store.
func (s *store) Canon(ctx context.Context, part *driver.Part) (driver.Canon, error) {
	canon := driver.Canon{Events: map[string]string{}, Entities: map[string]string{}}
	q := wholeCanon
	var mentions, entities, articles []any
	if part != nil {
		q = partOfCanon
		mentions, entities, articles = []any{array(part.Mentions)}, []any{array(part.Entities)}, []any{array(part.Articles)}
	}
	err := s.read(ctx, func(tx *sql.Tx) error {
		if err := pairs(ctx, tx, q.events, mentions, func(id, digest string) { canon.Events[id] = digest }); err != nil {
			return err
		}
		if err := pairs(ctx, tx, q.entities, entities, func(id, digest string) { canon.Entities[id] = digest }); err != nil {
			return err
		}
		return pairs(ctx, tx, q.reprints, articles, func(article, of string) {
			canon.Reprints = append(canon.Reprints, driver.Reprint{Article: article, Of: of})
		})
	})
	return canon, err
}

type canonQueries struct{ events, entities, reprints string }

var (
	wholeCanon = canonQueries{`SELECT id, digest FROM event`, `SELECT id, digest FROM entity`,
		`SELECT article, of FROM reprint ORDER BY article`}
	partOfCanon = canonQueries{
		`SELECT id, digest FROM event WHERE id IN (SELECT event FROM mention_of WHERE mention IN (SELECT value FROM json_each(?)))`,
		`SELECT id, digest FROM entity WHERE id IN (SELECT value FROM json_each(?))`,
		`SELECT article, of FROM reprint WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article`,
	}
)

func pairs(ctx context.Context, tx *sql.Tx, query string, args []any, take func(a, b string)) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a, b string
		if err := rows.Scan(&a, &b); err != nil {
			return err
		}
		take(a, b)
	}
	return rows.Err()
}

const entityColumns = `id, kind, name, aliases, country, location, offices, actor, place, keys, said`

// Entities implements driver.Store.
func (s *store) Entities(ctx context.Context, ids []string) iter.Seq2[driver.Entity, error] {
	if ids == nil {
		return s.entities(ctx, `SELECT `+entityColumns+` FROM entity ORDER BY id`)
	}
	return s.entities(ctx, `SELECT `+entityColumns+` FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`, array(ids))
}

// Lookup implements driver.Store.
func (s *store) Lookup(ctx context.Context, key string) ([]driver.Entity, error) {
	var found []driver.Entity
	for e, err := range s.entities(ctx, `SELECT `+entityColumns+` FROM entity
		WHERE id = ?1 OR id IN (SELECT entity FROM entity_key WHERE key = ?1) ORDER BY id`, key) {
		if err != nil {
			return nil, err
		}
		found = append(found, e)
	}
	return found, nil
}

func (s *store) entities(ctx context.Context, query string, args ...any) iter.Seq2[driver.Entity, error] {
	return func(yield func(driver.Entity, error) bool) {
		err := s.read(ctx, func(tx *sql.Tx) error {
			return scanAll(ctx, tx, scanCanonEntity, func(e driver.Entity) error {
				if !yield(e, nil) {
					return errStopped
				}
				return nil
			}, query, args...)
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(driver.Entity{}, err)
		}
	}
}

// scanAll hands every row of a query to take.
func scanAll[T any](ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) (T, error), take func(T) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		row, err := scan(rows)
		if err != nil {
			return err
		}
		if err := take(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Activity implements driver.Store.
func (s *store) Activity(ctx context.Context, scenes bool) ([]driver.Activity, error) {
	query := `SELECT actor, count(DISTINCT event), min(nullif(date, '')), max(nullif(date, '')) FROM participation GROUP BY actor ORDER BY actor`
	if scenes {
		query = `SELECT place, count(DISTINCT event), min(nullif(date, '')), max(nullif(date, '')) FROM scene GROUP BY place ORDER BY place`
	}
	var out []driver.Activity
	err := s.read(ctx, func(tx *sql.Tx) error {
		return scanAll(ctx, tx, scanActivity, func(a driver.Activity) error {
			out = append(out, a)
			return nil
		}, query)
	})
	return out, err
}

// Counts implements driver.Store.
func (s *store) Counts(ctx context.Context) (c driver.Counts, err error) {
	row := s.db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM mention),
		(SELECT count(*) FROM event), (SELECT count(*) FROM event) - (SELECT count(*) FROM event WHERE time = '' OR date IS NULL AND end_date IS NULL),
		(SELECT count(*) FROM event WHERE conflict), (SELECT count(*) FROM entity WHERE actor), (SELECT count(*) FROM entity WHERE place)`)
	err = row.Scan(&c.Articles, &c.Mentions, &c.Events, &c.Dated, &c.Conflicts, &c.Actors, &c.Places)
	return c, err
}
