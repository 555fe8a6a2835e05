#!/bin/sh
# `make install` into a folder with blanks in its name; what it put there works anywhere.
. tests/suites/tap
root="$scratch/a root"; here=$PWD
make --no-print-directory install DESTDIR="$root" >"$scratch/out" 2>&1
ok $? "make install" "$scratch/out"
home="$root/usr/local"
(cd "$home/share/duban" && find rules -type f | sort) >"$scratch/got"
find rules -type f | sort >"$scratch/want"
same "all rules are there" "$scratch/want" "$scratch/got"
[ -s "$home/share/duban/rules.pack" ]; ok $? "their compiled form is there"
[ -s "$home/share/man/man1/duban.1" ] && [ -s "$home/share/man/man5/duban-rules.5" ] &&
    [ -s "$home/share/man/man5/duban-repo.5" ]; ok $? "the manual is there"
bash -n "$home/share/bash-completion/completions/duban" && [ -s "$home/share/zsh/site-functions/_duban" ] &&
    [ -s "$home/share/fish/vendor_completions.d/duban.fish" ]; ok $? "completions are there"

build/duban parse --format json samples/notices/2024.txt >"$scratch/want" 2>&1
cp samples/notices/2024.txt "$scratch/notice.txt"; mkdir "$scratch/elsewhere"
cd "$scratch/elsewhere" || exit 2
cp -r "$home" "$scratch/moved"
for place in "$home" "$scratch/moved"; do
    "$place/bin/duban" parse --format json ../notice.txt >"$scratch/json" 2>&1
    sed 's|"\.\./notice\.txt"|"samples/notices/2024.txt"|' "$scratch/json" >"$scratch/got"
    same "the installed binary parses as the built one does" "$scratch/want" "$scratch/got"
done
cd "$here" || exit 2
make --no-print-directory uninstall DESTDIR="$root" >"$scratch/out" 2>&1
[ -z "$(find "$root" -type f)" ]; ok $? "make uninstall leaves no file" "$scratch/out"
plan
