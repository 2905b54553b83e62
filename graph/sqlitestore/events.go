package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"strings"

	"chronograph/graph/driver"
)

// Events implements driver.Store.
func (s *store) Events(ctx context.Context, q driver.Query) iter.Seq2[driver.Event, error] {
	return func(yield func(driver.Event, error) bool) {
		err := s.read(ctx, func(tx *sql.Tx) error {
			events, err := heads(ctx, tx, q)
			if err != nil {
				return err
			}
			driver.SortEvents(events)
			return inChunks(events, func(chunk []driver.Event) error {
				if err := fill(ctx, tx, chunk); err != nil {
					return err
				}
				for _, e := range chunk {
					if !yield(e, nil) {
						return errStopped
					}
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(driver.Event{}, err)
		}
	}
}

// chunk is how many events are filled at once: many enough to spare queries, few enough for flat memory.
const chunk = 1000

func inChunks(events []driver.Event, do func([]driver.Event) error) error {
	for start := 0; start < len(events); start += chunk {
		if err := do(events[start:min(start+chunk, len(events))]); err != nil {
			return err
		}
	}
	return nil
}

// heads returns the events of a query without their edges, in no order.
func heads(ctx context.Context, tx *sql.Tx, q driver.Query) ([]driver.Event, error) {
	where, args := conditions(q)
	var events []driver.Event
	err := scanAll(ctx, tx, scanEvent, func(e driver.Event) error {
		if q.Inside(e) {
			events = append(events, e)
		}
		return nil
	}, `SELECT id, type, title, time, time_kind, date, end_date, basis, modality, sources, conflict, figures FROM event`+where, args...)
	return events, err
}

// conditions puts fixed pieces together, one for each field that is set; the
// day that a window ends with bounds the keys of participation and scene.
func conditions(q driver.Query) (string, []any) {
	var pieces []string
	var args []any
	add := func(set bool, piece string, values ...any) {
		if set {
			pieces = append(pieces, piece)
			args = append(args, values...)
		}
	}
	last := "9999-12-31"
	if q.To != 0 {
		last = q.To.String()
	}
	add(len(q.IDs) > 0, `id IN (SELECT value FROM json_each(?))`, array(q.IDs))
	add(len(q.Actors) > 0, `id IN (SELECT event FROM participation WHERE actor IN (SELECT value FROM json_each(?)) AND date <= ?)`, array(q.Actors), last)
	add(len(q.Places) > 0, `id IN (SELECT event FROM scene WHERE place IN (SELECT value FROM json_each(?)) AND date <= ?)`, array(q.Places), last)
	add(len(q.Types) > 0, `type IN (SELECT value FROM json_each(?))`, array(q.Types))
	add(len(q.Modalities) > 0, `modality IN (SELECT value FROM json_each(?))`, array(q.Modalities))
	add(q.To != 0, `(date IS NULL OR date <= ?)`, last)
	add(q.From != 0, `(end_date IS NULL OR end_date >= ?)`, q.From.String())
	if len(pieces) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(pieces, " AND "), args
}

// fill reads the edges of events.
func fill(ctx context.Context, tx *sql.Tx, events []driver.Event) error {
	at := make(map[string]*driver.Event, len(events))
	ids := make([]string, len(events))
	for i := range events {
		at[events[i].ID], ids[i] = &events[i], events[i].ID
	}
	f := filler{ctx, tx, at, array(ids)}
	for _, edges := range []func() error{f.participants, f.places, f.mentions, f.contradictions} {
		if err := edges(); err != nil {
			return err
		}
	}
	return nil
}

type filler struct {
	ctx context.Context
	tx  *sql.Tx
	at  map[string]*driver.Event
	ids string // a JSON array
}

// rows hands every row of a query over the events to scan.
func (f filler) rows(query string, scan func(*sql.Rows) error) error {
	return scanAll(f.ctx, f.tx, func(rows *sql.Rows) (struct{}, error) { return struct{}{}, scan(rows) },
		func(struct{}) error { return nil }, query, f.ids)
}

func (f filler) participants() error {
	return f.rows(`SELECT event, actor, role, support, inferred FROM participation WHERE event IN (SELECT value FROM json_each(?))
		ORDER BY event, actor, role`, func(rows *sql.Rows) error {
		var event string
		var p driver.Participation
		err := rows.Scan(&event, &p.Actor, &p.Role, &p.Support, &p.Inferred)
		f.at[event].Participants = append(f.at[event].Participants, p)
		return err
	})
}

func (f filler) places() error {
	return f.rows(`SELECT event, place, support FROM scene WHERE event IN (SELECT value FROM json_each(?))
		ORDER BY event, place`, func(rows *sql.Rows) error {
		var event string
		var p driver.Scene
		err := rows.Scan(&event, &p.Place, &p.Support)
		f.at[event].Places = append(f.at[event].Places, p)
		return err
	})
}

func (f filler) mentions() error {
	return f.rows(`SELECT event, mention FROM mention_of WHERE event IN (SELECT value FROM json_each(?))
		ORDER BY event, mention`, func(rows *sql.Rows) error {
		var event, mention string
		err := rows.Scan(&event, &mention)
		f.at[event].Mentions = append(f.at[event].Mentions, mention)
		return err
	})
}

func (f filler) contradictions() error {
	return f.rows(`SELECT event, a, b, field FROM contradiction WHERE event IN (SELECT value FROM json_each(?))
		ORDER BY event, a, b, field`, func(rows *sql.Rows) error {
		var event string
		var c driver.Contradiction
		err := rows.Scan(&event, &c.A, &c.B, &c.Field)
		f.at[event].Contradicts = append(f.at[event].Contradicts, c)
		return err
	})
}

// Tellings implements driver.Store.
func (s *store) Tellings(ctx context.Context, events []string) iter.Seq2[driver.Telling, error] {
	return func(yield func(driver.Telling, error) bool) {
		err := s.read(ctx, func(tx *sql.Tx) error {
			return scanAll(ctx, tx, scanTelling, func(t driver.Telling) error {
				if !yield(t, nil) {
					return errStopped
				}
				return nil
			}, `SELECT o.event, coalesce(r.of, ''), a.id, a.path, a.url, a.title, a.source, a.language, a.published, a.basis, `+
				mentionColumns("m.", "m.quote", "m.cue")+`
				FROM mention_of o JOIN mention m ON m.id = o.mention JOIN article a ON a.id = m.article
				LEFT JOIN reprint r ON r.article = a.id
				WHERE o.event IN (SELECT value FROM json_each(?)) ORDER BY o.event, m.id`, array(events))
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(driver.Telling{}, err)
		}
	}
}

func scanTelling(rows *sql.Rows) (t driver.Telling, err error) {
	c := mentionRow{Mention: &t.Mention}
	var published, basis sql.NullString
	a := &t.Article
	err = rows.Scan(append([]any{&t.Event, &t.Reprint, &a.ID, &a.Path, &a.URL, &a.Title, &a.Source, &a.Language, &published, &basis},
		c.targets()...)...)
	if err != nil {
		return t, err
	}
	if a.Published, err = unday(published); err != nil {
		return t, err
	}
	if a.Basis, err = unnames(basis); err != nil {
		return t, err
	}
	return t, c.finish()
}
