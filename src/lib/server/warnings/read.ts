import { isUnacknowledged, type WarningRule, type WarningStage } from '../../engine/warnings';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { warningSentence } from '../notifications';
import { holds, may, type Actor } from '../policy';
import { textsOf } from './figures';
import { isPrivate } from './private';
import * as queries from './queries';

export type ShownWarning = {
  id: string;
  cohort: string;
  /** Whom it is about; null where that is the cohort. */
  name: string | null;
  rule: WarningRule;
  stage: WarningStage;
  since: string;
  /** What was seen, in the reader's language. */
  seen: string;
  /** Where it can be dealt with; null where the reader has no such room. */
  href: string | null;
  /** Who has taken note of it at this stage; null while nobody has. */
  acknowledged: { by: string; at: Date; note: string } | null;
};

/** What HR is warned of in a cohort, the worst first. */
export async function cohortWarnings(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<ShownWarning[]>> {
  if (!may(actor, 'warning.oversee', { cohortId })) return refused('not-allowed');
  return done((await queries.selectOfCohort(db, cohortId)).map((row) => shown(actor, row, locale)));
}

/** What a mentor is warned of about their own new hires, and a lead about those of the department. */
export async function coachedWarnings(db: Database, actor: Actor, locale: Locale): Promise<ShownWarning[]> {
  const rows = await queries.selectCoached(db, actor.personId, holds(actor, 'lead'));
  return rows
    .filter((row) => coaches(actor, row) || leads(actor, row))
    .map((row) => shown(actor, row, locale));
}

/** Whether somebody is warned by it, which is also who may take note of it. */
export function isWarned(actor: Actor, row: queries.WarningRow): boolean {
  return oversees(actor, row) || coaches(actor, row) || leads(actor, row);
}

function oversees(actor: Actor, { cohortId }: queries.WarningRow): boolean {
  return may(actor, 'warning.oversee', { cohortId });
}

function coaches(actor: Actor, { mentorId, cohortId }: queries.WarningRow): boolean {
  return mentorId === actor.personId && may(actor, 'warning.coach', { cohortId });
}

function leads(actor: Actor, { personId, cohortId, departmentId, rule }: queries.WarningRow): boolean {
  return (
    personId !== null &&
    personId !== actor.personId &&
    departmentId !== null &&
    !isPrivate(rule) &&
    may(actor, 'warning.lead', { cohortId, departmentId })
  );
}

function shown(actor: Actor, row: queries.WarningRow, locale: Locale): ShownWarning {
  const { id, cohort, name, rule, stage, since, figures, acknowledgedStage } = row;
  const isOpen = isUnacknowledged(stage, acknowledgedStage);
  return {
    id,
    cohort,
    name,
    rule,
    stage,
    since,
    seen: warningSentence(rule, textsOf(figures), locale),
    href: hrefOf(actor, row),
    acknowledged: isOpen ? null : { by: row.acknowledgedBy!, at: row.acknowledgedAt!, note: row.note! }
  };
}

function hrefOf(actor: Actor, row: queries.WarningRow): string | null {
  const { rule, personId, cohortId } = row;
  if (personId === null) return `/hr/cohorts/${cohortId}/feedback`;
  if (!oversees(actor, row) && !coaches(actor, row))
    return rule === 'missing-journals' ? '/coach/journals' : null;
  if (rule === 'missing-journals' && coaches(actor, row)) return '/coach/journals';
  if (rule === 'falling-drills') return `/coach/shifts/${personId}`;
  return isPrivate(rule) ? `/coach/people/${personId}#check-ins` : `/coach/people/${personId}`;
}
