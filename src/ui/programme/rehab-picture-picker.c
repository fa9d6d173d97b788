/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-picture-picker.h"
#include "rehab-commands.h"
#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-photo.h"
#include "rehab-picture-file.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define NOBODY "00000000-0000-4000-8000-000000000000" /* until it is saved, nobody's */
#define THUMB_WIDTH 132
#define THUMB_HEIGHT 108

struct _RehabPicturePicker
{
  AdwBin parent_instance;

  GtkWidget *thumbs;   /* AdwWrapBox */
  GtkWidget *add_button;
  GtkWidget *paste_button;
  GtkWidget *spinner;
  GtkWidget *problem;  /* GtkLabel */

  GPtrArray *pictures; /* RehabExercisePicture */
  GCancellable *cancellable;
  GQueue waiting;      /* Source: one is read at a time, so that they come in the order in which they were chosen */
  guint n_busy;        /* those, and the one that is being read */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPicturePicker, rehab_picture_picker, ADW_TYPE_BIN)

static void update (RehabPicturePicker *self);
static void start_next (RehabPicturePicker *self);

static void
say_problem (RehabPicturePicker *self,
             const char         *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* The pictures there are */

static void
draw_thumb (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        user_data)
{
  rehab_photo_paint (cr, user_data, &(cairo_rectangle_t) { 0, 0, width, height }, FALSE);
}

static void
change (RehabPicturePicker *self)
{
  say_problem (self, NULL);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
find_place (RehabPicturePicker *self,
            GtkWidget          *button)
{
  guint place = 0;

  g_ptr_array_find (self->pictures, g_object_get_data (G_OBJECT (button), "rehab-picture"), &place);

  return place;
}

static void
remove_cb (RehabPicturePicker *self,
           GtkWidget          *button)
{
  g_ptr_array_remove_index (self->pictures, find_place (self, button));
  change (self);
  gtk_widget_grab_focus (self->add_button);
}

static void
move_cb (RehabPicturePicker *self,
         GtkWidget          *button)
{
  guint place = find_place (self, button);

  if (place + 1 < self->pictures->len)
    {
      gpointer picture = g_ptr_array_steal_index (self->pictures, place);

      g_ptr_array_insert (self->pictures, (int) place + 1, picture);
      change (self);
    }
}

static GtkWidget *
new_button (RehabPicturePicker *self,
            const char         *icon,
            const char         *words,
            gpointer            picture,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "rehab-picture", picture);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_thumb (RehabPicturePicker *self,
           guint               place)
{
  RehabExercisePicture *picture = g_ptr_array_index (self->pictures, place);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  g_autofree char *label = g_strdup_printf (_("Picture %u"), place + 1);
  g_autofree char *remove = g_strdup_printf (_("Remove Picture %u"), place + 1);
  g_autofree char *later = g_strdup_printf (_("Move Picture %u Later"), place + 1);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_thumb, rehab_record_ref (picture), rehab_record_unref);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), THUMB_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), THUMB_HEIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  gtk_box_append (GTK_BOX (buttons), new_button (self, "user-trash-symbolic", remove, picture, G_CALLBACK (remove_cb)));
  if (place + 1 < self->pictures->len)
    gtk_box_append (GTK_BOX (buttons), new_button (self, "go-next-symbolic", later, picture, G_CALLBACK (move_cb)));
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), area);
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

static void
update (RehabPicturePicker *self)
{
  gboolean room = self->pictures->len + self->n_busy < REHAB_EXERCISE_MAX_PICTURES;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->thumbs)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->thumbs), child);
  for (guint i = 0; i < self->pictures->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->thumbs), new_thumb (self, i));

  gtk_widget_set_visible (self->thumbs, self->pictures->len > 0);
  gtk_widget_set_visible (self->spinner, self->n_busy > 0);
  gtk_widget_set_sensitive (self->add_button, room);
  gtk_widget_set_sensitive (self->paste_button, room);
}

/* Taking in */

typedef struct
{
  GFile *file;   /* or */
  GBytes *bytes;
} Source;

static void
source_free (Source *source)
{
  g_clear_object (&source->file);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source);
}

