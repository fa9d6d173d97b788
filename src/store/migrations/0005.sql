-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: the criteria of a step from phase to phase, the running plan, the return to sport, what is set aside, when an
-- episode is looked at again, and tables of squads that went out.

ALTER TABLE episode ADD COLUMN review_on TEXT CHECK (review_on IS date (review_on) AND review_on BETWEEN '1900-01-01' AND '2199-12-31');

-- What was known when the clinician moved an episode on, or back. Criteria are written before their step, whose row then seals
-- them: see the triggers below.
CREATE TABLE phase_criterion (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  phase_change_id TEXT NOT NULL CHECK (length (phase_change_id) = 36) REFERENCES phase_change (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000),
  criterion_key TEXT NOT NULL CHECK (length (criterion_key) BETWEEN 1 AND 60),
  state TEXT CHECK (state IN ('met', 'not-met')),
  value REAL CHECK (value BETWEEN -1000 AND 100000),
  limit_value REAL CHECK (limit_value BETWEEN -1000 AND 100000),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  measured_on TEXT CHECK (measured_on IS date (measured_on) AND measured_on BETWEEN '1900-01-01' AND '2199-12-31'),
  words TEXT CHECK (length (words) BETWEEN 1 AND 500),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (phase_change_id, position)
) STRICT;

-- One state of a criterion of a side. NULLs differ from each other, so no side counts as ''.
CREATE UNIQUE INDEX phase_criterion_is_one ON phase_criterion (phase_change_id, criterion_key, ifnull (side, ''));

CREATE TRIGGER phase_criterion_is_locked_for_insert BEFORE INSERT ON phase_criterion
WHEN EXISTS (SELECT 1 FROM phase_change WHERE id = NEW.phase_change_id)
BEGIN
  SELECT RAISE (ABORT, 'locked: phase_criterion');
END;

CREATE TRIGGER phase_criterion_is_locked_for_update BEFORE UPDATE ON phase_criterion
BEGIN
  SELECT RAISE (ABORT, 'locked: phase_criterion');
END;

CREATE TRIGGER phase_criterion_is_locked_for_delete BEFORE DELETE ON phase_criterion
BEGIN
  SELECT RAISE (ABORT, 'locked: phase_criterion');
END;

-- A step that was taken stays; going back is another step.
CREATE TRIGGER phase_change_is_locked_for_update BEFORE UPDATE ON phase_change
BEGIN
  SELECT RAISE (ABORT, 'locked: phase_change');
END;

CREATE TRIGGER phase_change_is_locked_for_delete BEFORE DELETE ON phase_change
BEGIN
  SELECT RAISE (ABORT, 'locked: phase_change');
END;

-- A row a version; the one without a number is being edited.
CREATE TABLE running_plan (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  number INTEGER CHECK (number BETWEEN 1 AND 100000),
  starts_on TEXT NOT NULL CHECK (starts_on IS date (starts_on) AND starts_on BETWEEN '1900-01-01' AND '2199-12-31'),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 104),
  progression_key TEXT CHECK (length (progression_key) BETWEEN 1 AND 60),
  note TEXT CHECK (length (note) BETWEEN 1 AND 10000),
  reason TEXT CHECK (length (reason) BETWEEN 1 AND 500),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  saved_at INTEGER CHECK (saved_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (episode_id, number),
  CHECK ((number IS NULL) = (saved_at IS NULL)),
  CHECK (strftime ('%w', starts_on) = '1')
) STRICT;

CREATE UNIQUE INDEX running_plan_has_one_draft ON running_plan (episode_id) WHERE saved_at IS NULL;

