#!/bin/sh
# Every form of lint, as those who read it would: SARIF by Microsoft's validator, JUnit by
# an XML parser, GitHub by its runner's grammar, the others by schemas; and columns cut
# the same words out of the file, whatever unit they count in.
. tests/suites/tap
LC_ALL=C; export LC_ALL
duban=$PWD/build/san/duban
here=$PWD
consumers=$here/tests/consumers

# The files: all that makes a check fire, columns that differ by unit, names that hurt.
cd "$scratch" || exit 2
mkdir -p all/notices
for file in "$here"/tests/checks/*/bad*; do
    cp "$file" "all/$(basename "$(dirname "$file")")-$(basename "$file")"
done
cp "$here"/samples/notices/*.txt "$here"/samples/layouts/*.txt all/notices/
printf '\357\273\277𠮷\t甲,乙完成,验收\r\n𠮷𠮷截止6月底,𠮷已完成\r丙,丁\r\n' >'all/列,1:2%.txt'
printf '𠮷甲,乙\n已完成12个,截止6月底\n' | iconv -f UTF-8 -t GB18030 >all/gb.txt
printf '\376\377' >all/utf16.txt; printf '𠮷甲,乙\n丙,丁\n' | iconv -f UTF-8 -t UTF-16BE >>all/utf16.txt
printf '甲](http://x.example),乙\n::error::丙,丁\n##[group]戊,己\n\001\033[31m庚\342\200\256,辛\357\277\277\r\n\377壬,癸<b>&amp;"\047\n' >all/hostile.txt
cp all/hostile.txt 'all/::error::x.txt'; cp all/hostile.txt "all/a&\"<b>'.txt"
cp "$here/samples/notices/2024.txt" all/clean-one.txt
printf '关于印发通知\n' >all/short.txt
mkdir -p elsewhere; cp all/hostile.txt elsewhere/hostile.txt
echo '[]' >"$scratch/nothing"
for form in json sarif github gitlab junit rdjson html; do
    "$duban" lint --format $form --lang zh all elsewhere missing.txt >"said.$form" 2>"err.$form"
    [ $? = 2 ] && [ "$(wc -l <"err.$form")" = 1 ]; ok $? "$form: one file is missing: status 2, told once" "err.$form"
    "$duban" lint --format $form --lang en all >"en.$form" 2>"err.$form"
    [ $? -le 2 ] && [ ! -s "err.$form" ]; ok $? "$form: in English" "err.$form"
    grep -n -P '\x1b|[\x00-\x08]' "said.$form" >"control.$form"
    [ ! -s "control.$form" ]; ok $? "$form: no control character gets through" "control.$form"
done
findings=$(jq '.findings | length' said.json)
unjudged=$(jq '.not_checked | length' said.json)
[ "$findings" -gt 100 ] && [ "$unjudged" -ge 2 ]; ok $? "enough is found to try them on"
# as_many NAME NUMBER WANTED
as_many() { echo "$2 where $3 are expected" >count; [ "$2" = "$3" ]; ok $? "$1" count; }
# valid NAME SCHEMA FILE
valid()
{
    jq -r --slurpfile schema "$consumers/$2.schema.json" --arg part "" -f "$here/tests/schema.jq" "$3" >faults 2>&1
    [ $? = 0 ] && [ ! -s faults ]; ok $? "$1" faults
}

# SARIF.
for file in said.sarif en.sarif; do
    jq -r -f "$consumers/sarif.jq" $file >faults 2>&1 && [ ! -s faults ]
    ok $? "sarif: $file: what the validator does not notice" faults
done
as_many "sarif: every finding" "$(jq '.runs[0].results | length' said.sarif)" "$findings"
as_many "sarif: every failure to check" "$(jq '.runs[0].invocations[0].toolExecutionNotifications | length' said.sarif)" "$unjudged"
jq -r '[.runs[0].tool.driver.rules[].id] | sort | .[]' said.sarif >got
jq -r '[.findings[].code, (.not_checked[].code | strings)] | unique | .[]' said.json >want
same "sarif: the rules are those that spoke" want got
# Beyond what GitHub takes of a run: the worst are kept, and what is left out is told.
mkdir many
awk 'BEGIN { for (i = 0; i < 1000; i++) print i "已完成XX家，（请补充）联系人13800001234。。《" }' >many/0.txt
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do cp many/0.txt many/$i.txt; done
"$here/build/duban" lint --format sarif --lang en many >many.sarif 2>/dev/null
"$here/build/duban" lint --format json many 2>/dev/null | jq '.summary | .errors + .warnings + .infos - 25000' >left
[ "$(cat left)" -gt 0 ]; ok $? "sarif: there is more than fits" left
as_many "sarif: no more than GitHub takes" "$(jq '.runs[0].results | length' many.sarif)" 25000
as_many "sarif: what is left out is counted" "$(jq -r '.runs[0].invocations[0].toolExecutionNotifications[] |
    select(.level == "warning").message.text | split(" ")[0]' many.sarif)" "$(cat left)"
as_many "sarif: the worst are kept" "$(jq -r '[.runs[0].results[].level] | unique | join(" ")' many.sarif)" "error warning"
rm -rf many many.sarif
tools=$here/build/consumers; multitool=$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ ! -e "$multitool" ] && command -v npm >/dev/null; then
    mkdir -p "$tools" && echo '{}' >"$tools/package.json"
    (cd "$tools" && timeout 120 npm install --fetch-retries=1 --ignore-scripts --no-audit --no-fund @microsoft/sarif-multitool@5.7.0) >npm.log 2>&1
fi
if chmod +x "$multitool" 2>/dev/null && echo '{"version":"2.1.0","runs":[]}' >try.sarif && "$multitool" validate try.sarif >tool.log 2>&1; then
    for file in said.sarif en.sarif; do
        # Its status is 0 whatever it finds. SARIF2005 asks for a home page, and there is none.
        "$multitool" validate $file --output judged.sarif --rule-kind 'Sarif;Ghas' --log ForceOverwrite >tool.log 2>&1
        jq -e '.runs[0].invocations[0].executionSuccessful' judged.sarif >/dev/null; ok $? "sarif: $file: the validator ran" tool.log
        jq -r '.runs[0].results[] | select(.ruleId != "SARIF2005") | "\(.ruleId) \(.message.id) \(.message.arguments)"' judged.sarif >faults
        [ ! -s faults ]; ok $? "sarif: $file: Microsoft's validator has nothing to say" faults
    done
else
    skip "sarif: Microsoft's validator" "npm has no @microsoft/sarif-multitool here"
fi

# JUnit.
if command -v xmllint >/dev/null; then
    for file in said.junit en.junit; do
        xmllint --noout --nonet --schema "$consumers/junit.xsd" $file >faults 2>&1
        ok $? "junit: $file is valid" faults
    done
    xmllint --noout --nonet said.html en.html >faults 2>&1; ok $? "html: well-formed" faults
    # count NAME XPATH WANTED
    count() { as_many "$1" "$(xmllint --xpath "$2" said.junit)" "$3"; }
    count "junit: a failure for each finding" 'count(//failure)' "$findings"
    count "junit: an error for each failure to check" 'count(//error)' "$unjudged"
    count "junit: what a suite says of itself is so" \
        'count(//testsuite[@tests != count(testcase) or @failures != count(*/failure) or @errors != count(*/error)])' 0
    "$duban" lint --format junit --select PUB04 all/short.txt >clean.junit
    as_many "junit: a clean file is a case that passed" "$(xmllint --xpath 'count(//testcase[not(*)])' clean.junit)" 1
