import { expect, it } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { settablePapers } from '../index';

const database = useDatabase();

it('names the papers of the library to HR alone', async () => {
  const hr = await createActor(database(), ['hr']);
  expect(await settablePapers(database(), hr, 'en')).toMatchObject({
    ok: true,
    value: [{ slug: 'onboarding-basics', locales: ['zh-CN', 'en'], variants: 1, composed: false }]
  });
  const lead = await createActor(database(), ['lead']);
  expect(await settablePapers(database(), lead, 'en')).toMatchObject({ code: 'not-allowed' });
});
