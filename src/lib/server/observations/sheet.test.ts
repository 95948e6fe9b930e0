import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { filledSheet } from '../../../../tests/factories/sheets';
import { useDatabase } from '../../../../tests/test-database';
import { newId } from '../db';
import { settleDuties } from '../duties';
import type { Actor } from '../policy';
import { appliedParts, readSheet, readSubmittedSheet, saveSheet } from './index';

const database = useDatabase();
let mentor: Actor;
let subject: { cohortId: string; personId: string };

beforeEach(async () => {
  mentor = await createActor(database(), ['mentor'], '何静');
  const { personId } = await createActor(database(), ['new-hire'], '林晓雨');
  subject = { cohortId: await createCohort(database(), [personId], mentor.personId), personId };
});

const save = (ratings: unknown, revision: number, { submit = false, by = mentor, about = subject } = {}) =>
  saveSheet(database(), by, { ...about, ratings, revision, submit, locale: 'zh-CN' });
const submit = (ratings: unknown, revision: number) => save(ratings, revision, { submit: true });
async function sheet() {
  const outcome = await readSheet(database(), mentor, subject, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const draft = (rating: unknown) => ({ items: { teamwork: { rating, evidence: '' } } });

describe('the mentor’s sheet', () => {
  it('is empty at first and kept as far as it is filled in', async () => {
    expect(await sheet()).toMatchObject({
      subject: '林晓雨',
      dueOn: '2026-04-01',
      revision: 0,
      submittedAt: null
    });
    expect(await save(draft('3'), 0)).toEqual({ ok: true, value: { revision: 1 } });
    expect(await save({ ...draft('4'), remarks: { strengths: '耐心 😀\r\n' } }, 1)).toEqual({
      ok: true,
      value: { revision: 2 }
    });
    expect(await sheet()).toMatchObject({
      revision: 2,
      ratings: { items: { teamwork: { rating: 4 } }, remarks: { strengths: '耐心 😀' } }
    });
  });

  it('names everything that a submission still lacks, and keeps the draft as it was', async () => {
    await save(draft('4'), 0);
    const refused = await submit(draft('5'), 1);
    expect(refused).toMatchObject({ ok: false, code: 'sheet-incomplete' });
    const fields = 'problems' in refused ? refused.problems?.map(({ field }) => field) : [];
    expect(fields).toEqual(
      expect.arrayContaining(['items.teamwork.evidence', 'items.reception', 'recommendation'])
    );
    expect(await sheet()).toMatchObject({ revision: 1, ratings: { items: { teamwork: { rating: 4 } } } });
    expect(await appliedParts(database(), subject.cohortId)).toEqual(new Map());
  });

  it('counts once it is submitted, and is final', async () => {
    const ratings = await filledSheet(database(), 4);
    expect(await submit(ratings, 0)).toMatchObject({ ok: true });
    const [part, ...more] = (await appliedParts(database(), subject.cohortId)).get(subject.personId)!;
    expect(more).toEqual([]);
    const { length } = Object.keys(ratings.items);
    expect(part).toMatchObject({
      form: 'mentor-assessment',
      score: String(4 * length),
      max: String(5 * length)
    });
    expect(await save(draft('1'), 1)).toMatchObject({ code: 'sheet-submitted' });
    expect(await submit(ratings, 1)).toMatchObject({ code: 'sheet-submitted' });
    expect((await sheet()).submittedAt).not.toBeNull();
  });

  it('leaves out what could not be observed', async () => {
    const ratings = await filledSheet(database(), 3);
    ratings.items['after-sale'] = { rating: 'not-observed', evidence: '' };
    await submit(ratings, 0);
    const [part] = (await appliedParts(database(), subject.cohortId)).get(subject.personId)!;
    const rated = Object.keys(ratings.items).length - 1;
    expect(part).toMatchObject({ score: String(3 * rated), max: String(5 * rated) });
  });

  it('is written down when it is submitted', async () => {
    await save(draft('4'), 0);
    await submit(await filledSheet(database()), 1);
    const events = await database()
      .selectFrom('audit_event')
      .select(['action', 'actor_id', 'after'])
      .where('subject_id', '=', subject.personId)
      .execute();
    expect(events).toMatchObject([
      { action: 'sheet.submitted', actor_id: mentor.personId, after: { max: '55' } }
    ]);
  });
});

describe('two devices at one sheet', () => {
  it('never overwrite each other: the older one is told', async () => {
    await save(draft('3'), 0);
    await save(draft('4'), 1);
    expect(await save(draft('2'), 1)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await save(draft('2'), 0)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await submit(await filledSheet(database()), 1)).toMatchObject({ code: 'changed-meanwhile' });
    expect((await sheet()).ratings.items.teamwork?.rating).toBe(4);
  });

  it.each([0, 1])('that save at once: one wins, from revision %i', async (revision) => {
    if (revision > 0) await save(draft('3'), 0);
    const outcomes = await Promise.all(['1', '2', '4'].map((rating) => save(draft(rating), revision)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'changed-meanwhile')).toHaveLength(2);
    expect((await sheet()).revision).toBe(revision + 1);
  });

  it('that submit at once submit once', async () => {
    const ratings = await filledSheet(database());
    const outcomes = await Promise.all([1, 2, 3].map(() => submit(ratings, 0)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await appliedParts(database(), subject.cohortId)).get(subject.personId)).toHaveLength(1);
  });

  it.each([5, -1, 1.5, 1e300, Number.NaN, Infinity])(
    'with a revision that never was (%d) is told so',
    async (revision) => {
      expect(await save(draft('4'), revision)).toMatchObject({ code: 'changed-meanwhile' });
      await save(draft('3'), 0);
      expect(await save(draft('4'), revision)).toMatchObject({ code: 'changed-meanwhile' });
      expect((await sheet()).ratings.items.teamwork?.rating).toBe(3);
    }
  );
});

describe('a sheet that was handed over', () => {
  it('is filled in by the lead of the new hire’s department, and of no other', async () => {
    const departmentId = newId();
    await database().insertInto('department').values({ id: departmentId, name: '售后组' }).execute();
    await settleDuties(database(), subject.cohortId);
    const lead = await createActor(database(), []);
    await database()
      .updateTable('duty')
      .set({ owner_id: lead.personId })
      .where('cohort_id', '=', subject.cohortId)
      .where('artefact', '=', 'mentor-assessment')
      .execute();
    const bound = await bind(database(), lead, { role: 'lead', departmentId });
    expect(await save(draft('4'), 0, { by: bound })).toMatchObject({ code: 'not-allowed' });
    await database()
      .updateTable('person')
      .set({ department_id: departmentId })
      .where('id', '=', subject.personId)
      .execute();
    expect(await save(draft('4'), 0, { by: bound })).toMatchObject({ ok: true });
  });
});

describe('a sheet is closed', () => {
  it('to another mentor, to the new hire, and to a mentor of another cohort', async () => {
    const { cohortId } = subject;
    const other = await createActor(database(), ['mentor']);
    const elsewhere = await bind(database(), await createActor(database(), []), {
      role: 'mentor',
      cohortId: await createCohort(database())
    });
    const self = { ...mentor, personId: subject.personId };
    expect(await readSheet(database(), other, subject, 'zh-CN')).toMatchObject({ code: 'not-found' });
    expect(await save(draft('1'), 0, { by: other })).toMatchObject({ code: 'not-found' });
    expect(await save(draft('5'), 0, { by: self })).toMatchObject({ code: 'not-found' });
    expect(await save(draft('1'), 0, { by: elsewhere })).toMatchObject({ code: 'not-found' });
    const lead = await createActor(database(), ['lead']);
    expect(await readSheet(database(), lead, subject, 'zh-CN')).toMatchObject({ code: 'not-found' });
    for (const role of ['new-hire', 'trainer', 'peer', 'hr', 'manager', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await readSheet(database(), actor, { ...subject, cohortId }, 'zh-CN')).toMatchObject({
        code: 'not-allowed'
      });
    }
  });

  it('when ids are swapped or unknown', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const swapped = { cohortId: subject.personId, personId: subject.cohortId };
    for (const about of [swapped, { ...subject, personId: nobody }, { ...subject, cohortId: nobody }]) {
      expect(await save(draft('4'), 0, { about })).toMatchObject({ code: 'not-found' });
      expect(await readSheet(database(), mentor, about, 'zh-CN')).toMatchObject({ code: 'not-found' });
    }
  });

  it('to a mentor who no longer coaches the new hire', async () => {
    await save(draft('4'), 0);
    const next = await createActor(database(), ['mentor']);
    await database()
      .updateTable('enrolment')
      .set({ mentor_id: next.personId })
      .where('person_id', '=', subject.personId)
      .execute();
    await settleDuties(database(), subject.cohortId);
    expect(await save(draft('5'), 1)).toMatchObject({ code: 'not-found' });
    expect(await readSheet(database(), next, subject, 'zh-CN')).toMatchObject({ value: { revision: 0 } });
  });
});

describe('the sheet as HR files it', () => {
  const print = (actor: Actor, about = subject) => readSubmittedSheet(database(), actor, about);

  it('is there once it is submitted, for its author and for HR of the cohort', async () => {
    const hr = await createActor(database(), ['hr']);
    await save(draft('4'), 0);
    for (const actor of [mentor, hr])
      expect(await print(actor)).toMatchObject({ ok: false, code: 'not-found' });
    await submit(await filledSheet(database(), 4), 1);
    for (const actor of [mentor, hr])
      expect(await print(actor)).toMatchObject({
        ok: true,
        value: { subject: '林晓雨', assessor: '何静', locale: 'zh-CN', form: { code: 'F6' } }
      });
  });

  it('is nobody else’s to read', async () => {
    await submit(await filledSheet(database(), 4), 0);
    const other = await createActor(database(), ['mentor']);
    const elsewhere = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: await createCohort(database())
    });
    for (const actor of [other, elsewhere])
      expect(await print(actor)).toMatchObject({ ok: false, code: 'not-found' });
    for (const role of ['new-hire', 'peer', 'manager', 'trainer', 'admin'] as const)
      expect(await print(await createActor(database(), [role]))).toMatchObject({ code: 'not-allowed' });
    expect(await print(mentor, { ...subject, cohortId: newId() })).toMatchObject({ code: 'not-found' });
  });
});