else
    skip "junit: an XML parser" "no xmllint here"
fi

# GitHub.
jq -c -R -f "$consumers/github.jq" said.github >commands.json 2>faults; ok $? "github: the runner understands every line" faults
as_many "github: all are told" "$(wc -l <commands.json)" $((findings + unjudged))
jq -r 'select(.command | IN("error", "warning", "notice") | not), select(.properties | keys - ["file", "line", "endLine", "col", "endColumn", "title"] | length > 0)' commands.json >faults
[ ! -s faults ]; ok $? "github: nothing but annotations" faults
jq -r 'select(.properties | has("col") and .line != .endLine)' commands.json >faults
[ ! -s faults ]; ok $? "github: columns only within a line" faults
jq -e -s 'any(.properties.file == "all/列,1:2%.txt")' commands.json >out; ok $? "github: commas, colons and % in names" out
jq -r .command commands.json | uniq >got; printf 'error\nwarning\nnotice\n' >want
same "github: the worst come first" want got
[ "$(grep -vc '^::' said.github)" = 1 ] && tail -n 1 said.github | grep -q 'GitHub'; ok $? "github: the last line is the totals" said.github
grep -n '##\[' said.* >faults; [ ! -s faults ]; ok $? "no runner command of old in any form" faults

# GitLab, reviewdog.
valid "gitlab: valid" gitlab said.gitlab
as_many "gitlab: all are told" "$(jq length said.gitlab)" $((findings + unjudged))
as_many "gitlab: no fingerprint twice" "$(jq '[.[].fingerprint] | unique | length' said.gitlab)" $((findings + unjudged))
"$duban" lint --format gitlab --select PUB04 all/short.txt >clean.gitlab; jq -c . clean.gitlab >got
same "gitlab: no findings are an empty array" nothing got
valid "rdjson: valid" rdjson said.rdjson
as_many "rdjson: all are told" "$(jq '.diagnostics | length' said.rdjson)" $((findings + unjudged))

