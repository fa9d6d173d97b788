/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-language.h"

#include <glib/gi18n-lib.h>

const char *
rehab_language_translate (const char *text)
{
  return text[0] != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : "";
}

const char *
rehab_language_translate_context (const char *context,
                                  const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

const char *
rehab_language_translate_plural (const char *text,
                                 const char *text_plural,
                                 gulong      n)
{
  return g_dngettext (GETTEXT_PACKAGE, text, text_plural, n);
}
