/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-finish-question.h"
#include "rehab-messages.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (text, css_class);


  return label;
}

static void
append_gap (GtkWidget  *box,
            const char *title,
            const char *text)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (gap), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (gap), create_label (text, NULL));
  gtk_box_append (GTK_BOX (box), gap);
}

static void
append_items (GtkWidget  *box,
              const char *title,
              GPtrArray  *items)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (items->len == 0)
    return;

  for (guint i = 0; i < items->len; i++)
    {
      const RehabItem *item = g_ptr_array_index (items, i);

      if (i > 0)
        g_string_append_c (names, '\n');
      g_string_append (names, g_dgettext (GETTEXT_PACKAGE, item->label));
    }

  append_gap (box, title, names->str);
}

/**
 * rehab_finish_question_new:
 * @gaps: what the assessment leaves open
 * @unkept: (nullable): where something was typed that cannot be kept
 *
 * Makes the question. Whatever is left open is named, and may be: the clinician decides.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwAlertDialog *
rehab_finish_question_new (const RehabAssessmentGaps *gaps,
                           const char                *unkept)
{
  gboolean complete = rehab_assessment_gaps_is_empty (gaps) && unkept == NULL;
  AdwAlertDialog *dialog =
    rehab_message_alert_new (gaps->unasked_flags->len > 0 ? _("Red Flags Not Asked") : _("Finish This Assessment?"),
                             _("A finished assessment is locked with the day and your initials. Later corrections are dated "
                               "amendments beside it."));
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  if (unkept != NULL)
    append_gap (box, _("Typed and not kept"), unkept);
  append_items (box, _("Not asked"), gaps->unasked_flags);
  append_items (box, _("Begun, without a total"), gaps->half_instruments);
  append_items (box, _("Examined on one side only"), gaps->one_sided);
  if (!complete)
    adw_alert_dialog_set_extra_child (dialog, box);

  adw_alert_dialog_add_responses (dialog,
                                  "go-back", _("_Go Back"),
                                  "finish", complete ? _("_Finish") : _("_Finish Anyway"),
                                  NULL);
  adw_alert_dialog_set_close_response (dialog, "go-back");
  adw_alert_dialog_set_default_response (dialog, complete ? "finish" : "go-back");
  adw_alert_dialog_set_response_appearance (dialog, "finish",
                                            complete ? ADW_RESPONSE_SUGGESTED : ADW_RESPONSE_DESTRUCTIVE);

  return dialog;
}
