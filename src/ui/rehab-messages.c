/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-messages.h"
#include "rehab-error.h"
#include "rehab-open-dialog.h"
#include "rehab-photo.h"
#include "rehab-portal-watch.h"
#include "rehab-print-operation.h"
#include "rehab-store.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

static char *
dup_value_sentence (const RehabField *field,
                    const GError     *error)
{
  switch ((RehabErrorCode) error->code)
    {
    case REHAB_ERROR_EMPTY:
      return g_strdup (_("This is needed."));

    case REHAB_ERROR_OUT_OF_RANGE:
      if (field != NULL && (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE || field->kind == REHAB_FIELD_INT))
        return rehab_message_for_range (field);
      return g_strdup (_("This is out of range."));

    case REHAB_ERROR_NOT_WHOLE:
      return g_strdup (_("Enter a whole number."));

    case REHAB_ERROR_TOO_LONG:
      if (field != NULL)
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "This is too long: at most %d character fits.",
                                             "This is too long: at most %d characters fit.",
                                             (gulong) field->max), (int) field->max);
      return g_strdup (_("This is too long."));

    case REHAB_ERROR_NOT_TEXT:
      return g_strdup (_("This holds characters that are not text."));

    case REHAB_ERROR_NOT_A_DATE:
      return g_strdup (_("Enter a date as day, month and year with four digits, such as 3.4.1999."));

    case REHAB_ERROR_IN_FUTURE:
      return g_strdup (_("This day is in the future."));

    case REHAB_ERROR_TOO_EARLY:
      return g_strdup (_("This day is too long ago."));

    case REHAB_ERROR_CONTRADICTION:
      return g_strdup (_("Two of the entries contradict each other."));

    default:
      g_return_val_if_reached (g_strdup (error->message));
    }
}

static const char *
get_store_sentence (const GError *error)
{
  switch ((RehabStoreErrorCode) error->code)
    {
    case REHAB_STORE_ERROR_IN_USE:
      return _("Hamstring Rehab is already open with this clinic, perhaps in another session. Close it there, then try again. Nothing was changed.");

    case REHAB_STORE_ERROR_FOREIGN:
      return _("The clinic's file belongs to another program. It was left untouched.");

    case REHAB_STORE_ERROR_NEWER:
      return _("The clinic's file was written by a newer version of Hamstring Rehab. It was left untouched: update the application to open it.");

    case REHAB_STORE_ERROR_DAMAGED:
      return _("The clinic's file is damaged and cannot be read. It was left untouched: keep it, and put a backup in its place.");

    case REHAB_STORE_ERROR_READ_ONLY:
      return _("The clinic's file or its folder cannot be written to. Nothing was changed: give yourself the right to write there, then try again.");

    case REHAB_STORE_ERROR_NO_ACCESS:
      return _("The clinic's file or its folder cannot be read. Nothing was changed.");

    case REHAB_STORE_ERROR_FULL:
      return _("The disk is full. What was saved before is safe, this last change was not saved: free some space, then do it again.");

    case REHAB_STORE_ERROR_IO:
      return _("The disk reported a failure. What was saved before is safe, this last change was not saved.");

    case REHAB_STORE_ERROR_MEMORY:
      return _("There was not enough memory. This last change was not saved.");

    case REHAB_STORE_ERROR_UNCERTAIN:
      return _("The disk failed while saving. Close and open the application again to see whether the last change was kept.");

    case REHAB_STORE_ERROR_CONSTRAINT:
      return _("This contradicts something that is recorded already. It was not saved.");

    case REHAB_STORE_ERROR_LOCKED_RECORD:
      return _("This is finished and locked. It was not changed.");

    case REHAB_STORE_ERROR_BUSY:
      return _("An import is being written. This was not saved: do it again when the import has ended.");

    case REHAB_STORE_ERROR_FAILED:
    default:
      return _("The clinic's file could not be used. What was saved before is safe, this last change was not saved.");
    }
}

static char *
dup_photo_sentence (const GError *error)
{
  switch ((RehabPhotoErrorCode) error->code)
    {
    case REHAB_PHOTO_ERROR_NO_FILE:
      return g_strdup (_("This is not a file. Choose a picture, as PNG or JPEG."));

    case REHAB_PHOTO_ERROR_EMPTY:
      return g_strdup (_("This file is empty. Choose another picture."));

    case REHAB_PHOTO_ERROR_TOO_LARGE:
      return g_strdup_printf (_("This file is too large: a picture may have at most %d megabytes."),
                              REHAB_PHOTO_MOST_BYTES / (1024 * 1024));

    case REHAB_PHOTO_ERROR_TOO_MANY_PIXELS:
      return g_strdup_printf (_("This picture is too large: it may have at most %d megapixels. Save it smaller, then add it again."),
                              REHAB_PHOTO_MOST_PIXELS / 1000000);

    case REHAB_PHOTO_ERROR_DAMAGED:
      return g_strdup (_("This picture is damaged or cut off. Choose another one, or save it anew first."));

    case REHAB_PHOTO_ERROR_FORMAT:
    default:
      return g_strdup (_("This is not a PNG or JPEG picture, whatever its name says. Save it as one of these, then add it again."));
    }
}

