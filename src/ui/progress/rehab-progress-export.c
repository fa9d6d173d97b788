/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-export.h"
#include "rehab-commands.h"
#include "rehab-export-csv.h"
#include "rehab-messages.h"
#include "rehab-paper-name.h"
#include "rehab-progress-outgoing.h"
#include "rehab-progress-picture.h"
#include "rehab-progress-report-dialog.h"

#include <glib/gi18n.h>

/* A picture for the screen and for print: what is pasted is mostly enlarged. */
#define PNG_SCALE 2.0

#define SVG_TYPE "image/svg+xml"
#define CSV_TYPE "text/csv"

typedef enum
{
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
  FORMAT_CSV,
} Format;

static const struct
{
  const char *action;
  const char *suffix;
  RehabDisclosureKind kind;
  RehabProgressFile file;
} formats[] = {
  [FORMAT_PNG] = { "save-png", "png", REHAB_DISCLOSURE_KIND_PICTURE, { N_("Save as PNG"), N_("PNG pictures"), "image/png" } },
  [FORMAT_SVG] = { "save-svg", "svg", REHAB_DISCLOSURE_KIND_PICTURE, { N_("Save as SVG"), N_("SVG drawings"), SVG_TYPE } },
  [FORMAT_PDF] = { "save-pdf", "pdf", REHAB_DISCLOSURE_KIND_PICTURE, { N_("Save as PDF"), N_("PDF documents"), "application/pdf" } },
  [FORMAT_CSV] = { "save-csv", "csv", REHAB_DISCLOSURE_KIND_FIGURES, { N_("Save as CSV"), N_("CSV tables"), CSV_TYPE } },
};

/* What the actions of a page know. */
typedef struct
{
  GtkWidget *page; /* which owns the actions */
  RehabProgressShownFunc get_shown;
  GSimpleActionGroup *actions;
} Exports;

#define EXPORTS_KEY "rehab-progress-exports"

static void
exports_free (gpointer data)
{
  Exports *self = data;

  g_object_unref (self->actions);
  g_free (self);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_bytes (const RehabProgressShown *shown,
            const char               *which,
            Format                    format,
            GError                  **error)
{
  g_autoptr (RehabChartPicture) picture = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (format == FORMAT_CSV)
    {
      tables = rehab_progress_shown_list_tables (shown, which);
      return take_text (rehab_progress_tables_dup_csv (tables));
    }

  picture = rehab_progress_shown_new_picture (shown, which);
  if (format == FORMAT_PNG)
    return rehab_chart_picture_write_png (picture, PNG_SCALE, error);
  if (format == FORMAT_SVG)
    return rehab_chart_picture_write_svg (picture, error);

  now = g_date_time_new_now_local ();
  return rehab_chart_picture_write_pdf (picture, now, error);
}

static RehabProgressOutgoing *
new_outgoing (Exports                  *self,
              const RehabProgressShown *shown,
              const char               *which,
              RehabDisclosureKind       kind,
              RehabDisclosureWay        way,
              const char               *format)
{
  gboolean is_lag = g_str_equal (which, REHAB_PROGRESS_EXPORT_LAG);

  return rehab_progress_outgoing_new (self->page, shown->model, &(RehabDisclosure) {
    .kind = kind, .way = way, .part = which, .format = format,
    .first_day = is_lag ? rehab_lag_chart_get_from (shown->lag) : rehab_progress_chart_get_from (shown->chart),
    .last_day = is_lag ? rehab_lag_chart_get_to (shown->lag) : rehab_progress_chart_get_to (shown->chart),
  });
}

/* Files */

static gboolean
look (Exports            *self,
      const char         *which,
      RehabProgressShown *shown)
{
  *shown = (RehabProgressShown) { 0 };

  return self->get_shown (self->page, shown) && rehab_progress_shown_has (shown, which);
}

/* The whole file, made at once, so that what is shown while somebody chooses a place does not matter. */
static GBytes *
make_file (Exports                  *self,
           const RehabProgressShown *shown,
           const char               *which,
           Format                    format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = make_bytes (shown, which, format, &error);

  if (bytes == NULL)
    rehab_message_present (self->page, _("The File Was Not Saved"), error);

  return bytes;
}

static void
save (Exports    *self,
      const char *which,
      Format      format)
{
  RehabProgressShown shown;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (!look (self, which, &shown))
    return;

  bytes = make_file (self, &shown, which, format);
  if (bytes == NULL)
    return;

  name = rehab_progress_shown_dup_name (&shown, which, formats[format].suffix);
  rehab_progress_outgoing_save (new_outgoing (self, &shown, which, formats[format].kind, REHAB_DISCLOSURE_WAY_SAVED,
                                              formats[format].suffix),
                                bytes, &formats[format].file, name);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *which,
         gpointer       user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (name, formats[i].action))
      save (user_data, g_variant_get_string (which, NULL), (Format) i);
}

