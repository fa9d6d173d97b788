/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-columns-page.h"
#include "rehab-import-column-rows.h"
#include "rehab-import-foot.h"
#include "rehab-import-kind-rows.h"
#include "rehab-import-samples.h"
#include "rehab-import-sentences.h"
#include "rehab-import-words.h"

#include <glib/gi18n.h>

struct _RehabImportColumnsPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkLabel *what;
  GtkWidget *questions;
  AdwComboRow *date_order;
  AdwComboRow *clock;
  AdwComboRow *kind;
  AdwComboRow *decimal;
  AdwPreferencesGroup *words;
  AdwPreferencesGroup *columns;
  RehabImportFoot *foot;

  RehabImportFlow *flow;
  RehabImportMapping *before;      /* as it was guessed or remembered */
  RehabImportColumnRows *column_rows; /* NULL for what has no columns */
  RehabImportKindRows *kind_rows;
  gboolean is_showing;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportColumnsPage, rehab_import_columns_page, ADW_TYPE_NAVIGATION_PAGE)

/*
 * What the file does not tell, whether or not it was answered since: a question stays where it is once it is answered.
 */
static RehabImportQuestions
find_untold (RehabImportColumnsPage *self)
{
  RehabImportReader *reader = rehab_import_flow_get_reader (self->flow);
  g_autoptr (RehabImportMapping) told = rehab_import_mapping_copy (rehab_import_flow_get_mapping (self->flow));
  int date = rehab_import_mapping_find (told, REHAB_TARGET_DATE);

  if (told->n_columns == 0)
    return REHAB_IMPORT_ASK_KIND;

  told->date_order = date >= 0 ? rehab_import_reader_get_date_order (reader, (guint) date) : REHAB_DATE_ORDER_UNKNOWN;
  told->clock = self->before->clock;
  told->default_kind = REHAB_SESSION_KIND_NONE;

  return rehab_import_reader_find_questions (reader, told);
}

static void
show_foot (RehabImportColumnsPage *self)
{
  g_autofree char *missing = rehab_import_sentence_dup_questions (rehab_import_flow_find_questions (self->flow));

  rehab_import_foot_show (self->foot, _("_Continue"), missing);
}

/* The day that an example is then, for lists have room for little more; without one, the order. */
static char *
dup_order_choice (const char    *cell,
                  RehabDateOrder order)
{
  char *date = cell != NULL ? rehab_import_samples_dup_date (cell, order) : NULL;

  return date != NULL ? date : g_strdup (rehab_import_words_get_date_order (order));
}

/* Asks with a date of the file, which the athlete may remember. */
static void
show_date_order (RehabImportColumnsPage *self)
{
  const RehabImportMapping *mapping = rehab_import_flow_get_mapping (self->flow);
  int column = rehab_import_mapping_find (mapping, REHAB_TARGET_DATE);
  const char *cell = column >= 0 ? rehab_import_samples_find_date (rehab_import_flow_get_reader (self->flow), (guint) column) : NULL;
  g_autofree char *day_first = dup_order_choice (cell, REHAB_DATE_ORDER_DAY_MONTH);
  g_autofree char *month_first = dup_order_choice (cell, REHAB_DATE_ORDER_MONTH_DAY);
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char *[]) { _("Choose…"), day_first, month_first, NULL });
  /* Translators: %s is a date, as a file has it; behind it stands the day that is meant */
  g_autofree char *title = cell != NULL ? g_strdup_printf (_("“%s” is"), cell) : g_strdup (_("Dates"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_order), title);
  adw_combo_row_set_model (self->date_order, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->date_order, mapping->date_order <= REHAB_DATE_ORDER_MONTH_DAY ? mapping->date_order : 0);
}

static void
show_clock (RehabImportColumnsPage *self)
{
  const RehabImportMapping *mapping = rehab_import_flow_get_mapping (self->flow);
  int column = rehab_import_mapping_find (mapping, REHAB_TARGET_MINUTES);
  const char *cell = column >= 0 ? rehab_import_samples_find_clock (rehab_import_flow_get_reader (self->flow), (guint) column) : NULL;
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char *[]) {
    _("Choose…"), rehab_import_words_get_clock (REHAB_CLOCK_HOURS_MINUTES), rehab_import_words_get_clock (REHAB_CLOCK_MINUTES_SECONDS), NULL,
  });
  /* Translators: %s is a duration, as a file has it */
  g_autofree char *title = cell != NULL ? g_strdup_printf (_("Durations such as “%s”"), cell) : g_strdup (_("Durations"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->clock), title);
  adw_combo_row_set_model (self->clock, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->clock, mapping->clock);
}

static void
show_decimal (RehabImportColumnsPage *self)
{
  g_autoptr (GtkStringList) choices =
    gtk_string_list_new ((const char *[]) { _("Each number by itself"), _("A point"), _("A comma"), NULL });

  adw_combo_row_set_model (self->decimal, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->decimal, rehab_import_flow_get_mapping (self->flow)->decimal);
}

