/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-summary.h"
#include "rehab-body-region.h"
#include "rehab-i18n.h"
#include "rehab-source.h"

/* A region is named that holds this much of what is painted, or of which this much is painted: not each that a brush grazed. */
#define LEAST_SHARE 0.10
#define LEAST_COVERAGE 0.50

/* How much of a region is painted in a view. */
typedef struct
{
  const RehabBodyRegion *region;
  guint n_painted;
  guint n_cells;
} Share;

static int
compare_largest_first (gconstpointer a,
                       gconstpointer b)
{
  const Share *one = a;
  const Share *other = b;

  return (one->n_painted < other->n_painted) - (one->n_painted > other->n_painted);
}

/* Fills @shares, one a region, largest first. Returns: how many cells are painted. */
static guint
count_shares (const RehabBodyArea *self,
              RehabBodyView        view,
              RehabSide            side,
              GArray              *shares)
{
  const RehabBodyRegion *first = rehab_body_region_get_nth (0);
  guint n_painted = 0;

  g_array_set_size (shares, rehab_body_region_get_count ());
  for (guint i = 0; i < shares->len; i++)
    g_array_index (shares, Share, i) = (Share) { rehab_body_region_get_nth (i), 0, 0 }
  ;

  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    {
      for (guint column = 0; column < rehab_body_view_get_columns (view); column++)
        {
          const RehabBodyRegion *region = rehab_body_region_at (view, column, row);
          gboolean painted = rehab_body_area_has_cell (self, view, column, row);
          Share *share;

          if (region == NULL || rehab_body_view_get_side (view, column) != side)
            continue;

          share = &g_array_index (shares, Share, region - first);
          share->n_cells++;
          share->n_painted += painted ? 1 : 0;
          n_painted += painted ? 1 : 0;
        }
    }
  g_array_sort (shares, compare_largest_first);

  return n_painted;
}

static void
append_to_list (GString    *list,
                const char *phrase,
                gboolean    last)
{
  g_autofree char *before = g_strdup (list->str);

  if (list->len == 0)
    g_string_assign (list, phrase);
  else
    g_string_printf (list, last ? C_("end of a list of body parts", "%s and %s") : C_("list of body parts", "%s, %s"),
                     before, phrase);
}

/* The regions that hold most of what is painted; the largest one always. */
static char *
dup_regions (GArray *shares,
             guint   n_painted)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);

      if (share->n_painted > 0
          && (phrases->len == 0
              || share->n_painted >= LEAST_SHARE * n_painted
              || share->n_painted >= LEAST_COVERAGE * share->n_cells))
        g_ptr_array_add (phrases, (gpointer) _(share->region->phrase));
    }

  for (guint i = 0; i < phrases->len; i++)
    append_to_list (list, g_ptr_array_index (phrases, i), i + 1 == phrases->len);

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/* What is painted on a side as one view shows it; NULL for nothing. */
static char *
dup_view (const RehabBodyArea *self,
          RehabBodyView        view,
          RehabSide            side)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (Share));
  double cm2 = rehab_body_area_get_cm2 (self, view, side);
  g_autofree char *where = NULL;
  g_autofree char *size = NULL;
  g_autofree char *extent = NULL;

  if (cm2 <= 0.0)
    return NULL;

  where = dup_regions (shares, count_shares (self, view, side, shares));
  size = g_strdup_printf (cm2 < 1.0 ? "%.1f" : "%.0f", cm2);
  extent = g_strdup_printf ("%.1f", rehab_body_area_get_extent (self, view, side));

  if (view == REHAB_BODY_VIEW_REAR)
    /* Translators: parts of the body, and how large the painted area is */
    return g_strdup_printf (C_("body chart", "%s, about %s cm², at most %s cm across"), where, size, extent);

  /* Translators: the same, painted on the picture of the body from the side */
  return g_strdup_printf (C_("body chart", "%s, about %s cm² seen from the side, at most %s cm across"), where, size, extent);
}

/**
 * rehab_body_area_dup_side:
 * @self: an area
 * @side: left or right
 *
 * Says where one side of the body is painted: "sit bone and gluteal fold, about 12 cm², at most 5.0 cm across".
 *
 * Returns: (transfer full) (nullable): a phrase; `NULL` where nothing is painted on that side
 */
