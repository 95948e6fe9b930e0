import { beforeEach, expect, test, vi } from 'vitest';
import { createDrillAttempt, readSample } from '../../../../tests/factories/drills';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Transcript } from '../../engine/drill';
import type { Outcome } from '../../forms/failure';
import type { Actor } from '../policy';
import {
  actInDrill,
  closeSingleDrill,
  endedScenarios,
  listScenarios,
  readBriefing,
  readDebrief,
  readDrill,
  startDrill,
  type DrillView
} from './index';

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock(import('../clock'), async (original) => ({
  ...(await original()),
  now: () => new Date(clock.now)
}));

const database = useDatabase();
const opened = Date.parse('2026-03-04T12:00:00Z');
let trainee: Actor;

beforeEach(async () => {
  clock.now = opened;
  trainee = await createActor(database(), ['new-hire']);
});

test('the excellent sample, played to its end, is scored excellent', async () => {
  const id = await createDrillAttempt(database(), trainee);
  await play(id, readSample('late-delivery', 'excellent'));
  const { debrief } = await finished(id);
  expect(debrief.score).toMatchObject({ band: 'excellent', blockers: [] });
  expect(debrief.score.total).toBeGreaterThanOrEqual(85);
  expect(debrief.ending?.id).toBe('delighted');
});

test('the failing sample fails and says what was missed, with a sentence and a lesson that exists', async () => {
  const id = await createDrillAttempt(database(), trainee);
  await play(id, readSample('late-delivery', 'failing'));
  const { debrief, lessons } = await finished(id);
  expect(debrief.score.band).toBe('fail');
  expect(debrief.ending?.id).toBe('walks-away');
  const missed = debrief.missed[0]!;
  expect(missed.model).toBeTruthy();
  expect(lessons.map(({ slug }) => slug)).toContain(missed.lesson);
});

test('quoted evidence is found in the very message it points at', async () => {
  const id = await createDrillAttempt(database(), trainee);
  await play(id, readSample('late-delivery', 'excellent'));
  const { conversation, debrief } = await finished(id);
  const evidence = debrief.score.criteria.flatMap((criterion) => criterion.evidence);
  expect(evidence.length).toBeGreaterThan(5);
  for (const { turn, quote } of evidence) expect(conversation.turns[turn]!.text).toContain(quote);
});

test('the chat begins with the customer, who waits from the first second', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const conversation = await read(id);
  expect(conversation.turns.every(({ by }) => by === 'customer')).toBe(true);
  expect(conversation).toMatchObject({ turn: 0, isOver: false, startedAt: new Date(opened) });
  expect(conversation.waitingSince).toBe(0);
});

test('what the customer feels is not told before the debrief', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const conversation = await read(id);
  expect(JSON.stringify(conversation)).not.toMatch(/"mood"|"node"|"patience"/);
});

test('a message is kept with its answer', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const sent = await send(id, 0, '您好，晚了这么久，真对不起。');
  expect(sent).toMatchObject({ turn: 1, typing: true });
  clock.now = opened + 30_000;
  const answered = await read(id);
  expect(answered.turns.at(-1)!.by).toBe('customer');
  expect(answered.turns.length).toBeGreaterThan(sent.turns.length);
});

test('the same message sent again changes nothing', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const sent = await send(id, 0, '您好，晚了这么久，真对不起。');
  expect(await send(id, 0, '您好，晚了这么久，真对不起。')).toEqual(sent);
});

test('another message from a page that is behind is refused, and so is one from a page ahead', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const sent = await send(id, 0, '您好，晚了这么久，真对不起。');
  for (const turn of [-1, 0, 2]) {
    const outcome = await say(id, turn, '我看一下物流。');
    expect(outcome).toMatchObject({ ok: false, code: 'drill-moved-on' });
  }
  expect(await read(id)).toEqual(sent);
});

test('two messages sent at once from two tabs count once', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const outcomes = await Promise.all(
    ['您好，我看一下物流。', '对不起，让您久等了。'].map((text) => say(id, 0, text))
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const conversation = await read(id);
  expect(conversation.turn).toBe(1);
  expect(conversation.turns.filter(({ by }) => by === 'agent')).toHaveLength(1);
});

