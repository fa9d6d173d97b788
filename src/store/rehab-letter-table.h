/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-letter.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The letters of an episode. One that was printed cannot be changed or removed. */

GPtrArray   *rehab_letter_table_list_of_episode (RehabStore *store,
                                                 const char *episode_id,
                                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabLetter *rehab_letter_table_find            (RehabStore *store,
                                                 const char *letter_id,
                                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     rehab_letter_table_save            (RehabStore        *store,
                                                 const RehabLetter *letter,
                                                 GError           **error);
RehabLetter *rehab_letter_table_mark_printed    (RehabStore *store,
                                                 const char *letter_id,
                                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabLetter *rehab_letter_table_copy            (RehabStore *store,
                                                 const char *letter_id,
                                                 RehabDate   date,
                                                 const char *clinician_id,
                                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     rehab_letter_table_remove          (RehabStore *store,
                                                 const char *letter_id,
                                                 GError    **error);

G_END_DECLS
