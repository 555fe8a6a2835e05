/* The catalogue: every row of checks/, listed by the Makefile. */
#include "lint/check.h"

#define CATALOGUE_ROW(code) extern const struct check_row check_##code;
#include "catalogue.inc"
#undef CATALOGUE_ROW

#define CATALOGUE_ROW(code) { #code, &check_##code },
const struct check catalogue[] = {
#include "catalogue.inc"
};
#undef CATALOGUE_ROW

const size_t catalogue_count = sizeof(catalogue) / sizeof(catalogue[0]);

const struct check *
catalogue_find_code(struct str code)
{
    size_t low = 0, high = catalogue_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(str_of(catalogue[middle].code), code);
        if (!order)
            return &catalogue[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct check *
catalogue_find(struct str code_or_name)
{
    const struct check *check = catalogue_find_code(code_or_name);
    for (size_t i = 0; !check && i < catalogue_count; i++)
        if (str_eq(code_or_name, str_of(catalogue[i].row->name)))
            check = &catalogue[i];
    return check;
}

struct str
check_family(const struct check *check)
{
    struct str code = str_of(check->code);
    size_t letters = 0;
    while (letters < code.len && code.ptr[letters] >= 'A' && code.ptr[letters] <= 'Z')
        letters++;
    return str_sub(code, 0, letters);
}
