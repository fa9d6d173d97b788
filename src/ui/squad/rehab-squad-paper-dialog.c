/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-paper-dialog.h"
#include "rehab-language-row.h"
#include "rehab-paper-open.h"
#include "rehab-squad-export.h"
#include "rehab-squad-paper.h"

#include <glib/gi18n.h>

struct _RehabSquadPaperDialog
{
  RehabPaperDialog parent_instance;

  AdwComboRow *audience;
  RehabLanguageRow *language;
  GtkWidget *note;

  RehabSquadList *list;
  GPtrArray *shown; /* RehabAthleteLine that are looked at, in their order */
  GPtrArray *whole; /* RehabAthleteLine: all cases of whom they are of, for those who treat */
};

G_DEFINE_FINAL_TYPE (RehabSquadPaperDialog, rehab_squad_paper_dialog, REHAB_TYPE_PAPER_DIALOG)

/* As the last one was made, for as long as the program runs. */
static const RehabLanguage *last_language;

static RehabSquadAudience
get_audience (RehabSquadPaperDialog *self)
{
  return adw_combo_row_get_selected (self->audience) == 1 ? REHAB_SQUAD_AUDIENCE_COACH : REHAB_SQUAD_AUDIENCE_MEDICAL;
}

/* A coach is told what all cases of an athlete allow, and a coach's rows tell nothing to those who treat. */
static GPtrArray *
get_lines (RehabSquadPaperDialog *self)
{
  gboolean for_coach = rehab_squad_list_get_audience (self->list) == REHAB_SQUAD_AUDIENCE_COACH;

  return for_coach || get_audience (self) == REHAB_SQUAD_AUDIENCE_COACH ? self->whole : self->shown;
}

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabSquadPaperDialog *self = REHAB_SQUAD_PAPER_DIALOG (dialog);
  RehabClinic *clinic = rehab_squad_list_get_clinic (self->list);
  const RehabClinician *clinician =
    rehab_clinician_find (rehab_clinic_get_clinicians (clinic), rehab_clinic_get_clinician_id (clinic));
  g_autofree char *squad = rehab_squad_list_dup_title (self->list);
  const RehabSquadPaperOptions options = { look->paper, look->text, look->ink, get_audience (self), rehab_language_row_get_language (self->language) };
  const RehabSquadPaperContent content = {
    .clinic = rehab_clinic_get_details (clinic),
    .squad = squad,
    .lines = get_lines (self),
    .n_athletes = rehab_squad_list_count_athletes (self->list),
    .highest_load = rehab_squad_list_get_highest_load (self->list),
    .clinician_initials = clinician != NULL ? clinician->initials : NULL,
    .today = rehab_clinic_get_today (clinic),
  };

  gtk_widget_set_visible (self->note, options.audience == REHAB_SQUAD_AUDIENCE_COACH);

  return rehab_squad_paper_lay_out (&content, &options);
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabSquadPaperDialog *self = REHAB_SQUAD_PAPER_DIALOG (dialog);
  g_autofree char *squad = rehab_squad_list_dup_title (self->list);
  g_autofree char *date = rehab_date_to_iso (rehab_clinic_get_today (rehab_squad_list_get_clinic (self->list)));

  if (get_audience (self) == REHAB_SQUAD_AUDIENCE_COACH)
    /* Translators: the name of a file for a coach; a squad, and a date */
    return g_strdup_printf (_("%s, allowed on %s.pdf"), squad, date);

  /* Translators: the name of a file; a squad, and a date */
  return g_strdup_printf (_("%s, squad review %s.pdf"), squad, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return _("Squad");
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabSquadPaperDialog *self = REHAB_SQUAD_PAPER_DIALOG (dialog);
  gboolean is_saved = output == REHAB_SHEET_OUTPUT_SAVED;

  rehab_squad_export_note (GTK_WIDGET (self), self->list, &(RehabSquadDisclosure) {
    .audience = get_audience (self), .way = is_saved ? REHAB_DISCLOSURE_WAY_SAVED : REHAB_DISCLOSURE_WAY_PRINTED,
    .format = is_saved ? "pdf" : NULL, .language = rehab_language_get_code (rehab_language_row_get_language (self->language)),
    .athletes = (int) rehab_athlete_lines_count_athletes (self->shown, FALSE),
  });
}

static void
option_changed_cb (RehabSquadPaperDialog *self)
{
  /* Templates set properties before there is a squad. */
  if (self->list == NULL)
    return;

  last_language = rehab_language_row_get_language (self->language);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
rehab_squad_paper_dialog_dispose (GObject *object)
{
  RehabSquadPaperDialog *self = REHAB_SQUAD_PAPER_DIALOG (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->whole, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SQUAD_PAPER_DIALOG);

  G_OBJECT_CLASS (rehab_squad_paper_dialog_parent_class)->dispose (object);
}

static void
rehab_squad_paper_dialog_class_init (RehabSquadPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_squad_paper_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->put_out = put_out;

  g_type_ensure (REHAB_TYPE_LANGUAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/squad/rehab-squad-paper-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPaperDialog, audience);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPaperDialog, language);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPaperDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_squad_paper_dialog_init (RehabSquadPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_squad_paper_dialog_new:
 * @list: the squad, read as a whole
 * @lines: (element-type RehabAthleteLine): those that go on the paper, in their order
 *
 * Makes a dialog that shows the paper for whom the list is.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_squad_paper_dialog_new (RehabSquadList *list,
                              GPtrArray      *lines)
{
  RehabSquadPaperDialog *self = g_object_new (REHAB_TYPE_SQUAD_PAPER_DIALOG, NULL);
  g_autofree char *title = rehab_squad_list_dup_title (list);

  adw_combo_row_set_selected (self->audience, rehab_squad_list_get_audience (list) == REHAB_SQUAD_AUDIENCE_COACH ? 1 : 0);
  rehab_language_row_set_language (self->language, last_language);
  self->list = g_object_ref (list);
  self->shown = g_ptr_array_ref (lines);
  self->whole = rehab_squad_list_dup_whole_lines (list, lines);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), title);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}

/* Opens the dialog; where a paper is open already, prints that. */
void
rehab_squad_paper_dialog_present (GtkWidget      *parent,
                                  RehabSquadList *list,
                                  GPtrArray      *lines)
{
  if (!rehab_paper_open_print (parent))
    adw_dialog_present (rehab_squad_paper_dialog_new (list, lines), parent);
}
