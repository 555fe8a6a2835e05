/*
 * table: tasks in tables of every printed shape (layouts.md §3 C). Private to notice/.
 *
 * Columns are known by their heads, never by position. Shapes: cells parted by | or
 * TAB; columns aligned by runs of blanks; one cell a line; box drawing. A shape module
 * turns its lines into rows of cells; here rows become items.
 */
#ifndef NOTICE_TABLE_H
#define NOTICE_TABLE_H

#include "notice/build.h"
#include "notice/labels.h"
#include "notice/reader.h"

#define COLUMNS_MAX 24

struct column {
    struct label label;
    struct datum name;
    size_t start, width; /* cells of print of its head, in aligned columns */
};

struct cell {
    struct flow flow; /* empty: nothing printed */
    bool above;       /* of a merged cell: it says what the cell above says */
};

struct row {
    ARRAY(struct cell) cells;
    size_t line;  /* index into the reader's lines */
    size_t more;  /* rows that went on with it */
    bool heading; /* between cards */
    bool loose;   /* one cell a line: cells are lines yet to be dealt to columns */
};

ARRAY_TYPE(rows, struct row);

enum table_shape {
    SHAPE_MARKS,
    SHAPE_ALIGNED,
    SHAPE_LINES,
    SHAPE_WORDS,
    SHAPE_BOX,
    SHAPE_CARDS
};

struct table {
    enum table_shape shape;
    size_t from, to; /* logical lines [from, to) */
    struct column columns[COLUMNS_MAX];
    size_t column_count;
    size_t first_row;   /* logical line behind the head */
    bool category_late; /* one cell a line: the category before a number is dealt as the
                         * last cell of the row above; first_category is before row 1 */
    struct flow first_category;
    int year; /* 均为2025年 in the head; 0 */
    struct rows rows;
};

ARRAY_TYPE(tables, struct table);

/* Finds all tables of the body and marks their lines as in_table. */
struct tables table_find(struct reader *reader);
/* Rows become items (and sections) of the notice. */
void table_build(struct builder *b, const struct table *table);

/* Cells of a line by marks (| or TAB) or by runs of two blanks and more. STARTS, if
 * not NULL, gets the column in character cells of each. */
void cells_split(struct reader *reader, const struct logical_line *line, bool aligned,
                 struct row *row, size_t starts[COLUMNS_MAX]);
/* Whether the cells are a head: two labels at least, and most of them. */
bool head_of(struct reader *reader, const struct row *row, struct table *table);
/* The head AGAIN, on the next page, is that of TABLE: the same fields in the same order. */
bool head_is_again(const struct table *table, const struct table *again);
/* Every column of the head has a label that is known. */
bool head_is_known(const struct table *table);
/* The same of a head in two lines, the lower naming the parts of a wide cell. */
bool head_of_two(struct reader *reader, const struct row *upper,
                 const struct row *lower, struct table *table);
/* Adds [from, to) of FLOW, blanks at its ends cut, as a cell. */
void cell_add(struct reader *reader, const struct flow *flow, size_t from, size_t to,
              struct row *row);
/* The words of a head cell; 完成时限（均为2025年）: the note goes, its year counts. */
struct str head_word(struct str cell, int *year);
/* S begins with the level of a unit: 市, 区, 各. */
bool unit_begins_with_level(struct str s);
/* Soft breaks of CELL that go through a name go. */
void cell_mend(struct reader *reader, enum label_field field, struct flow *cell);
/* In a cell of units, LINE begins another unit behind BEFORE. */
bool cell_begins_unit(struct reader *reader, struct str before, struct str line);
/* Whether ROW, without a number, goes on with the last row of TABLE; if so its cells are
 * added there. */
bool row_goes_on(struct reader *reader, struct table *table, const struct row *row);
/* Adds PIECE to CELL, apart where it begins another name; PRINTED: the break is one of
 * print, and may go through a word. */
void cell_put(struct reader *reader, struct flow_writer *cell, const struct flow *piece,
              enum label_field field, bool printed);
void cell_add_piece(struct reader *reader, const struct flow *piece,
                    enum label_field field, bool printed, struct flow *cell);
/* A head of TABs whose words are broken over lines, from line FROM: the line behind it and
 * its cells, or 0. */
size_t pasted_head(struct reader *reader, size_t from, struct row *row);
/* Adds to ROW of line FROM the lines that its cells run over; returns the line behind. */
size_t pasted_row(struct reader *reader, const struct table *table, size_t from,
                  struct row *row);
/* Reads the rows of an aligned table, whose head is known. */
void aligned_rows(struct reader *reader, struct table *table);
/* Most of so many CARDS say what is to be done, and some column who or when. */
bool table_holds_tasks(const struct table *table, size_t cards);
/* |---|---|, and rules of a grid without corners. */
bool line_is_rule(struct str s);
/* 合计, 小计 and their like. */
bool cell_is_total(struct reader *reader, struct str s);
/* 、 ， ； ： （ at its end promise more. */
bool cell_is_open(struct str s);
/* Heading rows between the numbered ones: 一、教育（3项）. */
bool table_is_section(struct reader *reader, size_t index);
/* Deals the lines of a loose row to the columns behind the number. */
void row_deal(struct reader *reader, const struct table *table, const struct row *row,
              struct cell cells[COLUMNS_MAX]);
/* Reads a table of one cell a line from line FROM; false when it is none. */
bool cell_lines_read(struct reader *reader, size_t from, struct table *table);
/* Reads a table whose columns single blanks part, from line FROM; false when it is none. */
bool words_read(struct reader *reader, size_t from, struct table *table);
/* Reads cards of keys and values, or a table turned by a right angle, from line FROM. */
bool cards_read(struct reader *reader, size_t from, struct table *table);
/* Reads a table drawn with box characters from line FROM; false when it is none. */
bool box_read(struct reader *reader, size_t from, struct table *table);

#endif
