/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-typesetter.h"

#include <pango/pangocairo.h>

#include <string.h>

/* GNOME's face, then its near relatives, then whatever the system reads best. */
#define FAMILIES "Adwaita Sans, Inter, Cantarell, Noto Sans, DejaVu Sans, Sans"

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_DIRECTIONAL_ISOLATE "\xe2\x81\xa9"

typedef struct
{
  double size[2]; /* by RehabTextSize, in points */
  PangoWeight weight;
  double leading; /* line height over the font's own */
} Face;

/* Large print is never below 18 points, small print included. */
static const Face faces[] = {
  [REHAB_TYPE_TITLE] = { { 23.0, 30.0 }, PANGO_WEIGHT_BOLD, 1.0 },
  [REHAB_TYPE_HEADING] = { { 14.0, 22.0 }, PANGO_WEIGHT_BOLD, 1.0 },
  [REHAB_TYPE_STRONG] = { { 12.5, 19.5 }, PANGO_WEIGHT_SEMIBOLD, 1.03 },
  [REHAB_TYPE_BODY] = { { 12.0, 18.0 }, PANGO_WEIGHT_NORMAL, 1.04 },
  [REHAB_TYPE_DETAIL] = { { 11.0, 18.0 }, PANGO_WEIGHT_NORMAL, 1.04 },
  [REHAB_TYPE_LABEL] = { { 9.0, 18.0 }, PANGO_WEIGHT_SEMIBOLD, 1.0 },
  [REHAB_TYPE_SMALL] = { { 9.5, 18.0 }, PANGO_WEIGHT_NORMAL, 1.0 },
  [REHAB_TYPE_SECTION] = { { 11.5, 20.0 }, PANGO_WEIGHT_BOLD, 1.0 },
  [REHAB_TYPE_CELL] = { { 9.3, 18.0 }, PANGO_WEIGHT_NORMAL, 1.0 },
  [REHAB_TYPE_CELL_STRONG] = { { 9.3, 18.0 }, PANGO_WEIGHT_SEMIBOLD, 1.0 },
  [REHAB_TYPE_NOTE] = { { 8.4, 18.0 }, PANGO_WEIGHT_NORMAL, 1.0 },
  [REHAB_TYPE_FINE] = { { 7.4, 18.0 }, PANGO_WEIGHT_NORMAL, 1.0 },
};

/* Dark enough to be read in bad light; nothing is told by colour alone. */
static const double colours[][2][3] = {
  [REHAB_COLOUR_TEXT] = { { 0.10, 0.10, 0.12 }, { 0.0, 0.0, 0.0 } },
  [REHAB_COLOUR_QUIET] = { { 0.33, 0.34, 0.37 }, { 0.20, 0.20, 0.20 } },
  [REHAB_COLOUR_ACCENT] = { { 0.07, 0.33, 0.56 }, { 0.0, 0.0, 0.0 } },
  [REHAB_COLOUR_LINE] = { { 0.55, 0.57, 0.60 }, { 0.45, 0.45, 0.45 } },
  [REHAB_COLOUR_FAINT] = { { 0.80, 0.81, 0.83 }, { 0.75, 0.75, 0.75 } },
  [REHAB_COLOUR_FINE] = { { 0.84, 0.92, 0.97 }, { 1.0, 1.0, 1.0 } },
  [REHAB_COLOUR_MIDDLE] = { { 0.98, 0.93, 0.78 }, { 1.0, 1.0, 1.0 } },
  [REHAB_COLOUR_ABOVE] = { { 0.97, 0.84, 0.76 }, { 1.0, 1.0, 1.0 } },
  [REHAB_COLOUR_SHADE] = { { 0.96, 0.97, 0.98 }, { 1.0, 1.0, 1.0 } },
};

struct _RehabTypesetter
{
  PangoContext *context;
  char *language;
  RehabTextSize text;
  RehabInk ink;
};

/* Text is measured for no device in particular. */
static PangoContext *
create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

/* By its first letter, as the Unicode bidirectional algorithm does; names rarely begin with anything else. */
static gboolean
runs_from_right_to_left (const char *text)
{
  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar letter = g_utf8_get_char (next);

      if (g_unichar_isalpha (letter))
        {
          GUnicodeScript script = g_unichar_get_script (letter);

          return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC
                 || script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO;
        }
    }

  return FALSE;
}

/**
 * rehab_typesetter_new:
 * @text: how large text is
 * @ink: what the printer has to spend
 * @language: of the text, as "en" or "pt-br"
 *
 * Makes a typesetter.
 *
 * Returns: (transfer full): the typesetter
 */
