#!/bin/sh
# What the Makefile promises: helpers, the catalogue, the manual, what Git ignores.
. tests/suites/tap
make --no-print-directory help >"$scratch/help" 2>&1
for target in all demo test strict fuzz bench install dist format clean; do
    grep -q "^$target " "$scratch/help"; ok $? "make help tells of $target" "$scratch/help"
done
sed -n 's/^CHECK(\([A-Z0-9]*\)).*/\1/p' tools/checks/*.c | LC_ALL=C sort >"$scratch/want"
sed 's/CATALOGUE_ROW(\(.*\))/\1/' build/catalogue.inc >"$scratch/got"
same "the catalogue is what tools/checks declares" "$scratch/want" "$scratch/got"
uniq -d "$scratch/want" >"$scratch/twice"
[ ! -s "$scratch/twice" ]; ok $? "no code is given twice" "$scratch/twice"

# A house of its own: a check that comes or goes is seen, and nothing is made anew for it.
house=$scratch/house
mkdir -p "$house/tools/checks" && cp Makefile "$house" && cp tools/checks/*.c "$house/tools/checks"
catalogue()
{
    make -s -C "$house" build/catalogue.inc >"$scratch/out" 2>&1 && cat "$house/build/catalogue.inc"
}
catalogue >"$scratch/got"
same "the catalogue is the same anywhere" build/catalogue.inc "$scratch/got"
touch -d 2020-01-01 "$house/build/catalogue.inc"
catalogue >"$scratch/got"
[ -z "$(find "$house/build/catalogue.inc" -newermt 2021-01-01)" ]
ok $? "the catalogue is left alone when nothing changed"
echo 'CHECK(AAA01) = { 0 };' >"$house/tools/checks/aaa.c"
{ echo 'CATALOGUE_ROW(AAA01)'; cat build/catalogue.inc; } >"$scratch/want"
catalogue >"$scratch/got"; same "a check that is added is in it" "$scratch/want" "$scratch/got"
rm "$house/tools/checks/aaa.c"
catalogue >"$scratch/got"; same "a check that is gone is not" build/catalogue.inc "$scratch/got"

# Packages: stand-ins for dpkg-query (nettle is missing), id and apt-get.
mkdir "$scratch/bin"
printf '#!/bin/sh\ncase "$*" in *nettle*) exit 1 ;; *) echo "install ok installed" ;; esac\n' >"$scratch/bin/dpkg-query"
printf '#!/bin/sh\necho "$*" >>%s\n[ "$1" = update ]\n' "$scratch/apt" >"$scratch/bin/apt-get"
chmod +x "$scratch/bin/"*
as()
{
    printf '#!/bin/sh\necho %s\n' "$1" >"$scratch/bin/id"; chmod +x "$scratch/bin/id"
    PATH=$scratch/bin:$PATH make -s -C "$house" demo >"$scratch/out" 2>&1
}
as 1000; status=$?
[ $status != 0 ] && grep -q 'sudo apt-get update && sudo apt-get install .* nettle-dev$' "$scratch/out"
ok $? "without root, the command that installs what is missing is told" "$scratch/out"
[ ! -e "$scratch/apt" ]; ok $? "and not run" "$scratch/out"
as 0
printf 'update\ninstall -y --no-install-recommends nettle-dev\n' >"$scratch/want"
same "as root, what is missing is installed, and only that" "$scratch/want" "$scratch/apt"

if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning tools/manual/*.[1-8] >"$scratch/out" 2>&1
    ok $? "the manual is good mdoc(7)" "$scratch/out"
else
    skip "the manual is good mdoc(7)" "no mandoc here"
fi
plan