test('one message sent twice at once is taken once, and both senders hear so', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const [one, other] = await Promise.all([
    say(id, 0, '对不起，让您久等了。'),
    say(id, 0, '对不起，让您久等了。')
  ]);
  expect(one).toEqual(other);
  expect((await read(id)).turn).toBe(1);
});

test.each([
  ['', 'message-empty'],
  [' \n ', 'message-empty'],
  ['灯'.repeat(2001), 'message-too-long']
])('%# a message that cannot be taken leaves the chat as it was', async (text, code) => {
  const id = await createDrillAttempt(database(), trainee);
  const before = await read(id);
  expect(await say(id, 0, text)).toMatchObject({ ok: false, code });
  expect(await read(id)).toEqual(before);
});

test('the longest message is taken, counted in characters as people count them', async () => {
  const id = await createDrillAttempt(database(), trainee);
  expect((await send(id, 0, '🙏'.repeat(2000))).turn).toBe(1);
});

test('after the end nothing more is taken, the resend of the last message is heard, and the score stays', async () => {
  const id = await createDrillAttempt(database(), trainee);
  await send(id, 0, '你有病吧，滚。');
  const closed = chatOf(value(await closeSingleDrill(database(), trainee, id)));
  expect(closed).toMatchObject({ isOver: true, waitingSince: null });
  const before = await finished(id);
  const more = await say(id, 1, '等等');
  expect(more).toMatchObject({ ok: false, code: 'drill-ended' });
  expect(value(await say(id, 0, '你有病吧，滚。')).ended).toBe(true);
  expect(chatOf(value(await closeSingleDrill(database(), trainee, id)))).toEqual(closed);
  expect(await finished(id)).toEqual(before);
});

test('a customer kept waiting asks whether anyone is there, each time dated when it was asked', async () => {
  const id = await createDrillAttempt(database(), trainee);
  const { length } = (await read(id)).turns;
  clock.now = opened + 59_000;
  expect((await read(id)).turns).toHaveLength(length);
  clock.now = opened + 119_000;
  const chased = await read(id);
  expect(chased.turns).toHaveLength(length + 1);
  expect(chased.turns.at(-1)!.at).toBeGreaterThanOrEqual(60);
  expect(chased.turns.at(-1)!.at).toBeLessThan(119);
  expect(await read(id)).toEqual(chased);
});

test('a customer nobody answers leaves, and a message that comes too late is refused', async () => {
  const id = await createDrillAttempt(database(), trainee);
  clock.now = opened + 3_600_000;
  const late = await say(id, 0, '您好，在的。');
  expect(late).toMatchObject({ ok: false, code: 'drill-ended' });
  const { conversation, debrief } = await finished(id);
  expect(conversation.turns.every(({ by }) => by === 'customer')).toBe(true);
  expect(debrief.ending?.id).toBe('walks-away');
  expect(debrief.score).toMatchObject({ band: 'fail' });
});

