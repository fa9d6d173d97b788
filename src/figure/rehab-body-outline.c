/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-outline.h"
#include "rehab-figure-pen.h"

#include <math.h>

/*
 * All in body coordinates (rehab-body-grid.h). The skin of the right half from behind; the left one is its mirror image.
 * rehab-body-grid.c holds which cells lie inside, and is what counts; a test compares the two.
 */
static const RehabPoint rear_outer[] = {
  { 141, 1150 }, { 139, 1118 }, { 141, 1090 }, { 148, 1058 }, { 157, 1028 }, { 165, 996 }, { 172, 960 }, { 177, 922 },
  { 179, 886 }, { 178, 850 }, { 174, 808 }, { 168, 762 }, { 161, 714 }, { 153, 662 }, { 146, 614 }, { 140, 572 },
  { 136, 538 }, { 134, 508 }, { 135, 480 },
};
static const RehabPoint rear_inner[] = {
  { 1, 818 }, { 5, 804 }, { 6, 784 }, { 7, 752 }, { 11, 708 }, { 18, 656 }, { 26, 606 }, { 33, 562 }, { 37, 530 },
  { 38, 506 }, { 37, 480 },
};

/* The skin from the side, facing the larger x. */
static const RehabPoint side_front[] = {
  { 96, 1150 }, { 99, 1118 }, { 103, 1082 }, { 106, 1044 }, { 105, 1004 }, { 100, 966 }, { 95, 934 }, { 94, 902 },
  { 97, 862 }, { 98, 818 }, { 96, 768 }, { 91, 712 }, { 83, 654 }, { 75, 602 }, { 68, 560 }, { 64, 530 }, { 64, 506 },
  { 67, 480 },
};
static const RehabPoint side_back[] = {
  { -76, 1150 }, { -70, 1116 }, { -69, 1082 }, { -74, 1050 }, { -86, 1016 }, { -104, 978 }, { -120, 940 }, { -127, 904 },
  { -122, 870 }, { -107, 841 }, { -92, 824 }, { -86, 806 }, { -85, 776 }, { -83, 734 }, { -79, 686 }, { -72, 634 },
  { -63, 586 }, { -56, 548 }, { -52, 516 }, { -52, 480 },
};

static const RehabPoint rear_cleft[] = {
  { 0, 962 }, { 0, 930 }, { 0, 895 }, { 0, 860 }, { 0, 834 }, { 0, 812 },
};
static const RehabPoint rear_spine[] = {
  { 0, 1140 }, { 0, 1100 }, { 0, 1060 }, { 0, 1022 },
};
static const RehabPoint rear_fold[] = {
  { 3, 842 }, { 20, 831 }, { 44, 823 }, { 72, 821 }, { 98, 826 }, { 120, 838 }, { 134, 852 },
};
static const RehabPoint rear_shadow[] = {
  { 20, 824 }, { 46, 814 }, { 74, 812 }, { 100, 818 }, { 116, 828 },
};
static const RehabPoint rear_dimple[] = {
  { 39, 1014 }, { 41, 1011 },
};
static const RehabPoint rear_crest[] = {
  { 150, 1036 }, { 128, 1046 }, { 104, 1046 }, { 84, 1038 },
};
static const RehabPoint rear_hip_hollow[] = {
  { 148, 950 }, { 139, 926 }, { 136, 898 }, { 140, 872 },
};
static const RehabPoint rear_groove[] = {
  { 78, 776 }, { 79, 740 }, { 80, 700 }, { 82, 664 },
};
static const RehabPoint rear_medial_tendon[] = {
  { 79, 640 }, { 70, 606 }, { 63, 572 }, { 60, 536 },
};
static const RehabPoint rear_lateral_tendon[] = {
  { 87, 640 }, { 98, 606 }, { 107, 572 }, { 111, 536 },
};
static const RehabPoint rear_sit_bone[] = {
  { 62, 880 }, { 75, 875 }, { 80, 862 }, { 75, 849 }, { 62, 844 }, { 49, 849 }, { 44, 862 }, { 49, 875 },
};
static const RehabPoint rear_hamstring[] = {
  { 64, 842 }, { 70, 800 }, { 76, 740 }, { 81, 680 }, { 83, 650 },
};

