# Quick fixes, and all safe ones at once.
file=$scratch/n.txt
printf '一、改善居住（1项）\n（一）新建𠮷食堂12家,方便老人 \n牵头领导：闵若谷\342\200\213\n责任单位：区民政局  \n' >"$file"
range() { echo "\"range\":{\"start\":{\"line\":$1,\"character\":$2},\"end\":{\"line\":$3,\"character\":$4}}"; }
actions() { ask textDocument/codeAction "{\"textDocument\":{\"uri\":\"file://$file\"},$1,\"context\":{\"diagnostics\":[]$2}}"; }
start
initialize '{}'
open "$file" 4
diagnostics "$file" 4
is "there is what can be mended" '.params.diagnostics | map(.code) | (index("LNG04") and index("ENC14"))'
actions "$(range 1 0 1 40)" ''
is "a comma has a quick fix" '.result | map(select(.kind == "quickfix" and (.title | startswith("LNG04")))) | length == 1'
is "that is the very edit" '[.result[] | select(.title | startswith("LNG04")).edit.changes[][]] == [{range: {start: {line: 1, character: 12}, end: {line: 1, character: 13}}, newText: "，"}]'
is "it carries its diagnostic" '.result[] | select(.title | startswith("LNG04")).diagnostics[0].code == "LNG04"'
is "what a reader would notice is not preferred, what none sees is" '(.result[] | select(.title | startswith("LNG04")) | has("isPreferred") | not) and (.result[] | select(.title | startswith("ENC14")) | .isPreferred)'
is "nothing is computed that was not asked for" '.result | map(select(.kind | startswith("source"))) == []'
actions "$(range 2 0 2 1)" ''
is "only of the lines that were asked for" '.result | map(.title | startswith("LNG04")) | any | not'
actions "$(range 0 0 9 0)" ',"only":["source.fixAll"]'
is "all safe fixes are one action" '.result | length == 1 and .[0].kind == "source.fixAll.duban"'
jq -r '.result[0].edit.changes[][] | .newText' "$scratch/answer" >"$scratch/got"
printf '（一）新建𠮷食堂12家,方便老人\n牵头领导：闵若谷\n责任单位：区民政局\n\n' >"$scratch/want"
same "it leaves what a reader sees" "$scratch/want" "$scratch/got"
is "and touches no other line" '.result[0].edit.changes[][].range == {start: {line: 1, character: 0}, end: {line: 4, character: 0}}'
actions "$(range 0 0 9 0)" ',"only":["refactor"]'
is "what is no kind of ours is not given" '.result == []'
actions "$(range 0 0 9 0)" ',"only":["quickfix"],"triggerKind":1'
is "only quick fixes, when they are asked for" '.result | length > 0 and all(.kind == "quickfix")'
# What duban fix makes of the file is what the editor makes of the buffer.
printf '\357\273\277一、改善居住（1项）\r\n（一）新建食堂 \r\n牵头领导：闵若谷\t' >"$file"
open "$file" 5
actions "$(range 0 0 9 0)" ',"only":["source"]'
jq -j '.result[0].edit.changes[][] | [.range, .newText] | tostring' "$scratch/answer" >"$scratch/got"
printf '%s' '[{"start":{"line":1,"character":0},"end":{"line":2,"character":9}},"（一）新建食堂\r\n牵头领导：闵若谷\r\n"]' >"$scratch/want"
same "line ends stay the editor's, at the end of the file too" "$scratch/want" "$scratch/got"
printf '没有什么可改的一行\n' >"$file"
open "$file" 6
actions "$(range 0 0 9 0)" ',"only":["source.fixAll.duban"]'
is "nothing to mend, nothing to do" '.result == []'
quit
