/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-rows.h"
#include "rehab-i18n.h"

/* About the tendon, and how to be good to it in daily life. Plain words, short sentences; a patient reads them. */

static const RehabLeafletPart tendon[] = {
  LEAD (N_("The pain in your buttock comes from a tendon at the top of your thigh. This leaflet says what has happened to it, and what "
           "helps it back."), "F1"),

  HEADING (N_("Where it is")),
  FIGURE ("body/sit-bone", N_("Marked: where the tendon starts, at the sit bone."), "F1"),
  TEXT (N_("The hamstrings are the muscles at the back of your thigh. At the top they turn into a strong cord, the tendon. It is fixed to "
           "the bone that you sit on: the sit bone. That is where it hurts."), "F1 F11"),

  HEADING (N_("How it came about")),
  TEXT (N_("There was most often no single wrong step, and no tear. Over weeks the tendon was asked for a little more than it could "
           "recover from."), "F2 F20"),
  TEXT (N_("Perhaps something had changed before: many more kilometres, hills or sprints, a quick return after an injury, or a new and "
           "hard strength plan."), "F21 F22 F23 F24"),

  HEADING (N_("Why it hurts when it does")),
  TEXT (N_("Two things load the tendon. It is pulled, and it is pressed against the bone. Both are greatest when your hip is bent and "
           "your knee is nearly straight."), "F3"),
  FIGURE ("tendon/straight-and-bent", N_("The hip straight, and the hip bent: there the tendon is pressed against the bone."), "F3"),
  TEXT (N_("That is why it can hurt to run fast or uphill, to bend forwards, to stretch, and to sit for long."), "F4 F13 F14 F15 F16 F18"),

  HEADING (N_("What helps")),
  POINT (N_("For a while, less of what makes it sore. Less, but not nothing: complete rest does not help a tendon."), "F7 F61"),
  POINT (N_("Walking and moving about, as far as it feels all right."), "F65"),
  POINT (N_("Exercises that begin gently and get heavier step by step. Understanding this, and loading the tendon bit by bit, is the main "
            "treatment."), "F58"),
  POINT (N_("Time. Programmes for this tendon often take three to six months. They go by how you feel, not by the calendar."), "R39"),
  POINT (N_("There is no one best recipe. Yours was made for you."), "F58 F59"),

  HEADING (N_("Is it all right if it hurts a little?")),
  TEXT (N_("Mild pain during an exercise is accepted, when it is back to where it was within a day. How much is right for you is on your "
           "programme sheet."), "F72 F80 R36"),

  HEADING (N_("What to look forward to")),
  TEXT (N_("When it is found early, treated with exercises that build up, and when sport comes back in steps, most athletes get back to a "
           "high level."), "F126"),

  NOTE (N_("Get help the same day if both legs are weak, if you are numb between the legs, or if passing water or stools has changed. Ring "
           "us soon after a sudden pop, with a bruise at the back of the thigh, or when the leg is weak or numb."), "R86 R87 R91 R92 F124"),
};

const RehabLeaflet rehab_leaflet_tendon = {
  .key = "tendon",
  .title = N_("About your tendon"),
  .summary = N_("What has happened, why it hurts when it does, and what helps."),
  REHAB_LEAFLET_PARTS (tendon),
  .words = N_("hamstring tendinopathy sit bone buttock pain explain"),
};

static const RehabLeafletPart sitting[] = {
  LEAD (N_("When you sit, your weight rests on the very spot that is sore. A few small changes take some of it away."), "F16 F66"),

  HEADING (N_("Why sitting hurts")),
  TEXT (N_("Hard chairs, car seats and bike saddles press on the sit bones. The longer you sit, the more it can hurt."), "F16 F17"),
  TEXT (N_("Long sitting on hard seats can also slow your recovery. Sitting as such is not described as harmful: while the tendon is very "
           "sore it is kept short, and then built up again."), "F38 R47"),

  HEADING (N_("At home and at your desk")),
  FIGURE ("exercise/cushion-sitting", N_("The thighs carry you, and the sore bone is free."), "F66"),
  POINT (N_("Sit on something soft. A cushion that is cut out under the sit bone, or one under the thighs, takes weight off it."),
         "F66 F114"),
  POINT (N_("Choose a higher seat. The less your hip is bent, the less the tendon is pressed."), "F3 R10 R113 R114"),
  FIGURE ("exercise/sitting-break", N_("Stand up in good time."), "F67"),
  POINT (N_("Get up before it hurts, and stand or walk a little. An alarm can remind you."), "F67 F113"),

  HEADING (N_("In the car, and on the bike")),
  POINT (N_("Take your cushion with you. On long drives stop, get out, and walk a little."), "F66 F113"),
  POINT (N_("A saddle can be just as sore as a hard chair. If it is, ask us what you could do instead for now."), "F16 F57"),

  HEADING (N_("Where advice differs")),
  TEXT (N_("How to tilt your pelvis, and where to put your feet: some say this, some say that. Try what feels better, and ask the person "
           "who treats you."), "R10 R113 R114"),

  HEADING (N_("See how it gets on")),
  TEXT (N_("Your diary has a place for how long you sat and how much it hurt. Fill it in, and we can look at it together."), ""),
};

const RehabLeaflet rehab_leaflet_sitting = {
  .key = "sitting",
  .title = N_("Sitting and driving"),
  .summary = N_("How to take weight off the sore spot, at the desk and in the car."),
  REHAB_LEAFLET_PARTS (sitting),
  .words = N_("cushion wedge chair car desk office saddle seat"),
};

static const RehabLeafletPart stretching[] = {
  LEAD (N_("When the back of the thigh is sore, many people stretch it. With this tendon that can keep it sore. Here is why, and what to do "
           "instead."), "F26 F55"),

  HEADING (N_("What a stretch does here")),
  TEXT (N_("A hamstring stretch bends the hip and holds the knee straight. That pulls the tendon, and presses it against the sit bone, both "
           "at the same time."), "F3 F55"),
  FIGURE ("tendon/straight-and-bent", N_("The hip straight, and bent as far as in a deep stretch."), "F3"),
  TEXT (N_("A tendon that is sore is irritated by just that. Pain when you bend forwards or stretch the straight leg is one of the signs of "
           "this condition."), "F18 F55"),

  HEADING (N_("What to leave out for now")),
  POINT (N_("Long, deep or painful stretches of the back of the thigh, above all with the hip bent."), "F55 F111"),
  POINT (N_("Deep forward bends in yoga or Pilates. Much of the rest can stay: ask us."), "F26 F59"),

  HEADING (N_("What to do instead")),
  FIGURE ("exercise/bridge-hold", N_("A hold: strength without much pressing."), "F68"),
  POINT (N_("Holds, such as the bridge. They begin to make you strong and press the tendon little. Some people feel less pain after them, "
            "others do not."), "F68 R103 R104"),
  POINT (N_("Then slow, heavier exercises, step by step. They make the tendon able to do more."), "F73 F79"),
  POINT (N_("To warm up, move: easy leg swings, loose hips, a few short strides."), "F112"),
  POINT (N_("Short and gentle loosening is fine, as long as it does not hurt."), "F110 F111"),
};

const RehabLeaflet rehab_leaflet_stretching = {
  .key = "stretching",
  .title = N_("Why not just stretch it?"),
  .summary = N_("What a stretch does to this tendon, and what to do instead."),
  REHAB_LEAFLET_PARTS (stretching),
  .words = N_("stretch yoga Pilates flexibility tight warm-up mobility"),
};
