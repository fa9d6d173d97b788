/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-version-compare.h"
#include "rehab-commands.h"
#include "rehab-dose.h"
#include "rehab-drop-down-subject.h"
#include "rehab-exercise-view.h"
#include "rehab-messages.h"
#include "rehab-regimen-change.h"
#include "rehab-words-row.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabVersionCompare
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkDropDown *before;
  GtkDropDown *after;
  GtkWidget *summary;
  AdwToggleGroup *grouping;
  AdwBin *content;
  AdwToastOverlay *toasts;

  RehabCaseModel *model;
  gboolean narrow;
  gboolean setting;    /* both choices change together */
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabVersionCompare, rehab_version_compare, ADW_TYPE_DIALOG)

/* Which versions there are: the saved ones, oldest first, and the edit that is not saved. */

static gboolean
has_edit (RehabVersionCompare *self)
{
  return rehab_draft_get_changed (rehab_case_model_get_regimen_draft (self->model));
}

static const RehabCase *
get_case (RehabVersionCompare *self)
{
  return rehab_case_model_get_case (self->model);
}

static RehabRegimen *
get_regimen (RehabVersionCompare *self,
             guint                place)
{
  const RehabCase *rehab_case = get_case (self);

  if (place < rehab_case->regimens->len)
    return g_ptr_array_index (rehab_case->regimens, place);

  return (RehabRegimen *) rehab_draft_get_current (rehab_case_model_get_regimen_draft (self->model));
}

/* "Version 3", as it stands at the head of a column. */
static char *
dup_name (RehabVersionCompare *self,
          guint                place)
{
  GPtrArray *versions = get_case (self)->versions;

  if (place >= versions->len)
    return g_strdup (_("Unsaved changes"));

  return g_strdup_printf (_("Version %d"), ((const RehabProgrammeVersion *) g_ptr_array_index (versions, place))->number);
}

/* "Version 3 · 22 Nov 2026 · AK", as it is chosen. */
static char *
dup_choice (RehabVersionCompare *self,
            guint                place)
{
  g_autofree char *name = dup_name (self, place);
  const RehabProgrammeVersion *version;
  g_autofree char *date = NULL;
  g_autofree char *initials = NULL;

  if (place >= get_case (self)->versions->len)
    return g_steal_pointer (&name);

  version = g_ptr_array_index (get_case (self)->versions, place);
  date = rehab_date_format (version->date, C_("date", "%-d %b %Y"));
  initials = rehab_clinic_dup_clinician (rehab_case_model_get_clinic (self->model), version->clinician_id);

  return g_strjoin (" · ", name, date, initials[0] != '\0' ? initials : NULL, NULL);
}

static GPtrArray *
list_changes (RehabVersionCompare *self)
{
  return rehab_regimen_list_changes (get_regimen (self, gtk_drop_down_get_selected (self->before)),
                                     get_regimen (self, gtk_drop_down_get_selected (self->after)),
                                     get_case (self)->catalogue);
}

/* By exercise */

static const char *
get_kind_label (RehabRegimenChangeKind kind)
{
  return kind == REHAB_REGIMEN_CHANGE_ADDED ? C_("change of a programme", "Added") : C_("change of a programme", "Removed");
}

static GtkWidget *
new_dose (const char              *version,
          const RehabPrescription *prescription)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = rehab_wrapping_label_new (version, "caption-heading");
  g_autofree char *dose = prescription != NULL ? rehab_dose_dup_line (prescription) : g_strdup (C_("dose", "Not prescribed"));
  GtkWidget *label = rehab_wrapping_label_new (dose, "caption");

  gtk_widget_add_css_class (head, "dimmed");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* What a change says beyond the name of its exercise, which stands above it: "Load 50 kg → 60 kg". */
static const char *
get_difference (const RehabRegimenChange *change,
                const RehabCatalogue     *catalogue)
{
  g_autofree char *head = NULL;

  if (change->kind == REHAB_REGIMEN_CHANGE_ADDED || change->kind == REHAB_REGIMEN_CHANGE_REMOVED)
    return get_kind_label (change->kind);

  /* The text says the name and the rest in one sentence of its language; where the name leads, it is left out. */
  head = g_strdup_printf (C_("change of a programme", "%s: %s"), rehab_catalogue_get_name (catalogue, change->exercise_key), "");

  return g_str_has_prefix (change->text, head) ? change->text + strlen (head) : change->text;
}

