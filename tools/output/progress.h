/*
 * progress: words for how far something is, in both languages.
 */
#ifndef OUTPUT_PROGRESS_H
#define OUTPUT_PROGRESS_H

#include "lint/collection.h"
#include "output/message.h"

/* 推进中, "going on"; as filed where it is none of the form's words. */
struct str progress_state(const struct collected *row, enum language language);
/* 超前, "ahead". */
struct str progress_pace(const struct collected *row, enum language language);
/* "7 / 10 家"; the figure alone without a target, empty where nothing is filed. */
struct str progress_done(struct arena *arena, const struct collected *row);
/* "15.1", "15"; empty without an item. */
struct str progress_id(struct arena *arena, const struct collected *row);

#endif
