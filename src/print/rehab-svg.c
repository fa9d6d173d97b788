/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-svg.h"

#include <string.h>

/*
 * Cairo writes letters as outlines: they look alike on every machine, but nobody can search, select or hear them. So what
 * the picture is, and its words, are added to the file: a title, a description, and behind the drawing each line of text
 * where it is seen, without colour.
 */

#define NUMBER_LENGTH 16

static void
clear_text (gpointer data)
{
  g_free (((RehabSvgText *) data)->text);
}

/* Returns: (transfer full) (element-type RehabSvgText): an empty array */
GArray *
rehab_svg_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (RehabSvgText));

  g_array_set_clear_func (texts, clear_text);

  return texts;
}

static double
get_font_size (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);

  if (font == NULL || (pango_font_description_get_set_fields (font) & PANGO_FONT_MASK_SIZE) == 0)
    font = pango_context_get_font_description (pango_layout_get_context (layout));

  return pango_units_to_double (pango_font_description_get_size (font));
}

/**
 * rehab_svg_texts_add:
 * @texts: (element-type RehabSvgText): an array
 * @layout: text that is drawn
 * @x: left edge of its column
 * @y: top edge
 *
 * Adds the lines of a layout.
 */
void
rehab_svg_texts_add (GArray      *texts,
                     PangoLayout *layout,
                     double       x,
                     double       y)
{
  const char *words = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle logical;
      RehabSvgText text;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      text.text = g_strstrip (g_strndup (words + line->start_index, (gsize) line->length));
      text.x = x + pango_units_to_double (logical.x);
      text.y = y + pango_units_to_double (pango_layout_iter_get_baseline (iter));
      text.width = pango_units_to_double (logical.width);
      text.size = get_font_size (layout);
      if (*text.text != '\0' && text.width > 0.0)
        g_array_append_val (texts, text);
      else
        g_free (text.text);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
append_number (GString    *svg,
               const char *name,
               double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, g_ascii_formatd (number, NUMBER_LENGTH, "%.2f", value));
}

static void
append_element (GString    *svg,
                const char *name,
                const char *id,
                const char *words)
{
  g_autofree char *escaped = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (svg, "<%s id=\"%s\">%s</%s>\n", name, id, escaped, name);
}

static void
append_texts (GString      *svg,
              const GArray *texts)
{
  g_string_append (svg, "<g fill-opacity=\"0\" font-family=\"sans-serif\">\n");
  for (guint i = 0; i < texts->len; i++)
    {
      const RehabSvgText *text = &g_array_index (texts, RehabSvgText, i);
      g_autofree char *escaped = g_markup_escape_text (text->text, -1);

      g_string_append (svg, "<text");
      append_number (svg, "x", text->x);
      append_number (svg, "y", text->y);
      append_number (svg, "font-size", text->size);
      append_number (svg, "textLength", text->width);
      g_string_append_printf (svg, " lengthAdjust=\"spacingAndGlyphs\">%s</text>\n", escaped);
    }
  g_string_append (svg, "</g>\n");
}

/**
 * rehab_svg_complete:
 * @svg: (transfer full): a file as Cairo writes it
 * @title: what the picture is called
 * @description: (nullable): what it shows, for who does not see it
 * @language: of its words, as "en"
 * @texts: (element-type RehabSvgText): its words, where they are seen
 *
 * Adds to a picture what it says. A file that is not as expected is left alone.
 *
 * Returns: (transfer full): the file
 */
GBytes *
rehab_svg_complete (GByteArray   *svg,
                    const char   *title,
                    const char   *description,
                    const char   *language,
                    const GArray *texts)
{
  g_autofree char *file = g_strndup ((const char *) svg->data, svg->len);
  g_autofree char *tongue = g_markup_escape_text (language, -1);
  GString *done;
  char *start = strstr (file, "<svg ");
  char *open = start != NULL ? strchr (start, '>') : NULL;
  char *end = g_strrstr (file, "</svg>");

  if (open == NULL || end == NULL || end < open)
    return g_byte_array_free_to_bytes (svg);

  g_byte_array_unref (svg);
  done = g_string_new_len (file, start - file);
  g_string_append_printf (done, "<svg role=\"img\" xml:lang=\"%s\" aria-labelledby=\"title%s\" ", tongue,
                          description != NULL ? " description" : "");
  g_string_append_len (done, start + strlen ("<svg "), open - start - (gssize) strlen ("<svg "));
  g_string_append (done, ">\n");
  append_element (done, "title", "title", title);
  append_element (done, "desc", "description", description);
  g_string_append_len (done, open + 1, end - open - 1);
  append_texts (done, texts);
  g_string_append (done, end);

  return g_string_free_to_bytes (done);
}
