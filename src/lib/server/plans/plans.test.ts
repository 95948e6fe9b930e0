import { describe, expect, it } from 'vitest';
import { bind, createActor } from '../../../../tests/factories/people';
import { createCohort } from '../../../../tests/factories/cohorts';
import {
  createApprovedPlan,
  createPlan,
  createSubmittedPlan,
  planOf,
  soundPlan
} from '../../../../tests/factories/plans';
import { useDatabase } from '../../../../tests/test-database';
import {
  approvePlan,
  beginPlan,
  listPlans,
  openPlan,
  readPlan,
  returnPlan,
  savePlan,
  submitPlan,
  withdrawPlan
} from './index';

const database = useDatabase();

async function people() {
  const db = database();
  return { hr: await createActor(db, ['hr']), manager: await createActor(db, ['manager']) };
}

const eventsOf = async (planId: string) =>
  (
    await database()
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', planId)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action);

const nobodys = '00000000-0000-4000-8000-000000000000';

describe('writing a plan', () => {
  it('keeps every row exactly, hostile text as text', async () => {
    const db = database();
    const { hr } = await people();
    const plan = await soundPlan(db, {
      purpose: `'); drop table person; -- <script>alert(1)</script> 😀‮`,
      budget: [
        { item: '=HYPERLINK("x")', quantity: '0.1', unitPrice: '0.2' },
        { item: '大巴', quantity: '2', unitPrice: '1234567.89' }
      ]
    });
    const begun = await beginPlan(db, hr, { name: plan.name });
    const { planId } = begun.ok ? begun.value : { planId: '' };
    await savePlan(db, hr, { planId, revision: 1, plan });
    const read = await planOf(db, hr, planId);
    expect(read).toMatchObject({ ...plan, budget: [{ amount: '0.02' }, { amount: '2469135.78' }] });
    expect(read.total).toBe('2469135.80');
    expect(read.sessions[0]).toMatchObject(plan.sessions[0]!);
    expect(await eventsOf(planId)).toEqual(['plan.begun', 'plan.changed']);
  });

  it('refuses what was written over in the meantime, and one of two at once', async () => {
    const db = database();
    const { hr } = await people();
    const other = await createActor(db, ['hr']);
    const { planId, revision, plan } = await createPlan(db, hr);
    const save = (actor: typeof hr, purpose: string) =>
      savePlan(db, actor, { planId, revision, plan: { ...plan, purpose } });
    const outcomes = await Promise.all([save(hr, '甲'), save(other, '乙')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    const { purpose } = await planOf(db, hr, planId);
    expect(['甲', '乙']).toContain(purpose);
    expect(await eventsOf(planId)).toHaveLength(3);
  });

  it('names no department that does not exist', async () => {
    const db = database();
    const { hr } = await people();
    const { planId, revision, plan } = await createPlan(db, hr);
    const needs = [{ departmentId: nobodys, people: 1, skills: '' }];
    expect(await savePlan(db, hr, { planId, revision, plan: { ...plan, needs } })).toMatchObject({
      code: 'not-found'
    });
  });

  it('is for HR of everything alone; a manager sees none before it is submitted', async () => {
    const db = database();
    const { hr, manager } = await people();
    const { planId, revision, plan } = await createPlan(db, hr);
    const bound = await bind(db, await createActor(db, []), { role: 'hr', cohortId: await createCohort(db) });
    for (const actor of [bound, await createActor(db, ['trainer', 'mentor', 'lead', 'admin', 'new-hire'])]) {
      expect(await beginPlan(db, actor, { name: 'x' })).toMatchObject({ code: 'not-allowed' });
      expect(await readPlan(db, actor, planId)).toMatchObject({ code: 'not-found' });
      expect(await savePlan(db, actor, { planId, revision, plan })).toMatchObject({ code: 'not-found' });
    }
    expect(await readPlan(db, manager, planId)).toMatchObject({ code: 'not-found' });
    const list = await listPlans(db, manager);
    expect(list.ok && list.value.some(({ id }) => id === planId)).toBe(false);
    await submitPlan(db, hr, { planId, revision });
    expect(await readPlan(db, manager, planId)).toMatchObject({ ok: true });
    expect(await savePlan(db, manager, { planId, revision: revision + 1, plan })).toMatchObject({
      code: 'not-allowed'
    });
  });
});

describe('submitting', () => {
  it('is refused while something stands against the plan', async () => {
    const db = database();
    const { hr } = await people();
    const { planId, revision, plan } = await createPlan(db, hr);
    const clash = { ...plan.sessions[0]!, startsAt: '2027-04-05T10:00', endsAt: '2027-04-05T12:00' };
    await savePlan(db, hr, { planId, revision, plan: { ...plan, sessions: [...plan.sessions, clash] } });
    const shown = { planId, revision: revision + 1 };
    expect((await planOf(db, hr, planId)).findings.map(({ finding }) => finding.code)).toEqual([
      'trainer-clash',
      'place-clash'
    ]);
    expect(await submitPlan(db, hr, shown)).toMatchObject({ code: 'plan-blocked' });
  });

  it('sees what other plans have booked, but not their drafts', async () => {
    const db = database();
    const { hr } = await people();
    const first = await createPlan(db, hr);
    const second = await createPlan(db, hr, { sessions: first.plan.sessions });
    expect((await planOf(db, hr, second.planId)).findings).toEqual([]);
    await submitPlan(db, hr, first);
    expect(await submitPlan(db, hr, second)).toMatchObject({ code: 'plan-blocked' });
    const [found] = (await planOf(db, hr, second.planId)).findings;
    expect(found).toEqual({
      blocks: true,
      finding: { code: 'trainer-clash', session: 0, other: { title: '服务礼仪', plan: first.plan.name } }
    });
  });

  it('happens once, and closes the plan', async () => {
    const db = database();
    const { hr } = await people();
    const { planId, revision, plan } = await createPlan(db, hr);
    const outcomes = await Promise.all([1, 2, 3].map(() => submitPlan(db, hr, { planId, revision })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await savePlan(db, hr, { planId, revision: revision + 1, plan })).toMatchObject({
      code: 'plan-closed'
    });
    expect((await planOf(db, hr, planId)).decisions).toHaveLength(1);
  });
});

describe('deciding', () => {
  it('returns with remarks, and approves what comes again', async () => {
    const db = database();
    const { hr, manager } = await people();
    const { planId, revision, plan } = await createSubmittedPlan(db, hr);
    expect(await returnPlan(db, manager, { planId, revision, remark: ' ' })).toMatchObject({
      code: 'bad-input'
    });
    await returnPlan(db, manager, { planId, revision, remark: '预算偏高' });
    await savePlan(db, hr, { planId, revision: revision + 1, plan });
    await submitPlan(db, hr, { planId, revision: revision + 2 });
    await approvePlan(db, manager, { planId, revision: revision + 3, remark: '同意' });
    const read = await planOf(db, hr, planId);
    expect(read).toMatchObject({ state: 'approved', approval: { due: '2027-04-04', daysLate: 0 } });
    expect(read.decisions.map(({ kind, remark }) => [kind, remark])).toEqual([
      ['approved', '同意'],
      ['submitted', ''],
      ['returned', '预算偏高'],
      ['submitted', '']
    ]);
    expect(await eventsOf(planId)).toEqual([
      'plan.begun',
      'plan.changed',
      'plan.submitted',
      'plan.returned',
      'plan.changed',
      'plan.submitted',
      'plan.approved'
    ]);
  });

  it('is not for HR, nor for a manager who had a hand in it', async () => {
    const db = database();
    const { hr } = await people();
    const both = await createActor(db, ['hr', 'manager']);
    const written = await createSubmittedPlan(db, both);
    expect(await approvePlan(db, both, written)).toMatchObject({ code: 'plan-own' });
    expect(await approvePlan(db, hr, written)).toMatchObject({ code: 'not-allowed' });
    const others = await createPlan(db, hr);
    await savePlan(db, both, { ...others, plan: others.plan });
    await submitPlan(db, hr, { planId: others.planId, revision: others.revision + 1 });
    const shown = { planId: others.planId, revision: others.revision + 2 };
    expect(await returnPlan(db, both, { ...shown, remark: '?' })).toMatchObject({ code: 'plan-own' });
  });

  it('happens once, however many decide at the same moment', async () => {
    const db = database();
    const { hr, manager } = await people();
    const second = await createActor(db, ['manager']);
    const shown = await createSubmittedPlan(db, hr);
    const outcomes = await Promise.all([
      approvePlan(db, manager, shown),
      approvePlan(db, second, shown),
      returnPlan(db, second, { ...shown, remark: '再议' })
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe('plan-not-submitted');
  });

  it('is late from the day the cohort opens', async () => {
    const db = database();
    const { hr, manager } = await people();
    const changed = {
      opensOn: '2026-01-05',
      classroomEndsOn: '2026-01-07',
      onJobEndsOn: '2026-02-04',
      sessions: [
        {
          ...(await soundPlan(db)).sessions[0]!,
          startsAt: '2026-01-05T09:00',
          endsAt: '2026-01-05T10:00'
        }
      ]
    };
    const { planId } = await createApprovedPlan(db, { hr, manager }, changed);
    const at = new Date('2026-01-04T16:30:00Z');
    await db.updateTable('training_plan').set({ approved_at: at }).where('id', '=', planId).execute();
    expect((await planOf(db, hr, planId)).approval).toEqual({ due: '2026-01-04', daysLate: 1 });
  });
});

describe('opening', () => {
  it('makes the cohort of the plan, with its days and sessions, once', async () => {
    const db = database();
    const { hr, manager } = await people();
    const { planId, revision, plan } = await createApprovedPlan(db, { hr, manager });
    const open = () => openPlan(db, hr, { planId, revision, name: plan.name });
    expect(await openPlan(db, manager, { planId, revision, name: 'x' })).toMatchObject({
      code: 'not-allowed'
    });
    const outcomes = await Promise.all([open(), open()]);
    const opened = outcomes.filter((outcome) => outcome.ok);
    expect(opened).toHaveLength(1);
    const { cohortId } = opened[0]!.value;
    const cohort = db.selectFrom('cohort').selectAll().where('id', '=', cohortId);
    expect(await cohort.executeTakeFirst()).toMatchObject({
      name: plan.name,
      opens_on: plan.opensOn,
      on_job_ends_on: plan.onJobEndsOn,
      pathway: plan.pathway
    });
    const sessions = db.selectFrom('training_session').select('title').where('cohort_id', '=', cohortId);
    expect(await sessions.execute()).toEqual([{ title: '服务礼仪' }]);
    expect(await withdrawPlan(db, hr, { planId, revision: revision + 1 })).toMatchObject({
      code: 'plan-closed'
    });
  });

  it('waits for the approval, and for a name that is free', async () => {
    const db = database();
    const { hr, manager } = await people();
    const submitted = await createSubmittedPlan(db, hr);
    expect(await openPlan(db, hr, { ...submitted, name: '甲' })).toMatchObject({ code: 'plan-not-approved' });
    const first = await createApprovedPlan(db, { hr, manager });
    const second = await createApprovedPlan(db, { hr, manager });
    const name = first.plan.name;
    expect(await openPlan(db, hr, { ...first, name })).toMatchObject({ ok: true });
    expect(await openPlan(db, hr, { ...second, name })).toMatchObject({ code: 'cohort-exists' });
    expect(await openPlan(db, hr, { ...second, name: `${name}·二` })).toMatchObject({ ok: true });
  });
});

describe('a copy', () => {
  it('takes over the plan with its days moved, and nothing of what was decided', async () => {
    const db = database();
    const { hr, manager } = await people();
    const { planId, plan } = await createApprovedPlan(db, { hr, manager });
    const copied = await beginPlan(db, hr, { name: '下一期', opensOn: '2027-07-05', like: planId });
    if (!copied.ok) throw new Error(copied.code);
    const read = await planOf(db, hr, copied.value.planId);
    expect(read).toMatchObject({
      state: 'draft',
      copiedFrom: plan.name,
      opensOn: '2027-07-05',
      classroomEndsOn: '2027-07-07',
      needs: plan.needs,
      decisions: [],
      cohortId: null
    });
    expect(read.sessions[0]).toMatchObject({
      trainerId: plan.sessions[0]!.trainerId,
      startsAt: '2027-07-05T09:00',
      endsAt: '2027-07-05T11:30'
    });
    const outsider = await createActor(db, ['lead']);
    expect(await beginPlan(db, outsider, { name: 'x', like: planId })).toMatchObject({ code: 'not-allowed' });
    expect(await beginPlan(db, hr, { name: 'x', like: nobodys })).toMatchObject({ code: 'not-found' });
  });
});