static const char *
get_portal_sentence (const GError *error)
{
  switch ((RehabPortalErrorCode) error->code)
    {
    case REHAB_PORTAL_ERROR_NO_CHOOSER:
      return _("This desktop offers no file chooser to a program in a sandbox: the service xdg-desktop-portal does not answer.");

    case REHAB_PORTAL_ERROR_NO_PRINTING:
      return _("This desktop offers no printing to a program in a sandbox: the service xdg-desktop-portal does not answer. Nothing was printed. A PDF can be saved instead, and printed from another program.");

    case REHAB_PORTAL_ERROR_PRINTING_FAILED:
      return _("The desktop did not take it for printing. Nothing was printed. A PDF can be saved instead, and printed from another program.");

    case REHAB_PORTAL_ERROR_CHOOSER_FAILED:
    default:
      return _("The file chooser of the desktop ended without an answer.");
    }
}

static char *
dup_print_sentence (const GError *error)
{
  switch ((RehabPrintErrorCode) error->code)
    {
    case REHAB_PRINT_ERROR_CANCELLED:
      return g_strdup (_("Printing was cancelled, and is not noted. Pages that the printer had already may still come out."));

    case REHAB_PRINT_ERROR_NO_PRINTER:
      return g_strdup (_("There was no printer to print on. A PDF can be saved instead, and printed from another program."));

    case REHAB_PRINT_ERROR_FAILED:
    default:
      /* Translators: %s is what the printer or its queue said, a sentence or a few words */
      return g_strdup_printf (_("The printer did not take it: %s\nIt is not noted as printed. A PDF can be saved instead, and printed from another program."),
                              error->message);
    }
}

/**
 * rehab_message_from_error:
 * @error: what went wrong
 *
 * Makes the sentence that says what happened, what was kept and what to do.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
rehab_message_from_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == REHAB_STORE_ERROR)
    return g_strdup (get_store_sentence (error));
  if (error->domain == REHAB_ERROR)
    return dup_value_sentence (NULL, error);
  if (error->domain == REHAB_PHOTO_ERROR)
    return dup_photo_sentence (error);
  if (error->domain == REHAB_PRINT_ERROR)
    return dup_print_sentence (error);
  if (error->domain == REHAB_PORTAL_ERROR)
    return g_strdup (get_portal_sentence (error));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full. The file was not written."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup (_("Nothing can be written there. Choose another folder."));

  return g_strdup (error->message);
}

/**
 * rehab_message_for_field:
 * @field: the field that was typed into
 * @error: a `REHAB_ERROR` of its check
 *
 * Makes the sentence that stands below a field.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
rehab_message_for_field (const RehabField *field,
                         const GError     *error)
{
  g_return_val_if_fail (error != NULL && error->domain == REHAB_ERROR, NULL);

  return dup_value_sentence (field, error);
}

/**
 * rehab_message_for_range:
 * @field: a field of a number
 *
 * Says what can be typed into a field, in the unit that it is typed in.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
rehab_message_for_range (const RehabField *field)
{
  RehabUnitKind kind = rehab_units_find_kind (field->name);

  /* Translators: the lowest and the highest number that can be entered */
  return g_strdup_printf (_("Enter a number from %g to %g."), rehab_units_show (kind, field->min),
                          rehab_units_show (kind, field->max));
}

/**
 * rehab_message_alert_new:
 * @heading: what it is about, translated
 * @body: what there is to know, translated
 *
 * Makes an alert whose heading may be of any length. AdwAlertDialog measures its own heading as one line and warns in the
 * log when that is wider than the dialog, so that here it is the first line of the body, which wraps.
 *
 * Returns: (transfer floating): a new dialog without responses
 */
AdwAlertDialog *
rehab_message_alert_new (const char *heading,
                         const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);
  g_autofree char *markup =
    g_markup_printf_escaped ("<span size=\"x-large\" weight=\"ultrabold\">%s</span>\n\n%s", heading, body);

  adw_dialog_set_title (dialog, heading);
  adw_alert_dialog_set_body_use_markup (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), markup);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);

  return ADW_ALERT_DIALOG (dialog);
}

static void
discard_cb (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
}

/**
 * rehab_message_ask_discard:
 * @dialog: a dialog with something in it that is not saved
 *
 * Asks whether what was entered may go, and closes @dialog if so: a handler of its "close-attempt".
 */
void
rehab_message_ask_discard (AdwDialog *dialog)
{
  AdwDialog *shown = rehab_open_dialog_get (GTK_WIDGET (dialog));
  AdwAlertDialog *question;

  /* Escape pressed twice at once: it is asked already. */
  if (shown != NULL && shown != dialog)
    return;

  question = rehab_message_alert_new (_("Discard What You Entered?"), _("It has not been saved yet."));
  adw_alert_dialog_add_responses (question, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (discard_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (dialog));
}

/**
 * rehab_message_present:
 * @parent: a widget of the window it concerns
 * @heading: what could not be done, translated
 * @error: why
 *
 * Says that something failed.
 */
void
rehab_message_present (GtkWidget    *parent,
                       const char   *heading,
                       const GError *error)
{
  g_autofree char *body = rehab_message_from_error (error);
  AdwAlertDialog *dialog = rehab_message_alert_new (heading, body);

  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

/**
 * rehab_message_toast:
 * @inside: a widget below the overlay that shows it
 * @text: what was done, translated
 *
 * Says that something was done.
 */
void
rehab_message_toast (GtkWidget  *inside,
                     const char *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (inside, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
