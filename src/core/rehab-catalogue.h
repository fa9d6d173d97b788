/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-own-exercise.h"

G_BEGIN_DECLS

/*
 * Every exercise that a clinic knows: the built-in library, and what the clinic wrote itself. An immutable,
 * reference-counted value, read anew when an own exercise changes. NULL stands for the built-in library alone.
 *
 * Exercises belong to the catalogue, and those of the library live as long as the program.
 */
typedef struct _RehabCatalogue RehabCatalogue;

#define REHAB_TYPE_CATALOGUE (rehab_catalogue_get_type ())

GType                   rehab_catalogue_get_type       (void);
RehabCatalogue *rehab_catalogue_new            (GPtrArray *own_exercises,
                                                GPtrArray *pictures) G_GNUC_WARN_UNUSED_RESULT;
RehabCatalogue *rehab_catalogue_ref            (RehabCatalogue *self);
void                    rehab_catalogue_unref          (RehabCatalogue *self);
const RehabExercise *rehab_catalogue_lookup         (const RehabCatalogue *self,
                                                     const char           *key);
const RehabOwnExercise *rehab_catalogue_lookup_own     (const RehabCatalogue *self,
                                                        const char           *key);
guint                   rehab_catalogue_get_count      (const RehabCatalogue *self);
const RehabExercise *rehab_catalogue_get_nth        (const RehabCatalogue *self,
                                                     guint                 n);
const char *rehab_catalogue_get_name       (const RehabCatalogue *self,
                                            const char           *key);
const char *rehab_catalogue_get_newest_key (const RehabCatalogue *self,
                                            const char           *key);
gboolean rehab_catalogue_is_same_line   (const RehabCatalogue *self,
                                         const char           *a_key,
                                         const char           *b_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCatalogue, rehab_catalogue_unref)

G_END_DECLS
