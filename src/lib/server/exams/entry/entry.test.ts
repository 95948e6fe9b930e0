import { beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { createMixedExam, mixedPaperFiles } from '../../../../../tests/factories/mixed-papers';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { isOpen, modelAnswer, type Paper } from '../../../engine/assessment';
import { typedAnswer } from '../../../engine/assessment/on-paper';
import { newId } from '../../db';
import { insertEnrolment } from '../../cohorts';
import { takeInFiles, toLibraryFile } from '../../library';
import type { Actor } from '../../policy';
import { examPaper } from '../paper';
import {
  confirmReading,
  enterSheet,
  queryMark,
  readEntryRoom,
  readEntrySheet,
  readExam,
  readQuery,
  readReview,
  releaseMarks,
  settleReadings,
  startExam,
  writtenStanding,
  type Reading
} from '../index';
import type { EntryLines } from './lines';

const database = useDatabase();
const opensAt = new Date('2026-03-04T14:00:20+08:00');
let paper: Paper;
let people: { hr: Actor; trainer: Actor; sitter: Actor; examId: string; cohortId: string };

beforeAll(async () => {
  const files = mixedPaperFiles().map(({ path, source }) => toLibraryFile(path, Buffer.from(source)));
  expect((await takeInFiles(database(), files, { dryRun: false })).rejected).toEqual([]);
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T18:00:00+08:00') });
  const db = database();
  const [hr, trainer, sitter] = [
    await createActor(db, ['hr']),
    await createActor(db, ['trainer']),
    await createActor(db, ['new-hire'])
  ];
  const cohortId = await createCohort(db, [sitter.personId]);
  const examId = await createMixedExam(db, cohortId, opensAt);
  people = { hr, trainer, sitter, examId, cohortId };
  paper = (await examPaper(db, examId, 'zh-CN', 1))!.compiled;
});
afterEach(() => void vi.useRealTimers());

/** A sheet with everything right, open questions marked full by the trainer. */
function fullMarks(change: EntryLines = {}): EntryLines {
  const lines = paper.items.map((item) => [
    item.id,
    isOpen(item)
      ? { points: item.points, markerId: people.trainer.personId }
      : { typed: typedAnswer(item, modelAnswer(item)) }
  ]);
  return { ...(Object.fromEntries(lines) as EntryLines), ...change };
}

const sheet = () => ({ examId: people.examId, personId: people.sitter.personId });

function read(actor: Actor, change: Partial<Reading> = {}) {
  const reading: Reading = {
    ...sheet(),
    variant: 1,
    locale: 'zh-CN',
    satAt: '2026-03-04T14:00',
    reading: 1,
    revision: 0,
    lines: fullMarks(),
    ...change
  };
  return enterSheet(database(), actor, reading);
}

const refusal = (code: string) => ({ ok: false, code });
const firstOf = (kind: string) => paper.items.find((item) => item.kind === kind)!.id;

async function attempts() {
  return database().selectFrom('exam_attempt').selectAll().where('exam_id', '=', people.examId).execute();
}

describe('a sheet read once', () => {
  it('is no attempt until it is confirmed, and then one like any other', async () => {
    expect(await read(people.hr)).toEqual({ ok: true, value: { state: 'read-once' } });
    expect(await attempts()).toEqual([]);

    expect(await confirmReading(database(), people.hr, { ...sheet(), revision: 1 })).toEqual({ ok: true });
    const [attempt] = await attempts();
    expect(attempt).toMatchObject({
      person_id: people.sitter.personId,
      source: 'paper',
      sitting: 1,
      variant: 1,
      started_at: opensAt,
      ends_at: new Date('2026-03-04T15:30:20+08:00'),
      submitted_at: new Date('2026-03-04T15:30:20+08:00')
    });
    expect(attempt!.marked_at).not.toBeNull();

    const standing = await writtenStanding(database(), people.cohortId);
    expect(standing.get(people.sitter.personId)!.parts).toMatchObject([
      { score: paper.total, max: paper.total }
    ]);
  });

  it('has marks by the rules for closed questions and by hand, with the marker, for open ones', async () => {
    const [single, short] = [firstOf('single'), firstOf('short')];
    const lines = fullMarks({
      [single]: { typed: [''] },
      [short]: { points: '1.5', markerId: people.trainer.personId }
    });
    await read(people.hr, { lines });
    await confirmReading(database(), people.hr, { ...sheet(), revision: 1 });
    const { id } = (await attempts())[0]!;
    const marks = await database().selectFrom('mark').selectAll().where('attempt_id', '=', id).execute();
    expect(marks).toHaveLength(paper.items.length);
    expect(marks.find(({ item }) => item === single)).toMatchObject({ score: '0', marker_id: null });
    expect(marks.find(({ item }) => item === short)).toMatchObject({
      score: '1.5',
      marker_id: people.trainer.personId
    });
    const answers = await database()
      .selectFrom('answer')
      .select('item')
      .where('attempt_id', '=', id)
      .execute();
    expect(answers).toHaveLength(paper.items.filter((item) => !isOpen(item)).length - 1);
  });

  it('says in the audit who read it and who let it count', async () => {
    await read(people.hr);
    await confirmReading(database(), people.trainer, { ...sheet(), revision: 1 });
    const { id } = (await attempts())[0]!;
    const events = await database()
      .selectFrom('audit_event')
      .select(['action', 'actor_id', 'after'])
      .where('subject_id', 'in', [id, people.examId])
      .where('action', 'in', ['exam.sheet-read', 'exam.entered'])
      .orderBy('id')
      .execute();
    expect(events.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['exam.sheet-read', people.hr.personId],
      ['exam.entered', people.trainer.personId]
    ]);
    expect(events[1]!.after).toMatchObject({
      personId: people.sitter.personId,
      readers: [people.hr.personId, people.trainer.personId]
    });
  });

  it('is corrected by whoever read it, and a stale or repeated confirmation changes nothing', async () => {
    await read(people.hr);
    expect(await read(people.trainer, { revision: 1 })).toMatchObject(refusal('changed-meanwhile'));
    expect(await read(people.hr)).toMatchObject(refusal('changed-meanwhile'));
    expect(await read(people.hr, { revision: 1 })).toMatchObject({ ok: true });
    const confirm = (revision: number) => confirmReading(database(), people.hr, { ...sheet(), revision });
    expect(await confirm(1)).toMatchObject(refusal('changed-meanwhile'));
    const twice = await Promise.all([confirm(2), confirm(2)]);
    expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await attempts()).toHaveLength(1);
    expect(await read(people.hr)).toMatchObject(refusal('attempts-spent'));
  });
});

