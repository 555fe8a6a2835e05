#!/bin/sh
# seconds: 900
# Lint and git: what is judged is what git has, in its index or in a commit, never the work
# tree; whatever names, moves, conversions, broken objects and thousands of files there are.
. tests/suites/tap
. tests/suites/in-git

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
says "what is in git is not mended there" 2 'duban: options --staged and --fix do not go together\n' lint --staged --fix
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
plan
