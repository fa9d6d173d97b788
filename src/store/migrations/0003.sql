-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: doses as they are written on paper.

ALTER TABLE prescription ADD COLUMN repetitions_to INTEGER CHECK (repetitions_to BETWEEN 1 AND 200 AND repetitions_to > repetitions);
ALTER TABLE prescription ADD COLUMN rhythm TEXT CHECK (rhythm IN ('every-other-day', 'every-third-day'));
ALTER TABLE prescription ADD COLUMN times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 10);
