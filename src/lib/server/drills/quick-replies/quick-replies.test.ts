import { expect, test } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { understand } from '../../../engine/drill/understand';
import { LONGEST_QUICK_REPLY, LONGEST_QUICK_REPLY_TITLE } from '../../../forms/quick-replies';
import type { Outcome } from '../../../forms/failure';
import { listQuickReplies, removeQuickReply, saveQuickReply } from '..';

const database = useDatabase();

const reply = {
  id: '',
  locale: 'zh-CN',
  title: '开票',
  body: '发票明天中午前开好，发到您留的邮箱。'
} as const;

test('the shared ones a team begins with are short, and none says what an agent must not say', async () => {
  const { shared } = value(await listQuickReplies(database(), await createActor(database(), ['new-hire'])));
  expect(new Set(shared.map(({ locale }) => locale))).toEqual(new Set(['zh-CN', 'en']));
  for (const { locale, title, body } of shared) {
    expect([...body].length, body).toBeLessThanOrEqual(LONGEST_QUICK_REPLY[locale]);
    expect([...title].length, title).toBeLessThanOrEqual(LONGEST_QUICK_REPLY_TITLE);
    expect(
      understand(body).violations.map(({ label }) => label),
      body
    ).toEqual([]);
    expect(
      understand(body).moves.map(({ label }) => label),
      body
    ).not.toEqual([]);
  }
});

test('one’s own are written, rewritten and deleted, and nobody else has them', async () => {
  const [one, other] = [
    await createActor(database(), ['new-hire']),
    await createActor(database(), ['new-hire', 'trainer'])
  ];
  expect(await saveQuickReply(database(), one, 'own', reply)).toEqual({ ok: true, value: undefined });
  const [written] = value(await listQuickReplies(database(), one)).own;
  expect(written).toMatchObject({ title: '开票', locale: 'zh-CN' });
  expect(value(await listQuickReplies(database(), other)).own).toEqual([]);
  const changed = { ...reply, id: written!.id, title: '开发票' };
  for (const shelf of ['own', 'shared'] as const) {
    expect(await saveQuickReply(database(), other, shelf, changed)).toMatchObject({ code: 'not-found' });
    expect(await removeQuickReply(database(), other, shelf, written!.id)).toMatchObject({
      code: 'not-found'
    });
  }
  await saveQuickReply(database(), one, 'own', changed);
  expect(value(await listQuickReplies(database(), one)).own).toMatchObject([{ title: '开发票' }]);
  await removeQuickReply(database(), one, 'own', written!.id);
  expect(value(await listQuickReplies(database(), one)).own).toEqual([]);
});

test('one’s own come to an end before they are too many to find anything', async () => {
  const hoarder = await createActor(database(), ['new-hire']);
  for (let count = 0; count < 60; count++) await saveQuickReply(database(), hoarder, 'own', reply);
  expect(await saveQuickReply(database(), hoarder, 'own', reply)).toMatchObject({
    code: 'quick-replies-full'
  });
});

test('the shared ones are written by trainer, lead and HR alone, and every change is audited', async () => {
  const newHire = await createActor(database(), ['new-hire', 'mentor', 'peer']);
  expect(await saveQuickReply(database(), newHire, 'shared', reply)).toMatchObject({ code: 'not-allowed' });
  for (const role of ['trainer', 'lead', 'hr'] as const) {
    const writer = await createActor(database(), [role]);
    await saveQuickReply(database(), writer, 'shared', { ...reply, title: role });
    const { shared } = value(await listQuickReplies(database(), newHire));
    const { id } = shared.find(({ title }) => title === role)!;
    expect(await removeQuickReply(database(), newHire, 'shared', id)).toMatchObject({ code: 'not-allowed' });
    await removeQuickReply(database(), writer, 'shared', id);
    const trail = await database()
      .selectFrom('audit_event')
      .select('action')
      .where('actor_id', '=', writer.personId)
      .orderBy('id')
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(['quick-reply.written', 'quick-reply.removed']);
  }
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
