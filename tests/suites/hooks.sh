#!/bin/sh
# Lint and git, by the real programs: what is judged is what is committed, never the work
# tree; in plain hooks, in pre-commit, in a bare repository before it takes a push.
. tests/suites/tap
command -v git >/dev/null || { echo "1..0 # SKIP no git here"; exit 0; }
root=$PWD
duban=$root/build/san/duban
unset $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p') DUBAN_LANG PRE_COMMIT
export LC_ALL=C HOME="$scratch/home" GIT_CONFIG_NOSYSTEM=1
mkdir -p "$HOME" "$scratch/bin"
ln -s "$duban" "$scratch/bin/duban"
PATH=$scratch/bin:$PATH
git config --global user.name 测试; git config --global user.email test@example.invalid
git config --global init.defaultBranch main; git config --global core.quotepath true
git config --global commit.gpgsign false; git config --global advice.detachedHead false

# repo NAME: a new repository, entered.
repo()
{
    cd "$scratch" && git init -q "$1" && cd "$1" && mkdir -p notices filings/2024/M06
    cp "$root/samples/notices/2024.txt" notices/2024.txt
}
clean() { sed 's/^联系人.*//' "$root/tests/checks/PUB01/bad.txt"; }
faulty() { cat "$root/tests/checks/PUB01/bad.txt"; }
# says NAME STATUS WANTED COMMAND...: the status, troubles, and findings up to their codes.
says()
{
    name=$1; { printf "$3"; echo "status $2"; } >"$scratch/want"; shift 3
    "$@" >"$scratch/got" 2>&1
    echo "status $?" >>"$scratch/got"
    sed 's/^\(.*:[0-9]*:[0-9]*: [a-z]* [A-Z0-9]*\) .*/\1/' "$scratch/got" >"$scratch/short"
    same "$name" "$scratch/want" "$scratch/short"
}
lint() { duban lint --lang en --format concise --select PUB01 "$@"; }

# The index, not the work tree; before the first commit, too.
repo staged
says "nothing staged: nothing to say" 0 '' lint --staged
faulty >notices/2025.txt; git add .
fault='notices/2025.txt:8:5: error PUB01\nnotices/2025.txt:8:19: error PUB01\n'
says "first commit: what is staged is judged" 1 "$fault" lint --staged
clean >notices/2025.txt
says "mended in the work tree but not staged: still found" 1 "$fault" lint --staged
says "by name as well" 1 "$fault" lint --staged notices/2025.txt
says "by folder as well" 1 "$fault" lint --staged notices
git add .
says "staged, it passes" 0 '' lint --staged
git commit -qm 初
faulty >notices/2025.txt
says "a fault that is not staged is none" 0 '' lint --staged
says "a file that did not change is read from the index when it is named" 0 '' lint --staged notices/2025.txt
git checkout -q .
faulty >notices/untracked.txt
says "what is not in the index is told when it is named" 2 \
    "duban: notices/untracked.txt: cannot be read: not in git's index\n" lint --staged notices/untracked.txt
rm notices/untracked.txt; faulty >other.txt; git add other.txt
says "files outside of the data folders are judged only when they are named" 0 '' lint --staged
git rm -qf other.txt

# Names, moves, deletions, other kinds of files.
faulty >'notices/甲 乙,1.txt'; git add .
says "names are given as they are, whatever core.quotepath says" 1 \
    'notices/甲 乙,1.txt:8:5: error PUB01\nnotices/甲 乙,1.txt:8:19: error PUB01\n' lint --staged
gbk=$(printf 'notices/\327\345.txt'); mv 'notices/甲 乙,1.txt' "$gbk"; git add -A .
lint --staged >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q '^notices/.*txt:8:5: error PUB01' "$scratch/got"
ok $? "a name in GBK" "$scratch/got"
git rm -qf "$gbk"
git mv notices/2025.txt notices/2026.txt; printf '联系人：13800001234\n' >>notices/2026.txt; git add .
says "a file that was moved and changed is judged at its new place" 1 'notices/2026.txt:9:5: error PUB01\n' lint --staged
git reset -q --hard
git rm -q notices/2025.txt
says "a deletion alone" 0 '' lint --staged
git reset -q --hard; rm notices/2025.txt; ln -s ../other notices/2025.txt; git add .
says "a symbolic link in a filing's place cannot be judged" 2 \
    'duban: notices/2025.txt: cannot be read: a symbolic link, a submodule, or in conflict\n' lint --staged
lint --staged --repo >"$scratch/got" 2>&1; [ $? = 2 ]; ok $? "nor with --repo" "$scratch/got"
git reset -q --hard
: >notices/intent.txt; git add -N notices/intent.txt
says "git add -N promises a file and stages none" 2 \
    "duban: notices/intent.txt: cannot be read: not in git's index\n" lint --staged notices/intent.txt
