-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: doses as they are written on paper, the clinic's own exercises, templates and logo, edits that were not saved
-- yet, and each time that a sheet went out.

ALTER TABLE prescription ADD COLUMN repetitions_to INTEGER CHECK (repetitions_to IS NULL OR (repetitions_to BETWEEN 2 AND 200 AND ifnull (repetitions_to > repetitions, 0)));
ALTER TABLE prescription ADD COLUMN rhythm TEXT CHECK (rhythm IS NULL OR (rhythm IN ('every-other-day', 'every-third-day') AND days = 0));
ALTER TABLE prescription ADD COLUMN times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 10);

-- Whether an own exercise is prescribed is asked whenever one is changed.
CREATE INDEX prescription_by_exercise ON prescription (exercise_key);

-- An own exercise is drawn as one of the library while it has no pictures, and follows the one that it replaces.
CREATE TABLE new_exercise (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 80),
  goal TEXT CHECK (length (goal) BETWEEN 1 AND 500),
  set_up TEXT CHECK (length (set_up) BETWEEN 1 AND 1000),
  movement TEXT CHECK (length (movement) BETWEEN 1 AND 2000),
  feel TEXT CHECK (length (feel) BETWEEN 1 AND 500),
  avoid TEXT CHECK (length (avoid) BETWEEN 1 AND 500),
  phases INTEGER NOT NULL CHECK (phases BETWEEN 0 AND 62),
  hip_flexion TEXT CHECK (hip_flexion IN ('neutral', 'shallow', 'deep', 'full')),
  compression TEXT CHECK (compression IN ('low', 'medium', 'high')),
  equipment INTEGER NOT NULL CHECK (equipment BETWEEN 0 AND 1073741823),
  one_sided INTEGER NOT NULL CHECK (one_sided IN (0, 1)),
  heavy INTEGER NOT NULL CHECK (heavy IN (0, 1)),
  drawn_as TEXT CHECK (length (drawn_as) BETWEEN 1 AND 60),
  replaces_id TEXT CHECK (replaces_id <> id) REFERENCES exercise (id) ON DELETE RESTRICT,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

INSERT INTO new_exercise (id, name, goal, set_up, movement, feel, avoid, phases, hip_flexion, compression, equipment, one_sided,
  heavy, archived, created_at, created_by, changed_at, changed_by)
SELECT id, name, goal, set_up, movement, feel, avoid, phases, hip_flexion, compression, equipment, one_sided,
  heavy, archived, created_at, created_by, changed_at, changed_by
FROM exercise ORDER BY rowid;

DROP TABLE exercise;
ALTER TABLE new_exercise RENAME TO exercise;

-- No program wrote pictures before this version, so none is lost to the closer limits.
CREATE TABLE new_exercise_picture (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 2),
  caption TEXT CHECK (length (caption) BETWEEN 1 AND 200),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  data BLOB NOT NULL CHECK (length (data) BETWEEN 1 AND 2000000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (exercise_id, position)
) STRICT;

INSERT INTO new_exercise_picture (id, exercise_id, position, caption, media_type, data, created_at, created_by, changed_at, changed_by)
SELECT id, exercise_id, position, caption, media_type, data, created_at, created_by, changed_at, changed_by
FROM exercise_picture ORDER BY rowid;

DROP TABLE exercise_picture;
ALTER TABLE new_exercise_picture RENAME TO exercise_picture;

