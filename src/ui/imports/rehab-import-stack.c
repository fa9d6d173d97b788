/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-stack.h"
#include "rehab-import-columns-page.h"
#include "rehab-import-names-page.h"
#include "rehab-import-preview-page.h"

#include <string.h>

/* What each page is called in the view. */
static const struct
{
  RehabImportStep step;
  const char *tag;
} tags[] = {
  { REHAB_IMPORT_STEP_COLUMNS, "columns" }, { REHAB_IMPORT_STEP_NAMES, "names" }, { REHAB_IMPORT_STEP_PREVIEW, "preview" },
};

static AdwNavigationPage *
new_page (GtkWidget                 *page,
          const RehabImportAccepted *accepted,
          void (                    *callback ) (gpointer))
{
  g_signal_connect_object (page, "accepted", G_CALLBACK (callback), accepted->user_data, G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (page);
}

/* The page that is there already, so that what was said on it stays as it is. */
static AdwNavigationPage *
find_page (AdwNavigationView *view,
           const char        *tag)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (view);
  AdwNavigationPage *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (strcmp (adw_navigation_page_get_tag (page), tag) == 0)
        found = page;
    }

  return found;
}

/* The step of the page that is shown; REHAB_IMPORT_STEP_READING for none. */
RehabImportStep
rehab_import_stack_get_step (AdwNavigationView *view)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (view);

  for (guint i = 0; page != NULL && i < G_N_ELEMENTS (tags); i++)
    if (strcmp (adw_navigation_page_get_tag (page), tags[i].tag) == 0)
      return tags[i].step;

  return REHAB_IMPORT_STEP_READING;
}

/**
 * rehab_import_stack_show:
 * @view: the view
 * @flow: an import that asks something, or that is to be looked over
 * @accepted: what is called when the user goes on from a page
 *
 * Shows the page of the step that the import is at, unless Back has shown it already. Behind it stand those on which there
 * is anything to say, also when they were skipped.
 */
void
rehab_import_stack_show (AdwNavigationView         *view,
                         RehabImportFlow           *flow,
                         const RehabImportAccepted *accepted)
{
  RehabImportStep step = rehab_import_flow_get_step (flow);
  AdwNavigationPage *columns = find_page (view, "columns");
  AdwNavigationPage *names = find_page (view, "names");
  AdwNavigationPage *stack[G_N_ELEMENTS (tags)];
  int n = 0;

  if (step == rehab_import_stack_get_step (view) && step != REHAB_IMPORT_STEP_PREVIEW)
    return;

  if (names != NULL && !rehab_import_names_page_is_about (REHAB_IMPORT_NAMES_PAGE (names), rehab_import_flow_get_names (flow)))
    names = NULL;
  if (rehab_import_flow_asks_columns (flow))
    stack[n++] = columns != NULL ? columns : new_page (rehab_import_columns_page_new (flow), accepted, accepted->columns);
  if (step >= REHAB_IMPORT_STEP_NAMES && rehab_import_flow_asks_names (flow))
    stack[n++] = names != NULL ? names : new_page (rehab_import_names_page_new (flow), accepted, accepted->names);
  if (step == REHAB_IMPORT_STEP_PREVIEW)
    stack[n++] = new_page (rehab_import_preview_page_new (flow), accepted, accepted->preview);

  adw_navigation_view_replace (view, stack, n);
}
