import * as v from 'valibot';
import { domainCode, points, slug, text } from '../fields';

const difficultyExpected = '1 (easy), 2 (medium) or 3 (hard)';

/** What every question has, whatever its kind. */
export const base = {
  id: slug,
  /** The code of domain.md it asks about. */
  topic: domainCode,
  /** 1 easy, 2 medium, 3 hard. */
  difficulty: v.optional(v.picklist([1, 2, 3], difficultyExpected), 2),
  points,
  stem: text,
  /** The page to read again, `course/lesson` with an optional `#anchor`; shown after release. */
  lesson: v.optional(text)
};

export const label = v.strictObject({ id: slug, text });
