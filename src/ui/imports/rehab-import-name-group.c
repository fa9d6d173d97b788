/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-name-group.h"
#include "rehab-import-person-list.h"
#include "rehab-import-sentences.h"

#include <glib/gi18n.h>

struct _RehabImportNameGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *who;
  AdwComboRow *side;
  GtkWidget *confirm;
  GtkWidget *yes;
  GtkWidget *no;
  AdwPreferencesRow *twin;

  RehabImportNames *names;
  guint n;
  GPtrArray *episodes; /* that the list of sides shows */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (RehabImportNameGroup, rehab_import_name_group, ADW_TYPE_PREFERENCES_GROUP)

static const RehabImportName *
get_name (RehabImportNameGroup *self)
{
  return rehab_import_names_get (self->names, self->n);
}

/* Who it is, so that nobody takes one for another; or why nobody is proposed. */
static char *
dup_subtitle (const RehabImportName *name)
{
  if (name->patient != NULL)
    {
      g_autofree char *who = rehab_import_sentence_dup_patient (name->patient);

      if (name->episode == NULL)
        return g_strdup_printf ("%s · %s", rehab_patient_get_name (name->patient), who);

      return g_strdup_printf ("%s · %s · %s", rehab_patient_get_name (name->patient),
                              rehab_import_sentence_get_side (name->episode), who);
    }

  if (name->left_out)
    return g_strdup (_("These rows are not imported."));
  if (name->name == NULL)
    return g_strdup (_("The file does not tell whose it is."));
  if (name->fit == REHAB_NAME_FIT_SEVERAL)
    return g_strdup (_("More than one patient could be meant."));
  if (name->fit == REHAB_NAME_FIT_NEAR || name->fit == REHAB_NAME_FIT_EXACT)
    return g_strdup (_("Choose somebody, or leave these rows out."));

  return g_strdup (_("No patient with an open episode of care is called so."));
}

static void
show_side (RehabImportNameGroup  *self,
           const RehabImportName *name)
{
  guint selected = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->side), name->episodes != NULL && name->episodes->len > 1);
  if (name->episodes == NULL || name->episodes->len < 2)
    return;

  if (self->episodes != name->episodes)
    {
      g_autoptr (GtkStringList) sides = gtk_string_list_new ((const char *[]) { _("Choose…"), NULL });

      for (guint i = 0; i < name->episodes->len; i++)
        {
          const RehabEpisode *episode = g_ptr_array_index (name->episodes, i);
          g_autofree char *opened = rehab_date_format (episode->opened_on, C_("date", "%-d %b %Y"));
          /* Translators: "LEFT side", and the day on which the episode of care was opened */
          g_autofree char *label = g_strdup_printf (_("%s, %s"), rehab_import_sentence_get_side (episode), opened);

          gtk_string_list_append (sides, label);
        }
      adw_combo_row_set_model (self->side, G_LIST_MODEL (sides));
      g_clear_pointer (&self->episodes, g_ptr_array_unref);
      self->episodes = g_ptr_array_ref (name->episodes);
    }

  if (name->episode != NULL && g_ptr_array_find (name->episodes, name->episode, &selected))
    selected++;
  else
    selected = 0;
  adw_combo_row_set_selected (self->side, selected);
}

static void
show_twin (RehabImportNameGroup *self)
{
  const RehabImportName *twin = rehab_import_names_find_twin (self->names, self->n);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->twin), twin != NULL);
  if (twin == NULL)
    return;

  /* Translators: %s is another name in the same file */
  text = g_strdup_printf (_("“%s” in the file goes to the same patient."), twin->name != NULL ? twin->name : "");
  adw_preferences_row_set_title (self->twin, text);
}

static guint
find_position (RehabImportNameGroup  *self,
               const RehabImportName *name)
{
  if (name->left_out)
    return REHAB_IMPORT_PERSON_LEFT_OUT;
  if (name->patient == NULL)
    return REHAB_IMPORT_PERSON_UNDECIDED;
  if (adw_combo_row_get_selected_item (self->who) == (gpointer) name->patient)
    return adw_combo_row_get_selected (self->who);

  return rehab_import_person_list_find (adw_combo_row_get_model (self->who), name->patient);
}

static void
show (RehabImportNameGroup *self)
{
  const RehabImportName *name = get_name (self);
  g_autofree char *subtitle = dup_subtitle (name);

  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->who, find_position (self, name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->who), subtitle);
  gtk_widget_set_visible (self->confirm, name->patient != NULL && name->fit == REHAB_NAME_FIT_NEAR && !name->is_confirmed);
  show_side (self, name);
  show_twin (self);
  self->is_showing = FALSE;
}

