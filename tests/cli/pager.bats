# Long output on a terminal: the pager, and the line of progress. script(1) is the terminal.
load common

# on_terminal COMMAND: what a terminal of 24 rows gets of it, in the file `typed`.
on_terminal()
{
    script -qec true /dev/null >/dev/null 2>&1 </dev/null || skip "no pseudo-terminals here"
    unset PRE_COMMIT LESSCHARSET PAGER DUBAN_PAGER LESS
    printf '#!/bin/sh\necho PAGED\ncat\n' >pager
    chmod +x pager
    TERM=xterm script -qec "stty rows ${rows:-24} cols 80; $1" typed >/dev/null </dev/null || true
}

@test "output longer than the screen goes through DUBAN_PAGER, else PAGER" {
    on_terminal "DUBAN_PAGER=./pager PAGER=false $duban explain --lang en"
    grep -q PAGED typed
    grep -q NUM01 typed
    on_terminal "PAGER=./pager $duban explain --lang en"
    grep -q PAGED typed
}

@test "no pager for what fits, when not wanted, in pre-commit, for programs" {
    on_terminal "PAGER=./pager $duban --version"
    ! grep -q PAGED typed
    for arguments in "explain --no-pager" "--no-pager explain" "explain --format json" \
        "completion bash" "explain -o /dev/null"; do
        on_terminal "PAGER=./pager $duban $arguments"
        ! grep -q PAGED typed
    done
    on_terminal "DUBAN_PAGER= PAGER=./pager $duban explain"
    ! grep -q PAGED typed
    on_terminal "PRE_COMMIT=1 PAGER=./pager $duban explain"
    ! grep -q PAGED typed
    on_terminal "TERM=dumb PAGER=./pager $duban explain"
    ! grep -q PAGED typed
    on_terminal "PAGER=./pager $duban explain | cat"
    ! grep -q PAGED typed
}

@test "rows are counted as the terminal breaks lines, Chinese ones too" {
    rows=12
    on_terminal "PAGER=./pager $duban lint --lang zh --select NUM99 notice.txt"
    ! grep -q PAGED typed
    rows=2
    on_terminal "PAGER=./pager $duban lint --lang zh --format concise comma.txt comma.txt"
    grep -q PAGED typed
}

@test "a pager that is not there, or is left early, loses nothing and changes no status" {
    on_terminal "PAGER=./none $duban explain --lang en; echo status \$?"
    grep -q NUM01 typed
    grep -q 'status 0' typed
    on_terminal "PAGER=true $duban explain --lang en; echo status \$?"
    ! grep -q NUM01 typed
    grep -q 'status 0' typed
}

@test "long work is told on standard error, on a terminal, and erased" {
    work="(sleep 1; cat notice.txt) | $duban lint --lang en -o report - comma.txt"
    on_terminal "$work"
    grep -q '1 of 2 files: comma.txt' typed
    grep -q "comma.txt$(printf '\r\033')\[K" typed
    on_terminal "PRE_COMMIT=1 $work"
    ! grep -q '1 of 2 files' typed
    (sleep 1; cat notice.txt) | "$duban" lint --lang en -o report - comma.txt 2>errors || true
    [ ! -s errors ]
}