static const RehabPoint side_fold[] = {
  { -94, 827 }, { -82, 819 }, { -66, 816 }, { -48, 819 }, { -34, 827 },
};
static const RehabPoint side_shadow[] = {
  { -90, 812 }, { -68, 808 }, { -46, 814 },
};
static const RehabPoint side_crest[] = {
  { -62, 1026 }, { -40, 1042 }, { -8, 1050 }, { 30, 1042 }, { 62, 1016 }, { 76, 992 },
};
static const RehabPoint side_buttock[] = {
  { -44, 1002 }, { -28, 968 }, { -24, 926 }, { -30, 888 }, { -40, 858 },
};
static const RehabPoint side_groin[] = {
  { 92, 918 }, { 76, 908 }, { 62, 898 }, { 54, 888 },
};
static const RehabPoint side_groove[] = {
  { -26, 800 }, { -25, 740 }, { -23, 680 }, { -20, 620 }, { -18, 560 },
};
static const RehabPoint side_trochanter[] = {
  { 2, 924 }, { 14, 919 }, { 18, 906 }, { 14, 893 }, { 2, 888 }, { -10, 893 }, { -14, 906 }, { -10, 919 },
};
static const RehabPoint side_sit_bone[] = {
  { -62, 879 }, { -50, 874 }, { -45, 862 }, { -50, 850 }, { -62, 845 }, { -74, 850 }, { -79, 862 }, { -74, 874 },
};
static const RehabPoint side_hamstring[] = {
  { -62, 843 }, { -58, 790 }, { -54, 730 }, { -49, 660 }, { -42, 590 }, { -36, 540 },
};

#define MARK(kind, points, width) { REHAB_BODY_MARK_ ## kind, points, G_N_ELEMENTS (points), width }

/* Those from behind are drawn on both halves. */
static const RehabBodyMark rear_marks[] = {
  MARK (SHADOW, rear_shadow, 40),
  MARK (GROOVE, rear_spine, 5),
  MARK (SHADOW, rear_dimple, 18),
  MARK (GROOVE, rear_crest, 4),
  MARK (GROOVE, rear_hip_hollow, 6),
  MARK (GROOVE, rear_groove, 4),
  MARK (GROOVE, rear_medial_tendon, 5),
  MARK (GROOVE, rear_lateral_tendon, 5),
  MARK (CREASE, rear_cleft, 6),
  MARK (CREASE, rear_fold, 5),
  MARK (TENDON, rear_hamstring, 2),
  MARK (BONE, rear_sit_bone, 2),
};

static const RehabBodyMark side_marks[] = {
  MARK (SHADOW, side_shadow, 34),
  MARK (GROOVE, side_crest, 4),
  MARK (GROOVE, side_buttock, 6),
  MARK (GROOVE, side_groin, 5),
  MARK (GROOVE, side_groove, 5),
  MARK (CREASE, side_fold, 5),
  MARK (TENDON, side_hamstring, 2),
  MARK (BONE, side_sit_bone, 2),
  MARK (BONE, side_trochanter, 2),
};

/* Goes on along a smooth curve through points. @way is 1 from the first point, -1 from the last. */
static void
trace_open (cairo_t          *cr,
            const RehabPoint *points,
            guint             n_points,
            int               way,
            double            turned)
{
  int last = (int) n_points - 1;

  for (int i = 0; i < last; i++)
    {
      const RehabPoint *p[4];

      for (int j = 0; j < 4; j++)
        {
          int at = CLAMP (i + j - 1, 0, last);

          p[j] = &points[way > 0 ? at : last - at];
        }
      if (i == 0)
        cairo_line_to (cr, turned * p[1]->x, p[1]->y);
      cairo_curve_to (cr,
                      turned * (p[1]->x + (p[2]->x - p[0]->x) / 6.0), p[1]->y + (p[2]->y - p[0]->y) / 6.0,
                      turned * (p[2]->x - (p[3]->x - p[1]->x) / 6.0), p[2]->y - (p[3]->y - p[1]->y) / 6.0,
                      turned * p[2]->x, p[2]->y);
    }
}

