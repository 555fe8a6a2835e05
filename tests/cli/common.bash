# What all command-line tests share. $duban: the binary; $root: the tree; the working
bats_require_minimum_version 1.5.0
# folder is a fresh one.
setup() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    duban=${DUBAN:-$root/build/san/duban}
    unset DUBAN_LANG LANG NO_COLOR FORCE_COLOR CLICOLOR_FORCE
    export LC_ALL=C
    cd "$BATS_TEST_TMPDIR" || return 1
    cat >notice.txt <<'NOTICE'
云岚市青梧区人民政府关于印发2024年民生实事项目的通知

青梧政发〔2024〕3号

一、安居宜居（1项）
（一）新建社区食堂12家，方便老年人就餐
牵头领导：闵若谷
责任单位：区民政局
完成期限：2024年12月底前
NOTICE
    sed 's/，方便/,方便/' notice.txt >comma.txt
    sed 's/12家/XX家/' notice.txt >draft.txt
}

# faults SCHEMA PART FILE: what is wrong with FILE by rules/schema/.
faults() {
    jq -r --slurpfile schema "$root/rules/schema/$1.schema.json" --arg part "$2" \
        -f "$root/tests/schema.jq" "$3"
}
