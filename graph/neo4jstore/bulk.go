package neo4jstore

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// What the files hold. A column is a property with the type that the import tool gives it.
var (
	times      = []string{"time", "time_kind", "precision", "date:date", "end_date:date", "basis"}
	figures    = []string{"figure_what:string[]", "figure_value:double[]", "figure_of:string[]", "figure_qualifier:string[]"}
	articleCSV = []string{"id:ID(Article)", "title", "url", "path", "source", "language", "published:date", "published_basis:string[]",
		"content_hash", "text_key", "topics:string[]", "text", "entities:string[]", "revision:long"}
	mentionCSV = join([]string{"id:ID(EventMention)", "title", "type", "quote", "trigger", "start:long", "end:long", "triggers:long[]"}, times,
		[]string{"why", "modality", "attributed_to", "participants:string[]", "roles:string[]", "inferred:string[]", "places:string[]", "near"}, figures)
	eventCSV = join([]string{"id:ID(Event)", ":LABEL", "title", "type"}, times, []string{"modality", "sources:long", "conflict:boolean"}, figures,
		[]string{"mentions:string[]", "contradicts_a:string[]", "contradicts_b:string[]", "contradicts_field:string[]", "digest"})
	entityCSV = []string{"id:ID(Entity)", ":LABEL", "name", "kind", "aliases:string[]", "country", "location:point{crs:WGS-84}", "office_titles:string[]", "office_of:string[]",
		"keys:string[]", "lookup", "said:string[]", "digest"}
	chronographCSV = []string{"id:ID(Chronograph)", "name", "version:long", "revision:long", "settled:long", "rewritten:long", "applied:long",
		"legacy:boolean", "migrations:string[]"}
)

func join(lists ...[]string) (all []string) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// WriteCSV writes the graph of any store into a folder, as the files that
// `neo4j-admin database import full` reads, and import.args, which names them:
//
//	cd DIR && neo4j-admin database import full neo4j @import.args
//
// Constraints and indexes are made afterwards, by Prepare.
func WriteCSV(ctx context.Context, from driver.Store, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return schema.Errorf(schema.BadUsage, "the folder can't be made").At(dir, 0).Because(err)
	}
	b := &bulk{ctx: ctx, from: from, files: &files{dir: dir}, mentions: map[string]bool{}, named: map[string]bool{}}
	err := b.write()
	if closed := b.files.close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "import.args"), []byte(b.files.arguments()), 0o644)
}

// bulk writes one graph.
type bulk struct {
	ctx      context.Context
	from     driver.Store
	files    *files
	mentions map[string]bool // ids that are there
	canon    driver.Canon
	named    map[string]bool // entities that something refers to
}

func (b *bulk) write() error {
	state, err := b.from.State(b.ctx)
	if err != nil {
		return err
	}
	if b.canon, err = b.from.Canon(b.ctx, nil); err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return b.chronograph(state) },
		func() error { return b.articles(state.Revision) }, b.entities, b.events, b.reprints, b.bareNames,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return b.unmoved(state)
}

// unmoved makes sure that all was read of one state, and of a whole graph.
func (b *bulk) unmoved(state driver.State) error {
	now, err := b.from.State(b.ctx)
	switch {
	case err != nil:
		return err
	case now != state:
		return driver.ErrMoved
	case now.Revision != now.Settled:
		return schema.Errorf(schema.BadStore, "a build of this graph was cut short: run it again first")
	}
	return nil
}

func (b *bulk) chronograph(state driver.State) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	var names []string
	for _, m := range steps {
		names = append(names, m.name)
	}
	return b.files.node("Chronograph", chronographCSV, properties{"id": "graph", "name": "chronograph", "version": driver.Version,
		"revision": state.Revision, "settled": state.Settled, "rewritten": min(state.Rewritten, state.Revision), "applied": int64(0),
		"legacy": state.Rewritten > state.Revision, "migrations": names})
}

