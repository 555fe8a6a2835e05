/* FMT, the file as a whole: its name, its delimiter, what a program left above the table. */
#include "lint/entry.h"

#include <string.h>

static bool
is_named(const struct run *run, const char *end)
{
    return str_ends(str_of(run->path), str_of(end));
}

static struct str
delimiter_name(struct str delimiter)
{
    return str_eq(delimiter, STR("\t")) ? STR("TAB") : delimiter;
}

/* UTF-16 with TABs is how a spreadsheet writes "Unicode text"; that is ENC04's. */
static bool
is_spreadsheet_text(const struct run *run)
{
    return run->text->encoding == ENCODING_UTF16LE ||
           run->text->encoding == ENCODING_UTF16BE;
}

enum { SAY_OTHER, SAY_NAME, SAY_TIE };

static void
look_delimiter(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    if (filing->form != FORM_TABLE)
        return;
    bool comma = str_eq(filing->delimiter, STR(",")),
         tab = str_eq(filing->delimiter, STR("\t"));
    if (!comma && !tab)
        found_file(run, self, SAY_OTHER)->words[0] = filing->delimiter;
    else if ((comma && is_named(run, ".tsv")) ||
             (tab && is_named(run, ".csv") && !is_spreadsheet_text(run)))
        found_file(run, self, SAY_NAME)->words[0] = delimiter_name(filing->delimiter);
    for (size_t i = 0; i < filing->assumptions.len; i++) {
        const struct assumption *assumption = &filing->assumptions.items[i];
        if (assumption->kind != ASSUMED_DELIMITER_TIE)
            continue;
        struct finding *finding = found_file(run, self, SAY_TIE);
        finding->words[0] = delimiter_name(filing->delimiter);
        finding->words[1] = delimiter_name(assumption->text);
    }
}

CHECK(FMT01) = {
    .name = "delimiter",
    .severity = SEVERITY_WARNING,
    .title = { "分隔符不是约定的那一种", "the delimiter is not the agreed one" },
    .why = { "别的软件会把整行当成一格",
             "other programs take the whole row for one cell" },
    .hint = { "用半角逗号（.csv）或制表符（.tsv）分隔",
              "part cells by commas (.csv) or TABs (.tsv)" },
    .bad = "期次，项目编号",
    .good = "期次,项目编号",
    .source = "checks.md FMT01; RFC 4180; IANA text/tab-separated-values",
    SAYS({ "各格用“{1}”分隔", "cells are parted by {1}" },
         { "文件名与分隔符不符：各格用“{1}”分隔",
           "the name does not fit: cells are parted by {1}" },
         { "按“{1}”读取，按“{2}”也说得通", "read by {1}; {2} would do as well" }),
    .look_head = look_delimiter,
};

static void
look_separator_line(struct run *run, const struct check *self,
                    const struct entry *entry)
{
    const struct record *record = entry->row->record;
    if (entry->row->kind != ROW_PREAMBLE || entry->row->line != 1 ||
        !record->cells.len || !str_starts(record->cells.items[0].text, STR("sep=")))
        return;
    const struct line *line = &run->text->lines.items[0];
    size_t end =
        run->text->lines.len > 1 ? run->text->lines.items[1].span.from : line->span.to;
    struct finding *finding = found(run, self, line->span, 0);
    finding->fix_safe = true;
    found_edit(run, finding, (struct span){ 0, end }, (struct str){ 0 });
}

CHECK(FMT24) = {
    .name = "sep-line",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .form_only = true,
    .title = { "首行是给表格软件看的 sep=",
               "the first line is sep=, meant for a spreadsheet" },
    .why = { "只有 Excel 认得，别的软件会把它当成表头",
             "Excel alone knows it; others take it for the heads" },
    .hint = { "删去这一行", "delete the line" },
    .bad = "sep=,\\n期次,项目编号",
    .good = "期次,项目编号",
    .source = "checks.md FMT24; written by some exports for Excel",
    SAYS({ "读取时已略去", "left out when reading" }),
    .look_row = look_separator_line,
};

