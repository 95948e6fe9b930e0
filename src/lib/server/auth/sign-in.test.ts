import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../tests/test-database';
import { createActor } from '../../../../tests/factories/people';
import { changePassword, findActor, signIn, signOut, signOutEverywhere } from './index';
import { hashPassword } from './password';
import { upsertCredential } from './queries';

const database = useDatabase();
const password = '一句 足够长的 话';

async function joined() {
  const actor = await createActor(database(), ['new-hire', 'peer']);
  await upsertCredential(database(), actor.personId, await hashPassword(password));
  const credentials = { email: actor.email, password, address: actor.personId, userAgent: null };
  return { actor, credentials };
}

async function sessionFor(credentials: Parameters<typeof signIn>[1]) {
  const outcome = await signIn(database(), credentials);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe('signing in', () => {
  it('opens a session that leads back to the person and their roles', async () => {
    const { actor, credentials } = await joined();
    const session = await sessionFor(credentials);
    const found = await findActor(database(), session.id);
    expect(found?.actor).toMatchObject({ personId: actor.personId, email: actor.email });
    expect(found?.actor.grants.map(({ role }) => role).sort()).toEqual(['new-hire', 'peer']);
  });

  it('keeps only a hash of the session id', async () => {
    const { credentials } = await joined();
    const session = await sessionFor(credentials);
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from session s where s::text like ${`%${session.id}%`}) as found`.execute(
      database()
    );
    expect(rows[0]?.found).toBe(false);
  });

  it('takes the email in any case and refuses a wrong password', async () => {
    const { credentials } = await joined();
    expect((await signIn(database(), { ...credentials, email: credentials.email.toUpperCase() })).ok).toBe(
      true
    );
    expect(await signIn(database(), { ...credentials, password: 'wrong' })).toMatchObject({
      code: 'wrong-credentials'
    });
    const nobody = await signIn(database(), { ...credentials, email: 'nobody@example.com' });
    expect(nobody).toMatchObject({ code: 'wrong-credentials' });
  });

  it('is refused after five failures, the right password included', async () => {
    const { credentials } = await joined();
    for (let attempt = 0; attempt < 5; attempt++)
      await signIn(database(), { ...credentials, password: 'wrong' });
    expect(await signIn(database(), credentials)).toMatchObject({ code: 'throttled' });
  });
});

describe('signing out', () => {
  it('ends one session or all of them', async () => {
    const { actor, credentials } = await joined();
    const [here, there, elsewhere] = [
      await sessionFor(credentials),
      await sessionFor(credentials),
      await sessionFor(credentials)
    ];
    await signOut(database(), here.id);
    expect(await findActor(database(), here.id)).toBeNull();
    expect(await findActor(database(), there.id)).not.toBeNull();
    await signOutEverywhere(database(), actor);
    expect(await findActor(database(), there.id)).toBeNull();
    expect(await findActor(database(), elsewhere.id)).toBeNull();
  });
});

describe('changing the password', () => {
  it('asks for the current one, ends other sessions and keeps this device signed in', async () => {
    const { actor, credentials } = await joined();
    const other = await sessionFor(credentials);
    const next = 'a new long password';
    expect(
      await changePassword(database(), actor, { current: 'wrong', next, userAgent: null })
    ).toMatchObject({
      code: 'wrong-credentials'
    });
    const changed = await changePassword(database(), actor, { current: password, next, userAgent: null });
    expect(changed.ok && (await findActor(database(), changed.value.id))).toBeTruthy();
    expect(await findActor(database(), other.id)).toBeNull();
    expect((await signIn(database(), { ...credentials, password: next })).ok).toBe(true);
    expect(await signIn(database(), credentials)).toMatchObject({ code: 'wrong-credentials' });
  });
});
