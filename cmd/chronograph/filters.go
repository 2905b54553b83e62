package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/graph/timeline"
	"chronograph/schema"
)

// filterFlags are the flags that select events.
func filterFlags() []cli.Flag {
	return []cli.Flag{
		storeFlag(),
		&cli.StringSliceFlag{Name: "actor", Usage: "who takes part: a `NAME`, with or without diacritics; repeat it for any of several"},
		&cli.StringSliceFlag{Name: "place", Usage: "where: a `NAME`; may be repeated"},
		&cli.StringSliceFlag{Name: "type", Usage: "what kind of event: `TYPE`[,TYPE…] such as AGREE,CONSULT"},
		&cli.StringFlag{Name: "from", Usage: "the first `DATE`: 2020, 2020-11 or 2020-11-12"},
		&cli.StringFlag{Name: "to", Usage: "the last `DATE`, included: 2020, 2020-11 or 2020-11-12"},
		&cli.StringSliceFlag{Name: "modality", Usage: "how real: `MODALITY`[,…] of " + strings.Join(modalityNames(), ", ")},
	}
}

// query reads the filter flags.
func query(c *cli.Context) (timeline.Query, error) {
	q := timeline.Query{Actors: c.StringSlice("actor"), Places: c.StringSlice("place")}
	var err error
	if q.Types, err = eventTypes(listed(c, "type")); err != nil {
		return q, err
	}
	if q.Modalities, err = modalities(listed(c, "modality")); err != nil {
		return q, err
	}
	if q.From, err = dateOf(c, "from"); err != nil {
		return q, err
	}
	if q.To, err = dateOf(c, "to"); err != nil {
		return q, err
	}
	if first, last := q.From.Earliest(), q.To.Latest(); last != 0 && last < first {
		return q, schema.Errorf(schema.BadUsage, "--from %s is after --to %s", q.From, q.To)
	}
	return q, nil
}

// listed returns the values of a flag that may be repeated or hold a list.
func listed(c *cli.Context, flag string) []string {
	var values []string
	for _, v := range c.StringSlice(flag) {
		for part := range strings.SplitSeq(v, ",") {
			values = append(values, strings.TrimSpace(part))
		}
	}
	return values
}

func eventTypes(names []string) ([]schema.EventType, error) {
	if len(names) == 0 {
		return nil, nil
	}
	ontology, err := schema.LoadOntology()
	if err != nil {
		return nil, err
	}
	var types []schema.EventType
	for _, name := range names {
		if err := oneOf("event type", strings.ToUpper(name), ontology.Names()); err != nil {
			return nil, err
		}
		types = append(types, schema.EventType(strings.ToUpper(name)))
	}
	return types, nil
}

func modalities(names []string) ([]schema.Modality, error) {
	var found []schema.Modality
	for _, name := range names {
		if err := oneOf("modality", name, modalityNames()); err != nil {
			return nil, err
		}
		found = append(found, schema.Modality(name))
	}
	return found, nil
}

func modalityNames() []string {
	var names []string
	for _, m := range schema.Modalities {
		names = append(names, string(m))
	}
	return slices.Clip(names)
}

// dateOf reads a flag that holds a day, month or year.
func dateOf(c *cli.Context, flag string) (schema.Time, error) {
	value := c.String(flag)
	if !c.IsSet(flag) {
		return schema.Time{}, nil
	}
	t, err := schema.ParseTime(value)
	if err != nil || !t.IsPoint() || t.Earliest() == 0 {
		return t, schema.Errorf(schema.BadDate, "--%s %q is not a date; write 2020, 2020-11 or 2020-11-12", flag, value)
	}
	return t, nil
}
