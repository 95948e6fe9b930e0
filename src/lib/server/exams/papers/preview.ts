import { sumOf } from '../../../engine/assessment/points';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { showQuestion, type ShownQuestion } from '../bank/show';
import { asHtml } from '../markup';
import { chosenFor } from './bank';
import { seenPaper } from './read';

export type PaperPreview = {
  title: string;
  /** HTML, safe to put into a page. */
  instructions: string;
  total: string;
  questions: ShownQuestion[];
};

/** A variant as a sitter will see it, and the key of each question beside it. */
export async function previewPaper(
  db: Database,
  actor: Actor,
  paperId: string,
  variant: number
): Promise<Outcome<PaperPreview>> {
  const seen = await seenPaper(db, actor, paperId);
  if (!seen.ok) return seen;
  const paper = seen.value;
  const chosen = (await chosenFor(db, paper))[variant - 1];
  if (!chosen) return refused('not-found');
  return done({
    title: paper.title,
    instructions: asHtml(paper.instructions),
    total: sumOf(chosen.map(({ item }) => item)),
    questions: chosen.map(({ question, item }) =>
      showQuestion({ ...item, id: question.replaceAll('/', '-') }, paper.locale)
    )
  });
}
