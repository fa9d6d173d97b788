/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-section-page.h"
#include "rehab-composite-view.h"
#include "rehab-enum-types.h"
#include "rehab-instrument-row.h"
#include "rehab-item-row.h"
#include "rehab-item-row-factory.h"
#include "rehab-section-heading.h"
#include "rehab-side-heads.h"
#include "rehab-strength-row.h"

#include <glib/gi18n.h>

struct _RehabSectionPage
{
  AdwBin parent_instance;

  GtkBox *box;
  RehabSectionHeading *headings[REHAB_N_SECTIONS]; /* NULL where a section is not here */
  RehabCompositeView *composite;                   /* NULL where it is not here */
  GPtrArray *rows;                                 /* RehabItemView, in the order of the table */
  GPtrArray *heads;                                /* RehabSideHeads, above lists with two sides */

  RehabFormScope scope;
  RehabClinic *clinic;
  RehabItemLayout layout;
};

enum
{
  ANSWERED,
  NOTED,
  SWAPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSectionPage, rehab_section_page, ADW_TYPE_BIN)

static void
answered_cb (RehabItemView    *row,
             guint             part,
             RehabSide         side,
             gboolean          known,
             double            value,
             const char       *text,
             RehabSectionPage *self)
{
  g_signal_emit (self, signals[ANSWERED], 0, row, part, side, known, value, text);
}

static void
noted_cb (RehabItemView    *row,
          guint             part,
          RehabSide         side,
          const char       *note,
          RehabSectionPage *self)
{
  g_signal_emit (self, signals[NOTED], 0, row, part, side, note);
}

static void
swapped_cb (RehabItemView    *row,
            RehabSectionPage *self)
{
  g_signal_emit (self, signals[SWAPPED], 0, row);
}

/* Making it */

static gboolean
is_headed (const RehabItem *item)
{
  return item->sided && item->kind != REHAB_ITEM_STRENGTH;
}

/* Whether two items that follow each other lie in one list: the short form leaves the headings of groups out. */
static gboolean
lie_together (RehabSectionPage *self,
              const RehabItem  *a,
              const RehabItem  *b)
{
  return a->section == b->section && is_headed (a) == is_headed (b) && a->young_only == b->young_only
         && (self->scope.extent == REHAB_FORM_CORE || g_strcmp0 (a->group, b->group) == 0);
}

static char *
dup_description (RehabSectionPage *self,
                 const RehabItem  *item)
{
  if (!item->young_only)
    return NULL;

  return self->scope.age_known
         ? g_strdup_printf (_("Asked below %.0f years of age."), self->scope.young_limit)
         : g_strdup_printf (_("Asked below %.0f years of age; the date of birth is not known."), self->scope.young_limit);
}

/* Lists with two sides have a heading of their own, which has room for the sides. */
static AdwPreferencesGroup *
add_group (RehabSectionPage *self,
           const RehabItem  *item,
           gboolean          titled)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *title = titled && item->group != NULL ? g_dgettext (GETTEXT_PACKAGE, item->group) : NULL;
  g_autofree char *description = dup_description (self, item);

  adw_preferences_group_set_description (group, description);
  if (is_headed (item))
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *heads = rehab_side_heads_new (title);

      gtk_box_append (GTK_BOX (box), heads);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (group));
      gtk_box_append (self->box, box);
      g_ptr_array_add (self->heads, heads);
    }
  else
    {
      if (title != NULL)
        adw_preferences_group_set_title (group, title);
      gtk_box_append (self->box, GTK_WIDGET (group));
    }

  return group;
}

static void
add_row (RehabSectionPage    *self,
         AdwPreferencesGroup *group,
         const RehabItem     *item)
{
  GtkWidget *row = rehab_item_row_factory_create (item, self->clinic);

  if (REHAB_IS_ITEM_ROW (row))
    {
      rehab_item_row_set_brief (REHAB_ITEM_ROW (row), self->scope.extent == REHAB_FORM_CORE);
      rehab_item_row_set_headed (REHAB_ITEM_ROW (row), is_headed (item));
    }
  else if (REHAB_IS_INSTRUMENT_ROW (row))
    {
      rehab_instrument_row_set_brief (REHAB_INSTRUMENT_ROW (row), self->scope.extent == REHAB_FORM_CORE);
    }

  g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "swapped", G_CALLBACK (swapped_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_heading (RehabSectionPage *self,
             RehabSection      section)
{
  GtkWidget *heading = rehab_section_heading_new (section);

  gtk_box_append (self->box, heading);
  self->headings[section] = REHAB_SECTION_HEADING (heading);
}

static void
add_composite (RehabSectionPage *self)
{
  GtkWidget *composite = rehab_composite_view_new ();

  gtk_box_append (self->box, composite);
  self->composite = REHAB_COMPOSITE_VIEW (composite);
}

static void
add_items (RehabSectionPage *self,
           guint             section)
{
  g_autoptr (GPtrArray) items = rehab_form_scope_list_items (&self->scope, section);
  const RehabItem *before = NULL;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const RehabItem *item = g_ptr_array_index (items, i);

      if (before == NULL || before->section != item->section)
        add_heading (self, item->section);
      if (before == NULL || !lie_together (self, before, item))
        group = add_group (self, item,
                           self->scope.extent == REHAB_FORM_WHOLE
                           && (before == NULL || g_strcmp0 (before->group, item->group) != 0));
      add_row (self, group, item);
      before = item;
    }

  if (section == REHAB_SECTION_TESTS)
    add_composite (self);
}

static void
rehab_section_page_dispose (GObject *object)
{
  RehabSectionPage *self = REHAB_SECTION_PAGE (object);

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->heads, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->composite = NULL;
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_section_page_parent_class)->dispose (object);
}

