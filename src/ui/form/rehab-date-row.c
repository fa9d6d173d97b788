/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-date-row.h"
#include "rehab-calendar-names.h"

#include <glib/gi18n.h>

struct _RehabDateRow
{
  AdwEntryRow parent_instance;

  GtkWidget *calendar;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (RehabDateRow, rehab_date_row, ADW_TYPE_ENTRY_ROW)

static void
popover_show_cb (RehabDateRow *self)
{
  g_autoptr (GDateTime) shown = NULL;
  RehabDate date;
  int year, month, day;

  if (!rehab_date_row_read (self, &date, NULL) || !rehab_date_is_set (date))
    return;

  rehab_date_get_ymd (date, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  g_signal_handlers_block_matched (self->calendar, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), shown);
  g_signal_handlers_unblock_matched (self->calendar, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
day_selected_cb (RehabDateRow *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  rehab_date_row_set_date (self, rehab_date_from_date_time (picked));
}

static void
rehab_date_row_class_init (RehabDateRowClass *klass)
{
}

static void
rehab_date_row_init (RehabDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  rehab_calendar_names_set (GTK_CALENDAR (self->calendar));
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _("Pick a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a Day"), -1);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);

  g_signal_connect_object (popover, "show", G_CALLBACK (popover_show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rehab_date_row_new (void)
{
  return g_object_new (REHAB_TYPE_DATE_ROW, NULL);
}

void
rehab_date_row_set_date (RehabDateRow *self,
                         RehabDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (REHAB_IS_DATE_ROW (self));

  /* Translators: a date as it can be typed, too: day first, four-digit year, as g_date_time_format() writes it */
  text = rehab_date_format (date, C_("typed date", "%-d.%-m.%Y"));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* Reads what was typed; an empty row is no date. */
gboolean
rehab_date_row_read (RehabDateRow *self,
                     RehabDate    *date,
                     GError      **error)
{
  const char *text;

  g_return_val_if_fail (REHAB_IS_DATE_ROW (self), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (self));
  *date = REHAB_DATE_NONE;
  if (*text == '\0')
    return TRUE;

  *date = rehab_date_from_typed (text, error);

  return rehab_date_is_set (*date);
}
