package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/graph/driver"
	"chronograph/schema"
)

func storeCommand(s streams) *cli.Command {
	commands := []*cli.Command{
		{Name: "init", Usage: "make an empty graph, or what its layout lacks", Action: onStore(s, storeInit)},
		{Name: "verify", Usage: "look for what is wrong inside the graph", Action: onStore(s, storeVerify)},
		{Name: "doctor", Usage: "look for what is wrong on the way to the graph", Action: onStore(s, storeDoctor)},
		{Name: "wipe", Usage: "take the whole graph away, after asking", Action: onStore(s, storeWipe),
			Flags: []cli.Flag{&cli.BoolFlag{Name: "yes", DisableDefaultText: true, Usage: "don't ask"}}},
	}
	for _, c := range commands {
		c.Flags = append(c.Flags, storeFlag())
		c.OnUsageError, c.Before, c.HideHelpCommand = wrongFlag, flagsFirst, true
	}
	return &cli.Command{
		Name: "store", Usage: "make, check and wipe what holds the graph", Flags: []cli.Flag{storeFlag()},
		Subcommands: commands,
		Action: func(c *cli.Context) error {
			return schema.Errorf(schema.BadUsage, "chronograph store takes one of init, verify, doctor, wipe, not %q", c.Args().First())
		},
	}
}

// onStore runs do on the store that the flags name.
func onStore(s streams, do func(c *cli.Context, s streams, b backend) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		if err := noArgs(c); err != nil {
			return err
		}
		b, err := backendOf(c)
		if err != nil {
			return err
		}
		return do(c, s, b)
	}
}

func storeInit(c *cli.Context, s streams, b backend) error {
	if err := b.prepare(c.Context); err != nil {
		return err
	}
	say(s, "%s is ready", shownStore(c))
	return nil
}

func storeVerify(c *cli.Context, s streams, b backend) error {
	findings, err := b.verify(c.Context)
	if err != nil {
		return err
	}
	return tell(s, findings)
}

func storeDoctor(c *cli.Context, s streams, b backend) error {
	return tell(s, b.doctor(c.Context))
}

// tell prints findings, one a line, and what to do about those that are problems.
func tell(s streams, findings []driver.Finding) error {
	for _, f := range findings {
		if f.Problem == "" {
			fmt.Fprintf(s.out, "ok       %s\n", printable(f.What))
			continue
		}
		fmt.Fprintf(s.out, "PROBLEM  %s: %s\n         %s\n", printable(f.What), printable(f.Problem), printable(f.Next))
	}
	if driver.Trouble(findings) > 0 {
		return errReported
	}
	return nil
}

func storeWipe(c *cli.Context, s streams, b backend) error {
	if !c.Bool("yes") && !confirmed(c.Context, s, shownStore(c)) {
		say(s, "chronograph: nothing was wiped")
		return errReported
	}
	if err := b.wipe(c.Context); err != nil {
		return err
	}
	say(s, "the graph in %s is gone", shownStore(c))
	return nil
}

// confirmed asks on stderr and waits for a line that says wipe.
func confirmed(ctx context.Context, s streams, store string) bool {
	fmt.Fprintf(s.err, "This takes every article, event, actor and place out of %s. Write wipe to go on: ", printable(store))
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(s.in).ReadString('\n') // no answer is none
		answer <- strings.TrimSpace(line)
	}()
	select {
	case <-ctx.Done():
		return false
	case line := <-answer:
		return line == "wipe"
	}
}

func shownStore(c *cli.Context) string {
	address := storeOf(c)
	if scheme, _, ok := strings.Cut(address, "://"); ok {
		return withoutUser(address, scheme)
	}
	return address
}
