import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { changePassword, setPassword, signIn } from './index';
import { hashPassword } from './password';
import { admitAttempt, forgiveAttempt } from './throttle';

const database = useDatabase();
const password = 'a long password';
const noon = new Date('2026-03-02T12:00:00+08:00');
let hash: Promise<string> | undefined;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: noon }));
afterEach(() => void vi.useRealTimers());

async function joined() {
  const actor = { ...(await createActor(database(), ['peer'])), address: 'the office' };
  await setPassword(database(), actor.personId, await (hash ??= hashPassword(password)));
  const attempt = (given: string, address = actor.personId) =>
    signIn(database(), { email: actor.email, password: given, address, userAgent: null });
  return { actor, attempt };
}

const codes = (outcomes: { ok: boolean; code?: string }[]) => outcomes.map(({ code }) => code ?? 'ok').sort();

describe('guessing', () => {
  it('all at once tries no more passwords than one after another', async () => {
    const { attempt } = await joined();
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => attempt(`guess ${index}`)));
    expect(codes(outcomes).filter((code) => code === 'wrong-credentials')).toHaveLength(5);
    expect(codes(outcomes).filter((code) => code === 'throttled')).toHaveLength(7);
  });

  it('is possible again after a quarter of an hour', async () => {
    const { attempt } = await joined();
    for (let index = 0; index < 6; index++) await attempt('wrong');
    vi.setSystemTime(noon.getTime() + 15 * 60_000 - 1);
    expect(await attempt(password)).toMatchObject({ code: 'throttled' });
    vi.setSystemTime(noon.getTime() + 15 * 60_000);
    expect(await attempt(password)).toMatchObject({ ok: true });
  });

  it('begins anew after the right password', async () => {
    const { attempt } = await joined();
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 4; index++)
        expect(await attempt('wrong')).toMatchObject({ code: 'wrong-credentials' });
      expect(await attempt(password)).toMatchObject({ ok: true });
    }
  });

  it('from one address is stopped after fifty failures, whatever the accounts; others go on', async () => {
    const { attempt } = await joined();
    for (let index = 0; index < 50; index++)
      expect(await admitAttempt(database(), `nobody-${index}@example.com`, 'a café')).toBe(true);
    expect(await attempt(password, 'a café')).toMatchObject({ code: 'throttled' });
    expect(await attempt(password, 'home')).toMatchObject({ ok: true });
  });

  it('from an address that is stopped locks nobody else out', async () => {
    const { attempt, actor } = await joined();
    for (let index = 0; index < 60; index++)
      await admitAttempt(database(), `nobody-${index}@example.com`, 'a library');
    for (let index = 0; index < 9; index++) await admitAttempt(database(), actor.email, 'a library');
    expect(await attempt(password, 'home')).toMatchObject({ ok: true });
  });

  it('is not what those do who know their passwords', async () => {
    const { actor } = await joined();
    for (let index = 0; index < 60; index++) {
      expect(await admitAttempt(database(), actor.email, 'open-plan office')).toBe(true);
      await forgiveAttempt(database(), actor.email, 'open-plan office');
    }
  });
});

it('changing the password is slowed like signing in', async () => {
  const { actor } = await joined();
  const change = (current: string) =>
    changePassword(database(), actor, { current, next: 'the next password', userAgent: null });
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => change('wrong')));
  expect(codes(outcomes).filter((code) => code === 'wrong-credentials')).toHaveLength(5);
  expect(await change(password)).toMatchObject({ code: 'throttled' });
});
