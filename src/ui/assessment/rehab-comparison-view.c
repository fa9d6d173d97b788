/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison-view.h"
#include "rehab-announce.h"
#include "rehab-assessment-list.h"
#include "rehab-commands.h"
#include "rehab-comparison-cells.h"
#include "rehab-comparison-entry.h"
#include "rehab-drop-down-subject.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

#define FRAMES_TO_FILL 4

struct _RehabComparisonView
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *controls;
  GtkDropDown *earlier;
  GtkDropDown *later;
  AdwToggleGroup *filter;
  GtkWidget *search;
  GtkWidget *toasts;
  GtkStack *stack;
  GtkStack *lists;
  GtkBox *table_box;
  GtkListView *table;
  GtkListView *stacked;
  AdwStatusPage *empty;
  GtkLabel *count;

  RehabCaseModel *model;
  GListStore *entries;           /* RehabComparisonEntry, all of them */
  GtkFilter *entry_filter;       /* what of them is shown */
  GtkSelectionModel *selection;  /* of what is shown */
  GtkWidget *titles;             /* above the columns */
  char *days[2];                 /* of the two, in words */
  GPtrArray *ids;                /* of the assessments, in the order of both drop-downs */
  gboolean setting;
  guint frames_to_top;
};

G_DEFINE_FINAL_TYPE (RehabComparisonView, rehab_comparison_view, ADW_TYPE_BIN)

static int
compare_sections (gconstpointer a,
                  gconstpointer b,
                  gpointer      unused)
{
  return (int) rehab_comparison_entry_get_section (REHAB_COMPARISON_ENTRY ((gpointer) a))
         - (int) rehab_comparison_entry_get_section (REHAB_COMPARISON_ENTRY ((gpointer) b));
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  RehabComparisonView *self = REHAB_COMPARISON_VIEW (user_data);
  RehabComparisonEntry *entry = REHAB_COMPARISON_ENTRY (item);
  const char *which = adw_toggle_group_get_active_name (self->filter);

  if (g_strcmp0 (which, "changed") == 0 && !rehab_comparison_entry_is_changed (entry))
    return FALSE;
  if (g_strcmp0 (which, "positive") == 0 && !rehab_comparison_entry_is_positive (entry))
    return FALSE;

  return rehab_comparison_entry_matches (entry, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Showing */

static void
show_empty (RehabComparisonView *self,
            const char          *title,
            const char          *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* How many rows are shown of how many, or why there are none. */
static void
show_count (RehabComparisonView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.copy", n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_all > 0);
  if (n_all == 0)
    return;

  if (n == 0)
    show_empty (self, _("Nothing Found"), _("No item of these two assessments is like that. Choose All, or search for another."));
  else
    gtk_stack_set_visible_child_name (self->stack, "lists");

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u of %u item. Better and worse are the direction of a scale, and no verdict.",
                                       "%u of %u items. Better and worse are the direction of a scale, and no verdict.",
                                       n_all), n, n_all);
  gtk_label_set_label (self->count, text);
}

static const RehabAssessment *
find_chosen (RehabComparisonView *self,
             GtkDropDown         *drop_down)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);
  guint n = gtk_drop_down_get_selected (drop_down);

  return record != NULL && n < self->ids->len ? rehab_case_find_assessment (record, g_ptr_array_index (self->ids, n)) : NULL;
}

static void
show_days (RehabComparisonView   *self,
           const RehabAssessment *earlier,
           const RehabAssessment *later)
{
  g_free (self->days[0]);
  g_free (self->days[1]);
  self->days[0] = rehab_assessment_dup_title (earlier);
  self->days[1] = rehab_assessment_dup_title (later);
  rehab_comparison_cells_set_days (self->titles, self->days[0], self->days[1]);
}

static void
show_entries (RehabComparisonView *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabCase *record = rehab_case_model_get_case (self->model);
  const RehabAssessment *earlier = find_chosen (self, self->earlier);
  const RehabAssessment *later = find_chosen (self, self->later);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) rows = NULL;

  if (earlier != NULL && later != NULL && earlier != later)
    {
      const RehabThresholds *thresholds = rehab_clinic_get_thresholds (clinic);

      rows = rehab_comparison_list_rows (record, earlier, later, thresholds);
      for (guint i = 0; i < rows->len; i++)
        g_ptr_array_add (entries, rehab_comparison_entry_new (&g_array_index (rows, RehabComparisonRow, i), record, earlier,
                                                              later, thresholds, rehab_clinic_get_today (clinic)));
      show_days (self, earlier, later);
    }

  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), entries->pdata, entries->len);
  show_count (self);

  if (self->ids->len < 2)
    show_empty (self, _("Nothing to Compare Yet"),
                _("There are no two assessments in this episode. After the next review, what changed is shown here."));
  else if (earlier == later)
    show_empty (self, _("Twice the Same"), _("Choose two different assessments."));
  else if (entries->len == 0)
    show_empty (self, _("Nothing Answered"), _("Neither of these two assessments has an answer yet."));
}