: >notices/empty.txt; git add notices/empty.txt
duban lint --staged --format concise --select ENC18 >"$scratch/got" 2>&1
[ $? = 1 ] && [ "$(wc -l <"$scratch/got")" = 1 ] && grep -q '^notices/empty.txt:' "$scratch/got"
ok $? "an empty file that is staged is judged" "$scratch/got"
git reset -q --hard; git clean -qfd
git checkout -q -b side; faulty >notices/2025.txt; git commit -qam side
git checkout -q main; printf '另一行\n' >>notices/2025.txt; sed -i 1d notices/2025.txt; git commit -qam main
git merge -q side >/dev/null 2>&1
lint --staged >"$scratch/got" 2>&1
[ $? = 2 ] && grep -q 'notices/2025.txt: .*in conflict' "$scratch/got"; ok $? "a path in conflict cannot be judged" "$scratch/got"
git merge --abort

# Line ends: the staged bytes count, converted or not.
git config core.autocrlf true
clean | sed 's/$/\r/' >notices/2027.txt; git add . 2>/dev/null
says "autocrlf: the blob has LF" 0 '' duban lint --lang en --format concise --select ENC12 --staged
printf 'notices/** -text\n' >.gitattributes; git add .gitattributes 2>/dev/null; git rm -qf --cached notices/2027.txt; git add . 2>/dev/null
says "with -text it is the file, byte for byte" 1 'notices/2027.txt:1:1: info ENC12\n' \
    duban lint --lang en --format concise --select ENC12 --fail-on info --staged
git config core.autocrlf false; git reset -q --hard

# From below the top; configuration and waivers come from the index, too.
faulty >notices/2025.txt; git add .
mkdir -p deep/er; cd deep/er || exit 2
lint --staged >"$scratch/got" 2>&1
[ $? = 1 ] && grep -q "/staged/notices/2025.txt:8:5: " "$scratch/got"; ok $? "from a folder below" "$scratch/got"
cd ../../notices || exit 2
says "by name from where it lies" 1 '2025.txt:8:5: error PUB01\n2025.txt:8:19: error PUB01\n' lint --staged 2025.txt
cd ..
printf 'per-path-ignore:\n  "notices/**": [PUB01]\n' >duban.yaml
says "a configuration that is not staged does not count" 1 "$fault" lint --staged
printf '指纹\t规则\t路径\t理由\t批准人\t到期\n\tPUB01\tnotices/2025.txt\t公开热线\t督查室\t2030-01-01\n' >waivers.tsv
says "nor do waivers" 1 "$fault" lint --staged --as-of 2026-01-01
git add waivers.tsv
says "staged, they do" 0 '' lint --staged --as-of 2026-01-01
git rm -qf waivers.tsv; git add duban.yaml
says "and so does the configuration" 0 '' lint --staged
git reset -q --hard; git clean -qfd

# A data repo below the top of a repository.
mkdir -p data/notices; faulty >data/notices/2025.txt; echo 'language: en' >data/duban.yaml; git add .
(cd data && duban lint --format concise --select PUB01 --staged) >"$scratch/got" 2>&1
grep -q '^notices/2025.txt:8:5: error PUB01 a mobile' "$scratch/got"; ok $? "a data repo below the top, from its root" "$scratch/got"
duban lint --format concise --select PUB01 --staged data/notices/2025.txt >"$scratch/got" 2>&1
grep -q '^data/notices/2025.txt:8:5: error PUB01 a mobile' "$scratch/got"; ok $? "and by name from the top" "$scratch/got"
git reset -q --hard; git clean -qfd

# Commits.
faulty >notices/2025.txt; git commit -qam faulty; clean >notices/2025.txt; git commit -qam mended
says "--rev: what a commit changed" 1 "$fault" lint --rev HEAD~1
says "the next one mended it" 0 '' lint --rev HEAD
says "OLD..NEW: both together leave nothing" 0 '' lint --rev HEAD~2..HEAD
says "a root commit" 0 '' lint --rev "$(git rev-list --max-parents=0 HEAD)"
says "since ever" 1 "$fault" lint --rev 0000000000000000000000000000000000000000..HEAD~1
says "a name at a commit" 1 "$fault" lint --rev HEAD~1 notices/2025.txt
says "no such commit" 2 'duban: git did not give what is to be judged: git: no commit --output=x\n' lint --rev=--output=x
says "a range of another kind" 2 'duban: git did not give what is to be judged: git: OLD..NEW is meant, not main...HEAD\n' lint --rev main...HEAD
says "index and commit at once" 2 'duban: options --staged and --rev do not go together\n' lint --staged --rev HEAD
cd "$scratch" && git clone -q --depth 1 "file://$scratch/staged" shallow && cd shallow || exit 2
lint --rev HEAD >"$scratch/got" 2>&1
[ $? = 2 ] && grep -q 'fetch-depth: 0' "$scratch/got"; ok $? "a shallow clone lacks what it is to be compared with: told" "$scratch/got"
git clone -q --bare "$scratch/staged" "$scratch/bare.git"; cd "$scratch/bare.git" || exit 2
says "in a bare repository" 1 "$fault" lint --rev main~1
says "which has no index" 2 'duban: git did not give what is to be judged: git: no work tree here, so no index\n' lint --staged

