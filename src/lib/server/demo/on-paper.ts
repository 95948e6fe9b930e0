import { selectMembers } from '../cohorts';
import type { Database } from '../db';
import { fulfilDuties } from '../duties';
import type { SamplePeople } from './people';

const ownForms = ['training-summary', 'quality-evaluation'] as const;

/** Last quarter's other forms were filled in on paper, before there was anything to fill them in with. */
export async function handInOnPaper(
  db: Database,
  { actors: { hr } }: SamplePeople,
  cohortId: string
): Promise<void> {
  const byHr = { cohortId, byId: hr.personId };
  for (const { personId } of await selectMembers(db, cohortId)) {
    for (const artefact of ownForms) await fulfilDuties(db, { cohortId, artefact, byId: personId });
    await fulfilDuties(db, { ...byHr, artefact: 'observation-record', aboutId: personId });
  }
  await fulfilDuties(db, { ...byHr, artefact: 'effect-analysis' });
}