/* What a button shows is cut where there is no room; the list that comes down says it whole. */
static void
set_up_name_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
let_names_be_cut (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) cut = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *whole = gtk_drop_down_get_factory (drop_down);

  g_signal_connect (cut, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (cut, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, whole);
  gtk_drop_down_set_factory (drop_down, cut);
}

static char *
dup_name (RehabClinic           *clinic,
          const RehabAssessment *assessment)
{
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, assessment->clinician_id);
  g_autofree char *title = rehab_assessment_dup_title (assessment);
  g_autofree char *description = rehab_assessment_dup_description (assessment, initials);

  return g_strdup_printf ("%s, %s", title, description);
}

static guint
find_id (RehabComparisonView *self,
         const char          *assessment_id,
         guint                otherwise)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), assessment_id) == 0)
      return i;

  return otherwise;
}

static char *
dup_chosen_id (RehabComparisonView *self,
               GtkDropDown         *drop_down)
{
  guint n = gtk_drop_down_get_selected (drop_down);

  return n < self->ids->len ? g_strdup (g_ptr_array_index (self->ids, n)) : NULL;
}

/* What was chosen stays; else the first one stands beside the last. */
static void
show_choices (RehabComparisonView *self,
              const char          *earlier_id,
              const char          *later_id)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabCase *record = rehab_case_model_get_case (self->model);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; record != NULL && i < record->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i);

      g_ptr_array_add (self->ids, g_strdup (assessment->id));
      gtk_string_list_take (names, dup_name (clinic, assessment));
    }

  self->setting = TRUE;
  gtk_drop_down_set_model (self->earlier, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->later, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->earlier, find_id (self, earlier_id, 0));
  gtk_drop_down_set_selected (self->later, find_id (self, later_id, self->ids->len - 1));
  self->setting = FALSE;

  gtk_widget_set_visible (self->controls, self->ids->len > 1);
}

static void
show_patient (RehabComparisonView *self)
{
  g_autofree char *subtitle = rehab_case_model_dup_whose (self->model);

  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
update (RehabComparisonView *self)
{
  g_autofree char *earlier_id = dup_chosen_id (self, self->earlier);
  g_autofree char *later_id = dup_chosen_id (self, self->later);

  /* There was but one to choose. */
  if (g_strcmp0 (earlier_id, later_id) == 0)
    g_clear_pointer (&later_id, g_free);

  show_patient (self);
  show_choices (self, earlier_id, later_id);
  show_entries (self);
}

static gboolean
scroll_to_top_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       unused)
{
  RehabComparisonView *self = REHAB_COMPARISON_VIEW (widget);

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), 0.0);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->stacked)), 0.0);

  return --self->frames_to_top > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/*
 * A list that is filled keeps its first row at the top, and so hides the heading above it. It is filled by the time that
 * it is drawn, and where another list comes into sight one frame after that.
 */
static void
scroll_to_top (RehabComparisonView *self)
{
  if (self->frames_to_top == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
  self->frames_to_top = FRAMES_TO_FILL;
}

/* Callbacks */

/* The earlier one is always at the left: chosen the other way round, the two change places. */
static void
chosen_cb (RehabComparisonView *self)
{
  guint earlier, later;

  if (self->setting || self->model == NULL)
    return;

  earlier = gtk_drop_down_get_selected (self->earlier);
  later = gtk_drop_down_get_selected (self->later);
  if (earlier > later)
    {
      self->setting = TRUE;
      gtk_drop_down_set_selected (self->earlier, later);
      gtk_drop_down_set_selected (self->later, earlier);
      self->setting = FALSE;
    }

  show_entries (self);
  scroll_to_top (self);
}

static void
filter_changed_cb (RehabComparisonView *self)
{
  if (self->entry_filter == NULL)
    return;

  gtk_filter_changed (self->entry_filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
  rehab_announce (GTK_WIDGET (self), gtk_label_get_text (self->count));
  scroll_to_top (self);
}

/* Escape ends a search, and without one what the search is in. */
static void
search_stopped_cb (RehabComparisonView *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RehabComparisonView *self = REHAB_COMPARISON_VIEW (widget);
  g_autofree char *text = rehab_comparison_view_dup_tsv (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rehab_message_toast (GTK_WIDGET (self->stack), _("Copied for a spreadsheet"));
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_widget_grab_focus (REHAB_COMPARISON_VIEW (widget)->search);
}

static void
rehab_comparison_view_dispose (GObject *object)
{
  RehabComparisonView *self = REHAB_COMPARISON_VIEW (object);

  self->setting = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_COMPARISON_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->entry_filter);
  g_clear_object (&self->entries);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_comparison_view_parent_class)->dispose (object);
}

static void
rehab_comparison_view_finalize (GObject *object)
{
  RehabComparisonView *self = REHAB_COMPARISON_VIEW (object);

  g_ptr_array_unref (self->ids);
  g_free (self->days[0]);
  g_free (self->days[1]);

  G_OBJECT_CLASS (rehab_comparison_view_parent_class)->finalize (object);
}

static void
rehab_comparison_view_class_init (RehabComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_comparison_view_dispose;
  object_class->finalize = rehab_comparison_view_finalize;

  gtk_widget_class_install_action (widget_class, "comparison.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "comparison.search", NULL, search_cb);
  rehab_commands_bind (widget_class, REHAB_PLACE_COMPARISON, NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, title);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, earlier);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, later);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, filter);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, search);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, lists);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, table_box);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, table);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, stacked);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, empty);
  gtk_widget_class_bind_template_child (widget_class, RehabComparisonView, count);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_to_top);
}

