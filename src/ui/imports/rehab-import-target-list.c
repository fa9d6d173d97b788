/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-target-list.h"
#include "rehab-diary-day.h"
#include "rehab-import-words.h"
#include "rehab-session.h"

#include <glib/gi18n.h>

/* A target belongs to the group of the record that it is of. */
typedef enum
{
  GROUP_NONE,
  GROUP_ROW,
  GROUP_SESSION,
  GROUP_DAY,
  N_GROUPS
} Group;

static const char *const group_titles[N_GROUPS] = {
  NULL, NC_("import column", "The row"), NC_("import column", "The session"), NC_("import column", "The day"),
};

static Group
get_group (RehabImportTarget target)
{
  const RehabRecordType *type = rehab_import_target_get_info (target)->type;

  if (target == REHAB_TARGET_NONE)
    return GROUP_NONE;
  if (type == &rehab_session_type)
    return GROUP_SESSION;

  return type == &rehab_diary_day_type ? GROUP_DAY : GROUP_ROW;
}

/* The targets in the order of their groups, which is not quite that of their numbers. */
static const RehabImportTarget *
get_order (void)
{
  static RehabImportTarget order[REHAB_N_TARGETS];
  static gboolean is_made = FALSE;
  guint n = 0;

  if (is_made)
    return order;

  for (guint group = 0; group < N_GROUPS; group++)
    for (guint i = 0; i < REHAB_N_TARGETS; i++)
      if (get_group ((RehabImportTarget) i) == group)
        order[n++] = (RehabImportTarget) i;
  is_made = TRUE;

  return order;
}

/**
 * rehab_import_target_list_new:
 *
 * Makes the list.
 *
 * Returns: (transfer full): a list of GtkStringObject, with sections
 */
GListModel *
rehab_import_target_list_new (void)
{
  GListStore *groups = g_list_store_new (G_TYPE_LIST_MODEL);
  const RehabImportTarget *order = get_order ();
  GtkStringList *names = NULL;

  for (guint i = 0; i < REHAB_N_TARGETS; i++)
    {
      if (i == 0 || get_group (order[i]) != get_group (order[i - 1]))
        {
          names = gtk_string_list_new (NULL);
          g_list_store_append (groups, names);
          g_object_unref (names);
        }
      gtk_string_list_append (names, rehab_import_words_get_target (order[i]));
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (groups)));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  Group group = get_group (rehab_import_target_list_get (gtk_list_header_get_start (header)));
  GtkWidget *label = gtk_list_header_get_child (header);

  gtk_label_set_text (GTK_LABEL (label), group_titles[group] != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "import column", group_titles[group]) : "");
  gtk_widget_set_visible (label, group_titles[group] != NULL);
}

/* Makes what writes the headings of the groups. */
GtkListItemFactory *
rehab_import_target_list_new_header_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), NULL);

  return factory;
}

RehabImportTarget
rehab_import_target_list_get (guint position)
{
  g_return_val_if_fail (position < REHAB_N_TARGETS, REHAB_TARGET_NONE);

  return get_order ()[position];
}

guint
rehab_import_target_list_find (RehabImportTarget target)
{
  guint position = 0;

  while (position < REHAB_N_TARGETS - 1 && get_order ()[position] != target)
    position++;

  return position;
}

/* Whether numbers of a target can be in a unit. Those without one are in the diary's own. */
gboolean
rehab_import_unit_fits (RehabImportTarget target,
                        RehabImportUnit   unit)
{
  RehabImportQuantity quantity = rehab_import_target_get_info (target)->quantity;

  return unit == REHAB_UNIT_NONE || (rehab_quantity_has_unit (quantity) && rehab_unit_get_quantity (unit) == quantity);
}

GListModel *
rehab_import_unit_list_new (RehabImportTarget target)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < REHAB_N_UNITS; i++)
    if (rehab_import_unit_fits (target, (RehabImportUnit) i))
      gtk_string_list_append (names, rehab_import_words_get_unit ((RehabImportUnit) i));

  return G_LIST_MODEL (names);
}

RehabImportUnit
rehab_import_unit_list_get (RehabImportTarget target,
                            guint             position)
{
  for (guint i = 0; i < REHAB_N_UNITS; i++)
    if (rehab_import_unit_fits (target, (RehabImportUnit) i) && position-- == 0)
      return (RehabImportUnit) i;

  return REHAB_UNIT_NONE;
}

guint
rehab_import_unit_list_find (RehabImportTarget target,
                             RehabImportUnit   unit)
{
  guint position = 0;

  for (guint i = 0; i < unit; i++)
    position += rehab_import_unit_fits (target, (RehabImportUnit) i);

  return rehab_import_unit_fits (target, unit) ? position : 0;
}
