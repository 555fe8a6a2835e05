/* ENG09: whether git changes the bytes of notices and filings on their way to a commit. */
#include "lint/entry.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#define ATTRIBUTES ".gitattributes"
/* Parts of a pattern, and of a path that is looked at. */
#define PARTS_MOST 64
/* Lines of all files that are looked at; paths cost their product. */
#define LINES_MOST 1000

/* What converts; of each, the line that says so. */
enum what { WHAT_TEXT, WHAT_EOL, WHAT_ENCODING, WHAT_IDENT, WHAT_FILTER };
enum { WHATS = WHAT_FILTER + 1 };

/* A line of an attributes file: gitattributes(5). */
struct attribute_line {
    struct str file;   /* path in the tree */
    struct str folder; /* of the file, "" or "a/b" */
    size_t number;     /* from 1 */
    struct str pattern, attributes;
    bool macro; /* [attr]NAME: the pattern is NAME */
    bool told[WHATS];
};

ARRAY_TYPE(attribute_lines, struct attribute_line);

struct value {
    struct attribute_line *line; /* NULL: unspecified */
    struct str said;             /* "text=auto" */
    bool set;                    /* else unset */
};

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts the next word off REST; in quotes it may hold blanks. */
static bool
cut_word(struct str *rest, struct str *word)
{
    size_t at = 0, end;
    while (at < rest->len && is_blank(rest->ptr[at]))
        at++;
    bool quoted = at < rest->len && rest->ptr[at] == '"';
    end = at += quoted;
    while (end < rest->len &&
           (quoted ? rest->ptr[end] != '"' : !is_blank(rest->ptr[end])))
        end += quoted && rest->ptr[end] == '\\' && end + 1 < rest->len ? 2 : 1;
    *word = str_sub(*rest, at, end);
    *rest = str_sub(*rest, end + quoted, rest->len);
    return word->len > 0;
}

static void
read_line(struct arena *arena, struct str file, size_t number, struct str text,
          struct attribute_lines *lines)
{
    struct str pattern;
    if (!cut_word(&text, &pattern) || pattern.ptr[0] == '#' || pattern.ptr[0] == '!')
        return;
    bool macro = str_starts(pattern, STR("[attr]"));
    if (macro)
        pattern = str_sub(pattern, 6, pattern.len);
    size_t cut = file.len - (sizeof ATTRIBUTES - 1);
    *array_push(arena, lines) = (struct attribute_line){
        .file = file,
        .folder = str_sub(file, 0, cut ? cut - 1 : 0),
        .number = number,
        .pattern = pattern,
        .attributes = text,
        .macro = macro,
    };
}

/* Of two files the one in the deeper folder has the last word. */
static int
by_depth(const void *a, const void *b)
{
    const struct attribute_line *x = a, *y = b;
    if (x->folder.len != y->folder.len)
        return x->folder.len < y->folder.len ? -1 : 1;
    int files = str_compare(x->file, y->file);
    if (files)
        return files;
    return x->number < y->number ? -1 : x->number > y->number;
}

static void
read_files(struct run *run, const struct check *self, struct attribute_lines *lines)
{
    const struct tree *tree = run->around->tree;
    for (size_t i = 0; i < tree->paths.len; i++) {
        struct str path = tree->paths.items[i], bytes, why, text;
        if (!str_eq(path, STR(ATTRIBUTES)) && !str_ends(path, STR("/" ATTRIBUTES)))
            continue;
        if (!tree->read(tree, run->arena, path, &bytes, &why)) {
            could_not(run, self,
                      (struct bilingual){ "读不了 .gitattributes",
                                          ".gitattributes cannot be read" });
            continue;
        }
        for (size_t number = 1; str_cut(&bytes, '\n', &text); number++)
            read_line(run->arena, path, number, text, lines);
    }
}

/* The parts of PATH, NUL-ended copies; how many. */
static size_t
parts_of(struct arena *arena, struct str path, const char **parts)
{
    size_t count = 0;
    struct str part;
    while (count < PARTS_MOST && str_cut(&path, '/', &part))
        parts[count++] = arena_str(arena, part).ptr;
    return count;
}

/* Part by part; "**" is any number of them. The last "**" alone is ever tried again, so
 * time is the product of the counts. */
static bool
parts_match(const char **pattern, size_t patterns, const char **path, size_t paths)
{
    size_t p = 0, s = 0, star = patterns, mark = 0;
    while (s < paths) {
        if (p < patterns && !strcmp(pattern[p], "**")) {
            star = p++;
            mark = s;
        } else if (p < patterns && !fnmatch(pattern[p], path[s], 0)) {
            p++;
            s++;
        } else if (star < patterns) {
            p = star + 1;
            s = ++mark;
        } else {
            return false;
        }
    }
    while (p < patterns && !strcmp(pattern[p], "**"))
        p++;
    return p == patterns;
}

/* Without '/' the pattern is the name's, at any depth; a pattern never means what is in
 * the folder that it matches. */
static bool
line_matches(struct arena *arena, const struct attribute_line *line, struct str path)
{
    const char *pattern[PARTS_MOST + 1], *parts[PARTS_MOST];
    struct str rest = path, want = line->pattern;
    if (line->folder.len &&
        (!str_starts(path, line->folder) || path.ptr[line->folder.len] != '/'))
        return false;
    if (line->folder.len)
        rest = str_sub(path, line->folder.len + 1, path.len);
    bool anchored = str_has(want, STR("/"));
    if (str_starts(want, STR("/")))
        want = str_sub(want, 1, want.len);
    size_t count = 0;
    if (!anchored)
        pattern[count++] = "**";
    count += parts_of(arena, want, pattern + count);
    return parts_match(pattern, count, parts, parts_of(arena, rest, parts));
}

