/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * An edit in progress: the value it started from, the value it has now, and every value between, which is the undo
 * stack. Values are immutable boxed ones (a record, a regimen, a diary), so that keeping them all costs a reference each.
 */

#define REHAB_TYPE_DRAFT (rehab_draft_get_type ())

G_DECLARE_FINAL_TYPE (RehabDraft, rehab_draft, REHAB, DRAFT, GObject)

RehabDraft   *rehab_draft_new          (GType          value_type,
                                        GEqualFunc     equal,
                                        gconstpointer  original) G_GNUC_WARN_UNUSED_RESULT;
gconstpointer rehab_draft_get_original (RehabDraft    *self);
gconstpointer rehab_draft_get_current  (RehabDraft    *self);
void          rehab_draft_set_current  (RehabDraft    *self,
                                        gconstpointer  value,
                                        const char    *what);
gboolean      rehab_draft_get_changed  (RehabDraft    *self);
gboolean      rehab_draft_get_can_undo (RehabDraft    *self);
gboolean      rehab_draft_get_can_redo (RehabDraft    *self);
gconstpointer rehab_draft_peek_undo    (RehabDraft    *self);
gconstpointer rehab_draft_peek_redo    (RehabDraft    *self);
void          rehab_draft_undo         (RehabDraft    *self);
void          rehab_draft_redo         (RehabDraft    *self);
void          rehab_draft_saved        (RehabDraft    *self,
                                        gconstpointer  value);

G_END_DECLS
