/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-parts.h"
#include "rehab-programme-page.h"
#include "rehab-running-page.h"
#include "rehab-running-settings.h"

#include <glib/gi18n.h>

/* The parts, in their order: a new one is a row. */
static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*create) (void);
} parts[] = {
  { "exercises", N_("E_xercises"), rehab_programme_page_new },
  { "running", N_("R_unning"), rehab_running_page_new },
};

struct _RehabProgrammeParts
{
  RehabCasePage parent_instance;

  AdwViewStack *stack;
};

G_DEFINE_FINAL_TYPE (RehabProgrammeParts, rehab_programme_parts, REHAB_TYPE_CASE_PAGE)

/* A part is made when it is first seen; NULL before. */
static RehabCasePage *
get_part (RehabProgrammeParts *self,
          const char          *name)
{
  GtkWidget *part = adw_bin_get_child (ADW_BIN (adw_view_stack_get_child_by_name (self->stack, name)));

  return part != NULL ? REHAB_CASE_PAGE (part) : NULL;
}

static RehabCasePage *
get_visible_part (RehabProgrammeParts *self)
{
  return get_part (self, adw_view_stack_get_visible_child_name (self->stack));
}

static void
build_visible_part (RehabProgrammeParts *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->stack);
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));

  if (model == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].name, adw_view_stack_get_visible_child_name (self->stack)))
      adw_bin_set_child (ADW_BIN (bin), parts[i].create ());

  rehab_case_page_set_model (get_visible_part (self), model);
}

static void
visible_part_cb (RehabProgrammeParts *self)
{
  build_visible_part (self);
  rehab_running_settings_set_part (adw_view_stack_get_visible_child_name (self->stack));
}

static void
set_models (RehabProgrammeParts *self,
            RehabCaseModel      *model)
{
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RehabCasePage *part = get_part (self, parts[i].name);

      if (part != NULL)
        rehab_case_page_set_model (part, model);
    }
}

/* The parts hear of changes themselves. */
static void
rehab_programme_parts_show (RehabCasePage  *page,
                            RehabCaseModel *model)
{
  RehabProgrammeParts *self = REHAB_PROGRAMME_PARTS (page);

  set_models (self, model);
  build_visible_part (self);
}

static void
rehab_programme_parts_leave (RehabCasePage *page)
{
  set_models (REHAB_PROGRAMME_PARTS (page), NULL);
}

/* What cannot be kept is shown. */
static gboolean
rehab_programme_parts_finish (RehabCasePage *page)
{
  RehabProgrammeParts *self = REHAB_PROGRAMME_PARTS (page);
  gboolean all_kept = TRUE;

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RehabCasePage *part = get_part (self, parts[i].name);

      if (part == NULL || rehab_case_page_finish (part))
        continue;

      if (all_kept)
        adw_view_stack_set_visible_child_name (self->stack, parts[i].name);
      all_kept = FALSE;
    }

  return all_kept;
}

static gboolean
rehab_programme_parts_grab_focus (GtkWidget *widget)
{
  RehabCasePage *part = get_visible_part (REHAB_PROGRAMME_PARTS (widget));

  return part != NULL && gtk_widget_grab_focus (GTK_WIDGET (part));
}

static void
show_part_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (widget), g_variant_get_string (parameter, NULL));
}

static void
rehab_programme_parts_dispose (GObject *object)
{
  rehab_case_page_set_model (REHAB_CASE_PAGE (object), NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_programme_parts_parent_class)->dispose (object);
}

static void
rehab_programme_parts_class_init (RehabProgrammePartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabCasePageClass *page_class = REHAB_CASE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_programme_parts_dispose;
  widget_class->grab_focus = rehab_programme_parts_grab_focus;
  page_class->show = rehab_programme_parts_show;
  page_class->leave = rehab_programme_parts_leave;
  page_class->finish = rehab_programme_parts_finish;

  gtk_widget_class_install_action (widget_class, "programme.show-part", "s", show_part_action);
}

static void
rehab_programme_parts_init (RehabProgrammeParts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = adw_inline_view_switcher_new ();

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, adw_bin_new (), parts[i].name, _(parts[i].title));

      adw_view_stack_page_set_use_underline (page, TRUE);
    }
  adw_view_stack_set_visible_child_name (self->stack, rehab_running_settings_get_part ());
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (visible_part_cb), self, G_CONNECT_SWAPPED);

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), self->stack);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (switcher, 6);
  gtk_widget_set_margin_bottom (switcher, 3);

  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rehab_programme_parts_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRAMME_PARTS, NULL);
}

/**
 * rehab_programme_parts_show_part:
 * @self: a programme
 * @name: "exercises" or "running"
 *
 * Turns to a part, and gives it the keyboard.
 */
void
rehab_programme_parts_show_part (RehabProgrammeParts *self,
                                 const char          *name)
{
  g_return_if_fail (REHAB_IS_PROGRAMME_PARTS (self));

  if (adw_view_stack_get_child_by_name (self->stack, name) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->stack, name);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    (void) rehab_programme_parts_grab_focus (GTK_WIDGET (self));
}
