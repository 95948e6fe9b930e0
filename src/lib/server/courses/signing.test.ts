import { sql } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent } from '../../../../tests/factories/content';
import { learnLesson } from '../../../../tests/factories/courses';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { loadLibrary } from '../library';
import type { Actor } from '../policy';
import { openLesson, signStatement } from './index';

const database = useDatabase();
const slug = 'demo/second';
let signer: Actor;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await loadLibrary(database(), createContent().folder);
  signer = { ...(await createActor(database(), ['new-hire'], '林晓雨')), address: '192.0.2.7' };
});

const sign = (name: string, of = slug, actor = signer) =>
  signStatement(database(), actor, { slug: of, name, answers: new Map() }, 'zh-CN');
const signatures = () =>
  database().selectFrom('acknowledgement').selectAll().where('person_id', '=', signer.personId).execute();
const page = async () => {
  const outcome = await openLesson(database(), signer, slug, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

describe('the statement at the end of a lesson', () => {
  it('is signed with one’s own name, which learns the lesson and is written down', async () => {
    expect(await page()).toMatchObject({ completed: false, signature: null });
    expect(await sign('林晓雨')).toMatchObject({ ok: true });
    expect(await page()).toMatchObject({ completed: true, signature: { signedName: '林晓雨' } });
    const events = await database()
      .selectFrom('audit_event')
      .select(['action', 'subject_id', 'after', 'address'])
      .where('actor_id', '=', signer.personId)
      .execute();
    expect(events).toMatchObject([
      {
        action: 'statement.signed',
        subject_id: slug,
        address: '192.0.2.7',
        after: { statement: 'demo-pledge' }
      }
    ]);
  });

  it('must be signed before the lesson is learnt', async () => {
    expect(await learnLesson(database(), signer, slug)).toMatchObject({ code: 'not-signed' });
    expect((await page()).completed).toBe(false);
  });

  it.each(['', '林晓', '林晓雨雨', '沈慧', '林晓雨\u200b', 'lin xiaoyu', '__proto__', '林'.repeat(100_000)])(
    'is not signed with another name %#',
    async (name) => {
      expect(await sign(name)).toMatchObject({ code: 'name-differs' });
      expect(await signatures()).toEqual([]);
      expect((await page()).completed).toBe(false);
    }
  );

  it('takes a name with spaces set otherwise', async () => {
    const actor = await createActor(database(), ['new-hire'], 'Mary Ann Lee');
    expect(await sign('mary ann lee', slug, actor)).toMatchObject({ code: 'name-differs' });
    expect(await sign(' Mary  Ann\u3000Lee ', slug, actor)).toMatchObject({ ok: true });
  });

  it('is signed once, also when two signatures come at once', async () => {
    const outcomes = await Promise.all([sign('林晓雨'), sign('林晓雨'), sign('林晓雨')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'already-signed')).toHaveLength(2);
    expect(await sign('林晓雨')).toMatchObject({ code: 'already-signed' });
    expect(await signatures()).toHaveLength(1);
  });

  it('stays signed: the database takes nothing back', async () => {
    await sign('林晓雨');
    for (const statement of [
      sql`update acknowledgement set signed_name = '沈慧'`,
      sql`delete from acknowledgement where person_id = ${signer.personId}`,
      sql`truncate acknowledgement`
    ]) {
      await expect(statement.execute(database())).rejects.toThrow('acknowledgement is append-only');
    }
    await expect(
      database().deleteFrom('person').where('id', '=', signer.personId).execute()
    ).rejects.toThrow();
    expect(await signatures()).toHaveLength(1);
  });

  it.each(['demo/first', 'demo/none', 'demo/second\0'])(
    'is not to be signed where there is none: %j',
    async (of) => {
      expect(await sign('林晓雨', of)).toMatchObject({ code: 'not-found' });
    }
  );
});
