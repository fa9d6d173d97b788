/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-source.h"
#include "rehab-i18n.h"

/* The article that the application puts to work; its numbered facts are the keys F1, F2, ... */
#define ARTICLE_SHORT "Team PainAssist 2025"
#define ARTICLE_CITATION "Team PainAssist, High Hamstring Tendinopathy in Distance Runners and Field Athletes, 2025"
#define ARTICLE_N_FACTS 127

typedef struct
{
  int number;           /* 36 for the key R36 */
  const char *name;     /* names and titles are not translated */
  const char *citation;
} Publication;

/*
 * In the order of their numbers. Where a figure was read on a page about a paper, the name is that of the paper and the
 * citation tells both.
 */
static const Publication publications[] = {
  { 1, "Cacchio 2012", "Cacchio et al., Reliability and validity of three pain provocation tests for chronic PHT, BJSM 2012; pubmed.ncbi.nlm.nih.gov/22219215" },
  { 2, "Cacchio 2012, table 4", "Cacchio et al., Reliability and validity of three pain provocation tests for chronic PHT, BJSM 2012, table 4; bjsm.bmj.com/highwire/markup/87889/expansion" },
  { 3, "ACTRN12621000846820", "La Trobe trial registration ACTRN12621000846820, 2021; trial.medpath.com and anzctr.org.au/Trial/Registration/TrialReview.aspx?id=373085" },
  { 4, "Rich 2023", "Rich, Cook, Hahne, Ford, Pilot RCT individualised physiotherapy vs shockwave for PHT: protocol, J Exp Orthop 2023;10:55; doi 10.1186/s40634-023-00615-x" },
  { 5, "Martin 2018", "Martin et al., Accuracy of 3 clinical tests for proximal hamstring tears, Arthroscopy 2018;34:114; ncbi.nlm.nih.gov/pubmed/29203381" },
  { 6, "Zeren and Oztekin 2006", "Zeren & Oztekin, New self-diagnostic test for biceps femoris strains, Clin J Sport Med 2006;16:166; pubmed 16603888" },
  { 7, "Gómez-Hoyos 2016", "Physiotutors, Long Stride Walking Test (on Gomez-Hoyos 2016); physiotutors.com/wiki/long-stride-walking-test" },
  { 8, "Nelson", "L. Nelson, Key tests for hamstring tendinopathy; healthhp.com.au/post/key-tests-for-hamstring-tendinopathy" },
  { 9, "Goom 2016", "Goom et al., JOSPT 2016;46:483, as given by Pogo Physio, PHT Exercise Protocol; pogophysio.com.au/blog/proximal-hamstring-tendinopathy-exercise" },
  { 10, "Physiotutors", "Physiotutors, PHT progressive rehab video transcript; pickscribe.com/v/6I-HMWJQEHI" },
  { 11, "Nasser 2021", "Nasser et al., PHT: systematic review of interventions, IJSPT 2021;16:288, study table; ai-bt.com/si.php?db=pubmed&id=33842025; doi 10.26603/001c.21250" },
  { 12, "Zissen 2010", "Zissen et al., High hamstring tendinopathy: MRI, ultrasound, steroid injection, AJR 2010; scribd.com/document/497691265" },
  { 13, "Thompson 2015", "Thompson, Fung, Wood, Prevalence of proximal hamstring pathology in the asymptomatic, ISAKOS 2015 ePoster 806; isakos.com" },
  { 14, "Clin Radiol 2018", "Differing MRI appearances of symptomatic PHT with ageing, Clin Radiol 2018; doi 10.1016/j.crad.2018.06.014" },
  { 15, "Cacchio 2014", "Cacchio, De Paulis, Maffulli, VISA-H development and validation, BJSM 2014;48:448; bjsm.bmj.com/content/48/6/448" },
  { 16, "MLTJ", "Radial versus combined shockwave in PHT, a running cohort, MLTJ; mltj.online" },
  { 17, "Patient Watch", "Patient Watch, VISA-H form page; patient-watch.com/forms/visa-h" },
  { 18, "Binkley 1999", "Binkley et al., Lower Extremity Functional Scale, Phys Ther 1999;79:371; ptjournal.apta.org/content/79/4/371" },
  { 19, "Acta Orthop 2017", "Normative data for the LEFS, Acta Orthop 2017; doi 10.1080/17453674.2017.1309886" },
  { 20, "Malliaropoulos 2014", "Malliaropoulos et al., FASH questionnaire, BJSM 2014;48:1607; pubmed 25287515" },
  { 21, "J Orthop Surg Res 2016", "FASH German validation, J Orthop Surg Res 2016;11:130; doi 10.1186/s13018-016-0464-0" },
  { 22, "Salaffi 2004", "Salaffi et al., Minimal clinically important changes on the NRS, Eur J Pain 2004;8:283; pubmed 15207508" },
  { 23, "Thieme, a-1304-3677", "Smallest detectable and important change of the pain scale in specific back pain; doi 10.1055/a-1304-3677" },
  { 24, "Stratford 1995", "Precision Physio, PSFS page (after Stratford 1995); precisionphysio.com.au/the-patient-specific-functional-scale" },
  { 25, "Front Pain Res 2021", "TSK-11 thresholds and MCID in Achilles tendinopathy, Front Pain Res 2021; doi 10.3389/fpain.2021.739051" },
  { 26, "Arch Physiother 2017", "Multiple case studies of chronic pain self-management, Arch Physiother 2017, table 2; doi 10.1186/s40945-017-0032-x" },
  { 27, "Rehabilitation Measures Database", "Rehabilitation Measures Database, Pain Catastrophizing Scale (mirror semestadata.com)" },
  { 28, "Suzuki 2020", "Norwegian PCS validation 2012 (PMC3407790); Suzuki et al., NRS change in low back pain, PLoS One 2020 (PMC7053735)" },
  { 29, "PMC4486915", "Nirschl phase table; PMC4486915 table 1" },
  { 30, "Nasser, COSMIN", "Nasser et al., Core outcome set in PHT: measurement instruments review; database.cosmin.nl/catalog/2693" },
  { 31, "Korakakis 2021", "Korakakis et al., VISA questionnaires review part I, KSSTA 2021; doi 10.1007/s00167-021-06598-5" },
  { 32, "PMC4615691", "Treadmill eccentric hip extension in a triathlete with PHT, JOSPT; PMC4615691" },
  { 33, "Silbernagel 2007", "Silbernagel et al., Continued sports activity, using a pain-monitoring model, AJSM 2007;35:897, as given by SportsMD; runnersmd.com" },
  { 34, "Evidence for Exercise", "Evidence for Exercise, Achilles lesson L3; evidenceforexercise.com/topic/l3-how-to-prescribe-them-part-2" },
  { 35, "BIM Physio", "BIM Physio, The Pain-Monitoring Model; bim.physio/the-pain-monitoring-model" },
  { 36, "Goom 2016", "Goom, Malliaras, Reiman, Purdam, PHT: clinical aspects of assessment and management, JOSPT 2016;46:483, as given by B. Sharp, Running considerations for PHT; runsmarter.online/running-considerations" },
  { 37, "Louw", "M. Louw, How to return to running after injury; sports-injury-physio.com/post/running-after-injury" },
  { 38, "Paton 2023", "Paton et al., London International Consensus part 3, BJSM 2023, table 2; doi 10.1136/bjsports-2021-105384" },
  { 39, "Goom 2016", "Goom et al., JOSPT 2016;46:483, as given by Performance Health Academy, Hamstring tendinopathy part 3, 2016; blog.performancehealthacademy.com" },
  { 40, "Scott", "B. Scott, 6 exercises for PHT, grsm.ca/proximal-hamstring-tendinopathy; prohealthclinic.co.uk/blog/hamstring-tendinopathy-exercises" },
  { 41, "InSync Physio", "InSync Physio, Straight leg isometric bridges; insyncphysio.com" },
  { 42, "Goom’s programme, a patient’s notes", "A patient’s notes of a programme of four levels built on Goom, 2022; sprintforever.blogspot.com/2022/03" },
  { 43, "Goom, podcast", "T. Goom, PHT podcast page; running-physio.com/pht-podcast" },
  { 44, "another program", "Content of a Portuguese program for PHT, in a public repository" },
  { 45, "Drexel Sports Medicine", "Drexel Sports Medicine, Heavy slow resistance for patellar tendinopathy; drexelmedicine.org" },
  { 46, "BJSM, overview of loading regimes", "Loading-regime overview table; bjsm.bmj.com/highwire/markup/89836/expansion" },
  { 47, "Goom, sitting", "T. Goom, Improving sitting pain in PHT; running-physio.com/pht-sit" },
  { 48, "Barton 2016", "Barton et al., Running retraining, BJSM 2016;50:513; T. Goom, running-physio.com/pht-gait" },
  { 49, "Goom, return to running", "T. Goom, How to return to running after PHT; running-physio.com/pht-return-to-running" },
  { 50, "Trials 2023", "Telehealth gait retraining protocol, Trials 2023, table 1; doi 10.1186/s13063-023-07502-x" },
  { 51, "PhysioAdvisor", "PhysioAdvisor, Return to Running Program; physioadvisor.com.au/health/injury-rehabilitation/return-to-running" },
  { 52, "Foster", "Foster’s formulas, as given by intervals.icu forum topic 2936 and fellrnr.com, Training Monotony" },
  { 53, "Foster", "Foster’s scale, as given by Charlie Francis forum topic 22982" },
  { 54, "Foster 2021", "Foster et al., 25 years of session RPE, IJSPP 2021;16:612; doi 10.1123/ijspp.2020-0599" },
  { 55, "Windt and Gabbett 2019", "Windt & Gabbett, Is it all for naught?, BJSM 2019;53:988 (reports Lolli 2017)" },
  { 56, "Williams 2017", "Williams et al., Better way to determine the ACWR?, BJSM 2017;51:209; doi 10.1136/bjsports-2016-096589" },
  { 57, "Suppiah", "H. Suppiah, EWMA load monitor; hareshsuppiah.github.io/tools/ewma-load.html" },
  { 58, "Frandsen 2025", "Frandsen et al., How much running is too much?, BJSM 2025;59:1203; doi 10.1136/bjsports-2024-109380" },
  { 59, "Impellizzeri 2021", "Impellizzeri et al., Time to dismiss ACWR, Sports Med 2021 (online 2020); doi 10.1007/s40279-020-01378-6" },
  { 60, "Impellizzeri 2020", "L. Venturi, Italian summary of Impellizzeri 2020 (IJSPP, conceptual issues and pitfalls); lucaventurichinesiologo.it/?p=1620" },
  { 61, "Gabbett 2019", "Gabbett et al., To couple or not to couple?, Int J Sports Med 2019;40:597; doi 10.1055/a-0955-5589" },
  { 62, "Cloosterman 2024", "Cloosterman et al., Weekly load and ACWR methods in running, J Athl Train 2024;59:1028; doi 10.4085/1062-6050-0430.23" },
  { 63, "Runalytics 2025", "Runalytics, New paradigm for monitoring load, 2025; runalytics.substack.com" },
  { 64, "How to Move 2018", "Volume volume volume, 2018, howtomovementblog.blogspot.com; The 10% rule, 2018, theendurancerunner.com" },
  { 65, "Free Online Calculator", "1RM calculator page; freeonlinecal.com/health/1rm-one-rep-max-calculator" },
  { 66, "Easy1RM", "Easy1RM methodology; easy1rm.com/methodology.html" },
  { 67, "Zourdos 2016", "Naulus claim 22666 (Zourdos et al., JSCR 2016 RIR scale); naulus.com/research/claim/22666" },
  { 68, "Hackett 2017", "Hackett et al., Accuracy in estimating repetitions to failure, JSCR 2017;31:2162; doi 10.1519/JSC.0000000000001683" },
  { 69, "Lerwill", "S. Lerwill, Exercise tempo explained, seanlerwill.com; heatheradamsfitness.com" },
  { 70, "Freckleton 2014", "Freckleton, Cook, Pizzari, Single leg bridge test and hamstring injury, BJSM 2014;48:713; studylib.net/doc/18847451" },
  { 71, "Nelson", "L. Nelson, Single leg bridge to fatigue; healthhp.com.au/post/single-leg-bridge-to-fatigue-for-hamstring-strength" },
  { 72, "BJSM, table of return-to-sport tests", "Six-part return-to-sport tests table (ACL); bjsm.bmj.com/highwire/markup/103365/expansion" },
  { 73, "Paton 2023, statements", "Paton et al. 2023, return-to-sport statements; bjsm.bmj.com/highwire/markup/130116/expansion" },
  { 74, "BJSM, field tests", "Expert advice on return-to-play field tests after hamstring injury; bjsm.bmj.com/highwire/markup/109118/expansion" },
  { 75, "Vcoaching", "Vcoaching brief, Sprint more to get injured less; vcoaching.com/en/journal/brief" },
  { 76, "Habets 2018", "Habets et al., Return to sport in midportion Achilles tendinopathy, Sports Med 2018;48:705; PMC5808052" },
  { 77, "Cacchio 2011", "Cacchio et al., Shockwave therapy for chronic PHT in professional athletes, AJSM 2011;39:146; iris.uniroma1.it/handle/11573/379737; PEDro 28043" },
  { 78, "BJSM, shockwave GRADE table", "Shockwave versus conservative care, GRADE table; bjsm.bmj.com/highwire/markup/110551/expansion" },
  { 79, "Tenforde 2022", "Tenforde et al., Best practices for ESWT, PM&R 2022;14:611, table 9; PMC9321712" },
  { 80, "PMC4555570", "Fluoroscopic steroid injection for PHT, OJSM 2014; PMC4555570" },
  { 81, "Davenport 2015", "Davenport et al., PRP or whole blood for PHT, double-blind RCT, 2015; vivo.weill.cornell.edu/display/pubid26206832" },
  { 82, "Bone School", "Bone School, PHT page; boneschool.com.au/index.php/node/1719" },
  { 83, "Lempainen 2009", "Lempainen et al., PHT: results of surgical management, AJSM 2009; insights.ovid.com/ajsm/200904000" },
  { 84, "Benazzo 2013", "Benazzo et al., Surgical management of chronic PHT in athletes, J Orthop Traumatol 2013;14:83; doi 10.1007/s10195-013-0226-2" },
  { 85, "Nasser 2021", "Nasser 2021 abstract at PEDro; search.pedro.org.au/search-results/record-detail/64804" },
  { 86, "BMJ Best Practice", "BMJ Best Practice, Cauda equina syndrome, diagnosis approach" },
  { 87, "CSP 2024", "National Suspected CES Pathway: implications for physiotherapists, CSP 2024; csp.org.uk" },
  { 88, "Gloucestershire NHS", "Gloucestershire NHS, Red flags for spinal conditions; g-care.glos.nhs.uk/pathway/75/resource/3" },
  { 89, "Robertson and Wood 2017", "Robertson & Wood, Femoral neck stress fractures in sport, Sports Med Int Open 2017; PMC6226070" },
  { 90, "AAPM&R", "AAPM&R, Stress fracture of the hip; now.aapmr.org/stress-fracture-of-the-hip" },
  { 91, "Musculoskeletal Key", "Repair of proximal hamstring avulsion (chapter); musculoskeletalkey.com/15-repair-of-proximal-hamstring-avulsion" },
  { 92, "Colosimo", "Colosimo et al., Hamstring avulsion injuries; c.coek.info/pdf-hamstring-avulsion-injuries-.html" },
  { 93, "Atwal 2019", "Atwal, Wood, Kuah, Surgical management of proximal hamstring rupture, Aspetar J 2019 vol 8; journal.aspetar.com" },
  { 94, "NEJM Evidence 2024", "Operative versus nonoperative treatment of proximal hamstring avulsions, NEJM Evidence 2024; pubmed 39023393; doi 10.1056/EVIDoa2400056" },
  { 95, "Kujala 1997", "Kujala et al., Ischial tuberosity apophysitis and avulsion, IJSM 1997;18:149; doi 10.1055/s-2007-972611" },
  { 96, "Charter Radiology 2017", "Charter Radiology, Ischial apophysitis case, 2017; charterradiology.com" },
  { 97, "BMJ, apophysis avulsion", "Avulsion fracture of the ischial tuberosity in adolescents, easily missed (BMJ series); scilit.com" },
  { 98, "Verhagen 2016", "Community red flags for back pain, Sept 2023, scribd.com/document/717602173; Verhagen et al., Eur Spine J 2016, doi 10.1007/s00586-016-4684-0" },
  { 99, "Harris 2016", "Harris, Vincent, Vincent, Sacral stress fractures, Curr Sports Med Rep 2016;15:73" },
  { 100, "Fredericson 2003", "Fredericson et al., Sacral stress fractures, Phys Sportsmed 2003;31(2); chiro.org abstract" },
  { 101, "Prescrire 2016", "Prescrire, Tendinopathy possibly drug related, 2016; english.prescrire.org" },
  { 102, "BMJ Open 2020", "Fluoroquinolone use and tendon rupture in US seniors, BMJ Open 2020; PMC7754651" },
  { 103, "Rio 2015", "Rio et al., Isometric exercise induces analgesia, BJSM 2015;49:1277; figures at physicaltherapyfirst.com" },
  { 104, "Holden 2020", "Holden et al., Isometric exercise and pain in patellar tendinopathy: crossover RCT, 2020; mendeley.com catalogue" },
  { 105, "Clifford 2020", "Clifford et al., Isometric exercise in tendinopathy: review, BMJ Open SEM 2020; doi 10.1136/bmjsem-2020-000760" },
  { 106, "ISTS consensus 2019", "Tendinopathy core domains table (ISTS consensus 2019); PMC9528703 table 1" },
  { 107, "Goom 2016", "Advantage Sport Med, PHT part 2 (on Goom); advantagesportmed.ca" },
  { 108, "Foster 1998", "Foster, Monitoring training with reference to overtraining syndrome, MSSE 1998;30:1164; journals.lww.com/acsm-msse" },
  { 109, "CRAN ACWR", "CRAN package ACWR 0.1.0, EWMA source (MIT); rdrr.io/cran/ACWR/src/R/EWMA.R" },
  { 110, "rOpenSci Athlytics", "rOpenSci Athlytics, calculate_acwr_ewma; docs.ropensci.org/Athlytics; github AndreasArendt/Atlo" },
  { 112, "Fader 2014", "PRP for chronic proximal hamstring injuries in athletes (Fader 2014); medluna.com/article/25767784" },
  { 113, "Biology Insights", "Biology Insights, How to sit with hamstring tendinopathy; biologyinsights.com" },
  { 114, "Sharp, sitting", "B. Sharp, Sitting successfully with PHT; runsmarter.online/sitting-successfully-with-pht" },
};