/* The diary, all of it: what another program reads, and ours too. */
static void
save_diary_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  static const RehabProgressFile file = { N_("Save the Diary as CSV"), N_("CSV tables"), CSV_TYPE };
  Exports *self = user_data;
  RehabProgressShown shown = { 0 };
  const RehabDiary *diary;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *initials = NULL;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  g_autofree char *safe = NULL;

  if (!self->get_shown (self->page, &shown) || rehab_case_model_get_case (shown.model) == NULL)
    return;

  diary = rehab_case_model_get_case (shown.model)->diary;
  bytes = take_text (rehab_export_csv_dup_diary (diary));
  initials = rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (shown.model)));
  date = rehab_date_to_iso (rehab_clinic_get_today (rehab_case_model_get_clinic (shown.model)));
  /* Translators: a file name; a patient's initials and the present day */
  name = g_strdup_printf (_("Diary %s, %s.csv"), initials, date);
  safe = rehab_paper_name_dup_safe (name);
  rehab_progress_outgoing_save (rehab_progress_outgoing_new (self->page, shown.model, &(RehabDisclosure) {
    .kind = REHAB_DISCLOSURE_KIND_DIARY, .way = REHAB_DISCLOSURE_WAY_SAVED, .format = "csv",
    .first_day = rehab_diary_get_first (diary), .last_day = rehab_diary_get_last (diary),
  }), bytes, &file, safe);
}

/* Clipboard */

/* As drawing for who can have it, as picture for everybody else. */
static void
copy_picture_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  Exports *self = user_data;
  const char *which = g_variant_get_string (parameter, NULL);
  RehabProgressShown shown;
  g_autoptr (RehabChartPicture) picture = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;

  if (!look (self, which, &shown))
    return;

  picture = rehab_progress_shown_new_picture (&shown, which);
  png = rehab_chart_picture_write_png (picture, PNG_SCALE, &error);
  svg = png != NULL ? rehab_chart_picture_write_svg (picture, &error) : NULL;
  texture = svg != NULL ? gdk_texture_new_from_bytes (png, &error) : NULL;
  if (texture == NULL)
    {
      rehab_message_present (self->page, _("It Was Not Copied"), error);
      return;
    }

  content = gdk_content_provider_new_union ((GdkContentProvider *[]) {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_for_bytes (SVG_TYPE, svg),
  }, 2);
  rehab_progress_outgoing_copy (new_outgoing (self, &shown, which, REHAB_DISCLOSURE_KIND_PICTURE, REHAB_DISCLOSURE_WAY_COPIED, "png"),
                                content, _("Picture copied"));
}

static void
copy_figures_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  Exports *self = user_data;
  const char *which = g_variant_get_string (parameter, NULL);
  RehabProgressShown shown;
  g_autoptr (GPtrArray) tables = NULL;
  g_autofree char *tabs = NULL;
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (!look (self, which, &shown))
    return;

  tables = rehab_progress_shown_list_tables (&shown, which);
  tabs = rehab_progress_tables_dup_tabs (tables);
  csv = take_text (rehab_progress_tables_dup_csv (tables));
  content = gdk_content_provider_new_union ((GdkContentProvider *[]) {
    gdk_content_provider_new_typed (G_TYPE_STRING, tabs),
    gdk_content_provider_new_for_bytes (CSV_TYPE, csv),
  }, 2);
  rehab_progress_outgoing_copy (new_outgoing (self, &shown, which, REHAB_DISCLOSURE_KIND_FIGURES, REHAB_DISCLOSURE_WAY_COPIED, "text"),
                                content, _("Figures copied"));
}

/* Paper */

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Exports *self = user_data;
  RehabProgressShown shown = { 0 };

  if (self->get_shown (self->page, &shown))
    rehab_progress_report_dialog_present (self->page, shown.model);
}

