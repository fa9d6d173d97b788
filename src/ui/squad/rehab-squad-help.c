/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-help.h"
#include "rehab-help-link.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

/* Columns have no cards of their own: what they show has. */
static const char *
find_card (const RehabAthleteColumn *column)
{
  static const struct
  {
    RehabAthleteColumnId id;
    const char *card_key;
  } cards[] = {
    { REHAB_ATHLETE_COLUMN_SETTLED, "rule.settled" },
    { REHAB_ATHLETE_COLUMN_LOAD, "load.week-load" },
    { REHAB_ATHLETE_COLUMN_CHANGE, "load.week-change" },
    { REHAB_ATHLETE_COLUMN_OUTCOME, "questionnaire.visa-h" },
    { REHAB_ATHLETE_COLUMN_SYMMETRY, "threshold.limb-symmetry" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cards); i++)
    if (cards[i].id == column->id)
      return cards[i].card_key;

  return NULL;
}

static GtkWidget *
new_row (const RehabAthleteColumn *column)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sources = *column->sources != '\0' ? rehab_sources_dup_short (column->sources) : NULL;
  g_autofree char *help = sources != NULL ? g_strdup_printf ("%s\n%s", _(column->help), sources) : g_strdup (_(column->help));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(column->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), help);
  if (find_card (column) != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), rehab_help_link_new (find_card (column)));

  return row;
}

void
rehab_squad_help_present (GtkWidget         *parent,
                          RehabSquadAudience audience)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    if (rehab_athlete_column_is_for (rehab_athlete_column_get (i), audience))
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (rehab_athlete_column_get (i)));

  if (audience == REHAB_SQUAD_AUDIENCE_MEDICAL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Grey words stand where nothing was recorded. They sort last."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("About the Columns"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
