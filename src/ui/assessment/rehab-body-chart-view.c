/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-chart-view.h"
#include "rehab-body-chart-layout.h"
#include "rehab-body-picture.h"
#include "rehab-body-region-list.h"
#include "rehab-body-summary.h"
#include "rehab-commands.h"
#include "rehab-draft.h"

#include <glib/gi18n.h>

/* Radii in mm of the body: a fingertip, a thumb, two fingers side by side. */
static const double brushes[] = { 7.5, 12.5, 20.0 };

struct _RehabBodyChartView
{
  AdwBin parent_instance;

  GtkWidget *tools;
  AdwToggleGroup *mode;
  AdwToggleGroup *brush;
  GtkWidget *pictures;
  GtkLabel *summary;
  GtkLabel *reminder;
  GtkWidget *previous_note;
  GtkWidget *keys_note;
  RehabBodyRegionList *regions;
  RehabBodyPicture *picture[REHAB_N_BODY_VIEWS];

  RehabDraft *draft; /* of RehabBodyArea */
  gboolean locked;
  gboolean unreadable;
};

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabBodyChartView, rehab_body_chart_view, ADW_TYPE_BIN)

static RehabBodyArea *
get_area (RehabBodyChartView *self)
{
  return (RehabBodyArea *) rehab_draft_get_current (self->draft);
}

static gboolean
equal_areas (gconstpointer a,
             gconstpointer b)
{
  return rehab_body_area_equal (a, b);
}

static void
update_actions (RehabBodyChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = !self->locked && !self->unreadable;

  gtk_widget_action_set_enabled (widget, "body-chart.undo", open && rehab_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "body-chart.redo", open && rehab_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "body-chart.clear", open && !rehab_body_area_is_empty (get_area (self)));
}

static void
show_lock (RehabBodyChartView *self)
{
  gboolean open = !self->locked && !self->unreadable;

  gtk_widget_set_visible (self->tools, open);
  gtk_widget_set_visible (self->keys_note, open);
  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    rehab_body_picture_set_locked (self->picture[view], !open);
  update_actions (self);
}

static void
show_area (RehabBodyChartView *self)
{
  RehabBodyArea *area = get_area (self);
  g_autofree char *lines = NULL;
  g_autofree char *reminder = NULL;

  if (self->unreadable)
    {
      lines = g_strdup (_("What is recorded here cannot be read by this version of the program. It is kept as it is."));
    }
  else
    {
      lines = rehab_body_area_dup_lines (area);
      reminder = rehab_body_area_dup_reminder (area);
    }

  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    rehab_body_picture_set_area (self->picture[view], area);
  rehab_body_region_list_set_area (self->regions, area);

  gtk_label_set_label (self->summary, lines);
  gtk_label_set_label (self->reminder, reminder != NULL ? reminder : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reminder), reminder != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lines, -1);
  update_actions (self);
}

static void
take_draft (RehabBodyChartView *self,
            RehabBodyArea      *area)
{
  g_clear_object (&self->draft);
  self->draft = rehab_draft_new (REHAB_TYPE_BODY_AREA, equal_areas, area);
}

/* Shows what the user made of the area, and gives it away. */
static void
give (RehabBodyChartView *self)
{
  g_autofree char *text = rehab_body_area_to_text (get_area (self));

  show_area (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->summary),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit (self, signals[PAINTED], 0, text);
}

static void
painted_cb (RehabBodyChartView *self,
            RehabBodyArea      *area)
{
  if (rehab_body_area_equal (area, get_area (self)))
    return;

  rehab_draft_set_current (self->draft, area, NULL);
  give (self);
}

static void
update_brush (RehabBodyChartView *self)
{
  guint size = MIN (adw_toggle_group_get_active (self->brush), G_N_ELEMENTS (brushes) - 1);
  gboolean erases = adw_toggle_group_get_active (self->mode) == 1;

  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    rehab_body_picture_set_brush (self->picture[view], brushes[size], erases);
}

static void
brush_stepped_cb (RehabBodyChartView *self,
                  int                 step)
{
  int size = (int) adw_toggle_group_get_active (self->brush) + step;

  adw_toggle_group_set_active (self->brush, (guint) CLAMP (size, 0, (int) G_N_ELEMENTS (brushes) - 1));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RehabBodyChartView *self = REHAB_BODY_CHART_VIEW (widget);

  rehab_draft_undo (self->draft);
  give (self);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RehabBodyChartView *self = REHAB_BODY_CHART_VIEW (widget);

  rehab_draft_redo (self->draft);
  give (self);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  painted_cb (REHAB_BODY_CHART_VIEW (widget), empty);
}

