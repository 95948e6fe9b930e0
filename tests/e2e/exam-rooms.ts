import { createAnalysedExam } from '../factories/analysed-exam';
import { newId, type Database } from '../../src/lib/server/db';
import { createCohort } from '../factories/cohorts';
import { createMember } from '../factories/people';

export type ExamRooms = { released: string; marking: string; personId: string; query: string };

/**
 * Two exams that have been sat: one marked, released and queried once, where somebody has no sheet yet; of the other the
 * written answers wait for two markers.
 */
export async function createExamRooms(db: Database): Promise<ExamRooms> {
  const markers = [
    await createMember(db, ['trainer'], '甲老师'),
    await createMember(db, ['trainer'], '乙老师')
  ];
  const [one, other] = markers.map(({ personId }) => personId);
  const absent = await createMember(db, ['new-hire'], '何青');
  const cohortId = await createCohort(db, [absent.personId]);
  const { examId: released } = await createAnalysedExam(db, [one!, other!], { cohortId, people: 12 });
  const { examId: marking } = await createAnalysedExam(db, [one!, other!], { people: 4 });
  await awaitMarkers(db, marking);
  await db
    .updateTable('exam')
    .set({ released_at: new Date(), released_by: one!, query_days: 3 })
    .where('id', '=', released)
    .execute();
  return { released, marking, personId: absent.personId, query: await askAbout(db, released) };
}

async function awaitMarkers(db: Database, examId: string): Promise<void> {
  await db
    .updateTable('exam')
    .set({ double_marking: true, divergence: '0.2' })
    .where('id', '=', examId)
    .execute();
  const sheets = db.selectFrom('exam_attempt').select('id').where('exam_id', '=', examId);
  await db.deleteFrom('mark').where('item', '=', 'write').where('attempt_id', 'in', sheets).execute();
  await db.updateTable('exam_attempt').set({ marked_at: null }).where('exam_id', '=', examId).execute();
}

async function askAbout(db: Database, examId: string): Promise<string> {
  const { id: attempt_id } = await db
    .selectFrom('exam_attempt')
    .select('id')
    .where('exam_id', '=', examId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  const id = newId();
  const reason = '要点都写到了，请再看一遍。';
  await db
    .insertInto('mark_query')
    .values({ id, attempt_id, item: 'write', reason, asked_at: new Date() })
    .execute();
  return id;
}
