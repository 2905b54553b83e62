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

// add takes articles in that are being written.
func (f *fresh) add(articles []driver.Article) {
	if f.resolver == nil {
		return
	}
	for _, a := range articles {
		f.resolver.Add(a)
	}
}

// wrote notes the revision to which they brought the evidence, or that they did not.
func (f *fresh) wrote(revision int64, err error) {
	if f.revision++; err != nil || f.revision != revision {
		f.resolver = nil
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
