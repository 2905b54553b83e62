package timex

// rule compiles a whole rule: what stands in < > at its ends is looked at but left out.
func (c *compiler) rule(r *Rule, tree *ast) piece {
	subs := []*ast{tree}
	if tree.op == opSeq {
		subs = tree.subs
	}
	p := piece{&node{kind: nMatch, rule: r}, nothing}
	end, begin := len(subs), 0
	for end > 0 && (subs[end-1].op == opAside || subs[end-1].op == opEnd) {
		end--
		p = c.before(p, subs[end], unread)
	}
	p.node = &node{kind: nEnd, next: p.node}
	for begin < end && (subs[begin].op == opAside || subs[begin].op == opStart) {
		begin++
	}
	if begin == end {
		c.fail(tree.at, "the rule has no expression outside < >")
	}
	if len(r.gives) > 0 {
		p.node = &node{kind: nGive, gives: r.gives, next: p.node}
	}
	for i := end - 1; i >= begin; i-- {
		p = c.before(p, subs[i], 0)
	}
	p.node = &node{kind: nBegin, next: p.node}
	for i := begin - 1; i >= 0; i-- {
		p = c.before(p, subs[i], unread)
	}
	return p
}

// before compiles a and puts it before p.
func (c *compiler) before(p piece, a *ast, side int32) piece {
	if a.op == opAside && side == unread {
		a = a.subs[0]
	}
	q := c.compile(a, side, p.node)
	return piece{q.node, q.shape.then(p.shape)}
}
