/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-cell.h"
#include "rehab-diary-key.h"

G_BEGIN_DECLS

/* What the parts of the cell share: rehab-diary-cell.c shows a place, rehab-diary-cell-keys.c does what keys ask for. */

struct _RehabDiaryCell
{
  GtkEntry parent_instance;

  RehabDiaryQuestion question;
  RehabDiaryPlace place;
  char *key;         /* of the place */
  char *name;        /* of the place, as it is read out */
  char *description; /* what is read out after it */
  char *hint;        /* what could be answered here, or NULL */
  char *shown;       /* what the diary holds there */
  char *problem;     /* what is wrong with the text */
  char *refused;     /* the text that it was said of */
  RehabDiaryMode mode;
  guint write_id;
  gboolean setting;
};

void     rehab_diary_cell_choose      (RehabDiaryCell *self);
gboolean rehab_diary_cell_emit_command (RehabDiaryCell *self,
                                        RehabDiaryKey   key,
                                        RehabDiaryMove  move);
gboolean rehab_diary_cell_emit_go     (RehabDiaryCell *self,
                                       RehabDiaryMove  move);
gboolean rehab_diary_cell_emit_letter (RehabDiaryCell *self,
                                       gunichar        letter);
void     rehab_diary_cell_erase       (RehabDiaryCell *self);
gboolean rehab_diary_cell_key_pressed_cb (RehabDiaryCell *self,
                                          guint           keyval,
                                          guint           keycode,
                                          GdkModifierType state);

G_END_DECLS
