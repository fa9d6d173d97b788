/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-dialog.h"
#include "rehab-commands.h"
#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-page-list.h"
#include "rehab-paper-file.h"
#include "rehab-paper-name.h"
#include "rehab-print-operation.h"

#include <glib/gi18n.h>

/* As long as a pause between two keys: pages follow what is typed without holding it up. */
#define PAUSE_MS 200
#define ZOOM_STEP 1.25

typedef struct
{
  GtkWidget *toasts;
  GtkWidget *toolbar;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *options_scroller;
  GtkBox *options_box;
  GtkWidget *looks;
  AdwToggleGroup *text;
  AdwToggleGroup *ink;
  AdwToggleGroup *paper;
  GtkStack *stack;
  AdwBin *nothing;
  RehabPageList *pages;
  GtkLabel *count;
  AdwBin *extra_bin;
  GtkWidget *print_button;

  GtkWidget *options; /* borrowed from the template of the subclass */
  RehabDocument *document; /* what is previewed; NULL while there is nothing to print */
  RehabPaperLook document_look;
  guint pause_id;
  gboolean begun;   /* the first pages were laid out */
  gboolean busy;    /* something is on its way out */
  gboolean locked;
} RehabPaperDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RehabPaperDialog, rehab_paper_dialog, ADW_TYPE_DIALOG)

enum
{
  PROP_0,
  PROP_OPTIONS,
  PROP_OPTIONS_WIDTH,
  PROP_STATUS,
  PROP_NOTICE,
  PROP_MENU,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* How the last paper was printed, for as long as the program runs: the next one is most often for the same printer. */
static RehabPaperLook last_look;
static gboolean has_last_look;

static RehabPaperDialogPrivate *
get_private (RehabPaperDialog *self)
{
  return rehab_paper_dialog_get_instance_private (self);
}

/* Looks */

static RehabPaper
get_usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? REHAB_PAPER_LETTER : REHAB_PAPER_A4;
}

static void
show_last_look (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);
  RehabPaperLook look = { .paper = get_usual_paper () };

  if (has_last_look)
    look = last_look;
  adw_toggle_group_set_active (priv->text, look.text);
  adw_toggle_group_set_active (priv->ink, look.ink);
  adw_toggle_group_set_active (priv->paper, look.paper);
}

static void
look_changed_cb (RehabPaperDialog *self)
{
  /* Templates set properties before there is anything to lay out. */
  if (!get_private (self)->begun)
    return;

  last_look = rehab_paper_dialog_get_look (self);
  has_last_look = TRUE;
  rehab_paper_dialog_update (self);
}

/* Pages */

static void
show_pages (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);
  guint n_pages = rehab_document_get_n_pages (priv->document);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n_pages), n_pages);

  rehab_page_list_set_document (priv->pages, priv->document);
  gtk_label_set_label (priv->count, count);
}

static void
update_sensitivity (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);
  gboolean can_go_out = priv->document != NULL && !priv->busy;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", can_go_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-pdf", can_go_out);
  /* What is on its way out stays as it is until it is noted that it went. */
  if (priv->options != NULL)
    gtk_widget_set_sensitive (priv->options, !priv->busy && !priv->locked);
  gtk_widget_set_sensitive (priv->looks, !priv->busy);
}

static void
paused_cb (gpointer data)
{
  get_private (data)->pause_id = 0;
  rehab_paper_dialog_update (data);
}

/* What was typed last is on the pages before they go anywhere. */
static gboolean
prepare (RehabPaperDialog *self)
{
  RehabPaperDialogClass *klass = REHAB_PAPER_DIALOG_GET_CLASS (self);

  if (klass->prepare != NULL && !klass->prepare (self))
    return FALSE;

  rehab_paper_dialog_update (self);

  return get_private (self)->document != NULL;
}

static void
put_out (RehabPaperDialog *self,
         RehabSheetOutput  output)
{
  RehabPaperDialogClass *klass = REHAB_PAPER_DIALOG_GET_CLASS (self);

  if (klass->put_out != NULL)
    klass->put_out (self, output);
}

/* PDF */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RehabPaperDialog) self = REHAB_PAPER_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  rehab_paper_dialog_set_busy (self, FALSE);
  if (!rehab_paper_file_save_finish (result, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
      return;
    }

  put_out (self, REHAB_SHEET_OUTPUT_SAVED);
  rehab_paper_dialog_update (self);
  rehab_message_toast (GTK_WIDGET (get_private (self)->stack), _("Saved as PDF"));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RehabPaperDialog) self = REHAB_PAPER_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rehab_file_chooser_finish (result, &error);

  rehab_paper_dialog_set_busy (self, FALSE);
  if (file != NULL)
    rehab_paper_dialog_save_as (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RehabPaperDialog *self = REHAB_PAPER_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  if (!prepare (self))
    return;
  if (REHAB_PAPER_DIALOG_GET_CLASS (self)->save_pdf != NULL)
    {
      REHAB_PAPER_DIALOG_GET_CLASS (self)->save_pdf (self);
      return;
    }

  name = REHAB_PAPER_DIALOG_GET_CLASS (self)->dup_file_name (self);
  dialog = rehab_paper_name_new_dialog (name);
  rehab_paper_dialog_set_busy (self, TRUE);
  rehab_file_chooser_save (dialog, widget, file_chosen_cb, g_object_ref (self));
}

