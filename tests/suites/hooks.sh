#!/bin/sh
# seconds: 900
# duban init, and the hooks it and the manual give, in plain git, in the program pre-commit,
# and in a bare repository before it takes a push.
. tests/suites/tap
. tests/suites/in-git
ln -sf "$root/build/duban" "$scratch/bin/duban"

# A new data repo, in both languages; nothing that is there is changed.
cd "$scratch" && duban init --lang en new >"$scratch/got" 2>&1
[ $? = 0 ] && [ "$(grep -c '^written: new/' "$scratch/got")" = 7 ] && grep -q 'no hooks' "$scratch/got"
ok $? "duban init: a folder that is no repository" "$scratch/got"
git init -q new; echo mine >new/.git/hooks/commit-msg; cp -R new before
duban init new >"$scratch/got" 2>&1
[ $? = 0 ] && [ "$(grep -c '^已有，未动 new/' "$scratch/got")" = 8 ] && grep -qx '写入 new/.git/hooks/pre-commit' "$scratch/got"
ok $? "again, in a repository: only the hook that was not there is written" "$scratch/got"
rm new/.git/hooks/pre-commit; diff -r before new >"$scratch/got" 2>&1; ok $? "the rest is as it was" "$scratch/got"
mkdir shared; git init -q other; git -C other config core.hooksPath ../shared
duban init other >"$scratch/got" 2>&1; [ $? = 0 ] && [ -z "$(ls shared)" ] && grep -q core.hooksPath "$scratch/got"
ok $? "hooks that several repositories share are left alone" "$scratch/got"
duban init new/duban.yaml >"$scratch/got" 2>&1; [ $? = 2 ]; ok $? "no folder" "$scratch/got"
ln -s /nowhere new/link; mkdir half; ln -s /nowhere/at/all half/duban.yaml
duban init half >"$scratch/got" 2>&1; [ ! -e /nowhere ] && [ -L half/duban.yaml ]; ok $? "a link that leads nowhere stays" "$scratch/got"
for lang in zh en; do
    duban init --lang $lang "$lang" >/dev/null
    duban lint --config "$lang/duban.yaml" --show-config "$lang" >"$scratch/got" 2>&1 && grep -q "^language: *'*$lang" "$scratch/got"
    ok $? "its configuration is good ($lang)" "$scratch/got"
    sed 's/^# \([a-z-]*:\)/\1/; s/^#\(   *[a-z"A-Z]\)/\1/' "$lang/duban.yaml" >"$lang.yaml"
    duban lint --config "$lang.yaml" --show-config >"$scratch/got" 2>&1 && grep -q 'as-of:.*today' "$scratch/got"
    ok $? "and so is what it explains ($lang)" "$scratch/got"