static void
rehab_section_page_finalize (GObject *object)
{
  RehabSectionPage *self = REHAB_SECTION_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->heads);

  G_OBJECT_CLASS (rehab_section_page_parent_class)->finalize (object);
}

static void
rehab_section_page_class_init (RehabSectionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_section_page_dispose;
  object_class->finalize = rehab_section_page_finalize;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 6, REHAB_TYPE_ITEM_VIEW, G_TYPE_UINT, REHAB_TYPE_SIDE, G_TYPE_BOOLEAN, G_TYPE_DOUBLE,
                  G_TYPE_STRING);
  signals[NOTED] =
    g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, REHAB_TYPE_ITEM_VIEW, G_TYPE_UINT, REHAB_TYPE_SIDE, G_TYPE_STRING);
  signals[SWAPPED] =
    g_signal_new ("swapped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REHAB_TYPE_ITEM_VIEW);
}

static void
rehab_section_page_init (RehabSectionPage *self)
{
  self->rows = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * rehab_section_page_new:
 * @scope: what the form asks
 * @section: a RehabSection, or REHAB_N_SECTIONS for all of them
 * @clinic: the clinic, which knows who people are
 *
 * Makes the rows for what @scope asks of @section. They hold no answer before rehab_section_page_show().
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
rehab_section_page_new (const RehabFormScope *scope,
                        guint                 section,
                        RehabClinic          *clinic)
{
  RehabSectionPage *self;

  g_return_val_if_fail (scope != NULL, NULL);

  self = g_object_new (REHAB_TYPE_SECTION_PAGE, NULL);
  self->scope = *scope;
  self->clinic = g_object_ref (clinic);
  add_items (self, section);
  rehab_section_page_set_layout (self, REHAB_ITEM_LAYOUT_WIDE);

  return GTK_WIDGET (self);
}

const RehabFormScope *
rehab_section_page_get_scope (RehabSectionPage *self)
{
  g_return_val_if_fail (REHAB_IS_SECTION_PAGE (self), NULL);

  return &self->scope;
}

/**
 * rehab_section_page_show:
 * @self: a page
 * @record: the episode of care
 * @assessment: one of its assessments
 * @birth_date: the patient's, or none
 * @today: the present day
 *
 * Shows the answers of an assessment. What has the focus, and what is being typed, stays.
 */
void
rehab_section_page_show (RehabSectionPage      *self,
                         const RehabCase       *record,
                         const RehabAssessment *assessment,
                         RehabDate              birth_date,
                         RehabDate              today)
{
  g_return_if_fail (REHAB_IS_SECTION_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_show (g_ptr_array_index (self->rows, i), record, assessment, assessment->locked_at != 0, today);

  for (guint i = 0; i < self->heads->len; i++)
    rehab_side_heads_show (g_ptr_array_index (self->heads, i), record->episode->side);

  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      if (self->headings[section] != NULL)
        rehab_section_heading_show (self->headings[section], &self->scope, record, assessment, self->clinic, today);
    }

  if (self->composite != NULL)
    rehab_composite_view_show (self->composite, record, assessment, birth_date, rehab_clinic_get_thresholds (self->clinic));
}

void
rehab_section_page_set_layout (RehabSectionPage *self,
                               RehabItemLayout   layout)
{
  g_return_if_fail (REHAB_IS_SECTION_PAGE (self));

  self->layout = layout;
  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_set_layout (g_ptr_array_index (self->rows, i), layout);
  for (guint i = 0; i < self->heads->len; i++)
    rehab_side_heads_set_layout (g_ptr_array_index (self->heads, i), layout);
}

/**
 * rehab_section_page_flush:
 * @self: a page
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_section_page_flush (RehabSectionPage *self)
{
  g_return_if_fail (REHAB_IS_SECTION_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    rehab_item_view_flush (g_ptr_array_index (self->rows, i));
}

/**
 * rehab_section_page_find_problem:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the first row in which something stands that cannot be kept, or `NULL`
 */
RehabItemView *
rehab_section_page_find_problem (RehabSectionPage *self)
{
  g_return_val_if_fail (REHAB_IS_SECTION_PAGE (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      RehabItemView *row = g_ptr_array_index (self->rows, i);

      if (REHAB_IS_ITEM_ROW (row) && rehab_item_row_has_problem (REHAB_ITEM_ROW (row)))
        return row;
      if (REHAB_IS_STRENGTH_ROW (row) && rehab_strength_row_has_problem (REHAB_STRENGTH_ROW (row)))
        return row;
      if (REHAB_IS_INSTRUMENT_ROW (row) && rehab_instrument_row_has_problem (REHAB_INSTRUMENT_ROW (row)))
        return row;
    }

  return NULL;
}

/**
 * rehab_section_page_get_heading:
 * @self: a page
 * @section: a section
 *
 * Returns: (transfer none) (nullable): what stands above the rows of @section, or `NULL` when nothing is asked of it here
 */
GtkWidget *
rehab_section_page_get_heading (RehabSectionPage *self,
                                guint             section)
{
  g_return_val_if_fail (REHAB_IS_SECTION_PAGE (self), NULL);
  g_return_val_if_fail (section < REHAB_N_SECTIONS, NULL);

  return GTK_WIDGET (self->headings[section]);
}

/**
 * rehab_section_page_enter:
 * @self: a page
 * @section: a section
 *
 * Puts the keyboard on the first control of a section.
 *
 * Returns: whether there is one
 */
gboolean
rehab_section_page_enter (RehabSectionPage *self,
                          guint             section)
{
  g_return_val_if_fail (REHAB_IS_SECTION_PAGE (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->section == section
          && gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
        return TRUE;
    }

  return FALSE;
}
