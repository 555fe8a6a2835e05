/* Blocks: an item number, then 键：值 lines. */
#include "filing/reader.h"

#include "base/utf8.h"
#include "notice/numeral.h"

/* Heads of every block: the number and the title, which no label names. */
enum { BLOCK_NUMBER, BLOCK_TITLE };

/* A line that is longer is not tried for a number or a label; bytes. */
enum { BLOCK_LINE_MAX = 4096 };

struct block {
    struct filing_reader *r;
    struct records records;
    struct record *open;    /* the block in hand; NULL */
    size_t value;           /* cell that goes on with the next line; SIZE_MAX */
    size_t labels, telling; /* met so far; of progress, figures, problems */
    struct str style;       /* of the numbers of items; empty: not known yet */
    struct str section;     /* of the numbers above them */
    struct str last;        /* of the last number */
    bool paragraphs;        /* each is an item, whose number is not its first line */
};

static void
line_record(struct block *b, struct str text, struct span span, size_t line)
{
    struct record record = { .span = span, .line = line };
    *array_push(b->r->arena, &record.cells) =
        (struct record_cell){ .text = text, .span = span };
    *array_push(b->r->arena, &b->records) = record;
}

/* The place of cell INDEX of the open block. */
static struct record_cell *
block_cell(struct block *b, size_t index)
{
    while (b->open->cells.len <= index)
        *array_push(b->r->arena, &b->open->cells) = (struct record_cell){ 0 };
    return &b->open->cells.items[index];
}

static void
set_cell(struct block *b, size_t index, struct str utf8, struct span span)
{
    struct record_cell *cell = block_cell(b, index);
    if (cell->text.len)
        return;
    *cell =
        (struct record_cell){ .text = str_sub(utf8, span.from, span.to), .span = span };
    record_trim(cell);
    if (span.to > b->open->span.to)
        b->open->span.to = span.to;
}

/* Once the style of the items is known, other numbers belong to the prose. */
static bool
is_style(struct block *b, struct str style)
{
    if (b->style.len && !str_eq(style, b->style) && !str_eq(style, b->section))
        return false;
    if (!b->style.len && b->last.len && !str_eq(style, b->last))
        b->section = b->last;
    b->last = style;
    return true;
}

/* A line that begins with the number of an item: a new block with that number. */
static bool
open_block(struct block *b, struct str text, struct span span, size_t line)
{
    struct match match;
    struct span n;
    if (rule_set_match(b->r->numbering, text, 0, MATCH_ANCHORED, &match) != MATCH_YES ||
        !match_group(&match, "n", &n) ||
        numeral_value(str_sub(text, n.from, n.to)) < 0 ||
        !is_style(b, rule_gives(match.rule, "style")))
        return false;
    struct record record = { .span = span, .line = line };
    struct str utf8 = b->r->filing->text->utf8;
    b->open = array_push(b->r->arena, &b->records);
    *b->open = record;
    set_cell(b, BLOCK_NUMBER, utf8,
             (struct span){ span.from + n.from, span.from + n.to });
    set_cell(b, BLOCK_TITLE, utf8,
             (struct span){ span.from + match.whole.to, span.to });
    b->value = BLOCK_TITLE;
    return true;
}

static bool
is_telling(enum filing_column column)
{
    return column == COLUMN_PROGRESS || column == COLUMN_DONE ||
           column == COLUMN_RATIO || column == COLUMN_PROBLEMS ||
           column == COLUMN_STATE;
}

/* End of a value that another label follows: without the mark between them. */
static size_t
part_end(struct str text, size_t from, size_t to)
{
    size_t at = to;
    while (at > from) {
        size_t before = at;
        uint32_t c = utf8_before(text, &before);
        if (c != ' ' && c != 0x3000 && c != 0xFF1B && c != ';' && c != '\t')
            break;
        at = before;
    }
    return at;
}

/* The head of the label at LABEL. A block that 项目编号 opens has no line of its own for
 * number and title; the labels are their heads then. */
static size_t
head_of_label(struct block *b, const struct label_part *part, struct span label)
{
    struct str utf8 = b->r->filing->text->utf8;
    struct str key = str_sub(utf8, label.from, label.to);
    size_t fixed = part->column == COLUMN_ITEM ? BLOCK_NUMBER : BLOCK_TITLE;
    struct filing_head *head = &b->r->filing->heads.items[fixed];
    bool plain = part->column == COLUMN_ITEM || part->column == COLUMN_TITLE;
    if (!plain || block_cell(b, fixed)->text.len)
        return head_of_key(b->r, key, label, b->value + 1);
    if (!head->span.to) {
        head->printed = key;
        head->span = label;
    }
    return fixed;
}

