import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { createCohort } from '../../../../tests/factories/cohorts';
import { inTransaction } from '../db';
import { readTrail, recordEvent } from './index';

const database = useDatabase();

const event = (actorId: string, subjectId = actorId) => ({
  actorId,
  action: 'role.granted',
  subjectType: 'person',
  subjectId,
  after: { role: 'peer' }
});

describe('the audit trail', () => {
  it('cannot be changed, shortened or emptied', async () => {
    const { personId } = await createActor(database(), []);
    await recordEvent(database(), event(personId));
    for (const statement of [
      sql`update audit_event set action = 'nothing' where true`,
      sql`update audit_event set action = 'nothing' where false`,
      sql`delete from audit_event`,
      sql`truncate audit_event`,
      sql`truncate audit_event cascade`
    ]) {
      await expect(statement.execute(database())).rejects.toThrow('audit_event is append-only');
    }
  });

  it('keeps nothing of what was undone', async () => {
    const { personId } = await createActor(database(), []);
    const undone = inTransaction(database(), async (trx) => {
      await recordEvent(trx, event(personId));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database().selectFrom('audit_event').where('actor_id', '=', personId).execute()).toEqual([]);
  });

  it('is read newest first, page by page, with names', async () => {
    const hr = await createActor(database(), ['hr'], '沈慧');
    const subject = await createActor(database(), [], '林晓雨');
    for (let index = 0; index < 120; index++)
      await recordEvent(database(), event(hr.personId, subject.personId));
    const first = await readTrail(database(), hr);
    if (!first.ok) throw new Error(first.code);
    expect(first.value.entries).toHaveLength(50);
    expect(first.value.entries[0]).toMatchObject({
      actor: '沈慧',
      subject: '林晓雨',
      after: { role: 'peer' }
    });
    const second = await readTrail(database(), hr, first.value.older!);
    if (!second.ok) throw new Error(second.code);
    const ids = [...first.value.entries, ...second.value.entries].map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(100);
    expect(await readTrail(database(), hr, '1')).toEqual({ ok: true, value: { entries: [], older: null } });
  });

  it('is for administrators and HR of the whole organisation', async () => {
    const cohortId = await createCohort(database());
    const bound = await bind(database(), await createActor(database(), ['trainer', 'manager']), {
      role: 'hr',
      cohortId
    });
    expect(await readTrail(database(), bound)).toMatchObject({ code: 'not-allowed' });
    expect(await readTrail(database(), await createActor(database(), ['admin']))).toMatchObject({ ok: true });
  });
});
