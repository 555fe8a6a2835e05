#!/bin/sh
# All that duban says of each file of samples/, against tests/golden/; -u writes it anew.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
golden=tests/golden
LC_ALL=C; export LC_ALL

# said NAME COMMAND...: what a command prints and its status is $golden/NAME; JSON is
# laid out by jq, so that a diff can be read.
said()
{
    output=$1; shift
    { "$@" 2>&1; echo "status $?"; } >"$scratch/said"
    case $output in *.json)
        { sed '$d' "$scratch/said" | jq .; tail -n 1 "$scratch/said"; } >"$scratch/pretty" &&
            mv "$scratch/pretty" "$scratch/said" ;;
    esac
    if ! tail -n 1 "$scratch/said" | grep -q '^status [01]$'; then
        ok 1 "$output: every sample can be read and checked" "$scratch/said"
    elif [ "$update" ]; then mkdir -p "$golden" && cp "$scratch/said" "$golden/$output"
    else same "$output" "$golden/$output" "$scratch/said"; fi
    echo "$output" >>"$scratch/names"
}
update=; [ "${1:-}" != -u ] || update=yes
for file in samples/notices/*.txt samples/layouts/*.txt samples/faulty/*.txt; do
    name=$(echo "${file#samples/}" | tr / -)
    name=${name%.txt}
    said "$name.parse.txt" build/duban parse --format text "$file"
    said "$name.parse.json" build/duban parse --format json "$file"
    said "$name.lint.zh" build/duban lint --lang zh "$file"
    said "$name.lint.en" build/duban lint --lang en "$file"
done
said notices-2024.numbers.txt build/duban numbers --lang zh samples/notices/2024.txt
said layouts-number-kinds.numbers.tsv build/duban numbers --format tsv samples/layouts/number-kinds.txt
said notices-2024-2025.diff.zh build/duban diff --lang zh samples/notices/2024.txt samples/notices/2025.txt
said notices-2024-2025.diff.en build/duban diff --lang en samples/notices/2024.txt samples/notices/2025.txt
said notices-2024-2025.diff.json build/duban diff --format json samples/notices/2024.txt samples/notices/2025.txt
for file in samples/faulty/*.txt; do
    name=faulty-$(basename "$file" .txt)
    said "$name.fix" build/duban fix --lang zh --diff "$file"
    said "$name.fix-unsafe" build/duban fix --lang en --diff --unsafe-fixes "$file"
done
for language in zh en; do
    said faulty-mzj.lint.$language build/duban lint --lang $language --notice samples/repo/notices/2025.txt \
        --previous samples/repo/filings/2025/M05/mzj.csv samples/faulty/mzj.csv
    said faulty-repo.lint.$language build/duban lint --lang $language samples/faulty/repo/filings
done
# lint_all FORM: all samples in one report; JSON in lines that can be read.
lint_all()
{
    build/duban lint --lang zh --format "$1" samples/notices samples/layouts >"$scratch/report"; status=$?
    case $1 in
    sarif | gitlab | rdjson) jq 'del(.runs?[]?.tool.driver.semanticVersion)' "$scratch/report" ;;
    *) cat "$scratch/report" ;;
    esac
    return $status
}
for form in concise sarif github gitlab junit rdjson html; do
    said "samples.$form" lint_all $form
done
for file in samples/repo/filings/*/*/*; do
    name=$(echo "${file#samples/}" | tr / -)
    said "$name.parse.txt" build/duban parse --format text "$file"
    said "$name.parse.json" build/duban parse --format json "$file"
done
said repo-2025M07-mzj.template build/duban template --unit 区民政局 --period 2025M07 -C samples/repo
for form in text csv tsv json; do
    said "repo-2025M06.collect.$form" build/duban collect --lang zh --format $form --period 2025M06 -C samples/repo
done
said repo-2025M06.collect.en build/duban collect --lang en --period 2025M06 -C samples/repo
# The picture without what was found in the filings, which is a matter of the checks.
picture()
{
    build/duban report --lang zh --period 2025M06 -C samples/repo >"$scratch/report"; status=$?
    sed '/<h2 id="findings">/,/^<\/section>/d; /<dt>\(error\|warning\|info\)<\/dt>/d; /<article/,/<\/article>/d' "$scratch/report"
    return $status
}
said repo-2025M06.report.html picture
ls "$golden" 2>/dev/null | grep -vxF -f "$scratch/names" >"$scratch/orphans"
[ ! -s "$scratch/orphans" ]; ok $? "every golden file belongs to a sample" "$scratch/orphans"
plan
