/*
 * target_words: a target in words for people, in parts that can be put in columns.
 *
 *     "≥ 10 个"   "每月"   "新建"   "社区食堂"   "2024-06-30 前"
 */
#ifndef OUTPUT_TARGET_WORDS_H
#define OUTPUT_TARGET_WORDS_H

#include "output/message.h"
#include "target/target.h"

enum target_part { TARGET_VALUE, TARGET_PER, TARGET_ACTION, TARGET_OBJECT, TARGET_BY };

#define TARGET_PARTS 5

/* By enum target_part; what is not said is empty. */
void target_words(struct arena *arena, const struct target *target,
                  enum language language, struct str parts[TARGET_PARTS]);

/* What these are called, and what is said of a number of the class. */
enum message target_kind_message(enum target_kind kind);
enum message number_class_message(enum number_class class);
enum message number_class_meaning(enum number_class class);

#endif