static void
set(struct value *value, struct attribute_line *line, struct str said, bool is_set)
{
    *value = (struct value){ line, said, is_set };
}

static void apply(const struct attribute_lines *lines, struct attribute_line *line,
                  struct str attributes, struct value *values, int depth);

/* "text", "-text", "!text", "text=auto"; a macro stands for what it says. */
static void
apply_one(const struct attribute_lines *lines, struct attribute_line *line,
          struct str said, struct value *values, int depth)
{
    static const char *const names[WHATS] = { "text", "eol", "working-tree-encoding",
                                              "ident", "filter" };
    char first = said.ptr[0];
    bool is_set = first != '-' && first != '!';
    struct str name = is_set ? said : str_sub(said, 1, said.len), rest = name;
    str_cut(&rest, '=', &name);
    struct attribute_line *by = first == '!' ? NULL : line;
    if (str_eq(name, STR("crlf")))
        name = STR("text");
    if (is_set && str_eq(name, STR("binary")))
        set(&values[WHAT_TEXT], line, said, false);
    for (int i = 0; i < WHATS; i++)
        if (str_eq(name, str_of(names[i])))
            set(&values[i], by, said, is_set);
    for (size_t i = 0; is_set && i < lines->len; i++)
        if (lines->items[i].macro && str_eq(lines->items[i].pattern, name))
            apply(lines, line, lines->items[i].attributes, values, depth + 1);
}

static void
apply(const struct attribute_lines *lines, struct attribute_line *line,
      struct str attributes, struct value *values, int depth)
{
    struct str said;
    while (depth < 2 && cut_word(&attributes, &said))
        apply_one(lines, line, said, values, depth);
}

/* gitattributes(5): eol and working-tree-encoding do nothing where text is unset. */
static bool
converts(const struct value *values, int what)
{
    const struct value *value = &values[what], *text = &values[WHAT_TEXT];
    bool binary = text->line && !text->set;
    if (!value->line || !value->set)
        return false;
    return what == WHAT_IDENT || what == WHAT_FILTER || what == WHAT_ENCODING ||
           !binary;
}

/* A line is told once, with the first file that it changes. */
static void
look_at_path(struct run *run, const struct check *self,
             const struct attribute_lines *lines, struct str path)
{
    struct value values[WHATS] = { 0 };
    struct arena scratch = { 0 };
    for (size_t i = 0; i < lines->len; i++)
        if (!lines->items[i].macro && line_matches(&scratch, &lines->items[i], path))
            apply(lines, &lines->items[i], lines->items[i].attributes, values, 0);
    arena_release(&scratch);
    for (int what = 0; what < WHATS; what++) {
        struct attribute_line *line = values[what].line;
        bool same = what == WHAT_TEXT && converts(values, WHAT_EOL) &&
                    values[WHAT_EOL].line == line;
        if (same || !converts(values, what) || line->told[what])
            continue;
        line->told[what] = true;
        struct finding *finding = found_inside(run, self, 0, line->file, line->number);
        finding->words[0] = values[what].said;
        finding->words[1] = path;
    }
}

/* The repo is looked at once for every year; one of them tells. */
static bool
is_last_year(const struct run *run)
{
    const struct tree *tree = run->around->tree;
    for (int year = run->around->year + 1;
         run->around->year && year < run->around->year + 50; year++)
        if (tree_has_folder(tree, arena_printf(run->arena, "%.*s/%d",
                                               STR_ARG(run->around->filings), year)))
            return false;
    return true;
}

static void
look_attributes(struct run *run, const struct check *self)
{
    const struct tree *tree = run->around->tree;
    struct attribute_lines lines = { 0 };
    if (!tree || !is_last_year(run))
        return;
    read_files(run, self, &lines);
    if (lines.len)
        qsort(lines.items, lines.len, sizeof *lines.items, by_depth);
    if (lines.len > LINES_MOST) {
        could_not(
            run, self,
            (struct bilingual){ ".gitattributes 过长", ".gitattributes is too long" });
        return;
    }
    const struct str folders[] = { run->around->notices, run->around->filings,
                                   run->around->registry };
    for (size_t k = 0; lines.len && k < sizeof(folders) / sizeof(folders[0]); k++) {
        size_t from, to;
        tree_under(tree, folders[k], &from, &to);
        for (size_t i = from; i < to; i++)
            if (!str_ends(tree->paths.items[i], STR(ATTRIBUTES)))
                look_at_path(run, self, &lines, tree->paths.items[i]);
    }
}

CHECK(ENG09) = {
    .name = "attributes-change-bytes",
    .severity = SEVERITY_ERROR,
    .title = { "git 会改动文件的字节", "git changes the bytes of files" },
    .why = { "提交的内容就不再是收到的原件，检查的和看到的也可能不是同一份",
             "what is committed is not what was issued or filed, and what is judged may not be what is seen" },
    .hint = { "在 .gitattributes 末尾写明：notices/** -text、filings/** -text、registry/** -text",
              "end .gitattributes with notices/** -text, filings/** -text, registry/** -text" },
    .bad = ".gitattributes: * text=auto",
    .good = ".gitattributes: notices/** -text",
    .source = "gitattributes(5)；checks.md ENG09",
    SAYS({ "{1} 会改动 {2}", "{1} changes {2}" }),
    .look_repo = look_attributes,
};
