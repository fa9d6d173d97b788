/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-pointer.h"
#include "rehab-help-link.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

struct _RehabRunningPointer
{
  GtkWidget parent_instance;

  GtkWidget *several; /* the box of what wants a reason */
  GtkWidget *inner; /* the words and the button */
  GtkWidget *icon;
  GtkWidget *raised_label;
  GtkWidget *reason_label;
  GtkWidget *button;
  GtkWidget *notes; /* a label for each line that is for information */
};

G_DEFINE_FINAL_TYPE (RehabRunningPointer, rehab_running_pointer, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "“Race on hills” · AK · 22 Nov 2026" */
static char *
dup_reason (const RehabRunningReading *reading,
            const RehabRunningRaised  *raised)
{
  const RehabRunningReason *reason = raised->reason;
  RehabClinic *clinic = rehab_case_model_get_clinic (rehab_running_reading_get_model (reading));
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, reason->clinician_id);
  g_autofree char *moment = rehab_date_format_moment (reason->given_at, C_("date", "%-d %b %Y"));
  g_autoptr (GString) words = g_string_new (NULL);

  if (raised->is_open)
    {
      g_autofree char *labels = rehab_running_variables_dup_labels (rehab_running_variables_read (reason->raised));

      /* Translators: a reason given earlier; what rose then; the reason */
      g_string_printf (words, _("The reason was given for %s and does not answer all that rises now: “%s”"), labels, reason->reason);
    }
  else
    {
      /* Translators: why a clinician goes on */
      g_string_printf (words, _("Going on: “%s”"), reason->reason);
    }

  if (initials[0] != '\0')
    g_string_append_printf (words, " · %s", initials);
  if (moment[0] != '\0')
    g_string_append_printf (words, " · %s", moment);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
append_sources (GString    *sources,
                const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys != NULL ? keys : "", " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (each[i][0] != '\0' && strstr (sources->str, each[i]) == NULL)
      g_string_append_printf (sources, "%s%s", sources->len > 0 ? " " : "", each[i]);
}

/* "Distance 12.0 → 14.5 km, +21 %, and climb 0 → 40 m rise together. F91" */
static char *
dup_raised (const RehabRunningComparison *comparison)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autofree char *cited = NULL;

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    {
      const RehabRunningRise *rise = &comparison->rises[i];

      if (rise->change != REHAB_RUNNING_CHANGE_MORE)
        continue;

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? " · " : "", rise->line);
      append_sources (sources, rise->sources);
    }

  cited = rehab_sources_dup_short (sources->str);

  /* Translators: what rises from one week to the next, and the source that asks for one thing at a time */
  return g_strdup_printf (_("Rise together: %s. One at a time: %s"), lines->str, cited);
}

static void
append_note (RehabRunningPointer *self,
             const char          *line,
             const char          *keys,
             const char          *card_key)
{
  GtkWidget *label = new_label ("caption");
  g_autofree char *cited = keys != NULL ? rehab_sources_dup_short (keys) : NULL;
  g_autofree char *text = cited != NULL ? g_strdup_printf ("%s · %s", line, cited) : g_strdup (line);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self->notes), card_key != NULL ? rehab_help_link_beside (label, card_key) : label);
}

static void
show_notes (RehabRunningPointer       *self,
            const RehabRunningReading *reading,
            int                        week)
{
  const RehabRunningComparison *comparison = rehab_running_reading_compare (reading, week);
  const RehabRunningLongest *longest = rehab_running_reading_find_longest (reading, week);
  const RehabRunningBlock *block = rehab_running_reading_find_block (reading, week);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->notes)) != NULL)
    gtk_box_remove (GTK_BOX (self->notes), child);

  if (comparison->distance != NULL)
    append_note (self, comparison->distance, comparison->distance_sources, "threshold.weekly-distance");
  if (longest != NULL)
    append_note (self, longest->line, longest->sources, "threshold.run-spike");
  if (block != NULL)
    append_note (self, block->line, block->sources, "attention.block");
  /* Of the first week, why it cannot be compared; and only where there is something to compare. */
  if (week == 0 && comparison->not_kept != NULL && comparison->after.sessions > 0)
    append_note (self, comparison->not_kept, NULL, NULL);

  gtk_widget_set_visible (self->notes, gtk_widget_get_first_child (self->notes) != NULL);
}

