/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-region-list.h"
#include "rehab-body-region.h"

#include <glib/gi18n.h>

#define TARGET 44 /* pixels, for a finger */

/* The check of a region on a side; one without sides has one check. */
typedef struct
{
  RehabBodyRegionList *list;
  const RehabBodyRegion *region;
  RehabSide side;
  GtkCheckButton *check;
} Check;

struct _RehabBodyRegionList
{
  AdwBin parent_instance;

  RehabBodyArea *area;
  GPtrArray *checks; /* Check */
  gboolean showing;
};

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabBodyRegionList, rehab_body_region_list, ADW_TYPE_BIN)

/* Whether any view shows paint on a region: a coverage tells of one view only. */
static gboolean
is_touched (const Check   *self,
            RehabBodyArea *area)
{
  g_autoptr (RehabBodyArea) erased = rehab_body_region_erase (self->region, area, self->side);

  return erased != area;
}

static void
show_area (RehabBodyRegionList *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      const Check *check = g_ptr_array_index (self->checks, i);
      gboolean whole = rehab_body_region_get_coverage (check->region, self->area, check->side) >= 1.0;

      gtk_check_button_set_active (check->check, whole);
      gtk_check_button_set_inconsistent (check->check, !whole && is_touched (check, self->area));
    }
  self->showing = FALSE;
}

static void
toggled_cb (Check *check)
{
  RehabBodyRegionList *self = check->list;
  g_autoptr (RehabBodyArea) area = NULL;

  if (self->showing)
    return;

  if (gtk_check_button_get_active (check->check))
    area = rehab_body_region_paint (check->region, self->area, check->side);
  else
    area = rehab_body_region_erase (check->region, self->area, check->side);

  rehab_body_region_list_set_area (self, area);
  g_signal_emit (self, signals[PAINTED], 0, area);
}

static void
add_check (RehabBodyRegionList   *self,
           GtkGrid               *grid,
           const RehabBodyRegion *region,
           RehabSide              side,
           int                    row)
{
  g_autofree char *name = rehab_body_region_dup_name (region, side);
  Check *check = g_new0 (Check, 1);
  GtkWidget *button = gtk_check_button_new ();

  *check = (Check) { self, region, side, GTK_CHECK_BUTTON (button) };
  g_ptr_array_add (self->checks, check);

  gtk_widget_set_size_request (button, TARGET, TARGET);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), check);
  gtk_grid_attach (grid, button, side == REHAB_SIDE_RIGHT ? 2 : 1, row, side == REHAB_SIDE_BOTH ? 2 : 1, 1);
}

static void
add_head (GtkGrid    *grid,
          const char *text,
          int         column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_size_request (label, TARGET, -1);
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}

static GtkWidget *
create_grid (RehabBodyRegionList *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 6);
  /* Translators: heads of two columns, of the left and of the right side of the body */
  add_head (grid, C_("side of the body", "Left"), 1);
  add_head (grid, C_("side of the body", "Right"), 2);

  for (guint i = 0; i < rehab_body_region_get_count (); i++)
    {
      const RehabBodyRegion *region = rehab_body_region_get_nth (i);
      GtkWidget *label = gtk_label_new (_(region->label));
      int row = (int) i + 1;

      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (grid, label, 0, row, 1, 1);
      if (region->sided)
        {
          add_check (self, grid, region, REHAB_SIDE_LEFT, row);
          add_check (self, grid, region, REHAB_SIDE_RIGHT, row);
        }
      else
        {
          add_check (self, grid, region, REHAB_SIDE_BOTH, row);
        }
    }

  /* The left side stays at the left, as it is in the pictures. */
  gtk_widget_set_direction (GTK_WIDGET (grid), GTK_TEXT_DIR_LTR);

  return GTK_WIDGET (grid);
}

static void
rehab_body_region_list_finalize (GObject *object)
{
  RehabBodyRegionList *self = REHAB_BODY_REGION_LIST (object);

  rehab_body_area_unref (self->area);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (rehab_body_region_list_parent_class)->finalize (object);
}

static void
rehab_body_region_list_class_init (RehabBodyRegionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rehab_body_region_list_finalize;

  signals[PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  REHAB_TYPE_BODY_AREA);
}

static void
rehab_body_region_list_init (RehabBodyRegionList *self)
{
  self->area = rehab_body_area_new ();
  self->checks = g_ptr_array_new_with_free_func (g_free);
  adw_bin_set_child (ADW_BIN (self), create_grid (self));
}

GtkWidget *
rehab_body_region_list_new (void)
{
  return g_object_new (REHAB_TYPE_BODY_REGION_LIST, NULL);
}

void
rehab_body_region_list_set_area (RehabBodyRegionList *self,
                                 RehabBodyArea       *area)
{
  g_autoptr (RehabBodyArea) before = NULL;

  g_return_if_fail (REHAB_IS_BODY_REGION_LIST (self));
  g_return_if_fail (area != NULL);

  before = self->area;
  self->area = rehab_body_area_ref (area);
  show_area (self);
}

/* Gets the check of a region; @side does not count for one without sides. */
GtkCheckButton *
rehab_body_region_list_get_check (RehabBodyRegionList *self,
                                  const char          *key,
                                  RehabSide            side)
{
  g_return_val_if_fail (REHAB_IS_BODY_REGION_LIST (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      const Check *check = g_ptr_array_index (self->checks, i);

      if (g_str_equal (check->region->key, key) && (check->side == side || !check->region->sided))
        return check->check;
    }

  return NULL;
}
