/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-details.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-number-row.h"
#include "rehab-strength-volume.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

struct _RehabDiaryDetails
{
  AdwDialog parent_instance;

  RehabDiaryEditor *editor;
  RehabDiaryPlace place;
  GtkWidget *session_form; /* NULL where there is no session */
  GtkWidget *day_form;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const session_fields[] = { "sprint_m", "top_speed_kmh", "volume_kg", "note", NULL };
static const char *const day_fields[] = { "note", NULL };

G_DEFINE_FINAL_TYPE (RehabDiaryDetails, rehab_diary_details, ADW_TYPE_DIALOG)

static const RehabSession *
get_session (RehabDiaryDetails *self)
{
  return rehab_diary_get_line (rehab_diary_editor_get_diary (self->editor), self->place.date, self->place.line).session;
}

/* A volume may be typed as what it comes from; what is kept, and shown from then on, is the sum. */
static gboolean
work_out_volume (RehabDiaryDetails *self)
{
  GtkWidget *row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->session_form), "volume_kg");
  g_autoptr (GError) error = NULL;
  RehabNumber typed;
  RehabNumber volume;

  /* A number by itself stays as it is. */
  if (rehab_number_row_read (REHAB_NUMBER_ROW (row), &typed, NULL)
      && rehab_record_check_field (rehab_record_find_field (&rehab_session_type, "volume_kg"), &(RehabSession) { .volume_kg = typed }, NULL))
    return TRUE;

  volume = rehab_strength_volume_from_typed (gtk_editable_get_text (GTK_EDITABLE (row)), &error);

  if (error != NULL)
    {
      rehab_record_form_say (REHAB_RECORD_FORM (self->session_form), "volume_kg",
                             rehab_units_are_recorded (REHAB_UNIT_KIND_MASS)
                             ? _("Enter kilograms up to 200,000, or what they come from, such as 3 x 8 x 60 + 2 x 10 x 40.")
                             : _("Enter pounds up to 440,000, or what they come from, such as 3 x 8 x 135 + 2 x 10 x 90."));
      gtk_widget_grab_focus (row);
      return FALSE;
    }

  rehab_number_row_show (REHAB_NUMBER_ROW (row), volume);

  return TRUE;
}

