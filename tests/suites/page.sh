#!/bin/sh
# The page of parse --format html: what it says is what the JSON says, nothing of a hostile
# notice gets through; and, in headless Chromium, it renders without complaint and without
# a request, explains its numbers to mouse, keyboard and printer, light and dark.
. tests/suites/tap
LC_ALL=C; export LC_ALL
duban=build/san/duban

# A notice of everything that hurts: tags, quotes, entities, controls, bidi, long lines, bad bytes.
hostile=$scratch/hostile.txt
{
    printf '云岚市<script>alert(1)</script>关于"印发"2024年&lt;实事&gt;的通知\n\n一、\342\200\256安居\342\200\254（1项）\n'
    printf '（一）新建<img src=x onerror=alert(1)>食堂12家\033[31m，覆盖率不低于95%%\001，"每月至少2次"\n牵头领导：闵<b>若谷\n'
    printf '责任单位：区民政局\047"><svg/onload=alert(1)>\n完成期限：2024年12月底前\n\377\376坏字节\n-->]]></style></title>&#0;\n'
    i=0; while [ $i -lt 400 ]; do printf '长行新建%s个，' $i; i=$((i + 1)); done; echo
} >"$hostile"

# Well-formed enough for an XML parser but for what HTML leaves open: no name of a tag or attribute that is not ours.
for file in samples/notices/*.txt samples/layouts/*.txt "$hostile"; do
    name=$(basename "$file" .txt)
    "$duban" parse --format html --lang zh "$file" >"$scratch/$name.html" 2>"$scratch/err"
    status=$? told=$(grep -c '无法解码' "$scratch/err")
    # The hostile one holds a bad byte, which is told and gives status 2.
    case $name in hostile) [ $status = 2 ] && [ "$told" = 1 ] ;; *) [ $status = 0 ] && [ ! -s "$scratch/err" ] ;; esac
    ok $? "$name: is a page" "$scratch/err"
    "$duban" parse --format json "$file" >"$scratch/$name.json" 2>/dev/null
    jq -r '[.items[].numbers[].class] | group_by(.)[] | "\(.[0]) \(length)"' "$scratch/$name.json" >"$scratch/want"
    grep -o '<mark class="[a-z]*"' "$scratch/$name.html" | cut -d'"' -f2 | sort | uniq -c | awk '{ print $2, $1 }' >"$scratch/got"
    same "$name: as many numbers of each class as the JSON has" "$scratch/want" "$scratch/got"
    "$duban" lint --format json "$file" | jq '.findings | length' >"$scratch/want"
    grep -o '<aside class="finding' "$scratch/$name.html" | wc -l >"$scratch/got"
    same "$name: every finding" "$scratch/want" "$scratch/got"
    sed '1,/<\/style>/d' "$scratch/$name.html" | grep -oE '<[/a-zA-Z!][a-zA-Z0-9]*' | sort -u | grep -vxE \
        '</?(a|article|aside|b|body|code|data|dd|div|dl|dt|fieldset|form|h1|h2|head|header|html|i|label|legend|li|main|mark|nav|ol|p|section|small|span|table|tbody|td|th|thead|tr)|<input' >"$scratch/strange"
    [ ! -s "$scratch/strange" ]; ok $? "$name: no tag but ours" "$scratch/strange"
    grep -nP '[\x00-\x08\x0b-\x1f]|\xe2\x80[\xaa-\xae]' "$scratch/$name.html" >"$scratch/strange"
    [ ! -s "$scratch/strange" ]; ok $? "$name: no control characters" "$scratch/strange"
    grep -nE 'src=|https?://|url\(|@import| on[a-z]+=' "$scratch/$name.html" | grep -vE '&lt;(img|svg)' >"$scratch/strange"
    [ ! -s "$scratch/strange" ]; ok $? "$name: nothing from outside" "$scratch/strange"
done
"$duban" parse --format html --lang en samples/notices/*.txt >"$scratch/several.html"
[ "$(grep -c '<article' "$scratch/several.html")" = "$(ls samples/notices/*.txt | wc -l)" ]; ok $? "several notices are one page"

for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    chromium=$(command -v "$browser" 2>/dev/null) && break
done
if [ -z "$chromium" ] || ! command -v node >/dev/null; then
    skip "the page in a browser" "no chromium or no node here (apt-get install chromium nodejs)"
    plan; exit
fi
# is NAME JQ: what the browser saw of the page in hand.
is() { jq -e "$2" "$scratch/seen" >/dev/null; ok $? "$page in Chromium: $1" "$scratch/brief"; }
for page in 2024 2025 hostile several; do
    node tests/page/browser.mjs "$chromium" "$scratch/$page.html" >"$scratch/seen" 2>"$scratch/err"
    ok $? "$page in Chromium: it could be looked at" "$scratch/err"
    jq 'del(.lines)' "$scratch/seen" >"$scratch/brief" 2>/dev/null
    is "nothing on the console" '.complaints == []'
    is "no request but the file" '.requests == [] and .scripts == 0'
    is "counts of the legend are those of the marks" '.articles > 1 or ([.legend | to_entries[] | select(.value > 0)] | from_entries) == .marks'
    is "ids are unique, links lead somewhere, every number is described" '.twice == 0 and .lost == 0 and .undescribed == 0'
    is "no bidi control, no control character in the text" '.bidi | not'
    is "Tab reaches a number, whose explanation alone is shown" '.focus.seen and .focus.alone and .focus.outline != "none"'
    is "pointing at a number shows it" '.hover'
    is "a switch of the legend fades its kind" '.faded[0] != .faded[1] and .faded[1] == "rgba(0, 0, 0, 0)"'
    is "contrast is 4.5 and more, light and dark" '.contrast[0][0] >= 4.5 and .contrast[1][0] >= 4.5'
    is "dark is dark" '.dark | [scan("[0-9]+") | tonumber] | add < 150'
    is "nothing is wider than the window, not of a telephone either" '(.wide or .narrow) | not'
    is "in print every explanation is seen, and no help" '.print.tips > 0 and .print.seen == .print.tips and (.print.help or .print.wide | not) and .pdf > 10000'
    [ "$page" = several ] && continue
    # The text is whole: what the browser shows, line by line, against the file; signs stand for what has no shape.
    jq -r '.lines[]' "$scratch/seen" >"$scratch/got"
    case $page in hostile) file=$hostile ;; *) file=samples/notices/$page.txt ;; esac
    [ "$page" = 2025 ] && iconv -f GB18030 -t UTF-8 "$file" >"$scratch/text" || cat "$file" >"$scratch/text"
    [ "$page" = hostile ] || { tr -d '\r' <"$scratch/text" | sed 's/\t/    /g' >"$scratch/want"; same "$page in Chromium: the whole text, line by line" "$scratch/want" "$scratch/got"; }
done
plan