static void
who_cb (RehabImportNameGroup *self)
{
  guint selected;

  if (self->is_showing || self->names == NULL)
    return;

  selected = adw_combo_row_get_selected (self->who);
  if (selected == REHAB_IMPORT_PERSON_LEFT_OUT)
    rehab_import_names_leave_out (self->names, self->n);
  else if (selected == REHAB_IMPORT_PERSON_UNDECIDED || selected == GTK_INVALID_LIST_POSITION)
    rehab_import_names_set_patient (self->names, self->n, NULL);
  else
    rehab_import_names_set_patient (self->names, self->n, REHAB_PATIENT (adw_combo_row_get_selected_item (self->who)));
}

static void
side_cb (RehabImportNameGroup *self)
{
  guint selected;

  if (self->is_showing || self->names == NULL || get_name (self)->episodes == NULL)
    return;

  selected = adw_combo_row_get_selected (self->side);
  rehab_import_names_set_episode (self->names, self->n,
                                  selected > 0 && selected <= get_name (self)->episodes->len
                                  ? g_ptr_array_index (get_name (self)->episodes, selected - 1) : NULL);
}

static void
yes_cb (RehabImportNameGroup *self)
{
  rehab_import_names_confirm (self->names, self->n);
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

static void
no_cb (RehabImportNameGroup *self)
{
  rehab_import_names_set_patient (self->names, self->n, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

static void
rehab_import_name_group_dispose (GObject *object)
{
  RehabImportNameGroup *self = REHAB_IMPORT_NAME_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_NAME_GROUP);
  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (rehab_import_name_group_parent_class)->dispose (object);
}

static void
rehab_import_name_group_class_init (RehabImportNameGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_name_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/imports/rehab-import-name-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, who);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, side);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, confirm);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, yes);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, no);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNameGroup, twin);
  gtk_widget_class_bind_template_callback (widget_class, who_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_cb);
  gtk_widget_class_bind_template_callback (widget_class, yes_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_cb);
}

static void
rehab_import_name_group_init (RehabImportNameGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What stands on it goes before a label of its own unless it is told not to. */
static void
name_control (GtkWidget  *control,
              const char *words)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Whose diary for whom: known apart by those who hear it. */
static void
name_controls (RehabImportNameGroup *self,
               const char           *title)
{
  /* Translators: %s is a name in a file */
  g_autofree char *who = g_strdup_printf (_("Whose diary “%s” goes into"), title);
  /* Translators: %s is a name in a file */
  g_autofree char *yes = g_strdup_printf (_("Yes, “%s” is the same person"), title);
  /* Translators: %s is a name in a file */
  g_autofree char *no = g_strdup_printf (_("No, “%s” is somebody else"), title);

  name_control (GTK_WIDGET (self->who), who);
  name_control (self->yes, yes);
  name_control (self->no, no);
}

/**
 * rehab_import_name_group_new:
 * @names: the names of a file
 * @n: one of them
 * @people: rehab_import_person_list_new(), which all of them share
 *
 * Makes a group.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
rehab_import_name_group_new (RehabImportNames *names,
                             guint             n,
                             GListModel       *people)
{
  RehabImportNameGroup *self = g_object_new (REHAB_TYPE_IMPORT_NAME_GROUP, NULL);
  const RehabImportName *name = rehab_import_names_get (names, n);
  const char *title = name->name != NULL ? name->name : _("Everything in This File");
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *span = rehab_import_sentence_dup_span (name->first, name->last);
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", name->n_rows), name->n_rows);
  g_autofree char *description = g_strdup_printf ("%s, %s", rows, span);
  g_autoptr (GtkExpression) expression = rehab_import_person_list_new_expression ();
  g_autoptr (GtkListItemFactory) factory = rehab_import_person_list_new_factory ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  self->is_showing = TRUE;
  adw_combo_row_set_expression (self->who, expression);
  adw_combo_row_set_list_factory (self->who, factory);
  adw_combo_row_set_model (self->who, people);
  self->is_showing = FALSE;
  self->names = g_object_ref (names);
  self->n = n;
  name_controls (self, title);
  g_signal_connect_object (names, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* Gives the keyboard to what is still asked; FALSE when nothing is. */
gboolean
rehab_import_name_group_grab_open (RehabImportNameGroup *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_NAME_GROUP (self), FALSE);

  if (rehab_import_names_is_settled (self->names, self->n))
    return FALSE;
  if (gtk_widget_get_visible (self->confirm))
    return gtk_widget_grab_focus (self->yes);
  if (gtk_widget_get_visible (GTK_WIDGET (self->side)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->side));

  return gtk_widget_grab_focus (GTK_WIDGET (self->who));
}
