#!/bin/sh
# over: tests/cli/*.bats
# The command line, as a person would use it.
exec bats --tap "$1"
