/* ENC, the form of the file: encodings, sizes, and what is no text at all.
 * The form is no fault of the content: one finding a file for each. */
#include "lint/entry.h"

#include "base/utf8.h"

static const struct span file_start = { 0, 0 };

static struct str
number(struct run *run, size_t count)
{
    return arena_printf(run->arena, "%zu", count);
}

static void
look_undecodable(struct run *run, const struct check *self)
{
    const struct text *text = run->text;
    if (!text->bad.len)
        return;
    size_t at = text->bad.items[0].at;
    struct finding *finding = found(run, self, (struct span){ at, at + 3 }, 0);
    finding->words[0] = number(run, text->bad.len);
    finding->words[1] = str_of(encoding_name(text->encoding));
}

CHECK(ENC01) = {
    .name = "undecodable",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .title = { "有无法解码的字节", "bytes that no encoding explains" },
    .why = { "丢失的字可能就是数字或单位，后面的核对都不可靠",
             "a lost character may be a number or a unit; nothing after it can be trusted" },
    .hint = { "从原始文件重新导出为 UTF-8 文本",
              "export the original document again, as UTF-8 text" },
    .bad = "\\xE5\\xAE",
    .good = "完成",
    .source = "The Unicode Standard 15, table 3-7; GB 18030-2022",
    SAYS({ "有 {1} 处字节按 {2} 无法解码，这是第一处",
           "{1} stretch(es) of bytes have no meaning in {2}; this is the first" }),
    .look = look_undecodable,
};

/* Bytes without meaning would be lost for good. */
static void
offer_utf8(const struct run *run, struct finding *finding)
{
    if (!run->text->bad.len)
        found_whole(finding, WHOLE_UTF8);
}

static void
look_legacy(struct run *run, const struct check *self)
{
    enum encoding encoding = run->text->encoding;
    if (run->text->mixed ||
        (encoding != ENCODING_GB18030 && encoding != ENCODING_CP936))
        return;
    struct finding *finding = found(run, self, file_start, 0);
    finding->words[0] = str_of(encoding_name(encoding));
    offer_utf8(run, finding);
}

CHECK(ENC02) = {
    .name = "legacy-encoding",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .form_only = true,
    .title = { "文件不是 UTF-8 编码", "the file is not UTF-8" },
    .why = { "多数工具默认按 UTF-8 读取，会显示成乱码",
             "most tools read UTF-8 by default and would show garbage" },
    .hint = { "可以照读；转存为 UTF-8 更稳妥（duban fix）",
              "it is read as it is; saving it as UTF-8 (duban fix) is safer" },
    .bad = "\\xCF\\xEE\\xC4\\xBF",
    .good = "项目",
    .source = "GB 18030-2022; WHATWG Encoding",
    SAYS({ "按 {1} 读取", "read as {1}" }),
    .look = look_legacy,
};

static void
look_bom(struct run *run, const struct check *self)
{
    if (run->text->bom && run->text->encoding == ENCODING_UTF8)
        found_whole(found(run, self, file_start, 0), WHOLE_UTF8);
}

CHECK(ENC03) = {
    .name = "utf8-bom",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .form_only = true,
    .title = { "文件以字节顺序标记（BOM）开头",
               "the file begins with a byte order mark" },
    .why = { "不少工具会把它当作第一个字的一部分",
             "many tools take it for part of the first word" },
    .hint = { "另存为“UTF-8（无 BOM）”，或用 duban fix",
              "save as UTF-8 without BOM, or duban fix" },
    .bad = "<U+FEFF>关于印发",
    .good = "关于印发",
    .source = "The Unicode Standard 15, 23.8",
    SAYS({ "读取时已略去", "left out when reading" }),
    .look = look_bom,
};

static void
look_utf16(struct run *run, const struct check *self)
{
    enum encoding encoding = run->text->encoding;
    if (encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE) {
        struct finding *finding = found(run, self, file_start, 0);
        finding->words[0] = str_of(encoding_name(encoding));
        offer_utf8(run, finding);
    }
}

CHECK(ENC04) = {
    .name = "utf16",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .form_only = true,
    .title = { "文件是 UTF-16 编码", "the file is UTF-16" },
    .why = { "差异比较、检索和多数脚本读不了它",
             "diff, grep and most scripts cannot read it" },
    .hint = { "另存为 UTF-8（记事本里的“Unicode”就是 UTF-16），或用 duban fix",
              "save as UTF-8 (what Notepad calls \"Unicode\" is UTF-16), or duban fix" },
    .bad = "\\xFF\\xFE\\x1F\\x67",
    .good = "期",
    .source = "The Unicode Standard 15, 2.6",
    SAYS({ "按 {1} 读取", "read as {1}" }),
    .look = look_utf16,
};

static void
look_mixed(struct run *run, const struct check *self)
{
    const struct text *text = run->text;
    if (!text->mixed)
        return;
    struct span span = file_start;
    enum encoding other = text->encoding;
    for (size_t i = 0; i < text->map.len && other == text->encoding; i++) {
        other = text->map.items[i].encoding;
        span.from = span.to = text->map.items[i].at;
    }
    if (other != text->encoding)
        span = text->lines.items[text_line(text, span.from)].span;
    struct finding *finding = found(run, self, span, 0);
    finding->words[0] = str_of(encoding_name(other));
    finding->words[1] = str_of(encoding_name(text->encoding));
    /* Which lines are which was judged by what is likely. */
    offer_utf8(run, finding);
    finding->fix_safe = false;
}