# Where git is missing or fails: trouble, never clean.
mkdir -p "$scratch/nowhere" "$scratch/onlyduban"; cd "$scratch/nowhere" || exit 2
ln -s "$duban" "$scratch/onlyduban/duban"
GIT_CEILING_DIRECTORIES=$scratch lint --staged >"$scratch/got" 2>&1
[ $? = 2 ] && grep -q 'not a git repository' "$scratch/got"; ok $? "outside of any repository" "$scratch/got"
cd "$scratch/staged" || exit 2
PATH=$scratch/onlyduban "$duban" lint --staged >"$scratch/got" 2>&1; [ $? = 2 ]; ok $? "without git" "$scratch/got"
echo 一份通知 >notices/2031.txt; git add .; blob=$(git rev-parse :notices/2031.txt)
chmod u+w ".git/objects/$(echo "$blob" | cut -c1-2)"/*; echo broken >".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" | cut -c3-)"
lint --staged >"$scratch/got" 2>&1; [ $? = 2 ]; ok $? "a blob that is broken" "$scratch/got"
git rm -qf --cached notices/2031.txt; rm -f notices/2031.txt ".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" | cut -c3-)"
echo 一份通知 >notices/2031.txt; git add .; blob=$(git rev-parse :notices/2031.txt)
rm -f ".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" | cut -c3-)"
lint --staged >"$scratch/got" 2>&1
[ $? = 2 ] && grep -q 'missing' "$scratch/got"; ok $? "a blob that is missing" "$scratch/got"
git rm -qf --cached notices/2031.txt; rm -f notices/2031.txt
faulty >"$scratch/replacement"; git replace "$(git rev-parse HEAD:notices/2025.txt)" "$(git hash-object -w "$scratch/replacement")"
says "refs/replace does not put other bytes in place of those committed" 0 '' lint --rev HEAD
git replace -d "$(git rev-parse HEAD:notices/2025.txt)" >/dev/null

# SHA-256, when git can.
if git init -q --object-format=sha256 "$scratch/sha256" 2>/dev/null; then
    cd "$scratch/sha256" && mkdir notices && faulty >notices/2025.txt && git add . || exit 2
    says "a repository of SHA-256" 1 "$fault" lint --staged
else skip "a repository of SHA-256" "this git has none"; fi

# Thousands of files, by the optimised program.
repo many
for i in $(seq 0 19); do mkdir -p "notices/第$i批"; done
seq 0 3999 | awk '{ f = "notices/第" $1 % 20 "批/一个相当长的通知文件名称" $1 ".txt"; print "印发通知" >f; close(f) }'
faulty >notices/第7批/faulty.txt; git add .
start=$(date +%s)
timeout 60 "$root/build/duban" lint --staged --format concise --select PUB01 >"$scratch/got" 2>&1
[ $? = 1 ] && [ "$(wc -l <"$scratch/got")" = 2 ]; ok $? "4000 files, two findings" "$scratch/got"
[ $(($(date +%s) - start)) -le 20 ]; ok $? "in little time"

# A commit's message.
cd "$scratch/staged" || exit 2
printf '# 13800001234\n联系人 13900001234\n# ------------------------ >8 ------------------------\n13811112222\n' >message
says "a message: comment lines and what is cut off stay out" 1 'message:2:5: error PUB01\n' duban lint --lang en --format concise --commit-msg message
says "a message nobody edited is committed with its comment lines" 1 \
    'message:1:3: error PUB01\nmessage:2:5: error PUB01\nmessage:4:1: error PUB01\n' \
    env GIT_EDITOR=: duban lint --lang en --format concise --commit-msg message
git config core.commentChar ';'
says "another mark" 1 'message:1:3: error PUB01\nmessage:2:5: error PUB01\n' \
    duban lint --lang en --format concise --commit-msg message
git config --unset core.commentChar; echo '更新' >message
says "a good message" 0 '' duban lint --commit-msg message --format concise
rm message

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

# The plain hooks of init, in real commits; from here on by the optimised program.
ln -sf "$root/build/duban" "$scratch/bin/duban"
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
duban lint --staged --repo --select ENG09 --format concise >"$scratch/got" 2>&1; [ $? = 1 ] && grep -q '^\.: error ENG09 .*\.gitattributes:1' "$scratch/got"
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
