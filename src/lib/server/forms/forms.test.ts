import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { counts } from '../../../../tests/factories/forms';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { today } from '../clock';
import {
  attachFile,
  excuseSheet,
  handIn,
  listOwnSheets,
  listReceived,
  openRound,
  openSheet,
  readFormFile,
  readHandedIn,
  readJournal,
  readRound,
  readServiceCounts,
  reopenSheet,
  replyToForm,
  saveFormDraft,
  settleProblem,
  startEntry
} from './index';

const database = useDatabase();
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
let hr: Actor;
let mentor: Actor;
let newHire: Actor;
let stranger: Actor;
let cohortId: string;

beforeEach(async () => {
  hr = await createActor(database(), ['hr'], '沈慧');
  mentor = await createActor(database(), ['mentor'], '何静');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  stranger = await createActor(database(), ['new-hire', 'mentor', 'trainer', 'peer']);
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});

async function value<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const read = await outcome;
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function begin(form: string, day?: string, by = newHire): Promise<string> {
  return (await value(startEntry(database(), by, { form, day }))).sheetId;
}

const give = (sheetId: string, posted: Record<string, string[]>, revision = 0, by = newHire) =>
  handIn(database(), by, { sheetId, posted, revision, locale: 'zh-CN' });
const draft = (sheetId: string, posted: Record<string, string[]>, revision: number) =>
  saveFormDraft(database(), newHire, { sheetId, posted, revision, locale: 'zh-CN' });
const journal = { done: ['看了三课'], help: ['no-need'] };

describe('a draft', () => {
  it('is kept as typed, and is not overwritten from a page that did not see it', async () => {
    const sheetId = await begin('service-counts');
    expect(await draft(sheetId, { enquired: ['十二'], stranger: ['x'] }, 0)).toEqual({
      ok: true,
      value: { revision: 1 }
    });
    expect(await draft(sheetId, { enquired: ['13'] }, 0)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await give(sheetId, counts('9', '1', '1', '1'), 0)).toMatchObject({ code: 'changed-meanwhile' });
    const sheet = await value(openSheet(database(), newHire, sheetId, 'en'));
    expect(sheet).toMatchObject({
      posted: { enquired: ['十二'] },
      revision: 1,
      state: 'draft',
      title: 'Service counts'
    });
  });

  it('is nobody else’s', async () => {
    const sheetId = await begin('work-journal');
    for (const other of [stranger, mentor, hr]) {
      expect(await openSheet(database(), other, sheetId, 'zh-CN')).toMatchObject({ code: 'not-found' });
      expect(await give(sheetId, journal, 0, other)).toMatchObject({ code: 'not-found' });
    }
    expect(await listReceived(database(), mentor, 'zh-CN')).toEqual({ ok: true, value: [] });
  });
});