/* A line that begins and ends in nothing, as a brush draws it: there along one side, back along the other. */
static void
trace_tapered (cairo_t          *cr,
               const RehabPoint *points,
               guint             n_points,
               double            width)
{
  RehabPoint sides[2 * 16];

  g_return_if_fail (2 * n_points <= G_N_ELEMENTS (sides));

  for (guint i = 0; i < n_points; i++)
    {
      const RehabPoint *before = &points[i > 0 ? i - 1 : 0];
      const RehabPoint *after = &points[MIN (i + 1, n_points - 1)];
      double across = rehab_point_direction (*before, *after) + 90.0;
      double half = width / 2.0 * sqrt (sin (G_PI * i / (n_points - 1)));

      sides[i] = rehab_point_along (points[i], across, half);
      sides[2 * n_points - 1 - i] = rehab_point_along (points[i], across, -half);
    }

  cairo_new_sub_path (cr);
  trace_open (cr, sides, n_points, 1, 1.0);
  trace_open (cr, sides + n_points, n_points, 1, 1.0);
  cairo_close_path (cr);
}

/**
 * rehab_body_outline_trace:
 * @cr: a context in body coordinates
 * @view: a view
 *
 * Adds the whole shape of the body to the path; it goes a little beyond the picture above and below.
 */
void
rehab_body_outline_trace (cairo_t      *cr,
                          RehabBodyView view)
{
  cairo_new_sub_path (cr);
  if (view == REHAB_BODY_VIEW_REAR)
    {
      trace_open (cr, rear_outer, G_N_ELEMENTS (rear_outer), 1, 1.0);
      trace_open (cr, rear_inner, G_N_ELEMENTS (rear_inner), -1, 1.0);
      trace_open (cr, rear_inner, G_N_ELEMENTS (rear_inner), 1, -1.0);
      trace_open (cr, rear_outer, G_N_ELEMENTS (rear_outer), -1, -1.0);
    }
  else
    {
      trace_open (cr, side_front, G_N_ELEMENTS (side_front), 1, 1.0);
      trace_open (cr, side_back, G_N_ELEMENTS (side_back), -1, 1.0);
    }
  cairo_close_path (cr);
}

/* The same without the ends: the skin goes on above and below. */
void
rehab_body_outline_trace_skin (cairo_t      *cr,
                               RehabBodyView view)
{
  cairo_new_sub_path (cr);
  if (view == REHAB_BODY_VIEW_REAR)
    {
      trace_open (cr, rear_outer, G_N_ELEMENTS (rear_outer), 1, 1.0);
      cairo_new_sub_path (cr);
      trace_open (cr, rear_outer, G_N_ELEMENTS (rear_outer), 1, -1.0);
      cairo_new_sub_path (cr);
      trace_open (cr, rear_inner, G_N_ELEMENTS (rear_inner), -1, 1.0);
      trace_open (cr, rear_inner, G_N_ELEMENTS (rear_inner), 1, -1.0);
    }
  else
    {
      trace_open (cr, side_front, G_N_ELEMENTS (side_front), 1, 1.0);
      cairo_new_sub_path (cr);
      trace_open (cr, side_back, G_N_ELEMENTS (side_back), 1, 1.0);
    }
}

/* Adds a mark to the path: creases and grooves to be filled, the others to be stroked. */
void
rehab_body_outline_trace_mark (cairo_t             *cr,
                               const RehabBodyMark *mark)
{
  switch (mark->kind)
    {
    case REHAB_BODY_MARK_CREASE:
    case REHAB_BODY_MARK_GROOVE:
      trace_tapered (cr, mark->points, mark->n_points, mark->width);
      break;

    case REHAB_BODY_MARK_SHADOW:
    case REHAB_BODY_MARK_TENDON:
      cairo_new_sub_path (cr);
      trace_open (cr, mark->points, mark->n_points, 1, 1.0);
      break;

    case REHAB_BODY_MARK_BONE:
    default:
      rehab_figure_trace_curve (cr, mark->points, mark->n_points);
      break;
    }
}

/* Gets the marks in the order of painting; those from behind are for the right half, to be mirrored. */
const RehabBodyMark *
rehab_body_outline_get_marks (RehabBodyView view,
                              guint        *n_marks)
{
  if (view == REHAB_BODY_VIEW_REAR)
    {
      *n_marks = G_N_ELEMENTS (rear_marks);
      return rear_marks;
    }

  *n_marks = G_N_ELEMENTS (side_marks);

  return side_marks;
}
