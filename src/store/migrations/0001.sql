-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1. Once released this file never changes; what has to change is the next number.
-- Choices are stored by their nicks, dates as YYYY-MM-DD, moments in microseconds UTC since 1970; NULL is "not asked".

CREATE TABLE clinician (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 80),
  initials TEXT NOT NULL CHECK (length (initials) BETWEEN 1 AND 6),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE clinic (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 80),
  address TEXT CHECK (length (address) BETWEEN 1 AND 10000),
  telephone TEXT CHECK (length (telephone) BETWEEN 1 AND 40),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

-- There is one clinic in a file.
CREATE UNIQUE INDEX clinic_is_one ON clinic (1);

CREATE TABLE squad (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 80),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE patient (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  family_name TEXT NOT NULL CHECK (length (family_name) BETWEEN 1 AND 80),
  given_name TEXT CHECK (length (given_name) BETWEEN 1 AND 80),
  birth_date TEXT CHECK (birth_date IS date (birth_date) AND birth_date BETWEEN '1900-01-01' AND '2199-12-31'),
  sex TEXT CHECK (sex IN ('female', 'male', 'other')),
  telephone TEXT CHECK (length (telephone) BETWEEN 1 AND 40),
  email TEXT CHECK (length (email) BETWEEN 1 AND 120),
  sport TEXT CHECK (sport IN ('middle-distance', 'long-distance', 'sprint', 'hurdles', 'jumps', 'football', 'rugby', 'hockey', 'triathlon', 'other')),
  event_or_position TEXT CHECK (length (event_or_position) BETWEEN 1 AND 80),
  level TEXT CHECK (level IN ('recreational', 'club', 'national', 'international')),
  dominant_leg TEXT CHECK (dominant_leg IN ('left', 'right', 'both')),
  squad_id TEXT REFERENCES squad (id) ON DELETE RESTRICT,
  notes TEXT CHECK (length (notes) BETWEEN 1 AND 10000),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX patient_by_squad ON patient (squad_id);

CREATE TABLE episode (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
  onset_date TEXT CHECK (onset_date IS date (onset_date) AND onset_date BETWEEN '1900-01-01' AND '2199-12-31'),
  onset TEXT CHECK (onset IN ('gradual', 'sudden', 'after-injury')),
  goal TEXT CHECK (length (goal) BETWEEN 1 AND 200),
  goal_date TEXT CHECK (goal_date IS date (goal_date) AND goal_date BETWEEN '1900-01-01' AND '2199-12-31'),
  pain_rule TEXT NOT NULL CHECK (pain_rule IN ('goom', 'silbernagel')),
  opened_on TEXT NOT NULL CHECK (opened_on IS date (opened_on) AND opened_on BETWEEN '1900-01-01' AND '2199-12-31'),
  closed_on TEXT CHECK (closed_on IS date (closed_on) AND closed_on BETWEEN '1900-01-01' AND '2199-12-31'),
  close_reason TEXT CHECK (close_reason IN ('returned', 'referred', 'stopped')),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (onset_date <= opened_on),
  CHECK (closed_on >= opened_on)
) STRICT;

CREATE INDEX episode_by_patient ON episode (patient_id);

CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('initial', 'review', 'discharge')),
  impression TEXT CHECK (length (impression) BETWEEN 1 AND 10000),
  plan TEXT CHECK (length (plan) BETWEEN 1 AND 10000),
  locked_at INTEGER CHECK (locked_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX assessment_by_episode ON assessment (episode_id, date);

CREATE TABLE finding (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE RESTRICT,
  item_key TEXT NOT NULL CHECK (length (item_key) BETWEEN 1 AND 60),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  value REAL CHECK (value BETWEEN -1000 AND 100000),
  text TEXT CHECK (length (text) BETWEEN 1 AND 10000),
  note TEXT CHECK (length (note) BETWEEN 1 AND 500),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (value IS NOT NULL OR text IS NOT NULL)
) STRICT;

-- One answer to a question about a side. NULLs differ from each other, so no side counts as ''.
CREATE UNIQUE INDEX finding_is_one ON finding (assessment_id, item_key, ifnull (side, ''));

CREATE TABLE flag_action (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  item_key TEXT NOT NULL CHECK (length (item_key) BETWEEN 1 AND 60),
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  action TEXT NOT NULL CHECK (length (action) BETWEEN 1 AND 500),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX flag_action_by_episode ON flag_action (episode_id, date);

CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL UNIQUE REFERENCES episode (id) ON DELETE RESTRICT,
  name TEXT CHECK (length (name) BETWEEN 1 AND 80),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE programme_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100000),
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  reason TEXT CHECK (length (reason) BETWEEN 1 AND 500),
  printed_at INTEGER CHECK (printed_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (programme_id, number)
) STRICT;

-- Prescriptions are written before their version, whose row then seals them: see the triggers below.
CREATE TABLE prescription (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  version_id TEXT NOT NULL CHECK (length (version_id) = 36) REFERENCES programme_version (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  exercise_key TEXT NOT NULL CHECK (length (exercise_key) BETWEEN 1 AND 60),
  phase TEXT CHECK (phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  sets INTEGER CHECK (sets BETWEEN 1 AND 20),
  repetitions INTEGER CHECK (repetitions BETWEEN 1 AND 200),
  hold_seconds INTEGER CHECK (hold_seconds BETWEEN 1 AND 600),
  minutes REAL CHECK (minutes BETWEEN 0.5 AND 300),
  load_kg REAL CHECK (load_kg BETWEEN 0 AND 500),
  load_note TEXT CHECK (length (load_note) BETWEEN 1 AND 40),
  tempo TEXT CHECK (length (tempo) BETWEEN 1 AND 12),
  rest_seconds INTEGER CHECK (rest_seconds BETWEEN 0 AND 900),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 127),
  pain_limit INTEGER CHECK (pain_limit BETWEEN 0 AND 10),
  note TEXT CHECK (length (note) BETWEEN 1 AND 300),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (version_id, position)
) STRICT;

CREATE TABLE diary_day (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  waking_pain INTEGER CHECK (waking_pain BETWEEN 0 AND 10),
  worst_pain INTEGER CHECK (worst_pain BETWEEN 0 AND 10),
  sitting_minutes INTEGER CHECK (sitting_minutes BETWEEN 0 AND 1440),
  sitting_pain INTEGER CHECK (sitting_pain BETWEEN 0 AND 10),
  rest_day INTEGER NOT NULL CHECK (rest_day IN (0, 1)),
  note TEXT CHECK (length (note) BETWEEN 1 AND 500),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (episode_id, date)
) STRICT;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 99),
  kind TEXT NOT NULL CHECK (kind IN ('run', 'hills', 'strides', 'sprint', 'strength', 'plyometrics', 'match', 'training', 'cross-training', 'long-sit')),
  minutes REAL CHECK (minutes BETWEEN 0 AND 1440),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  distance_km REAL CHECK (distance_km BETWEEN 0 AND 300),
  climb_m REAL CHECK (climb_m BETWEEN 0 AND 20000),
  sprint_m REAL CHECK (sprint_m BETWEEN 0 AND 20000),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_during INTEGER CHECK (pain_during BETWEEN 0 AND 10),
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  pain_next_morning INTEGER CHECK (pain_next_morning BETWEEN 0 AND 10),
  note TEXT CHECK (length (note) BETWEEN 1 AND 500),
  origin TEXT NOT NULL CHECK (origin IN ('typed', 'file')),
  origin_file TEXT CHECK (length (origin_file) BETWEEN 1 AND 255),
  origin_row INTEGER CHECK (origin_row BETWEEN 0 AND 10000000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX session_by_episode ON session (episode_id, date, position);

CREATE TABLE phase_change (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  from_phase TEXT CHECK (from_phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  to_phase TEXT NOT NULL CHECK (to_phase IN ('calm', 'shallow', 'deep', 'sport', 'maintain')),
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  criteria TEXT CHECK (length (criteria) BETWEEN 1 AND 10000),
  reason TEXT CHECK (length (reason) BETWEEN 1 AND 10000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX phase_change_by_episode ON phase_change (episode_id, date);

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  kind TEXT NOT NULL CHECK (kind IN ('imaging', 'shockwave', 'injection', 'surgery', 'referral', 'competition')),
  title TEXT CHECK (length (title) BETWEEN 1 AND 120),
  result TEXT CHECK (length (result) BETWEEN 1 AND 10000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX event_by_episode ON event (episode_id, date);

-- The clinic's own exercises, beside the library that the program brings. Phases and equipment are sets of bits.
CREATE TABLE exercise (
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
  equipment INTEGER NOT NULL CHECK (equipment BETWEEN 0 AND 65535),
  one_sided INTEGER NOT NULL CHECK (one_sided IN (0, 1)),
  heavy INTEGER NOT NULL CHECK (heavy IN (0, 1)),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE exercise_picture (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 9),
  caption TEXT CHECK (length (caption) BETWEEN 1 AND 200),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
  data BLOB NOT NULL CHECK (length (data) BETWEEN 1 AND 5000000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (exercise_id, position)
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (length (key) BETWEEN 1 AND 80),
  value TEXT NOT NULL CHECK (length (value) <= 10000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

-- What was done to which row, by whom and when; never what was in it.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete'))
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'append-only: audit');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'append-only: audit');
END;

-- A finished assessment stays as it was signed, and so does what was found in it.
CREATE TRIGGER assessment_is_locked_for_update BEFORE UPDATE ON assessment
WHEN OLD.locked_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: assessment');
END;

CREATE TRIGGER assessment_is_locked_for_delete BEFORE DELETE ON assessment
WHEN OLD.locked_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: assessment');
END;

CREATE TRIGGER finding_is_locked_for_insert BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = NEW.assessment_id AND locked_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: finding');
END;

CREATE TRIGGER finding_is_locked_for_update BEFORE UPDATE ON finding
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id AND locked_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM assessment WHERE id = NEW.assessment_id AND locked_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: finding');
END;

CREATE TRIGGER finding_is_locked_for_delete BEFORE DELETE ON finding
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id AND locked_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: finding');
END;

-- Of a saved version only the moment of the last print changes.
CREATE TRIGGER programme_version_is_locked_for_update BEFORE UPDATE ON programme_version
WHEN (NEW.id, NEW.programme_id, NEW.number, NEW.date, NEW.clinician_id, NEW.reason, NEW.created_at, NEW.created_by)
  IS NOT (OLD.id, OLD.programme_id, OLD.number, OLD.date, OLD.clinician_id, OLD.reason, OLD.created_at, OLD.created_by)
BEGIN
  SELECT RAISE (ABORT, 'locked: programme_version');
END;

CREATE TRIGGER programme_version_is_locked_for_delete BEFORE DELETE ON programme_version
BEGIN
  SELECT RAISE (ABORT, 'locked: programme_version');
END;

CREATE TRIGGER prescription_is_locked_for_insert BEFORE INSERT ON prescription
WHEN EXISTS (SELECT 1 FROM programme_version WHERE id = NEW.version_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: prescription');
END;

CREATE TRIGGER prescription_is_locked_for_update BEFORE UPDATE ON prescription
WHEN EXISTS (SELECT 1 FROM programme_version WHERE id = OLD.version_id)
  OR EXISTS (SELECT 1 FROM programme_version WHERE id = NEW.version_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: prescription');
END;

CREATE TRIGGER prescription_is_locked_for_delete BEFORE DELETE ON prescription
WHEN EXISTS (SELECT 1 FROM programme_version WHERE id = OLD.version_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: prescription');
END;
