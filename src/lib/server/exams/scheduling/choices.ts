import { done, refused, type Outcome } from '../../../forms/failure';
import { listCohorts } from '../../cohorts';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { settablePapers, type SettablePaper } from '../papers/settable';

export type ExamChoices = { cohorts: { id: string; name: string }[]; papers: SettablePaper[] };

/** What an exam can be made of: cohorts whose scores are not out yet, and papers that may be set. */
export async function examChoices(db: Database, actor: Actor, locale: Locale): Promise<Outcome<ExamChoices>> {
  if (!may(actor, 'exam.schedule')) return refused('not-allowed');
  const cohorts = await listCohorts(db, actor);
  if (!cohorts.ok) return cohorts;
  const papers = await settablePapers(db, actor, locale);
  if (!papers.ok) return papers;
  return done({
    cohorts: cohorts.value
      .filter(({ id, published }) => !published && may(actor, 'exam.schedule', { cohortId: id }))
      .map(({ id, name }) => ({ id, name })),
    papers: papers.value
  });
}