-- What a version prescribed is shown as it was then: of an exercise that is prescribed only whether it is still offered
-- changes, and of its pictures nothing.
CREATE TRIGGER exercise_is_locked_for_update BEFORE UPDATE ON exercise
WHEN (NEW.id, NEW.name, NEW.goal, NEW.set_up, NEW.movement, NEW.feel, NEW.avoid, NEW.phases, NEW.hip_flexion, NEW.compression,
    NEW.equipment, NEW.one_sided, NEW.heavy, NEW.drawn_as, NEW.replaces_id, NEW.created_at, NEW.created_by)
  IS NOT (OLD.id, OLD.name, OLD.goal, OLD.set_up, OLD.movement, OLD.feel, OLD.avoid, OLD.phases, OLD.hip_flexion, OLD.compression,
    OLD.equipment, OLD.one_sided, OLD.heavy, OLD.drawn_as, OLD.replaces_id, OLD.created_at, OLD.created_by)
  AND EXISTS (SELECT 1 FROM prescription WHERE exercise_key = 'own:' || OLD.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: exercise');
END;

-- Drafts and templates may name it too.
CREATE TRIGGER exercise_is_locked_for_delete BEFORE DELETE ON exercise
BEGIN
  SELECT RAISE (ABORT, 'locked: exercise');
END;

CREATE TRIGGER exercise_picture_is_locked_for_insert BEFORE INSERT ON exercise_picture
WHEN EXISTS (SELECT 1 FROM prescription WHERE exercise_key = 'own:' || NEW.exercise_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: exercise_picture');
END;

CREATE TRIGGER exercise_picture_is_locked_for_update BEFORE UPDATE ON exercise_picture
WHEN EXISTS (SELECT 1 FROM prescription WHERE exercise_key IN ('own:' || OLD.exercise_id, 'own:' || NEW.exercise_id))
BEGIN
  SELECT RAISE (ABORT, 'locked: exercise_picture');
END;

CREATE TRIGGER exercise_picture_is_locked_for_delete BEFORE DELETE ON exercise_picture
WHEN EXISTS (SELECT 1 FROM prescription WHERE exercise_key = 'own:' || OLD.exercise_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: exercise_picture');
END;

-- The edit of a programme that was not saved as a version yet. Its rows are written anew with each change of it.
CREATE TABLE programme_draft (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL UNIQUE REFERENCES episode (id) ON DELETE RESTRICT,
  base_version_id TEXT REFERENCES programme_version (id) ON DELETE RESTRICT,
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  edited_at INTEGER CHECK (edited_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE draft_prescription (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  draft_id TEXT NOT NULL REFERENCES programme_draft (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  exercise_key TEXT NOT NULL CHECK (length (exercise_key) BETWEEN 1 AND 60),
  phase TEXT CHECK (phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  sets INTEGER CHECK (sets BETWEEN 1 AND 20),
  repetitions INTEGER CHECK (repetitions BETWEEN 1 AND 200),
  repetitions_to INTEGER CHECK (repetitions_to IS NULL OR (repetitions_to BETWEEN 2 AND 200 AND ifnull (repetitions_to > repetitions, 0))),
  hold_seconds INTEGER CHECK (hold_seconds BETWEEN 1 AND 600),
  minutes REAL CHECK (minutes BETWEEN 0.5 AND 300),
  load_kg REAL CHECK (load_kg BETWEEN 0 AND 500),
  load_note TEXT CHECK (length (load_note) BETWEEN 1 AND 40),
  tempo TEXT CHECK (length (tempo) BETWEEN 1 AND 12),
  rest_seconds INTEGER CHECK (rest_seconds BETWEEN 0 AND 900),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 127),
  rhythm TEXT CHECK (rhythm IS NULL OR (rhythm IN ('every-other-day', 'every-third-day') AND days = 0)),
  times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 10),
  pain_limit INTEGER CHECK (pain_limit BETWEEN 0 AND 10),
  note TEXT CHECK (length (note) BETWEEN 1 AND 300),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (draft_id, position)
) STRICT;

-- The clinic's own templates. What they prescribe is kept as for a sore left side.
CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 80),
  summary TEXT CHECK (length (summary) BETWEEN 1 AND 300),
  phase TEXT CHECK (phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE template_prescription (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  template_id TEXT NOT NULL REFERENCES template (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  exercise_key TEXT NOT NULL CHECK (length (exercise_key) BETWEEN 1 AND 60),
  phase TEXT CHECK (phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  sets INTEGER CHECK (sets BETWEEN 1 AND 20),
  repetitions INTEGER CHECK (repetitions BETWEEN 1 AND 200),
  repetitions_to INTEGER CHECK (repetitions_to IS NULL OR (repetitions_to BETWEEN 2 AND 200 AND ifnull (repetitions_to > repetitions, 0))),
  hold_seconds INTEGER CHECK (hold_seconds BETWEEN 1 AND 600),
  minutes REAL CHECK (minutes BETWEEN 0.5 AND 300),
  load_kg REAL CHECK (load_kg BETWEEN 0 AND 500),
  load_note TEXT CHECK (length (load_note) BETWEEN 1 AND 40),
  tempo TEXT CHECK (length (tempo) BETWEEN 1 AND 12),
  rest_seconds INTEGER CHECK (rest_seconds BETWEEN 0 AND 900),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 127),
  rhythm TEXT CHECK (rhythm IS NULL OR (rhythm IN ('every-other-day', 'every-third-day') AND days = 0)),
  times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 10),
  pain_limit INTEGER CHECK (pain_limit BETWEEN 0 AND 10),
  note TEXT CHECK (length (note) BETWEEN 1 AND 300),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (template_id, position)
) STRICT;

CREATE TABLE clinic_logo (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  data BLOB NOT NULL CHECK (length (data) BETWEEN 1 AND 1000000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE UNIQUE INDEX clinic_logo_is_one ON clinic_logo (1);

-- Each time that a version went out; programme_version.printed_at is the last of them.
CREATE TABLE sheet_print (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  version_id TEXT NOT NULL REFERENCES programme_version (id) ON DELETE RESTRICT,
  printed_at INTEGER CHECK (printed_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  output TEXT NOT NULL CHECK (output IN ('printed', 'saved')),
  language TEXT NOT NULL CHECK (length (language) BETWEEN 1 AND 20),
  parts TEXT CHECK (length (parts) BETWEEN 1 AND 300),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX sheet_print_by_version ON sheet_print (version_id, printed_at);

CREATE TRIGGER sheet_print_is_locked_for_update BEFORE UPDATE ON sheet_print
BEGIN
  SELECT RAISE (ABORT, 'locked: sheet_print');
END;

CREATE TRIGGER sheet_print_is_locked_for_delete BEFORE DELETE ON sheet_print
BEGIN
  SELECT RAISE (ABORT, 'locked: sheet_print');
END;
