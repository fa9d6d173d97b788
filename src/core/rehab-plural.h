/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which of a language's forms a number takes: the "plural=" expression of a gettext catalogue, an expression of C with
 * the one variable n.
 */
gboolean rehab_plural_choose (const char *expression,
                              gulong      n,
                              guint      *form);

G_END_DECLS
