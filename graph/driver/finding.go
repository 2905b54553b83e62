package driver

// Finding is one thing that was looked at, on the way to a store or in it.
type Finding struct {
	What    string // what was looked at
	Problem string // what is wrong with it, "" when nothing is
	Next    string // what to do about it
}

// Trouble returns how many findings are problems.
func Trouble(findings []Finding) int {
	n := 0
	for _, f := range findings {
		if f.Problem != "" {
			n++
		}
	}
	return n
}
