/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * clinic-host: the sample clinic, shown place by place as whoever writes to its standard input asks. One command a line,
 * answered by any number of lines and then "done":
 *
 *   places                        the name of each place
 *   open NAME WIDTH HEIGHT TEXT   shows it in a window of that size, text at TEXT per cent; with "from-page" behind that,
 *                                 the keyboard is put into the page before
 *   shown                         the type of the dialog that is open, or of the window
 *   keyboard                      "there" where it was before a dialog opened, or what has it now
 *   type WORDS                    types into the first entry or switches the first switch of what is shown; says which
 *   typed                         what stands in it
 *   help                          which page of the help was asked for, and the type of widget that it is told of
 *   popups                        each menu and popover of what is shown: number, owner, name
 *   pop-up NUMBER, pop-down       opens and closes one of them
 *   measure                       what is too small, cut off or out of the way, one thing a line
 *   touch                         has the window worked with a finger
 *   visible                       whether what has the keyboard can be seen
 *   picture PATH                  what is shown, as PNG
 *   close                         puts the clinic back as it was
 */

#include "config.h"

#include "calm.h"
#include "measure.h"
#include "more-places.h"
#include "places.h"
#include "rehab-help-context.h"
#include "rehab-item.h"
#include "rehab-sample-folder.h"
#include "rehab-store.h"
#include "rehab-ui.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>

typedef struct
{
  GtkApplication *application;
  RehabClinic *clinic;
  RehabClinic *empty; /* the clinic of a first run */
  RehabWindow *window;
  const Place *place;
  GPtrArray *popups; /* of what is shown, weak */
  GtkPopover *popped;
  GtkWidget *before; /* what had the keyboard before a dialog opened, weak */
  gboolean has_met_dialog;
  GtkWidget *typed;  /* what was typed into, weak */
  char *help;        /* the page that was asked for */
  GMainLoop *loop;
  GDataInputStream *commands;
} Host;

static const Place places_of_host[] = {
  { "welcome", NULL, NULL, NULL },
  { "red-flag", NULL, "overview", NULL },
  { "flag-dialog", NULL, "overview", record_flag_action },
};

static void
answer (const char *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  printf ("\n");
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  guint *frames = user_data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until what the last key has moved lies where it belongs. */
static void
wait_for_frame (Host *self)
{
  guint frames = 2;

  (void) gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

static const Place *
find_place (const char *name)
{
  for (gsize i = 0; i < n_places; i++)
    if (g_str_equal (places[i].name, name))
      return &places[i];
  for (gsize i = 0; i < G_N_ELEMENTS (places_of_host); i++)
    if (g_str_equal (places_of_host[i].name, name))
      return &places_of_host[i];
  for (gsize i = 0; i < n_more_places; i++)
    if (g_str_equal (more_places[i].name, name))
      return &more_places[i];

  return NULL;
}

static GtkWidget *
get_shown (Host *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  return dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window);
}

static void
list_places (void)
{
  for (gsize i = 0; i < n_places; i++)
    answer ("%s", places[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (places_of_host); i++)
    answer ("%s", places_of_host[i].name);
  for (gsize i = 0; i < n_more_places; i++)
    answer ("%s", more_places[i].name);
  for (guint i = 0; i <= REHAB_N_SECTIONS; i++)
    answer ("draft-%s", i < REHAB_N_SECTIONS ? rehab_section_get_nick (i) : "impression");
  answer ("finished-%s", rehab_section_get_nick (REHAB_SECTION_TESTS));
  answer ("answered-%s", rehab_section_get_nick (REHAB_SECTION_RED_FLAGS));
  answer ("answered-%s", rehab_section_get_nick (REHAB_SECTION_TESTS));
}

/* A place that is a section of the form: its name tells which, and how it is filled. */
static const Place *
find_section_place (const char *name)
{
  static const Place finished = { "finished", "Adeyemi", "assessment", show_finished_section };
  static const Place draft = { "draft", "Adeyemi", "assessment", show_draft_section, discard_draft };
  static const Place answered = { "answered", "Adeyemi", "assessment", show_answered_section, discard_draft };
  const Place *const forms[] = { &finished, &draft, &answered };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (name, forms[i]->name))
      for (wanted_section = 0; wanted_section <= REHAB_N_SECTIONS; wanted_section++)
        if (g_str_has_suffix (name, wanted_section < REHAB_N_SECTIONS ? rehab_section_get_nick (wanted_section) : "impression"))
          return forms[i];

  return NULL;
}

static GtkWidget *
find_type (GtkWidget  *widget,
           const char *type_name)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type_name);

  return found;
}