static void
taken_in_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  RehabPicturePicker *self = REHAB_PICTURE_PICKER (object);
  g_autoptr (GError) error = NULL;
  const char *media_type = NULL;
  g_autoptr (GBytes) kept = rehab_picture_file_take_in_finish (result, &media_type, &error);
  RehabExercisePicture *picture = NULL;

  self->n_busy--;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  start_next (self);
  if (kept != NULL)
    picture = rehab_exercise_picture_new (&(RehabExercisePicture) {
      .exercise_id = NOBODY, .media_type = media_type, .data = kept,
    }, &error);
  if (picture == NULL)
    {
      g_autofree char *sentence = rehab_message_from_error (error);

      update (self);
      say_problem (self, sentence);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  /* What was wrong with one before it stays told. */
  g_ptr_array_add (self->pictures, picture);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_in (RehabPicturePicker *self,
         GFile              *file,
         GBytes             *bytes)
{
  Source *source;

  if (self->pictures->len + self->n_busy >= REHAB_EXERCISE_MAX_PICTURES)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("An exercise has room for %d picture.", "An exercise has room for %d pictures.",
                                   REHAB_EXERCISE_MAX_PICTURES), REHAB_EXERCISE_MAX_PICTURES);

      say_problem (self, sentence);
      return;
    }

  source = g_new0 (Source, 1);
  g_set_object (&source->file, file);
  source->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_queue_push_tail (&self->waiting, source);
  self->n_busy++;
  if (self->n_busy == 1)
    start_next (self);
  say_problem (self, NULL);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start_next (RehabPicturePicker *self)
{
  Source *source = g_queue_pop_head (&self->waiting);

  if (source == NULL)
    return;

  rehab_picture_file_take_in (self, source->file, source->bytes, self->cancellable, taken_in_cb, NULL);
  source_free (source);
}

/* Files, drops, pastes */

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RehabPicturePicker) self = user_data;
  g_autoptr (GListModel) files = rehab_file_chooser_list_finish (result, NULL);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      take_in (self, file, NULL);
    }
}

static void
add_cb (RehabPicturePicker *self)
{
  g_autoptr (GtkFileDialog) dialog = rehab_picture_file_dialog_new (_("Add Pictures"));

  rehab_file_chooser_open_multiple (dialog, GTK_WIDGET (self), self->cancellable, opened_cb, g_object_ref (self));
}

static void
add_texture (RehabPicturePicker *self,
             GdkTexture         *texture)
{
  g_autoptr (GBytes) png = NULL;

  /* Told before it is written anew: what is pasted was decoded by somebody else. */
  if ((gint64) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) > REHAB_PHOTO_MOST_PIXELS)
    {
      g_autoptr (GError) error = g_error_new_literal (REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_TOO_MANY_PIXELS, "Too many pixels");
      g_autofree char *sentence = rehab_message_from_error (error);

      say_problem (self, sentence);
      return;
    }

  png = gdk_texture_save_to_png_bytes (texture);
  take_in (self, NULL, png);
}

static gboolean
add_value (RehabPicturePicker *self,
           const GValue       *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *link = files; link != NULL; link = link->next)
        take_in (self, link->data, NULL);
      return files != NULL;
    }
  if (G_VALUE_HOLDS (value, G_TYPE_FILE) && g_value_get_object (value) != NULL)
    {
      take_in (self, g_value_get_object (value), NULL);
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE) && g_value_get_object (value) != NULL)
    {
      add_texture (self, g_value_get_object (value));
      return TRUE;
    }

  return FALSE;
}

static gboolean
drop_cb (RehabPicturePicker *self,
         const GValue       *value)
{
  return add_value (self, value);
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RehabPicturePicker) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, NULL);

  if (value == NULL || !add_value (self, value))
    say_problem (self, _("There is no picture to paste."));
}

static gboolean
paste_shortcut_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  rehab_picture_picker_paste (REHAB_PICTURE_PICKER (widget));

  return GDK_EVENT_STOP;
}

static void
rehab_picture_picker_dispose (GObject *object)
{
  RehabPicturePicker *self = REHAB_PICTURE_PICKER (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (rehab_picture_picker_parent_class)->dispose (object);
}

static void
rehab_picture_picker_finalize (GObject *object)
{
  RehabPicturePicker *self = REHAB_PICTURE_PICKER (object);

  g_ptr_array_unref (self->pictures);
  g_object_unref (self->cancellable);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) source_free);

  G_OBJECT_CLASS (rehab_picture_picker_parent_class)->finalize (object);
}