/* Printer */

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RehabPaperDialog) self = REHAB_PAPER_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  gboolean well = rehab_print_operation_run_finish (GTK_PRINT_OPERATION (source), result, &error);

  rehab_paper_dialog_set_busy (self, FALSE);
  if (!well)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        rehab_message_present (GTK_WIDGET (self), _("It Was Not Printed"), error);
      return;
    }

  put_out (self, REHAB_SHEET_OUTPUT_PRINTED);
  rehab_paper_dialog_update (self);
  rehab_message_toast (GTK_WIDGET (get_private (self)->stack), _("Sent to the printer"));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabPaperDialog *self = REHAB_PAPER_DIALOG (widget);
  RehabPaperDialogPrivate *priv = get_private (self);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (!prepare (self))
    return;
  if (REHAB_PAPER_DIALOG_GET_CLASS (self)->print != NULL)
    {
      REHAB_PAPER_DIALOG_GET_CLASS (self)->print (self);
      return;
    }

  operation = rehab_print_operation_new (priv->document, priv->document_look.paper,
                                         REHAB_PAPER_DIALOG_GET_CLASS (self)->get_job_name (self));
  rehab_paper_dialog_set_busy (self, TRUE);
  rehab_print_operation_run (operation, widget, printed_cb, g_object_ref (self));
}

/* What is seen of the pages */

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabPageList *pages = get_private (REHAB_PAPER_DIALOG (widget))->pages;
  double zoom = rehab_page_list_get_zoom (pages);

  if (g_str_equal (action_name, "paper.zoom-in"))
    rehab_page_list_set_zoom (pages, zoom * ZOOM_STEP);
  else if (g_str_equal (action_name, "paper.zoom-out"))
    rehab_page_list_set_zoom (pages, zoom / ZOOM_STEP);
  else
    rehab_page_list_set_zoom (pages, 1.0);
}

static void
turn_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabPageList *pages = get_private (REHAB_PAPER_DIALOG (widget))->pages;
  guint page = rehab_page_list_get_page (pages);

  if (g_str_equal (action_name, "paper.next-page"))
    rehab_page_list_show_page (pages, page + 1);
  else
    rehab_page_list_show_page (pages, page > 0 ? page - 1 : 0);
}

/* What a subclass puts in */

static void
set_options (RehabPaperDialog *self,
             GtkWidget        *options)
{
  RehabPaperDialogPrivate *priv = get_private (self);

  g_return_if_fail (priv->options == NULL);

  priv->options = options;
  gtk_box_prepend (priv->options_box, options);
}

static void
rehab_paper_dialog_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RehabPaperDialog *self = REHAB_PAPER_DIALOG (object);
  RehabPaperDialogPrivate *priv = get_private (self);
  GtkWidget *widget = G_VALUE_HOLDS_OBJECT (value) ? g_value_get_object (value) : NULL;

  if (prop_id != PROP_OPTIONS_WIDTH && widget == NULL)
    return;

  switch (prop_id)
    {
    case PROP_OPTIONS:
      set_options (self, widget);
      break;
    case PROP_OPTIONS_WIDTH:
      gtk_widget_set_size_request (priv->options_scroller, g_value_get_int (value), -1);
      break;
    case PROP_STATUS:
      adw_bin_set_child (priv->nothing, widget);
      break;
    case PROP_NOTICE:
      adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (priv->toolbar), widget);
      break;
    case PROP_MENU:
      adw_header_bar_pack_start (priv->header, widget);
      break;
    case PROP_EXTRA:
      adw_bin_set_child (priv->extra_bin, widget);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rehab_paper_dialog_dispose (GObject *object)
{
  RehabPaperDialogPrivate *priv = get_private (REHAB_PAPER_DIALOG (object));

  g_clear_handle_id (&priv->pause_id, g_source_remove);
  priv->begun = FALSE;
  priv->options = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PAPER_DIALOG);
  g_clear_object (&priv->document);

  G_OBJECT_CLASS (rehab_paper_dialog_parent_class)->dispose (object);
}

