import type { Database } from '../../src/lib/server/db';
import { handIn, listOwnSheets, openRound } from '../../src/lib/server/forms';
import type { Actor } from '../../src/lib/server/policy';

/** Everything the onboarding feedback form asks of somebody whose round has no courses and no trainers. */
export function feedback(words: string, ready = '4'): Record<string, string[]> {
  const rows = ['schedule', 'venue', 'materials', 'practice', 'support'];
  return {
    'course-pace': ['3'],
    ...Object.fromEntries(rows.map((row) => [`arrangement.${row}`, ['4']])),
    ready: [ready],
    improve: [words]
  };
}

/** A day's service counts, as typed. */
export const counts = (enquired: string, ordered: string, paid: string, sales: string) => ({
  enquired: [enquired],
  ordered: [ordered],
  paid: [paid],
  sales: [sales]
});

/** Asks the onboarding feedback form of a cohort. */
export async function openFeedback(db: Database, hr: Actor, cohortId: string): Promise<string> {
  const opened = await openRound(db, hr, {
    cohortId,
    form: 'onboarding-feedback',
    dueOn: '2026-03-04',
    courses: [],
    trainers: []
  });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value.roundId;
}

/** The one form a person has before them that is not handed in. */
export async function sheetOf(db: Database, actor: Actor): Promise<string> {
  const listed = await listOwnSheets(db, actor, 'zh-CN');
  if (!listed.ok) throw new Error(listed.code);
  const open = listed.value.find(({ state }) => state === 'open' || state === 'draft');
  if (!open) throw new Error('Nothing to fill in.');
  return open.id;
}

/** Hands in the form a person has before them. */
export async function answer(db: Database, actor: Actor, posted: Record<string, string[]>) {
  const sheetId = await sheetOf(db, actor);
  return handIn(db, actor, { sheetId, posted, revision: 0, locale: 'zh-CN' });
}