/* Where whoever works with the page is; most dialogs are opened from there. */
static void
focus_page (Host *self)
{
  GtkWidget *page = find_type (GTK_WIDGET (self->window), "RehabPatientPage");

  (void) gtk_widget_child_focus (page != NULL ? page : GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
}

/* Where the keyboard is until a dialog opens. */
static void
focus_changed_cb (Host *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  if (self->has_met_dialog || focus == NULL || gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) != NULL)
    return;

  g_clear_weak_pointer (&self->before);
  g_set_weak_pointer (&self->before, focus);
}

static void
dialog_changed_cb (Host *self)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL)
    self->has_met_dialog = TRUE;
}

static void
open_place (Host       *self,
            const char *name,
            int         width,
            int         height,
            int         text,
            gboolean    from_page)
{
  const Place *place = find_place (name);
  const char *patient_id = NULL;

  if (place == NULL)
    place = find_section_place (name);
  g_assert_nonnull (place);

  if (place->patient != NULL)
    patient_id = find_patient_id (self->clinic, place->patient);
  else if (g_str_equal (place->name, "red-flag") || g_str_equal (place->name, "flag-dialog"))
    patient_id = find_flagged_id (self->clinic);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", text * 96 * PANGO_SCALE / 100, NULL);
  self->place = place;
  self->window = REHAB_WINDOW (rehab_window_new (self->application));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  self->has_met_dialog = FALSE;
  g_signal_connect_swapped (self->window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (self->window, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), self);
  rehab_window_set_clinic (self->window, g_str_equal (place->name, "welcome") ? self->empty : self->clinic);
  gtk_window_present (GTK_WINDOW (self->window));
  calm_down (40);
  if (patient_id != NULL)
    rehab_window_open_patient (self->window, patient_id);
  if (place->page != NULL)
    rehab_window_show_page (self->window, place->page);
  calm_down (40);
  if (from_page)
    focus_page (self);
  if (place->prepare != NULL)
    place->prepare (self->window);
  calm_down (120);
}

static void
close_place (Host *self)
{
  AdwDialog *dialog;

  self->popped = NULL;
  g_signal_handlers_disconnect_by_data (self->window, self);
  g_clear_weak_pointer (&self->before);
  g_clear_weak_pointer (&self->typed);
  g_ptr_array_set_size (self->popups, 0);
  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      calm_down (20);
    }
  if (self->place->tidy != NULL)
    self->place->tidy (self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  calm_down (20);
}

/* The nearest widget of the program's own around one, or at least of a kind that says something. */
static const char *
get_owner (GtkWidget *widget)
{
  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (around), "Rehab"))
      return G_OBJECT_TYPE_NAME (around);

  return "none";
}

static void
find_popups (GtkWidget *widget,
             GPtrArray *popups)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (gtk_widget_get_parent (widget))
      && gtk_widget_is_sensitive (gtk_widget_get_parent (widget)))
    g_ptr_array_add (popups, widget);
  /* One that is made when it is asked for. */
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)) == NULL)
    g_ptr_array_add (popups, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_popups (child, popups);
}

static void
list_popups (Host *self)
{
  g_ptr_array_set_size (self->popups, 0);
  find_popups (get_shown (self), self->popups);
  for (guint i = 0; i < self->popups->len; i++)
    {
      GtkWidget *popup = g_ptr_array_index (self->popups, i);
      GtkWidget *parent = GTK_IS_POPOVER (popup) ? gtk_widget_get_parent (popup) : popup;
      const char *words = gtk_widget_get_tooltip_text (parent);

      answer ("%u %s %s %s", i, get_owner (parent), G_OBJECT_TYPE_NAME (parent), words != NULL ? words : "");
    }
}

