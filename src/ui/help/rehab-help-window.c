/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-window.h"
#include "rehab-card.h"
#include "rehab-commands.h"
#include "rehab-guide-search.h"
#include "rehab-help-contents.h"
#include "rehab-help-page.h"
#include "rehab-help-results.h"
#include "rehab-help-target.h"
#include "rehab-leaflet-dialog.h"
#include "rehab-settings.h"

#include <glib/gi18n.h>

/* Of what can be found, read between two frames. */
#define ENTRIES_A_STEP 40

#define LEAST_WIDTH 360
#define LEAST_HEIGHT 294
#define USUAL_WIDTH 980
#define USUAL_HEIGHT 760

struct _RehabHelpWindow
{
  AdwWindow parent_instance;

  GtkWidget *split_view;
  GtkWidget *search_entry;
  GtkWidget *stack;
  GtkWidget *contents;
  GtkWidget *results;
  GtkWidget *content_page;
  GtkWidget *pages;

  RehabClinic *clinic; /* NULL while none is open */
  RehabGuideSearch *search; /* NULL until the window is first on the screen */
  guint reading; /* the source that reads what can be found, a little at a time; 0 for none */
};

enum
{
  PLACE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabHelpWindow, rehab_help_window, ADW_TYPE_WINDOW)

static AdwNavigationPage *
create_page (RehabHelpWindow *self,
             const char      *target)
{
  const RehabThresholds *thresholds = self->clinic != NULL ? rehab_clinic_get_thresholds (self->clinic) : NULL;

  return rehab_help_page_new (target, thresholds);
}

/* Where the keyboard is lost with the page that had it, it goes to the one that is shown. */
static void
show_content (RehabHelpWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (self->pages));

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

/* From the contents and the search: a page without a way back, beside where it came from. */
static void
show_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (widget);
  AdwNavigationPage *page = create_page (self, g_variant_get_string (parameter, NULL));

  adw_navigation_view_replace (ADW_NAVIGATION_VIEW (self->pages), &page, 1);
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), TRUE);
}

/* From a page to a further one, and back. */
static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (widget);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (self->pages), create_page (self, g_variant_get_string (parameter, NULL)));
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[PLACE_WANTED], 0, g_variant_get_int32 (parameter));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (widget);
  const RehabLeaflet *leaflet = rehab_leaflet_lookup (g_variant_get_string (parameter, NULL));

  if (leaflet != NULL)
    adw_dialog_present (rehab_leaflet_dialog_new (leaflet, self->clinic), widget);
}

/* The leaflet that is shown, by its key; anything else has no paper. */
static void
print_shown_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const char *target = rehab_help_window_get_target (REHAB_HELP_WINDOW (widget));
  const char *key = NULL;

  if (target != NULL && rehab_help_target_parse (target, &key) == REHAB_HELP_LEAFLET)
    gtk_widget_activate_action (widget, "help.print", "s", key);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (widget);

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), FALSE);
  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

static void
start_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  rehab_help_window_open (REHAB_HELP_WINDOW (widget), "start");
}

static gboolean
read_cb (gpointer user_data)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (user_data);

  if (rehab_guide_search_step (self->search, ENTRIES_A_STEP))
    return G_SOURCE_CONTINUE;

  self->reading = 0;
  return G_SOURCE_REMOVE;
}

/* Whoever types before all is read waits for the rest. */
static void
finish_reading (RehabHelpWindow *self)
{
  if (self->search == NULL)
    self->search = rehab_guide_search_begin ();
  g_clear_handle_id (&self->reading, g_source_remove);
  while (rehab_guide_search_step (self->search, ENTRIES_A_STEP))
    ;
}

static void
rehab_help_window_map (GtkWidget *widget)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (widget);

  GTK_WIDGET_CLASS (rehab_help_window_parent_class)->map (widget);

  if (self->search != NULL)
    return;

  self->search = rehab_guide_search_begin ();
  self->reading = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}

static void
search_changed_cb (RehabHelpWindow *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *shown = "contents";

  if (query[0] != '\0')
    {
      finish_reading (self);
      shown = rehab_help_results_find (REHAB_HELP_RESULTS (self->results), self->search, query) > 0 ? "results" : "nothing";
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), shown);
}

static void
search_activate_cb (RehabHelpWindow *self)
{
  const char *first;

  search_changed_cb (self);
  first = rehab_help_results_get_first (REHAB_HELP_RESULTS (self->results));
  if (first != NULL && g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "results"))
    gtk_widget_activate_action (GTK_WIDGET (self), "help.show", "s", first);
}

/* Escape empties the search first; only then it closes the window. */
static void
stop_search_cb (RehabHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               RehabHelpWindow       *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  if (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "results"))
    return rehab_help_results_focus (REHAB_HELP_RESULTS (self->results));

  return gtk_widget_child_focus (self->contents, GTK_DIR_TAB_FORWARD);
}

