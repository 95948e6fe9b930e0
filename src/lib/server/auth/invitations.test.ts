import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import { acceptInvitation, findActor, invite, openInvitation, signIn } from './index';

const database = useDatabase();
const day = 86_400_000;
const monday = new Date('2026-03-02T09:00:00+08:00');
const password = '今天第一天上班';
let count = 0;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: monday }));
afterEach(() => void vi.useRealTimers());

const guest = (fields: Partial<Parameters<typeof invite>[2]> = {}) => ({
  email: `guest-${++count}@example.com`,
  name: '林晓雨',
  departmentId: null,
  roles: ['new-hire' as const],
  ...fields
});

async function invited(fields = {}, by?: Actor) {
  const input = guest(fields);
  const outcome = await invite(database(), by ?? (await createActor(database(), ['hr'])), input);
  if (!outcome.ok) throw new Error(outcome.code);
  return { ...outcome.value, email: input.email };
}

const accept = (token: string, chosen = password) =>
  acceptInvitation(database(), { token, password: chosen, userAgent: null });

describe('an invitation', () => {
  it('says whom it is for, lets them in with the password they choose, and works once', async () => {
    const { token, personId, email } = await invited();
    expect(await openInvitation(database(), token)).toMatchObject({ value: { name: '林晓雨', email } });
    const accepted = await accept(token);
    if (!accepted.ok) throw new Error(accepted.code);
    expect((await findActor(database(), accepted.value.id))?.actor).toMatchObject({
      personId,
      grants: [{ role: 'new-hire', departmentId: null, cohortId: null }]
    });
    expect(await accept(token, 'another password')).toMatchObject({ code: 'link-expired' });
    expect(await openInvitation(database(), token)).toMatchObject({ code: 'link-expired' });
    const credentials = { email, address: email, userAgent: null };
    expect(await signIn(database(), { ...credentials, password })).toMatchObject({ ok: true });
    expect(await signIn(database(), { ...credentials, password: 'another password' })).toMatchObject({
      code: 'wrong-credentials'
    });
  });

  it('accepted twice at once lets one in', async () => {
    const { token, personId } = await invited();
    const outcomes = await Promise.all([accept(token), accept(token, 'another password'), accept(token)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'link-expired')).toHaveLength(2);
    const sessions = await database()
      .selectFrom('session')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  it('expires after seven days', async () => {
    const { token } = await invited();
    vi.setSystemTime(monday.getTime() + 7 * day - 1);
    expect(await openInvitation(database(), token)).toMatchObject({ ok: true });
    vi.setSystemTime(monday.getTime() + 7 * day);
    expect(await openInvitation(database(), token)).toMatchObject({ code: 'link-expired' });
    expect(await accept(token)).toMatchObject({ code: 'link-expired' });
  });

  it('ends when the person has left', async () => {
    const { token, personId } = await invited();
    await database().updateTable('person').set({ left_at: monday }).where('id', '=', personId).execute();
    expect(await accept(token)).toMatchObject({ code: 'link-expired' });
  });

  it.each(['', 'nonsense', '0'.repeat(40), '\0', '’ or 1=1', '字'.repeat(100_000)])(
    'is not guessed %#',
    async (token) => {
      expect(await openInvitation(database(), token)).toMatchObject({ code: 'link-expired' });
      expect(await accept(token)).toMatchObject({ code: 'link-expired' });
    }
  );

  it('is kept as a hash alone', async () => {
    const { token, personId } = await invited();
    const kept = await database()
      .selectFrom('invitation')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('inviting', () => {
  it('is for HR and administrators', async () => {
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'manager'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await invite(database(), actor, guest())).toMatchObject({ code: 'not-allowed' });
    }
  });

  it('an administrator is for administrators', async () => {
    const input = guest({ roles: ['hr', 'admin'] });
    const hr = await createActor(database(), ['hr']);
    expect(await invite(database(), hr, input)).toMatchObject({ code: 'not-allowed' });
    expect(await personsWith(input.email)).toBe(0);
    expect(await invite(database(), await createActor(database(), ['admin']), input)).toMatchObject({
      ok: true
    });
  });

  it('is not for HR of one department or an administrator of one', async () => {
    const departmentId = await insertDepartment(database(), '售后部');
    const hr = await bind(database(), await createActor(database(), []), { role: 'hr', departmentId });
    expect(await invite(database(), hr, guest({ departmentId }))).toMatchObject({ code: 'not-allowed' });
    const half = await bind(database(), await createActor(database(), ['hr']), {
      role: 'admin',
      departmentId
    });
    expect(await invite(database(), half, guest({ roles: ['admin'] }))).toMatchObject({
      code: 'not-allowed'
    });
  });

  it('an address that is taken is refused, in whatever case it is written', async () => {
    const { email } = await invited();
    const hr = await createActor(database(), ['hr']);
    const again = await invite(database(), hr, guest({ email: email.toUpperCase() }));
    expect(again).toMatchObject({ code: 'email-taken' });
  });

  it('the same person twice at once makes one', async () => {
    const hr = await createActor(database(), ['hr']);
    const input = guest();
    const outcomes = await Promise.all([1, 2, 3].map(() => invite(database(), hr, input)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await personsWith(input.email)).toBe(1);
  });

  it('into a department that does not exist is refused', async () => {
    const hr = await createActor(database(), ['hr']);
    const departmentId = '00000000-0000-4000-8000-000000000000';
    expect(await invite(database(), hr, guest({ departmentId }))).toMatchObject({ code: 'not-found' });
  });

  it('is written down, without the link', async () => {
    const hr = await createActor(database(), ['hr']);
    const { personId, token } = await invited({}, { ...hr, address: '192.0.2.7' });
    const [event, ...more] = await database()
      .selectFrom('audit_event')
      .selectAll()
      .where('subject_id', '=', personId)
      .execute();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor_id: hr.personId, action: 'person.invited', address: '192.0.2.7' });
    expect(JSON.stringify(event)).not.toContain(token);
  });
});

async function personsWith(email: string): Promise<number> {
  return (await database().selectFrom('person').select('id').where('email', '=', email).execute()).length;
}
