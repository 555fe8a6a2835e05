#!/bin/sh
# tests/picture.sh: what `duban lint` says of samples/faulty/mzj.csv, as a picture (SVG) on
# standard output; samples/finding.svg is its result. DUBAN= names another program.
#
# Colours are those of --color always. A wide character takes two cells: any of three bytes
# from U+3000 on and any of four; each run of one width is stretched to its cells, so that
# the carets stand where they do in a terminal, whatever font the reader has.
set -eu
cd "$(dirname "$0")/.."
LC_ALL=C; export LC_ALL
says()
{
    echo "\$ duban lint mzj.csv"
    "${DUBAN:-build/duban}" lint --lang zh --color always --rules rules \
        --notice samples/repo/notices/2025.txt --previous samples/repo/filings/2025/M05/mzj.csv \
        samples/faulty/mzj.csv || [ $? = 1 ]
}
says | awk '
BEGIN {
    for (i = 1; i < 256; i++) ord[sprintf("%c", i)] = i
    cell = 8; row = 20; margin = 20
    fill["1"] = "#ffffff"; fill["2"] = "#8b949e"; fill["1;31"] = "#ff7b72"
    fill["1;33"] = "#e3b341"; fill["1;36"] = "#79c0ff"; fill["1;34"] = fill["1;36"]
}
function escaped(text)
{
    gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text)
    return text
}
# What was gathered, at its column; blanks alone only move on.
function flush(    class)
{
    if (run !~ /^ *$/) {
        class = style in fill ? " fill=\"" fill[style] "\"" : ""
        if (style ~ /^1/) class = class " font-weight=\"bold\""
        body = body sprintf("<text x=\"%d\" y=\"%d\" textLength=\"%d\"%s>%s</text>\n",
            margin + start * cell, margin + NR * row - 6, (column - start) * cell, class, escaped(run))
    }
    run = ""; start = column
}
{
    column = start = 0; style = ""; wide = 0
    while ($0 != "") {
        if (match($0, /^\033\[[0-9;]*m/)) {
            flush(); style = substr($0, 3, RLENGTH - 3); $0 = substr($0, RLENGTH + 1); continue
        }
        lead = ord[substr($0, 1, 1)]
        size = lead < 192 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4
        cells = lead >= 227 ? 2 : 1
        if (cells != wide || run == "") { flush(); wide = cells }
        run = run substr($0, 1, size); column += cells; $0 = substr($0, size + 1)
        if (column > widest) widest = column
    }
    flush()
}
END {
    width = 2 * margin + widest * cell; height = 2 * margin + NR * row
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">\n", width, height, width, height
    print "<title>duban lint</title>"
    printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#0d1117\"/>\n", width, height
    print "<g fill=\"#c9d1d9\" font-size=\"14\" xml:space=\"preserve\" font-family=\"ui-monospace, Menlo, Consolas, '\''Noto Sans Mono CJK SC'\'', '\''Microsoft YaHei'\'', monospace\">"
    printf "%s</g>\n</svg>\n", body
}'
