/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-threshold.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What a page of the help is made of: a column of headings, paragraphs, lists and links, to be read with the keyboard as well.
 * Links within the help are rows that call "help.open".
 */

#define REHAB_TYPE_HELP_BODY (rehab_help_body_get_type ())

G_DECLARE_FINAL_TYPE (RehabHelpBody, rehab_help_body, REHAB, HELP_BODY, AdwBin)

GtkWidget *rehab_help_body_new (void);
void       rehab_help_body_add           (RehabHelpBody *self,
                                          GtkWidget     *widget);
void       rehab_help_body_add_title     (RehabHelpBody *self,
                                          const char    *kicker,
                                          const char    *title);
void       rehab_help_body_add_heading   (RehabHelpBody *self,
                                          const char    *text);
void       rehab_help_body_add_text      (RehabHelpBody *self,
                                          const char    *markup);
void       rehab_help_body_add_caption   (RehabHelpBody *self,
                                          const char    *text);
void       rehab_help_body_add_point     (RehabHelpBody *self,
                                          const char    *sign,
                                          const char    *markup);
void       rehab_help_body_add_example   (RehabHelpBody *self,
                                          const char    *typed,
                                          const char    *meant);
void       rehab_help_body_add_note      (RehabHelpBody *self,
                                          const char    *markup,
                                          const char    *small_print);
GtkWidget *rehab_help_body_add_list      (RehabHelpBody *self,
                                          const char    *title,
                                          const char    *about);
GtkWidget *rehab_help_list_add_link      (GtkWidget  *list,
                                          const char *title,
                                          const char *subtitle,
                                          const char *target);

G_END_DECLS
