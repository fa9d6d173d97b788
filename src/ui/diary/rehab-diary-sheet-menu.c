/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-details.h"
#include "rehab-diary-key.h"
#include "rehab-diary-sheet-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *label;
  RehabDiaryKey key;
  const char *accel;
  guint section;
} Command;

/* What keys do, for those who do not know the keys. */
static const Command commands[] = {
  { N_("Cu_t"), REHAB_DIARY_KEY_CUT, "<Control>x", 0 },
  { N_("_Copy"), REHAB_DIARY_KEY_COPY, "<Control>c", 0 },
  { N_("_Paste"), REHAB_DIARY_KEY_PASTE, "<Control>v", 0 },
  { N_("_Fill Down"), REHAB_DIARY_KEY_FILL_DOWN, "<Control>d", 0 },
  { N_("C_lear"), REHAB_DIARY_KEY_ERASE, "Delete", 0 },
  { N_("Choose Whole _Lines"), REHAB_DIARY_KEY_CHOOSE_LINES, "<Shift>space", 1 },
  { N_("Choose _All"), REHAB_DIARY_KEY_CHOOSE_ALL, "<Control>a", 1 },
  { N_("Move Session _Up"), REHAB_DIARY_KEY_SESSION_UP, "<Alt>Up", 2 },
  { N_("Move Session _Down"), REHAB_DIARY_KEY_SESSION_DOWN, "<Alt>Down", 2 },
  { N_("_Remove Session"), REHAB_DIARY_KEY_REMOVE_LINE, "<Control>minus", 2 },
  { N_("D_etails…"), REHAB_DIARY_KEY_DETAILS, "F4", 2 },
};

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (commands);)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      guint number = commands[i].section;

      for (; i < G_N_ELEMENTS (commands) && commands[i].section == number; i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (_(commands[i].label), NULL);

          g_menu_item_set_action_and_target (item, "diary.do", "i", (int) commands[i].key);
          g_menu_item_set_attribute (item, "accel", "s", commands[i].accel);
          g_menu_append_item (section, item);
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

static void
do_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (widget);
  int key = g_variant_get_int32 (parameter);

  if (self->editor == NULL || !rehab_date_is_set (self->current.date))
    return;

  /* A single cell is cleared as a block of one. */
  if (key == REHAB_DIARY_KEY_ERASE && !rehab_diary_sheet_has_block (self))
    rehab_diary_sheet_erase (self);
  else
    (void) rehab_diary_sheet_do (self, key, REHAB_DIARY_MOVE_NEXT, NULL);
}

static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (widget);
  guint32 julian, line;

  g_variant_get (parameter, "(uu)", &julian, &line);
  if (self->editor != NULL && rehab_diary_sheet_finish (self))
    rehab_diary_sheet_show_details (self, (RehabDiaryPlace) { rehab_date_from_julian (julian), line, REHAB_DIARY_ACTIVITY });
}

void
rehab_diary_sheet_install_commands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diary.do", "i", do_action);
  gtk_widget_class_install_action (widget_class, "diary.details", "(uu)", details_action);
}

/* A cell of the block asks for the whole block; any other one is chosen first. */
void
rehab_diary_sheet_open_menu (RehabDiarySheet *self,
                             RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  g_autoptr (GMenuModel) model = NULL;
  graphene_rect_t bounds;

  if (!rehab_diary_sheet_has_block (self)
      || !rehab_diary_block_contains (rehab_diary_block_between (self->anchor, self->head), place))
    {
      if (!rehab_diary_sheet_finish (self))
        return;
      gtk_widget_grab_focus (GTK_WIDGET (cell));
    }

  model = create_menu ();
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height
    });
  self->after_menu = self->current;
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (rehab_diary_sheet_close_menu), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
details_closed_cb (RehabDiarySheet *self)
{
  self->dialog = NULL;
}

/* Saved or left, what the dialog was opened from has the keyboard again. */
static void
details_saved_cb (RehabDiarySheet *self)
{
  rehab_diary_sheet_refresh (self);
  rehab_diary_sheet_emit_edited (self);
}

/* Shows what the paper has no column for. */
void
rehab_diary_sheet_show_details (RehabDiarySheet *self,
                                RehabDiaryPlace  place)
{
  if (self->dialog != NULL || !rehab_diary_place_has_come (place, rehab_diary_editor_get_last (self->editor)))
    return;

  self->dialog = rehab_diary_details_new (self->editor, place);
  g_signal_connect_object (self->dialog, "closed", G_CALLBACK (details_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dialog, "saved", G_CALLBACK (details_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self->dialog), GTK_WIDGET (self));
}
