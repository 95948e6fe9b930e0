import { beforeAll, describe, expect, it } from 'vitest';
import type { Item, Paper } from '../../../engine/assessment';
import { bind, createActor } from '../../../../../tests/factories/people';
import { markedByRule } from '../../../../../tests/factories/marked-by-rule';
import { createMarkedExam, type MarkedSheet } from '../../../../../tests/factories/marked-exams';
import { useDatabase } from '../../../../../tests/test-database';
import type { Actor } from '../../policy';
import { analyseExam, analyseItem, listAnalyses } from '../index';

const database = useDatabase();
const locale = 'zh-CN';
const base = { topic: 'C14', difficulty: 2, points: '2', stem: '一题' } as const;

const items: Item[] = [
  {
    ...base,
    id: 'miskeyed',
    kind: 'single',
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase(), correct: id === 'a' }))
  },
  {
    ...base,
    id: 'several',
    kind: 'several',
    options: ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: id !== 'c' }))
  },
  { ...base, id: 'blank', kind: 'fill-in', stem: '第一次回复在____秒内', blanks: [{ accept: ['6', '六'] }] },
  { ...base, id: 'number', kind: 'numeric', answer: '30', tolerance: '0' },
  {
    ...base,
    id: 'match',
    kind: 'matching',
    left: [
      { id: 'l1', text: '左一', match: 'r1' },
      { id: 'l2', text: '左二', match: 'r2' }
    ],
    right: [
      { id: 'r1', text: '右一' },
      { id: 'r2', text: '右二' }
    ]
  },
  {
    ...base,
    id: 'order',
    kind: 'ordering',
    steps: ['s1', 's2', 's3'].map((id) => ({ id, text: id }))
  },
  {
    ...base,
    id: 'say',
    kind: 'classify',
    offer: ['apology', 'thanks', 'greeting'],
    messages: [{ id: 'm1', text: '抱歉', labels: ['apology'] }]
  },
  {
    ...base,
    id: 'open',
    kind: 'short',
    maxLength: 200,
    marking: [{ id: 'p', points: '2', text: '说到要点' }]
  }
];

const paper: Paper = {
  id: 'analysed',
  title: '分析卷',
  minutes: 60,
  total: '16',
  penalty: '0',
  instructions: '做题',
  items
};

/** Twenty sheets, the stronger the higher `rank`: the strong choose B, which is not the key, the weak choose A. */
function sheetOf(rank: number, markers: { strict: string; mild: string }): MarkedSheet {
  const strong = rank >= 10;
  return {
    answers: {
      miskeyed: strong ? 'b' : rank < 6 ? 'a' : 'c',
      several: strong ? ['a', 'b'] : ['a', 'c'],
      blank: [strong ? '６' : rank % 2 ? ' 60 ' : '６0'],
      number: strong ? '30' : '300',
      match: strong ? { l1: 'r1', l2: 'r2' } : { l1: 'r2' },
      order: strong ? ['s1', 's2', 's3'] : ['s2', 's1', 's3'],
      say: { m1: strong ? ['apology'] : [] },
      open: rank < 4 ? null : '写了'
    },
    scores: { open: rank < 4 ? '0' : rank % 2 ? '1' : '2' },
    markers: { open: rank % 2 ? markers.strict : markers.mild }
  };
}

let trainer: Actor, examId: string, cohortId: string;

beforeAll(async () => {
  trainer = await createActor(database(), ['trainer'], '周敏');
  const other = await createActor(database(), ['trainer'], '方平');
  const markers = { strict: trainer.personId, mild: other.personId };
  const sheets = Array.from({ length: 20 }, (_, rank) => sheetOf(rank, markers));
  ({ examId, cohortId } = await createMarkedExam(database(), [paper], markedByRule(paper, sheets)));
});

