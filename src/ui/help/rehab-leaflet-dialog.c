/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-dialog.h"
#include "rehab-disclosure-note.h"
#include "rehab-language-row.h"
#include "rehab-leaflet-paper.h"
#include "rehab-sheet-settings.h"
#include "rehab-sheet-source.h"

#include <glib/gi18n.h>

struct _RehabLeafletDialog
{
  RehabPaperDialog parent_instance;

  AdwPreferencesGroup *options_group;
  RehabLanguageRow *language;
  AdwComboRow *side;

  const RehabLeaflet *leaflet;
  RehabClinic *clinic;   /* NULL while none is open */
  RehabCaseModel *model; /* of whoever takes it home; NULL where that is nobody in particular */
  GBytes *logo;
};

G_DEFINE_FINAL_TYPE (RehabLeafletDialog, rehab_leaflet_dialog, REHAB_TYPE_PAPER_DIALOG)

/* In the order of the choices. */
static const RehabSide sides[] = { REHAB_SIDE_NOT_ASKED, REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT };

/* As the last one was made, for as long as the program runs. */
static const RehabLanguage *last_language;

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabLeafletDialog *self = REHAB_LEAFLET_DIALOG (dialog);
  guint side = adw_combo_row_get_selected (self->side);
  const RehabLeafletPaperOptions options = {
    look->paper, look->text, look->ink, rehab_language_row_get_language (self->language),
  };
  const RehabLeafletPaperContent content = {
    .clinic = self->clinic != NULL ? rehab_clinic_get_details (self->clinic) : NULL,
    .logo = self->logo,
    .leaflet = self->leaflet,
    .side = side < G_N_ELEMENTS (sides) ? sides[side] : REHAB_SIDE_NOT_ASKED,
  };

  /* Templates set properties before there is a leaflet. */
  return self->leaflet != NULL ? rehab_leaflet_paper_lay_out (&content, &options) : NULL;
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", g_dgettext (GETTEXT_PACKAGE, REHAB_LEAFLET_DIALOG (dialog)->leaflet->title));

  /* No file system takes every title. */
  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", '-');
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return _("Leaflet");
}

static gboolean
is_noted (RehabLeafletDialog *self)
{
  return self->model != NULL && rehab_case_model_get_case (self->model) != NULL;
}

/* A leaflet has no name on it: whose record will tell of it is said before it goes out. */
static void
tell_whose (RehabLeafletDialog *self)
{
  g_autofree char *whose = is_noted (self) ? rehab_case_model_dup_whose (self->model) : NULL;
  g_autofree char *words = whose != NULL
                           /* Translators: %s is a side and the name of a patient */
    ? g_strdup_printf (_("That it was printed or saved is noted in the record of %s."), whose)
    : g_strdup (_("It is noted in nobody’s record. For a patient, print it from the menu of the patient."));
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_preferences_group_set_description (self->options_group, markup);
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabLeafletDialog *self = REHAB_LEAFLET_DIALOG (dialog);
  gboolean is_saved = output == REHAB_SHEET_OUTPUT_SAVED;

  if (!is_noted (self))
    return;

  rehab_disclosure_note (GTK_WIDGET (self), self->model, &(RehabDisclosure) {
    .kind = REHAB_DISCLOSURE_KIND_LEAFLET, .way = is_saved ? REHAB_DISCLOSURE_WAY_SAVED : REHAB_DISCLOSURE_WAY_PRINTED,
    .part = self->leaflet->key, .format = is_saved ? "pdf" : NULL,
    .language = rehab_language_get_code (rehab_language_row_get_language (self->language)),
  });
}

static void
option_changed_cb (RehabLeafletDialog *self)
{
  if (self->leaflet == NULL)
    return;

  last_language = rehab_language_row_get_language (self->language);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
rehab_leaflet_dialog_dispose (GObject *object)
{
  RehabLeafletDialog *self = REHAB_LEAFLET_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->clinic);
  g_clear_pointer (&self->logo, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_LEAFLET_DIALOG);

  G_OBJECT_CLASS (rehab_leaflet_dialog_parent_class)->dispose (object);
}

static void
rehab_leaflet_dialog_class_init (RehabLeafletDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_leaflet_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->put_out = put_out;

  g_type_ensure (REHAB_TYPE_LANGUAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/help/rehab-leaflet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabLeafletDialog, options_group);
  gtk_widget_class_bind_template_child (widget_class, RehabLeafletDialog, language);
  gtk_widget_class_bind_template_child (widget_class, RehabLeafletDialog, side);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_leaflet_dialog_init (RehabLeafletDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RehabLeafletDialog *
new_dialog (const RehabLeaflet  *leaflet,
            RehabClinic         *clinic,
            const RehabLanguage *language)
{
  RehabLeafletDialog *self = g_object_new (REHAB_TYPE_LEAFLET_DIALOG, NULL);

  self->clinic = clinic != NULL ? g_object_ref (clinic) : NULL;
  self->logo = clinic != NULL ? rehab_sheet_source_load_logo (clinic) : NULL;
  rehab_language_row_set_language (self->language, language);
  self->leaflet = leaflet;

  return self;
}

/**
 * rehab_leaflet_dialog_new:
 * @leaflet: a leaflet
 * @clinic: (nullable): the clinic whose name stands on it
 *
 * Makes a dialog that shows a leaflet's pages, and prints or saves them.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_leaflet_dialog_new (const RehabLeaflet *leaflet,
                          RehabClinic        *clinic)
{
  RehabLeafletDialog *self = new_dialog (leaflet, clinic, last_language);

  tell_whose (self);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), g_dgettext (GETTEXT_PACKAGE, leaflet->title));
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}

static void
choose_side (RehabLeafletDialog *self,
             RehabSide           side)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (sides[i] == side)
        adw_combo_row_set_selected (self->side, i);
    }
}

/**
 * rehab_leaflet_dialog_new_for_case:
 * @leaflet: a leaflet
 * @model: the case of whoever takes it home
 *
 * The same for a patient: figures show the side of the episode, the language is that of the last programme sheet, and that
 * it went out is noted in the record.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_leaflet_dialog_new_for_case (const RehabLeaflet *leaflet,
                                   RehabCaseModel     *model)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabCase *record = rehab_case_model_get_case (model);
  const RehabSheetOptions sheet = rehab_sheet_settings_load (rehab_clinic_get_store (clinic), &(RehabSheetOptions) { 0 });
  RehabLeafletDialog *self = new_dialog (leaflet, clinic, sheet.language != NULL ? sheet.language : last_language);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (tell_whose), self, G_CONNECT_SWAPPED);
  tell_whose (self);
  if (record != NULL)
    choose_side (self, record->episode->side);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), g_dgettext (GETTEXT_PACKAGE, leaflet->title));
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}
