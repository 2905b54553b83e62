package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
)

// How much `make test-faults` does.
const (
	kills       = 30 // builds killed at a random point
	outages     = 4  // servers stopped or crashed in the middle of a build
	crowds      = 3  // times that four builds run at once
	shuffles    = 3  // random orders
	copies      = 15 // of every article of the corpus, each a little different
	atOnce      = 4
	folderCount = 6
)

// faults is a folder of articles, what they make, and a server that may be hurt.
type faults struct {
	t      *testing.T
	own    *servertest.Own
	server neo4jstore.Config
	folder string
	want   string
	whole  time.Duration // how long an undisturbed build takes
	r      *rand.Rand

	checked, same int // graphs compared
}

// TestFaults disturbs builds; each has to end in the graph of an undisturbed one.
func TestFaults(t *testing.T) {
	if os.Getenv("CHRONOGRAPH_FAULTS") == "" {
		t.Skip("make test-faults runs it")
	}
	f := &faults{t: t, folder: t.TempDir(), r: rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))}
	f.own, f.server = newServer(t)
	f.own.Start(t)
	f.articles()
	file := filepath.Join(t.TempDir(), "graph.db")
	chronograph(t, "build", "--quiet", "--store", file, f.folder)
	f.want = fileFingerprint(t, file)
	f.whole = f.undisturbed()
	t.Run("undisturbed", f.check)
	for i := range kills {
		t.Run(fmt.Sprintf("killed %d", i+1), f.killed)
	}
	for i := range outages {
		t.Run(fmt.Sprintf("outage %d", i+1), func(t *testing.T) { f.outage(t, []string{"stop", "crash"}[i%2]) })
	}
	for i := range crowds {
		t.Run(fmt.Sprintf("four at once %d", i+1), f.crowd)
	}
	for i := range shuffles {
		t.Run(fmt.Sprintf("shuffled %d", i+1), f.shuffled)
	}
	t.Logf("%d of %d disturbed builds ended in the fingerprint of the undisturbed one and of SQLite", f.same, f.checked)
}

// articles writes copies of the corpus into folders.
func (f *faults) articles() {
	files, err := filepath.Glob(filepath.Join(corpus, "*.txt"))
	require.NoError(f.t, err)
	for i, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(f.t, err)
		for n := range copies {
			path := filepath.Join(f.folder, fmt.Sprint((i+n)%folderCount), fmt.Sprintf("%d-%s", n, filepath.Base(file)))
			require.NoError(f.t, os.MkdirAll(filepath.Dir(path), 0o755))
			changed := fmt.Sprintf("%s\n\nBản tin số %d.\n", text, n)
			if n%5 == 4 { // as another paper may cut it
				changed = string(text[:len(text)*2/3])
				changed = changed[:strings.LastIndexByte(changed, '\n')+1] + fmt.Sprintf("\nBản tin số %d.\n", n)
			}
			require.NoError(f.t, os.WriteFile(path, []byte(changed), 0o600))
		}
	}
}

// build starts the program on some of the folders.
func (f *faults) build(paths ...string) (*exec.Cmd, *bytes.Buffer) {
	var talk bytes.Buffer
	cmd := exec.Command("chronograph", append([]string{"build", "--quiet", "--store", f.server.URI}, paths...)...)
	cmd.Stderr = &talk
	require.NoError(f.t, cmd.Start())
	return cmd, &talk
}

func (f *faults) wipe() { require.NoError(f.t, neo4jstore.Wipe(context.Background(), f.server)) }

func (f *faults) undisturbed() time.Duration {
	f.wipe()
	begun := time.Now()
	cmd, talk := f.build(f.folder)
	require.NoError(f.t, cmd.Wait(), talk)
	return time.Since(begun)
}

func (f *faults) check(t *testing.T) {
	f.checked++
	if assert.Equal(t, f.want, serverFingerprint(t, f.server)) {
		f.same++
	}
}

// sometime is a random part of the time that a build takes.
func (f *faults) sometime() time.Duration { return time.Duration(f.r.Int64N(int64(f.whole))) }

// killed kills a build that is under way and runs it again.
func (f *faults) killed(t *testing.T) {
	for alive := false; !alive; {
		f.wipe()
		cmd, _ := f.build(f.folder)
		time.Sleep(f.sometime())
		require.NoError(t, cmd.Process.Kill())
		state, _ := cmd.Process.Wait()
		alive = !state.Exited() // it was still at work
	}
	cmd, talk := f.build(f.folder)
	require.NoError(t, cmd.Wait(), talk)
	f.check(t)
}

// outage stops the server in the middle of a build, which waits for it.
func (f *faults) outage(t *testing.T, how string) {
	for told := false; !told; {
		f.wipe()
		cmd, talk := f.build(f.folder)
		time.Sleep(f.whole/4 + f.sometime()/2)
		f.own.Do(t, how)
		time.Sleep(time.Second)
		f.own.Start(t)
		require.NoError(t, cmd.Wait(), talk)
		told = talk.Len() > 0 // else it had ended before
		if told {
			assert.Contains(t, talk.String(), "does not answer, waiting for it")
			assert.Contains(t, talk.String(), "answers again")
		}
	}
	f.check(t)
}

// crowd runs builds of overlapping folders at once.
func (f *faults) crowd(t *testing.T) {
	f.wipe()
	var wg sync.WaitGroup
	for n := range atOnce {
		var paths []string
		for i := range folderCount {
			if i%atOnce == n || (i+1)%atOnce == n || f.r.IntN(3) == 0 {
				paths = append(paths, filepath.Join(f.folder, fmt.Sprint(i)))
			}
		}
		cmd, talk := f.build(paths...)
		wg.Go(func() { assert.NoError(t, cmd.Wait(), talk) })
	}
	wg.Wait()
	f.check(t)
}

// shuffled hands the articles over one folder or file at a time, in random order.
func (f *faults) shuffled(t *testing.T) {
	f.wipe()
	files, err := filepath.Glob(filepath.Join(f.folder, "*", "*"))
	require.NoError(t, err)
	f.r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
	for len(files) > 0 {
		n := min(len(files), 1+f.r.IntN(len(files)))
		cmd, talk := f.build(files[:n]...)
		require.NoError(t, cmd.Wait(), talk)
		files = files[n:]
	}
	f.check(t)
}