/* One exercise: what is different, and both doses below. Several changes can be of one. */
static GtkWidget *
new_exercise_row (RehabVersionCompare *self,
                  GPtrArray           *changes,
                  guint                first,
                  guint                n)
{
  const RehabRegimenChange *change = g_ptr_array_index (changes, first);
  const RehabPrescription *either = change->after != NULL ? change->after : change->before;
  RehabCatalogue *catalogue = get_case (self)->catalogue;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *doses = gtk_box_new (self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, self->narrow ? 6 : 18);
  GtkWidget *view = rehab_exercise_view_new ();
  g_autofree char *before = dup_name (self, gtk_drop_down_get_selected (self->before));
  g_autofree char *after = dup_name (self, gtk_drop_down_get_selected (self->after));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rehab_catalogue_get_name (catalogue, change->exercise_key), -1);
  rehab_exercise_view_show (REHAB_EXERCISE_VIEW (view), catalogue, change->exercise_key, either->side);
  gtk_widget_set_size_request (view, 72, 60);
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  gtk_widget_set_visible (view, !self->narrow);
  gtk_box_append (GTK_BOX (words), rehab_wrapping_label_new (rehab_catalogue_get_name (catalogue, change->exercise_key), "heading"));
  for (guint i = first; i < first + n; i++)
    gtk_box_append (GTK_BOX (words),
                    rehab_wrapping_label_new (get_difference (g_ptr_array_index (changes, i), catalogue), NULL));

  gtk_box_set_homogeneous (GTK_BOX (doses), !self->narrow);
  gtk_box_append (GTK_BOX (doses), new_dose (before, change->before));
  gtk_box_append (GTK_BOX (doses), new_dose (after, change->after));
  gtk_box_append (GTK_BOX (words), doses);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

/* How many changes from @first on are of the same prescription. */
static guint
count_of_same (GPtrArray *changes,
               guint      first)
{
  const RehabRegimenChange *change = g_ptr_array_index (changes, first);
  guint n = 1;

  while (first + n < changes->len)
    {
      const RehabRegimenChange *next = g_ptr_array_index (changes, first + n);

      if (next->before == NULL || next->after == NULL || change->before == NULL || change->after == NULL
          || g_strcmp0 (next->before->id, change->before->id) != 0 || g_strcmp0 (next->after->id, change->after->id) != 0)
        break;
      n++;
    }

  return n;
}

static GtkWidget *
new_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Differences"), -1);

  return list;
}

static GtkWidget *
new_by_exercise (RehabVersionCompare *self,
                 GPtrArray           *changes)
{
  GtkWidget *list = new_list ();

  for (guint i = 0, n; i < changes->len; i += n)
    {
      n = count_of_same (changes, i);
      gtk_list_box_append (GTK_LIST_BOX (list), new_exercise_row (self, changes, i, n));
    }

  return list;
}

/* By variable */

/* What touches no variable: a note, a pain limit, the order. */
static char *
dup_others (GPtrArray *changes)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabRegimenChange *change = g_ptr_array_index (changes, i);

      if (change->variables != REHAB_VARIABLE_NONE)
        continue;
      if (words->len > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, change->text);
    }

  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}

static GtkWidget *
new_by_variable (RehabVersionCompare *self,
                 GPtrArray           *changes)
{
  GtkWidget *list = new_list ();
  guint variables = rehab_regimen_changes_get_variables (changes);
  g_autofree char *others = dup_others (changes);

  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      RehabVariable variable = (RehabVariable) (1u << i);
      g_autofree char *words = NULL;

      if (!(variables & variable))
        continue;

      words = rehab_regimen_changes_dup_variable (changes, variable, get_case (self)->catalogue);
      gtk_list_box_append (GTK_LIST_BOX (list), rehab_words_row_new (words, NULL));
    }
  if (others != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), rehab_words_row_new (_("Everything else"), others));

  return list;
}

static void
update (RehabVersionCompare *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *summary = NULL;
  gboolean by_variable;

  if (self->setting || gtk_drop_down_get_selected (self->before) == GTK_INVALID_LIST_POSITION)
    return;

  changes = list_changes (self);
  summary = changes->len > 0 ? rehab_regimen_changes_dup_summary (changes) : g_strdup (_("Both prescribe the same."));
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  by_variable = g_strcmp0 (adw_toggle_group_get_active_name (self->grouping), "variable") == 0;
  gtk_widget_set_visible (GTK_WIDGET (self->grouping), changes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->content), changes->len > 0);
  adw_bin_set_child (self->content, by_variable ? new_by_variable (self, changes) : new_by_exercise (self, changes));
}

