import { selectMembers } from '../cohorts';
import type { Database } from '../db';
import { fulfilDuties } from '../duties';
import { dateByDueDays } from './queries';
import type { SamplePeople } from './people';

const ownForms = ['feedback-form', 'training-summary', 'quality-evaluation'] as const;

/** Last quarter's forms were filled in on paper, before there was anything to fill them in with. */
export async function handInOnPaper(
  db: Database,
  { actors: { hr, trainer } }: SamplePeople,
  cohortId: string
): Promise<void> {
  const byHr = { cohortId, byId: hr.personId };
  for (const { personId } of await selectMembers(db, cohortId)) {
    for (const artefact of ownForms) await fulfilDuties(db, { cohortId, artefact, byId: personId });
    await fulfilDuties(db, { ...byHr, artefact: 'observation-record', aboutId: personId });
  }
  await fulfilDuties(db, { ...byHr, artefact: 'feedback-summary', aboutId: trainer.personId });
  await fulfilDuties(db, { cohortId, artefact: 'improvement-plan', byId: trainer.personId });
  await fulfilDuties(db, { ...byHr, artefact: 'effect-analysis' });
  await dateByDueDays(db, cohortId);
}
