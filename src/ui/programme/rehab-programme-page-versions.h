/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-programme-page.h"

G_BEGIN_DECLS

/*
 * What can be done on the page beyond editing: comparing versions, looking at an exercise, the clinic's own exercises and
 * templates. Actions, with the key of an exercise where they take one:
 *
 *   programme.compare-versions, programme.show-exercise (s), programme.new-exercise, programme.edit-exercise (s),
 *   programme.archive-exercise (s), programme.save-as-template
 */
void rehab_programme_page_install_version_actions (GtkWidgetClass     *widget_class);
void rehab_programme_page_update_version_actions  (RehabProgrammePage *self,
                                                   gboolean            is_draft);
void rehab_programme_page_archive_exercise        (RehabProgrammePage *self,
                                                   const char         *exercise_key);

G_END_DECLS
