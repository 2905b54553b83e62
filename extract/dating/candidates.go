package dating

import "chronograph/schema"

// candidates are days of writing and how well the evidence agrees with each.
type candidates struct {
	days    []schema.Day
	weights []float64
	best    int     // index of the heaviest, the earliest of equals
	sum     float64 // of the weights
	top     float64 // the weight of the best
}

func (c *candidates) add(day schema.Day, weight float64) {
	c.days = append(c.days, day)
	c.weights = append(c.weights, weight)
	c.sum += weight
	if weight > c.top {
		c.top, c.best = weight, len(c.days)-1
	}
}

// share is how much of the whole weight lies on the best day.
func (c *candidates) share() float64 {
	if c.sum == 0 {
		return 0
	}
	return c.top / c.sum
}

// fits is what a day must weigh, as a share of the best, to be thought of.
const fits = 0.1

// hull returns the first and the last day that fit.
func (c *candidates) hull() (first, last schema.Day) {
	for i, day := range c.days {
		if c.weights[i] < fits*c.top || c.top == 0 {
			continue
		}
		if first == 0 {
			first = day
		}
		last = day
	}
	return first, last
}
