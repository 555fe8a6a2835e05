/* ENC, line ends. Those inside of quoted cells are no line ends of the file. */
#include "lint/entry.h"

static const char *const end_names[] = { "", "LF", "CRLF", "CR" };
static const char *const end_bytes[] = { "", "\n", "\r\n", "\r" };

static enum line_end
most_frequent(const size_t counts[4])
{
    enum line_end most = LINE_END_LF;
    if (counts[LINE_END_CRLF] > counts[most])
        most = LINE_END_CRLF;
    return counts[LINE_END_CR] > counts[most] ? LINE_END_CR : most;
}

/* CR CR LF, what a CRLF becomes when it is converted once too often: one line end. */
static bool
is_stray_cr(const struct text *text, size_t line)
{
    const struct line *lines = text->lines.items;
    return lines[line].end == LINE_END_CR && line + 1 < text->lines.len &&
           lines[line + 1].end == LINE_END_CRLF &&
           lines[line + 1].span.from == lines[line + 1].span.to;
}

/* Indexes of lines that end inside of a quoted cell, in order: Alt+Enter of a spreadsheet
 * puts LF there, whatever ends the rows (FMT04). */
struct inner_lines {
    ARRAY(size_t) at;
};

/* Whether line INDEX ends a row; *next goes on with INDEX. */
static bool
ends_row(const struct inner_lines *inner, size_t index, size_t *next)
{
    while (*next < inner->at.len && inner->at.items[*next] < index)
        ++*next;
    return *next == inner->at.len || inner->at.items[*next] != index;
}

/* Makes every line end like the most frequent one, from the first that differs. */
static void
report_mixed_ends(struct run *run, const struct check *self, enum line_end usual,
                  const struct inner_lines *inner)
{
    const struct text *text = run->text;
    struct finding *finding = NULL;
    for (size_t i = 0, next = 0; i < text->lines.len; i++) {
        const struct line *line = text_walk(text, i);
        if (line->end == LINE_END_NONE || line->end == usual ||
            !ends_row(inner, i, &next))
            continue;
        size_t to = line->span.to + str_of(end_bytes[line->end]).len;
        struct span span = { line->span.to, to };
        if (!finding) {
            finding = found(run, self, (struct span){ span.from, span.from }, 0);
            finding->words[0] = str_of(end_names[line->end]);
            finding->words[1] = str_of(end_names[usual]);
            finding->fix_safe = true;
        }
        found_edit(run, finding, span,
                   str_of(is_stray_cr(text, i) ? "" : end_bytes[usual]));
    }
}

/* LF, where it is no rarer than the others; counts the ends of rows. */
static enum line_end
usual_end(const struct text *text, const struct inner_lines *inner, size_t counts[4])
{
    for (size_t i = 0, next = 0; i < text->lines.len; i++)
        if (ends_row(inner, i, &next))
            counts[text_walk(text, i)->end]++;
    return most_frequent(counts);
}

static void
judge_ends(struct run *run, const struct check *self, const struct inner_lines *inner)
{
    const struct text *text = run->text;
    size_t counts[4] = { 0 };
    enum line_end usual = usual_end(text, inner, counts);
    size_t ended = counts[LINE_END_LF] + counts[LINE_END_CRLF] + counts[LINE_END_CR];
    if (counts[usual] != ended) {
        report_mixed_ends(run, self, usual, inner);
    } else if (ended && usual != LINE_END_LF) {
        struct finding *finding = found(run, self, (struct span){ 0 }, 1);
        finding->words[0] = str_of(end_names[usual]);
        finding->severity = SEVERITY_INFO;
        found_whole(finding, WHOLE_LF);
    }
}

static bool
has_quoted_cells(const struct run *run)
{
    return run->filing && run->filing->form == FORM_TABLE;
}

static void
look_line_ends(struct run *run, const struct check *self)
{
    if (!has_quoted_cells(run))
        judge_ends(run, self, &(struct inner_lines){ 0 });
}

static void
keep_inner_lines(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (!(row->marks & MARK_LINE_BREAK) || entry->filing->form != FORM_TABLE)
        return;
    struct inner_lines *inner = run_state(run, self, sizeof *inner);
    size_t last = text_line(run->text, row->span.to);
    for (size_t i = row->line - 1; i < last; i++)
        *array_push(run->arena, &inner->at) = i;
}

static void
look_row_ends(struct run *run, const struct check *self)
{
    if (has_quoted_cells(run))
        judge_ends(run, self, run_state(run, self, sizeof(struct inner_lines)));
}

CHECK(ENC12) = {
    .name = "line-ends",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .form_only = true,
    .title = { "换行符不统一或不是 LF", "line ends are mixed, or not LF" },
    .why = { "逐行比较会把没有改动的行也显示为改动",
             "line by line comparison shows lines as changed that are not" },
    .hint = { "统一为一种换行符，最好是 LF（duban fix）",
              "use one line end throughout, best LF (duban fix)" },
    .bad = "甲\\r\\n乙\\n",
    .good = "甲\\n乙\\n",
    .source = "POSIX.1-2008, 3.206 Line",
    SAYS({ "此处为 {1}，其余多为 {2}", "{1} here, mostly {2} elsewhere" },
         { "全文用 {1}", "{1} throughout" }),
    .any_row = true,
    .look = look_line_ends,
    .look_row = keep_inner_lines,
    .look_end = look_row_ends,
};

/* JSON and pages end where they are closed. */
static bool
is_of_one_piece(const struct run *run)
{
    return run->filing &&
           (run->filing->form == FORM_JSON || run->filing->form == FORM_HTML);
}

static void
look_final_newline(struct run *run, const struct check *self)
{
    const struct text *text = run->text;
    struct span last = text->lines.items[text->lines.len - 1].span;
    if (text->content == CONTENT_EMPTY || last.from == last.to || is_of_one_piece(run))
        return;
    size_t counts[4] = { 0 };
    enum line_end usual = usual_end(text, &(struct inner_lines){ 0 }, counts);
    struct span end = { last.to, last.to };
    struct finding *finding = found(run, self, end, 0);
    finding->fix_safe = true;
    found_edit(run, finding, end, str_of(end_bytes[usual]));
}

CHECK(ENC13) = {
    .name = "final-newline",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .form_only = true,
    .title = { "最后一行没有换行", "the last line has no line end" },
    .why = { "拼接文件时会与下一份的首行连成一行，分不清是否传完整",
             "joined to another file its first line is glued on; a cut-off file looks the same" },
    .hint = { "在末尾加一个换行（duban fix）",
              "end the file with a line end (duban fix)" },
    .bad = "完成期限：2024年12月底前<文件在此结束>",
    .good = "完成期限：2024年12月底前\\n",
    .source = "POSIX.1-2008, 3.206 Line",
    SAYS({ "文件在这里结束，后面没有换行符", "the file ends here without a line end" }),
    .look = look_final_newline,
};
