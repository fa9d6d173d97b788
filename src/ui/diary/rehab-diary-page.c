/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-page.h"
#include "rehab-help-link.h"
#include "rehab-calendar-names.h"
#include "rehab-commands.h"
#include "rehab-diary-chart.h"
#include "rehab-diary-settings.h"
#include "rehab-diary-sheet.h"
#include "rehab-messages.h"
#include "rehab-pain-rule.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

#define N_DAYS 7

struct _RehabDiaryPage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  AdwToastOverlay *toasts;
  GtkMenuButton *week_button;
  GtkPopover *week_popover;
  GtkCalendar *calendar;
  GtkLabel *kept;
  AdwBanner *morning;
  RehabDiaryChart *chart;
  RehabDiarySheet *sheet;
  GtkLabel *keys;
  GtkLabel *rule;
  GtkWidget *rule_box;
  GtkWidget *rule_link;

  RehabDiaryEditor *editor; /* NULL while there is no episode of care */
  GHashTable *refusals;     /* outlives the editors, so that nothing typed is lost when the patient changes */
  AdwToast *toast;          /* offers to take back what was just done; NULL when nothing is offered */
  gboolean showing;
};

enum
{
  PROP_0,
  PROP_TWO_WEEKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabDiaryPage, rehab_diary_page, REHAB_TYPE_CASE_PAGE)

static RehabDate
get_today (RehabDiaryPage *self)
{
  return rehab_diary_editor_get_today (self->editor);
}

static gboolean
get_two_weeks (RehabDiaryPage *self)
{
  return rehab_diary_sheet_get_n_weeks (self->sheet) > 1;
}

/* The first day on the screen. */
static RehabDate
get_first (RehabDiaryPage *self)
{
  return rehab_date_add_days (rehab_diary_sheet_get_week (self->sheet), get_two_weeks (self) ? -N_DAYS : 0);
}

static void
show_kept (RehabDiaryPage *self)
{
  RehabDate week = get_first (self);
  int most = get_two_weeks (self) ? 2 * N_DAYS : N_DAYS;
  int days = CLAMP (rehab_date_days_until (week, get_today (self)) + 1, 0, most);
  guint kept = days > 0 ? rehab_diary_count_kept (rehab_diary_editor_get_diary (self->editor), week,
                                                  rehab_date_add_days (week, days - 1))
                        : 0;
  g_autofree char *text = NULL;

  if (days < most)
    /* Translators: of the days of this week that have come, how many the diary was kept on */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %d day kept so far", "%u of %d days kept so far",
                                         (gulong) days), kept, days);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %d day kept", "%u of %d days kept", (gulong) days),
                            kept, days);

  gtk_label_set_text (self->kept, text);
}

static void
draw_chart (RehabDiaryPage *self)
{
  rehab_diary_chart_show (self->chart, rehab_case_page_get_model (REHAB_CASE_PAGE (self)),
                          rehab_date_add_days (rehab_diary_sheet_get_week (self->sheet), N_DAYS - 1));
}

/* Nobody has to look for what is to be asked today. */
static void
show_morning (RehabDiaryPage *self)
{
  RehabDiaryPlace place;
  gboolean is_waiting =
    rehab_diary_find_waiting (rehab_diary_editor_get_diary (self->editor), get_today (self), &place)
    && rehab_diary_place_has_come (place, rehab_diary_editor_get_last (self->editor));

  if (is_waiting)
    {
      g_autofree char *line = rehab_diary_dup_line_name (rehab_diary_editor_get_diary (self->editor), place);
      /* Translators: a session of yesterday: "Run, Saturday 21 November" */
      g_autofree char *title = g_strdup_printf (_("The pain of this morning is still to be asked: %s"), line);

      adw_banner_set_title (self->morning, title);
    }
  adw_banner_set_revealed (self->morning, is_waiting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diary.answer-morning", is_waiting);
}

static void
show_week (RehabDiaryPage *self)
{
  RehabDate week = rehab_diary_sheet_get_week (self->sheet);
  /* Translators: the Monday of a week */
  g_autofree char *title = rehab_date_format (get_first (self), get_two_weeks (self) ? C_("diary", "2 weeks from %-d %b %Y")
                                                                                     : C_("diary", "Week of %-d %B %Y"));
  RehabDate this_week = rehab_date_get_week_start (get_today (self));

  gtk_menu_button_set_label (self->week_button, title);
  /* Its words alone, and not those of the calendar in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->week_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diary.next-week", rehab_date_compare (week, this_week) < 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diary.today", rehab_date_compare (week, this_week) != 0);
  show_kept (self);
  show_morning (self);
  draw_chart (self);
}

static void
show_steps (RehabDiaryPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "diary.undo", self->editor != NULL && rehab_diary_editor_can_undo (self->editor));
  gtk_widget_action_set_enabled (widget, "diary.redo", self->editor != NULL && rehab_diary_editor_can_redo (self->editor));
}

/* Where the number behind each verdict comes from. */
static void
show_rule (RehabDiaryPage *self,
           RehabCaseModel *model)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (rehab_case_model_get_case (model)->episode->pain_rule);
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);
  /* Translators: the name of the pain rule, and the publications it is from */
  g_autofree char *text = g_strdup_printf (_("Settled means: pain the next morning at or below the pain before. Pain rule of this episode: %s; %s."),
                                           _(rule->name), sources);

  gtk_label_set_text (self->rule, text);
  rehab_help_link_set_card (self->rule_link, rule->kind == REHAB_PAIN_RULE_KIND_SILBERNAGEL ? "rule.pain-silbernagel" : "rule.pain-goom");
}

