/*
 * told_parts: whether the parts that a narrative tells make up what it says they are parts of.
 *
 * 累计建成16个，其中江沚区6个、临渡区4个、沙渚县6个 (NUM11); 建成5处，剩余8处正在施工, of a task of 11 (NUM14).
 */
#ifndef CHECKS_TOLD_PARTS_H
#define CHECKS_TOLD_PARTS_H

#include "lint/prose.h"

/* NUM11 in prose: the parts behind 其中 are more than the whole before it; those behind words that
 * leave nothing out (分街道看, 按类型分) are more or less. */
void look_told_parts(struct run *run, const struct check *self,
                     const struct entry *entry);
/* NUM14 in prose: what is said to be left is more than the target leaves, and of no other figure of
 * the text. */
void look_told_rest(struct run *run, const struct check *self,
                    const struct entry *entry);

#endif
