package event

// governor is the speech act whose content an event is part of, nil when the paper itself tells it.
func (a *article) governor(f *found) *found {
	for i := len(a.found) - 1; i >= a.first; i-- {
		g := a.found[i]
		if !g.said() {
			continue
		}
		if a.parted(g, f.verb) {
			return nil
		}
		if f.said() && f.frame.zero() && f.frame.joined {
			return g.governor // a second verb of the same speaker
		}
		return g
	}
	return nil
}

// parted reports whether what g says has ended before piece j. What is said in
// a clause such as "sau khi X tuyên bố …" ends at its comma.
func (a *article) parted(g *found, j int) bool {
	aside := g.frame.edge.clausal() && g.frame.edge != breaks && g.frame.edge != complement
	for k := g.piece + 1; k < j; k++ {
		p := &a.pieces[k]
		if aside && p.kind == comma {
			return true
		}
		if p.is(breaks) || p.is(after) || p.is(when) || p.kind == closing || p.kind == moment && p.lemma != nil {
			return true
		}
	}
	return false
}

// attribute makes what stands in quotation marks part of the speech that
// follows them: "…", X nói.
func (a *article) attribute(here []*found) {
	for _, g := range here {
		if !g.said() || a.pieces[g.piece].quoted {
			continue
		}
		for _, f := range here {
			if f.piece < g.verb && a.pieces[f.piece].quoted && f.governor == nil && a.quoteEndsBefore(f.piece, g.verb) {
				f.governor = g
				a.speakFor(f, g)
			}
		}
	}
	for _, f := range here {
		if f.frame.self && f.governor != nil {
			a.speakFor(f, f.governor)
		}
	}
	a.attributePending(here)
}

// attributePending gives the speaker of a quotation that ends here what was said in the sentences before.
func (a *article) attributePending(here []*found) {
	for _, g := range here {
		if g.said() && !a.pieces[g.piece].quoted {
			for _, f := range a.pending {
				f.governor = g
				a.speakFor(f, g)
			}
			a.pending = nil
		}
	}
	if !a.carry {
		a.pending = nil
		return
	}
	for _, f := range here {
		if a.pieces[f.piece].quoted && f.governor == nil {
			a.pending = append(a.pending, f)
		}
	}
}

func (a *article) quoteEndsBefore(i, j int) bool {
	for k := i; k < j; k++ {
		if a.pieces[k].kind == closing {
			return true
		}
	}
	return false
}

// speakFor gives an event told with "tôi" the speaker as its subject.
func (a *article) speakFor(f, speaker *found) {
	if !f.frame.self || len(f.subject) > 0 {
		return
	}
	f.subject = speaker.subject
	for _, e := range speaker.subject {
		f.add(f.rule.subject, a.in.Entities[e].ID)
	}
}
