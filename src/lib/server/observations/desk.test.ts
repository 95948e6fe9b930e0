import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { createSheet } from '../../../../tests/factories/sheets';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import { coachingDesk } from './index';

const database = useDatabase();
let mentor: Actor;
let [sales, support, spring, autumn] = ['', '', '', ''];

beforeEach(async () => {
  mentor = await createActor(database(), ['mentor'], '何静');
  sales = await insertDepartment(database(), `售前${Math.random()}`);
  support = await insertDepartment(database(), `售后${Math.random()}`);
  await database().deleteFrom('enrolment').execute();
  const [a, b, c] = [await newHire('甲', sales), await newHire('乙', support), await newHire('丙', sales)];
  spring = await createCohort(database(), [a, b], mentor.personId);
  autumn = await createCohort(database(), [c], null);
  await createSheet(database(), mentor, { cohortId: spring, personId: a });
});

async function newHire(name: string, departmentId: string): Promise<string> {
  const { personId } = await createActor(database(), ['new-hire'], name);
  await database()
    .updateTable('person')
    .set({ department_id: departmentId })
    .where('id', '=', personId)
    .execute();
  return personId;
}

async function desk(actor: Actor) {
  const outcome = await coachingDesk(database(), actor);
  if (!outcome.ok) throw new Error(outcome.code);
  const { mentees, department } = outcome.value;
  return { mentees: mentees.map(({ name }) => name), department: department?.map(({ name }) => name).sort() };
}
const lead = async (...grants: { departmentId?: string; cohortId?: string }[]) => {
  let actor = await createActor(database(), []);
  for (const grant of grants) actor = await bind(database(), actor, { role: 'lead', ...grant });
  return actor;
};

describe('the coaching desk', () => {
  it('shows a mentor their own new hires alone', async () => {
    expect(await desk(mentor)).toEqual({ mentees: ['乙', '甲'], department: undefined });
    expect(await desk(await createActor(database(), ['mentor']))).toMatchObject({ mentees: [] });
  });

  it('shows a lead the department they lead, with the mentor and what is submitted', async () => {
    expect(await desk(await lead({ departmentId: sales }))).toEqual({
      mentees: [],
      department: ['丙', '甲']
    });
    const outcome = await coachingDesk(database(), await lead({ departmentId: support }));
    expect(outcome.ok && outcome.value.department).toMatchObject([
      { name: '乙', mentorName: '何静', submittedAt: null }
    ]);
  });

  it('shows a lead of one cohort that cohort, and of both only where both agree', async () => {
    expect((await desk(await lead({ cohortId: spring }))).department).toEqual(['乙', '甲']);
    expect((await desk(await lead({ departmentId: sales, cohortId: spring }))).department).toEqual(['甲']);
  });

  it('adds up what several grants reach', async () => {
    expect((await desk(await lead({ departmentId: support }, { cohortId: autumn }))).department).toEqual([
      '丙',
      '乙'
    ]);
    expect((await desk(await lead({ departmentId: support }, {}))).department).toEqual(['丙', '乙', '甲']);
  });

  it('is closed to everybody else', async () => {
    for (const role of ['new-hire', 'trainer', 'peer', 'hr', 'manager', 'admin'] as const) {
      expect(await coachingDesk(database(), await createActor(database(), [role]))).toMatchObject({
        code: 'not-allowed'
      });
    }
  });
});