static void
add_picture (RehabBodyChartView *self,
             RehabBodyView       view)
{
  static const char *const captions[] = {
    [REHAB_BODY_VIEW_REAR] = NC_("body chart", "From behind"),
    [REHAB_BODY_VIEW_LEFT] = NC_("body chart", "Left side"),
    [REHAB_BODY_VIEW_RIGHT] = NC_("body chart", "Right side"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = rehab_body_picture_new (view);
  GtkWidget *caption = gtk_label_new (g_dpgettext2 (NULL, "body chart", captions[view]));

  self->picture[view] = REHAB_BODY_PICTURE (picture);
  gtk_widget_set_vexpand (picture, TRUE);
  gtk_widget_set_vexpand (box, FALSE); /* it fills its box, not the page */
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  g_signal_connect_swapped (picture, "painted", G_CALLBACK (painted_cb), self);
  g_signal_connect_swapped (picture, "brush-stepped", G_CALLBACK (brush_stepped_cb), self);

  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_widget_set_parent (box, self->pictures);
}

static gboolean
rehab_body_chart_view_grab_focus (GtkWidget *widget)
{
  RehabBodyChartView *self = REHAB_BODY_CHART_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->picture[REHAB_BODY_VIEW_REAR]));
}

static void
rehab_body_chart_view_dispose (GObject *object)
{
  RehabBodyChartView *self = REHAB_BODY_CHART_VIEW (object);
  GtkWidget *child;

  while (self->pictures != NULL && (child = gtk_widget_get_first_child (self->pictures)) != NULL)
    gtk_widget_unparent (child);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_BODY_CHART_VIEW);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (rehab_body_chart_view_parent_class)->dispose (object);
}

static void
rehab_body_chart_view_class_init (RehabBodyChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_body_chart_view_dispose;
  widget_class->grab_focus = rehab_body_chart_view_grab_focus;

  signals[PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REHAB_TYPE_BODY_CHART_LAYOUT);
  g_type_ensure (REHAB_TYPE_BODY_REGION_LIST);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-body-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, tools);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, mode);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, brush);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, regions);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, pictures);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, summary);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, reminder);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, previous_note);
  gtk_widget_class_bind_template_child (widget_class, RehabBodyChartView, keys_note);
  gtk_widget_class_bind_template_callback (widget_class, painted_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_brush);

  gtk_widget_class_install_action (widget_class, "body-chart.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "body-chart.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "body-chart.clear", NULL, clear_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_BODY_CHART, NULL);
}

static void
rehab_body_chart_view_init (RehabBodyChartView *self)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    add_picture (self, view);
  take_draft (self, empty);
  adw_toggle_group_set_active (self->brush, 1);
  update_brush (self);
  show_lock (self);
  show_area (self);
}

GtkWidget *
rehab_body_chart_view_new (void)
{
  return g_object_new (REHAB_TYPE_BODY_CHART_VIEW, NULL);
}

/* Gets what is painted; (transfer none). Empty where a text could not be read. */
RehabBodyArea *
rehab_body_chart_view_get_area (RehabBodyChartView *self)
{
  g_return_val_if_fail (REHAB_IS_BODY_CHART_VIEW (self), NULL);

  return get_area (self);
}

/**
 * rehab_body_chart_view_set_text:
 * @self: a chart
 * @text: (nullable): the text of a finding; `NULL` where there is none
 *
 * Shows what is recorded.
 */
void
rehab_body_chart_view_set_text (RehabBodyChartView *self,
                                const char         *text)
{
  g_autoptr (RehabBodyArea) area = NULL;

  g_return_if_fail (REHAB_IS_BODY_CHART_VIEW (self));

  area = rehab_body_area_from_text (text, NULL);
  self->unreadable = area == NULL;
  if (area == NULL)
    area = rehab_body_area_new ();

  if (!rehab_body_area_equal (area, get_area (self)))
    take_draft (self, area);
  show_lock (self);
  show_area (self);
}

/**
 * rehab_body_chart_view_set_previous:
 * @self: a chart
 * @text: (nullable): what the assessment before recorded
 *
 * Outlines what hurt last time. What cannot be read is not shown.
 */
void
rehab_body_chart_view_set_previous (RehabBodyChartView *self,
                                    const char         *text)
{
  g_autoptr (RehabBodyArea) previous = NULL;
  gboolean shown;

  g_return_if_fail (REHAB_IS_BODY_CHART_VIEW (self));

  previous = rehab_body_area_from_text (text, NULL);
  shown = previous != NULL && !rehab_body_area_is_empty (previous);
  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    rehab_body_picture_set_previous (self->picture[view], shown ? previous : NULL);
  gtk_widget_set_visible (self->previous_note, shown);
}

void
rehab_body_chart_view_set_involved (RehabBodyChartView *self,
                                    RehabSide           involved)
{
  g_return_if_fail (REHAB_IS_BODY_CHART_VIEW (self));

  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    rehab_body_picture_set_involved (self->picture[view], involved);
}

void
rehab_body_chart_view_set_locked (RehabBodyChartView *self,
                                  gboolean            locked)
{
  g_return_if_fail (REHAB_IS_BODY_CHART_VIEW (self));

  self->locked = locked;
  show_lock (self);
}
