package timex

// rule compiles a whole rule: what stands in < > at its ends is looked at but left out.
func (c *compiler) rule(r *Rule, tree *ast) *node {
	subs := []*ast{tree}
	if tree.op == opSeq {
		subs = tree.subs
	}
	next := &node{kind: nMatch, rule: r}
	end, begin := len(subs), 0
	for end > 0 && (subs[end-1].op == opAside || subs[end-1].op == opEnd) {
		end--
		next = c.aside(subs[end], next)
	}
	next = &node{kind: nEnd, next: next}
	for begin < end && (subs[begin].op == opAside || subs[begin].op == opStart) {
		begin++
	}
	if begin == end {
		c.fail(tree.at, "the rule has no expression outside < >")
	}
	if len(r.gives) > 0 {
		next = &node{kind: nGive, gives: r.gives, next: next}
	}
	for i := end - 1; i >= begin; i-- {
		next = c.compile(subs[i], 0, next)
	}
	next = &node{kind: nBegin, next: next}
	for i := begin - 1; i >= 0; i-- {
		next = c.aside(subs[i], next)
	}
	return next
}

func (c *compiler) aside(a *ast, next *node) *node {
	if a.op == opAside {
		a = a.subs[0]
	}
	return c.compile(a, unread, next)
}