static void
show_keys (RehabDiaryPage *self)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      char letter[7] = "";
      g_autofree char *key = NULL;

      g_unichar_to_utf8 (rehab_diary_activity_get_letter (rehab_diary_activities[i]), letter);
      key = g_markup_printf_escaped ("<b>%s</b>\u00a0%s", letter, rehab_diary_activity_get_label (rehab_diary_activities[i]));
      g_string_append_printf (keys, "%s%s", i > 0 ? " · " : "", key);
    }

  gtk_label_set_markup (self->keys, keys->str);
}

/* Toasts that take back */

static void
toast_dismissed_cb (RehabDiaryPage *self,
                    AdwToast       *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

static void
dismiss_toast (RehabDiaryPage *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

static void
say (RehabDiaryPage *self,
     const char     *text,
     gboolean        offer_undo)
{
  dismiss_toast (self);

  self->toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->toast, FALSE);
  adw_toast_set_title (self->toast, text);
  if (offer_undo)
    {
      adw_toast_set_button_label (self->toast, _("_Undo"));
      adw_toast_set_action_name (self->toast, "diary.undo");
    }
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

static void
edited_cb (RehabDiaryPage *self)
{
  show_kept (self);
  show_morning (self);
  show_steps (self);
  draw_chart (self);
}

static void
removed_cb (RehabDiaryPage *self,
            const char     *text)
{
  say (self, text, TRUE);
}

static void
refused_cb (RehabDiaryPage *self,
            const char     *text)
{
  say (self, text, FALSE);
}

static void
week_cb (RehabDiaryPage *self)
{
  if (self->editor != NULL)
    show_week (self);
}

/* Actions */

static void
step (RehabDiaryPage *self,
      gboolean ( *take ) (RehabDiaryEditor *, RehabDiaryPlace *, GError **),
      const char *failed)
{
  g_autoptr (GError) error = NULL;
  RehabDiaryPlace place;

  dismiss_toast (self);
  if (!rehab_diary_sheet_finish (self->sheet))
    return;

  if (take (self->editor, &place, &error))
    {
      rehab_diary_sheet_refresh (self->sheet);
      (void) rehab_diary_sheet_focus_place (self->sheet, place);
    }

  edited_cb (self);
  if (error != NULL)
    rehab_message_present (GTK_WIDGET (self), failed, error);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (REHAB_DIARY_PAGE (widget), rehab_diary_editor_undo, _("The Step Was Not Taken Back"));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (REHAB_DIARY_PAGE (widget), rehab_diary_editor_redo, _("The Step Was Not Taken Again"));
}

static void
turn (RehabDiaryPage *self,
      RehabDate       date)
{
  rehab_diary_sheet_set_week (self->sheet, date);
}

static void
previous_week_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (widget);

  turn (self, rehab_date_add_days (rehab_diary_sheet_get_week (self->sheet), get_two_weeks (self) ? -2 * N_DAYS : -N_DAYS));
}

static void
next_week_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (widget);

  turn (self, rehab_date_add_days (rehab_diary_sheet_get_week (self->sheet), N_DAYS));
}

static void
today_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (widget);

  turn (self, get_today (self));
}

static void
answer_morning_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (widget);
  RehabDiaryPlace place;

  if (rehab_diary_sheet_finish (self->sheet)
      && rehab_diary_find_waiting (rehab_diary_editor_get_diary (self->editor), get_today (self), &place))
    (void) rehab_diary_sheet_focus_place (self->sheet, place);
}