typedef struct
{
  char kind;  /* 'F', 'R', or 0 for what is no key */
  int number;
} Key;

static const Publication *
lookup_publication (int number)
{
  for (size_t i = 0; i < G_N_ELEMENTS (publications); i++)
    {
      if (publications[i].number == number)
        return &publications[i];
    }

  return NULL;
}

static Key
read_key (const char *text)
{
  guint64 number;

  if ((text[0] != 'F' && text[0] != 'R')
      || !g_ascii_string_to_unsigned (text + 1, 10, 1, G_MAXINT, &number, NULL))
    return (Key) { 0, 0 };
  if (text[0] == 'F' && number > ARTICLE_N_FACTS)
    return (Key) { 0, 0 };
  if (text[0] == 'R' && lookup_publication ((int) number) == NULL)
    return (Key) { 0, 0 };

  return (Key) { text[0], (int) number };
}

/* What a key is called, which several keys may share; a key that is unknown stands for itself. */
static const char *
get_label (const char *text,
           gboolean    in_full)
{
  Key key = read_key (text);
  const Publication *publication = NULL;

  if (key.kind == 0)
    return text;
  if (key.kind == 'F')
    return in_full ? ARTICLE_CITATION : ARTICLE_SHORT;

  publication = lookup_publication (key.number);
  return in_full ? publication->citation : publication->name;
}