func (b *bulk) articles(revision int64) error {
	for a, err := range b.from.Articles(b.ctx) {
		if err != nil {
			return err
		}
		if err := b.files.node("Article", articleCSV, articleProperties(a, revision)); err != nil {
			return err
		}
		for _, m := range a.Mentions {
			b.mentions[m.ID] = true
			if err := b.mention(a.ID, m); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bulk) mention(article string, m driver.Mention) error {
	if err := b.files.node("EventMention", mentionCSV, mentionProperties(m)); err != nil {
		return err
	}
	if m.AttributedTo != "" {
		if err := b.toEntity("ATTRIBUTED_TO", "EventMention", m.ID, m.AttributedTo, nil, nil); err != nil {
			return err
		}
	}
	return b.files.edge("REPORTED_IN", "EventMention", m.ID, "Article", article, nil, nil)
}

// toEntity writes an edge to an entity, which has to have a node.
func (b *bulk) toEntity(typ, label, id, entity string, columns []string, p properties) error {
	b.named[entity] = true
	return b.files.edge(typ, label, id, "Entity", entity, columns, p)
}

func (b *bulk) entities() error {
	for e, err := range b.from.Entities(b.ctx, nil) {
		if err != nil {
			return err
		}
		p := entityProperties(e, b.canon.Entities[e.ID])
		p[":LABEL"] = labelsOf(e)
		if err := b.files.node("Entity", entityCSV, p); err != nil {
			return err
		}
		if err := b.belongings(e); err != nil {
			return err
		}
	}
	return nil
}

func labelsOf(e driver.Entity) []string {
	labels := []string{"Entity"}
	if e.Actor {
		labels = append(labels, "Actor")
	}
	if e.Place {
		labels = append(labels, "Place")
	}
	switch e.Kind {
	case schema.Person, schema.Country, schema.Organization, schema.Group:
		labels = append(labels, strings.ToUpper(string(e.Kind[:1]))+string(e.Kind[1:]))
	}
	return labels
}

func (b *bulk) belongings(e driver.Entity) error {
	offices, inside := officesAndCountry(e)
	for _, o := range offices {
		if err := b.toEntity("HOLDS_OFFICE", "Entity", e.ID, o.Of, []string{"title", "articles:long", "first_seen:date", "last_seen:date"}, heldOffice(e, o)); err != nil {
			return err
		}
	}
	if inside != "" {
		return b.toEntity("LOCATED_IN", "Entity", e.ID, inside, nil, nil)
	}
	return nil
}

func (b *bulk) events() error {
	for e, err := range b.from.Events(b.ctx, driver.Query{}) {
		if err != nil {
			return err
		}
		if err := b.event(e); err != nil {
			return err
		}
	}
	return nil
}

func labelsOfEvent(e driver.Event) []string {
	labels := []string{"Event"}
	if !e.HasDay() {
		labels = append(labels, "Undated")
	}
	if e.Conflict {
		labels = append(labels, "Disputed")
	}
	return labels
}

func (b *bulk) event(e driver.Event) error {
	p := eventProperties(e, b.canon.Events[e.ID])
	p[":LABEL"] = labelsOfEvent(e)
	if err := b.files.node("Event", eventCSV, p); err != nil {
		return err
	}
	for _, p := range e.Participants {
		if err := b.toEntity("HAS_PARTICIPANT", "Event", e.ID, p.Actor, []string{"actor", "role", "date:date", "support:long", "inferred:boolean"}, participation(e, p)); err != nil {
			return err
		}
	}
	for _, p := range e.Places {
		if err := b.toEntity("OCCURRED_AT", "Event", e.ID, p.Place, []string{"place", "date:date", "support:long"}, scene(e, p)); err != nil {
			return err
		}
	}
	for _, m := range e.Mentions {
		if b.mentions[m] {
			if err := b.files.edge("MENTION_OF", "EventMention", m, "Event", e.ID, nil, nil); err != nil {
				return err
			}
		}
	}
	for _, c := range e.Contradicts {
		if b.mentions[c.A] && b.mentions[c.B] {
			err := b.files.edge("CONTRADICTS", "EventMention", c.A, "EventMention", c.B, []string{"field", "event"}, properties{"field": c.Field, "event": e.ID})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bulk) reprints() error {
	for _, r := range b.canon.Reprints {
		if err := b.files.edge("REPRINT_OF", "Article", r.Article, "Article", r.Of, nil, nil); err != nil {
			return err
		}
	}
	return nil
}

// bareNames writes the entities that something refers to and the canon does not hold.
func (b *bulk) bareNames() error {
	for _, id := range sortedKeys(b.named) {
		if _, known := b.canon.Entities[id]; known {
			continue
		}
		p := bareName(id)
		p[":LABEL"] = []string{"Entity", "Unresolved"}
		if err := b.files.node("Entity", entityCSV, p); err != nil {
			return err
		}
	}
	return nil
}
