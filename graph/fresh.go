package graph

import (
	"chronograph/graph/driver"
	"chronograph/graph/resolve"
)

// fresh is the articles that a build added, so that they need not be read
// again. It is of use as long as nobody else writes and nothing is rewritten.
type fresh struct {
	from     driver.State // when the build began
	revision int64        // that it brought the evidence to
	resolver *resolve.Resolver
}

func begun(s driver.State) *fresh {
	f := &fresh{from: s, revision: s.Revision}
	if s.Revision == s.Settled {
		f.resolver = resolve.New()
	}
	return f
}

// add notes articles that brought the evidence to a revision.
func (f *fresh) add(revision int64, articles []driver.Article) {
	if f.revision++; f.revision != revision {
		f.resolver = nil
	}
	if f.resolver == nil {
		return
	}
	for _, a := range articles {
		f.resolver.Add(a)
	}
}

// at returns the resolver with all that was added when the graph is at a
// state, nil when it is not known or was handed out before.
func (f *fresh) at(s driver.State) *resolve.Resolver {
	if f == nil || s.Revision != f.revision || s.Settled != f.from.Settled || s.Rewritten != f.from.Rewritten {
		return nil
	}
	r := f.resolver
	f.resolver = nil
	return r
}