static void
visible_page_cb (RehabHelpWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (self->pages));

  if (page == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), adw_navigation_page_get_title (page));
  rehab_help_contents_select (REHAB_HELP_CONTENTS (self->contents), rehab_help_page_get_target (page));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

static gboolean
rehab_help_window_close_request (GtkWindow *window)
{
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  if (width >= LEAST_WIDTH && height >= LEAST_HEIGHT)
    {
      rehab_settings_set_int ("help-width", width);
      rehab_settings_set_int ("help-height", height);
    }

  return GTK_WINDOW_CLASS (rehab_help_window_parent_class)->close_request (window);
}

static void
rehab_help_window_dispose (GObject *object)
{
  RehabHelpWindow *self = REHAB_HELP_WINDOW (object);

  g_clear_handle_id (&self->reading, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_HELP_WINDOW);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_help_window_parent_class)->dispose (object);
}

static void
rehab_help_window_finalize (GObject *object)
{
  rehab_guide_search_free (REHAB_HELP_WINDOW (object)->search);

  G_OBJECT_CLASS (rehab_help_window_parent_class)->finalize (object);
}

static void
rehab_help_window_class_init (RehabHelpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_help_window_dispose;
  object_class->finalize = rehab_help_window_finalize;
  widget_class->map = rehab_help_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = rehab_help_window_close_request;

  signals[PLACE_WANTED] = g_signal_new ("place-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (REHAB_TYPE_HELP_CONTENTS);
  g_type_ensure (REHAB_TYPE_HELP_RESULTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/help/rehab-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, results);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, RehabHelpWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_cb);

  gtk_widget_class_install_action (widget_class, "help.show", "s", show_cb);
  gtk_widget_class_install_action (widget_class, "help.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "help.show-place", "i", show_place_cb);
  gtk_widget_class_install_action (widget_class, "help.print", "s", print_cb);
  gtk_widget_class_install_action (widget_class, "help.print-shown", NULL, print_shown_cb);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "help.start", NULL, start_cb);

  rehab_commands_bind (widget_class, REHAB_PLACE_HELP, escape_cb);
}

static void
rehab_help_window_init (RehabHelpWindow *self)
{
  int width = rehab_settings_get_int ("help-width", USUAL_WIDTH);
  int height = rehab_settings_get_int ("help-height", USUAL_HEIGHT);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, LEAST_WIDTH), MAX (height, LEAST_HEIGHT));
}

GtkWidget *
rehab_help_window_new (void)
{
  return g_object_new (REHAB_TYPE_HELP_WINDOW, NULL);
}

/* Pages tell the clinic's figures, so that they are made anew, the way back among them. */
static void
thresholds_cb (RehabHelpWindow *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (ADW_NAVIGATION_VIEW (self->pages));
  guint n_pages = g_list_model_get_n_items (stack);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  if (n_pages == 0)
    return;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (AdwNavigationPage) before = g_list_model_get_item (stack, i);

      g_ptr_array_add (pages, g_object_ref_sink (create_page (self, rehab_help_page_get_target (before))));
    }
  adw_navigation_view_replace (ADW_NAVIGATION_VIEW (self->pages), (AdwNavigationPage **) pages->pdata, (int) n_pages);
}

/**
 * rehab_help_window_set_clinic:
 * @self: a help window
 * @clinic: (nullable): the clinic that is open
 *
 * Says whose figures stand on cards from now on, and whose name on leaflets.
 */
void
rehab_help_window_set_clinic (RehabHelpWindow *self,
                              RehabClinic     *clinic)
{
  g_return_if_fail (REHAB_IS_HELP_WINDOW (self));

  if (self->clinic == clinic)
    return;

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_func (self->clinic, thresholds_cb, self);
  g_set_object (&self->clinic, clinic);
  if (clinic != NULL)
    g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (thresholds_cb), self, G_CONNECT_SWAPPED);
  thresholds_cb (self);
}

/**
 * rehab_help_window_open:
 * @self: a help window
 * @target: a help target
 *
 * Shows a page. Where another one was shown before there is a way back to it.
 */
void
rehab_help_window_open (RehabHelpWindow *self,
                        const char      *target)
{
  const char *shown = NULL;

  g_return_if_fail (REHAB_IS_HELP_WINDOW (self) && target != NULL);

  shown = rehab_help_window_get_target (self);
  if (shown == NULL || !g_str_equal (shown, target))
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (self->pages), create_page (self, target));
  show_content (self);
}

/* Returns: (nullable): the help target of the page that is shown; `NULL` before the first one */
const char *
rehab_help_window_get_target (RehabHelpWindow *self)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (REHAB_IS_HELP_WINDOW (self), NULL);

  page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (self->pages));

  return page != NULL ? rehab_help_page_get_target (page) : NULL;
}