static void
show_kind (RehabImportColumnsPage *self)
{
  g_autoptr (GListModel) kinds = rehab_import_kind_list_new (_("Choose…"), FALSE);

  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, rehab_import_kind_list_find (rehab_import_flow_get_mapping (self->flow)->default_kind, FALSE));
}

static void
show_questions (RehabImportColumnsPage *self)
{
  RehabImportQuestions untold = find_untold (self);
  gboolean asks_decimal = self->before->n_columns > 0 && self->before->decimal == REHAB_DECIMAL_UNKNOWN;

  self->is_showing = TRUE;
  show_date_order (self);
  show_clock (self);
  show_kind (self);
  show_decimal (self);
  self->is_showing = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->date_order), (untold & REHAB_IMPORT_ASK_DATE_ORDER) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->clock), (untold & REHAB_IMPORT_ASK_CLOCK) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), (untold & REHAB_IMPORT_ASK_KIND) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->decimal), asks_decimal);
  gtk_widget_set_visible (self->questions, asks_decimal || (untold & ~REHAB_IMPORT_ASK_DATE) != 0);
}

static void
answered_cb (RehabImportColumnsPage *self)
{
  g_autoptr (RehabImportMapping) mapping = NULL;

  if (self->is_showing || self->flow == NULL)
    return;

  mapping = rehab_import_mapping_copy (rehab_import_flow_get_mapping (self->flow));
  if (gtk_widget_get_visible (GTK_WIDGET (self->date_order)))
    mapping->date_order = (RehabDateOrder) adw_combo_row_get_selected (self->date_order);
  if (gtk_widget_get_visible (GTK_WIDGET (self->clock)))
    mapping->clock = (RehabImportClock) adw_combo_row_get_selected (self->clock);
  if (gtk_widget_get_visible (GTK_WIDGET (self->kind)))
    mapping->default_kind = rehab_import_kind_list_get (adw_combo_row_get_selected (self->kind), FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self->decimal)))
    mapping->decimal = (RehabImportDecimal) adw_combo_row_get_selected (self->decimal);

  rehab_import_flow_set_mapping (self->flow, mapping);
  show_foot (self);
}

static void
columns_changed_cb (RehabImportColumnsPage *self)
{
  rehab_import_kind_rows_show (self->kind_rows);
  show_questions (self);
  show_foot (self);
}

static void
accept_cb (RehabImportColumnsPage *self)
{
  if (rehab_import_flow_find_questions (self->flow) == REHAB_IMPORT_ASK_NOTHING)
    g_signal_emit (self, signals[ACCEPTED], 0);
}

/* The first question that is open has the keyboard; with none, Return goes on. */
static void
rehab_import_columns_page_shown (AdwNavigationPage *page)
{
  RehabImportColumnsPage *self = REHAB_IMPORT_COLUMNS_PAGE (page);
  AdwComboRow *rows[] = { self->date_order, self->clock, self->kind };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rows[i])) && adw_combo_row_get_selected (rows[i]) == 0)
      {
        gtk_widget_grab_focus (GTK_WIDGET (rows[i]));
        return;
      }

  rehab_import_foot_focus (self->foot);
}

static void
rehab_import_columns_page_dispose (GObject *object)
{
  RehabImportColumnsPage *self = REHAB_IMPORT_COLUMNS_PAGE (object);

  g_clear_object (&self->column_rows);
  g_clear_object (&self->kind_rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_COLUMNS_PAGE);
  g_clear_pointer (&self->before, rehab_import_mapping_free);
  g_clear_object (&self->flow);

  G_OBJECT_CLASS (rehab_import_columns_page_parent_class)->dispose (object);
}

static void
rehab_import_columns_page_class_init (RehabImportColumnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_columns_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = rehab_import_columns_page_shown;

  signals[ACCEPTED] =
    g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_IMPORT_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/imports/rehab-import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, what);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, questions);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, date_order);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, clock);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, kind);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, decimal);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, words);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabImportColumnsPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
rehab_import_columns_page_init (RehabImportColumnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_import_columns_page_new:
 * @flow: an import that asks about columns, or about the kind of what a watch recorded
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
rehab_import_columns_page_new (RehabImportFlow *flow)
{
  RehabImportColumnsPage *self = g_object_new (REHAB_TYPE_IMPORT_COLUMNS_PAGE, NULL);
  g_autofree char *what = rehab_import_sentence_dup_what (rehab_import_flow_get_reader (flow), NULL);
  g_autofree char *subtitle = rehab_import_flow_dup_subtitle (flow);
  gboolean has_columns;

  self->flow = g_object_ref (flow);
  self->before = rehab_import_mapping_copy (rehab_import_flow_get_mapping (flow));
  has_columns = self->before->n_columns > 0;
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_text (self->what, what);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), has_columns);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  if (has_columns)
    {
      self->column_rows = rehab_import_column_rows_new (flow, self->columns);
      self->kind_rows = rehab_import_kind_rows_new (flow, self->words);
      g_signal_connect_object (self->column_rows, "changed", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Kind of Session"));
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->questions), _("What the Watch Did Not Tell"));
    }
  show_questions (self);
  show_foot (self);

  return GTK_WIDGET (self);
}
