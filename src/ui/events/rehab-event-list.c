/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-group-rows.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* As much of a result as a row shows; the rest is in the dialog. */
#define MOST_LINES 4

struct _RehabEventList
{
  AdwBin parent_instance;

  GtkWidget *group;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (RehabEventList, rehab_event_list, ADW_TYPE_BIN)

static void
rehab_event_list_finalize (GObject *object)
{
  RehabEventList *self = REHAB_EVENT_LIST (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (rehab_event_list_parent_class)->finalize (object);
}

static void
rehab_event_list_class_init (RehabEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_event_list_finalize;
}

static void
rehab_event_list_init (RehabEventList *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("A_dd Event…"));

  self->rows = g_ptr_array_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "event.add");
  gtk_widget_add_css_class (button, "flat");

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Events"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), button);
  rehab_wrapping_label_let_heading (GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), self->group);
}

GtkWidget *
rehab_event_list_new (void)
{
  return g_object_new (REHAB_TYPE_EVENT_LIST, NULL);
}

/**
 * rehab_event_dup_title:
 * @event: an event
 *
 * Names an event: by its title, or by its kind where it has none.
 *
 * Returns: (transfer full): one line, translated as far as it is not the clinician's own
 */
char *
rehab_event_dup_title (const RehabEvent *event)
{
  return g_strdup (event->title != NULL
                   ? event->title : rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) event->kind));
}

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/**
 * rehab_event_dup_subtitle:
 * @event: an event
 * @today: so that what is planned is told from what was
 *
 * Says all of an event that its title does not: "12 Aug 2026 · Imaging · Right", and below what came of it.
 *
 * Returns: (transfer full): translated lines
 */
char *
rehab_event_dup_subtitle (const RehabEvent *event,
                          RehabDate         today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = rehab_date_format (event->date, C_("date", "%-d %b %Y"));

  append_part (text, " · ", day);
  if (rehab_date_compare (event->date, today) > 0)
    append_part (text, " · ", C_("event", "planned"));
  if (event->title != NULL)
    append_part (text, " · ", rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) event->kind));
  if (event->side != REHAB_SIDE_NOT_ASKED)
    append_part (text, " · ", rehab_choice_get_label (REHAB_TYPE_SIDE, (int) event->side));
  append_part (text, " · ", event->detail);
  append_part (text, "\n", event->result);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
new_row (const RehabEvent *event)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", event->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "event.edit");

  return row;
}

static gboolean
is_row_of (GtkWidget        *row,
           const RehabEvent *event)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  return g_str_equal (g_variant_get_string (target, NULL), event->id);
}

/* Whether the rows there are stand for these events, newest first. */
static gboolean
has_rows_of (RehabEventList *self,
             GPtrArray      *events)
{
  if (self->rows->len != events->len)
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    if (!is_row_of (g_ptr_array_index (self->rows, i), g_ptr_array_index (events, events->len - 1 - i)))
      return FALSE;

  return TRUE;
}

static void
make_rows (RehabEventList *self,
           GPtrArray      *events)
{
  rehab_group_rows_clear (self->rows, ADW_PREFERENCES_GROUP (self->group));

  for (guint i = events->len; i > 0; i--)
    {
      GtkWidget *row = new_row (g_ptr_array_index (events, i - 1));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * rehab_event_list_show:
 * @self: a list
 * @rehab_case: an episode's record
 * @today: the day it is
 *
 * Shows the events of an episode. Rows stay as long as they can: the keyboard comes back from a dialog to the row from which
 * it was opened.
 */
void
rehab_event_list_show (RehabEventList  *self,
                       const RehabCase *rehab_case,
                       RehabDate        today)
{
  GPtrArray *events = rehab_case->events;

  g_return_if_fail (REHAB_IS_EVENT_LIST (self));

  if (!has_rows_of (self, events))
    make_rows (self, events);

  for (guint i = 0; i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, events->len - 1 - i);
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autofree char *title = rehab_event_dup_title (event);
      g_autofree char *subtitle = rehab_event_dup_subtitle (event, today);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                         events->len == 0 ? _("Nothing was recorded.") : NULL);
}
