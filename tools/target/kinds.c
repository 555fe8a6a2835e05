/* The kinds of rules of rules/target/ and the words of the outputs. */
#include "target/target.h"

/* The order of the values is that of enum takes in role.c. */
#define TAKES                                        \
    {                                                \
        "takes", "amount|number|duration|any", false \
    }

static const struct rule_key takes_keys[] = { TAKES, { 0 } };
/* The order of the values is that of `excluded` in role.c. */
static const struct rule_key exclusion_keys[] = {
    { "class", "scope|caveat|identifier|ordinal|date|duration|reference|idiom", true },
    TAKES,
    { 0 },
};
/* The order of the values is that of enum target_kind. */
static const struct rule_key manner_keys[] = {
    { "kind", "flow|stock|rate|average|bound", true }, { 0 }
};
static const struct rule_key no_keys[] = { { 0 } };

static const struct rule_kind obligation = { "obligation", takes_keys, NULL };
static const struct rule_kind exclusion = { "exclusion", exclusion_keys, NULL };
static const struct rule_kind usual = { "usual-target", takes_keys, NULL };
static const struct rule_kind action = { "action", no_keys, NULL };
static const struct rule_kind manner = { "manner", manner_keys, NULL };
static const struct rule_kind subject = { "object", no_keys, "object" };

const struct rule_kind *const target_rule_kinds[] = {
    &obligation, &exclusion, &usual, &action, &manner, &subject, NULL,
};

const char *
target_kind_name(enum target_kind kind)
{
    static const char *const names[] = { "flow", "stock", "rate", "average", "bound" };
    return names[kind];
}

const char *number_class_name(enum number_class class)
{
    static const char *const names[] = {
        "target",    "identifier", "scope", "ordinal", "date",        "duration",
        "reference", "phone",      "idiom", "caveat",  "unexplained",
    };
    return names[class];
}