static void
append_item (GString    *list,
             const char *separator,
             const char *item)
{
  if (list->len > 0)
    g_string_append (list, separator);
  g_string_append (list, item);
}

static gboolean
has_label (GStrv       keys,
           guint       n_keys,
           const char *label,
           gboolean    in_full)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (g_str_equal (get_label (keys[i], in_full), label))
        return TRUE;
    }

  return FALSE;
}

/* The keys from @first on that share a label: "R36, R9". */
static char *
dup_keys_of_label (GStrv       keys,
                   guint       first,
                   const char *label,
                   gboolean    in_full)
{
  GString *shared = g_string_new (NULL);

  for (guint i = first; keys[i] != NULL; i++)
    {
      if (g_str_equal (get_label (keys[i], in_full), label))
        append_item (shared, ", ", keys[i]);
    }

  return g_string_free (shared, FALSE);
}

static char *
dup_list (const char *keys,
          const char *separator,
          gboolean    in_full)
{
  g_auto (GStrv) split = NULL;
  GString *list = NULL;

  if (keys == NULL || keys[0] == '\0')
    return g_strdup (_("clinic setting"));

  split = g_strsplit (keys, " ", -1);
  list = g_string_new (NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const char *label = get_label (split[i], in_full);
      g_autofree char *shared = NULL;
      g_autofree char *item = NULL;

      if (label[0] == '\0' || has_label (split, i, label, in_full))
        continue;

      shared = dup_keys_of_label (split, i, label, in_full);
      item = label == split[i] ? g_strdup (label) : g_strdup_printf ("%s (%s)", label, shared);
      append_item (list, separator, item);
    }

  return g_string_free (list, FALSE);
}

/**
 * rehab_sources_dup_citation:
 * @keys: (nullable): source keys, separated by blanks: "R36 R9", "F71"; "" for a setting of the clinic's own
 *
 * Names sources in full, one a line, each with its key.
 *
 * Returns: (transfer full): text for people; a key that is unknown stands for itself
 */
char *
rehab_sources_dup_citation (const char *keys)
{
  return dup_list (keys, "\n", TRUE);
}

/**
 * rehab_sources_dup_short:
 * @keys: (nullable): source keys, separated by blanks: "R36 R9", "F71"; "" for a setting of the clinic's own
 *
 * Names sources on one line as small print does: "Nasser 2021 (R11); Team PainAssist 2025 (F71, F74)".
 *
 * Returns: (transfer full): text for people; a key that is unknown stands for itself
 */
char *
rehab_sources_dup_short (const char *keys)
{
  return dup_list (keys, "; ", FALSE);
}