/**
 * rehab_progress_export_add_actions:
 * @page: the page
 * @get_shown: tells what it shows
 *
 * Adds the actions, in the group "chart", and their shortcuts; that of "chart.print" is the window's for what is shown.
 */
void
rehab_progress_export_add_actions (GtkWidget             *page,
                                   RehabProgressShownFunc get_shown)
{
  static const GActionEntry entries[] = {
    { .name = "copy-picture", .activate = copy_picture_cb, .parameter_type = "s" },
    { .name = "copy-figures", .activate = copy_figures_cb, .parameter_type = "s" },
    { .name = "save-png", .activate = save_cb, .parameter_type = "s" },
    { .name = "save-svg", .activate = save_cb, .parameter_type = "s" },
    { .name = "save-pdf", .activate = save_cb, .parameter_type = "s" },
    { .name = "save-csv", .activate = save_cb, .parameter_type = "s" },
    { .name = "save-diary", .activate = save_diary_cb },
    { .name = "print", .activate = print_cb },
  };
  Exports *self = g_new0 (Exports, 1);

  self->page = page;
  self->get_shown = get_shown;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (page, "chart", G_ACTION_GROUP (self->actions));
  g_object_set_data_full (G_OBJECT (page), EXPORTS_KEY, self, exports_free);
  rehab_commands_listen (page, REHAB_PLACE_CHARTS, GTK_SHORTCUT_SCOPE_MANAGED, NULL);
  rehab_progress_export_update_actions (page);
}

/**
 * rehab_progress_export_save_as:
 * @page: a page with the actions
 * @which: a chart that is shown, the lagged view or the page
 * @suffix: what to save it as: "png", "svg", "pdf" or "csv"
 * @file: where to
 *
 * Saves what is shown, as one would after choosing a file by hand, and says so, or why not.
 */
void
rehab_progress_export_save_as (GtkWidget  *page,
                               const char *which,
                               const char *suffix,
                               GFile      *file)
{
  Exports *self = g_object_get_data (G_OBJECT (page), EXPORTS_KEY);
  RehabProgressShown shown;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_equal (suffix, formats[i].suffix) || !look (self, which, &shown))
        continue;

      bytes = make_file (self, &shown, which, (Format) i);
      if (bytes != NULL)
        rehab_progress_outgoing_save_as (new_outgoing (self, &shown, which, formats[i].kind, REHAB_DISCLOSURE_WAY_SAVED,
                                                       formats[i].suffix),
                                         bytes, file);
    }
}

/**
 * rehab_progress_export_update_actions:
 * @page: a page with the actions
 *
 * Has the actions follow what is shown now: nothing goes out while there is nothing.
 */
void
rehab_progress_export_update_actions (GtkWidget *page)
{
  Exports *self = g_object_get_data (G_OBJECT (page), EXPORTS_KEY);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  RehabProgressShown shown = { 0 };
  gboolean has_case = self->get_shown (page, &shown) && rehab_case_model_get_case (shown.model) != NULL;
  gboolean has_chart = has_case && (shown.chart != NULL || shown.lag != NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);
      gboolean is_of_case = g_str_equal (names[i], "save-diary") || g_str_equal (names[i], "print");

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_of_case ? has_case : has_chart);
    }
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *which)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (which != NULL)
    g_menu_item_set_action_and_target (item, action, "s", which);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

/**
 * rehab_progress_export_new_menu:
 * @which: a chart, the lagged view or the page
 *
 * Makes the menu of what can be taken out of it; that of the page has the diary and the report, too.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
rehab_progress_export_new_menu (const char *which)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  append_item (copy, _("_Copy Picture"), "chart.copy-picture", which);
  append_item (copy, _("Copy _Figures"), "chart.copy-figures", which);
  append_item (files, _("Save as P_NG…"), "chart.save-png", which);
  append_item (files, _("Save as _SVG…"), "chart.save-svg", which);
  append_item (files, _("Save as PD_F…"), "chart.save-pdf", which);
  append_item (files, _("Save Figures as CS_V…"), "chart.save-csv", which);
  append_item (rest, _("Save the _Diary as CSV…"), "chart.save-diary", NULL);
  append_item (rest, _("_Progress Report…"), "chart.print", NULL);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  if (g_str_equal (which, REHAB_PROGRESS_EXPORT_PAGE))
    g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (menu);
}