describe('somebody who begins on the screen while their sheet is confirmed', () => {
  it('has one attempt, of either kind, and whoever comes second is told', async () => {
    for (let round = 0; round < 6; round++) {
      const sitter = await createActor(database(), ['new-hire']);
      const one = { examId: people.examId, personId: sitter.personId };
      await insertEnrolment(database(), people.cohortId, sitter.personId, null);
      await read(people.hr, { personId: sitter.personId });
      const begin = () => startExam(database(), sitter, { examId: people.examId, locale: 'zh-CN' });
      const confirm = () => confirmReading(database(), people.hr, { ...one, revision: 1 });
      const [first, second] = await Promise.all(round % 2 ? [begin(), confirm()] : [confirm(), begin()]);
      const [begun, confirmed] = round % 2 ? [first, second] : [second, first];
      const made = (await attempts()).filter(({ person_id }) => person_id === sitter.personId);
      expect(made).toHaveLength(1);
      expect(begun).toMatchObject({ ok: true, value: { attemptId: made[0]!.id } });
      if (made[0]!.source === 'paper') expect(confirmed).toEqual({ ok: true });
      else expect(confirmed).toMatchObject(refusal('attempts-spent'));
    }
  });
});

describe('what the sitter sees of a sheet from paper', () => {
  it('says that written answers are on paper, in the receipt, the review and to whoever answers a query', async () => {
    await database().updateTable('exam').set({ shuffle: true }).where('id', '=', people.examId).execute();
    await read(people.hr);
    await confirmReading(database(), people.hr, { ...sheet(), revision: 1 });
    const view = { examId: people.examId, locale: 'zh-CN' as const };
    const receipt = await readExam(database(), people.sitter, view);
    if (!receipt.ok) throw new Error(receipt.code);
    expect(receipt.value.onPaper).toBe(true);
    expect(receipt.value.receipt.map(({ item }) => item)).toEqual(paper.items.map(({ id }) => id));
    expect(receipt.value.receipt.filter(({ onPaper }) => onPaper).map(({ item }) => item)).toEqual(
      paper.items.filter(isOpen).map(({ id }) => id)
    );

    vi.setSystemTime(new Date('2026-03-06T18:00:00+08:00'));
    expect(await releaseMarks(database(), people.hr, { examId: people.examId, queryDays: 3 })).toEqual({
      ok: true
    });
    const review = await readReview(database(), people.sitter, view);
    if (!review.ok) throw new Error(review.code);
    expect(review.value).toMatchObject({ onPaper: true, score: paper.total });
    expect(review.value.questions.map(({ id }) => id)).toEqual(paper.items.map(({ id }) => id));

    const asked = { examId: people.examId, item: firstOf('short'), reason: '请再看一遍。' };
    expect(await queryMark(database(), people.sitter, asked)).toEqual({ ok: true });
    const { id } = await database().selectFrom('mark_query').select('id').executeTakeFirstOrThrow();
    const other = await createActor(database(), ['trainer']);
    expect(await readQuery(database(), other, id)).toMatchObject({ value: { onPaper: true } });
  });
});