static void
pop_up (Host *self,
        guint number)
{
  GtkWidget *popup = g_ptr_array_index (self->popups, number);

  if (GTK_IS_MENU_BUTTON (popup))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (popup));
      self->popped = gtk_menu_button_get_popover (GTK_MENU_BUTTON (popup));
    }
  else
    {
      self->popped = GTK_POPOVER (popup);
      if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (popup)))
        gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_parent (popup)));
      else
        gtk_popover_popup (self->popped);
    }
  calm_down (120);
}

static void
pop_down (Host *self)
{
  if (self->popped != NULL)
    gtk_popover_popdown (self->popped);
  self->popped = NULL;
  calm_down (60);
}

static void
save_picture (GtkWidget  *window,
              const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  (void) gdk_texture_save_to_png (texture, path);
}

static void
say_keyboard (Host *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *shown = get_shown (self);

  if (focus == NULL)
    answer ("nowhere");
  else if (!gtk_widget_get_mapped (focus))
    answer ("in a hidden %s of %s", G_OBJECT_TYPE_NAME (focus), get_owner (focus));
  else if (ADW_IS_DIALOG (shown) && focus != shown && !gtk_widget_is_ancestor (focus, shown))
    answer ("behind the dialog, in %s of %s", G_OBJECT_TYPE_NAME (focus), get_owner (focus));
  else if (focus == self->before)
    answer ("there");
  else
    answer ("in %s of %s", G_OBJECT_TYPE_NAME (focus), get_owner (focus));
}

/* The first thing that can be typed into or switched, in reading order; what only searches is passed by. */
static GtkWidget *
find_field (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget) || !gtk_widget_is_sensitive (widget)
      || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_POPOVER (widget))
    return NULL;
  if ((GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget)))
      || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget))) || GTK_IS_SWITCH (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child);

  return found;
}

static void
type_words (Host       *self,
            const char *words)
{
  GtkWidget *field = find_field (get_shown (self));

  g_set_weak_pointer (&self->typed, field);
  if (field == NULL)
    return;

  gtk_widget_grab_focus (field);
  if (*words == '\0')
    return;
  if (GTK_IS_SWITCH (field))
    gtk_switch_set_active (GTK_SWITCH (field), !gtk_switch_get_active (GTK_SWITCH (field)));
  else if (GTK_IS_TEXT_VIEW (field))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), words, -1);
  else
    {
      int position;

      /* One figure in place of another, and words behind others. */
      if (gtk_widget_get_ancestor (field, GTK_TYPE_SPIN_BUTTON) != NULL)
        gtk_editable_delete_text (GTK_EDITABLE (field), 0, -1);
      position = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (field)), -1);
      gtk_editable_insert_text (GTK_EDITABLE (field), words, -1, &position);
    }
  answer ("%s of %s", G_OBJECT_TYPE_NAME (field), get_owner (field));
  calm_down (60);
}

static void
say_typed (Host *self)
{
  if (self->typed == NULL)
    return;

  if (GTK_IS_SWITCH (self->typed))
    {
      answer ("%s", gtk_switch_get_active (GTK_SWITCH (self->typed)) ? "on" : "off");
    }
  else if (GTK_IS_TEXT_VIEW (self->typed))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->typed)), "text", &text, NULL);
      answer ("%s", g_strdelimit (text, "\n", ' '));
    }
  else
    {
      answer ("%s", gtk_editable_get_text (GTK_EDITABLE (self->typed)));
    }
}

static void
say_help (Host *self)
{
  if (self->help != NULL)
    answer ("%s", self->help);
  g_clear_pointer (&self->help, g_free);
}

/* What the program opens, with the widget that a row of the table is about. */
static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Host *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  const RehabHelpContext *row = rehab_help_context_find_row (focus != NULL ? focus : GTK_WIDGET (self->window));

  g_free (self->help);
  self->help = g_strdup_printf ("%s %s", row != NULL ? row->target : "nothing", row != NULL ? row->type_name : "nobody");
}