done
git init -q work && duban init work >/dev/null && cd work || exit 2
[ "$(git check-attr text diff -- notices/a filings/2025/M06/b.csv | grep -c ': text: unset$\|: diff: duban$')" = 4 ]; ok $? "its attributes keep the bytes"
eval "$(sed -n "s/^#  *\(git config diff\.duban\.textconv .*\)/\1/p" .gitattributes)"
printf '印发通知\n' | iconv -f UTF-8 -t GB18030 >notices/gb.txt; printf '印发通知\n' >notices/u.txt; git add -N .
[ "$(git diff | grep -c '^+印发通知$')" = 2 ]; ok $? "and its textconv shows GBK as Chinese"
[ "$(sed -n "s/^\(git config diff\.duban.*\)/\1/p" "$root/tools/manual/duban-repo.5" | sed 's/\\e/\\/g')" = "$(sed -n "s/^#  *\(git config diff.*\)/\1/p" .gitattributes)" ]
ok $? "as the manual has it"
rm notices/*.txt; git reset -q

# The plain hooks of init, in real commits.
cp -R "$root/tests/repo/." .; git add -A .; git commit -qm "一个数据库" >"$scratch/got" 2>&1; ok $? "plain hooks: a clean data repo is committed" "$scratch/got"
spoil() { sed -i '2s/$/，联系人13800001234/' "$1"; }
spoil notices/2025.txt; git add .
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q 'notices/2025.txt:2:.*PUB01' "$scratch/got"; ok $? "a fault stops the commit" "$scratch/got"
git checkout -q HEAD -- . && spoil notices/2025.txt && git add . && git show HEAD:notices/2025.txt >notices/2025.txt
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ]; ok $? "mended in the work tree, not staged: still" "$scratch/got"
git add .; git commit --allow-empty -m 改 >"$scratch/got" 2>&1; ok $? "staged: committed" "$scratch/got"
spoil notices/2025.txt
git commit notices/2025.txt -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q PUB01 "$scratch/got"; ok $? "git commit FILE, with an index of its own" "$scratch/got"
git checkout -q HEAD -- .
git commit --allow-empty -m '联系人13800001234' >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q 'COMMIT_EDITMSG:1:.*PUB01' "$scratch/got"
ok $? "a number in the message" "$scratch/got"
! grep -q 13800001234 "$scratch/got"; ok $? "which is not repeated"
PATH=$(dirname "$(command -v git)"):/bin git commit --allow-empty -m 改 >"$scratch/got" 2>&1; [ $? != 0 ]; ok $? "without duban nothing is committed" "$scratch/got"

printf '* text\n' >.gitattributes; git add .gitattributes
duban lint --staged --repo --select ENG09 --format concise >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q '^\.gitattributes:1:1: error ENG09 ' "$scratch/got"
ok $? "attributes that change bytes, with --repo" "$scratch/got"
git rm -q --cached -r filings; duban lint --staged --repo --select ENG09 --format concise >"$scratch/got" 2>&1; [ $? = 1 ]; ok $? "without filings, too" "$scratch/got"
git reset -q --hard

# Before a bare repository takes a push, by the script of the manual.
cd "$scratch" && git clone -q --bare work server.git && git -C work remote add origin "$scratch/server.git" || exit 2
awk '/^\.Ss Before a server/ { on = 1 } on && /^#!/ { body = 1 } /^\.Ed/ { if (body) exit } body' "$root/tools/manual/duban-repo.5" |
    sed 's/\\e/\\/g' >server.git/hooks/pre-receive
chmod +x server.git/hooks/pre-receive
push() { git push -q origin "$@" >"$scratch/got" 2>&1; }
cd work && rm -f .git/hooks/pre-commit .git/hooks/commit-msg; mkdir -p .git/hooks
echo >>README.txt; git add .; git commit -qm clean; push main; ok $? "pre-receive: a clean push" "$scratch/got"
spoil notices/2025.txt; git commit -qam faulty; git show HEAD~1:notices/2025.txt >notices/2025.txt; git commit -qam mended
push main; [ $? != 0 ] && grep -q 'PUB01' "$scratch/got"; ok $? "a number in an earlier commit of the push stops it" "$scratch/got"
git reset -q --hard HEAD~2; git checkout -q -b 新分支; spoil notices/2025.txt; git commit -qam faulty
push 新分支; [ $? != 0 ] && grep -q 'notices/2025.txt:2:.*PUB01' "$scratch/got"; ok $? "so does one in a new branch" "$scratch/got"
git reset -q --hard HEAD~1; echo >>README.txt; git commit -qam clean
push 新分支; ok $? "a clean new branch" "$scratch/got"
push --delete 新分支; ok $? "and it may be deleted" "$scratch/got"
gbk=$(printf 'notices/\327\345.txt'); cp "$root/tests/checks/PUB01/bad.txt" "$gbk"; git add .; git commit -qm gbk
push HEAD:refs/heads/gbk; [ $? != 0 ] && grep -q PUB01 "$scratch/got"; ok $? "a name in GBK" "$scratch/got"
git init -q --bare "$scratch/fresh.git" && cp "$scratch/server.git/hooks/pre-receive" "$scratch/fresh.git/hooks/"
git push -q "$scratch/fresh.git" main >"$scratch/got" 2>&1; ok $? "the first push of all" "$scratch/got"

# The real pre-commit.
if ! command -v pre-commit >/dev/null; then skip "pre-commit" "not installed"; plan; exit 0; fi
cd "$scratch" && git init -q pc && duban init pc >/dev/null && cd pc && cp -R "$root/tests/repo/." . && git add -A . || exit 2
pre-commit install >"$scratch/got" 2>&1; ok $? "pre-commit install" "$scratch/got"
git commit -qm "一个数据库" >"$scratch/got" 2>&1; ok $? "pre-commit: a clean data repo is committed" "$scratch/got"
[ "$(grep -o '^duban-[a-z-]*\.\..*Passed' "$scratch/got" | sed 's/\..*//' | sort -u | tr '\n' ' ')" = "duban-commit-msg duban-filings duban-repo " ]
ok $? "all three hooks passed, and say so" "$scratch/got"
spoil notices/2025.txt; git add .
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q 'notices/2025.txt:2:.*PUB01' "$scratch/got"; ok $? "a fault stops the commit" "$scratch/got"
[ "$(grep -c 'notices/2025.txt:2:.*PUB01' "$scratch/got")" = 1 ]; ok $? "and is told once: the plain hook stands back" "$scratch/got"
git show HEAD:notices/2025.txt >notices/2025.txt
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q PUB01 "$scratch/got"; ok $? "mended in the work tree, not staged: still" "$scratch/got"
printf '\n' >>README.txt; git add .; git commit -m 改 >"$scratch/got" 2>&1; ok $? "staged: committed" "$scratch/got"
git commit --allow-empty -m '联系人13800001234' >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q PUB01 "$scratch/got"; ok $? "a number in the message" "$scratch/got"
rm notices/2025.txt; ln -s ../README.txt notices/2025.txt; git add .
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q '符号链接' "$scratch/got"; ok $? "a link in a notice's place" "$scratch/got"
git reset -q --hard
pre-commit run --all-files >"$scratch/got" 2>&1; ok $? "pre-commit run --all-files" "$scratch/got"
cp "$root/.pre-commit-hooks.yaml" "$scratch/manifest"
pre-commit validate-manifest "$scratch/manifest" >"$scratch/got" 2>&1; ok $? ".pre-commit-hooks.yaml is good" "$scratch/got"
git init -q "$scratch/duban" && cp "$root/.pre-commit-hooks.yaml" "$scratch/duban" && git -C "$scratch/duban" add . && git -C "$scratch/duban" commit -qm hooks
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $scratch/duban
    rev: $(git -C "$scratch/duban" rev-parse HEAD)
    hooks:
      - id: duban-filings
        args: [--fail-on, warning]
      - id: duban-repo
      - id: duban-commit-msg
CONFIG
spoil notices/2025.txt; git add .
git commit -m 改 >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q 'notices/2025.txt:2:.*PUB01' "$scratch/got"; ok $? "by way of duban's own repository" "$scratch/got"
grep -oE "(entry|files): .*" "$root/.pre-commit-hooks.yaml" | sort >"$scratch/want"
(cd "$scratch/zh" && grep -oE "(entry|files): .*" .pre-commit-config.yaml) | sort >"$scratch/got"
same "init and .pre-commit-hooks.yaml say the same" "$scratch/want" "$scratch/got"
plan
