/* What the bytes are: text, or a container under a text's name. */
#include "text/decoder.h"

#include <stdint.h>
#include <string.h>

/* Bytes looked at for control characters. */
enum { SAMPLE = 65536 };

struct magic {
    struct str bytes;
    enum content content;
};

/* PKWARE APPNOTE 6.3.10, 4.3.7 and 4.3.16; [MS-CFB] 2.2; ISO 32000-1, 7.5.2; RTF 1.9.1. */
static const struct magic magics[] = {
    { STR_INIT("PK\x03\x04"), CONTENT_ZIP },
    { STR_INIT("PK\x05\x06"), CONTENT_ZIP },
    { STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), CONTENT_OLE },
    { STR_INIT("%PDF-"), CONTENT_PDF },
    { STR_INIT("{\\rtf"), CONTENT_RTF },
};

static bool
is_control(unsigned char c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
}

/* Whether one of eight bytes may be a control character: below space or DEL. */
static bool
any_control(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return (((word - ones * ' ') | ((word ^ ones * 0x7F) - ones)) & ~word & ones << 7);
}

enum content
content_of_bytes(struct str bytes, bool utf16)
{
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++)
        if (str_starts(bytes, magics[i].bytes))
            return magics[i].content;
    struct str sample = str_sub(bytes, 0, SAMPLE);
    size_t controls = 0;
    for (size_t i = 0; i < sample.len && !utf16; i++) {
        while (sample.len - i > 8 && !any_control(sample.ptr + i))
            i += 8;
        controls += is_control((unsigned char)sample.ptr[i]);
    }
    return controls >= 4 && controls * 50 > sample.len ? CONTENT_BINARY : CONTENT_TEXT;
}

static bool
starts_in_any_case(struct str s, struct str lower)
{
    for (size_t i = 0; i < lower.len; i++) {
        char c = i < s.len ? s.ptr[i] : '\0';
        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        if (c != lower.ptr[i])
            return false;
    }
    return true;
}

bool
content_is_html(struct str utf8)
{
    struct str head = str_trim(str_sub(utf8, 0, 1024));
    return starts_in_any_case(head, STR("<!doctype html")) ||
           starts_in_any_case(head, STR("<html"));
}