/* Both lists show the same: what is selected in one is selected in the other, when the window grows or shrinks. */
static void
create_lists (RehabComparisonView *self)
{
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;
  g_autoptr (GtkListItemFactory) rows = rehab_comparison_cells_new_columns ();
  g_autoptr (GtkListItemFactory) heads = rehab_comparison_cells_new_heads ();
  g_autoptr (GtkListItemFactory) stacked_heads = rehab_comparison_cells_new_heads ();
  g_autoptr (GtkListItemFactory) stacked = rehab_comparison_cells_new_stacked ();
  g_autoptr (GtkSorter) sections = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));

  self->entries = g_list_store_new (REHAB_TYPE_COMPARISON_ENTRY);
  self->entry_filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)), g_object_ref (self->entry_filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (shown), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, sections);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));

  self->titles = rehab_comparison_cells_new_titles ();
  gtk_box_prepend (self->table_box, self->titles);
  gtk_list_view_set_factory (self->table, rows);
  gtk_list_view_set_header_factory (self->table, heads);
  gtk_list_view_set_model (self->table, self->selection);
  gtk_list_view_set_factory (self->stacked, stacked);
  gtk_list_view_set_header_factory (self->stacked, stacked_heads);
  gtk_list_view_set_model (self->stacked, self->selection);
}

static void
rehab_comparison_view_init (RehabComparisonView *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  create_lists (self);
  let_names_be_cut (self->earlier);
  let_names_be_cut (self->later);
  rehab_drop_down_set_subject (self->earlier, _("Earlier Assessment"));
  rehab_drop_down_set_subject (self->later, _("Later Assessment"));
}

/**
 * rehab_comparison_view_new:
 * @model: an episode of care
 *
 * Makes a view of the first assessment beside the last.
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
rehab_comparison_view_new (RehabCaseModel *model)
{
  RehabComparisonView *self;

  g_return_val_if_fail (REHAB_IS_CASE_MODEL (model), NULL);

  self = g_object_new (REHAB_TYPE_COMPARISON_VIEW, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  scroll_to_top (self);

  return GTK_WIDGET (self);
}

/**
 * rehab_comparison_view_compare:
 * @self: a view
 * @earlier_id: the identity of an assessment
 * @later_id: that of another one
 *
 * Sets two assessments side by side, the earlier one at the left whichever it is.
 */
void
rehab_comparison_view_compare (RehabComparisonView *self,
                               const char          *earlier_id,
                               const char          *later_id)
{
  guint earlier, later;

  g_return_if_fail (REHAB_IS_COMPARISON_VIEW (self));

  earlier = find_id (self, earlier_id, GTK_INVALID_LIST_POSITION);
  later = find_id (self, later_id, GTK_INVALID_LIST_POSITION);
  g_return_if_fail (earlier != GTK_INVALID_LIST_POSITION && later != GTK_INVALID_LIST_POSITION);

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->earlier, earlier);
  self->setting = FALSE;
  gtk_drop_down_set_selected (self->later, later);
  chosen_cb (self);
}

/**
 * rehab_comparison_view_dup_tsv:
 * @self: a view
 *
 * Gets what is selected, or else all that is shown, as lines of cells with tabs between them, below a line of headings.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_comparison_view_dup_tsv (RehabComparisonView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GtkBitset) selected = NULL;
  guint n;

  g_return_val_if_fail (REHAB_IS_COMPARISON_VIEW (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  selected = gtk_selection_model_get_selection (self->selection);
  g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\n", _("Section"), _("Item"),
                          self->days[0] != NULL ? self->days[0] : "",
                          self->days[1] != NULL ? self->days[1] : "", _("Change"));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RehabComparisonEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      g_autofree char *line = rehab_comparison_entry_dup_tsv (entry);

      if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
        g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rehab_comparison_view_present:
 * @parent: the widget that asks
 * @model: an episode of care
 *
 * Brings a comparison up above the window.
 */
void
rehab_comparison_view_present (GtkWidget      *parent,
                               RehabCaseModel *model)
{
  AdwDialog *dialog;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  dialog = adw_dialog_new ();
  adw_dialog_set_title (dialog, _("Compare Assessments"));
  adw_dialog_set_content_width (dialog, 1000);
  adw_dialog_set_content_height (dialog, 760);
  adw_dialog_set_child (dialog, rehab_comparison_view_new (model));
  adw_dialog_present (dialog, parent);
}
