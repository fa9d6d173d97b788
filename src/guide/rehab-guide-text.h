/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Texts of the guide name controls between <ui> and </ui>, by the very text that is translated for the control: with its
 * underline and its three dots, "<ui>_Save Version</ui>", and where it has a context with that before a bar,
 * "<ui>audience|Coach</ui>". A translation of the sentence keeps that as it is: what is shown is the control's own
 * translation, so that the guide says what stands on the screen.
 */

char *rehab_guide_text_dup_plain         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_guide_text_dup_markup        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_guide_text_list_controls     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
