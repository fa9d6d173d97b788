/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-portal-watch.h"

#include <string.h>

G_DEFINE_QUARK (rehab-portal-error, rehab_portal_error)

/* What the desktop answers to a request: 0 is done, 1 is dismissed by the person, and the rest failed. */
#define RESPONSE_DISMISSED 1

struct _RehabPortalWatch
{
  GDBusConnection *bus;
  guint filter_id;
  char *portal;

  /* The worker thread of the bus: what was asked, and by what name the answer goes. */
  GMutex lock;
  guint32 serial;
  char *method;
  char *token;

  /* The main thread; NULL once nobody wants to know any more */
  RehabPortalFailed failed;
  RehabPortalTook took;
  gpointer user_data;
};

typedef struct
{
  RehabPortalWatch *watch;
  GError *error;
} Failure;

typedef struct
{
  RehabPortalWatch *watch;
  char *method;
} Taken;

static void
clear (gpointer data)
{
  RehabPortalWatch *self = data;

  g_clear_object (&self->bus);
  g_mutex_clear (&self->lock);
  g_free (self->portal);
  g_free (self->method);
  g_free (self->token);
}

static void
release (gpointer self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  release (failure->watch);
  g_error_free (failure->error);
  g_free (failure);
}

static gboolean
tell_cb (gpointer user_data)
{
  Failure *failure = user_data;
  RehabPortalFailed failed = failure->watch->failed;

  /* Told once: what GTK does then may be refused as well. */
  failure->watch->failed = NULL;
  if (failed != NULL)
    failed (failure->error, failure->watch->user_data);

  return G_SOURCE_REMOVE;
}

static void
taken_free (gpointer data)
{
  Taken *taken = data;

  release (taken->watch);
  g_free (taken->method);
  g_free (taken);
}

static gboolean
took_cb (gpointer user_data)
{
  Taken *taken = user_data;

  if (taken->watch->took != NULL)
    taken->watch->took (taken->method, taken->watch->user_data);

  return G_SOURCE_REMOVE;
}

/* Ahead of what GTK makes of the same message, which has it look as if the person had thought better of it. */
static void
tell (RehabPortalWatch *self,
      gboolean          is_there,
      const char       *details)
{
  gboolean is_print = g_str_equal (self->portal, REHAB_PORTAL_PRINT);
  RehabPortalErrorCode code = is_there ? REHAB_PORTAL_ERROR_CHOOSER_FAILED : REHAB_PORTAL_ERROR_NO_CHOOSER;
  Failure *failure = g_new0 (Failure, 1);

  if (is_print)
    code = is_there ? REHAB_PORTAL_ERROR_PRINTING_FAILED : REHAB_PORTAL_ERROR_NO_PRINTING;
  failure->watch = g_atomic_rc_box_acquire (self);
  failure->error = g_error_new (REHAB_PORTAL_ERROR, (int) code, "%s: %s", self->portal, details);
  g_idle_add_full (G_PRIORITY_HIGH, tell_cb, failure, failure_free);
}

/* The worker thread. Under the lock. */

static void
note_call (RehabPortalWatch *self,
           GDBusMessage     *message)
{
  GVariant *body = g_dbus_message_get_body (message);
  GVariantIter iter;
  GVariant *argument;

  self->serial = g_dbus_message_get_serial (message);
  g_set_str (&self->method, g_dbus_message_get_member (message));
  g_clear_pointer (&self->token, g_free);

  /* The options stand last. */
  g_variant_iter_init (&iter, body);
  while ((argument = g_variant_iter_next_value (&iter)) != NULL)
    {
      const char *token;

      if (g_variant_is_of_type (argument, G_VARIANT_TYPE_VARDICT) && g_variant_lookup (argument, "handle_token", "&s", &token))
        {
          g_free (self->token);
          self->token = g_strdup (token);
        }
      g_variant_unref (argument);
    }
}

static gboolean
means_missing (const char *name)
{
  const char *const names[] = {
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.UnknownInterface",
    "org.freedesktop.DBus.Error.UnknownMethod",
    "org.freedesktop.DBus.Error.UnknownObject",
    NULL
  };

  return name != NULL && (g_strv_contains (names, name) || g_str_has_prefix (name, "org.freedesktop.DBus.Error.Spawn"));
}

static void
note_error (RehabPortalWatch *self,
            GDBusMessage     *message)
{
  const char *name = g_dbus_message_get_error_name (message);

  if (self->serial != 0 && g_dbus_message_get_reply_serial (message) == self->serial)
    tell (self, !means_missing (name), name != NULL ? name : "");
}

static void
note_reply (RehabPortalWatch *self,
            GDBusMessage     *message)
{
  Taken *taken;

  if (self->serial == 0 || g_dbus_message_get_reply_serial (message) != self->serial)
    return;

  taken = g_new0 (Taken, 1);
  taken->watch = g_atomic_rc_box_acquire (self);
  taken->method = g_strdup (self->method);
  g_idle_add_full (G_PRIORITY_HIGH, took_cb, taken, taken_free);
}

