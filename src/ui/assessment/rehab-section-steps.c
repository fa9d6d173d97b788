/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-section-steps.h"

#include <glib/gi18n.h>

struct _RehabSectionSteps
{
  AdwBin parent_instance;

  GtkWidget *previous;
  GtkLabel *previous_title;
  GtkWidget *next;
  GtkLabel *next_title;
  GtkWidget *finish;
};

enum
{
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSectionSteps, rehab_section_steps, ADW_TYPE_BIN)

static void
previous_cb (RehabSectionSteps *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
next_cb (RehabSectionSteps *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
rehab_section_steps_class_init (RehabSectionStepsClass *klass)
{
  signals[STEP] =
    g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
create_button (const char *icon_name,
               gboolean    icon_last,
               GtkLabel  **title)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  *title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (*title, TRUE);
  gtk_label_set_wrap_mode (*title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (*title, GTK_JUSTIFY_CENTER);

  if (!icon_last)
    gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (*title));
  if (icon_last)
    gtk_box_append (GTK_BOX (content), icon);

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_size_request (button, -1, 44);

  return button;
}

static void
rehab_section_steps_init (RehabSectionSteps *self)
{
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *forward = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->next = create_button ("go-next-symbolic", TRUE, &self->next_title);
  self->finish = gtk_button_new_with_mnemonic (_("_Finish…"));
  self->previous = create_button ("go-previous-symbolic", FALSE, &self->previous_title);

  gtk_widget_set_tooltip_text (self->next, _("Next Section (Ctrl+Page Down)"));
  gtk_widget_set_tooltip_text (self->previous, _("Previous Section (Ctrl+Page Up)"));
  gtk_widget_set_size_request (self->finish, -1, 44);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finish), "assessment.finish");
  /* It does what the one above the form does, and is heard as the one below it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->finish), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->finish), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Finish the Assessment"), -1);

  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->previous, "clicked", G_CALLBACK (previous_cb), self);

  /* Tab comes to the way on first; it stands at the end of the line all the same. */
  gtk_widget_set_hexpand (forward, TRUE);
  gtk_widget_set_halign (forward, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (forward), self->next);
  gtk_box_append (GTK_BOX (forward), self->finish);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->previous);
  adw_wrap_box_append (ADW_WRAP_BOX (box), forward);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rehab_section_steps_new (void)
{
  return g_object_new (REHAB_TYPE_SECTION_STEPS, NULL);
}

static const char *
get_title (guint section)
{
  return section == REHAB_N_SECTIONS ? _("Impression and Plan") : rehab_section_get_title (section);
}

static void
show_button (GtkWidget            *button,
             GtkLabel             *title,
             const RehabFormScope *scope,
             guint                 section,
             int                   step,
             const char           *name)
{
  guint found;
  gboolean there = scope->extent == REHAB_FORM_WHOLE && rehab_section_steps_find (scope, section, step, &found);
  g_autofree char *said = NULL;

  gtk_widget_set_visible (button, there);
  if (!there)
    return;

  gtk_label_set_label (title, get_title (found));
  /* Translators: a button for a screen reader: "Next section", and its name */
  said = g_strdup_printf (C_("button and section", "%s: %s"), name, get_title (found));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/**
 * rehab_section_steps_show:
 * @self: the steps
 * @scope: what the form asks
 * @section: where the clinician is
 * @locked: whether the assessment is finished
 *
 * Shows where to go from @section. The short form is one page, behind which it is to finish.
 */
void
rehab_section_steps_show (RehabSectionSteps    *self,
                          const RehabFormScope *scope,
                          guint                 section,
                          gboolean              locked)
{
  gboolean last = scope->extent == REHAB_FORM_CORE || section == REHAB_N_SECTIONS;

  g_return_if_fail (REHAB_IS_SECTION_STEPS (self));

  show_button (self->previous, self->previous_title, scope, section, -1, _("Previous section"));
  show_button (self->next, self->next_title, scope, section, 1, _("Next section"));
  gtk_widget_set_visible (self->finish, last && !locked);
}

/**
 * rehab_section_steps_find:
 * @scope: what the form asks
 * @section: a RehabSection, or REHAB_N_SECTIONS for the impression and plan
 * @step: 1 or -1
 * @found: (out): the section in that direction of which something is asked
 *
 * Returns: whether there is one
 */
gboolean
rehab_section_steps_find (const RehabFormScope *scope,
                          guint                 section,
                          int                   step,
                          guint                *found)
{
  g_return_val_if_fail (scope != NULL && found != NULL, FALSE);

  for (int next = (int) section + step; next >= 0 && next <= REHAB_N_SECTIONS; next += step)
    {
      g_autoptr (GPtrArray) items = NULL;

      if (next < REHAB_N_SECTIONS)
        items = rehab_form_scope_list_items (scope, (guint) next);
      if (items == NULL || items->len > 0)
        {
          *found = (guint) next;
          return TRUE;
        }
    }

  return FALSE;
}
