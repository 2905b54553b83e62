package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"chronograph/extract/extracttest"
	"chronograph/extract/lang"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

func checkCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "check",
		Usage: "check the language data and try its rules on their examples",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "data", Usage: "check the data in `FOLDER` instead of what the program was built with"},
		},
		Action: func(c *cli.Context) error { return check(c, s) },
	}
}

func check(c *cli.Context, s streams) error {
	if err := noArgs(c); err != nil {
		return err
	}
	folder := c.String("data")
	pack, err := loadFrom(folder)
	if err != nil {
		return inFolder(folder, err)
	}
	tried, problems := extracttest.Check(pack)
	if len(problems) > 0 {
		return inFolder(folder, problems)
	}
	_, err = fmt.Fprintf(s.out, "%s, %s, all hold\n", count(tried.Rules, "rule"), count(tried.Examples, "example"))
	return err
}

// loadFrom loads the data of a folder, "" for what the program was built with.
func loadFrom(folder string) (*lang.Pack, error) {
	if folder == "" {
		return vi.Load()
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, schema.Errorf(schema.Missing, "is no folder of language data").At(folder, 0)
	}
	return vi.LoadFrom(os.DirFS(folder))
}

// inFolder names the files of problems as the user can open them.
func inFolder(folder string, err error) error {
	var problems schema.Problems
	if !errors.As(err, &problems) || folder == "" {
		return err
	}
	for i := range problems {
		problems[i].File = filepath.Join(folder, problems[i].File)
	}
	return problems
}
