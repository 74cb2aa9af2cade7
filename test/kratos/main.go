// Command kratos is Ory Kratos itself, built from its Go module so that tests need no released binary.
package main

import (
	"io"
	"os"

	"github.com/ory/kratos/cmd"
)

func main() {
	// A test run that is killed cannot stop its servers, but its end of the pipe closes.
	if os.Getenv("KRATOS_ENDS_WITH_STDIN") != "" {
		go func() {
			_, _ = io.Copy(io.Discard, os.Stdin)
			os.Exit(0)
		}()
	}
	os.Exit(cmd.Execute())
}
