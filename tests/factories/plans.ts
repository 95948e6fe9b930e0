import type { TrainingPlan } from '../../src/lib/engine/plan';
import type { Database } from '../../src/lib/server/db';
import { insertDepartment } from '../../src/lib/server/people';
import { approvePlan, beginPlan, readPlan, savePlan, submitPlan } from '../../src/lib/server/plans';
import type { Actor } from '../../src/lib/server/policy';
import { createActor } from './people';

let count = 0;

/** A plan that may be submitted as it stands, taught by one trainer in a room of its own. */
export async function soundPlan(db: Database, changed: Partial<TrainingPlan> = {}): Promise<TrainingPlan> {
  const number = ++count;
  const trainer = await createActor(db, ['trainer']);
  const departmentId = await insertDepartment(db, `客服${number}部 ${Math.random().toString(36).slice(2)}`);
  return {
    name: `第${number}期 ${Math.random().toString(36).slice(2)}`,
    purpose: '一个月后能独立接待。',
    opensOn: '2027-04-05',
    classroomEndsOn: '2027-04-07',
    onJobEndsOn: '2027-05-04',
    pathway: 'first-week',
    size: 6,
    venue: '三楼培训室',
    outdoor: false,
    needs: [{ departmentId, people: 6, skills: '打字每分钟六十字' }],
    sessions: [
      {
        course: 'service-etiquette',
        title: '服务礼仪',
        trainerId: trainer.personId,
        place: `培训室${number}-${Math.random()}`,
        startsAt: '2027-04-05T09:00',
        endsAt: '2027-04-05T11:30'
      }
    ],
    budget: [{ item: '教材', quantity: '6', unitPrice: '35.5' }],
    papers: ['onboarding-basics'],
    applied: '看三次实际接待，再谈一次话。',
    judges: ['lead', 'peer', 'hr'],
    ...changed
  };
}

/** A sound plan, kept and still a draft. */
export async function createPlan(db: Database, hr: Actor, changed: Partial<TrainingPlan> = {}) {
  const plan = await soundPlan(db, changed);
  const begun = await beginPlan(db, hr, { name: plan.name });
  if (!begun.ok) throw new Error(begun.code);
  const { planId } = begun.value;
  const saved = await savePlan(db, hr, { planId, revision: 1, plan });
  if (!saved.ok) throw new Error(saved.code);
  return { planId, revision: saved.value.revision, plan };
}

export async function createSubmittedPlan(db: Database, hr: Actor, changed: Partial<TrainingPlan> = {}) {
  const { planId, revision, plan } = await createPlan(db, hr, changed);
  const submitted = await submitPlan(db, hr, { planId, revision });
  if (!submitted.ok) throw new Error(submitted.code);
  return { planId, revision: submitted.value.revision, plan };
}

export async function createApprovedPlan(
  db: Database,
  { hr, manager }: { hr: Actor; manager: Actor },
  changed: Partial<TrainingPlan> = {}
) {
  const { planId, revision, plan } = await createSubmittedPlan(db, hr, changed);
  const approved = await approvePlan(db, manager, { planId, revision });
  if (!approved.ok) throw new Error(approved.code);
  return { planId, revision: approved.value.revision, plan };
}

export async function planOf(db: Database, actor: Actor, planId: string) {
  const read = await readPlan(db, actor, planId);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}
