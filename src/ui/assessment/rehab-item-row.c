/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-row.h"
#include "rehab-answer-cell.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

/* So that the answers of all rows begin on one line: the three toggles, and a pain score beside them or below. */
#define CELL_WIDTH_WIDE 280
#define CELL_WIDTH_MEDIUM 250

struct _RehabItemRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *columns;
  GtkLabel *label;
  GtkMenuButton *info;
  GtkLabel *help;
  GtkLabel *evidence;
  GtkWidget *raised;
  GtkLabel *urgency;
  GtkBox *cells;

  const RehabItem *item;
  RehabAnswerCell *answers[2];
  RehabSide sides[2];
  guint n_answers;
};

static void rehab_item_row_item_view_init (RehabItemViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabItemRow, rehab_item_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (REHAB_TYPE_ITEM_VIEW, rehab_item_row_item_view_init))

static void
answered_cb (RehabAnswerCell *cell,
             gboolean         pain,
             gboolean         known,
             double           value,
             RehabItemRow    *self)
{
  for (guint i = 0; i < self->n_answers; i++)
    {
      if (self->answers[i] == cell)
        rehab_item_view_answer (REHAB_ITEM_VIEW (self), pain ? 1 : 0, self->sides[i],
                                known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, NULL);
    }
}

static void
show_urgency (RehabItemRow *self,
              gboolean      raised)
{
  g_autofree char *source = rehab_sources_dup_short (self->item->sources);
  g_autofree char *text = NULL;
  const char *css_class = "";

  switch (self->item->urgency)
    {
    case REHAB_URGENCY_EMERGENCY:
      text = g_strdup_printf (_("Emergency, same day. %s"), source);
      css_class = "error";
      break;
    case REHAB_URGENCY_URGENT:
      text = g_strdup_printf (_("Urgent, within two weeks. %s"), source);
      css_class = "warning";
      break;
    case REHAB_URGENCY_ROUTINE:
      text = g_strdup_printf (_("Routine medical review. %s"), source);
      break;
    case REHAB_URGENCY_NONE:
      break;
    }

  gtk_label_set_label (self->urgency, text != NULL ? text : "");
  gtk_widget_set_visible (self->raised, raised);
  if (*css_class != '\0')
    gtk_widget_add_css_class (self->raised, css_class);
}

static void
append_paragraph (GtkBox     *box,
                  const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* Made when it is first wanted: few of them ever are. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  RehabItemRow *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *summary = rehab_evidence_dup_summary (&self->item->evidence);
  g_autofree char *details = rehab_evidence_dup_details (&self->item->evidence);
  g_autofree char *sources = rehab_sources_dup_citation (self->item->sources);

  append_paragraph (GTK_BOX (box), g_dgettext (GETTEXT_PACKAGE, self->item->label), "heading");
  append_paragraph (GTK_BOX (box), g_dgettext (GETTEXT_PACKAGE, self->item->help), "body");
  if (summary != NULL)
    append_paragraph (GTK_BOX (box), summary, "numeric");
  if (details != NULL)
    append_paragraph (GTK_BOX (box), details, "body");
  append_paragraph (GTK_BOX (box), sources, "caption");

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabItemRow          *self)
{
  if (keyval != GDK_KEY_F1 && keyval != GDK_KEY_question)
    return GDK_EVENT_PROPAGATE;

  gtk_menu_button_popup (self->info);

  return GDK_EVENT_STOP;
}

static const RehabItem *
rehab_item_row_get_item (RehabItemView *view)
{
  return REHAB_ITEM_ROW (view)->item;
}

static void
rehab_item_row_show (RehabItemView         *view,
                     const RehabCase       *record,
                     const RehabAssessment *assessment,
                     gboolean               locked,
                     RehabDate              today)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);
  RehabItemState state = rehab_item_state_read (self->item, record, assessment);

  for (guint i = 0; i < self->n_answers; i++)
    rehab_answer_cell_show (self->answers[i], &state, i, locked, today);

  show_urgency (self, rehab_item_state_is_raised_flag (&state));
}

static void
rehab_item_row_set_layout (RehabItemView  *view,
                           RehabItemLayout layout)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);
  gboolean narrow = layout == REHAB_ITEM_LAYOUT_NARROW;
  int cell_width = narrow ? -1 : layout == REHAB_ITEM_LAYOUT_WIDE ? CELL_WIDTH_WIDE : CELL_WIDTH_MEDIUM;
  gboolean below;

  below = narrow || (layout == REHAB_ITEM_LAYOUT_MEDIUM && self->n_answers > 1);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, below ? 6 : 18);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cells),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->cells, narrow ? 12 : 18);
  gtk_widget_set_valign (GTK_WIDGET (self->info), below ? GTK_ALIGN_START : GTK_ALIGN_CENTER);

  for (guint i = 0; i < self->n_answers; i++)
    gtk_widget_set_size_request (GTK_WIDGET (self->answers[i]), cell_width, -1);
}

static void
rehab_item_row_reset (RehabItemView *view)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);

  for (guint i = 0; i < self->n_answers; i++)
    rehab_answer_cell_reset (self->answers[i]);
}

static void
rehab_item_row_flush (RehabItemView *view)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);

  for (guint i = 0; i < self->n_answers; i++)
    rehab_answer_cell_flush (self->answers[i]);
}

static void
rehab_item_row_item_view_init (RehabItemViewInterface *iface)
{
  iface->get_item = rehab_item_row_get_item;
  iface->show = rehab_item_row_show;
  iface->set_layout = rehab_item_row_set_layout;
  iface->reset = rehab_item_row_reset;
  iface->flush = rehab_item_row_flush;
}

static void
rehab_item_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (rehab_item_row_parent_class)->dispose (object);
}

static void
rehab_item_row_class_init (RehabItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_item_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/assessment/rehab-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, label);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, info);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, help);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, raised);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, urgency);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, cells);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_item_row_init (RehabItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_cell (RehabItemRow *self,
          RehabSide     side)
{
  GtkWidget *cell = rehab_answer_cell_new (self->item);

  g_signal_connect_object (cell, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->cells, cell);

  self->answers[self->n_answers] = REHAB_ANSWER_CELL (cell);
  self->sides[self->n_answers] = side;
  self->n_answers++;
}

/**
 * rehab_item_row_new:
 * @item: a row of the table of items
 *
 * Makes the row of an item. It holds no answer before rehab_item_row_show().
 *
 * Returns: (transfer full): a new row
 */
GtkWidget *
rehab_item_row_new (const RehabItem *item)
{
  RehabItemRow *self;
  const char *label;
  g_autofree char *evidence = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ITEM_ROW, NULL);
  self->item = item;

  label = g_dgettext (GETTEXT_PACKAGE, item->label);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->help, g_dgettext (GETTEXT_PACKAGE, item->help));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  evidence = rehab_evidence_dup_summary (&item->evidence);
  gtk_label_set_label (self->evidence, evidence != NULL ? evidence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), evidence != NULL);

  /* Translators: the button that tells where a question comes from; the question is put in */
  about = g_strdup_printf (_("About “%s”"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->info), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (self->info, create_popover_cb, self, NULL);

  if (item->sided)
    {
      add_cell (self, REHAB_SIDE_LEFT);
      add_cell (self, REHAB_SIDE_RIGHT);
    }
  else
    {
      add_cell (self, REHAB_SIDE_NOT_ASKED);
    }
  rehab_item_row_set_layout (REHAB_ITEM_VIEW (self), REHAB_ITEM_LAYOUT_WIDE);

  return GTK_WIDGET (self);
}