describe('handing in', () => {
  it('names what is wrong and keeps nothing; then counts once', async () => {
    const sheetId = await begin('service-counts');
    expect(await give(sheetId, counts('10', '11', '', 'x'))).toMatchObject({
      code: 'form-incomplete',
      problems: [
        { name: 'ordered', code: 'above-other' },
        { name: 'paid', code: 'required' },
        { name: 'sales', code: 'bad-number' }
      ]
    });
    const sent = await Promise.all([1, 2].map(() => give(sheetId, counts('10', '4', '2', '199.80'))));
    expect(sent.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).toSorted()).toEqual([
      'form-handed-in',
      'ok'
    ]);
    expect(await value(readHandedIn(database(), newHire, sheetId, 'zh-CN'))).toMatchObject({
      answers: { sales: '199.8' },
      own: true
    });
  });

  it('is for those who may read it: the mentor and nobody of another cohort', async () => {
    const sheetId = await begin('work-journal');
    await give(sheetId, journal);
    expect(await value(listReceived(database(), mentor, 'zh-CN'))).toMatchObject([
      { person: '林晓雨', read: false }
    ]);
    for (const other of [stranger, hr, await createActor(database(), ['manager', 'trainer', 'mentor'])])
      expect(await readHandedIn(database(), other, sheetId, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });

  it('can be answered by the mentor; the writer sees it', async () => {
    const sheetId = await begin('work-journal');
    await give(sheetId, journal);
    expect(await replyToForm(database(), stranger, { sheetId, words: '我也看看' })).toMatchObject({
      code: 'not-found'
    });
    expect(await replyToForm(database(), mentor, { sheetId, words: '明天一起看退货' })).toMatchObject({
      ok: true
    });
    const own = await value(readHandedIn(database(), newHire, sheetId, 'zh-CN'));
    expect(own.replies).toMatchObject([{ name: '何静', words: '明天一起看退货' }]);
    expect(await value(listReceived(database(), mentor, 'zh-CN', { unread: true }))).toEqual([]);
  });
});

describe('a book', () => {
  it('has one entry a day and one a week, none ahead and none before the cohort', async () => {
    expect(await begin('work-journal')).toBe(await begin('work-journal'));
    expect(await begin('problem-log')).not.toBe(await begin('problem-log'));
    const [monday, sunday] = ['2026-03-09', '2026-03-15'];
    expect(await begin('weekly-report', monday)).toBe(await begin('weekly-report', sunday));
    for (const day of ['2026-03-01', '2099-01-01', '2026-02-30', "' or 1=1"])
      expect(await startEntry(database(), newHire, { form: 'work-journal', day })).toMatchObject({
        code: 'entry-day'
      });
    expect(await startEntry(database(), stranger, { form: 'work-journal' })).toMatchObject({
      code: 'no-cohort'
    });
    expect(await startEntry(database(), hr, { form: 'work-journal' })).toMatchObject({ code: 'not-allowed' });
    expect(await startEntry(database(), newHire, { form: 'onboarding-feedback' })).toMatchObject({
      code: 'not-found'
    });
  });

  it('about a new hire is HR’s, for somebody of that cohort', async () => {
    const about = { cohortId, personId: newHire.personId };
    const begun = await startEntry(database(), hr, { form: 'observation-record', about });
    expect(begun).toMatchObject({ ok: true });
    const wrong = { cohortId, personId: stranger.personId };
    expect(await startEntry(database(), hr, { form: 'observation-record', about: wrong })).toMatchObject({
      code: 'not-found'
    });
    expect(await startEntry(database(), newHire, { form: 'observation-record', about })).toMatchObject({
      code: 'not-allowed'
    });
  });

  it('keeps problems open until somebody writes the solution, once', async () => {
    const sheetId = await begin('problem-log');
    const posted = { on: [today()], sort: ['system'], what: ['后台打不开'] };
    expect(await settleProblem(database(), newHire, { sheetId, solution: '重启' })).toMatchObject({
      code: 'not-found'
    });
    await give(sheetId, posted);
    expect(await settleProblem(database(), stranger, { sheetId, solution: '重启' })).toMatchObject({
      code: 'not-found'
    });
    expect(await settleProblem(database(), mentor, { sheetId, solution: '换备用网址' })).toMatchObject({
      ok: true
    });
    expect(await settleProblem(database(), newHire, { sheetId, solution: '重启' })).toMatchObject({
      code: 'problem-settled'
    });
  });
});

describe('service counts', () => {
  it('add up by person for those who may read them, and to the rate of the sums', async () => {
    const days = [
      ['2026-03-02', counts('40', '10', '9', '1000.10')],
      ['2026-03-03', counts('20', '5', '4', '300.20')],
      ['2026-04-01', counts('7', '7', '7', '7')]
    ] as const;
    for (const [day, posted] of days) await give(await begin('service-counts', day), posted);
    const figures = {
      enquired: '60',
      ordered: '15',
      conversion: '25.00',
      averageOrder: '100.02',
      sales: '1300.3'
    };
    const own = await value(readServiceCounts(database(), newHire, '2026-03'));
    expect(own).toMatchObject({
      own: { figures, days: [{ day: '2026-03-03' }, { day: '2026-03-02' }] },
      people: []
    });
    const read = await value(readServiceCounts(database(), mentor, '2026-03'));
    expect(read).toMatchObject({ own: null, people: [{ name: '林晓雨', days: 2, figures }], total: figures });
    expect(await value(readServiceCounts(database(), mentor, '2026-02'))).toMatchObject({
      people: [],
      total: { conversion: null, sales: '0' }
    });
    expect((await value(readServiceCounts(database(), stranger, '2026-03'))).people).toEqual([]);
    const trainer = await createActor(database(), ['trainer']);
    expect(await readServiceCounts(database(), trainer, '2026-03')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the journal', () => {
  it('shows its writer the days and what was answered, and nobody else', async () => {
    const sheetId = await begin('work-journal', '2026-03-05');
    await give(sheetId, journal);
    await begin('work-journal', '2026-03-06');
    await replyToForm(database(), mentor, { sheetId, words: '慢慢来' });
    expect(await value(readJournal(database(), newHire, 'zh-CN'))).toMatchObject({
      cohort: { mentor: '何静' },
      entries: [
        { day: '2026-03-06', state: 'open' },
        { day: '2026-03-05', state: 'handed-in', replied: true }
      ],
      replies: [{ words: '慢慢来', day: '2026-03-05' }]
    });
    expect(await value(readJournal(database(), stranger, 'zh-CN'))).toBeNull();
    expect(await readJournal(database(), mentor, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a round', () => {
  const open = (by: Actor, form = 'training-summary') =>
    openRound(database(), by, { cohortId, form, dueOn: '2026-04-03', courses: [], trainers: [] });
  const summary = {
    learnt: ['接待'],
    case: ['晚到的快递'],
    ...Object.fromEntries(
      ['reception', 'orders', 'after-sale', 'complaints', 'product', 'tools'].map((row) => [
        `skills.${row}`,
        ['3']
      ])
    ),
    gaps: ['售后'],
    'plan.0.goal': ['独立接晚班'],
    signed: ['林晓雨']
  };

  it('is opened by HR, once a cohort, with those who are to fill it in', async () => {
    expect(await open(mentor)).toMatchObject({ code: 'not-allowed' });
    expect(await open(hr)).toMatchObject({ ok: true });
    expect(await open(hr)).toMatchObject({ code: 'round-open' });
    expect(await open(hr, 'improvement-plan')).toMatchObject({ code: 'not-found' });
    expect(await open(hr, 'mentor-assessment')).toMatchObject({ code: 'not-found' });
    expect(await open(hr, "x'; drop table person; --")).toMatchObject({ code: 'not-found' });
  });

  it('gives a form back with its reason, and takes it again', async () => {
    const { roundId } = await value(open(hr));
    const [own] = await value(listOwnSheets(database(), newHire, 'zh-CN'));
    const sheetId = own!.id;
    await give(sheetId, summary);
    const wrongRound = { roundId: cohortId, sheetId, reason: '补写' };
    expect(await reopenSheet(database(), hr, wrongRound)).toMatchObject({ code: 'not-found' });
    expect(await reopenSheet(database(), mentor, { roundId, sheetId, reason: '补写' })).toMatchObject({
      code: 'not-found'
    });
    expect(await reopenSheet(database(), hr, { roundId, sheetId, reason: '请补写计划' })).toMatchObject({
      ok: true
    });
    expect(await reopenSheet(database(), hr, { roundId, sheetId, reason: '再来' })).toMatchObject({
      code: 'form-not-handed-in'
    });
    const sheet = await value(openSheet(database(), newHire, sheetId, 'zh-CN'));
    expect(sheet).toMatchObject({
      reopening: { reason: '请补写计划' },
      posted: { gaps: ['售后'] },
      revision: 1
    });
    expect(await give(sheetId, { ...summary, gaps: ['投诉'] }, 1)).toMatchObject({ ok: true });
    const round = await value(readRound(database(), hr, roundId, 'zh-CN'));
    expect(round.results?.find(({ field }) => field.id === 'gaps')).toMatchObject({ texts: ['投诉'] });
  });

  it('does not wait for somebody who is excused', async () => {
    const { roundId } = await value(open(hr));
    const [own] = await value(listOwnSheets(database(), newHire, 'zh-CN'));
    const input = { roundId, sheetId: own!.id, reason: '病假' };
    expect(await excuseSheet(database(), mentor, input)).toMatchObject({ code: 'not-found' });
    expect(await excuseSheet(database(), hr, input)).toMatchObject({ ok: true });
    expect(await value(listOwnSheets(database(), newHire, 'zh-CN'))).toEqual([]);
    expect(await give(own!.id, summary)).toMatchObject({ code: 'not-found' });
  });
});

describe('a file', () => {
  const attach = (sheetId: string, bytes: Buffer, name = '截图.png', field = 'picture') =>
    attachFile(database(), newHire, { sheetId, field, name, bytes, locale: 'zh-CN' });

  it('is known by its bytes, belongs to a field, and is read by those who may', async () => {
    const sheetId = await begin('problem-log');
    expect(await attach(sheetId, Buffer.from('<svg onload=alert(1)>'), 'a.png')).toMatchObject({
      code: 'form-file-unknown'
    });
    expect(await attach(sheetId, Buffer.from('MZ'), 'a.pdf')).toMatchObject({ code: 'form-file-unknown' });
    expect(await attach(sheetId, Buffer.alloc(4 * 1024 * 1024, png), 'a.png')).toMatchObject({
      code: 'form-file-too-large'
    });
    expect(await attach(sheetId, png, 'a.png', 'what')).toMatchObject({ code: 'not-found' });
    const { id } = await value(attach(sheetId, png, '../../etc/截图.png'));
    expect(await readFormFile(database(), mentor, { sheetId, id })).toMatchObject({ code: 'not-found' });
    const posted = { on: [today()], sort: ['system'], what: ['后台打不开'], picture: [id] };
    await give(sheetId, posted);
    expect(await readFormFile(database(), mentor, { sheetId, id })).toMatchObject({
      value: { name: '截图.png', mediaType: 'image/png' }
    });
    expect(await readFormFile(database(), stranger, { sheetId, id })).toMatchObject({ code: 'not-found' });
  });

  it('of another’s form cannot be handed in', async () => {
    const sheetId = await begin('problem-log');
    const { id } = await value(attach(sheetId, png));
    const other = await begin('problem-log');
    const posted = { on: [today()], sort: ['system'], what: ['后台打不开'], picture: [id] };
    expect(await give(other, posted)).toMatchObject({
      problems: [{ name: 'picture', code: 'file-unknown' }]
    });
  });
});
