-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: what comes after an assessment is finished, letters, and which answer an action was about.

-- A correction stands beside what was signed, numbered in the order in which it came, and is itself never changed.
CREATE TABLE amendment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100000),
  item_key TEXT NOT NULL CHECK (length (item_key) BETWEEN 1 AND 60),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  value REAL CHECK (value BETWEEN -1000 AND 100000),
  text TEXT CHECK (length (text) BETWEEN 1 AND 10000),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT NOT NULL CHECK (length (reason) BETWEEN 1 AND 500),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  UNIQUE (assessment_id, number),
  -- Withdrawn, or answered anew: one of the two.
  CHECK (withdrawn = (value IS NULL AND text IS NULL)),
  CHECK (item_key NOT IN ('impression', 'plan') OR (value IS NULL AND side IS NULL))
) STRICT;

-- What is not finished yet is simply changed.
CREATE TRIGGER amendment_is_of_locked_assessment BEFORE INSERT ON amendment
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = NEW.assessment_id AND locked_at IS NULL)
BEGIN
  SELECT RAISE (ABORT, 'draft: amendment');
END;

CREATE TRIGGER amendment_is_locked_for_update BEFORE UPDATE ON amendment
BEGIN
  SELECT RAISE (ABORT, 'locked: amendment');
END;

CREATE TRIGGER amendment_is_locked_for_delete BEFORE DELETE ON amendment
BEGIN
  SELECT RAISE (ABORT, 'locked: amendment');
END;

CREATE TABLE letter (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE RESTRICT,
  assessment_id TEXT REFERENCES assessment (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date (date) AND date BETWEEN '1900-01-01' AND '2199-12-31'),
  clinician_id TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('gp', 'physician', 'imaging-request', 'coach')),
  recipient TEXT CHECK (length (recipient) BETWEEN 1 AND 10000),
  subject TEXT CHECK (length (subject) BETWEEN 1 AND 200),
  body TEXT CHECK (length (body) BETWEEN 1 AND 10000),
  with_report INTEGER NOT NULL CHECK (with_report IN (0, 1)),
  printed_at INTEGER CHECK (printed_at > 0),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT REFERENCES clinician (id) ON DELETE RESTRICT,
  CHECK (with_report = 0 OR assessment_id IS NOT NULL)
) STRICT;

CREATE INDEX letter_by_episode ON letter (episode_id, date);
CREATE INDEX letter_by_assessment ON letter (assessment_id);

-- What went out stays as it went out.
CREATE TRIGGER letter_is_locked_for_update BEFORE UPDATE ON letter
WHEN OLD.printed_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: letter');
END;

CREATE TRIGGER letter_is_locked_for_delete BEFORE DELETE ON letter
WHEN OLD.printed_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: letter');
END;

ALTER TABLE flag_action ADD COLUMN finding_id TEXT REFERENCES finding (id) ON DELETE RESTRICT;
ALTER TABLE flag_action ADD COLUMN amendment_id TEXT REFERENCES amendment (id) ON DELETE RESTRICT;

CREATE INDEX flag_action_by_finding ON flag_action (finding_id);

ALTER TABLE event ADD COLUMN side TEXT CHECK (side IN ('left', 'right', 'both'));
ALTER TABLE event ADD COLUMN detail TEXT CHECK (length (detail) BETWEEN 1 AND 200);
