/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the charts of settling of invented diaries as PNG files, to be looked at: settling-look FOLDER. */

#include "chart-diary.h"
#include "chart-easel.h"
#include "rehab-settling-layout.h"

#include <locale.h>

static RehabDiary *
invent_diary (int n_days)
{
  ChartDiary self = chart_diary_start ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (int n = 0; n < n_days; n++)
    {
      static const RehabSessionKind kinds[] = {
        REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_STRENGTH, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_HILLS,
        REHAB_SESSION_KIND_STRENGTH, REHAB_SESSION_KIND_MATCH, REHAB_SESSION_KIND_LONG_SIT,
      };

      chart_diary_add_day (&self, n, g_rand_int_range (rand, 0, 5) > 0 ? ASKED (g_rand_int_range (rand, 0, 4)) : UNASKED,
                           UNASKED);
      chart_diary_add_session (&self, n, kinds[n % 7], ASKED (40), ASKED (5),
                               g_rand_int_range (rand, 0, 6) > 0 ? ASKED (g_rand_int_range (rand, 0, 3)) : UNASKED,
                               n % 7 == 5 ? UNASKED : ASKED (g_rand_int_range (rand, 0, 6)), UNASKED);
    }

  return chart_diary_finish (&self);
}

static void
draw (int              n_days,
      int              width,
      RehabChartScheme scheme,
      const char      *folder,
      const char      *name)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  g_autoptr (RehabDiary) diary = invent_diary (n_days);
  g_autoptr (RehabSettlingChart) chart =
    rehab_settling_chart_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), chart_date (0),
                              chart_date (MAX (n_days - 1, 0)), chart_date (MAX (n_days - 1, 0)));
  g_autoptr (RehabSettlingLayout) layout = NULL;
  g_autofree char *summary = rehab_settling_chart_dup_summary (chart);
  g_autofree char *caption = rehab_settling_chart_dup_caption (chart);
  PangoContext *context = chart_easel_create_context (CHART_EASEL_TEXT);
  cairo_t *cr;

  layout = rehab_settling_chart_layout (chart, context, width - 2 * CHART_EASEL_MARGIN, 0);
  cr = chart_easel_create (scheme, width, rehab_settling_layout_get_height (layout) + 2 * CHART_EASEL_MARGIN);
  rehab_settling_layout_paint (layout, palette, cr);
  g_print ("%s: %s\n%s\n", name, summary, caption);

  chart_easel_finish (cr, folder, name);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = argc > 1 ? argv[1] : ".";

  setlocale (LC_ALL, "");
  draw (84, 1100, REHAB_CHART_SCHEME_LIGHT, folder, "settling-wide");
  draw (84, 700, REHAB_CHART_SCHEME_DARK, folder, "settling-dark");
  draw (84, 600, REHAB_CHART_SCHEME_PRINT_GREY, folder, "settling-grey");
  draw (84, 320, REHAB_CHART_SCHEME_HIGH_CONTRAST, folder, "settling-narrow");
  draw (3000, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-decade");
  draw (2, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-few");
  draw (0, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-none");

  return 0;
}
