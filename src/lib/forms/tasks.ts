import * as v from 'valibot';
import { parseDay } from '../engine/onboarding';
import { line, text, uuid } from './fields';

export const tickForm = v.object({ task: line(80), done: v.picklist(['yes', 'no'], 'choice') });

export const signTaskForm = v.object({
  cohort: uuid,
  person: uuid,
  task: line(80),
  reason: v.optional(line(300))
});

const day = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((value) => parseDay(value) !== null, 'format')
);

const count = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,4}$/, 'format'),
    v.transform(Number),
    v.check((value) => value >= 0 && value <= most, 'format')
  );

/** How the pathway stood when the form was filled in. */
const seen = { cohort: uuid, revision: count(9999) };

const reason = line(300);

export const moveForm = v.object({ ...seen, task: line(80), date: day, reason });

export const waiveForm = v.object({ ...seen, task: line(80), reason });

export const addForm = v.object({
  ...seen,
  title: line(80),
  why: line(200),
  evidence: line(200),
  kind: v.picklist(['checklist', 'meeting', 'visit', 'project', 'journal'], 'choice'),
  minutes: v.pipe(
    count(480),
    v.check((minutes) => minutes > 0, 'format')
  ),
  signs: v.picklist(['self', 'mentor'], 'choice'),
  date: day,
  reason
});

export const undoForm = v.object({ ...seen, change: uuid });

export const experienceForm = v.object({
  cohort: uuid,
  experienced: v.picklist(['yes', 'no'], 'choice')
});

export const acceptForm = v.object({ handIn: uuid });

export const returnForm = v.object({ handIn: uuid, reason: line(500) });

export const handInForm = v.object({
  choice: v.optional(line(80)),
  words: v.optional(v.pipe(text(4000), v.nonEmpty('required'))),
  name: v.optional(line(80)),
  revision: v.optional(uuid)
});

export const praiseForm = v.object({
  person: uuid,
  task: line(80),
  words: v.pipe(text(500), v.nonEmpty('required'))
});

export const removePraiseForm = v.object({ praise: uuid });
