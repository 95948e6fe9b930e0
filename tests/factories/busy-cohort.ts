import { insertCohort, insertEnrolment } from '../../src/lib/server/cohorts';
import type { Database } from '../../src/lib/server/db';
import { settleDuties } from '../../src/lib/server/duties';
import { insertDepartment } from '../../src/lib/server/people';
import { bind, createMember } from './people';

/** A cohort of March 2026 with `size` new hires, two mentors, a lead, two trainers, HR and a manager, all with accounts. */
export async function createBusyCohort(db: Database, size: number) {
  const hr = await createMember(db, ['hr'], '沈慧');
  const manager = await createMember(db, ['manager'], '梁建业');
  const mentors = [await createMember(db, ['mentor'], '何静'), await createMember(db, ['mentor'], '罗杰')];
  const trainers = [await createMember(db, ['trainer'], '周敏'), await createMember(db, ['trainer'], '秦岚')];
  const departmentId = await insertDepartment(db, '客户服务部');
  const lead = await bind(db, await createMember(db, [], '郑国强'), { role: 'lead', departmentId });
  const cohortId = await insertCohort(db, {
    name: '2026年第一期',
    opensOn: '2026-03-02',
    classroomEndsOn: '2026-03-04',
    onJobEndsOn: '2026-04-01',
    pathway: 'first-week',
    organiserId: hr.personId
  });
  const newHires = [];
  for (let index = 0; index < size; index++) {
    const newHire = await createMember(db, ['new-hire'], `新员工${index + 1}`);
    await db
      .updateTable('person')
      .set({ department_id: departmentId })
      .where('id', '=', newHire.personId)
      .execute();
    await insertEnrolment(db, cohortId, newHire.personId, mentors[index % 2]!.personId);
    newHires.push(newHire);
  }
  for (const { personId } of trainers)
    await db.insertInto('cohort_trainer').values({ cohort_id: cohortId, person_id: personId }).execute();
  await settleDuties(db, cohortId);
  return { cohortId, hr, manager, lead, mentors, trainers, newHires };
}
