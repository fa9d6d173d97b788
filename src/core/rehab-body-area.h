/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-grid.h"

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * Where it hurts: the painted cells of a body chart. Immutable and reference-counted; what paints makes a new one. An
 * area without a painted cell says that nobody was asked, never that nothing hurts, and has no text.
 */

#define REHAB_TYPE_BODY_AREA (rehab_body_area_get_type ())

typedef struct _RehabBodyArea RehabBodyArea;

GType          rehab_body_area_get_type   (void);

RehabBodyArea *rehab_body_area_new        (void) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_area_ref        (RehabBodyArea *self);
void           rehab_body_area_unref      (RehabBodyArea *self);
gboolean       rehab_body_area_is_empty   (const RehabBodyArea *self);
gboolean       rehab_body_area_equal      (const RehabBodyArea *self,
                                           const RehabBodyArea *other);
gboolean       rehab_body_area_has_cell   (const RehabBodyArea *self,
                                           RehabBodyView        view,
                                           guint                column,
                                           guint                row);
gboolean       rehab_body_area_has_point  (const RehabBodyArea *self,
                                           RehabBodyView        view,
                                           RehabPoint           point);

RehabBodyArea *rehab_body_area_paint      (RehabBodyArea *self,
                                           RehabBodyView  view,
                                           RehabPoint     from,
                                           RehabPoint     to,
                                           double         radius) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_area_erase      (RehabBodyArea *self,
                                           RehabBodyView  view,
                                           RehabPoint     from,
                                           RehabPoint     to,
                                           double         radius) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_area_mirror     (RehabBodyArea *self) G_GNUC_WARN_UNUSED_RESULT;

double         rehab_body_area_get_cm2    (const RehabBodyArea *self,
                                           RehabBodyView        view,
                                           RehabSide            side);
double         rehab_body_area_get_extent (const RehabBodyArea *self,
                                           RehabBodyView        view,
                                           RehabSide            side);
gboolean       rehab_body_area_crosses_midline (const RehabBodyArea *self);

/* For those who set many cells at once. */
typedef gboolean (*RehabBodyCellFunc) (RehabBodyView view,
                                       guint         column,
                                       guint         row,
                                       gboolean      painted,
                                       gpointer      data);

RehabBodyArea *rehab_body_area_map        (RehabBodyArea    *self,
                                           RehabBodyCellFunc func,
                                           gpointer          data) G_GNUC_WARN_UNUSED_RESULT;

/* The stored form (rehab-body-text.c). */
char *rehab_body_area_to_text    (const RehabBodyArea *self) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_area_from_text  (const char *text,
                                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabBodyArea, rehab_body_area_unref)

G_END_DECLS