# HTML.
grep -nE '<script|src=|https?://|url\(|@import' said.html | grep -v 'x\.example' >faults
[ ! -s faults ]; ok $? "html: nothing from outside" faults
grep -o 'href="#[A-Z0-9]*"' said.html | sed 's/href="#/id="/' | sort -u >want
grep -o ' id="[A-Z0-9]*"' said.html | sed 's/^ //' | sort -u >got
same "html: every link has its place" want got
as_many "html: every finding" "$(grep -c '^<article ' said.html)" "$findings"

# Columns. Of each finding the words that json's offsets cut out of the bytes of the file;
# then the same by the others' lines and columns.
for file in all/列*.txt all/gb.txt all/utf16.txt all/notices/2025.txt all/clean-one.txt all/LNG04-bad.txt; do
    case $file in *gb.txt | *2025.txt) encoding=GB18030 ;; *utf16.txt) encoding=UTF-16BE ;; *) encoding=UTF-8 ;; esac
    for form in json sarif rdjson; do "$duban" lint --format $form "$file" >one.$form 2>/dev/null; done
    jq -r '.findings[] | "\(.offset) \(.length)"' one.json | while read -r offset length; do
        tail -c +$((offset + 1)) "$file" | head -c "$length" | iconv -f $encoding -t UTF-8 | jq -Rs .
    done | sort >want
    iconv -f $encoding -t UTF-8 "$file" | sed '1s/^\xef\xbb\xbf//' >text
    jq -c --rawfile text text '($text | gsub("\r\n"; "\n") | gsub("\r"; "\n") | split("\n")) as $lines
        | .runs[0].results[].locations[0].physicalLocation.region | select(.startLine == .endLine)
        | $lines[.startLine - 1][.startColumn - 1:.endColumn - 1]' one.sarif | sort >got
    jq -c --rawfile text text '.runs[0].results[].locations[0].physicalLocation.region | select(.startLine == .endLine)
        | $text[.charOffset:.charOffset + .charLength]' one.sarif | sort >got.offsets
    jq -c '.runs[0].results[].locations[0].physicalLocation.region | select(.startLine == .endLine) | [.byteOffset, .byteLength]' one.sarif |
        tr -d '[]' | tr , ' ' | while read -r offset length; do
            tail -c +$((offset + 1)) "$file" | head -c "$length" | iconv -f $encoding -t UTF-8 | jq -Rs .
        done | sort >got.bytes
    grep -v '\\n' want >want.lines
    same "$file: sarif's lines and columns" want.lines got
    same "$file: sarif's characters" want.lines got.offsets
    same "$file: sarif's bytes" want.lines got.bytes
    # rdjson counts bytes of UTF-8, the mark's among them.
    iconv -f $encoding -t UTF-8 "$file" | sed 's/\r$//' | tr '\r' '\n' >lines
    [ $encoding = UTF-8 ] || { sed '1s/^\xef\xbb\xbf//' lines >lines.new; mv lines.new lines; }
    jq -r '.diagnostics[].location.range | select(.start.line == .end.line) | "\(.start.line) \(.start.column) \(.end.column)"' one.rdjson |
        while read -r line from to; do
            sed -n "${line}p" lines | tr -d '\n' | tail -c +"$from" | head -c $((to - from)) | jq -Rs .
        done | sort >got
    same "$file: rdjson's columns" want.lines got
    jq -c '.diagnostics[] | select(has("suggestions"))' one.rdjson >suggestions
    [ $encoding = UTF-8 ] || [ ! -s suggestions ]; ok $? "$file: rdjson suggests for UTF-8 alone" suggestions
done
plan