static void
rehab_paper_dialog_class_init (RehabPaperDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rehab_paper_dialog_set_property;
  object_class->dispose = rehab_paper_dialog_dispose;

  props[PROP_OPTIONS] = g_param_spec_object ("options", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_OPTIONS_WIDTH] =
    g_param_spec_int ("options-width", NULL, NULL, -1, G_MAXINT, 340, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NOTICE] = g_param_spec_object ("notice", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "paper.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.next-page", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "paper.previous-page", NULL, turn_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_PAPER, NULL);

  g_type_ensure (REHAB_TYPE_PAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/paper/rehab-paper-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, toasts);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, toolbar);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, header);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, title);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, options_scroller);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, options_box);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, looks);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, text);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, ink);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, paper);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, nothing);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, pages);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, count);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, extra_bin);
  gtk_widget_class_bind_template_child_private (widget_class, RehabPaperDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, look_changed_cb);
}

static void
rehab_paper_dialog_init (RehabPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), get_private (self)->print_button);
  show_last_look (self);
}

/**
 * rehab_paper_dialog_update:
 * @self: a dialog whose subclass is ready to lay out
 *
 * Lays the paper out again and shows its pages.
 */
void
rehab_paper_dialog_update (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);

  g_return_if_fail (REHAB_IS_PAPER_DIALOG (self));

  g_clear_handle_id (&priv->pause_id, g_source_remove);
  priv->begun = TRUE;
  priv->document_look = rehab_paper_dialog_get_look (self);
  g_clear_object (&priv->document);
  priv->document = REHAB_PAPER_DIALOG_GET_CLASS (self)->lay_out (self, &priv->document_look);

  gtk_label_set_label (priv->count, "");
  if (priv->document != NULL)
    show_pages (self);
  gtk_stack_set_visible_child_name (priv->stack, priv->document != NULL ? "pages" : "nothing");
  update_sensitivity (self);
}

/**
 * rehab_paper_dialog_queue_update:
 * @self: a dialog
 *
 * Has the pages follow what is being typed, at its next pause.
 */
void
rehab_paper_dialog_queue_update (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->pause_id, g_source_remove);
  priv->pause_id = g_timeout_add_once (PAUSE_MS, paused_cb, self);
}

RehabPaperLook
rehab_paper_dialog_get_look (RehabPaperDialog *self)
{
  RehabPaperDialogPrivate *priv = get_private (self);

  return (RehabPaperLook) {
    .paper = adw_toggle_group_get_active (priv->paper),
    .text = adw_toggle_group_get_active (priv->text),
    .ink = adw_toggle_group_get_active (priv->ink),
  };
}

/**
 * rehab_paper_dialog_set_look:
 * @self: a dialog
 * @look: how its paper is to look
 *
 * Chooses a look, as one would by hand.
 */
void
rehab_paper_dialog_set_look (RehabPaperDialog     *self,
                             const RehabPaperLook *look)
{
  RehabPaperDialogPrivate *priv = get_private (self);

  adw_toggle_group_set_active (priv->text, look->text);
  adw_toggle_group_set_active (priv->ink, look->ink);
  adw_toggle_group_set_active (priv->paper, look->paper);
}

/**
 * rehab_paper_dialog_set_busy:
 * @self: a dialog
 * @busy: whether something is on its way out; nothing can be chosen meanwhile
 */
void
rehab_paper_dialog_set_busy (RehabPaperDialog *self,
                             gboolean          busy)
{
  get_private (self)->busy = busy;
  update_sensitivity (self);
}

/**
 * rehab_paper_dialog_get_document:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): the pages that are shown
 */
RehabDocument *
rehab_paper_dialog_get_document (RehabPaperDialog *self)
{
  return get_private (self)->document;
}

void
rehab_paper_dialog_set_subtitle (RehabPaperDialog *self,
                                 const char       *subtitle)
{
  adw_window_title_set_subtitle (get_private (self)->title, subtitle);
}

/**
 * rehab_paper_dialog_set_locked:
 * @self: a dialog
 * @locked: whether what the paper says can only be read; how it looks can always be chosen
 */
void
rehab_paper_dialog_set_locked (RehabPaperDialog *self,
                               gboolean          locked)
{
  get_private (self)->locked = locked;
  update_sensitivity (self);
}

/**
 * rehab_paper_dialog_toast:
 * @self: a dialog
 * @toast: (transfer full): what to say
 */
void
rehab_paper_dialog_toast (RehabPaperDialog *self,
                          AdwToast         *toast)
{
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (get_private (self)->toasts), toast);
}

/**
 * rehab_paper_dialog_save_as:
 * @self: a dialog that shows pages
 * @file: where to
 *
 * Saves what is shown as a PDF file, and says so, or why not.
 */
void
rehab_paper_dialog_save_as (RehabPaperDialog *self,
                            GFile            *file)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (REHAB_IS_PAPER_DIALOG (self));
  g_return_if_fail (get_private (self)->document != NULL);

  if (!prepare (self))
    return;

  folder = g_file_get_parent (file);
  rehab_paper_name_set_folder (folder);

  rehab_paper_dialog_set_busy (self, TRUE);
  rehab_paper_file_save (get_private (self)->document, file, NULL, saved_cb, g_object_ref (self));
}
