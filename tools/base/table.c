/* Tables by line and field. */
#include "base/table.h"

#include "base/file.h"
#include "base/utf8.h"

#include <assert.h>

void
table_fault(struct table_reader *reader, const char *what, struct str word)
{
    reader->faulty = true;
    buf_printf(reader->faults, "%.*s:%zu: %s: %.*s\n", STR_ARG(reader->path),
               reader->line, what, STR_ARG(word));
}

bool
table_file(struct table_reader *reader, const char *folder, const char *name,
           struct str *bytes)
{
    struct str why;
    reader->path = arena_printf(reader->arena, "%s/%s", folder, name);
    reader->line = 0;
    bool read = file_read(reader->arena, reader->path.ptr, bytes, &why);
    if (!read)
        table_fault(reader, "cannot be read", why);
    return read;
}

/* Splits LINE into the reader's fields; false when their number is not COUNT. */
static bool
split(struct table_reader *reader, struct str line, size_t count)
{
    size_t found = 0;
    struct str field;
    for (; str_cut(&line, '\t', &field); found++)
        if (found < count)
            reader->fields[found] = field;
    return found == count;
}

static void
read_line(struct table_reader *reader, struct str line, size_t count, table_take *take)
{
    if (split(reader, line, count))
        take(reader);
    else
        table_fault(reader, "wrong number of fields", line);
    reader->row++;
}

void
table_rows(struct table_reader *reader, struct str bytes, struct str columns,
           table_take *take)
{
    size_t count = 1;
    struct str line;
    bool headed = false;
    reader->line = reader->row = 0;
    for (size_t i = 0; i < columns.len; i++)
        count += columns.ptr[i] == '\t';
    assert(count <= TABLE_FIELDS);
    if (utf8_valid(bytes) != bytes.len) {
        table_fault(reader, "is not UTF-8", STR(""));
        return;
    }
    while (str_cut(&bytes, '\n', &line)) {
        reader->line++;
        if (str_ends(line, STR("\r")))
            line.len--;
        if (!line.len || line.ptr[0] == '#')
            continue;
        if (headed)
            read_line(reader, line, count, take);
        else if (!str_eq(line, columns))
            table_fault(reader, "columns are not as expected", line);
        headed = true;
    }
}