CREATE TABLE running_session (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  plan_id TEXT NOT NULL REFERENCES running_plan (id) ON DELETE RESTRICT,
  week INTEGER NOT NULL CHECK (week BETWEEN 0 AND 103),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000),
  kind TEXT NOT NULL CHECK (kind IN ('run', 'hills', 'strides', 'sprint', 'strength', 'plyometrics', 'match', 'training', 'cross-training', 'long-sit')),
  stage_key TEXT CHECK (length (stage_key) BETWEEN 1 AND 60),
  minutes REAL CHECK (minutes BETWEEN 1 AND 1440),
  blocks INTEGER CHECK (blocks BETWEEN 1 AND 100),
  run_minutes REAL CHECK (run_minutes BETWEEN 0 AND 600),
  walk_minutes REAL CHECK (walk_minutes BETWEEN 0 AND 600),
  distance_km REAL CHECK (distance_km BETWEEN 0 AND 300),
  strides INTEGER CHECK (strides BETWEEN 0 AND 200),
  stride_m REAL CHECK (stride_m BETWEEN 10 AND 400),
  climb_m REAL CHECK (climb_m BETWEEN 0 AND 10000),
  speed_percent INTEGER CHECK (speed_percent BETWEEN 1 AND 100),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  surface TEXT CHECK (surface IN ('grass', 'track', 'trail', 'road', 'treadmill', 'turf')),
  note TEXT CHECK (length (note) BETWEEN 1 AND 200),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (blocks IS NOT NULL OR (run_minutes IS NULL AND walk_minutes IS NULL)),
  CHECK (blocks IS NULL OR run_minutes IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX running_session_by_plan ON running_session (plan_id, week, weekday, position);

CREATE TABLE running_reason (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  plan_id TEXT NOT NULL REFERENCES running_plan (id) ON DELETE RESTRICT,
  week INTEGER NOT NULL CHECK (week BETWEEN 0 AND 103),
  raised TEXT NOT NULL CHECK (length (raised) BETWEEN 1 AND 100),
  reason TEXT NOT NULL CHECK (length (reason) BETWEEN 1 AND 500),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  given_at INTEGER CHECK (given_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (plan_id, week)
) STRICT;

-- A plan has nothing after its last week.
CREATE TRIGGER running_session_is_in_plan BEFORE INSERT ON running_session
WHEN NEW.week >= (SELECT weeks FROM running_plan WHERE id = NEW.plan_id)
BEGIN
  SELECT RAISE (ABORT, 'beyond: running_session');
END;

CREATE TRIGGER running_reason_is_in_plan BEFORE INSERT ON running_reason
WHEN NEW.week >= (SELECT weeks FROM running_plan WHERE id = NEW.plan_id)
BEGIN
  SELECT RAISE (ABORT, 'beyond: running_reason');
END;

-- What was saved as a version stays as it was saved.
CREATE TRIGGER running_plan_is_locked_for_update BEFORE UPDATE ON running_plan WHEN OLD.saved_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: running_plan');
END;

CREATE TRIGGER running_plan_is_locked_for_delete BEFORE DELETE ON running_plan WHEN OLD.saved_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: running_plan');
END;

CREATE TRIGGER running_session_is_locked_for_insert BEFORE INSERT ON running_session
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id = NEW.plan_id AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_session');
END;

CREATE TRIGGER running_session_is_locked_for_update BEFORE UPDATE ON running_session
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id IN (OLD.plan_id, NEW.plan_id) AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_session');
END;

CREATE TRIGGER running_session_is_locked_for_delete BEFORE DELETE ON running_session
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id = OLD.plan_id AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_session');
END;

CREATE TRIGGER running_reason_is_locked_for_insert BEFORE INSERT ON running_reason
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id = NEW.plan_id AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_reason');
END;

CREATE TRIGGER running_reason_is_locked_for_update BEFORE UPDATE ON running_reason
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id IN (OLD.plan_id, NEW.plan_id) AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_reason');
END;

CREATE TRIGGER running_reason_is_locked_for_delete BEFORE DELETE ON running_reason
WHEN EXISTS (SELECT 1 FROM running_plan WHERE id = OLD.plan_id AND saved_at IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: running_reason');
END;

CREATE TABLE return_check (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  criterion_key TEXT NOT NULL CHECK (length (criterion_key) BETWEEN 1 AND 60),
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  state TEXT CHECK (state IN ('met', 'not-met')),
  value REAL CHECK (value BETWEEN -1000 AND 100000),
  note TEXT CHECK (length (note) BETWEEN 1 AND 200),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX return_check_by_episode ON return_check (episode_id, date);

CREATE TRIGGER return_check_is_locked_for_update BEFORE UPDATE ON return_check
BEGIN
  SELECT RAISE (ABORT, 'locked: return_check');
END;

CREATE TRIGGER return_check_is_locked_for_delete BEFORE DELETE ON return_check
BEGIN
  SELECT RAISE (ABORT, 'locked: return_check');
END;

CREATE TABLE clearance (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  participation TEXT NOT NULL CHECK (participation IN ('none', 'modified', 'full')),
  speed_percent INTEGER CHECK (speed_percent BETWEEN 0 AND 100),
  speed_kmh REAL CHECK (speed_kmh BETWEEN 0 AND 50),
  distance_km REAL CHECK (distance_km BETWEEN 0 AND 300),
  hills TEXT CHECK (hills IN ('none', 'gentle', 'free')),
  match_minutes INTEGER CHECK (match_minutes BETWEEN 0 AND 240),
  stages TEXT CHECK (length (stages) BETWEEN 1 AND 500),
  review_on TEXT CHECK (review_on IS date (review_on) AND review_on BETWEEN '1900-01-01' AND '2199-12-31'),
  note TEXT CHECK (length (note) BETWEEN 1 AND 10000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (review_on >= date)
) STRICT;

CREATE INDEX clearance_by_episode ON clearance (episode_id, date);

CREATE TRIGGER clearance_is_locked_for_update BEFORE UPDATE ON clearance
BEGIN
  SELECT RAISE (ABORT, 'locked: clearance');
END;

CREATE TRIGGER clearance_is_locked_for_delete BEFORE DELETE ON clearance
BEGIN
  SELECT RAISE (ABORT, 'locked: clearance');
END;

CREATE TABLE set_aside (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  rule_key TEXT NOT NULL CHECK (length (rule_key) BETWEEN 1 AND 60),
  set_on TEXT NOT NULL CHECK (set_on IS date (set_on) AND set_on BETWEEN '1900-01-01' AND '2199-12-31'),
  until TEXT NOT NULL CHECK (until IS date (until) AND until BETWEEN '1900-01-01' AND '2199-12-31'),
  reason TEXT NOT NULL CHECK (length (reason) BETWEEN 1 AND 500),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (until >= set_on)
) STRICT;

CREATE INDEX set_aside_by_episode ON set_aside (episode_id, set_on);

CREATE TRIGGER set_aside_is_locked_for_update BEFORE UPDATE ON set_aside
BEGIN
  SELECT RAISE (ABORT, 'locked: set_aside');
END;

CREATE TRIGGER set_aside_is_locked_for_delete BEFORE DELETE ON set_aside
BEGIN
  SELECT RAISE (ABORT, 'locked: set_aside');
END;

-- The page of a step and that of a clearance go out too; a check cannot be widened, so that the table is made anew.
CREATE TABLE new_disclosure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  disclosed_at INTEGER CHECK (disclosed_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('picture', 'figures', 'diary', 'patient-report', 'coach-report', 'phase-step', 'clearance')),
  way TEXT NOT NULL CHECK (way IN ('copied', 'saved', 'printed')),
  part TEXT CHECK (length (part) BETWEEN 1 AND 40),
  format TEXT CHECK (length (format) BETWEEN 1 AND 10),
  language TEXT CHECK (length (language) BETWEEN 1 AND 20),
  first_day TEXT CHECK (first_day IS date (first_day) AND first_day BETWEEN '1900-01-01' AND '2199-12-31'),
  last_day TEXT CHECK (last_day IS date (last_day) AND last_day BETWEEN '1900-01-01' AND '2199-12-31'),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (first_day <= last_day)
) STRICT;

INSERT INTO new_disclosure (id, episode_id, disclosed_at, clinician_id, kind, way, part, format, language, first_day, last_day,
  created_at, created_by, changed_at, changed_by)
SELECT id, episode_id, disclosed_at, clinician_id, kind, way, part, format, language, first_day, last_day,
  created_at, created_by, changed_at, changed_by
FROM disclosure ORDER BY rowid;

DROP TABLE disclosure;
ALTER TABLE new_disclosure RENAME TO disclosure;

CREATE INDEX disclosure_by_episode ON disclosure (episode_id, disclosed_at);

CREATE TRIGGER disclosure_is_locked_for_update BEFORE UPDATE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;

CREATE TRIGGER disclosure_is_locked_for_delete BEFORE DELETE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: disclosure');
END;

CREATE TABLE squad_disclosure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  squad_id TEXT REFERENCES squad (id) ON DELETE RESTRICT,
  disclosed_at INTEGER CHECK (disclosed_at > 0),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  audience TEXT NOT NULL CHECK (audience IN ('medical', 'coach')),
  way TEXT NOT NULL CHECK (way IN ('copied', 'saved', 'printed')),
  format TEXT CHECK (length (format) BETWEEN 1 AND 10),
  language TEXT CHECK (length (language) BETWEEN 1 AND 20),
  athletes INTEGER NOT NULL CHECK (athletes BETWEEN 0 AND 100000),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER squad_disclosure_is_locked_for_update BEFORE UPDATE ON squad_disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: squad_disclosure');
END;

CREATE TRIGGER squad_disclosure_is_locked_for_delete BEFORE DELETE ON squad_disclosure
BEGIN
  SELECT RAISE (ABORT, 'locked: squad_disclosure');
END;
