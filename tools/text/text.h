/*
 * text: bytes of any kind become UTF-8 with lines, and a map back to the bytes.
 *
 * Decoding is total: any bytes give a text. What no encoding explains becomes
 * U+FFFD and is remembered with its place. The order tried: byte order mark ->
 * strict UTF-8 -> UTF-16 by its pattern of NUL bytes -> GB18030 -> CP936. Where a
 * file mixes encodings or is damaged, each line is decoded by what explains it best,
 * and the majority of the file decides for lines that both explain. A container
 * (zip, OLE, PDF) or binary is named and not decoded: its utf8 is empty.
 *
 * This folder is the only door to iconv(3); the name "GB2312" is never given to it
 * (its table lacks half of what such files hold; WHATWG Encoding, "gb2312" is a label
 * of GBK). Time is linear in the bytes; memory is a fixed factor of bytes, lines and
 * bad bytes, and for UTF-8 nothing but the lines.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/arena.h"
#include "base/array.h"
#include "base/str.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
    ENCODING_GB18030,
    ENCODING_CP936, /* GBK as of Windows: has the byte 80, U+20AC, and no GB18030 */
};

/* What the bytes are, by magic numbers and by counting: a container that only
 * calls itself text is named, so that a check can say how to export it. */
enum content {
    CONTENT_TEXT,
    CONTENT_EMPTY, /* no bytes, or a byte order mark alone */
    CONTENT_ZIP,   /* docx, xlsx, wps-xml, ofd, odt, any zip */
    CONTENT_OLE,   /* doc, xls, wps, et of the old kind */
    CONTENT_PDF,
    CONTENT_RTF,
    CONTENT_HTML,   /* a page; it is text, but tags stand where words should */
    CONTENT_BINARY, /* anything else with too many control characters */
};

enum line_end { LINE_END_NONE, LINE_END_LF, LINE_END_CRLF, LINE_END_CR };

struct line {
    struct span span; /* without the line end */
    enum line_end end;
};

/* A stretch of source bytes without meaning; stands as one U+FFFD at AT. */
struct bad_bytes {
    size_t at; /* byte offset in utf8 */
    struct span source;
};

/* From offset AT of utf8 on (and SOURCE of the source) text is in ENCODING, until
 * the next one. They stand where the encoding changes and, but in UTF-8, where
 * nothing has to be walked, every 64 to 128 bytes, at characters. */
struct checkpoint {
    size_t at, source;
    enum encoding encoding;
};

struct text {
    struct str source; /* the original bytes, owned by the caller */
    struct str utf8;   /* valid UTF-8, BOM taken off; a view of source if it can be */
    enum content content;
    enum encoding encoding; /* of the file, or of its first non-ASCII line when mixed */
    bool bom;
    bool mixed;               /* lines of more than one encoding, beyond ASCII */
    bool tags;                /* there may be some: a < stands in it */
    struct arena_file file;   /* where a long utf8 lies: see text_forget, text_part */
    bool lines_spooled;       /* the array lies on disk: see text_walk */
    ARRAY(struct line) lines; /* at least one; the last may be empty */
    ARRAY(struct bad_bytes) bad;
    ARRAY(struct checkpoint) map;
};

/* From 1; columns count characters. For people and for output only. */
struct place {
    size_t line, column;
};

/* Everything of the text lives in ARENA or in BYTES, which must live as long. */
struct text text_decode(struct arena *arena, struct str bytes);

/* The bytes of the original file that SPAN of utf8 came from. Exact at character
 * boundaries; a boundary inside a character is moved outwards. The mark (BOM) belongs
 * to no span. O(log) of checkpoints and bad bytes, and a walk of some characters. */
struct span text_source(const struct text *text, struct span span);
/* The encoding of the line that OFFSET of utf8 stands in. */
enum encoding text_encoding(const struct text *text, size_t offset);
/* Line and column of an offset of utf8; O(log lines) + the line's length. */
struct place text_place(const struct text *text, size_t offset);
/* Index into lines of the line that holds OFFSET (its line end included). */
size_t text_line(const struct text *text, size_t offset);
/* SPAN of a long text will not be looked at for a while, and need not be held in memory. */
void text_forget(const struct text *text, struct span span);
/* Line I, for who goes through all lines of a text: of a long one those far behind it are held
 * in memory no longer. */
const struct line *text_walk(const struct text *text, size_t i);
/* A part of a text that is gone through from its beginning. */
struct text_part {
    char
        *room; /* TEXT_ROOM bytes, so that parts of a file are copied there, which costs
                       * less than a look at their pages; NULL: they are viewed in place */
    struct span span; /* of the text; { 0 }: before the first part */
    struct str bytes; /* what stands there */
};

#define TEXT_ROOM ((size_t)128 << 10)

/* Makes PART the next one; false: there is none. Parts follow each other and end with a line end
 * (the last one with the text); a short text is one part, an empty one has none.
 *
 *     char room[TEXT_ROOM];
 *     for (struct text_part part = { .room = room }; text_part(text, &part);)
 *         look_at(part.bytes, part.span.from);
 */
bool text_part(const struct text *text, struct text_part *part);
/* The line of S that begins at *at, without LF, CR LF or CR; *at moves behind its end. False: S
 * ends there. */
bool text_cut_line(struct str s, size_t *at, struct span *line);
struct str text_view(const struct text *text, struct span span);

/* "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "CP936": IANA names where there is one. */
const char *encoding_name(enum encoding encoding);
/* Encodes UTF-8 as ENCODING (no BOM added), for edits that are written back. False
 * when a character has no form in it; *at is its offset. */
bool text_encode(struct arena *arena, enum encoding encoding, struct str utf8,
                 struct str *bytes, size_t *at);

#endif
