package neo4jstore_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/neo4jstore"
)

// The server's own Browser draws a saved query as the style file says.
// CHRONOGRAPH_SCREENSHOT names a picture to keep of it; make test-browser sets it.
func TestBrowser(t *testing.T) {
	if os.Getenv("CHRONOGRAPH_SCREENSHOT") == "" {
		t.Skip("looks at a page in Chromium: run make test-browser")
	}
	page := browser(t)
	config := corpusGraph(t)
	question := saved(t, "browser/queries/days_as_graph.cypher")

	do(t, page, "open Browser", chromedp.Navigate(browserAddress(t, config)), logIn(config))
	do(t, page, "set the style", drop(t, "browser/style.grass"), shows(":style"), enter(":clear"), chromedp.WaitNotPresent(frame))
	do(t, page, "run a query", enter(question), chromedp.WaitVisible(chromedp.CSS("g.node text.caption")))
	for what, node := range map[string]drawn{
		"a person":  {"Ilham Aliyev", "#3E7CB1"},
		"a country": {"Azerbaijan", "#2B4C7E"},
		"an event":  {"2020-11-09 ", "#F2C14E"},
	} {
		assert.True(t, slices.ContainsFunc(nodes(t, page), node.in), "%s is drawn as %v", what, node)
	}
	keep(t, page, os.Getenv("CHRONOGRAPH_SCREENSHOT"))
}

const frame = chromedp.CSS("[data-testid=frame]")

// drawn is a node on the page.
type drawn struct{ Caption, Color string }

// in reports whether another node has the colour and its caption begins alike.
func (d drawn) in(other drawn) bool {
	return other.Color == d.Color && strings.HasPrefix(other.Caption, d.Caption)
}

func nodes(t *testing.T, page context.Context) []drawn {
	found, err := chromedp.Run(page, chromedp.Evaluate[[]drawn](`[...document.querySelectorAll("g.node")].map(node => ({
		Caption: [...node.querySelectorAll("text.caption")].map(line => line.textContent.trim()).join(" "),
		Color: node.querySelector("circle.b-outline").getAttribute("fill")}))`))
	require.NoError(t, err)
	return found
}

// keep takes a picture of the graph when it has come to rest.
func keep(t *testing.T, page context.Context, file string) {
	if file == "" {
		return
	}
	const (
		fullscreen = chromedp.CSS("[data-testid=frame] [title=Fullscreen]")
		overview   = chromedp.CSS("[title='Collapse the node properties display']")
		fit        = chromedp.CSS("[aria-label=zoom-to-fit]")
	)
	do(t, page, "fill the page", chromedp.Click(fullscreen), chromedp.Click(overview), chromedp.Sleep(4*time.Second),
		chromedp.Click(fit), chromedp.Sleep(2*time.Second))
	picture, err := chromedp.Run(page, chromedp.CaptureScreenshot())
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, picture, 0o666))
}

// do takes steps on the page, which must not take forever.
func do(t *testing.T, page context.Context, what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	soon, stop := context.WithTimeout(page, time.Minute)
	defer stop()
	require.NoError(t, chromedp.Do(soon, steps...), what)
}

// browser is a page of Chromium.
func browser(t *testing.T) context.Context {
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
		}
	}
	if path == "" {
		t.Skip("needs Chromium: make test-browser installs it")
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
	}
	for _, off := range []string{"quic", "background-networking", "component-update", "sync"} {
		options = append(options, chromedp.Flag("disable-"+off, true))
	}
	allocator, end := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(end)
	page, closing := chromedp.NewContext(allocator)
	t.Cleanup(closing)
	require.NoError(t, chromedp.Do(page, chromedp.EmulateViewport(1200, 750, chromedp.EmulateScale(1.5))))
	return page
}

// browserAddress asks the server where its Browser is.
func browserAddress(t *testing.T, config neo4jstore.Config) string {
	_, rows, _ := ask(t, reading(t, config), "SHOW SETTINGS YIELD name, value WHERE name = 'server.http.advertised_address' RETURN value")
	require.Len(t, rows, 1)
	return "http://" + rows[0].Values[0].(string) + "/browser/"
}

func logIn(config neo4jstore.Config) chromedp.Action[chromedp.Void] {
	const user, password, connect = chromedp.CSS("[data-testid=username]"), chromedp.CSS("[data-testid=password]"), chromedp.CSS("[data-testid=connect]")
	return chromedp.Steps(
		chromedp.WaitVisible(password),
		chromedp.SendKeys(user, config.User),
		chromedp.SendKeys(password, config.Password),
		chromedp.Click(connect),
		chromedp.WaitNotPresent(password),
	)
}

// drop drops a file on the page.
func drop(t *testing.T, file string) chromedp.Action[chromedp.Void] {
	content, err := os.ReadFile(file)
	require.NoError(t, err)
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`{
		const data = new DataTransfer();
		data.items.add(new File([%q], %q));
		document.querySelector(".filedrop").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true}));
	}`, content, filepath.Base(file)))
}

// enter pastes a text into the editor, which would add brackets to a typed one, and runs it.
func enter(text string) chromedp.Action[chromedp.Void] {
	const editor = chromedp.CSS(".monaco-editor")
	return chromedp.Steps(
		chromedp.WaitVisible(editor),
		chromedp.Click(editor),
		chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`{
			const data = new DataTransfer();
			data.setData("text/plain", %q);
			document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
		}`, text)),
		chromedp.Poll[chromedp.Void](`document.querySelector(".monaco-editor .view-lines").textContent.trim() !== ""`),
		chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(kb.ModifierCtrl)),
		chromedp.Poll[chromedp.Void](`document.querySelector(".monaco-editor .view-lines").textContent.trim() === ""`),
	)
}

// shows waits for what a command answers.
func shows(command string) chromedp.Action[chromedp.Void] {
	return chromedp.Poll[chromedp.Void](fmt.Sprintf(`[...document.querySelectorAll("[data-testid=frameCommand]")].some(ran => ran.textContent.includes(%q))`, command))
}
