import { done, refused, type Outcome } from '../../forms/failure';
import { selectCohort } from '../cohorts';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { selectLastReturn } from './check-queries';
import { openCheck, type Check } from './checks';
import { gather, type Candidate, type Missing } from './gather';
import { selectPublication } from './queries';

export type Preview = {
  cohort: { id: string; name: string };
  candidates: Candidate[];
  published: boolean;
  /** Whose signature the figures wait for; null while nobody has submitted them. */
  check: Check | null;
  /** Why the figures last came back, while they have not been submitted again. */
  returned: { name: string; remark: string } | null;
  may: { submit: boolean; check: boolean; takeBack: boolean; publish: boolean; download: boolean };
};

/**
 * What publishing would put on the list now, what is still missing, and how far the signatures have got. Who only checks
 * sees no figure before it was submitted.
 */
export async function previewScores(db: Database, actor: Actor, cohortId: string): Promise<Outcome<Preview>> {
  if (!may(actor, 'score.check', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const published = (await selectPublication(db, cohortId)) !== undefined;
  const candidates = await gather(db, cohortId);
  const check = published ? null : await openCheck(db, cohortId, candidates);
  const open = published || check !== null || may(actor, 'score.preview', { cohortId });
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    candidates: open ? candidates : [],
    published,
    check,
    returned: check || published ? null : ((await selectLastReturn(db, cohortId)) ?? null),
    may: { ...rights(actor, cohortId, check, published), download: may(actor, 'score.export', { cohortId }) }
  });
}

function rights(actor: Actor, cohortId: string, check: Check | null, published: boolean) {
  const writes = !published && may(actor, 'score.publish', { cohortId });
  const second = check !== null && check.submittedBy.id !== actor.personId;
  const waits = check !== null && !check.stale && check.checkedBy === null;
  return {
    submit: writes && (check === null || check.stale),
    check: waits && second,
    takeBack: check !== null && !second && writes,
    publish: writes && check !== null && !check.stale && check.checkedBy !== null
  };
}

/** What each person's score still lacks, by person: for who may see scores in the making. */
export async function missingParts(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<Map<string, Missing[]>>> {
  if (!may(actor, 'score.preview', { cohortId })) return refused('not-allowed');
  const candidates = await gather(db, cohortId);
  return done(new Map(candidates.map(({ personId, missing }) => [personId, missing])));
}