describe('a sheet read twice', () => {
  it('counts at once where both readings agree, though typed differently', async () => {
    const several = firstOf('several');
    const typed = fullMarks()[several] as { typed: string[] };
    await read(people.hr);
    const lines = fullMarks({
      [several]: { typed: [[...typed.typed[0]!.toLowerCase()].toReversed().join('、')] }
    });
    expect(await read(people.trainer, { reading: 2, lines })).toEqual({
      ok: true,
      value: { state: 'entered' }
    });
    expect(await attempts()).toHaveLength(1);
  });

  it('shows where they differ, and each row is settled by the sheet', async () => {
    const [single, short] = [firstOf('single'), firstOf('short')];
    const marked = (points: string) => ({ points, markerId: people.trainer.personId });
    await read(people.hr, { lines: fullMarks({ [single]: { typed: [''] }, [short]: marked('1') }) });
    const second = await read(people.trainer, { reading: 2, lines: fullMarks({ [short]: marked('2') }) });
    expect(second).toEqual({ ok: true, value: { state: 'differs' } });
    expect(await attempts()).toEqual([]);

    const view = await readEntrySheet(database(), people.hr, { ...sheet(), variant: 1, locale: 'zh-CN' });
    if (!view.ok) throw new Error(view.code);
    expect(view.value).toMatchObject({ state: 'differs', differences: [single, short] });

    const settle = (choices: Record<string, 1 | 2>, revisions: [number, number] = [1, 1]) =>
      settleReadings(database(), people.hr, { ...sheet(), choices, revisions });
    expect(await settle({ [single]: 2 })).toMatchObject(refusal('rows-unsettled'));
    expect(await settle({ [single]: 2, [short]: 1 }, [1, 2])).toMatchObject(refusal('changed-meanwhile'));
    expect(await settle({ [single]: 2, [short]: 1 })).toEqual({ ok: true });
    const { id } = (await attempts())[0]!;
    const marks = await database().selectFrom('mark').selectAll().where('attempt_id', '=', id).execute();
    expect(marks.find(({ item }) => item === short)!.score).toBe('1');
    const entered = await readEntrySheet(database(), people.hr, { ...sheet(), variant: 1, locale: 'zh-CN' });
    expect(entered).toMatchObject({
      value: { counted: { [single]: fullMarks()[single], [short]: marked('1') } }
    });
    expect(Number(marks.find(({ item }) => item === single)!.score)).toBeGreaterThan(0);
  });

  it('takes two people', async () => {
    await read(people.hr);
    expect(await read(people.hr, { reading: 2 })).toMatchObject(refusal('entry-second-person'));
    await read(people.trainer, {
      reading: 2,
      lines: fullMarks({ [firstOf('single')]: { typed: [''] } })
    });
    expect(await confirmReading(database(), people.hr, { ...sheet(), revision: 1 })).toMatchObject(
      refusal('changed-meanwhile')
    );
    expect(await read(people.hr, { revision: 1 })).toMatchObject(refusal('changed-meanwhile'));
  });
});

