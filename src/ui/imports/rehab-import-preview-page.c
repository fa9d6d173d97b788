/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-preview-page.h"
#include "rehab-import-foot.h"
#include "rehab-import-row-list.h"
#include "rehab-import-row-view.h"
#include "rehab-import-sentences.h"
#include "rehab-lines.h"

#include <glib/gi18n.h>
#include <string.h>

/* More diaries than that are one row that unfolds. */
#define MOST_DIARIES 3

/* What the filter shows: everything, what cannot be read, or rows of one other kind. */
#define SHOWS_ALL REHAB_N_PREVIEWS

struct _RehabImportPreviewPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkLabel *what;
  AdwPreferencesGroup *diaries;
  AdwComboRow *filter;
  GtkListView *rows;
  RehabImportFoot *foot;

  RehabImportFlow *flow;
  GArray *filters; /* RehabPreviewKind or SHOWS_ALL, in the order of the list */
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportPreviewPage, rehab_import_preview_page, ADW_TYPE_NAVIGATION_PAGE)

/* Rows */

static void
setup_row_cb (RehabImportPreviewPage *self,
              GtkListItem            *item)
{
  gtk_list_item_set_child (item, rehab_import_row_view_new ());
}

static void
bind_row_cb (RehabImportPreviewPage *self,
             GtkListItem            *item)
{
  RehabImportRowView *view = REHAB_IMPORT_ROW_VIEW (gtk_list_item_get_child (item));
  RehabImportReader *reader = rehab_import_flow_get_reader (self->flow);
  guint n = rehab_import_row_item_get_row (REHAB_IMPORT_ROW_ITEM (gtk_list_item_get_item (item)));
  g_autofree char *words = NULL;

  /* The columns are being looked at again: this page is on its way out. */
  if (rehab_import_flow_get_preview (self->flow) == NULL)
    return;

  rehab_import_row_view_show (view, rehab_import_reader_get_row (reader, n),
                              rehab_import_preview_get_kind (rehab_import_flow_get_preview (self->flow), n),
                              rehab_import_reader_get_heading (reader));
  words = rehab_import_row_view_dup_words (view);
  gtk_list_item_set_accessible_label (item, words);
}

static void
filter_cb (RehabImportPreviewPage *self)
{
  guint selected = adw_combo_row_get_selected (self->filter);
  g_autoptr (GtkNoSelection) model = NULL;
  g_autoptr (GArray) shown = NULL;
  RehabImportPreview *preview;
  guint kind;

  if (self->flow == NULL || selected >= self->filters->len)
    return;

  preview = rehab_import_flow_get_preview (self->flow);
  kind = g_array_index (self->filters, guint, selected);
  shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < rehab_import_reader_get_n_rows (rehab_import_flow_get_reader (self->flow)); i++)
    if (kind == SHOWS_ALL || rehab_import_preview_get_kind (preview, i) == kind)
      g_array_append_val (shown, i);

  model = gtk_no_selection_new (G_LIST_MODEL (rehab_import_row_list_new (shown)));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (model));
}

static void
add_filter (RehabImportPreviewPage *self,
            GtkStringList          *names,
            guint                   kind,
            const char             *name,
            guint                   n_rows)
{
  /* Translators: "New" or the like, and how many rows of a file are so */
  g_autofree char *label = g_strdup_printf (_("%s (%u)"), name, n_rows);

  gtk_string_list_append (names, label);
  g_array_append_val (self->filters, kind);
}

static void
show_filter (RehabImportPreviewPage *self)
{
  RehabImportPreview *preview = rehab_import_flow_get_preview (self->flow);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *subtitle = NULL;

  add_filter (self, names, SHOWS_ALL, _("All"), rehab_import_reader_get_n_rows (rehab_import_flow_get_reader (self->flow)));
  for (guint kind = 0; kind < REHAB_N_PREVIEWS; kind++)
    {
      guint n_rows = rehab_import_preview_count (preview, (RehabPreviewKind) kind);
      const char *name = rehab_import_sentence_get_kind ((RehabPreviewKind) kind);

      if (n_rows == 0)
        continue;

      add_filter (self, names, kind, name, n_rows);
      /* Translators: "New" or the like, and how many rows of a file are so */
      g_ptr_array_add (counts, g_strdup_printf (_("%s: %u"), name, n_rows));
    }

  subtitle = rehab_parts_join (counts, " · ");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->filter), subtitle);
  adw_combo_row_set_model (self->filter, G_LIST_MODEL (names));
  filter_cb (self);
}

/* Diaries */