CHECK(ENC08) = {
    .name = "mixed-encoding",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .form_only = true,
    .title = { "文件里混有不同编码的行", "lines of different encodings in one file" },
    .why = { "多半是把两个文件直接拼在了一起，任何软件都会显示一部分乱码",
             "mostly two files put together; any program shows one part as garbage" },
    .hint = { "把两部分分别转成 UTF-8 再合并",
              "convert each part to UTF-8, then join them" },
    .bad = "项目\\n\\xCF\\xEE\\xC4\\xBF",
    .good = "项目\\n项目",
    .source = "WHATWG Encoding",
    SAYS({ "从这一行起是 {1}，前面是 {2}", "from this line on {1}, before it {2}" }),
    .look = look_mixed,
};

/* Behind the sentences for enum content. */
enum { SAY_TABLE = CONTENT_BINARY - CONTENT_EMPTY + 1, SAY_PAGE };

static bool
is_named_page(const struct run *run)
{
    struct str path = str_of(run->path);
    return str_ends(path, STR(".html")) || str_ends(path, STR(".htm"));
}

/* A notice or a filing may be a page; it is read, so this is told, and no fault but where
 * the name says otherwise. */
static void
look_not_text(struct run *run, const struct check *self)
{
    enum content content = run->text->content;
    if (content == CONTENT_TEXT)
        return;
    /* The sentences stand in the order of enum content, from CONTENT_EMPTY on. */
    bool table = run->filing && run->filing->form == FORM_HTML;
    bool page = run->notice && content == CONTENT_HTML;
    struct finding *finding = found(run, self, file_start,
                                    table  ? SAY_TABLE
                                    : page ? SAY_PAGE
                                           : (size_t)content - CONTENT_EMPTY);
    if (content == CONTENT_HTML)
        finding->severity =
            (table || page) && is_named_page(run) ? SEVERITY_INFO : SEVERITY_WARNING;
}

CHECK(ENC18) = {
    .name = "not-text",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .on_bytes = true,
    .title = { "不是纯文本", "not plain text" },
    .why = { "改扩展名不会改变内容；除网页外，里面的文字无法核对",
             "a new file name does not change what is inside; but for pages, it cannot be "
             "checked" },
    .hint = { "用原来的软件打开，“另存为”纯文本（UTF-8）",
              "open it in the program it came from and save as plain text (UTF-8)" },
    .bad = "PK\\x03\\x04",
    .good = "关于印发",
    .source = "magic numbers: PKWARE APPNOTE 4.3.7; MS-CFB 2.2; ISO 32000-1, 7.5.2",
    SAYS({ "文件是空的", "the file is empty" },
         { "内容是压缩包（docx、xlsx、ofd 等）",
           "a zip (docx, xlsx, ofd …) by its content" },
         { "内容是旧版 Office 文件（doc、xls、wps）",
           "an old Office file (doc, xls, wps) by its content" },
         { "内容是 PDF", "a PDF by its content" },
         { "内容是 RTF", "an RTF by its content" },
         { "内容是网页源码，标签混在正文里",
           "the source of a web page, tags among the words" },
         { "内容是二进制数据", "binary data by its content" },
         { "内容是网页，已读出其中的表格",
           "a page by its content; the table in it was read" },
         { "内容是网页，正文已从标签中读出",
           "a page by its content; its words were read out of the tags" }),
    .look = look_not_text,
};

#define FILE_BYTES_USUAL  ((size_t)4 << 20)
#define LINE_BYTES_USUAL  ((size_t)64 << 10)
#define CELL_LENGTH_USUAL 8000 /* characters */

/* All of JSON, and of a page, may stand in one line. */
static bool
may_be_one_line(const struct run *run)
{
    return run->text->content != CONTENT_TEXT ||
           (run->filing &&
            (run->filing->form == FORM_JSON || run->filing->form == FORM_HTML));
}

static void
look_oversize(struct run *run, const struct check *self)
{
    const struct text *text = run->text;
    if (text->source.len > FILE_BYTES_USUAL)
        found(run, self, file_start, 0)->words[0] = number(run, text->source.len >> 10);
    for (size_t i = 0; i < text->lines.len && !may_be_one_line(run); i++) {
        struct span span = text_walk(text, i)->span;
        if (span.to - span.from > LINE_BYTES_USUAL)
            found(run, self, (struct span){ span.from, span.from }, 1)->words[0] =
                number(run, (span.to - span.from) >> 10);
    }
}

static void
look_cells(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (row->span.to - row->span.from <= CELL_LENGTH_USUAL)
        return;
    for (int i = 0; i < FILING_COLUMNS; i++) {
        struct str text = row->cells[i].text;
        size_t length = text.len > CELL_LENGTH_USUAL ? utf8_count(text) : 0;
        if (length > CELL_LENGTH_USUAL && row->cells[i].origin == ORIGIN_CELL)
            found_cell(run, self, entry, (enum filing_column)i, 2)->words[0] =
                number(run, length);
    }
}

CHECK(ENC20) = {
    .name = "oversize",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .on_bytes = true,
    .title = { "文件或某一行过大", "the file or a line is far too long" },
    .why = { "正常的通知只有几十 KB，过大多半是导出出错",
             "notices have some tens of KB; more is mostly a broken export" },
    .hint = { "检查导出过程，去掉重复或无关的内容",
              "check the export; take out what is repeated or does not belong" },
    .bad = "70,000 字节的一行",
    .good = "300 字的一行",
    .source = "limits measured on published notices: largest file 310 KB",
    SAYS({ "文件有 {1} KiB，超过 4096 KiB",
           "the file has {1} KiB, more than 4096 KiB" },
         { "这一行有 {1} KiB，超过 64 KiB", "this line has {1} KiB, more than 64 KiB" },
         { "这一格有 {1} 字，超过 8000 字",
           "this cell has {1} characters, more than 8000" }),
    .look = look_oversize,
    .look_row = look_cells,
};
