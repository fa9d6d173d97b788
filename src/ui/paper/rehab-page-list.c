/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-page-list.h"
#include "rehab-page-preview.h"

#include <glib/gi18n.h>

#define MIN_ZOOM 0.5
#define MAX_ZOOM 3.0
#define SPACING 24

/* As many as are never wider than a page, which sets the width. */
#define PROBLEM_CHARS 50

struct _RehabPageList
{
  AdwBin parent_instance;

  GtkWidget *problems;
  GtkWidget *problems_label;
  GtkBox *pages;

  double zoom;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (RehabPageList, rehab_page_list, ADW_TYPE_BIN)

/* Where a narrow window puts one scrolled window into another, the outer one moves. */
static GtkScrolledWindow *
get_scroller (RehabPageList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  while ((widget = gtk_widget_get_parent (widget)) != NULL)
    {
      GtkPolicyType policy;

      if (!GTK_IS_SCROLLED_WINDOW (widget))
        continue;

      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), NULL, &policy);
      if (policy != GTK_POLICY_NEVER)
        return GTK_SCROLLED_WINDOW (widget);
    }

  return NULL;
}

static GtkWidget *
get_preview (RehabPageList *self,
             guint          page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  while (child != NULL && page-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* How far below the top of what is seen a page begins. */
static double
get_offset (RehabPageList     *self,
            GtkScrolledWindow *scroller,
            guint              page)
{
  GtkWidget *preview = get_preview (self, page);
  graphene_rect_t bounds;

  if (preview == NULL || !gtk_widget_compute_bounds (preview, GTK_WIDGET (scroller), &bounds))
    return 0.0;

  return bounds.origin.y;
}

static void
show_problems (RehabPageList *self,
               RehabDocument *document)
{
  const char *const *problems = rehab_document_get_problems (document);
  g_autofree char *text = g_strjoinv ("\n", (char **) problems);

  gtk_label_set_text (GTK_LABEL (self->problems_label), text);
  gtk_widget_set_visible (self->problems, problems[0] != NULL);
}

static void
rehab_page_list_dispose (GObject *object)
{
  RehabPageList *self = REHAB_PAGE_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (rehab_page_list_parent_class)->dispose (object);
}

static void
rehab_page_list_class_init (RehabPageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_page_list_dispose;
}

static void
rehab_page_list_init (RehabPageList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  self->zoom = 1.0;
  self->pages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->problems = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->problems_label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (self->problems_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problems_label), 0.0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problems_label), PROBLEM_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("About the pages"), -1);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->problems), icon);
  gtk_box_append (GTK_BOX (self->problems), self->problems_label);
  gtk_widget_set_visible (self->problems, FALSE);

  gtk_widget_set_margin_start (box, SPACING);
  gtk_widget_set_margin_end (box, SPACING);
  gtk_widget_set_margin_top (box, SPACING);
  gtk_widget_set_margin_bottom (box, SPACING);
  gtk_box_append (GTK_BOX (box), self->problems);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pages));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Shows the pages of a document in place of those before; where one has scrolled to stays. */
void
rehab_page_list_set_document (RehabPageList *self,
                              RehabDocument *document)
{
  guint n_pages = rehab_document_get_n_pages (document);

  g_return_if_fail (REHAB_IS_PAGE_LIST (self));

  for (guint i = 0; i < n_pages; i++)
    if (i < self->n_pages)
      rehab_page_preview_set_page (REHAB_PAGE_PREVIEW (get_preview (self, i)), document, i);
    else
      {
        GtkWidget *preview = rehab_page_preview_new (document, i);

        rehab_page_preview_set_zoom (REHAB_PAGE_PREVIEW (preview), self->zoom);
        gtk_box_append (self->pages, preview);
      }

  for (guint i = n_pages; i < self->n_pages; i++)
    gtk_box_remove (self->pages, gtk_widget_get_last_child (GTK_WIDGET (self->pages)));

  self->n_pages = n_pages;
  show_problems (self, document);
}

double
rehab_page_list_get_zoom (RehabPageList *self)
{
  g_return_val_if_fail (REHAB_IS_PAGE_LIST (self), 1.0);

  return self->zoom;
}

/* Sets how large pages are: up to 1 they give way to a narrow window; beyond it they are as wide as told, and scroll. */
void
rehab_page_list_set_zoom (RehabPageList *self,
                          double         zoom)
{
  guint page;

  g_return_if_fail (REHAB_IS_PAGE_LIST (self));

  page = rehab_page_list_get_page (self);
  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  for (guint i = 0; i < self->n_pages; i++)
    rehab_page_preview_set_zoom (REHAB_PAGE_PREVIEW (get_preview (self, i)), self->zoom);
  rehab_page_list_show_page (self, page);
}

/* The page at the top of what is seen, from 0. */
guint
rehab_page_list_get_page (RehabPageList *self)
{
  GtkScrolledWindow *scroller;
  guint page = 0;

  g_return_val_if_fail (REHAB_IS_PAGE_LIST (self), 0);

  scroller = get_scroller (self);
  while (scroller != NULL && page + 1 < self->n_pages && get_offset (self, scroller, page + 1) <= SPACING * 2)
    page++;

  return page;
}

/* Scrolls to a page. */
void
rehab_page_list_show_page (RehabPageList *self,
                           guint          page)
{
  GtkScrolledWindow *scroller;
  GtkAdjustment *adjustment;

  g_return_if_fail (REHAB_IS_PAGE_LIST (self));

  scroller = get_scroller (self);
  if (scroller == NULL || page >= self->n_pages)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + get_offset (self, scroller, page) - SPACING / 2);
}