/* Where the part of PATH behind the folder FOLDER begins; path.len: nowhere. */
static size_t
behind_folder(struct str path, struct str folder)
{
    for (size_t at = 0; (at = str_find(path, folder, at)) < path.len; at++)
        if ((!at || path.ptr[at - 1] == '/') && at + folder.len < path.len &&
            path.ptr[at + folder.len] == '/')
            return at + folder.len + 1;
    return path.len;
}

static bool
is_code_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '_';
}

static bool
is_unit_code(struct str code)
{
    for (size_t i = 0; i < code.len; i++)
        if (!is_code_char(code.ptr[i]))
            return false;
    return code.len > 0;
}

static bool
is_known_ending(struct str ending)
{
    static const struct str endings[] = { STR_INIT("csv"),  STR_INIT("tsv"),
                                          STR_INIT("json"), STR_INIT("ndjson"),
                                          STR_INIT("txt"),  STR_INIT("html") };
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_eq(ending, endings[i]))
            return true;
    return false;
}

enum { SAY_FOLDERS, SAY_COPY, SAY_CODE, SAY_ENDING };

/* The name behind the folder of the period. */
static void
judge_name(struct run *run, const struct check *self, struct str name)
{
    size_t dot = str_find(name, STR("."), 0);
    struct str code = str_sub(name, 0, dot), ending = str_sub(name, dot + 1, name.len),
               copy = run->around ? tables_listed(run->around->tables, LIST_COPY, name,
                                                  WORD_WITHIN)
                                  : (struct str){ 0 };
    size_t say = copy.len                   ? SAY_COPY
                 : !is_unit_code(code)      ? SAY_CODE
                 : !is_known_ending(ending) ? SAY_ENDING
                                            : SIZE_MAX;
    if (say == SIZE_MAX)
        return;
    struct finding *finding = found_file(run, self, say);
    finding->words[0] = say == SAY_COPY ? copy : say == SAY_CODE ? code : ending;
}

static void
look_name(struct run *run, const struct check *self)
{
    struct str path = str_of(run->path);
    size_t at =
        behind_folder(path, run->around ? run->around->filings : STR("filings"));
    if (at == path.len)
        return;
    size_t name = path.len;
    while (name > at && path.ptr[name - 1] != '/')
        name--;
    size_t slashes = 0;
    for (size_t i = at; i < path.len; i++)
        slashes += path.ptr[i] == '/';
    if (slashes != 2 || filing_path_read(path).period.form == TERM_NONE)
        found_file(run, self, SAY_FOLDERS)->words[0] = str_sub(path, at, path.len);
    judge_name(run, self, str_sub(path, name, path.len));
}

CHECK(FMT23) = {
    .name = "filename",
    .severity = SEVERITY_ERROR,
    .on_bytes = true,
    .on_filing = true,
    .title = { "文件名或所在目录不合约定",
               "the file's name or folder is not as agreed" },
    .why = { "从路径才知道是哪一年、哪一期、哪个单位；名字不对，就对不上上期",
             "year, period and unit are known by the path; without them no earlier filing is found" },
    .hint = { "放在 filings/<年>/<期次>/<单位代码>.csv（tsv、json、ndjson、txt、html 亦可），每单位每期一份",
              "name it filings/<year>/<period>/<unit code>.csv (or tsv, json, ndjson, txt, html), one a unit and period" },
    .bad = "filings/2025/M06/民政局进展（最终版2）.csv",
    .good = "filings/2025/M06/mzj.csv",
    .source = "checks.md FMT23; filings.md 5, 7.2",
    SAYS({ "“{1}”不是“年/期次/文件”的样子", "{1} is not of the form year/period/file" },
         { "文件名里有“{1}”，像是副本或草稿",
           "{1} in the name looks like a copy or a draft" },
         { "“{1}”不是单位代码（只用英文字母、数字、- 和 _）",
           "{1} is no code of a unit (letters, digits, - and _ of ASCII)" },
         { "不收扩展名“{1}”", "files ending in {1} are not taken" }),
    .look = look_name,
};