char *
rehab_body_area_dup_side (const RehabBodyArea *self,
                          RehabSide            side)
{
  g_autofree char *rear = NULL;
  g_autofree char *lateral = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT, NULL);

  rear = dup_view (self, REHAB_BODY_VIEW_REAR, side);
  lateral = dup_view (self, side == REHAB_SIDE_LEFT ? REHAB_BODY_VIEW_LEFT : REHAB_BODY_VIEW_RIGHT, side);
  if (lateral == NULL)
    return g_steal_pointer (&rear);
  if (rear == NULL)
    return g_steal_pointer (&lateral);

  /* Translators: what is painted from behind; what is painted from the side */
  return g_strdup_printf (C_("body chart", "%s; %s"), rear, lateral);
}

static char *
dup_sentence (const char *phrase,
              RehabSide   side)
{
  if (phrase == NULL)
    return g_strdup (side == REHAB_SIDE_LEFT ? C_("body chart", "Left: nothing painted.")
                                             : C_("body chart", "Right: nothing painted."));

  /* Translators: %s tells where the left side of the body hurts */
  return g_strdup_printf (side == REHAB_SIDE_LEFT ? C_("body chart", "Left: %s.") : C_("body chart", "Right: %s."), phrase);
}

static char *
dup_sentences (const RehabBodyArea *self,
               const char          *separator)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *left_sentence = NULL;
  g_autofree char *right_sentence = NULL;
  g_autofree char *both = NULL;
  g_autofree char *extent = NULL;
  g_autofree char *across = NULL;

  if (rehab_body_area_is_empty (self))
    return g_strdup (C_("body chart", "Not asked"));

  left = rehab_body_area_dup_side (self, REHAB_SIDE_LEFT);
  right = rehab_body_area_dup_side (self, REHAB_SIDE_RIGHT);
  left_sentence = dup_sentence (left, REHAB_SIDE_LEFT);
  right_sentence = dup_sentence (right, REHAB_SIDE_RIGHT);
  both = left != NULL ? g_strjoin (separator, left_sentence, right_sentence, NULL)
                      : g_strjoin (separator, right_sentence, left_sentence, NULL);
  if (!rehab_body_area_crosses_midline (self))
    return g_steal_pointer (&both);

  extent = g_strdup_printf ("%.1f", rehab_body_area_get_extent (self, REHAB_BODY_VIEW_REAR, REHAB_SIDE_BOTH));
  /* Translators: how far the painted area reaches from one side to the other, in cm */
  across = g_strdup_printf (C_("body chart", "Both sides together: at most %s cm across."), extent);

  return g_strjoin (separator, both, across, NULL);
}

/**
 * rehab_body_area_dup_summary:
 * @self: an area
 *
 * Says what is painted, for reports and for who does not see the picture.
 *
 * Returns: (transfer full): sentences, a painted side before one that is not; "Not asked" for an empty area
 */
char *
rehab_body_area_dup_summary (const RehabBodyArea *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_sentences (self, " ");
}

/**
 * rehab_body_area_dup_lines:
 * @self: an area
 *
 * Says the same as rehab_body_area_dup_summary() with each sentence on a line of its own.
 *
 * Returns: (transfer full): two or three lines; "Not asked" for an empty area
 */
char *
rehab_body_area_dup_lines (const RehabBodyArea *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_sentences (self, "\n");
}

/**
 * rehab_body_area_dup_reminder:
 * @self: an area
 *
 * Says what the extent of a painted area can be held against: the entry criterion of a trial, without a judgement.
 *
 * Returns: (transfer full) (nullable): a sentence with its source; `NULL` for an empty area
 */
char *
rehab_body_area_dup_reminder (const RehabBodyArea *self)
{
  g_autofree char *size = NULL;
  g_autofree char *sources = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (rehab_body_area_is_empty (self))
    return NULL;

  size = g_strdup_printf ("%.1f", REHAB_BODY_TENNIS_BALL);
  sources = rehab_sources_dup_short ("R3 R4");

  /* Translators: how many cm a tennis ball is across; the publications that say so */
  return g_strdup_printf (_("Entry criterion of a trial: an area smaller than a tennis ball, %s cm across; %s. Sizes here are those on an adult of 1.75 m."),
                          size, sources);
}
