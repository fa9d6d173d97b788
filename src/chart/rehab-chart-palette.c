/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-palette.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }
#define RGBA(hex, a) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, a }

/*
 * The hues are blue against orange and teal against ochre, which stay apart in the common forms of colour blindness, and
 * no two neighbours have the same lightness. Red and green are not used: nothing here is bad or good.
 */
static const RehabChartPalette palettes[] = {
  [REHAB_CHART_SCHEME_LIGHT] = {
    .background = RGB (0xffffff),
    .text = RGBA (0x000006, 0.86),
    .dim_text = RGBA (0x000006, 0.60),
    .grid = RGBA (0x000006, 0.08),
    .axis = RGBA (0x000006, 0.28),
    .band = RGBA (0x3584e4, 0.10),
    .band_edge = RGBA (0x1c71d8, 0.55),
    .worst = RGB (0x1a5fb4),
    .waking = RGB (0xb35f00),
    .mark = RGBA (0x000006, 0.82),
    .bars = { RGB (0x3d7ab8), RGB (0xbd8b2e), RGB (0x1f5a63), RGB (0x8793a0) },
    .mean_short = RGBA (0x000006, 0.80),
    .mean_long = RGBA (0x000006, 0.80),
    .kept = RGB (0x6f8396),
    .rest = RGB (0xa3b0bd),
    .not_kept = RGBA (0x000006, 0.42),
    .phase = RGBA (0x526678, 0.13),
    .phase_edge = RGBA (0x526678, 0.55),
    .event = RGB (0x813d9c),
    .accent = RGB (0x1c71d8),
  },
  [REHAB_CHART_SCHEME_DARK] = {
    .background = RGB (0x1d1d20),
    .text = RGBA (0xffffff, 0.94),
    .dim_text = RGBA (0xffffff, 0.65),
    .grid = RGBA (0xffffff, 0.09),
    .axis = RGBA (0xffffff, 0.32),
    .band = RGBA (0x78aeed, 0.14),
    .band_edge = RGBA (0x78aeed, 0.60),
    .worst = RGB (0x78aeed),
    .waking = RGB (0xf0a35e),
    .mark = RGBA (0xffffff, 0.90),
    .bars = { RGB (0x4f86bd), RGB (0xcda550), RGB (0x8fd0d0), RGB (0x6d7883) },
    .mean_short = RGBA (0xffffff, 0.88),
    .mean_long = RGBA (0xffffff, 0.88),
    .kept = RGB (0x8fa3b6),
    .rest = RGB (0x4f5c69),
    .not_kept = RGBA (0xffffff, 0.34),
    .phase = RGBA (0x9fb3c6, 0.17),
    .phase_edge = RGBA (0x9fb3c6, 0.60),
    .event = RGB (0xdc8add),
    .accent = RGB (0x78aeed),
  },
  [REHAB_CHART_SCHEME_HIGH_CONTRAST] = {
    .background = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim_text = RGBA (0x000000, 0.85),
    .grid = RGBA (0x000000, 0.25),
    .axis = RGB (0x000000),
    .band = RGBA (0x1a5fb4, 0.14),
    .band_edge = RGB (0x1a5fb4),
    .worst = RGB (0x0b3d7a),
    .waking = RGB (0xa34800),
    .mark = RGB (0x000000),
    .bars = { RGB (0x2f6ba8), RGB (0xe0b85a), RGB (0x0f4a52), RGB (0xa9b4bf) },
    .mean_short = RGB (0x000000),
    .mean_long = RGB (0x000000),
    .kept = RGB (0x3d4c5a),
    .rest = RGB (0x9aa7b3),
    .not_kept = RGBA (0x000000, 0.70),
    .phase = RGBA (0x3d4c5a, 0.15),
    .phase_edge = RGB (0x000000),
    .event = RGB (0x613583),
    .accent = RGB (0x0b3d7a),
    .patterns = TRUE,
  },
  [REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK] = {
    .background = RGB (0x1d1d20),
    .text = RGB (0xffffff),
    .dim_text = RGBA (0xffffff, 0.88),
    .grid = RGBA (0xffffff, 0.28),
    .axis = RGB (0xffffff),
    .band = RGBA (0x99c1f1, 0.20),
    .band_edge = RGB (0x99c1f1),
    .worst = RGB (0x99c1f1),
    .waking = RGB (0xffbe6f),
    .mark = RGB (0xffffff),
    .bars = { RGB (0x78aeed), RGB (0xa57f2c), RGB (0xb5e5e5), RGB (0x8a95a0) },
    .mean_short = RGB (0xffffff),
    .mean_long = RGB (0xffffff),
    .kept = RGB (0xc3cfda),
    .rest = RGB (0x6d7883),
    .not_kept = RGBA (0xffffff, 0.75),
    .phase = RGBA (0xc3cfda, 0.22),
    .phase_edge = RGB (0xffffff),
    .event = RGB (0xdc8add),
    .accent = RGB (0x99c1f1),
    .patterns = TRUE,
  },
  [REHAB_CHART_SCHEME_PRINT] = {
    .background = RGB (0xffffff),
    .text = RGB (0x1a1a1a),
    .dim_text = RGB (0x595959),
    .grid = RGB (0xe2e2e2),
    .axis = RGB (0x8c8c8c),
    .band = RGB (0xe6effa),
    .band_edge = RGB (0x5b93c9),
    .worst = RGB (0x1a5fb4),
    .waking = RGB (0xb35f00),
    .mark = RGB (0x1a1a1a),
    .bars = { RGB (0x5b93c9), RGB (0xe0c07a), RGB (0x2f6f78), RGB (0xb9c3cc) },
    .mean_short = RGB (0x1a1a1a),
    .mean_long = RGB (0x1a1a1a),
    .kept = RGB (0x6f8396),
    .rest = RGB (0xc3ccd5),
    .not_kept = RGB (0x9a9a9a),
    .phase = RGB (0xe7ebef),
    .phase_edge = RGB (0x7d8d9c),
    .event = RGB (0x613583),
    .accent = RGB (0x1a5fb4),
    .patterns = TRUE,
  },
  [REHAB_CHART_SCHEME_PRINT_GREY] = {
    .background = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim_text = RGB (0x4d4d4d),
    .grid = RGB (0xdedede),
    .axis = RGB (0x808080),
    .band = RGB (0xededed),
    .band_edge = RGB (0x808080),
    .worst = RGB (0x000000),
    .waking = RGB (0x6e6e6e),
    .mark = RGB (0x000000),
    .bars = { RGB (0xb5b5b5), RGB (0xf2f2f2), RGB (0x5a5a5a), RGB (0xffffff) },
    .mean_short = RGB (0x000000),
    .mean_long = RGB (0x000000),
    .kept = RGB (0x707070),
    .rest = RGB (0xc8c8c8),
    .not_kept = RGB (0x8c8c8c),
    .phase = RGB (0xf0f0f0),
    .phase_edge = RGB (0x707070),
    .event = RGB (0x000000),
    .accent = RGB (0x000000),
    .patterns = TRUE,
  },
};

/**
 * rehab_chart_palette_lookup:
 * @scheme: where the chart will be looked at
 *
 * Gets the colours of a scheme.
 *
 * Returns: (transfer none): the palette, to be copied if it is to be changed
 */
const RehabChartPalette *
rehab_chart_palette_lookup (RehabChartScheme scheme)
{
  g_return_val_if_fail (scheme < G_N_ELEMENTS (palettes), &palettes[0]);

  return &palettes[scheme];
}
