/* Findings told once. */
#include "checks/habit.h"

struct habits {
    struct habit {
        struct str word;
        size_t say, index;
    } items[HABITS_MOST];
    size_t count;
};

struct finding *
habit_found(struct run *run, const struct check *self, const struct entry *entry,
            enum filing_column column, size_t say, struct str word)
{
    struct habits *habits = run_state(run, self, sizeof *habits);
    for (size_t i = 0; i < habits->count; i++) {
        const struct habit *habit = &habits->items[i];
        if (habit->say == say && str_eq(habit->word, word)) {
            run->findings.items[habit->index].times++;
            return NULL;
        }
    }
    struct finding *finding = found_cell(run, self, entry, column, say);
    if (finding == &run->surplus || habits->count == HABITS_MOST)
        return finding;
    finding->times = 1;
    habits->items[habits->count++] = (struct habit){
        .word = arena_str(run->arena, word),
        .say = say,
        .index = (size_t)(finding - run->findings.items),
    };
    return finding;
}