/* What comes into the diary of a name and of every other one that is the same person's. */
static char *
dup_amount (RehabImportNames      *names,
            const RehabImportName *name)
{
  guint n_sessions = 0;
  guint n_days = 0;
  RehabDate first = REHAB_DATE_NONE;
  RehabDate last = REHAB_DATE_NONE;
  g_autofree char *amount = NULL;
  g_autofree char *span = NULL;

  for (guint i = 0; i < rehab_import_names_get_n (names); i++)
    {
      const RehabImportName *other = rehab_import_names_get (names, i);

      if (other->episode == NULL || strcmp (other->episode->id, name->episode->id) != 0 || other->n_sessions + other->n_days == 0)
        continue;

      n_sessions += other->n_sessions;
      n_days += other->n_days;
      if (!rehab_date_is_set (first) || rehab_date_compare (other->first_new, first) < 0)
        first = other->first_new;
      if (!rehab_date_is_set (last) || rehab_date_compare (other->last_new, last) > 0)
        last = other->last_new;
    }

  if (n_sessions + n_days == 0)
    return g_strdup (_("Nothing new"));

  amount = rehab_import_sentence_dup_amount (n_sessions, n_days);
  span = rehab_import_sentence_dup_span (first, last);

  /* Translators: "14 sessions and 3 days", "1 Mar 2026 to 14 Mar 2026" */
  return g_strdup_printf (_("%s, %s"), amount, span);
}

static GtkWidget *
new_diary_row (RehabImportNames      *names,
               const RehabImportName *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = gtk_label_new (rehab_import_sentence_get_side (name->episode));
  g_autofree char *who = rehab_import_sentence_dup_patient (name->patient);
  g_autofree char *amount = dup_amount (names, name);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", who, amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_patient_get_name (name->patient));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "side-badge");
  gtk_widget_add_css_class (badge, "caption-heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);

  return row;
}

static gboolean
is_first_of_diary (RehabImportNames *names,
                   guint             n)
{
  const RehabImportName *name = rehab_import_names_get (names, n);

  for (guint i = 0; i < n; i++)
    {
      const RehabImportName *other = rehab_import_names_get (names, i);

      if (other->episode != NULL && strcmp (other->episode->id, name->episode->id) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_diaries (RehabImportPreviewPage *self)
{
  RehabImportNames *names = rehab_import_flow_get_names (self->flow);
  guint n_diaries = rehab_import_names_count_diaries (names);
  GtkWidget *expander = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->diaries), n_diaries > 0);
  if (n_diaries > MOST_DIARIES)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u patient", "%u patients", n_diaries), n_diaries);

      expander = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
      adw_preferences_group_add (self->diaries, expander);
    }

  for (guint i = 0; i < rehab_import_names_get_n (names); i++)
    {
      const RehabImportName *name = rehab_import_names_get (names, i);

      if (name->episode == NULL || !is_first_of_diary (names, i))
        continue;
      if (expander != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), new_diary_row (names, name));
      else
        adw_preferences_group_add (self->diaries, new_diary_row (names, name));
    }
}

static void
accept_cb (RehabImportPreviewPage *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
rehab_import_preview_page_shown (AdwNavigationPage *page)
{
  RehabImportPreviewPage *self = REHAB_IMPORT_PREVIEW_PAGE (page);

  rehab_import_foot_focus (self->foot);
}

static void
rehab_import_preview_page_dispose (GObject *object)
{
  RehabImportPreviewPage *self = REHAB_IMPORT_PREVIEW_PAGE (object);

  if (self->rows != NULL)
    gtk_list_view_set_model (self->rows, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_PREVIEW_PAGE);
  g_clear_pointer (&self->filters, g_array_unref);
  g_clear_object (&self->flow);

  G_OBJECT_CLASS (rehab_import_preview_page_parent_class)->dispose (object);
}

static void
rehab_import_preview_page_class_init (RehabImportPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_preview_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = rehab_import_preview_page_shown;

  signals[ACCEPTED] =
    g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_IMPORT_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/imports/rehab-import-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, what);
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, diaries);
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, filter);
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, rows);
  gtk_widget_class_bind_template_child (widget_class, RehabImportPreviewPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
rehab_import_preview_page_init (RehabImportPreviewPage *self)
{
  self->filters = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_import_preview_page_new:
 * @flow: an import that has been counted
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
rehab_import_preview_page_new (RehabImportFlow *flow)
{
  RehabImportPreviewPage *self = g_object_new (REHAB_TYPE_IMPORT_PREVIEW_PAGE, NULL);
  RehabImportPreview *preview = rehab_import_flow_get_preview (flow);
  guint n_sessions = rehab_import_preview_count_sessions (preview);
  guint n_days = rehab_import_preview_count_days (preview);
  g_autofree char *what = rehab_import_flow_dup_what (flow);
  g_autofree char *label = rehab_import_sentence_dup_import (n_sessions, n_days);
  g_autofree char *subtitle = rehab_import_flow_dup_subtitle (flow);

  self->flow = g_object_ref (flow);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_text (self->what, what);
  show_diaries (self);
  show_filter (self);
  rehab_import_foot_show (self->foot, label, n_sessions + n_days == 0 ? _("There is nothing new in this file.") : NULL);

  return GTK_WIDGET (self);
}
