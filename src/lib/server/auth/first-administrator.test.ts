import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDatabase } from '../../../../tests/test-database';
import { createFirstAdministrator, findActor, firstAdministratorLink } from './index';

const database = useDatabase();
const monday = new Date('2026-03-02T09:00:00+08:00');
const hours = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: monday }));
afterEach(() => void vi.useRealTimers());

const create = (token: string, email: string) =>
  createFirstAdministrator(database(), {
    token,
    email,
    name: '高远',
    password: 'a long password',
    userAgent: null
  });

it('the link ends after a day, and when a newer one is made', async () => {
  const older = await firstAdministratorLink(database());
  const newer = await firstAdministratorLink(database());
  expect(await create(older, 'a@example.com')).toMatchObject({ code: 'link-expired' });
  vi.setSystemTime(monday.getTime() + 24 * hours);
  expect(await create(newer, 'a@example.com')).toMatchObject({ code: 'link-expired' });
});

it('the link makes one administrator, also when two people follow it at once', async () => {
  const token = await firstAdministratorLink(database());
  const outcomes = await Promise.all(
    ['one', 'two', 'three'].map((name) => create(token, `${name}@Example.com`))
  );
  const [winner, ...others] = outcomes.filter(({ ok }) => ok);
  expect(others).toEqual([]);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'link-expired')).toHaveLength(2);
  if (!winner?.ok) throw new Error('nobody won');
  expect((await findActor(database(), winner.value.id))?.actor.grants).toEqual([
    { role: 'admin', departmentId: null, cohortId: null }
  ]);
  expect(await database().selectFrom('person').select('email').execute()).toHaveLength(1);
});

it('no link makes another once there is an administrator', async () => {
  expect(await create(await firstAdministratorLink(database()), 'late@example.com')).toMatchObject({
    code: 'link-expired'
  });
});