/* Actions */

static void
swap_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rehab_version_compare_swap (REHAB_VERSION_COMPARE (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabVersionCompare *self = REHAB_VERSION_COMPARE (widget);
  g_autofree char *text = rehab_version_compare_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rehab_message_toast (GTK_WIDGET (self->content), _("Copied as text"));
}

/* Type */

static void
rehab_version_compare_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, REHAB_VERSION_COMPARE (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_version_compare_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  RehabVersionCompare *self = REHAB_VERSION_COMPARE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_version_compare_dispose (GObject *object)
{
  RehabVersionCompare *self = REHAB_VERSION_COMPARE (object);

  self->setting = TRUE;
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_VERSION_COMPARE);

  G_OBJECT_CLASS (rehab_version_compare_parent_class)->dispose (object);
}

static void
rehab_version_compare_class_init (RehabVersionCompareClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_version_compare_get_property;
  object_class->set_property = rehab_version_compare_set_property;
  object_class->dispose = rehab_version_compare_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "compare.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_VERSIONS, NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/programme/rehab-version-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, title);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, before);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, after);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, summary);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, grouping);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, content);
  gtk_widget_class_bind_template_child (widget_class, RehabVersionCompare, toasts);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
rehab_version_compare_init (RehabVersionCompare *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_drop_down_set_subject (self->before, _("First Version"));
  rehab_drop_down_let_wrap (self->before);
  rehab_drop_down_let_wrap (self->after);
  rehab_drop_down_set_subject (self->after, _("Second Version"));
}

/**
 * rehab_version_compare_new:
 * @model: a case with at least one version
 *
 * Makes a dialog that compares the last two: the newest version with the unsaved edit where there is one, else with the one
 * before.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_version_compare_new (RehabCaseModel *model)
{
  RehabVersionCompare *self;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *whose = NULL;
  guint n;

  g_return_val_if_fail (REHAB_IS_CASE_MODEL (model), NULL);
  g_return_val_if_fail (rehab_case_model_get_case (model) != NULL, NULL);

  self = g_object_new (REHAB_TYPE_VERSION_COMPARE, NULL);
  self->model = g_object_ref (model);
  whose = rehab_case_model_dup_whose (model);
  adw_window_title_set_subtitle (self->title, whose);
  n = get_case (self)->versions->len + (has_edit (self) ? 1 : 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *choice = dup_choice (self, i);

      gtk_string_list_append (names, choice);
    }

  gtk_drop_down_set_model (self->before, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->after, G_LIST_MODEL (names));
  rehab_version_compare_compare (self, n > 1 ? n - 2 : 0, n - 1);

  return ADW_DIALOG (self);
}

/**
 * rehab_version_compare_compare:
 * @self: a comparison
 * @before: the place of a version among those that can be chosen, the oldest first
 * @after: that of another one
 *
 * Compares two.
 */
void
rehab_version_compare_compare (RehabVersionCompare *self,
                               guint                before,
                               guint                after)
{
  g_return_if_fail (REHAB_IS_VERSION_COMPARE (self));

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->before, before);
  gtk_drop_down_set_selected (self->after, after);
  self->setting = FALSE;
  update (self);
}

/**
 * rehab_version_compare_swap:
 * @self: a comparison
 *
 * Looks from the other side.
 */
void
rehab_version_compare_swap (RehabVersionCompare *self)
{
  g_return_if_fail (REHAB_IS_VERSION_COMPARE (self));

  rehab_version_compare_compare (self, gtk_drop_down_get_selected (self->after), gtk_drop_down_get_selected (self->before));
}

/**
 * rehab_version_compare_dup_text:
 * @self: a comparison
 *
 * Gets what is shown, as lines to put into a letter or a message.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_version_compare_dup_text (RehabVersionCompare *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (REHAB_IS_VERSION_COMPARE (self), NULL);

  changes = list_changes (self);
  before = dup_choice (self, gtk_drop_down_get_selected (self->before));
  after = dup_choice (self, gtk_drop_down_get_selected (self->after));
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s → %s\n", before, after);
  if (changes->len == 0)
    g_string_append_printf (text, "%s\n", _("Both prescribe the same."));
  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (text, "%s\n", ((const RehabRegimenChange *) g_ptr_array_index (changes, i))->text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
