package vi

import "math"

const radian = math.Pi / 180

// newMoon returns the Julian day of new moon k, counted from that of
// 1900-01-01, right to a few minutes (Meeus, Astronomical Algorithms).
func newMoon(k float64) float64 {
	t := k / 1236.85 // Julian centuries from 1900
	t2, t3 := t*t, t*t*t
	mean := 2415020.75933 + synodic*k + 0.0001178*t2 - 0.000000155*t3 +
		0.00033*math.Sin((166.56+132.87*t-0.009173*t2)*radian)
	sun := (359.2242 + 29.10535608*k - 0.0000333*t2 - 0.00000347*t3) * radian   // its mean anomaly
	moon := (306.0253 + 385.81691806*k + 0.0107306*t2 + 0.00001236*t3) * radian // its mean anomaly
	node := (21.2964 + 390.67050646*k - 0.0016528*t2 - 0.00000239*t3) * radian  // its argument of latitude
	c := (0.1734-0.000393*t)*math.Sin(sun) + 0.0021*math.Sin(2*sun) -
		0.4068*math.Sin(moon) + 0.0161*math.Sin(2*moon) - 0.0004*math.Sin(3*moon) +
		0.0104*math.Sin(2*node) - 0.0051*math.Sin(sun+moon) -
		0.0074*math.Sin(sun-moon) + 0.0004*math.Sin(2*node+sun) -
		0.0004*math.Sin(2*node-sun) - 0.0006*math.Sin(2*node+moon) +
		0.0010*math.Sin(2*node-moon) + 0.0005*math.Sin(2*moon+sun)
	return mean + c - clockDrift(t)
}

// clockDrift is how far uniform time runs ahead of the earth's, in days, t centuries from 1900.
func clockDrift(t float64) float64 {
	if t < -11 {
		return 0.001 + 0.000839*t + 0.0002261*t*t - 0.00000845*t*t*t - 0.000000081*t*t*t*t
	}
	return -0.000278 + 0.000265*t + 0.000262*t*t
}

// sunLongitude returns where the sun stands at a Julian day, in radians from
// the spring equinox, 0 to 2π.
func sunLongitude(jd float64) float64 {
	t := (jd - 2451545) / 36525 // Julian centuries from 2000
	t2 := t * t
	anomaly := (357.52910 + 35999.05030*t - 0.0001559*t2 - 0.00000048*t*t2) * radian
	mean := 280.46645 + 36000.76983*t + 0.0003032*t2
	centre := (1.914600-0.004817*t-0.000014*t2)*math.Sin(anomaly) +
		(0.019993-0.000101*t)*math.Sin(2*anomaly) + 0.000290*math.Sin(3*anomaly)
	around := math.Mod((mean+centre)*radian, 2*math.Pi)
	if around < 0 {
		around += 2 * math.Pi
	}
	return around
}
