/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every start of an application of this kind costs: an empty window, gone after its first frame. */

#include <adwaita.h>

static void
after_paint_cb (GdkFrameClock *clock,
                GApplication  *application)
{
  g_application_quit (application);
}

static void
map_cb (GtkWidget    *window,
        GApplication *application)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), application,
                           G_CONNECT_DEFAULT);
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  /* As large as the program's own window when it is first opened. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  g_signal_connect_object (window, "map", G_CALLBACK (map_cb), application, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("com.example.EmptyWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
