/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <gio/gunixinputstream.h>

/*
 * A portal that answers as a test wants it to, on a thread and a connection of its own: GTK asks some things without
 * letting the main loop run.
 */

#define FAKE_PORTAL_REFUSES 100 /* an error in place of a request */
#define FAKE_PORTAL_WAITS 101   /* a request, and the person takes her time */
#define FAKE_PORTAL_DROPS 102   /* a printer that was chosen, and then takes no pages */

typedef struct
{
  char *address;
  guint response;  /* as of org.freedesktop.portal.Request, or one of the above */
  const char *uri; /* of what was chosen; NULL for none */

  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  GDBusConnection *bus;
  char *asked;     /* the last method */
  gsize n_printed; /* bytes of what was handed over to be printed */
  GMutex lock;
  GCond cond;
  gboolean ready;
} FakePortal;

static const char fake_portal_xml[] =
  "<node>"
  "<interface name='org.freedesktop.portal.FileChooser'>"
  "<method name='OpenFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='o' direction='out'/></method>"
  "<method name='SaveFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='o' direction='out'/></method>"
  "<property name='version' type='u' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.portal.Print'>"
  "<method name='PreparePrint'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
  "<method name='Print'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='in'/>"
  "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
  "<property name='version' type='u' access='read'/>"
  "</interface>"
  "</node>";

/* How many bytes there are in the file that was handed over. */
static inline gsize
fake_portal_read (GDBusMethodInvocation *invocation)
{
  GUnixFDList *list = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  int fd = list != NULL ? g_unix_fd_list_get (list, 0, NULL) : -1;
  g_autoptr (GInputStream) stream = NULL;
  guint8 buffer[4096];
  gsize n_bytes = 0;
  gssize n;

  g_assert_cmpint (fd, >=, 0);
  stream = g_unix_input_stream_new (fd, TRUE);
  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    n_bytes += (gsize) n;

  return n_bytes;
}

static void
fake_portal_call (GDBusConnection       *bus,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *arguments,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  FakePortal *self = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (arguments, g_variant_n_children (arguments) - 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  GVariantBuilder results;
  const char *uris[] = { self->uri, NULL };
  const char *token;

  g_free (self->asked);
  self->asked = g_strdup (method);

  if (g_str_equal (method, "Print") && self->response != FAKE_PORTAL_DROPS)
    self->n_printed = fake_portal_read (invocation);

  if (self->response == FAKE_PORTAL_REFUSES || (self->response == FAKE_PORTAL_DROPS && g_str_equal (method, "Print")))
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotAllowed", "Not allowed");
      return;
    }

  if (g_str_equal (method, "Print"))
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/org/freedesktop/portal/desktop/request/1"));
      return;
    }

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));

  if (self->response == FAKE_PORTAL_WAITS)
    return;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  if (g_str_has_suffix (method, "File"))
    {
      g_variant_builder_add (&results, "{sv}", "uris", g_variant_new_strv (uris, -1));
    }
  else if (g_str_equal (method, "PreparePrint"))
    {
      g_autoptr (GVariant) settings = g_variant_get_child_value (arguments, 2);
      g_autoptr (GVariant) setup = g_variant_get_child_value (arguments, 3);

      g_variant_builder_add (&results, "{sv}", "settings", settings);
      g_variant_builder_add (&results, "{sv}", "page-setup", setup);
      g_variant_builder_add (&results, "{sv}", "token", g_variant_new_uint32 (7));
    }
  g_dbus_connection_emit_signal (bus, sender, request, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", self->response == FAKE_PORTAL_DROPS ? 0 : self->response, &results), NULL);
}

static GVariant *
fake_portal_get (GDBusConnection *bus,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *property,
                 GError         **error,
                 gpointer         user_data)
{
  return g_variant_new_uint32 (4);
}

static gpointer
fake_portal_thread (gpointer data)
{
  static const GDBusInterfaceVTable vtable = { fake_portal_call, fake_portal_get, NULL, { 0 } };
  FakePortal *self = data;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (fake_portal_xml, NULL);
  g_autoptr (GVariant) reply = NULL;
  guint ids[2];

  g_main_context_push_thread_default (self->context);
  self->bus = g_dbus_connection_new_for_address_sync (self->address,
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                      | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  g_assert_nonnull (self->bus);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = g_dbus_connection_register_object (self->bus, "/org/freedesktop/portal/desktop", node->interfaces[i], &vtable,
                                                self, NULL, NULL);
  reply = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 4), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);

  g_mutex_lock (&self->lock);
  self->ready = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->lock);

  g_main_loop_run (self->loop);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_dbus_connection_unregister_object (self->bus, ids[i]);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static inline FakePortal *
fake_portal_new (const char *address,
                 guint       response,
                 const char *uri)
{
  FakePortal *self = g_new0 (FakePortal, 1);

  self->address = g_strdup (address);
  self->response = response;
  self->uri = uri;
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("portal", fake_portal_thread, self);

  g_mutex_lock (&self->lock);
  while (!self->ready)
    g_cond_wait (&self->cond, &self->lock);
  g_mutex_unlock (&self->lock);

  return self;
}

static inline void
fake_portal_free (FakePortal *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_free (self->address);
  g_free (self->asked);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakePortal, fake_portal_free)
