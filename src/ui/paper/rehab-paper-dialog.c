/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-dialog.h"
#include "rehab-messages.h"
#include "rehab-page-preview.h"
#include "rehab-paper-file.h"
#include "rehab-print-operation.h"

#include <glib/gi18n.h>

/* As long as a pause between two keys: pages follow what is typed without holding it up. */
#define PAUSE_MS 200

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
  GtkBox *pages;
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
static GFile *last_folder;

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
  GtkWidget *child;
  g_autofree char *count = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (priv->pages))) != NULL)
    gtk_box_remove (priv->pages, child);

  for (guint i = 0; i < n_pages; i++)
    gtk_box_append (priv->pages, rehab_page_preview_new (priv->document, i));

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n_pages), n_pages);
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
set_busy (RehabPaperDialog *self,
          gboolean          busy)
{
  get_private (self)->busy = busy;
  update_sensitivity (self);
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
put_out (RehabPaperDialog *self)
{
  RehabPaperDialogClass *klass = REHAB_PAPER_DIALOG_GET_CLASS (self);

  if (klass->put_out != NULL)
    klass->put_out (self);
}

/* PDF */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RehabPaperDialog) self = REHAB_PAPER_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!rehab_paper_file_save_finish (result, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
      return;
    }

  put_out (self);
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
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  set_busy (self, FALSE);
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
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = NULL;

  if (!prepare (self))
    return;

  name = REHAB_PAPER_DIALOG_GET_CLASS (self)->dup_file_name (self);
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/\\:", '-'));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (last_folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, last_folder);

  set_busy (self, TRUE);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, g_object_ref (self));
}

/* Printer */

static void
printed_cb (RehabPaperDialog       *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      put_out (self);
      rehab_paper_dialog_update (self);
      rehab_message_toast (GTK_WIDGET (get_private (self)->stack), _("Sent to the printer"));
      break;

    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      rehab_message_present (GTK_WIDGET (self), _("It Was Not Printed"), error);
      break;

    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      break;
    }
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

  operation = rehab_print_operation_new (priv->document, priv->document_look.paper,
                                         REHAB_PAPER_DIALOG_GET_CLASS (self)->get_job_name (self));
  set_busy (self, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save-pdf", NULL);

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
  g_return_if_fail (REHAB_IS_PAPER_DIALOG (self));
  g_return_if_fail (get_private (self)->document != NULL);

  if (!prepare (self))
    return;

  g_clear_object (&last_folder);
  last_folder = g_file_get_parent (file);

  set_busy (self, TRUE);
  rehab_paper_file_save (get_private (self)->document, file, NULL, saved_cb, g_object_ref (self));
}

static void
append_initial (GString    *initials,
                const char *name)
{
  if (name != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
}

/**
 * rehab_paper_dialog_dup_initials:
 * @patient: a patient
 *
 * Gets what a file is called by. File names wander into lists of recent files and into backups, so that they hold the
 * patient's initials and not the name.
 *
 * Returns: (transfer full): the initials
 */
char *
rehab_paper_dialog_dup_initials (const RehabPatientDetails *patient)
{
  GString *initials = g_string_new (NULL);

  append_initial (initials, patient->given_name);
  append_initial (initials, patient->family_name);

  return g_string_free (initials, FALSE);
}
