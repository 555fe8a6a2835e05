#!/bin/sh
# Every code of GB18030 as tools/text reads it, against GNU libiconv itself, whose source
# the npm package "iconv" carries; and tools/text built with the one and the other iconv(3).
# Run by tests/suites/oracle.sh. Status 77 and "skip: …" without npm or the package.
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
LC_ALL=C; export LC_ALL
skip() { echo "skip: $1"; exit 77; }

command -v npm >/dev/null || skip "no npm"
echo '{}' >"$work/package.json"
(cd "$work" && timeout 60 npm install --ignore-scripts iconv@3.0.1) >/dev/null 2>&1 ||
    skip "the npm package iconv cannot be had"
package=$work/node_modules/iconv
gcc -O2 -w -DICONV_CONST=const -I"$package/support" -c -o "$work/iconv.o" \
    "$package/deps/libiconv/lib/iconv.c" &&
    gcc -O2 -w -I"$package/support" -c -o "$work/charset.o" \
        "$package/support/localcharset.c" || skip "libiconv does not compile"

# build NAME SOURCES AND FLAGS…
build() { name=$1; shift; gcc -std=c17 -D_POSIX_C_SOURCE=200809L -O2 -w -Itools -o "$work/$name" "$@"; }
ours="tests/oracle/codes.c tools/text/gb18030.c tools/base/arena.c tools/base/ground.c tools/base/utf8.c"
build oracle -DORACLE -I"$package/support" $ours "$work/iconv.o" "$work/charset.o" &&
    build gnu -I"$package/support" $ours "$work/iconv.o" "$work/charset.o" &&
    build libc $ours || exit 2
for name in oracle gnu libc; do "$work/$name" >"$work/$name.txt" || exit 2; done

failed=0
for name in gnu libc; do
    if cmp -s "$work/oracle.txt" "$work/$name.txt"; then
        echo "ok: text/ with $name iconv is GNU libiconv in $(wc -l <"$work/oracle.txt") codes"
    else
        echo "not ok: text/ with $name iconv differs from GNU libiconv:"
        diff "$work/oracle.txt" "$work/$name.txt" | head -20
        failed=1
    fi
done
exit $failed