RehabTypesetter *
rehab_typesetter_new (RehabTextSize text,
                      RehabInk      ink,
                      const char   *language)
{
  RehabTypesetter *self = g_new0 (RehabTypesetter, 1);

  self->text = text;
  self->ink = ink;
  self->language = g_strdup (language);
  self->context = create_context (language);

  return self;
}

/**
 * rehab_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Frees a typesetter. Layouts it has set live on.
 */
void
rehab_typesetter_free (RehabTypesetter *self)
{
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self);
}

RehabTextSize
rehab_typesetter_get_text (const RehabTypesetter *self)
{
  return self->text;
}

RehabInk
rehab_typesetter_get_ink (const RehabTypesetter *self)
{
  return self->ink;
}

/**
 * rehab_typesetter_get_size:
 * @self: a typesetter
 * @type: which type
 *
 * Gets the size of a type.
 *
 * Returns: the size in points
 */
double
rehab_typesetter_get_size (const RehabTypesetter *self,
                           RehabType              type)
{
  return faces[type].size[self->text];
}

static PangoFontDescription *
create_font (const RehabTypesetter *self,
             RehabType              type)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_absolute_size (font, rehab_typesetter_get_size (self, type) * PANGO_SCALE);
  pango_font_description_set_weight (font, faces[type].weight);

  return font;
}

/**
 * rehab_typesetter_create_context:
 * @self: a typesetter
 * @type: whose face and size
 *
 * Makes a context for drawings that set text of their own, as charts do, so that it is of one hand with what is around.
 *
 * Returns: (transfer full): the context, with the font
 */
PangoContext *
rehab_typesetter_create_context (const RehabTypesetter *self,
                                 RehabType              type)
{
  PangoContext *context = create_context (self->language);
  PangoFontDescription *font = create_font (self, type);

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  return context;
}

/**
 * rehab_typesetter_set:
 * @self: a typesetter
 * @type: size and weight
 * @text: what to set
 * @width: where lines break, in points; below 0 they do not
 *
 * Sets text. Words that are wider than @width break inside, so that nothing is ever cut. Text that runs from right to
 * left keeps to the left of its column as the rest of the page does.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
rehab_typesetter_set (const RehabTypesetter *self,
                      RehabType              type,
                      const char            *text,
                      double                 width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = create_font (self, type);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width < 0.0 ? -1 : pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) faces[type].leading);
  if (runs_from_right_to_left (text))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}

/**
 * rehab_text_measure:
 * @layout: text
 * @width: (out) (optional): its width in points
 * @height: (out) (optional): its height in points
 *
 * Measures text as it is set, without what a column leaves empty.
 */
void
rehab_text_measure (PangoLayout *layout,
                    double      *width,
                    double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = pango_units_to_double (logical.width);
  if (height != NULL)
    *height = pango_units_to_double (logical.height);
}

/**
 * rehab_text_keep_together:
 * @layout: text
 * @part: (nullable): what must not be broken over two lines: a telephone number
 *
 * Keeps a part of the text on one line if a line can hold it.
 */
void
rehab_text_keep_together (PangoLayout *layout,
                          const char  *part)
{
  const char *text = pango_layout_get_text (layout);
  const char *found = part != NULL ? strstr (text, part) : NULL;
  PangoAttrList *attributes;
  PangoAttribute *unbroken;

  if (found == NULL)
    return;

  attributes = pango_attr_list_new ();
  unbroken = pango_attr_allow_breaks_new (FALSE);
  unbroken->start_index = (guint) (found - text);
  unbroken->end_index = unbroken->start_index + (guint) strlen (part);
  pango_attr_list_insert (attributes, unbroken);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * rehab_text_isolate:
 * @text: a name
 *
 * Makes @text fit to stand inside a sentence that runs the other way.
 *
 * Returns: (transfer full): @text, between isolates where it runs from right to left
 */
char *
rehab_text_isolate (const char *text)
{
  if (!runs_from_right_to_left (text))
    return g_strdup (text);

  return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_DIRECTIONAL_ISOLATE, NULL);
}

/**
 * rehab_ink_set_source:
 * @cr: a Cairo context
 * @ink: what the printer has to spend
 * @colour: which colour
 *
 * Makes a colour the source of @cr. With little ink the areas are the white of the paper.
 */
void
rehab_ink_set_source (cairo_t    *cr,
                      RehabInk    ink,
                      RehabColour colour)
{
  const double *rgb = colours[colour][ink];

  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}