static void
obey (Host       *self,
      const char *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);

  if (g_str_equal (words[0], "places"))
    list_places ();
  else if (g_str_equal (words[0], "open"))
    open_place (self, words[1], atoi (words[2]), atoi (words[3]), atoi (words[4]), g_strcmp0 (words[5], "from-page") == 0);
  else if (g_str_equal (words[0], "shown"))
    answer ("%s", G_OBJECT_TYPE_NAME (get_shown (self)));
  else if (g_str_equal (words[0], "keyboard"))
    say_keyboard (self);
  else if (g_str_equal (words[0], "type"))
    type_words (self, words[1]);
  else if (g_str_equal (words[0], "typed"))
    say_typed (self);
  else if (g_str_equal (words[0], "help"))
    say_help (self);
  else if (g_str_equal (words[0], "popups"))
    list_popups (self);
  else if (g_str_equal (words[0], "pop-up"))
    pop_up (self, (guint) atoi (words[1]));
  else if (g_str_equal (words[0], "pop-down"))
    pop_down (self);
  else if (g_str_equal (words[0], "measure"))
    measure_widgets (self->popped != NULL ? GTK_WIDGET (self->popped) : get_shown (self));
  else if (g_str_equal (words[0], "visible"))
    {
      wait_for_frame (self);
      measure_focus (self->popped != NULL ? GTK_WIDGET (self->popped) : GTK_WIDGET (self->window), GTK_WINDOW (self->window));
    }
  else if (g_str_equal (words[0], "touch"))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->window), "touch");
      calm_down (100);
    }
  else if (g_str_equal (words[0], "picture"))
    save_picture (GTK_WIDGET (self->window), words[1]);
  else if (g_str_equal (words[0], "close"))
    close_place (self);
  answer ("done");
  fflush (stdout);
}

static void
take_command_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Host *self = user_data;
  g_autofree char *command = g_data_input_stream_read_line_finish_utf8 (self->commands, result, NULL, NULL);

  if (command == NULL || *command == 0)
    {
      g_main_loop_quit (self->loop);
      return;
    }

  obey (self, command);
  g_data_input_stream_read_line_async (self->commands, G_PRIORITY_DEFAULT, NULL, take_command_cb, self);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) commands = g_data_input_stream_new (input);
  g_autoptr (GPtrArray) popups = g_ptr_array_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (RehabSampleFolder) sample = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabClinic) empty = NULL;
  g_autoptr (RehabClinic) clinic = NULL;
  g_autofree char *folder = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  Host self = { NULL };

  rehab_ui_set_locale ();
  rehab_ui_register ();
  g_set_prgname ("clinic-host");
  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  for (const char *const *name = (const char *const[]) { "open-sample", "open-clinic", "open-folder", "shortcuts", "about", "quit", NULL };
       *name != NULL; name++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (*name, NULL);

      g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
    }
  {
    g_autoptr (GSimpleAction) help = g_simple_action_new ("help", G_VARIANT_TYPE_STRING);

    g_signal_connect (help, "activate", G_CALLBACK (help_cb), &self);
    g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (help));
  }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  sample = rehab_sample_folder_new (today, NULL);
  clinic = rehab_clinic_new (rehab_sample_folder_get_store (sample), TRUE, NULL);
  rehab_clinic_set_today (clinic, today);
  folder = g_dir_make_tmp ("hamstring-rehab-empty-XXXXXX", NULL);
  store = rehab_store_open (folder, NULL);
  empty = rehab_clinic_new (store, FALSE, NULL);

  self.application = GTK_APPLICATION (application);
  self.clinic = clinic;
  self.empty = empty;
  self.popups = popups;
  self.loop = loop;
  self.commands = commands;
  g_data_input_stream_read_line_async (commands, G_PRIORITY_DEFAULT, NULL, take_command_cb, &self);
  g_main_loop_run (loop);
  if (self.window != NULL)
    gtk_window_destroy (GTK_WINDOW (self.window));

  return 0;
}
