/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-letter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The letters of an episode, newest first, below "New Letter". "chosen" is emitted with the identity of a letter, or with
 * NULL for a new one.
 */

#define REHAB_TYPE_LETTER_MENU (rehab_letter_menu_get_type ())

G_DECLARE_FINAL_TYPE (RehabLetterMenu, rehab_letter_menu, REHAB, LETTER_MENU, GtkPopover)

void  rehab_letter_menu_show      (RehabLetterMenu *self,
                                   GPtrArray       *letters);
char *rehab_letter_menu_dup_state (const RehabLetter *letter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