static void
note_signal (RehabPortalWatch *self,
             GDBusMessage     *message)
{
  const char *path = g_dbus_message_get_path (message);
  GVariant *body = g_dbus_message_get_body (message);
  const char *name = path != NULL ? strrchr (path, '/') : NULL;
  guint32 response;

  if (name == NULL || self->token == NULL || !g_str_equal (name + 1, self->token)
      || g_strcmp0 (g_dbus_message_get_interface (message), "org.freedesktop.portal.Request") != 0
      || g_strcmp0 (g_dbus_message_get_member (message), "Response") != 0
      || body == NULL || !g_variant_is_of_type (body, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get_child (body, 0, "u", &response);
  if (response > RESPONSE_DISMISSED)
    tell (self, TRUE, "Response");
}

static GDBusMessage *
filter (GDBusConnection *connection,
        GDBusMessage    *message,
        gboolean         incoming,
        gpointer         user_data)
{
  RehabPortalWatch *self = user_data;
  GDBusMessageType type = g_dbus_message_get_message_type (message);

  g_mutex_lock (&self->lock);
  if (!incoming && type == G_DBUS_MESSAGE_TYPE_METHOD_CALL
      && g_strcmp0 (g_dbus_message_get_interface (message), self->portal) == 0
      && g_dbus_message_get_body (message) != NULL)
    note_call (self, message);
  else if (incoming && type == G_DBUS_MESSAGE_TYPE_ERROR)
    note_error (self, message);
  else if (incoming && type == G_DBUS_MESSAGE_TYPE_METHOD_RETURN)
    note_reply (self, message);
  else if (incoming && type == G_DBUS_MESSAGE_TYPE_SIGNAL)
    note_signal (self, message);
  g_mutex_unlock (&self->lock);

  return message;
}

/**
 * rehab_portal_is_sandbox:
 *
 * Returns: whether files and printers are out of reach but for what the desktop's portals hand in
 */
gboolean
rehab_portal_is_sandbox (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * rehab_portal_owns_folder:
 * @folder: where a file was saved
 *
 * Tells whether a folder is one that a portal made up for a single file. To the person who chose it, it is another one,
 * and it is of no use for the next file.
 *
 * Returns: whether it is
 */
gboolean
rehab_portal_owns_folder (GFile *folder)
{
  g_autoptr (GFile) documents = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) inside = g_file_new_for_path ("/run/flatpak/doc");

  return g_file_has_prefix (folder, documents) || g_file_has_prefix (folder, inside);
}

/**
 * rehab_portal_watch_new:
 * @portal: the interface of a portal
 * @failed: what is called, once, on the main thread
 * @user_data: what that is given
 *
 * Listens to what a portal answers to this program's next requests, and tells when one failed: the portal is not there, it
 * refused, or it ended without the person having had a say. GTK 4.18 takes the first two for no answer at all, so that a
 * file dialog never ends, and the third for a person who closed it.
 *
 * Returns: (transfer full): a new watch
 */
RehabPortalWatch *
rehab_portal_watch_new (const char       *portal,
                        RehabPortalFailed failed,
                        gpointer          user_data)
{
  RehabPortalWatch *self = g_atomic_rc_box_new0 (RehabPortalWatch);

  g_mutex_init (&self->lock);
  self->portal = g_strdup (portal);
  self->failed = failed;
  self->user_data = user_data;
  /* The same connection that GTK asks on. */
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  if (self->bus != NULL)
    self->filter_id = g_dbus_connection_add_filter (self->bus, filter, g_atomic_rc_box_acquire (self), release);
  else if (rehab_portal_is_sandbox ())
    tell (self, FALSE, "no session bus");

  return self;
}

/**
 * rehab_portal_watch_set_took:
 * @self: a watch
 * @took: called on the main thread, each time that the portal takes a request
 *
 * Tells of what the portal takes as well.
 */
void
rehab_portal_watch_set_took (RehabPortalWatch *self,
                             RehabPortalTook   took)
{
  self->took = took;
}

/**
 * rehab_portal_watch_was_asked:
 * @self: a watch
 *
 * Returns: whether the portal was asked for anything
 */
gboolean
rehab_portal_watch_was_asked (RehabPortalWatch *self)
{
  gboolean asked;

  g_mutex_lock (&self->lock);
  asked = self->serial != 0;
  g_mutex_unlock (&self->lock);

  return asked;
}

/**
 * rehab_portal_watch_free:
 * @self: (transfer full): a watch
 *
 * Stops listening: nobody is told any more.
 */
void
rehab_portal_watch_free (RehabPortalWatch *self)
{
  self->failed = NULL;
  self->took = NULL;
  if (self->filter_id != 0)
    g_dbus_connection_remove_filter (self->bus, self->filter_id);
  release (self);
}