static void
save_cb (RehabDiaryDetails *self)
{
  RehabSession session = { 0 };
  RehabDiaryDay day = { 0 };
  g_autoptr (GError) error = NULL;

  if (self->session_form != NULL
      && (!work_out_volume (self) || !rehab_record_form_read (REHAB_RECORD_FORM (self->session_form), &session)))
    return;
  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->day_form), &day))
    return;

  if (!rehab_diary_editor_write_details (self->editor, self->place, self->session_form != NULL ? &session : NULL, day.note, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Details Were Not Saved"), error);
      return;
    }

  /* Closed, it may be gone. */
  g_signal_emit (self, signals[SAVED], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
edited_cb (RehabDiaryDetails *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
rehab_diary_details_dispose (GObject *object)
{
  RehabDiaryDetails *self = REHAB_DIARY_DETAILS (object);

  g_clear_object (&self->editor);

  G_OBJECT_CLASS (rehab_diary_details_parent_class)->dispose (object);
}

static void
rehab_diary_details_class_init (RehabDiaryDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_diary_details_dispose;

  /* The diary has the new details. */
  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_diary_details_init (RehabDiaryDetails *self)
{
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static GtkWidget *
new_header (RehabDiaryDetails *self)
{
  const RehabSession *session = get_session (self);
  g_autofree char *day = rehab_date_format (self->place.date, C_("diary", "%A %-d %B"));
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (adw_dialog_close), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  if (session != NULL)
    adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                     adw_window_title_new (rehab_diary_activity_get_label (session->kind), day));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  adw_dialog_set_default_widget (ADW_DIALOG (self), save);

  return header;
}

static GtkWidget *
new_remark (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/* What the fields of a session are in. */
static void
show_units (GtkLabel *remark)
{
  gboolean in_kilograms = rehab_units_are_recorded (REHAB_UNIT_KIND_MASS);

  if (rehab_units_are_recorded (REHAB_UNIT_KIND_SPEED))
    gtk_label_set_label (remark,
                         in_kilograms
                         ? _("Sprint distance in metres, top speed in kilometres an hour, volume in kilograms: "
                             "sets times repetitions times kilograms. It may be typed as 3 x 8 x 60 + 2 x 10 x 40.")
                         : _("Sprint distance in metres, top speed in kilometres an hour, volume in pounds: "
                             "sets times repetitions times pounds. It may be typed as 3 x 8 x 135 + 2 x 10 x 90."));
  else
    gtk_label_set_label (remark,
                         in_kilograms
                         ? _("Sprint distance in metres, top speed in miles an hour, volume in kilograms: "
                             "sets times repetitions times kilograms. It may be typed as 3 x 8 x 60 + 2 x 10 x 40.")
                         : _("Sprint distance in metres, top speed in miles an hour, volume in pounds: "
                             "sets times repetitions times pounds. It may be typed as 3 x 8 x 135 + 2 x 10 x 90."));
}

static GtkWidget *
new_units_remark (void)
{
  GtkWidget *remark = new_remark ("");

  show_units (GTK_LABEL (remark));
  rehab_unit_settings_follow (remark, G_CALLBACK (show_units));

  return remark;
}

/* Where a session came from, for whoever wonders about a number. */
static GtkWidget *
new_origin (const RehabSession *session)
{
  g_autofree char *text = NULL;

  if (session->origin_row.known)
    /* Translators: the name of a file, and a line of it */
    text = g_strdup_printf (_("Imported from %s, line %.0f"), session->origin_file, session->origin_row.value);
  else
    /* Translators: the name of a file */
    text = g_strdup_printf (_("Imported from %s"), session->origin_file);

  return new_remark (text);
}

static GtkWidget *
new_form (RehabDiaryDetails     *self,
          GtkWidget             *box,
          const RehabRecordType *type,
          const char *const     *fields,
          const char            *title,
          gconstpointer          values)
{
  GtkWidget *form = rehab_record_form_new (type, fields, title);

  rehab_record_form_show (REHAB_RECORD_FORM (form), values);
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), form);

  return form;
}

static GtkWidget *
new_content (RehabDiaryDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  const RehabDiary *diary = rehab_diary_editor_get_diary (self->editor);
  const RehabSession *session = get_session (self);
  const RehabDiaryDay *day = rehab_diary_find_day (diary, self->place.date);
  const RehabDiaryDay no_day = { 0 };

  if (session != NULL)
    {
      self->session_form = new_form (self, box, &rehab_session_type, session_fields, _("Session"), session);
      gtk_box_append (GTK_BOX (box), new_units_remark ());
      if (session->origin_file != NULL)
        gtk_box_append (GTK_BOX (box), new_origin (session));
    }
  self->day_form = new_form (self, box, &rehab_diary_day_type, day_fields, _("Day"), day != NULL ? day : &no_day);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

/**
 * rehab_diary_details_new:
 * @editor: a diary
 * @place: a place on the line, of a day that has come
 *
 * Makes a dialog with the details of a line.
 *
 * Returns: (transfer floating): a new dialog
 */
GtkWidget *
rehab_diary_details_new (RehabDiaryEditor *editor,
                         RehabDiaryPlace   place)
{
  RehabDiaryDetails *self = g_object_new (REHAB_TYPE_DIARY_DETAILS, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  g_autofree char *title = rehab_diary_dup_line_name (rehab_diary_editor_get_diary (editor), place);

  self->editor = g_object_ref (editor);
  self->place = place;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_dialog_set_content_width (ADW_DIALOG (self), 460);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), new_header (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), new_content (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        rehab_record_form_get_first (REHAB_RECORD_FORM (self->session_form != NULL ? self->session_form : self->day_form)));

  return GTK_WIDGET (self);
}
