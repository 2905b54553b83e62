package graph

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// intake is one build on its way.
type intake struct {
	g       *Graph
	fresh   *fresh
	summary Summary
	batch   []schema.Annotated
	seen    map[string]bool // ids of this build
	paths   map[string]bool // paths of this build: false when something there failed
	written map[string]bool // ids this build wrote
	undated map[string]*UndatedReason
	under   chan error // the batch that is being written, nil for none
	refused []Failure  // of that batch
}

// take queues an article, or notes why there is none.
func (in *intake) take(ctx context.Context, a schema.Annotated, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil {
		err = checkNames(a)
	}
	if err != nil {
		failed := in.wait()
		in.fail(a.Article.Path, err)
		return failed
	}
	in.batch = append(in.batch, a)
	if len(in.batch) < in.g.batch {
		return nil
	}
	return in.flush(ctx)
}

func (in *intake) fail(path string, err error) {
	in.summary.Failures = append(in.summary.Failures, Failure{path, err})
	in.paths[path] = false
}

// pending is an article that has to be written.
type pending struct {
	row   driver.Article
	isNew bool
}

// flush has what changed of the queued articles written, once the ones before are.
func (in *intake) flush(ctx context.Context) error {
	stored, err := in.stamps(ctx)
	if err != nil {
		return errors.Join(err, in.wait())
	}
	rows := map[string]pending{}
	for _, a := range in.batch {
		in.sort(a, stored, rows)
	}
	in.batch = in.batch[:0]
	if err := in.wait(); err != nil {
		return err
	}
	in.under = make(chan error, 1)
	go func() { in.under <- in.write(ctx, rows) }()
	return nil
}

// stamps looks up the queued articles, while those before are being written if none is the same.
func (in *intake) stamps(ctx context.Context) (map[string]driver.Stamp, error) {
	ids := make([]string, len(in.batch))
	for i, a := range in.batch {
		ids[i] = a.Article.ID
	}
	if slices.ContainsFunc(ids, func(id string) bool { return in.seen[id] }) {
		if err := in.wait(); err != nil {
			return nil, err
		}
	}
	return in.g.stamps(ctx, ids)
}

// wait waits until nothing is being written: only then may what note and put
// touch be touched.
func (in *intake) wait() error {
	if in.under == nil {
		return nil
	}
	err := <-in.under
	in.under = nil
	for _, f := range in.refused {
		in.fail(f.Path, f.Err)
	}
	in.refused = nil
	return err
}

// sort decides what becomes of an article.
func (in *intake) sort(a schema.Annotated, stored map[string]driver.Stamp, rows map[string]pending) {
	id, again := a.Article.ID, in.seen[a.Article.ID]
	in.seen[id] = true
	if _, failed := in.paths[a.Article.Path]; !failed {
		in.paths[a.Article.Path] = true
	}
	st, found := stored[id]
	fate := write
	if found {
		fate = in.g.fate(a.Article, st, again)
	}
	switch {
	case again:
		in.summary.Repeated++
	case fate != write:
		in.summary.Unchanged++
	}
	if fate == write {
		row := in.g.row(a)
		rows[id] = pending{row, !found || rows[id].isNew}
		stored[id] = driver.Stamp{ID: id, Hash: row.Hash, Path: row.Path, URL: row.URL}
	}
}

// write writes rows in order of id.
func (in *intake) write(ctx context.Context, rows map[string]pending) error {
	if len(rows) == 0 {
		return nil
	}
	batch := make([]driver.Article, 0, len(rows))
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		batch = append(batch, rows[id].row)
	}
	return in.writeBatch(ctx, rows, batch)
}

// writeBatch writes articles in one transaction. When one of them can't be
// written, or all together are too large for the store, it does so by halves:
// the one at fault is named and the rest is kept.
func (in *intake) writeBatch(ctx context.Context, rows map[string]pending, batch []driver.Article) error {
	err := in.put(ctx, rows, batch)
	code := schema.CodeOf(err)
	switch {
	case err == nil || code != schema.BadRecord && code != schema.TooLarge:
		return err
	case len(batch) == 1:
		in.refused = append(in.refused, Failure{batch[0].Path, atFault(batch[0], err)})
		return nil
	}
	half := len(batch) / 2
	if err := in.writeBatch(ctx, rows, batch[:half]); err != nil {
		return err
	}
	return in.writeBatch(ctx, rows, batch[half:])
}

// atFault says which article a store refused, where the store does not.
func atFault(a driver.Article, err error) error {
	var refused *schema.Error
	if errors.As(err, &refused) && refused.Path == a.Path {
		return err
	}
	return schema.Errorf(schema.CodeOf(err), "the article %s can't be stored", a.ID).At(a.Path, 0).Because(err)
}

func (in *intake) put(ctx context.Context, rows map[string]pending, articles []driver.Article) error {
	var revision int64
	written := make(chan error, 1)
	go func() {
		var err error
		revision, err = in.g.store.PutArticles(ctx, articles)
		written <- err
	}()
	in.fresh.add(articles) // what comes of it is thrown away when they can't be written
	err := <-written
	in.fresh.wrote(revision, err)
	if err == nil {
		in.note(rows, articles...)
	}
	return err
}

// examples is how many mentions are shown for each reason.
const examples = 3

// note counts written articles, and their mentions that have no date.
func (in *intake) note(rows map[string]pending, articles ...driver.Article) {
	for _, a := range articles {
		if rows[a.ID].isNew {
			in.summary.New++
		} else if !in.written[a.ID] {
			in.summary.Changed++
		}
		in.written[a.ID] = true
		for _, m := range a.Mentions {
			if !m.Time.Time.IsZero() {
				continue
			}
			reason, ok := in.undated[m.Time.Why]
			if !ok {
				reason = &UndatedReason{Why: m.Time.Why}
				in.undated[m.Time.Why] = reason
			}
			reason.Count++
			if len(reason.Examples) < examples {
				reason.Examples = append(reason.Examples, Undated{a.Path, m.Type, m.Title, m.Quote})
			}
		}
	}
}

// finish writes the rest and takes out what the paths of this build hold no more.
func (in *intake) finish(ctx context.Context) error {
	if err := errors.Join(in.flush(ctx), in.wait()); err != nil {
		return err
	}
	var whole []string
	for path, ok := range in.paths {
		if ok && path != "" && path != "-" {
			whole = append(whole, path)
		}
	}
	stamps, err := in.g.store.Stamps(ctx, nil, whole)
	if err != nil {
		return err
	}
	var gone []string
	for _, st := range stamps {
		if !in.seen[st.ID] {
			gone = append(gone, st.ID)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	in.summary.Replaced, err = in.g.remove(ctx, gone)
	return err
}

// result completes the summary with counts of the whole graph.
func (in *intake) result(ctx context.Context) (Summary, error) {
	s := &in.summary
	counts, err := in.g.store.Counts(ctx)
	s.Counts = counts
	for _, reason := range in.undated {
		s.Undated = append(s.Undated, *reason)
	}
	slices.SortFunc(s.Undated, func(a, b UndatedReason) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Why, b.Why))
	})
	return *s, err
}
