/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * The customary names for text that is translated, in the layers whose words can be wanted in another language than the
 * interface's. What is only interface includes <glib/gi18n.h>.
 */

#include "rehab-language.h"

#define _(text) rehab_language_translate (text)
#define N_(text) (text)
#define C_(context, text) rehab_language_translate_context (context, text)
#define NC_(context, text) (text)
#define ngettext(text, text_plural, n) rehab_language_translate_plural (text, text_plural, n)