static void
rehab_running_pointer_dispose (GObject *object)
{
  RehabRunningPointer *self = REHAB_RUNNING_POINTER (object);

  g_clear_pointer (&self->several, gtk_widget_unparent);
  g_clear_pointer (&self->notes, gtk_widget_unparent);

  G_OBJECT_CLASS (rehab_running_pointer_parent_class)->dispose (object);
}

static void
rehab_running_pointer_class_init (RehabRunningPointerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_running_pointer_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "runningpointer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rehab_running_pointer_init (RehabRunningPointer *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->several = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (self->several, "running-several");
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->icon, 3);
  self->raised_label = new_label (NULL);
  self->reason_label = new_label ("caption");
  gtk_box_append (GTK_BOX (words), self->raised_label);
  gtk_box_append (GTK_BOX (words), self->reason_label);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "i", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "running.go-on");
  self->inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_hexpand (self->inner, TRUE);
  gtk_box_append (GTK_BOX (self->inner), words);
  gtk_box_append (GTK_BOX (self->inner), self->button);
  gtk_box_append (GTK_BOX (self->several), self->icon);
  gtk_box_append (GTK_BOX (self->several), self->inner);
  gtk_widget_set_parent (self->several, GTK_WIDGET (self));

  self->notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->notes, "running-notes");
  gtk_widget_set_parent (self->notes, GTK_WIDGET (self));
}

GtkWidget *
rehab_running_pointer_new (void)
{
  return g_object_new (REHAB_TYPE_RUNNING_POINTER, NULL);
}

/**
 * rehab_running_pointer_show:
 * @self: a pointer
 * @reading: a plan
 * @week: the week that it stands above
 *
 * Says what the rules point out in a week.
 */
void
rehab_running_pointer_show (RehabRunningPointer       *self,
                            const RehabRunningReading *reading,
                            int                        week)
{
  const RehabRunningRaised *raised;
  gboolean open;

  g_return_if_fail (REHAB_IS_RUNNING_POINTER (self));

  raised = rehab_running_reading_find_raised (reading, week);
  open = raised != NULL && raised->is_open;
  gtk_widget_set_visible (self->several, raised != NULL);
  if (raised != NULL)
    {
      g_autofree char *lines = dup_raised (raised->comparison);
      g_autofree char *reason = raised->reason != NULL ? dup_reason (reading, raised) : NULL;
      g_autofree char *button_name = NULL;

      gtk_label_set_text (GTK_LABEL (self->raised_label), lines);
      gtk_label_set_text (GTK_LABEL (self->reason_label), reason != NULL ? reason : "");
      gtk_widget_set_visible (self->reason_label, reason != NULL);
      gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), open ? "rehab-attention-symbolic" : "object-select-symbolic");
      if (open)
        {
          gtk_widget_remove_css_class (self->raised_label, "dimmed");
          gtk_widget_add_css_class (self->several, "open");
          gtk_widget_add_css_class (self->icon, "attention");
        }
      else
        {
          gtk_widget_add_css_class (self->raised_label, "dimmed");
          gtk_widget_remove_css_class (self->several, "open");
          gtk_widget_remove_css_class (self->icon, "attention");
        }

      gtk_button_set_label (GTK_BUTTON (self->button), open ? _("_Go On…") : _("_Change…"));
      button_name = g_strdup_printf (open ? _("Go on with week %d, with a reason") : _("Change the reason of week %d"), week + 1);
      /* The words on the button do not say which week they mean. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, button_name, -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "i", week);
      gtk_widget_set_visible (self->button, rehab_running_reading_get_editable (reading));
    }

  show_notes (self, reading, week);
  gtk_widget_set_visible (GTK_WIDGET (self), raised != NULL || gtk_widget_get_visible (self->notes));
}

/* In a narrow page the button stands below the words. */
void
rehab_running_pointer_set_narrow (RehabRunningPointer *self,
                                  gboolean             narrow)
{
  g_return_if_fail (REHAB_IS_RUNNING_POINTER (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->inner), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->button, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}
