import { insertCohort, insertEnrolment } from '../../src/lib/server/cohorts';
import type { Database } from '../../src/lib/server/db';
import { settleDuties } from '../../src/lib/server/duties';
import { handIn, listOwnSheets, openRound } from '../../src/lib/server/forms';
import type { Actor } from '../../src/lib/server/policy';
import { createActor } from './people';

let count = 0;

/** A cohort of so many new hires; `month` is its first, so that one can come before another. */
export async function createClass(db: Database, size: number, month = '2026-03') {
  const cohortId = await insertCohort(db, {
    name: `Class ${++count} ${Math.random().toString(36).slice(2)}`,
    opensOn: `${month}-02`,
    classroomEndsOn: `${month}-04`,
    onJobEndsOn: `${month}-28`,
    pathway: 'first-month'
  });
  const people: Actor[] = [];
  for (let index = 0; index < size; index += 1) {
    const person = await createActor(db, ['new-hire']);
    await insertEnrolment(db, cohortId, person.personId, null);
    people.push(person);
  }
  await settleDuties(db, cohortId);
  return { cohortId, people };
}

export type Judgement = {
  course?: string;
  clear?: string;
  answers?: string;
  words?: string;
  improve?: string;
};

type Asked = { cohortId: string; people: Actor[]; trainers: Actor[]; course?: string };

/** Asks the onboarding feedback form of a cohort and has its people answer it, one judgement each; the others have not answered. */
export async function collectFeedback(
  db: Database,
  hr: Actor,
  { cohortId, people, trainers, course = 'order-workflow' }: Asked,
  judgements: Judgement[]
): Promise<string> {
  const opened = await openRound(db, hr, {
    cohortId,
    form: 'onboarding-feedback',
    dueOn: '2026-03-04',
    courses: [course],
    trainers: trainers.map(({ personId }) => personId)
  });
  if (!opened.ok) throw new Error(opened.code);
  for (const [index, judgement] of judgements.entries())
    await judge(db, people[index]!, course, trainers, judgement);
  return opened.value.roundId;
}

async function judge(
  db: Database,
  person: Actor,
  course: string,
  trainers: Actor[],
  { course: useful = '4', clear = '4', answers = '4', words, improve = '多做几次演练' }: Judgement
): Promise<void> {
  const sheets = await listOwnSheets(db, person, 'zh-CN');
  const sheet = sheets.ok && sheets.value.find(({ code, state }) => code === 'F2' && state === 'open');
  if (!sheet) throw new Error('Nothing to fill in.');
  const rows = ['schedule', 'venue', 'materials', 'practice', 'support'];
  const handedIn = await handIn(db, person, {
    sheetId: sheet.id,
    posted: {
      [`course-useful.${course}`]: [useful],
      'course-pace': ['3'],
      ...Object.fromEntries(trainers.map(({ personId }) => [`trainer-clear.${personId}`, [clear]])),
      ...Object.fromEntries(trainers.map(({ personId }) => [`trainer-answers.${personId}`, [answers]])),
      ...Object.fromEntries(rows.map((row) => [`arrangement.${row}`, ['4']])),
      ready: ['3'],
      improve: [improve],
      ...(words && { 'trainer-words': [words] })
    },
    revision: 0,
    locale: 'zh-CN'
  });
  if (!handedIn.ok) throw new Error(handedIn.code);
}
