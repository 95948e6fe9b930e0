import type { PlannedSession, TrainingPlan } from '../../engine/plan';
import { localInstant, wallClock } from '../../engine/onboarding';
import { config } from '../config';
import type { Database } from '../db';
import {
  replaceContent,
  selectBudget,
  selectNeeds,
  selectSessions,
  type SessionRow
} from './content-queries';
import type { PlanRow } from './queries';

/** A plan with its rows and the names that stand in them. */
export type WholePlan = Omit<TrainingPlan, 'needs' | 'sessions'> & {
  needs: (TrainingPlan['needs'][number] & { department: string })[];
  sessions: (PlannedSession & { trainer: string | null })[];
};

export async function wholePlan(db: Database, plan: PlanRow): Promise<WholePlan> {
  const sessions = await selectSessions(db, plan.id);
  return {
    name: plan.name,
    purpose: plan.purpose,
    opensOn: plan.opensOn,
    classroomEndsOn: plan.classroomEndsOn,
    onJobEndsOn: plan.onJobEndsOn,
    pathway: plan.pathway,
    size: plan.size,
    venue: plan.venue,
    outdoor: plan.outdoor,
    papers: plan.papers,
    applied: plan.applied,
    judges: plan.judges,
    needs: await selectNeeds(db, plan.id),
    budget: await selectBudget(db, plan.id),
    sessions: sessions.map(timed)
  };
}

/** The same row with its times as the organisation's clocks show them. */
export function timed<T extends { startsAt: Date; endsAt: Date }>(row: T) {
  return {
    ...row,
    startsAt: wallClock(row.startsAt, config.timeZone),
    endsAt: wallClock(row.endsAt, config.timeZone)
  };
}

/** Keeps a plan's rows in the place of those it had; sessions in the order of their times. */
export async function keepContent(trx: Database, planId: string, plan: TrainingPlan): Promise<void> {
  const sessions = plan.sessions.map(instants);
  await replaceContent(trx, planId, { needs: plan.needs, budget: plan.budget, sessions });
}

function instants(session: PlannedSession): SessionRow {
  return { ...session, startsAt: instantOf(session.startsAt), endsAt: instantOf(session.endsAt) };
}

export function instantOf(time: string): Date {
  return new Date(localInstant(time, config.timeZone)!.epochMilliseconds);
}
