/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise-picture.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Up to three pictures of an exercise in their order, taken from files, dropped or pasted. What is no picture, or too large,
 * is told in a sentence and changes nothing. "changed" says that there is another one, or one less, or another order.
 */

#define REHAB_TYPE_PICTURE_PICKER (rehab_picture_picker_get_type ())

G_DECLARE_FINAL_TYPE (RehabPicturePicker, rehab_picture_picker, REHAB, PICTURE_PICKER, AdwBin)

GtkWidget *rehab_picture_picker_new          (void);
GPtrArray *rehab_picture_picker_get_pictures (RehabPicturePicker *self);
void       rehab_picture_picker_set_pictures (RehabPicturePicker *self,
                                              const GPtrArray    *pictures);
void       rehab_picture_picker_add_file     (RehabPicturePicker *self,
                                              GFile              *file);
void       rehab_picture_picker_add_bytes    (RehabPicturePicker *self,
                                              GBytes             *bytes);
gboolean   rehab_picture_picker_is_busy      (RehabPicturePicker *self);
void       rehab_picture_picker_paste        (RehabPicturePicker *self);
const char *rehab_picture_picker_get_problem  (RehabPicturePicker *self);

G_END_DECLS