static void
rehab_picture_picker_class_init (RehabPicturePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_picture_picker_dispose;
  object_class->finalize = rehab_picture_picker_finalize;

  rehab_commands_bind (GTK_WIDGET_CLASS (klass), REHAB_PLACE_PICTURES, paste_shortcut_cb);

  /* There are others now, or some are being read, or could not be. */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_picture_picker_init (RehabPicturePicker *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE, GDK_TYPE_TEXTURE };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  g_queue_init (&self->waiting);
  self->pictures = g_ptr_array_new_with_free_func (rehab_record_unref);
  self->cancellable = g_cancellable_new ();

  self->thumbs = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->thumbs), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->thumbs), 12);
  self->add_button = gtk_button_new_with_mnemonic (_("_Add Pictures…"));
  self->paste_button = gtk_button_new_with_mnemonic (_("_Paste"));
  self->spinner = adw_spinner_new ();
  self->problem = rehab_wrapping_label_new (NULL, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paste_button, "clicked", G_CALLBACK (rehab_picture_picker_paste), self, G_CONNECT_SWAPPED);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->add_button);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->paste_button);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->spinner);

  gtk_box_append (GTK_BOX (box), self->thumbs);
  gtk_box_append (GTK_BOX (box), rehab_wrapping_label_new (_("One to three PNG or JPEG files, which can also be dropped here. "
                                                             "They are made smaller, and where they were taken is not kept."),
                                                           "dimmed"));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->problem);
  adw_bin_set_child (ADW_BIN (self), box);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  update (self);
}

GtkWidget *
rehab_picture_picker_new (void)
{
  return g_object_new (REHAB_TYPE_PICTURE_PICKER, NULL);
}

/* The pictures in their order; the array is the picker's. */
GPtrArray *
rehab_picture_picker_get_pictures (RehabPicturePicker *self)
{
  g_return_val_if_fail (REHAB_IS_PICTURE_PICKER (self), NULL);

  return self->pictures;
}

void
rehab_picture_picker_set_pictures (RehabPicturePicker *self,
                                   const GPtrArray    *pictures)
{
  g_return_if_fail (REHAB_IS_PICTURE_PICKER (self));

  g_ptr_array_set_size (self->pictures, 0);
  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    g_ptr_array_add (self->pictures, rehab_record_ref (g_ptr_array_index (pictures, i)));
  update (self);
}

/* Takes a file in, beside the main loop: "changed" tells when it is there, or why it is not. */
void
rehab_picture_picker_add_file (RehabPicturePicker *self,
                               GFile              *file)
{
  g_return_if_fail (REHAB_IS_PICTURE_PICKER (self));
  g_return_if_fail (G_IS_FILE (file));

  take_in (self, file, NULL);
}

/* The same of a file's contents. */
void
rehab_picture_picker_add_bytes (RehabPicturePicker *self,
                                GBytes             *bytes)
{
  g_return_if_fail (REHAB_IS_PICTURE_PICKER (self));
  g_return_if_fail (bytes != NULL);

  take_in (self, NULL, bytes);
}

/* Whether something is still being read. */
gboolean
rehab_picture_picker_is_busy (RehabPicturePicker *self)
{
  g_return_val_if_fail (REHAB_IS_PICTURE_PICKER (self), FALSE);

  return self->n_busy > 0;
}

/* Takes in what the clipboard holds: files or a picture. */
void
rehab_picture_picker_paste (RehabPicturePicker *self)
{
  const GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  g_autoptr (GdkContentFormats) formats = NULL;
  GdkClipboard *clipboard;

  g_return_if_fail (REHAB_IS_PICTURE_PICKER (self));

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  formats = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    if (gdk_content_formats_contain_gtype (formats, types[i]))
      {
        gdk_clipboard_read_value_async (clipboard, types[i], G_PRIORITY_DEFAULT, self->cancellable, pasted_cb, g_object_ref (self));
        return;
      }

  say_problem (self, _("There is no picture to paste."));
}

/* What was said of the last one that was not taken in; NULL when nothing was. */
const char *
rehab_picture_picker_get_problem (RehabPicturePicker *self)
{
  g_return_val_if_fail (REHAB_IS_PICTURE_PICKER (self), NULL);

  return gtk_widget_get_visible (self->problem) ? gtk_label_get_label (GTK_LABEL (self->problem)) : NULL;
}