async function exam(input: { examId: string; variant?: number } = { examId }) {
  const outcome = await analyseExam(database(), trainer, { ...input, locale });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function question(item: string) {
  const outcome = await analyseItem(database(), trainer, { examId, item, locale });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const codesOf = async (item: string) => (await question(item)).question.flags.map(({ code }) => code);

describe('an exam', () => {
  it('is listed with its figures at a glance', async () => {
    const listed = await listAnalyses(database(), trainer, locale);
    const found = listed.ok && listed.value.find((each) => each.examId === examId);
    expect(found).toMatchObject({ title: '分析卷', handedIn: 20, marked: 20, gate: 'open' });
    expect(found && found.papers[0]).toMatchObject({ variant: 1, n: 20, max: 16 });
  });

  it('shows each question in the paper’s order, with the topic’s share', async () => {
    const { questions, topics, paper: whole } = await exam();
    expect(questions.map(({ item }) => item)).toEqual(items.map(({ id }) => id));
    expect(topics).toHaveLength(1);
    expect(topics[0]!.share).toBeCloseTo(whole!.mean / 16, 10);
  });

  it('counts a person’s first sheet, not the second', async () => {
    const sheets = Array.from({ length: 6 }, () => ({ answers: { miskeyed: 'a' } }));
    const again = await createMarkedExam(database(), [paper], sheets);
    const { person_id: personId } = await database()
      .selectFrom('exam_attempt')
      .select('person_id')
      .where('exam_id', '=', again.examId)
      .executeTakeFirstOrThrow();
    await database()
      .insertInto('exam_attempt')
      .values({
        id: crypto.randomUUID(),
        exam_id: again.examId,
        person_id: personId,
        revision_id: again.revisionIds[0]!,
        number: 2000,
        sitting: 2,
        started_at: new Date(),
        ends_at: new Date(),
        submitted_at: new Date(),
        marked_at: new Date()
      })
      .execute();
    expect(await exam(again)).toMatchObject({ handedIn: 6, marked: 6, paper: { n: 6 } });
  });

  it('leaves out sheets that are not marked throughout, and says what is missing', async () => {
    const sheets: MarkedSheet[] = Array.from({ length: 9 }, (_, index) => ({
      answers: { open: '写了' },
      unmarked: index < 3 ? ['open'] : undefined
    }));
    const half = await exam(await createMarkedExam(database(), [paper], sheets));
    expect(half).toMatchObject({
      handedIn: 9,
      marked: 6,
      unmarked: [{ number: 8, sheets: 3 }],
      gate: 'open'
    });
  });

  it('shows nothing of four people, nor while somebody writes', async () => {
    const sheets = (count: number) => Array.from({ length: count }, () => ({ answers: {} }));
    const few = await createMarkedExam(database(), [paper], sheets(4));
    expect(await exam(few)).toMatchObject({ gate: 'few', paper: null, questions: [], topics: [] });
    const running = await createMarkedExam(database(), [paper], sheets(6));
    const first = database()
      .selectFrom('exam_attempt')
      .select('id')
      .where('exam_id', '=', running.examId)
      .limit(1);
    const later = new Date(Date.now() + 3_600_000);
    await database()
      .updateTable('exam_attempt')
      .set({ submitted_at: null, marked_at: null, ends_at: later })
      .where('id', '=', first)
      .execute();
    expect(await exam(running)).toMatchObject({ gate: 'writing', writing: 1, paper: null, questions: [] });
  });

  it('does not know a variant it was not set in, or of which there are too few sheets', async () => {
    const sheets = [1, 1, 1, 1, 1, 2, 2].map((variant) => ({ answers: {}, variant }));
    const two = await createMarkedExam(database(), [paper, { ...paper, title: '乙卷' }], sheets);
    expect(await exam(two)).toMatchObject({ variant: 1, variants: [1], paper: { n: 5 } });
    for (const variant of [2, 3]) {
      const asked = await analyseExam(database(), trainer, { ...two, variant, locale });
      expect(asked).toMatchObject({ ok: false, code: 'not-found' });
    }
  });
});

describe('a dropped question', () => {
  it('stays in the totals and out of every other figure, until the ruling is withdrawn', async () => {
    const sheets = markedByRule(
      paper,
      Array.from({ length: 12 }, (_, rank) =>
        sheetOf(rank * 2 - (rank % 2), { strict: trainer.personId, mild: trainer.personId })
      )
    );
    const dropped = sheets.map((sheet) => ({ ...sheet, scores: { ...sheet.scores, miskeyed: '2' } }));
    const without: Paper = { ...paper, items: items.slice(1) };
    const ruled = await createMarkedExam(database(), [paper], dropped);
    const plain = await createMarkedExam(database(), [without], sheets);
    const ruling = {
      id: crypto.randomUUID(),
      exam_id: ruled.examId,
      item: 'miskeyed',
      kind: 'drop' as const,
      accepted: null,
      points: null,
      reason: '答案有误',
      ruled_by: trainer.personId,
      ruled_at: new Date(),
      withdrawn_by: null,
      withdrawn_at: null
    };
    await database().insertInto('exam_ruling').values(ruling).execute();
    const [now, then] = [await exam(ruled), await exam(plain)];
    expect(now.questions[0]!.flags).toEqual([{ code: 'dropped' }]);
    expect(now.paper!.alpha).toBeCloseTo(then.paper!.alpha!, 10);
    expect(now.paper!.mean).toBeCloseTo(then.paper!.mean + 2, 10);
    expect(now.topics[0]!.share).toBeCloseTo(then.topics[0]!.share, 10);
    for (const [index, { figures }] of then.questions.entries()) {
      const same = now.questions[index + 1]!.figures;
      expect(same.discrimination).toBeCloseTo(figures.discrimination!, 10);
      expect(same.alphaWithout).toBeCloseTo(figures.alphaWithout!, 10);
    }
    const withdrawn = { withdrawn_by: trainer.personId, withdrawn_at: new Date() };
    await database().updateTable('exam_ruling').set(withdrawn).where('id', '=', ruling.id).execute();
    expect((await exam(ruled)).questions[0]!.flags[0]).not.toEqual({ code: 'dropped' });
  });
});

describe('who may look', () => {
  it.each(['new-hire', 'mentor', 'lead', 'peer', 'manager', 'admin'] as const)(
    'a %s may not',
    async (role) => {
      const actor = await createActor(database(), [role]);
      const refusals = [
        await listAnalyses(database(), actor, locale),
        await analyseExam(database(), actor, { examId, locale }),
        await analyseItem(database(), actor, { examId, item: 'miskeyed', locale })
      ];
      for (const refusal of refusals) expect(refusal).toMatchObject({ ok: false, code: 'not-allowed' });
    }
  );

  it('HR may, and a trainer bound to a cohort only into its exams', async () => {
    const hr = await createActor(database(), ['hr']);
    expect(await analyseExam(database(), hr, { examId, locale })).toMatchObject({ ok: true });
    const nobody = await createActor(database(), []);
    const bound = await bind(database(), nobody, { role: 'trainer', cohortId });
    expect(await analyseExam(database(), bound, { examId, locale })).toMatchObject({ ok: true });
    const elsewhere = await createMarkedExam(database(), [paper], [{ answers: {} }]);
    const asked = await analyseExam(database(), bound, { examId: elsewhere.examId, locale });
    expect(asked).toMatchObject({ ok: false, code: 'not-found' });
    const listed = await listAnalyses(database(), bound, locale);
    expect(listed.ok && listed.value.map((each) => each.examId)).toEqual([examId]);
  });

  it.each(['', 'no-uuid', '00000000-0000-4000-8000-000000000000'])('no exam is %j', async (id) => {
    expect(await analyseExam(database(), trainer, { examId: id, locale })).toMatchObject({
      code: 'not-found'
    });
  });

  it('a question the paper does not have is not found', async () => {
    const asked = await analyseItem(database(), trainer, { examId, item: "' or 1=1", locale });
    expect(asked).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('a question', () => {
  it('whose key the strong do not choose is suspected of a wrong key', async () => {
    const { question: found, choices } = await question('miskeyed');
    expect(found.flags[0]).toEqual({ code: 'wrong-key', option: 'b' });
    expect(found.flags.map(({ code }) => code)).toContain('negative');
    expect(found.flags).toContainEqual({ code: 'idle-options', options: ['d'] });
    expect(choices.map(({ text, right, all }) => [text, right, all])).toEqual([
      ['A', true, 6],
      ['B', false, 10],
      ['C', false, 4],
      ['D', false, 0]
    ]);
    expect(choices[1]).toMatchObject({ lower: 0 });
    expect(choices[1]!.upper).toBeGreaterThanOrEqual(5);
  });

  it('counts every choice of several, every pair, every label and every order', async () => {
    expect((await question('several')).choices.map(({ all }) => all)).toEqual([20, 10, 10]);
    const pairs = (await question('match')).choices.map(({ part, text, right, all }) => [
      part,
      text,
      right,
      all
    ]);
    expect(pairs).toEqual([
      ['左一', '右一', true, 10],
      ['左一', '右二', false, 10],
      ['左二', '右一', false, 0],
      ['左二', '右二', true, 10]
    ]);
    const labels = (await question('say')).choices.map(({ text, right, all }) => [text, right, all]);
    expect(labels).toEqual([
      ['apology', true, 10],
      ['thanks', false, 0],
      ['greeting', false, 0],
      ['', false, 10]
    ]);
    const orders = (await question('order')).choices.map(({ text, right, all }) => [text, right, all]);
    expect(orders).toEqual([
      ['s1 → s2 → s3', true, 10],
      ['s2 → s1 → s3', false, 10]
    ]);
  });

  it('shows the wrong answers people typed, folded into one', async () => {
    const { wrong, choices } = await question('blank');
    expect(choices).toEqual([]);
    expect(wrong).toMatchObject([{ part: '1', text: '60', all: 10 }]);
    expect((await question('number')).wrong).toMatchObject([{ part: '', text: '300', all: 10 }]);
  });

  it('that people mark shows how far markers are apart, and what is left blank', async () => {
    const { markers, question: found, choices, wrong } = await question('open');
    expect(markers.map(({ marker, n }) => [marker, n])).toEqual([
      ['周敏', 10],
      ['方平', 10]
    ]);
    expect(found.figures.notReached).toBe(4);
    expect(found.figures.omitted).toBe(0);
    expect(await codesOf('open')).toContain('markers-differ');
    expect([...choices, ...wrong]).toEqual([]);
  });

  it('knows its neighbours', async () => {
    expect(await question('miskeyed')).toMatchObject({ before: null, after: 'several' });
    expect(await question('open')).toMatchObject({ before: 'say', after: null });
  });

  it('in an order of everybody’s own has blanks, and none that were not reached', async () => {
    const sheets = Array.from({ length: 6 }, () => ({ answers: { miskeyed: 'a' } }));
    const shuffled = await createMarkedExam(database(), [paper], sheets, { shuffle: true });
    const { questions } = await exam(shuffled);
    expect(questions[3]!.figures).toMatchObject({ omitted: 6, notReached: null });
  });
});
