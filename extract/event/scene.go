package event

import (
	"slices"

	"chronograph/extract/text"
	"chronograph/schema"
)

// sceneReach is the number of sentences a scene holds for.
const sceneReach = 6

// settle places what must happen somewhere and does not say where: at the
// scene of the story, which was told just before, or is named in the headline.
func settle(all []*found, day schema.Day) {
	beside(all)
	var scene, story *found // the nearest, and that of the headline
	for _, f := range all {
		if !f.is(scenic) || f.echo || f.modality == schema.Denied {
			continue
		}
		switch {
		case len(f.places) > 0 && (scene == nil || !f.past(day)):
			scene = f
			if story == nil && f.zone == text.Title {
				story = f
			}
		case len(f.places) > 0:
		case scene != nil && f.sentence-scene.sentence <= sceneReach && timesAgree(f.time.Time, scene.time.Time):
			f.places = slices.Clone(scene.places)
		case story != nil:
			f.places = slices.Clone(story.places)
		}
	}
}

// beside places what happens in the sentence of something placed.
func beside(all []*found) {
	for i, f := range all {
		if !f.is(scenic) || len(f.places) > 0 {
			continue
		}
		for j := max(0, i-3); j < min(len(all), i+4); j++ {
			if g := all[j]; g.is(scenic) && g.sentence == f.sentence && g.governor == f.governor && len(g.places) > 0 && timesAgree(f.time.Time, g.time.Time) {
				f.places = slices.Clone(g.places)
				break
			}
		}
	}
}
