/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-names-page.h"
#include "rehab-import-foot.h"
#include "rehab-import-name-group.h"
#include "rehab-import-person-list.h"

#include <glib/gi18n.h>

struct _RehabImportNamesPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkBox *box;
  GtkLabel *what;
  GtkWidget *leave_out;
  RehabImportFoot *foot;

  RehabImportNames *names;
  GPtrArray *groups; /* RehabImportNameGroup, in the order in which they are shown */
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportNamesPage, rehab_import_names_page, ADW_TYPE_NAVIGATION_PAGE)

static void rehab_import_names_page_shown (AdwNavigationPage *page);

static guint
count_open (RehabImportNamesPage *self,
            gboolean              nobody_chosen)
{
  guint n_open = 0;

  for (guint i = 0; i < rehab_import_names_get_n (self->names); i++)
    n_open += !rehab_import_names_is_settled (self->names, i)
              && (!nobody_chosen || rehab_import_names_get (self->names, i)->patient == NULL);

  return n_open;
}

static char *
dup_missing (RehabImportNamesPage *self)
{
  guint n_open = count_open (self, FALSE);

  if (rehab_import_names_are_settled (self->names))
    return NULL;
  if (n_open == 0)
    return g_strdup (_("Everybody is left out: there is nothing to import."));
  if (rehab_import_names_get (self->names, 0)->name == NULL)
    return g_strdup (_("Choose whose diary it goes into."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name is not settled yet.", "%u names are not settled yet.", n_open), n_open);
}

static void
show (RehabImportNamesPage *self)
{
  g_autofree char *missing = dup_missing (self);

  gtk_widget_set_visible (self->leave_out, rehab_import_names_get_n (self->names) > 1 && count_open (self, TRUE) > 0);
  rehab_import_foot_show (self->foot, _("_Continue"), missing);
}

static void
leave_out_cb (RehabImportNamesPage *self)
{
  rehab_import_names_leave_out_rest (self->names);

  /* The button is gone now. */
  rehab_import_names_page_shown (ADW_NAVIGATION_PAGE (self));
}

static void
accept_cb (RehabImportNamesPage *self)
{
  if (rehab_import_names_are_settled (self->names))
    g_signal_emit (self, signals[ACCEPTED], 0);
}

/* What is still open has the keyboard; with nothing open, Return goes on. */
static void
rehab_import_names_page_shown (AdwNavigationPage *page)
{
  RehabImportNamesPage *self = REHAB_IMPORT_NAMES_PAGE (page);

  for (guint i = 0; i < self->groups->len; i++)
    if (rehab_import_name_group_grab_open (g_ptr_array_index (self->groups, i)))
      return;

  rehab_import_foot_focus (self->foot);
}

static void
rehab_import_names_page_dispose (GObject *object)
{
  RehabImportNamesPage *self = REHAB_IMPORT_NAMES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_NAMES_PAGE);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (rehab_import_names_page_parent_class)->dispose (object);
}

static void
rehab_import_names_page_class_init (RehabImportNamesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_names_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = rehab_import_names_page_shown;

  signals[ACCEPTED] =
    g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_IMPORT_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/imports/rehab-import-names-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportNamesPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNamesPage, box);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNamesPage, what);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNamesPage, leave_out);
  gtk_widget_class_bind_template_child (widget_class, RehabImportNamesPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
rehab_import_names_page_init (RehabImportNamesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_ptr_array_new ();
}

/* Those that want an answer come first, then those who are proposed, then the many of a team who are nobody's patients. */
static guint
get_rank (RehabImportNames *names,
          guint             n)
{
  switch (rehab_import_names_get (names, n)->fit)
    {
    case REHAB_NAME_FIT_NEAR:
    case REHAB_NAME_FIT_SEVERAL:
      return 0;

    case REHAB_NAME_FIT_EXACT:
      return 1;

    case REHAB_NAME_FIT_NONE:
    default:
      return 2;
    }
}

/**
 * rehab_import_names_page_new:
 * @flow: an import that asks whose the rows are
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
rehab_import_names_page_new (RehabImportFlow *flow)
{
  RehabImportNamesPage *self = g_object_new (REHAB_TYPE_IMPORT_NAMES_PAGE, NULL);
  g_autoptr (GListModel) people = rehab_import_person_list_new (rehab_import_flow_get_clinic (flow));
  g_autofree char *what = rehab_import_flow_dup_what (flow);
  g_autofree char *subtitle = rehab_import_flow_dup_subtitle (flow);

  self->names = g_object_ref (rehab_import_flow_get_names (flow));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_text (self->what, what);
  for (guint rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < rehab_import_names_get_n (self->names); i++)
      if (get_rank (self->names, i) == rank)
        {
          GtkWidget *group = rehab_import_name_group_new (self->names, i, people);

          gtk_box_append (self->box, group);
          g_ptr_array_add (self->groups, group);
        }

  g_signal_connect_object (self->names, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* Whether it asks about these names, and not about those of the columns as they were before. */
gboolean
rehab_import_names_page_is_about (RehabImportNamesPage *self,
                                  RehabImportNames     *names)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_NAMES_PAGE (self), FALSE);

  return self->names == names;
}
