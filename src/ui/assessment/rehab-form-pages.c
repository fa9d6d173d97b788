/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-form-pages.h"

/* Where the page with all sections lies, behind those of each. */
#define ALL REHAB_N_SECTIONS
#define N_PAGES (REHAB_N_SECTIONS + 1)

/* Above what was gone to, in pixels. */
#define MARGIN 12

struct _RehabFormPages
{
  AdwBin parent_instance;

  RehabSectionPage *pages[N_PAGES]; /* NULL where none was wanted yet */
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabFormPages, rehab_form_pages, ADW_TYPE_BIN)

static void
rehab_form_pages_dispose (GObject *object)
{
  rehab_form_pages_forget (REHAB_FORM_PAGES (object));

  G_OBJECT_CLASS (rehab_form_pages_parent_class)->dispose (object);
}

static void
rehab_form_pages_class_init (RehabFormPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_form_pages_dispose;

  signals[MADE] =
    g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REHAB_TYPE_SECTION_PAGE);
}

static void
rehab_form_pages_init (RehabFormPages *self)
{
}

GtkWidget *
rehab_form_pages_new (void)
{
  return g_object_new (REHAB_TYPE_FORM_PAGES, NULL);
}

static void
drop (RehabFormPages *self,
      guint           n)
{
  if (self->pages[n] == NULL)
    return;

  if (rehab_form_pages_get_visible (self) == self->pages[n])
    adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->pages[n]);
}

/**
 * rehab_form_pages_turn_to:
 * @self: pages
 * @scope: what the form asks: the short form is one page
 * @section: a RehabSection, or REHAB_N_SECTIONS for none of them
 * @layout: how much room there is
 * @clinic: the clinic
 *
 * Brings the page into sight that asks for @section.
 *
 * Returns: (transfer none) (nullable): the page, or `NULL` for none
 */
RehabSectionPage *
rehab_form_pages_turn_to (RehabFormPages       *self,
                          const RehabFormScope *scope,
                          guint                 section,
                          RehabItemLayout       layout,
                          RehabClinic          *clinic)
{
  guint n = scope->extent == REHAB_FORM_CORE ? ALL : section;

  g_return_val_if_fail (REHAB_IS_FORM_PAGES (self), NULL);

  if (section == REHAB_N_SECTIONS && scope->extent != REHAB_FORM_CORE)
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      return NULL;
    }

  if (self->pages[n] != NULL && !rehab_form_scope_equal (rehab_section_page_get_scope (self->pages[n]), scope))
    drop (self, n);

  if (self->pages[n] == NULL)
    {
      self->pages[n] = REHAB_SECTION_PAGE (g_object_ref_sink (rehab_section_page_new (scope, n, clinic)));
      g_signal_emit (self, signals[MADE], 0, self->pages[n]);
    }

  if (rehab_form_pages_get_visible (self) != self->pages[n])
    adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages[n]));
  rehab_section_page_set_layout (self->pages[n], layout);

  return self->pages[n];
}

/**
 * rehab_form_pages_get_visible:
 * @self: pages
 *
 * Returns: (transfer none) (nullable): the page in sight, or `NULL` for none
 */
RehabSectionPage *
rehab_form_pages_get_visible (RehabFormPages *self)
{
  GtkWidget *child;

  g_return_val_if_fail (REHAB_IS_FORM_PAGES (self), NULL);

  child = adw_bin_get_child (ADW_BIN (self));

  return child != NULL ? REHAB_SECTION_PAGE (child) : NULL;
}

/* What it takes to scroll once more. */
typedef struct
{
  GtkViewport *viewport;
  GtkWidget *target;
} Scroll;

static void
scroll_free (gpointer data)
{
  Scroll *scroll = data;

  g_object_unref (scroll->viewport);
  g_object_unref (scroll->target);
  g_free (scroll);
}

/* To the top, so that what stands below a heading is in sight too. */
static void
scroll_now (GtkViewport *viewport,
            GtkWidget   *target)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  graphene_point_t place;

  if (gtk_widget_compute_point (target, gtk_viewport_get_child (viewport), &GRAPHENE_POINT_INIT (0, 0), &place))
    gtk_adjustment_set_value (adjustment, place.y - MARGIN);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Scroll *scroll = data;

  /* A target that is not laid out yet has no place: then the next frame knows more. */
  if (gtk_widget_get_height (scroll->target) == 0 && gtk_widget_get_mapped (scroll->target))
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_mapped (scroll->target))
    scroll_now (scroll->viewport, scroll->target);

  return G_SOURCE_REMOVE;
}

/**
 * rehab_form_pages_scroll_to:
 * @self: pages
 * @viewport: what scrolls them
 * @target: a widget on the page in sight, or beside the pages
 *
 * Brings a widget into sight, if its page has only just been made as soon as it has a place.
 */
void
rehab_form_pages_scroll_to (RehabFormPages *self,
                            GtkViewport    *viewport,
                            GtkWidget      *target)
{
  Scroll *scroll;

  g_return_if_fail (REHAB_IS_FORM_PAGES (self));

  if (gtk_widget_get_height (target) > 0)
    {
      scroll_now (viewport, target);
      return;
    }

  scroll = g_new0 (Scroll, 1);
  scroll->viewport = g_object_ref (viewport);
  scroll->target = g_object_ref (target);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, scroll, scroll_free);
}

/**
 * rehab_form_pages_flush:
 * @self: pages
 *
 * Gives what has been typed on any of them without waiting any longer.
 */
void
rehab_form_pages_flush (RehabFormPages *self)
{
  g_return_if_fail (REHAB_IS_FORM_PAGES (self));

  for (guint n = 0; n < N_PAGES; n++)
    {
      if (self->pages[n] != NULL)
        rehab_section_page_flush (self->pages[n]);
    }
}

/**
 * rehab_form_pages_find_problem:
 * @self: pages
 *
 * Returns: (transfer none) (nullable): the first row in which something stands that cannot be kept, or `NULL`
 */
RehabItemView *
rehab_form_pages_find_problem (RehabFormPages *self)
{
  g_return_val_if_fail (REHAB_IS_FORM_PAGES (self), NULL);

  for (guint n = 0; n < N_PAGES; n++)
    {
      RehabItemView *row = self->pages[n] != NULL ? rehab_section_page_find_problem (self->pages[n]) : NULL;

      if (row != NULL)
        return row;
    }

  return NULL;
}

/**
 * rehab_form_pages_forget:
 * @self: pages
 *
 * Lets go of all pages, and of what was typed on them without being kept.
 */
void
rehab_form_pages_forget (RehabFormPages *self)
{
  g_return_if_fail (REHAB_IS_FORM_PAGES (self));

  for (guint n = 0; n < N_PAGES; n++)
    drop (self, n);
}
