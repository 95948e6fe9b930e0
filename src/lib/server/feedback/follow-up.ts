import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { notify, settleNotices } from '../notifications';
import type { Actor } from '../policy';
import { isTheirs, mayWrite, recordFeedback } from './access';
import { insertStep, lockPoint, selectOpenPoints, type PointRow } from './plan-queries';

/** A point as somebody has it before them: `step` counts what became of it so far. */
type Input = { pointId: string; step: number; words: string };

/** The trainer has done what they undertook, and says by what it can be seen. */
export function reportDone(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return take(db, actor, input, 'done', (point) => {
    if (!isTheirs(actor, point.trainerId)) return refused('not-found');
    return input.words.trim() === '' ? refused('bad-input') : done();
  });
}

/** HR has seen that it is done: the point follows the trainer no longer. */
export function confirmDone(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return take(db, actor, input, 'confirmed', (point) => judged(actor, point));
}

/** HR does not see it yet, and says what is missing: the point stays open. */
export function reopenPoint(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return take(db, actor, input, 'reopened', (point) =>
    input.words.trim() === '' ? refused('bad-input') : judged(actor, point)
  );
}

function judged(actor: Actor, { cohortId, trainerId }: PointRow): Outcome {
  if (!mayWrite(actor, cohortId)) return refused('not-found');
  return actor.personId === trainerId ? refused('feedback-own') : done();
}

/** What is reported can be judged, and what is not can be reported; a confirmed point is closed. */
function follows(kind: 'done' | 'confirmed' | 'reopened', stands: PointRow['stands']): Outcome {
  if (stands === 'confirmed') return refused('point-confirmed');
  if (kind === 'done') return stands === 'done' ? refused('point-reported') : done();
  return stands === 'done' ? done() : refused('point-not-reported');
}

function take(
  db: Database,
  actor: Actor,
  { pointId, step, words }: Input,
  kind: 'done' | 'confirmed' | 'reopened',
  judge: (point: PointRow) => Outcome
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const point = await lockPoint(trx, pointId);
    if (!point) return refused('not-found');
    const allowed = judge(point);
    if (!allowed.ok) return allowed;
    const inTurn = follows(kind, point.stands);
    if (!inTurn.ok) return inTurn;
    if ((point.step ?? 0) !== step) return refused('changed-meanwhile');
    const number = step + 1;
    await insertStep(trx, {
      point_id: pointId,
      number,
      kind,
      words: words.trim(),
      taken_by: actor.personId
    });
    await tell(trx, point, kind, number);
    await recordFeedback(trx, actor, `point-${kind}`, pointId, { words, number });
    return done();
  });
}

async function tell(
  trx: Database,
  { id, cohortId, cohort, trainerId, givenById }: PointRow,
  kind: 'done' | 'confirmed' | 'reopened',
  number: number
): Promise<void> {
  await settleNotices(trx, `point:${id}`);
  const toHr = kind === 'done';
  await notify(trx, {
    toId: toHr ? givenById! : trainerId,
    key: `point:${id}:${number}`,
    kind: `point-${kind}`,
    data: { cohort },
    about: `point:${id}`,
    href: toHr ? `/hr/cohorts/${cohortId}/feedback/${trainerId}` : `/teach/feedback/${cohortId}`
  });
}

/** What trainers undertook and HR has not seen done, whichever cohort it came from, by trainer. */
export async function openPointsOf(db: Database, trainerIds: string[]): Promise<Map<string, PointRow[]>> {
  const points = await selectOpenPoints(db, trainerIds);
  return new Map(trainerIds.map((id) => [id, points.filter(({ trainerId }) => trainerId === id)]));
}
