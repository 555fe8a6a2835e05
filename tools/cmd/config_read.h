/*
 * config_read: values of YAML files of ours, with faults in the session's language.
 *
 * What is wrong is told with its place and, where something is near, what may have been
 * meant; reading goes on.
 */
#ifndef CMD_CONFIG_READ_H
#define CMD_CONFIG_READ_H

#include "cmd/session.h"
#include "lint/profile.h"

struct taker {
    struct session *session;
    struct faults *faults;
};

/* Says MESSAGE, with NEAR behind it when that is not empty. */
void taker_tell(struct taker *taker, struct spot spot, enum message message,
                const struct str words[3], struct str near);
/* What KEY has at NODE should be WANTED: a text, a list, a mapping. */
void taker_tell_kind(struct taker *taker, const struct yaml *node, struct str key,
                     enum message wanted);
/* True when the value NODE is of KIND. */
bool taker_wants(struct taker *taker, const struct yaml *node, enum yaml_kind kind);
void taker_unknown(struct taker *taker, const struct yaml *key,
                   const char *const *known, size_t count);
/* TEXT is one of CHOICES, "a|b". */
bool taker_choice(struct taker *taker, const struct yaml *node, const char *choices);
/* A list of codes, or a text with commas, becomes a text with commas. */
bool taker_codes(struct taker *taker, const struct yaml *node, struct str *codes);
/* A mapping of codes to severities. */
void taker_levels(struct taker *taker, const struct yaml *node, struct levels *levels);

#endif
