import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { answer, feedback, openFeedback, sheetOf } from '../../../../tests/factories/forms';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  closeRound,
  exportRound,
  handIn,
  listOwnSheets,
  openSheet,
  readRound,
  reopenRound,
  reopenSheet,
  saveFormDraft
} from './index';

const database = useDatabase();
let hr: Actor;
let people: Actor[];
let roundId: string;
let cohortId: string;

beforeEach(async () => {
  hr = await createActor(database(), ['hr']);
  people = [];
  for (let index = 0; index < 7; index += 1) people.push(await createActor(database(), ['new-hire']));
  cohortId = await createCohort(
    database(),
    people.map(({ personId }) => personId)
  );
  roundId = await openFeedback(database(), hr, cohortId);
});

async function round() {
  const read = await readRound(database(), hr, roundId, 'zh-CN');
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

const stored = () =>
  database()
    .selectFrom('form_anonymous_answer')
    .select(['position', 'answers', sql<string>`xmin::text`.as('xmin')])
    .where('round_id', '=', roundId)
    .orderBy(sql`ctid`)
    .execute();

const wordsOf = (answers: unknown) => (answers as { improve: string }).improve;

describe('an anonymous round', () => {
  it('says who has answered and shows nothing of what, until it is closed with five answers', async () => {
    for (const [index, person] of people.slice(0, 5).entries()) {
      expect(await answer(database(), person, feedback(`意见${index}`))).toMatchObject({ ok: true });
      expect((await round()).results).toBeNull();
      expect(await exportRound(database(), hr, roundId, 'zh-CN')).toMatchObject({ code: 'results-hidden' });
    }
    const { sheets, handedIn } = await round();
    expect(handedIn).toBe(5);
    expect(sheets.filter((sheet) => !sheet.handedIn)).toHaveLength(2);
    expect(sheets.every(({ handedInAt }) => handedInAt === null)).toBe(true);
    expect(await closeRound(database(), hr, roundId)).toMatchObject({ ok: true });
    const texts = (await round()).results?.find(({ field }) => field.id === 'improve');
    expect(texts).toMatchObject({ shows: 'texts', texts: ['意见0', '意见1', '意见2', '意见3', '意见4'] });
    expect(await reopenRound(database(), hr, roundId)).toMatchObject({ code: 'results-shown' });
    expect(await answer(database(), people[5]!, feedback('晚了')).catch(String)).toContain(
      'Nothing to fill in'
    );
  });

  it('shows nothing of four answers even when closed, and can then be taken up again', async () => {
    for (const person of people.slice(0, 4)) await answer(database(), person, feedback('好'));
    await closeRound(database(), hr, roundId);
    expect((await round()).results).toBeNull();
    expect(await exportRound(database(), hr, roundId, 'zh-CN')).toMatchObject({ code: 'results-hidden' });
    expect(await reopenRound(database(), hr, roundId)).toMatchObject({ ok: true });
    await answer(database(), people[4]!, feedback('好'));
    await closeRound(database(), hr, roundId);
    expect((await round()).results).not.toBeNull();
  });

  it('is over by itself once everybody has answered', async () => {
    for (const person of people) await answer(database(), person, feedback('好'));
    expect((await round()).closedAt).not.toBeNull();
  });

  it('keeps no trace of who wrote what: neither order, nor transaction, nor time, nor key', async () => {
    const orders = new Set<string>();
    for (const [index, person] of people.entries()) {
      await answer(database(), person, feedback(`${index}`));
      const rows = await stored();
      expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
      expect(rows.map(({ position }) => position).toSorted()).toEqual(rows.map((_, place) => place));
      orders.add(rows.map(({ answers }) => wordsOf(answers)).join(''));
    }
    const inOrder = people.map((_, index) =>
      people
        .slice(0, index + 1)
        .map((_, place) => place)
        .join('')
    );
    expect([...orders]).not.toEqual(inOrder);
    const columns = await sql<{ column_name: string }>`
      select column_name from information_schema.columns where table_name = 'form_anonymous_answer'`.execute(
      database()
    );
    expect(columns.rows.map(({ column_name }) => column_name).toSorted()).toEqual([
      'answers',
      'position',
      'round_id'
    ]);
    const named = await database()
      .selectFrom('form_submission as f')
      .innerJoin('form_sheet as s', 's.id', 'f.sheet_id')
      .select('f.id')
      .where('s.round_id', '=', roundId)
      .execute();
    expect(named).toEqual([]);
    const events = await database()
      .selectFrom('audit_event')
      .select('action')
      .where(
        'actor_id',
        'in',
        people.map(({ personId }) => personId)
      )
      .execute();
    expect(events).toEqual([]);
  });

  it('deals all answers anew each time, fairly', async () => {
    const last: string[] = [];
    for (let run = 0; run < 12; run += 1) {
      const trio = await Promise.all([1, 2, 3].map(() => createActor(database(), ['new-hire'])));
      const cohort = await createCohort(
        database(),
        trio.map(({ personId }) => personId)
      );
      roundId = await openFeedback(database(), hr, cohort);
      for (const [index, person] of trio.entries()) await answer(database(), person, feedback(`${index}`));
      last.push(wordsOf((await stored()).at(-1)!.answers));
    }
    expect(new Set(last).size).toBeGreaterThan(1);
  });

  it('counts people who answer at the same moment, each once', async () => {
    const sheets = await Promise.all(people.map((person) => sheetOf(database(), person)));
    const send = (index: number) =>
      handIn(database(), people[index]!, {
        sheetId: sheets[index]!,
        posted: feedback(`${index}`),
        revision: 0,
        locale: 'zh-CN'
      });
    const outcomes = await Promise.all([...people.keys(), ...people.keys()].map(send));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'form-handed-in')).toHaveLength(7);
    expect((await stored()).map(({ answers }) => wordsOf(answers)).toSorted()).toEqual([...'0123456']);
  });

  it('keeps no draft on the server, shows nobody what was handed in, and gives nothing back', async () => {
    const [person] = people as [Actor, ...Actor[]];
    const sheetId = await sheetOf(database(), person);
    const draft = { sheetId, posted: feedback('草稿'), revision: 0, locale: 'zh-CN' as const };
    expect(await saveFormDraft(database(), person, draft)).toMatchObject({ code: 'form-anonymous' });
    await answer(database(), person, feedback('秘密'));
    expect(await openSheet(database(), person, sheetId, 'zh-CN')).toMatchObject({
      value: { state: 'handed-in', posted: {}, answers: null, handedInAt: null }
    });
    expect(await reopenSheet(database(), hr, { roundId, sheetId, reason: '看一下' })).toMatchObject({
      code: 'form-anonymous'
    });
    expect(await listOwnSheets(database(), person, 'zh-CN')).toMatchObject({
      value: [{ state: 'handed-in' }]
    });
  });

  it('is followed by HR alone', async () => {
    const manager = await createActor(database(), ['manager']);
    const trainer = await createActor(database(), ['trainer']);
    expect(await readRound(database(), manager, roundId, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await readRound(database(), trainer, roundId, 'zh-CN')).toMatchObject({ code: 'not-found' });
    expect(await closeRound(database(), manager, roundId)).toMatchObject({ code: 'not-found' });
  });
});
