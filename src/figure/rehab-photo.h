/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise-picture.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Photographs and drawings of the clinic's own exercises: what comes in is checked, turned, scaled and written anew, so
 * that nothing but the picture is kept; what is kept is painted, on the screen and on paper alike.
 */

#define REHAB_PHOTO_MOST_BYTES (40 * 1024 * 1024)
#define REHAB_PHOTO_MOST_PIXELS (40 * 1000 * 1000)
#define REHAB_PHOTO_LONG_SIDE 1000

#define REHAB_PHOTO_ERROR (rehab_photo_error_quark ())

typedef enum
{
  REHAB_PHOTO_ERROR_NO_FILE,         /* a folder, a device or the like */
  REHAB_PHOTO_ERROR_EMPTY,           /* no bytes */
  REHAB_PHOTO_ERROR_TOO_LARGE,       /* more than REHAB_PHOTO_MOST_BYTES */
  REHAB_PHOTO_ERROR_TOO_MANY_PIXELS, /* more than REHAB_PHOTO_MOST_PIXELS */
  REHAB_PHOTO_ERROR_FORMAT,          /* neither PNG nor JPEG, whatever its name says */
  REHAB_PHOTO_ERROR_DAMAGED          /* begins as one, and is cut off or cannot be decoded */
} RehabPhotoErrorCode;

GQuark   rehab_photo_error_quark (void);

GBytes *rehab_photo_read_file   (GFile        *file,
                                 GCancellable *cancellable,
                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rehab_photo_take_in     (GBytes      *file,
                                 const char **media_type,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_photo_measure     (GBytes  *file,
                                  int     *width,
                                  int     *height,
                                  GError **error);
void     rehab_photo_paint       (cairo_t                    *cr,
                                  const RehabExercisePicture *picture,
                                  const cairo_rectangle_t    *box,
                                  gboolean                    grey);

G_END_DECLS
