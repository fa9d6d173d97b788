/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REHAB_PORTAL_FILE_CHOOSER "org.freedesktop.portal.FileChooser"
#define REHAB_PORTAL_PRINT "org.freedesktop.portal.Print"

#define REHAB_PORTAL_ERROR (rehab_portal_error_quark ())

typedef enum
{
  REHAB_PORTAL_ERROR_NO_CHOOSER,
  REHAB_PORTAL_ERROR_CHOOSER_FAILED,
  REHAB_PORTAL_ERROR_NO_PRINTING,
  REHAB_PORTAL_ERROR_PRINTING_FAILED,
} RehabPortalErrorCode;

GQuark rehab_portal_error_quark (void);

typedef struct _RehabPortalWatch RehabPortalWatch;

typedef void (*RehabPortalFailed) (const GError *error,
                                   gpointer      user_data);

/* Called when a request of that name was taken, whatever comes of it. */
typedef void (*RehabPortalTook) (const char *method,
                                 gpointer    user_data);

gboolean          rehab_portal_is_sandbox (void);

gboolean          rehab_portal_owns_folder (GFile *folder);

RehabPortalWatch *rehab_portal_watch_new  (const char       *portal,
                                           RehabPortalFailed failed,
                                           gpointer          user_data) G_GNUC_WARN_UNUSED_RESULT;

void              rehab_portal_watch_set_took (RehabPortalWatch *self,
                                               RehabPortalTook   took);

gboolean          rehab_portal_watch_was_asked (RehabPortalWatch *self);

void              rehab_portal_watch_free (RehabPortalWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabPortalWatch, rehab_portal_watch_free)

G_END_DECLS
