/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-alert.h"
#include "rehab-item-words.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* So many lines are always there; more of them would push the page out of a small window. */
#define MOST_LINES 3

struct _RehabFlagAlert
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkBox *lines;
  GtkToggleButton *more;
};

G_DEFINE_FINAL_TYPE (RehabFlagAlert, rehab_flag_alert, ADW_TYPE_BIN)

static int
compare_urgency (gconstpointer a,
                 gconstpointer b)
{
  const RehabFinding *const *first = a;
  const RehabFinding *const *second = b;

  return (int) rehab_item_lookup ((*second)->item_key)->urgency - (int) rehab_item_lookup ((*first)->item_key)->urgency;
}

/* The most urgent first, and of those the order in which they are asked. */
static GPtrArray *
list_flags (const RehabCase *record)
{
  GPtrArray *flags = record != NULL ? rehab_case_list_open_flags (record) : g_ptr_array_new ();

  g_ptr_array_sort (flags, compare_urgency);

  return flags;
}

static char *
dup_line (const RehabFinding *flag,
          const RehabCase    *record,
          RehabClinic        *clinic)
{
  const RehabItem *item = rehab_item_lookup (flag->item_key);
  const RehabAssessment *assessment = rehab_case_find_assessment (record, flag->assessment_id);
  const RehabAmendment *amendment = rehab_case_find_amendment (record, flag->assessment_id, flag->item_key, flag->side);
  RehabDate today = rehab_clinic_get_today (clinic);
  g_autofree char *asked = rehab_day_dup_with_whom (assessment->date, assessment->clinician_id, clinic, today);
  g_autofree char *amended = NULL;

  if (amendment == NULL)
    /* Translators: a red flag, how urgent it is, and when and by whom it was asked: "Night pain. Urgent: within days to
     * two weeks. Asked 2 Oct, AK" */
    return g_strdup_printf (_("%s. %s. Asked %s"), _(item->label), _(item->group), asked);

  amended = rehab_day_dup_with_whom (amendment->date, amendment->clinician_id, clinic, today);

  /* Translators: as before, and when and by whom the answer was amended */
  return g_strdup_printf (_("%s. %s. Asked %s, amended %s"), _(item->label), _(item->group), asked, amended);
}

static void
append_line (RehabFlagAlert     *self,
             const RehabFinding *flag,
             const RehabCase    *record,
             RehabClinic        *clinic)
{
  g_autofree char *line = dup_line (flag, record, clinic);

  gtk_box_append (self->lines, rehab_wrapping_label_new (line, NULL));
}

/* The lines beyond the first few come and go; none of them is ever out of the count in the heading. */
static void
show_lines (RehabFlagAlert *self)
{
  gboolean all = gtk_toggle_button_get_active (self->more);
  guint n = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    gtk_widget_set_visible (line, all || n++ < MOST_LINES);
}

static void
more_toggled_cb (RehabFlagAlert *self)
{
  show_lines (self);
}

static void
rehab_flag_alert_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_FLAG_ALERT);

  G_OBJECT_CLASS (rehab_flag_alert_parent_class)->dispose (object);
}

static void
rehab_flag_alert_class_init (RehabFlagAlertClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_flag_alert_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-flag-alert.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabFlagAlert, heading);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagAlert, lines);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagAlert, more);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
rehab_flag_alert_init (RehabFlagAlert *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_flag_alert_new (void)
{
  return g_object_new (REHAB_TYPE_FLAG_ALERT, NULL);
}

/**
 * rehab_flag_alert_show:
 * @self: an alert
 * @record: (nullable): the episode of care; `NULL` for a patient without one
 * @clinic: the clinic, for the day and the initials
 *
 * Shows the red flags that stand, or nothing.
 */
void
rehab_flag_alert_show (RehabFlagAlert  *self,
                       const RehabCase *record,
                       RehabClinic     *clinic)
{
  g_autoptr (GPtrArray) flags = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *more = NULL;
  GtkWidget *line;

  g_return_if_fail (REHAB_IS_FLAG_ALERT (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic));

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);

  flags = list_flags (record);
  /* Out of sight it is out of the reach of Tab and of screen readers, too. */
  gtk_widget_set_visible (GTK_WIDGET (self), flags->len > 0);
  if (flags->len == 0)
    return;

  for (guint i = 0; i < flags->len; i++)
    append_line (self, g_ptr_array_index (flags, i), record, clinic);

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u red flag open", "%u red flags open", flags->len), flags->len);
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->more), flags->len > MOST_LINES);
  if (flags->len > MOST_LINES)
    more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_%u More", "_%u More", flags->len - MOST_LINES),
                            flags->len - MOST_LINES);
  gtk_button_set_label (GTK_BUTTON (self->more), more != NULL ? more : "");
  show_lines (self);
}