static void
popover_show_cb (RehabDiaryPage *self)
{
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  rehab_date_get_ymd (rehab_diary_sheet_get_week (self->sheet), &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->showing = FALSE;
}

static void
day_selected_cb (RehabDiaryPage *self)
{
  g_autoptr (GDateTime) picked = NULL;
  RehabDate date;

  if (self->showing || self->editor == NULL)
    return;

  picked = gtk_calendar_get_date (self->calendar);
  date = rehab_date_from_date_time (picked);
  turn (self, rehab_date_compare (date, get_today (self)) > 0 ? get_today (self) : date);
}

/* The page */

static void
set_editor (RehabDiaryPage   *self,
            RehabDiaryEditor *editor)
{
  dismiss_toast (self);
  g_set_object (&self->editor, editor);
  rehab_diary_sheet_set_editor (self->sheet, editor);
}

/* Charts end with a closed episode, and so does its diary: the last week that has anything in it is the one to see. */
static void
turn_to_start (RehabDiaryPage  *self,
               const RehabCase *rehab_case)
{
  RehabDate last = rehab_diary_get_last (rehab_case->diary);

  turn (self, rehab_date_is_set (rehab_case->episode->closed_on) && rehab_date_is_set (last) ? last : get_today (self));
}

static void
rehab_diary_page_show (RehabCasePage  *page,
                       RehabCaseModel *model)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  gtk_stack_set_visible_child_name (self->stack, rehab_case != NULL ? "diary" : "no-episode");
  if (rehab_case == NULL)
    {
      rehab_diary_chart_show (self->chart, NULL, REHAB_DATE_NONE);
      set_editor (self, NULL);
      show_steps (self);
      return;
    }

  if (self->editor == NULL || !rehab_diary_editor_is_for (self->editor, model))
    {
      g_autoptr (RehabDiaryEditor) editor = rehab_diary_editor_new (model, self->refusals);

      set_editor (self, editor);
      turn_to_start (self, rehab_case);
    }
  else
    {
      rehab_diary_editor_follow (self->editor);
      rehab_diary_sheet_refresh (self->sheet);
    }

  show_rule (self, model);
  show_week (self);
  show_steps (self);
}

static void
rehab_diary_page_leave (RehabCasePage *page)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (page);

  if (self->editor != NULL)
    (void) rehab_diary_sheet_finish (self->sheet);
}

/* Whatever was refused is in the table, that of another week or patient, too. */
static gboolean
rehab_diary_page_finish (RehabCasePage *page)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (page);

  if (self->editor != NULL)
    (void) rehab_diary_sheet_finish (self->sheet);

  return g_hash_table_size (self->refusals) == 0;
}

static void
rehab_diary_page_dispose (GObject *object)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (object);

  rehab_case_page_set_model (REHAB_CASE_PAGE (self), NULL);
  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_DIARY_PAGE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (rehab_diary_page_parent_class)->dispose (object);
}

static void
rehab_diary_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (object);

  switch (property_id)
    {
    case PROP_TWO_WEEKS:
      g_value_set_boolean (value, get_two_weeks (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (object);

  switch (property_id)
    {
    case PROP_TWO_WEEKS:
      if (get_two_weeks (self) == g_value_get_boolean (value))
        break;

      g_object_set (self->sheet, "n-weeks", g_value_get_boolean (value) ? 2 : 1, NULL);
      rehab_diary_settings_set_two_weeks (g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_page_finalize (GObject *object)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (object);

  g_hash_table_unref (self->refusals);

  G_OBJECT_CLASS (rehab_diary_page_parent_class)->finalize (object);
}

static gboolean
rehab_diary_page_grab_focus (GtkWidget *widget)
{
  RehabDiaryPage *self = REHAB_DIARY_PAGE (widget);

  return rehab_diary_sheet_focus_free (self->sheet);
}

static void
rehab_diary_page_class_init (RehabDiaryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_diary_page_get_property;
  object_class->set_property = rehab_diary_page_set_property;
  object_class->dispose = rehab_diary_page_dispose;
  object_class->finalize = rehab_diary_page_finalize;
  widget_class->grab_focus = rehab_diary_page_grab_focus;
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_diary_page_show;
  REHAB_CASE_PAGE_CLASS (klass)->leave = rehab_diary_page_leave;
  REHAB_CASE_PAGE_CLASS (klass)->finish = rehab_diary_page_finish;

  /* Whether the week before is on the screen as well. */
  properties[PROP_TWO_WEEKS] =
    g_param_spec_boolean ("two-weeks", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "diary.two-weeks", "two-weeks");
  gtk_widget_class_install_action (widget_class, "diary.answer-morning", NULL, answer_morning_action);
  gtk_widget_class_install_action (widget_class, "diary.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "diary.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "diary.previous-week", NULL, previous_week_action);
  gtk_widget_class_install_action (widget_class, "diary.next-week", NULL, next_week_action);
  gtk_widget_class_install_action (widget_class, "diary.today", NULL, today_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_DIARY, NULL);

  g_type_ensure (REHAB_TYPE_DIARY_SHEET);
  g_type_ensure (REHAB_TYPE_DIARY_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/diary/rehab-diary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, week_button);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, week_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, kept);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, morning);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, chart);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, keys);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, rule);
  gtk_widget_class_bind_template_child (widget_class, RehabDiaryPage, rule_box);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
rehab_diary_page_init (RehabDiaryPage *self)
{
  self->refusals = rehab_diary_editor_new_refusals ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rule_link = rehab_help_link_new (NULL);
  gtk_box_append (GTK_BOX (self->rule_box), self->rule_link);
  rehab_calendar_names_set (self->calendar);
  show_keys (self);
  g_object_set (self->sheet, "n-weeks", rehab_diary_settings_get_two_weeks () ? 2 : 1, NULL);
}

GtkWidget *
rehab_diary_page_new (void)
{
  return g_object_new (REHAB_TYPE_DIARY_PAGE, NULL);
}
