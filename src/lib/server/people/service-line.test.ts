import { expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment, listDepartments, setServiceLine } from './index';

const database = useDatabase();

it('is the administrator’s to say for a department there is, and leaves one trace', async () => {
  const department = await insertDepartment(database(), '售后组');
  const admin = await createActor(database(), ['admin']);
  const set = (by = admin, id = department) =>
    setServiceLine(database(), by, { department: id, line: 'after-sale' });
  for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager'] as const)
    expect(await set(await createActor(database(), [role]))).toMatchObject({ code: 'not-allowed' });
  expect(await set(admin, admin.personId)).toMatchObject({ code: 'not-found' });
  expect(await Promise.all([set(), set()])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await listDepartments(database())).toMatchObject([{ name: '售后组', serviceLine: 'after-sale' }]);
  const trail = await database()
    .selectFrom('audit_event')
    .select(['before', 'after'])
    .where('subject_id', '=', department)
    .execute();
  expect(trail).toMatchObject([{ before: { serviceLine: null }, after: { serviceLine: 'after-sale' } }]);
});
