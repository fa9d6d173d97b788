/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-chart-row.h"
#include "rehab-body-chart-view.h"
#include "rehab-item-menu.h"
#include "rehab-item-value.h"
#include "rehab-item-words.h"
#include "rehab-note-field.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabBodyChartRow
{
  AdwPreferencesRow parent_instance;

  GtkMenuButton *info;
  GtkLabel *help;
  GtkLabel *previous;
  RehabBodyChartView *chart;
  RehabNoteField *note;

  const RehabItem *item;
  gboolean answered;
  gboolean locked;
};

static void rehab_body_chart_row_item_view_init (RehabItemViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabBodyChartRow, rehab_body_chart_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (REHAB_TYPE_ITEM_VIEW, rehab_body_chart_row_item_view_init))

static void
painted_cb (RehabBodyChartView *chart,
            const char         *text,
            RehabBodyChartRow  *self)
{
  rehab_item_view_answer (REHAB_ITEM_VIEW (self), 0, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, text);
}

static void
noted_cb (RehabNoteField    *field,
          const char        *note,
          RehabBodyChartRow *self)
{
  rehab_item_view_note (REHAB_ITEM_VIEW (self), 0, REHAB_SIDE_NOT_ASKED, note);
}

/* A note stands beside an answer: without paint there is none. */
static void
edit_note_cb (RehabBodyChartRow *self)
{
  if (self->answered && !self->locked)
    rehab_note_field_edit (self->note);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
close_note_cb (RehabBodyChartRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->chart), GTK_DIR_TAB_FORWARD);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  RehabBodyChartRow *self = data;
  GtkWidget *menu = rehab_item_menu_new (self->item, self->locked);

  g_signal_connect_object (menu, "note", G_CALLBACK (edit_note_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, menu);
}

static const RehabItem *
rehab_body_chart_row_get_item (RehabItemView *view)
{
  return REHAB_BODY_CHART_ROW (view)->item;
}

static void
rehab_body_chart_row_show (RehabItemView         *view,
                           const RehabCase       *record,
                           const RehabAssessment *assessment,
                           gboolean               locked,
                           RehabDate              today)
{
  RehabBodyChartRow *self = REHAB_BODY_CHART_ROW (view);
  RehabItemValue value = rehab_item_read_value (self->item, REHAB_SIDE_NOT_ASKED, record, assessment);
  RehabItemValue earlier;
  const RehabAssessment *previous =
    rehab_item_find_previous (self->item, REHAB_SIDE_NOT_ASKED, record, assessment, &earlier);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  rehab_body_chart_view_set_involved (self->chart, record->episode->side);
  rehab_body_chart_view_set_previous (self->chart, previous != NULL ? earlier.text : NULL);
  rehab_body_chart_view_set_text (self->chart, value.text);
  rehab_body_chart_view_set_locked (self->chart, locked);
  rehab_note_field_set_subject (self->note, _("Note beside the body chart"));
  rehab_note_field_show_note (self->note, value.note, locked);

  self->answered = value.answered;
  self->locked = locked;

  if (previous != NULL)
    {
      day = rehab_date_format_short (previous->date, today);
      words = g_strdup_printf (_("Last painted on %s"), day);
    }
  gtk_label_set_label (self->previous, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->previous), words != NULL);
}

/* The chart finds its own layout. */
static void
rehab_body_chart_row_set_layout (RehabItemView  *view,
                                 RehabItemLayout layout)
{
}

/* Each stroke is given when it ends: the note alone can be left to be forgotten or given. */
static void
rehab_body_chart_row_reset (RehabItemView *view)
{
  rehab_note_field_reset (REHAB_BODY_CHART_ROW (view)->note);
}

static void
rehab_body_chart_row_flush (RehabItemView *view)
{
  rehab_note_field_flush (REHAB_BODY_CHART_ROW (view)->note);
}

static void
rehab_body_chart_row_item_view_init (RehabItemViewInterface *iface)
{
  iface->get_item = rehab_body_chart_row_get_item;
  iface->show = rehab_body_chart_row_show;
  iface->set_layout = rehab_body_chart_row_set_layout;
  iface->reset = rehab_body_chart_row_reset;
  iface->flush = rehab_body_chart_row_flush;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabBodyChartRow     *self)
{
  if (keyval == GDK_KEY_F1)
    gtk_menu_button_popup (self->info);
  else if (keyval == GDK_KEY_F2)
    edit_note_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
rehab_body_chart_row_class_init (RehabBodyChartRowClass *klass)
{
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, css_class);

  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
rehab_body_chart_row_init (RehabBodyChartRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = create_label ("title");

  g_object_bind_property (self, "title", title, "label", G_BINDING_SYNC_CREATE);
  self->help = GTK_LABEL (create_label ("caption"));
  self->previous = GTK_LABEL (create_label ("caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->help), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->previous), "dimmed");
  gtk_widget_set_margin_top (words, 9);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->help));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->previous));

  self->info = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->info, "help-about-symbolic");
  gtk_widget_set_can_focus (GTK_WIDGET (self->info), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->info), GTK_ALIGN_START);
  gtk_widget_set_size_request (GTK_WIDGET (self->info), 44, 44);
  gtk_widget_add_css_class (GTK_WIDGET (self->info), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->info), "circular");
  gtk_widget_add_css_class (GTK_WIDGET (self->info), "dimmed");

  self->chart = REHAB_BODY_CHART_VIEW (rehab_body_chart_view_new ());
  g_signal_connect_object (self->chart, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_set_margin_end (GTK_WIDGET (self->chart), 6);

  self->note = REHAB_NOTE_FIELD (rehab_note_field_new ());
  g_signal_connect_object (self->note, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->note, "closed", G_CALLBACK (close_note_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->info));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rehab_body_chart_row_new:
 * @item: a row of the table of items, of kind `REHAB_ITEM_BODY_CHART`
 *
 * Returns: (transfer floating): a new row; it holds no answer before rehab_item_view_show()
 */
GtkWidget *
rehab_body_chart_row_new (const RehabItem *item)
{
  RehabBodyChartRow *self;
  const char *label;
  g_autofree char *about = NULL;

  g_return_val_if_fail (item != NULL && item->kind == REHAB_ITEM_BODY_CHART, NULL);

  self = g_object_new (REHAB_TYPE_BODY_CHART_ROW, NULL);
  self->item = item;
  label = g_dgettext (GETTEXT_PACKAGE, item->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_label (self->help, item->help != NULL ? g_dgettext (GETTEXT_PACKAGE, item->help) : "");

  about = g_strdup_printf (_("About “%s”"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->info), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (self->info, create_popover_cb, self, NULL);

  return GTK_WIDGET (self);
}
