#!/bin/sh
# over: tests/lsp/*.sh
# The language server as an editor talks to it: the real program, the real protocol.
. tests/suites/tap
. tests/lsp/client
. "$1"
framed
plan
