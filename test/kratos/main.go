// Command kratos is Ory Kratos itself, built from its Go module so that tests need no released binary.
package main

import (
	"os"

	"github.com/ory/kratos/cmd"
)

func main() {
	os.Exit(cmd.Execute())
}
