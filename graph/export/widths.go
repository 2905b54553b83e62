package export

// The narrowest a column becomes, and how the room that is left is shared.
var (
	narrowest = []int{14, 20, 10, 8, 5}
	shares    = []int{0, 6, 3, 2, 0}
)

// widthsFor gives each column what its widest cell needs, and when that is
// more than limit shares out what there is. Without a limit nothing is cut.
func widthsFor(rows []row, limit int) []int {
	widths := make([]int, len(heads))
	for i, head := range heads {
		widths[i] = width(head)
	}
	for _, r := range rows {
		for i, cell := range r.cells {
			widths[i] = max(widths[i], width(cell))
		}
	}
	if limit <= 0 || total(widths) <= limit {
		return widths
	}
	return shrink(widths, limit)
}

func total(widths []int) int {
	sum := gap * (len(widths) - 1)
	for _, w := range widths {
		sum += w
	}
	return sum
}

// shrink starts every column at its narrowest and shares out the rest, a
// column never getting more than it needs.
func shrink(needs []int, limit int) []int {
	widths := make([]int, len(needs))
	for i, need := range needs {
		widths[i] = min(need, narrowest[i])
	}
	for left := limit - total(widths); left > 0; {
		given := 0
		for i, share := range shares {
			more := min(share, needs[i]-widths[i], left-given)
			widths[i] += max(0, more)
			given += max(0, more)
		}
		if given == 0 {
			break
		}
		left -= given
	}
	return widths
}
