import { isRightAnswer } from '../../engine/content';
import type { Database } from '../db';
import type { CompiledLesson } from '../library';
import { escapeHtml } from './placeholders';
import * as queries from './queries';

type Check = CompiledLesson['checks'][number];

/** The values somebody gave, by the id of the check. */
export type GivenAnswers = Map<string, string[]>;

/** Whether an answer was given and is right. */
export function isRight(check: Check, given: readonly string[] | undefined): boolean {
  return given !== undefined && isAnswer(given) && isRightAnswer(check, given);
}

/** The checks that are not answered right yet, by their number in the lesson. */
export function openChecks(checks: readonly Check[], given: GivenAnswers): { id: string; number: number }[] {
  return checks
    .map((check, index) => ({ id: check.id, number: index + 1, right: isRight(check, given.get(check.id)) }))
    .filter(({ right }) => !right)
    .map(({ id, number }) => ({ id, number }));
}

/** What somebody has answered since `since`, where the lesson had to be learnt again. */
export async function readAnswers(
  db: Database,
  { personId, lesson, since }: { personId: string; lesson: string; since: Date | null }
): Promise<GivenAnswers> {
  const rows = await queries.selectAnswers(db, personId, lesson);
  return new Map(
    rows.filter(({ answeredAt }) => !since || answeredAt >= since).map(({ check, given }) => [check, given])
  );
}

/** Keeps answers to the checks of one lesson. A right answer stays, whatever is tried out after it. */
export async function keepAnswers(
  db: Database,
  reading: { personId: string; lesson: string; revisionId: string; since: Date | null },
  checks: readonly Check[],
  given: GivenAnswers
): Promise<GivenAnswers> {
  const kept = await readAnswers(db, reading);
  for (const check of checks) {
    const values = given.get(check.id);
    if (!values || !isAnswer(values) || isRight(check, kept.get(check.id))) continue;
    kept.set(check.id, values);
    await queries.upsertAnswer(db, { ...reading, check: check.id, given: values });
  }
  return kept;
}

/** Puts somebody's answers into a rendered lesson: into its options, blanks and steps, in the order of the page. */
export function restoreAnswers(html: string, given: GivenAnswers): string {
  const shown = new Map<string, number>();
  return html.replace(/<input\b[^>]*\bname="check-([^"]+)"[^>]*>/g, (control, id: string) => {
    const values = given.get(id);
    if (!values) return control;
    const choice = /\btype="(?:radio|checkbox)"/.test(control);
    if (choice) {
      const value = /\bvalue="([^"]*)"/.exec(control)?.[1] ?? '';
      return values.includes(value) ? control.replace('<input', '<input checked') : control;
    }
    const index = shown.get(id) ?? 0;
    shown.set(id, index + 1);
    return control.replace('<input', `<input value="${escapeHtml(values[index] ?? '')}"`);
  });
}

function isAnswer(given: readonly string[]): boolean {
  return given.some((value) => value.trim() !== '');
}
