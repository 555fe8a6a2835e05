/*
 * picture: a period for people (进展网页), one page of HTML.
 *
 *     totals    | rows, items, paces, lights, findings
 *     silent    | units that filed nothing; what disagrees
 *     progress  | item by item: figures, a bar with the pace on it, pace and light in words
 *     findings  | file by file, each with a link to its row, or to the line of the notice
 *     notice    | the whole text, annotated (output/page.h)
 *
 *     picture_open(&picture); picture_filing(&picture, scratch, run) …;
 *     picture_print(&picture, scratch, notice_run)
 *
 * Everything is inside: no script, and the policy in the head forbids requests. Long
 * narratives are cut, and beyond PICTURE_FINDINGS findings are counted, so that 10,000 rows
 * stay below 5 MB.
 */
#ifndef OUTPUT_PICTURE_H
#define OUTPUT_PICTURE_H

#include "output/collected.h"
#include "output/page.h"

#define PICTURE_FINDINGS 2000

struct picture {
    struct collected_view view; /* set by the owner */
    struct notices notices;     /* for the parts of a page */
    struct page page;
    struct buf findings; /* of the filings, as markup */
    size_t told, untold;
    size_t severities[3];
};

void picture_open(struct picture *picture);
/* What was found in RUN, the filing that was added last to the collection. */
void picture_filing(struct picture *picture, struct arena *scratch,
                    const struct run *run);
/* The page. NOTICE: the year's notice, judged; NULL: none. */
void picture_print(struct picture *picture, struct arena *scratch,
                   const struct run *notice);

/* Its parts. */
void picture_totals(struct picture *picture);
void picture_around(struct picture *picture);
void picture_rows(struct picture *picture);
void picture_findings(struct picture *picture);

#endif
