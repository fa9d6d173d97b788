/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-readout.h"
#include "rehab-help-chart.h"
#include "rehab-help-link.h"
#include "rehab-language.h"

#include <glib/gi18n.h>

/* The panel beside the charts, and how high it may become below them. */
#define FEW_CHARS 12
#define SIDE_WIDTH 264
#define LOW_LEAST_HEIGHT 24
#define LOW_MOST_HEIGHT 80

struct _RehabProgressReadout
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *scrolled;
  GtkWidget *box;
  GPtrArray *groups; /* Group: made once, shown as many as there are */
  gboolean low;
  RehabProgressChart *chart;
  RehabDate date;
};

/* A chart and what it says. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *head; /* the title, and a way to what stands behind the figures */
  GtkWidget *title;
  GtkWidget *link;
  GtkWidget *text;
} Group;

enum
{
  PROP_LOW = 1,
  N_PROPS
};

enum
{
  STEP,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressReadout, rehab_progress_readout, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* What a day has to say must not move the charts: the width is the panel's, whatever is in it. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), FEW_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static Group *
get_group (RehabProgressReadout *self,
           guint                 n)
{
  while (self->groups->len <= n)
    {
      Group *group = g_new0 (Group, 1);

      group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      group->title = new_label ("caption-heading");
      gtk_widget_add_css_class (group->title, "dimmed");
      group->text = new_label ("numeric");
      gtk_label_set_selectable (GTK_LABEL (group->text), FALSE);
      gtk_widget_set_hexpand (group->title, TRUE);
      group->link = rehab_help_link_new (NULL);
      gtk_widget_add_css_class (group->link, "compact");
      group->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      gtk_box_append (GTK_BOX (group->head), group->title);
      gtk_box_append (GTK_BOX (group->head), group->link);
      gtk_box_append (GTK_BOX (group->box), group->head);
      gtk_box_append (GTK_BOX (group->box), group->text);
      gtk_box_append (GTK_BOX (self->box), group->box);
      g_ptr_array_add (self->groups, group);
    }

  return g_ptr_array_index (self->groups, n);
}

static void
show_group (RehabProgressReadout *self,
            guint                 n,
            const char           *title,
            const char           *card_key,
            const char           *text)
{
  Group *group = get_group (self, n);

  gtk_label_set_text (GTK_LABEL (group->title), title != NULL ? title : "");
  gtk_widget_set_visible (group->head, title != NULL);
  rehab_help_link_set_card (group->link, card_key);
  gtk_label_set_text (GTK_LABEL (group->text), text);
  gtk_widget_set_visible (group->box, TRUE);
}

static void
hide_groups_from (RehabProgressReadout *self,
                  guint                 n)
{
  for (guint i = n; i < self->groups->len; i++)
    gtk_widget_set_visible (((Group *) g_ptr_array_index (self->groups, i))->box, FALSE);
}

static void
previous_cb (RehabProgressReadout *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
next_cb (RehabProgressReadout *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static GtkWidget *
new_button (RehabProgressReadout *self,
            const char           *icon_name,
            const char           *label,
            GCallback             clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static void
rehab_progress_readout_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_LOW:
      g_value_set_boolean (value, REHAB_PROGRESS_READOUT (object)->low);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_progress_readout_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_LOW:
      rehab_progress_readout_set_low (REHAB_PROGRESS_READOUT (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_progress_readout_finalize (GObject *object)
{
  RehabProgressReadout *self = REHAB_PROGRESS_READOUT (object);

  g_ptr_array_unref (self->groups);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);

  G_OBJECT_CLASS (rehab_progress_readout_parent_class)->finalize (object);
}

static void
rehab_progress_readout_class_init (RehabProgressReadoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_progress_readout_get_property;
  object_class->set_property = rehab_progress_readout_set_property;
  object_class->finalize = rehab_progress_readout_finalize;

  /* Below the charts, and no higher than leaves them room, instead of beside them. */
  properties[PROP_LOW] =
    g_param_spec_boolean ("low", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
apply_low (RehabProgressReadout *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  gtk_widget_set_size_request (GTK_WIDGET (self), self->low ? -1 : SIDE_WIDTH, -1);
  gtk_scrolled_window_set_max_content_height (scrolled, -1);
  gtk_scrolled_window_set_min_content_height (scrolled, self->low ? LOW_LEAST_HEIGHT : -1);
  gtk_scrolled_window_set_max_content_height (scrolled, self->low ? LOW_MOST_HEIGHT : -1);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, self->low);
  gtk_widget_set_vexpand (self->scrolled, !self->low);
  gtk_box_set_spacing (GTK_BOX (self->box), self->low ? 3 : 9);
}

static void
rehab_progress_readout_init (RehabProgressReadout *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->title = new_label ("heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  self->previous = new_button (self, "go-previous-symbolic", _("Day Before"), G_CALLBACK (previous_cb));
  self->next = new_button (self, "go-next-symbolic", _("Day After"), G_CALLBACK (next_cb));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (steps), self->previous);
  gtk_box_append (GTK_BOX (steps), self->next);
  gtk_box_append (GTK_BOX (head), steps);
  /* As the chart beside them, in which the day before is at the left in every language. */
  gtk_widget_set_direction (steps, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (self->previous)), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (self->next)), GTK_TEXT_DIR_LTR);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  /* The keyboard stops at it where it scrolls. */
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Readout of a day"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "progress-readout");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Readout"), -1);
  apply_low (self);
}

/* Shows a day of a chart; without a day, or with one that is not in the chart, what the chart says as a whole. */
void
rehab_progress_readout_show (RehabProgressReadout *self,
                             RehabProgressChart   *chart,
                             RehabDate             date)
{
  g_autoptr (RehabReadout) readout = NULL;

  g_return_if_fail (REHAB_IS_PROGRESS_READOUT (self));

  if (chart != NULL)
    rehab_progress_chart_ref (chart);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = chart;
  self->date = date;

  if (chart != NULL && rehab_date_is_set (date))
    readout = rehab_progress_chart_dup_readout (chart, date);

  if (readout == NULL)
    {
      g_autofree char *days = chart != NULL ? rehab_progress_chart_dup_range (chart) : g_strdup ("");
      g_autofree char *range = rehab_language_dup_begun (days);
      g_autofree char *summary = chart != NULL ? rehab_progress_chart_dup_summary (chart) : g_strdup ("");

      gtk_label_set_text (GTK_LABEL (self->title), range);
      show_group (self, 0, NULL, NULL, summary);
      /* Below the charts there is only room for what was asked for. */
      gtk_widget_set_visible (get_group (self, 0)->box, !self->low);
      show_group (self, 1, NULL, NULL, self->low ? _("Tap a day to read it out.")
                                           : _("Point at a day, or use the arrow keys, to read it out."));
      gtk_widget_add_css_class (get_group (self, 1)->text, "dimmed");
      hide_groups_from (self, 2);
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->title), readout->title);
  gtk_widget_remove_css_class (get_group (self, 1)->text, "dimmed");
  for (guint i = 0; i < readout->n_groups; i++)
    {
      const RehabReadoutGroup *group = &readout->groups[i];
      g_autofree char *text = g_strjoinv (self->low ? " · " : "\n", group->lines);

      if (self->low && group->title != NULL)
        {
          g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", group->title, text);

          show_group (self, i, NULL, NULL, "");
          gtk_label_set_markup (GTK_LABEL (get_group (self, i)->text), markup);
        }
      else
        {
          show_group (self, i, group->title, rehab_help_chart_get_part_card (group->part), text);
        }
    }
  hide_groups_from (self, readout->n_groups);
}

void
rehab_progress_readout_set_low (RehabProgressReadout *self,
                                gboolean              low)
{
  g_return_if_fail (REHAB_IS_PROGRESS_READOUT (self));

  if (self->low == low)
    return;

  self->low = low;
  apply_low (self);
  rehab_progress_readout_show (self, self->chart, self->date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOW]);
}

static void
append_group (GString                 *spoken,
              const RehabReadoutGroup *group)
{
  g_autofree char *lines = g_strjoinv (", ", group->lines);

  if (group->title != NULL)
    g_string_append_printf (spoken, ". %s: %s", group->title, lines);
  else
    g_string_append_printf (spoken, ". %s", lines);
}

/* What a screen reader says of a day: the chart that the keyboard is at comes first. */
char *
rehab_progress_readout_dup_spoken (RehabProgressChart *chart,
                                   RehabDate           date,
                                   RehabProgressParts  first)
{
  g_autoptr (RehabReadout) readout = rehab_progress_chart_dup_readout (chart, date);
  g_autoptr (GString) spoken = NULL;

  if (readout == NULL)
    return g_strdup ("");

  spoken = g_string_new (readout->title);
  for (guint i = 0; i < readout->n_groups; i++)
    if (readout->groups[i].part == first && first != 0)
      append_group (spoken, &readout->groups[i]);
  for (guint i = 0; i < readout->n_groups; i++)
    if (readout->groups[i].part != first || first == 0)
      append_group (spoken, &readout->groups[i]);

  return g_string_free_and_steal (g_steal_pointer (&spoken));
}
