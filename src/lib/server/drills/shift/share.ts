import { defaultShare } from '../../../engine/drill/shift';
import { dayNumber, trafficOn, weekOfDay } from '../../../engine/onboarding';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now, today } from '../../clock';
import { readMonth, selectEnrolment } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { coaches } from './coaching';
import * as queries from './share-queries';

/** How much of a full desk's traffic a person is given (T1). */
export type TrafficShare = {
  /** Per cent, 0–100. */
  share: number;
  /** What it is or would be when nobody has set it. */
  usual: number;
  isSet: boolean;
  /** The week of the onboarding month it is for the person, from 1; null outside a cohort. */
  week: number | null;
  experienced: boolean;
  setBy: string | null;
  setAt: Date | null;
  /** Whether the reader may set it. */
  settable: boolean;
};

/** A person's share: one's own, or that of somebody one coaches. */
export async function readShare(
  db: Database,
  actor: Actor,
  personId: string
): Promise<Outcome<TrafficShare>> {
  const settable = await coaches(db, actor, personId);
  if (personId !== actor.personId && !settable) return refused('not-found');
  return done({ ...(await shareOf(db, personId)), settable });
}

/** Sets the share of somebody one coaches, never one's own, or lets it be the usual one again with null. Audited. */
export function setShare(
  db: Database,
  actor: Actor,
  input: { person: string; share: number | null }
): Promise<Outcome<TrafficShare>> {
  return inTransaction(db, async (trx) => {
    const { person, share } = input;
    if (!(await coaches(trx, actor, person))) return refused('not-found');
    if (share !== null && !(Number.isInteger(share) && share >= 0 && share <= 100))
      return refused('bad-input');
    const before = await queries.lockShare(trx, person);
    await queries.upsertShare(trx, { personId: person, share, setBy: actor.personId, setAt: now() });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'share.set',
      subjectType: 'person',
      subjectId: person,
      before,
      after: { share },
      address: actor.address
    });
    return done({ ...(await shareOf(trx, person)), settable: true });
  });
}

/** What applies to a person now; for the start of a shift. */
export async function shareOf(db: Database, personId: string): Promise<Omit<TrafficShare, 'settable'>> {
  const setting = await queries.selectShare(db, personId);
  const enrolment = await selectEnrolment(db, personId);
  const day = enrolment ? dayNumber(enrolment.opensOn, today()) : null;
  const week = day === null ? null : weekOfDay(day);
  const experienced = enrolment?.experienced ?? false;
  const month = enrolment && (await readMonth(db, enrolment.pathway, 'zh-CN'));
  const planned = month && day !== null ? trafficOn(month, day, experienced) : null;
  const usual = planned ?? defaultShare(week, experienced);
  const isSet = setting !== undefined && setting.share !== null;
  return {
    share: setting?.share ?? usual,
    usual,
    isSet,
    week,
    experienced,
    setBy: setting?.setBy ?? null,
    setAt: setting?.setAt ?? null
  };
}
