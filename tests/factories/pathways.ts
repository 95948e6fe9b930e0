import { expect } from 'vitest';
import type { Database } from '../../src/lib/server/db';
import type { Actor } from '../../src/lib/server/policy';
import { readCoachedPathway, type CoachedPathway } from '../../src/lib/server/tasks';

/** The first bytes of a PDF, enough to be taken for one. */
export const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');

/** A new hire's month as somebody who coaches them sees it. */
export async function pathwayOf(db: Database, actor: Actor, person: Actor): Promise<CoachedPathway> {
  const outcome = await readCoachedPathway(db, actor, person.personId, 'zh-CN');
  expect(outcome).toMatchObject({ ok: true });
  return (outcome as { value: CoachedPathway }).value;
}