test('a clock set back stops nothing', async () => {
  const id = await createDrillAttempt(database(), trainee);
  clock.now = opened + 30_000;
  await send(id, 0, '您好，晚了这么久，真对不起。');
  clock.now = opened - 86_400_000;
  const { turns } = await send(id, 1, '两位师傅干等着，换我也急。');
  const times = turns.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('there is no debrief while the chat is open', async () => {
  const id = await createDrillAttempt(database(), trainee);
  expect(value(await readDebrief(database(), trainee, id))).toBeNull();
});

test.each(['somebody else’s', 'unknown', 'nonsense'])(
  'an attempt that is %s does not exist',
  async (whose) => {
    const own = await createDrillAttempt(database(), trainee);
    const other = await createActor(database(), ['new-hire', 'hr', 'admin']);
    const id = { 'somebody else’s': own, unknown: crypto.randomUUID(), nonsense: "'; drop" }[whose]!;
    const missing = { ok: false, code: 'not-found' };
    expect(await readDrill(database(), other, id)).toMatchObject(missing);
    expect(await say(id, 0, '您好', other)).toMatchObject(missing);
    expect(await closeSingleDrill(database(), other, id)).toMatchObject(missing);
    expect(await readDebrief(database(), other, id)).toMatchObject(missing);
    expect((await read(own)).turn).toBe(0);
  }
);

test('who holds no role plays nothing', async () => {
  const nobody = await createActor(database(), []);
  const refusal = { ok: false, code: 'not-allowed' };
  expect(await listScenarios(database(), nobody, 'zh-CN')).toMatchObject(refusal);
  expect(await readBriefing(database(), nobody, 'late-delivery', 'zh-CN')).toMatchObject(refusal);
  expect(await startDrill(database(), nobody, { slug: 'late-delivery', locale: 'zh-CN' })).toMatchObject(
    refusal
  );
});

test('a scenario is listed with one’s own attempts, newest first, and their scores once they are over', async () => {
  const older = await createDrillAttempt(database(), trainee);
  await closeSingleDrill(database(), trainee, older);
  clock.now += 60_000;
  const newer = await createDrillAttempt(database(), trainee);
  await createDrillAttempt(database(), await createActor(database(), ['new-hire']));
  const rows = value(await listScenarios(database(), trainee, 'zh-CN'));
  const { attempts, title } = rows.find(({ slug }) => slug === 'late-delivery')!;
  expect(title).toBe('迟到十九天的射灯');
  expect(attempts).toMatchObject([
    { id: newer, total: null, band: null },
    { id: older, total: expect.any(Number), band: 'fail' }
  ]);
  expect(await endedScenarios(database(), [trainee.personId])).toEqual(
    new Map([[trainee.personId, new Set(['late-delivery'])]])
  );
});

test('the briefing names the lessons that prepare, in the reader’s language', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { lessons, scenario } = value(await readBriefing(database(), trainee, 'late-delivery', locale));
    expect(lessons.map(({ slug }) => slug)).toContain('complaint-scripts/mood-first');
    expect(lessons.every(({ title }) => title.length > 0)).toBe(true);
    expect(scenario.desk.order.length).toBeGreaterThan(0);
  }
  expect(await readBriefing(database(), trainee, 'no-such-drill', 'en')).toMatchObject({ code: 'not-found' });
});

test('the same seed brings the same customer, in English too', async () => {
  const [one, other] = [
    await createDrillAttempt(database(), trainee, { locale: 'en', seed: 4_294_967_295 }),
    await createDrillAttempt(database(), trainee, { locale: 'en', seed: 4_294_967_295 })
  ];
  expect((await read(one)).turns).toEqual((await read(other)).turns);
  expect((await read(one)).turns[0]!.text).toMatch(/[a-z]/);
});

async function play(id: string, sample: Transcript): Promise<void> {
  for (const [index, { by, at, text }] of sample.turns.entries()) {
    const chat = await hearOut(id);
    if (chat.isOver) return;
    if (by !== 'agent') continue;
    const waited = (at ?? 0) - (sample.turns[index - 1]?.at ?? 0);
    clock.now = opened + (chat.turns.at(-1)!.at + waited) * 1000;
    await send(id, chat.turn, text);
  }
  await closeSingleDrill(database(), trainee, id);
}

/** Waits until the customer has typed what they have to say. */
async function hearOut(id: string) {
  let chat = await read(id);
  while (chat.typing) {
    clock.now += 1000;
    chat = await read(id);
  }
  return chat;
}

async function read(id: string) {
  return chatOf(value(await readDrill(database(), trainee, id)));
}

async function send(id: string, turn: number, text: string) {
  return chatOf(value(await say(id, turn, text)));
}

function say(id: string, turn: number, text: string, actor = trainee) {
  return actInDrill(database(), actor, { id, turn, act: { kind: 'message', text } });
}

function chatOf({ chats, ended, startedAt }: DrillView) {
  return { ...chats[0]!, isOver: ended, startedAt };
}

async function finished(id: string) {
  const result = value(await readDebrief(database(), trainee, id));
  if (!result) throw new Error('The chat is still open.');
  return result;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
