import { describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { choosePreferences, readOrganisation, setOrganisation } from './index';

const database = useDatabase();

describe('the organisation', () => {
  it('is nameless before it is set', async () => {
    expect(await readOrganisation(database())).toEqual({ name: '', placeholders: {} });
  });

  it('is set by an administrator, with what it was written down', async () => {
    const admin = await createActor(database(), ['admin']);
    const first = { name: '青禾家居', placeholders: { 'company.name': '青禾\u202e家居 😀' } };
    const second = { name: '青禾', placeholders: {} };
    await setOrganisation(database(), admin, first);
    expect(await readOrganisation(database())).toEqual(first);
    await setOrganisation(database(), admin, second);
    const event = await database()
      .selectFrom('audit_event')
      .select(['before', 'after'])
      .where('action', '=', 'organisation.set')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(event).toEqual({ before: first, after: second });
  });

  it('is nobody else’s to set', async () => {
    const before = await readOrganisation(database());
    const hr = await createActor(database(), ['hr', 'manager']);
    expect(await setOrganisation(database(), hr, { name: '别家', placeholders: {} })).toMatchObject({
      code: 'not-allowed'
    });
    expect(await readOrganisation(database())).toEqual(before);
  });
});

it('a person’s language and theme are kept apart', async () => {
  const actor = await createActor(database(), ['peer']);
  await choosePreferences(database(), actor, { locale: 'en' });
  await choosePreferences(database(), actor, { theme: 'dark' });
  const kept = database().selectFrom('person').select(['locale', 'theme']).where('id', '=', actor.personId);
  expect(await kept.executeTakeFirst()).toEqual({ locale: 'en', theme: 'dark' });
});