describe('what is refused', () => {
  it('names every row that cannot be read, and writes nothing down', async () => {
    const [single, short, reply, ordering] = ['single', 'short', 'reply', 'ordering'].map(firstOf) as [
      string,
      string,
      string,
      string
    ];
    const markerId = people.trainer.personId;
    const lines = fullMarks({
      [single]: { typed: ["A'; drop table exam"] },
      [ordering]: { typed: ['AAB'] },
      [short]: { points: '0.3', markerId },
      [reply]: { points: '1', markerId: people.sitter.personId }
    });
    expect(await read(people.hr, { lines })).toEqual({
      ok: false,
      code: 'answer-invalid',
      details: { [single]: 'unreadable', [ordering]: 'unreadable', [short]: 'points', [reply]: 'marker' }
    });
    const room = await readEntryRoom(database(), people.hr, { examId: people.examId, locale: 'zh-CN' });
    expect(room).toMatchObject({ value: { people: [{ state: 'none', readers: [] }] } });
  });

  it.each(['new-hire', 'mentor', 'lead', 'peer', 'manager', 'admin'] as const)('a %s', async (role) => {
    const actor = await createActor(database(), [role]);
    expect(await read(actor)).toMatchObject(refusal('not-allowed'));
    const request = { examId: people.examId, locale: 'zh-CN' as const };
    expect(await readEntryRoom(database(), actor, request)).toMatchObject(refusal('not-allowed'));
  });

  it('a trainer of another cohort, a stranger to the cohort, an exam that is not there', async () => {
    const grants = [{ role: 'trainer' as const, departmentId: null, cohortId: newId() }];
    expect(await read({ ...people.trainer, grants })).toMatchObject(refusal('not-found'));
    expect(await read(people.hr, { personId: people.trainer.personId })).toMatchObject(refusal('not-found'));
    expect(await read(people.hr, { examId: newId() })).toMatchObject(refusal('not-found'));
    expect(await read(people.hr, { variant: 3 })).toMatchObject(refusal('paper-missing'));
  });

  it('a sheet of one’s own', async () => {
    const both: Actor = { ...people.sitter, grants: people.hr.grants };
    expect(await read(both)).toMatchObject(refusal('own-sheet'));
  });

  it.each(['2026-03-04T13:59', '2026-03-04T18:01', '2026-03-06T14:00', 'yesterday'])(
    'a start at %s',
    async (satAt) => {
      expect(await read(people.hr, { satAt })).toMatchObject(refusal('sat-outside-window'));
    }
  );

  it('somebody who has sat on the screen, unless another attempt is allowed', async () => {
    await startExam(database(), people.sitter, { examId: people.examId, locale: 'zh-CN' });
    const submitted = { submitted_at: new Date() };
    expect(await read(people.hr)).toMatchObject(refusal('attempts-spent'));
    await database()
      .insertInto('exam_allowance')
      .values({
        exam_id: people.examId,
        person_id: people.sitter.personId,
        attempts: 2,
        reason: '停电',
        set_by: people.hr.personId,
        set_at: new Date()
      })
      .execute();
    expect(await read(people.hr)).toMatchObject(refusal('attempts-spent'));
    await database()
      .updateTable('exam_attempt')
      .set(submitted)
      .where('exam_id', '=', people.examId)
      .execute();
    expect(await read(people.hr)).toMatchObject({ ok: true });
    await confirmReading(database(), people.hr, { ...sheet(), revision: 1 });
    expect((await attempts()).map(({ sitting, source }) => [sitting, source]).toSorted()).toEqual([
      [1, 'screen'],
      [2, 'paper']
    ]);
  });

  it('anything once the results are published', async () => {
    await read(people.hr);
    const publication = { id: newId(), cohort_id: people.cohortId, published_by: people.hr.personId };
    await database()
      .insertInto('publication')
      .values({ ...publication, published_at: new Date() })
      .execute();
    expect(await read(people.hr, { revision: 1 })).toMatchObject(refusal('already-published'));
    expect(await confirmReading(database(), people.hr, { ...sheet(), revision: 1 })).toMatchObject(
      refusal('already-published')
    );
  });
});
