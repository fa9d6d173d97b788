/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-page.h"
#include "rehab-help-target.h"

#include <glib/gi18n.h>

#define TARGET "rehab-help-page-target"

/* Returns: (transfer full) (nullable): the title of the page; NULL for a key that there is not */
static char *
fill (RehabHelpBody         *body,
      const char            *target,
      const RehabThresholds *thresholds)
{
  const char *key = NULL;

  switch (rehab_help_target_parse (target, &key))
    {
    case REHAB_HELP_TOPIC:
      return rehab_help_topic_fill (body, key);

    case REHAB_HELP_CARD:
      return rehab_help_card_fill (body, key, thresholds);

    case REHAB_HELP_LEAFLET:
      return rehab_help_leaflet_fill (body, key);

    case REHAB_HELP_SOURCE:
      return rehab_help_source_fill (body, key);

    case REHAB_HELP_LIST:
      return rehab_help_list_fill (body, key);

    case REHAB_HELP_START:
    default:
      return rehab_help_start_fill (body);
    }
}

static GtkWidget *
create_print_button (const char *key)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Print…"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "help.print");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

/**
 * rehab_help_page_new:
 * @target: a help target
 * @thresholds: (nullable): those of the clinic that is open
 *
 * Makes a page. A target of another version, which nothing here answers to, is the start page.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
rehab_help_page_new (const char            *target,
                     const RehabThresholds *thresholds)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *body = rehab_help_body_new ();
  AdwNavigationPage *page;
  g_autofree char *title = NULL;
  const char *key = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  title = fill (REHAB_HELP_BODY (body), target, thresholds);
  if (rehab_help_target_parse (target, NULL) == REHAB_HELP_START)
    target = "";
  if (title == NULL)
    {
      target = "";
      title = rehab_help_start_fill (REHAB_HELP_BODY (body));
    }

  if (rehab_help_target_parse (target, &key) == REHAB_HELP_LEAFLET)
    adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_print_button (key));
  /* The heading of the page says it, in full. */
  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), body);

  page = adw_navigation_page_new (view, title);
  g_object_set_data_full (G_OBJECT (page), TARGET, g_strdup (target), g_free);

  return page;
}

/* Returns: (transfer none): the help target that a page shows */
const char *
rehab_help_page_get_target (AdwNavigationPage *self)
{
  return g_object_get_data (G_OBJECT (self), TARGET);
}
