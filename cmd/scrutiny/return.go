package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model/prose"
)

type returnFlags struct {
	review, accept, from string
	dryRun, asJSON       bool
}

// What --accept takes beside numbers.
const (
	acceptAll          = "all"
	acceptUnconflicted = "unconflicted"
)

func returnCommand(e env) *cobra.Command {
	var f returnFlags
	cmd := &cobra.Command{
		Use:   "return BOOK FILE…",
		Short: "Take back files that were sent out, or replies by mail",
		Long: `Takes back files that were sent out to be filled in: Word, Excel or CSV files,
all files of a folder, or a reply by mail (.eml, or saved as text). Each finds its
review, its sending and its rows by what was written into it, and where that was
lost by its content, and says so.

It prints what the files propose, each on a line with a number, and changes
nothing. --accept says what is taken: "all" (what came back wins where both
changed the same), "unconflicted" (what was changed there alone), or numbers of
lines, such as 1,3. A rating that a lead proposes, and anything in a reply by
mail, is taken by the number of its line alone. Rows that are missing are never
removed. Each file is one change, with one undo.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return wrongUsef("return takes the name of a book and of the files that came back, or of their folder. See scrutiny return --help")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return runReturn(cmd, e, args[0], args[1:], f) },
	}
	cmd.Flags().StringVar(&f.accept, "accept", "", `what to take: all, unconflicted, or numbers of lines such as 1,3`)
	cmd.Flags().StringVar(&f.review, "review", "", "which review, where a file does not say and the book holds several")
	cmd.Flags().StringVar(&f.from, "from", "", "who wrote, where a reply by mail does not say")
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "say what would be taken and change nothing")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	return cmd
}

func runReturn(cmd *cobra.Command, e env, book string, paths []string, f returnFlags) error {
	numbers, err := acceptedLines(f.accept)
	if err != nil {
		return err
	}
	files, err := returnedFiles(paths)
	if err != nil {
		return err
	}
	open := e.openBook
	if f.dryRun || f.accept == "" {
		open = e.openToRead
	}
	b, err := open(foundBook(book))
	if err != nil {
		return err
	}
	r := &returning{e: e, d: e.desk(b), flags: f, numbers: numbers}
	if err := closing(b, r.run(cmd.Context(), files)); err != nil {
		return err
	}
	if f.asJSON || len(r.back) > 0 {
		if err := r.print(cmd.OutOrStdout()); err != nil {
			return err
		}
	}
	if len(files) == 1 && len(r.refused) == 1 {
		return r.refused[0]
	}
	for _, refused := range r.refused {
		fmt.Fprintln(cmd.ErrOrStderr(), "scrutiny: "+sentence(refused))
	}
	if n := len(r.refused); n > 0 {
		return fmt.Errorf("%s of %d could not be taken back", prose.Count(n, "file", "files"), len(files))
	}
	return nil
}

// acceptedLines reads the numbers of lines that are accepted.
func acceptedLines(accept string) ([]int, error) {
	if accept == "" || accept == acceptAll || accept == acceptUnconflicted {
		return nil, nil
	}
	var numbers []int
	for part := range strings.SplitSeq(accept, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 {
			return nil, wrongUsef("%q is nothing that --accept takes: it takes all, unconflicted, or numbers of lines such as 1,3", accept)
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

// returnedFiles returns the files that are named, and those of named folders but
// for what programs keep there for themselves.
func returnedFiles(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			files = append(files, path) // reading it says what is wrong
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, fmt.Errorf("the folder %s cannot be read: %w", path, err)
		}
		for _, entry := range entries {
			if name := entry.Name(); entry.Type().IsRegular() && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~") {
				files = append(files, filepath.Join(path, name))
			}
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("there is no file in %s: name the folder in which the files that came back are", strings.Join(paths, ", "))
	}
	return files, nil
}
