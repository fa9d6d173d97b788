/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-help-body.h"

G_BEGIN_DECLS

/*
 * A page of the help, by its target. What is on it is put there by one of the functions below, each for a kind of page;
 * @thresholds are those of the clinic that is open, or NULL.
 */

AdwNavigationPage *rehab_help_page_new     (const char            *target,
                                            const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_help_page_get_target (AdwNavigationPage *self);

char *rehab_help_topic_fill   (RehabHelpBody *body,
                               const char    *key);
char *rehab_help_card_fill    (RehabHelpBody         *body,
                               const char            *key,
                               const RehabThresholds *thresholds);
char *rehab_help_leaflet_fill (RehabHelpBody *body,
                               const char    *key);
char *rehab_help_source_fill  (RehabHelpBody *body,
                               const char    *key);
char *rehab_help_list_fill    (RehabHelpBody *body,
                               const char    *nick);
char *rehab_help_start_fill   (RehabHelpBody *body);

G_END_DECLS
