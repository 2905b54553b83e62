package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"

	"chronograph/schema"
)

// wrongFlag turns the flag parser's message into a sentence that names what is allowed.
func wrongFlag(c *cli.Context, err error, _ bool) error {
	message := err.Error()
	if name, ok := strings.CutPrefix(message, "flag provided but not defined: -"); ok {
		return schema.Errorf(schema.BadUsage, "unknown flag --%s; %s takes %s", strings.TrimLeft(name, "-"), c.Command.HelpName, flagNames(c))
	}
	if name, ok := strings.CutPrefix(message, "flag needs an argument: -"); ok {
		return schema.Errorf(schema.BadUsage, "--%s needs a value", strings.TrimLeft(name, "-"))
	}
	var value, name string
	if n, _ := fmt.Sscanf(message, "invalid value %q for flag -%s", &value, &name); n == 2 {
		return schema.Errorf(schema.BadUsage, "--%s %q is not a number", strings.TrimRight(name, ":"), value)
	}
	return schema.Errorf(schema.BadUsage, "%s", message)
}

// flagNames lists the flags of the command in c, "no flags" when it has none.
func flagNames(c *cli.Context) string {
	flags := c.Command.Flags
	if c.Command.Name == c.App.Name || c.Command.Name == "" {
		flags = c.App.Flags
	}
	var names []string
	for _, f := range flags {
		names = append(names, "--"+f.Names()[0])
	}
	if len(names) == 0 {
		return "no flags"
	}
	return strings.Join(names, ", ")
}

// flagsFirst refuses a flag after a positional argument, which the parser would take for a positional too.
func flagsFirst(c *cli.Context) error {
	for _, arg := range c.Args().Slice() {
		if strings.HasPrefix(arg, "-") && arg != "-" {
			return schema.Errorf(schema.BadUsage,
				"%q comes after an argument; flags go before: %s [flags] %s (a name that begins with - is written ./%s)",
				arg, c.Command.HelpName, c.Command.ArgsUsage, arg)
		}
	}
	return nil
}

// oneOf checks a value against what is allowed.
func oneOf(what, value string, allowed []string) error {
	for _, a := range allowed {
		if a == value {
			return nil
		}
	}
	return schema.Errorf(schema.BadUsage, "unknown %s %q; allowed: %s", what, value, strings.Join(allowed, ", "))
}

// needArgs refuses a command without positional arguments.
func needArgs(c *cli.Context) error {
	if c.NArg() > 0 {
		return nil
	}
	return schema.Errorf(schema.BadUsage, "nothing to read; write %s [flags] %s", c.Command.HelpName, c.Command.ArgsUsage)
}

// noArgs refuses positional arguments.
func noArgs(c *cli.Context) error {
	if c.NArg() == 0 {
		return nil
	}
	return schema.Errorf(schema.BadUsage, "%s takes flags only, not %q", c.Command.HelpName, c.Args().First())
}

// printable leaves out control characters, so that nothing from a file can steer the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return ' '
		case unicode.IsControl(r), r == '\u202e':
			return -1
		}
		return r
	}, s)
}

// count writes a number with the right form of its noun: "1 article", "2 articles".
func count(n int, noun string) string {
	if n != 1 {
		noun = plural(noun)
	}
	return fmt.Sprintf("%d %s", n, noun)
}

func plural(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return stem + "ies"
	}
	return noun + "s"
}
