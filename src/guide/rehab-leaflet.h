/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a patient takes home to read: plain words, a few figures, and at its end where it comes from. The table's texts are
 * untranslated, and can be put into words in the patient's language (rehab-language.h).
 */

typedef enum
{
  REHAB_LEAFLET_LEAD,    /* the first paragraph, larger */
  REHAB_LEAFLET_HEADING,
  REHAB_LEAFLET_TEXT,    /* a paragraph */
  REHAB_LEAFLET_POINT,   /* one of a list */
  REHAB_LEAFLET_NOTE,    /* what must not be overlooked, in a frame */
  REHAB_LEAFLET_FIGURE,  /* @detail is its key, see rehab-leaflet-figure.h; @text what stands below it */
  REHAB_LEAFLET_WEEK,    /* a day of a week that is shown as a row of days: @text what is done, @detail the key of an
                          * exercise whose picture stands for it; "" for a day of rest */
} RehabLeafletPartKind;

typedef struct
{
  RehabLeafletPartKind kind;
  const char *text;
  const char *detail;
  const char *sources; /* of what is stated: "F66 R10"; "" where nothing is but a wish or a question */
} RehabLeafletPart;

typedef struct
{
  const char *key;      /* "sitting": links name it, so it is never changed */
  const char *title;
  const char *summary;  /* one sentence, for those who choose it */
  const RehabLeafletPart *parts;
  guint n_parts;
  const char *words;    /* other words that somebody looks for */
} RehabLeaflet;

guint               rehab_leaflet_get_count   (void);
const RehabLeaflet *rehab_leaflet_get_nth     (guint n);
const RehabLeaflet *rehab_leaflet_lookup      (const char *key);
char *rehab_leaflet_dup_sources (const RehabLeaflet *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