/* Labels of the line: the first must begin it; another follows blanks or ；。，. */
static bool
take_labels(struct block *b, struct str text, struct span span)
{
    struct label_part part, next;
    struct str utf8 = b->r->filing->text->utf8;
    if (!filing_label(b->r->tables, text, 0, &part) || part.label.from > 3)
        return false;
    for (bool more = true; more; part = next) {
        size_t from = part.value.from;
        for (;;) {
            more = filing_label(b->r->tables, text, from, &next);
            if (!more)
                break;
            size_t before = next.label.from;
            uint32_t c = utf8_before(text, &before);
            if (c == ' ' || c == 0x3000 || c == 0xFF1B || c == 0x3002 || c == 0xFF0C ||
                c == '\t' || c == ';')
                break;
            from = next.value.from;
        }
        size_t to = more ? part_end(text, part.value.from, next.label.from) : text.len;
        struct span label = { span.from + part.label.from, span.from + part.label.to };
        size_t head = head_of_label(b, &part, label);
        set_cell(b, head, utf8,
                 (struct span){ span.from + part.value.from, span.from + to });
        b->value = head;
        if (!b->style.len)
            b->style = b->last;
        b->labels++;
        b->telling += is_telling(part.column);
    }
    return true;
}

static bool
is_number_label(struct block *b, struct str text)
{
    struct label_part part;
    return filing_label(b->r->tables, text, 0, &part) && !part.label.from &&
           part.column == COLUMN_ITEM;
}

/* The value of a label goes on over this line. */
static void
go_on(struct block *b, struct span span)
{
    struct record_cell *cell = block_cell(b, b->value);
    struct str utf8 = b->r->filing->text->utf8;
    if (!cell->text.len) {
        set_cell(b, b->value, utf8, span);
        return;
    }
    cell->span.to = span.to;
    cell->text = str_sub(utf8, cell->span.from, span.to);
    cell->marks |= MARK_LINE_BREAK;
    b->open->span.to = span.to;
}

static struct record_cell
line_at(const struct block *b, size_t index)
{
    const struct text *text = b->r->filing->text;
    struct record_cell line = { .span = text->lines.items[index].span };
    line.text = text_view(text, line.span);
    record_trim(&line);
    return line;
}

/* How many lines of the paragraph that begins at INDEX name an item's number; *first: its
 * first line does. *end: its end. */
static size_t
numbers_of_paragraph(struct block *b, size_t index, size_t *end, bool *first)
{
    size_t count = 0, i = index;
    *first = false;
    for (; i < b->r->filing->text->lines.len; i++) {
        struct str text = line_at(b, i).text;
        if (!text.len)
            break;
        if (text.len > BLOCK_LINE_MAX || !is_number_label(b, text))
            continue;
        count++;
        *first |= i == index;
    }
    *end = i;
    return count;
}

/* The order of the labels is free where blank lines part the items: no paragraph has two
 * numbers, and in some the number is not the first line. */
static bool
has_paragraphs(struct block *b)
{
    size_t inner = 0, end;
    for (size_t i = 0; i < b->r->filing->text->lines.len; i = end + 1) {
        bool first;
        size_t count = numbers_of_paragraph(b, i, &end, &first);
        if (count > 1)
            return false;
        inner += count && !first;
    }
    return inner > 0;
}

/* The line at INDEX begins an item that is told in labels alone. */
static bool
opens_by_label(struct block *b, size_t index, struct str text)
{
    size_t end;
    bool first;
    if (!b->paragraphs)
        return is_number_label(b, text);
    return (index == 0 || !line_at(b, index - 1).text.len) &&
           numbers_of_paragraph(b, index, &end, &first) > 0;
}

static void
take_line(struct block *b, size_t index)
{
    struct record_cell line = line_at(b, index);
    if (!line.text.len)
        return;
    bool longer = line.text.len > BLOCK_LINE_MAX;
    if (!longer && opens_by_label(b, index, line.text)) {
        b->open = array_push(b->r->arena, &b->records);
        *b->open = (struct record){ .span = line.span, .line = index };
        b->value = BLOCK_NUMBER;
    }
    if (b->open && !longer && take_labels(b, line.text, line.span))
        return;
    if (!longer && open_block(b, line.text, line.span, index))
        return;
    if (b->open)
        go_on(b, line.span);
    else
        line_record(b, line.text, line.span, index);
}

bool
block_read(struct filing_reader *r)
{
    struct block b = { .r = r };
    head_push(r, STR("序号"), (struct span){ 0 });
    head_push(r, STR("项目名称"), (struct span){ 0 });
    b.paragraphs = has_paragraphs(&b);
    for (size_t i = 0; i < r->filing->text->lines.len; i++)
        take_line(&b, i);
    if (b.labels < 2 || !b.telling) {
        r->filing->heads.len = 0;
        return false;
    }
    r->grid = b.records;
    return true;
}
