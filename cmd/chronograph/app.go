package main

import (
	"runtime/debug"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/schema"
)

// newApp builds the command line.
func newApp(s streams) *cli.App {
	app := &cli.App{
		Name:                      "chronograph",
		Usage:                     "who did what, when and where, from Vietnamese news",
		Description:               "chronograph build reads articles into a graph; chronograph timeline prints what happened.",
		Version:                   version(),
		Reader:                    s.in,
		Writer:                    s.out,
		ErrWriter:                 s.err,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		Flags:                     []cli.Flag{globalStoreFlag()},
		OnUsageError:              wrongFlag,
		ExitErrHandler:            func(*cli.Context, error) {}, // run decides
		Action:                    withoutCommand,
		Commands: []*cli.Command{
			buildCommand(s), timelineCommand(s), showCommand(s), listCommand(s, actors), listCommand(s, places),
			graphCommand(s), extractCommand(s), timesCommand(s), explainCommand(s), checkCommand(s), evalCommand(s), storeCommand(s),
		},
	}
	for _, c := range app.Commands {
		c.OnUsageError = wrongFlag
		if len(c.Subcommands) == 0 { // they look after their own
			c.Before = flagsFirst
		}
		c.HideHelpCommand = true
	}
	return app
}

// version is what the build was made from: a tag, or the revision of the source.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	if i := slices.IndexFunc(info.Settings, func(s debug.BuildSetting) bool { return s.Key == "vcs.revision" }); i >= 0 {
		return info.Settings[i].Value
	}
	return "development"
}

func withoutCommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return schema.Errorf(schema.BadUsage, "unknown command %q; the commands are: %s", name, strings.Join(commandNames(c.App), ", "))
	}
	return cli.ShowAppHelp(c)
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}
