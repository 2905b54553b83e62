package resolve

import (
	"cmp"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// contradictions names the mentions that can't both be right: of all that say
// one thing the smallest stands for them.
func contradictions(members []*mention) []driver.Contradiction {
	if len(members) == 1 {
		return nil
	}
	out := append(dates(members), counts(members)...)
	slices.SortFunc(out, func(a, b driver.Contradiction) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.Field, b.Field))
	})
	return slices.Compact(out)
}

func dates(members []*mention) []driver.Contradiction {
	var firsts []*mention
	for _, m := range members {
		if !slices.ContainsFunc(firsts, func(f *mention) bool { return f.when == m.when }) {
			firsts = append(firsts, m)
		}
	}
	var out []driver.Contradiction
	for i, a := range firsts {
		for _, b := range firsts[i+1:] {
			if a.when.apart(b.when) {
				out = append(out, driver.Contradiction{A: a.id, B: b.id, Field: "date"})
			}
		}
	}
	return out
}

// counts compares what two articles count; one article may count parts of a whole.
func counts(members []*mention) []driver.Contradiction {
	members = slices.DeleteFunc(slices.Clone(members), func(m *mention) bool { return len(m.figures) == 0 })
	var out []driver.Contradiction
	seen := map[[2]schema.Figure]bool{}
	for i, a := range members {
		for _, b := range members[i+1:] {
			if _, differ := figures(a, b); !differ || a.article.source == b.article.source {
				continue
			}
			if f, g, found := clash(a, b); found && !seen[[2]schema.Figure{f, g}] && !seen[[2]schema.Figure{g, f}] {
				seen[[2]schema.Figure{f, g}] = true
				out = append(out, driver.Contradiction{A: a.id, B: b.id, Field: f.What})
			}
		}
	}
	return out
}

// clash returns two exact figures of one thing that differ.
func clash(a, b *mention) (f, g schema.Figure, found bool) {
	for _, f := range a.figures {
		for _, g := range b.figures {
			if f.What == g.What && f.Value != g.Value && f.Qualifier == schema.Exact && g.Qualifier == schema.Exact {
				return schema.Figure{What: f.What, Value: f.Value}, schema.Figure{What: g.What, Value: g.Value}, true
			}
		}
	}
	return f, g, false
}
