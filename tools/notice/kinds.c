/* The kinds of rules under rules/notice/: what each may give, which groups it may name. */
#include "notice/notice.h"

static const struct rule_key no_keys[] = { { 0 } };

static const struct rule_key label_keys[] = {
    { "field",
      "leaders|units|co_units|deadline|steps|title|text|other|number|category|step|"
      "units_and_leaders|measure",
      true },
    { "rank", "lead|responsible|support", false },
    { 0 },
};
static const struct rule_kind label = { "label", label_keys, NULL };
/* In the head of a table, where no label is known. */
static const struct rule_kind head = { "head", label_keys, NULL };

static const struct rule_key numbering_keys[] = {
    { "style", NULL, true },
    { "role", "section|item|sub|any", true },
    { "sequence", "weak", false },
    { "above", "all", false },
    { 0 },
};
static const struct rule_kind below = { "numbering-below", numbering_keys, "n|above" };
static const struct rule_kind numbering = { "numbering", numbering_keys, "n" };

static const struct rule_kind label_like = { "label-like", no_keys, "label" };
static const struct rule_kind duties = { "duties", no_keys, NULL };
static const struct rule_kind heading = { "heading", no_keys, "title" };
static const struct rule_kind count = { "count", no_keys, "n" };

/* The order of the values is that of enum frame_part. */
static const struct rule_key frame_keys[] = {
    { "part",
      "doc-number|red-head|date|annex-list|annex-mark|copy-to|print|public|contact|note|"
      "meta|salutation|form|signatory",
      true },
    { "broken", "yes", false },
    { 0 },
};
static const struct rule_kind frame = { "frame", frame_keys, "value|y|m|d|issuer" };

static const struct rule_key noise_keys[] = { { "what", "page|site|line", true },
                                              { 0 } };
static const struct rule_kind noise = { "noise", noise_keys, NULL };

static const struct rule_key title_keys[] = {
    { "what", "end|forward|kind|year|list|years", true }, { 0 }
};
static const struct rule_kind title = { "title", title_keys, "y" };

static const struct rule_key deadline_keys[] = {
    { "end", "none|day|third|month|quarter|half|year", true }, { 0 }
};
static const struct rule_kind deadline = { "deadline", deadline_keys,
                                           "y|m|d|part|last|before|q|half|rel" };

static const struct rule_key responsibility_keys[] = {
    { "field", "lead|both|support", true },
    { "rank", "lead|responsible|support", false },
    { "within", "bracket|end", false },
    { 0 },
};
static const struct rule_kind responsibility = { "responsibility", responsibility_keys,
                                                 "lead|support" };

static const struct rule_key footer_keys[] = {
    { "scope", "above|first|range|one|below|all|list", true }, { 0 }
};
static const struct rule_kind footer = { "footer", footer_keys,
                                         "n|from|to|this|said|list" };

static const struct rule_key shared_keys[] = { { "field", "label|deadline", true },
                                               { 0 } };
static const struct rule_kind shared = { "shared", shared_keys, "label|value" };

static const struct rule_kind cell_value = { "cell-value", no_keys, "n" };
static const struct rule_kind cell_measure = { "cell-measure", no_keys, "unit" };
static const struct rule_kind frequency = { "frequency", no_keys, "n|measure" };
static const struct rule_kind counted = { "counted", no_keys, "object|n|measure" };
static const struct rule_kind section_leader = { "section-leader", no_keys, "name" };
static const struct rule_kind lead_default = { "lead-default", no_keys, NULL };
static const struct rule_kind unit_end = { "unit-end", no_keys, NULL };
static const struct rule_key unit_role_keys[] = { { "role", "lead|support", true },
                                                  { 0 } };
static const struct rule_kind unit_role = { "unit-role", unit_role_keys, NULL };
static const struct rule_kind unit_topic = { "unit-topic", no_keys, NULL };
static const struct rule_kind post = { "post", no_keys, NULL };
static const struct rule_kind value_end = { "value-end", no_keys, NULL };

const struct rule_kind *const notice_rule_kinds[] = {
    &label,          &head,           &label_like,   &numbering,
    &below,          &heading,        &duties,       &count,
    &frame,          &noise,          &title,        &deadline,
    &responsibility, &footer,         &lead_default, &unit_role,
    &unit_end,       &unit_topic,     &post,         &value_end,
    &shared,         &section_leader, &frequency,    &counted,
    &cell_value,     &cell_measure,   NULL,
};
