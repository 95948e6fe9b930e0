import {
  proposeReply,
  type Answer,
  type MarkingPoint,
  type OpenItem,
  type Proposal
} from '../../../engine/assessment';
import { understand } from '../../../engine/drill/understand';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { asHtml, picturesOf } from '../markup';
import { frozenPaper } from '../paper';
import { selectAnswers } from '../queries';
import type { AnswerState, AnswerToMark } from './answers-to-mark';
import type { MarkedExam } from './exam-queries';
import { selectMarks } from './queries';
import { isSettled } from './task';

/** One text to read; a case has several, every other question one. */
export type SheetPart = {
  id: string;
  /** HTML; null where the question has no parts. */
  text: string | null;
  /** HTML, safe to put into a page; empty where the question gives none. */
  model: string;
  guidance: MarkingPoint[];
  answer: string | null;
};

export type OwnMark = {
  score: string;
  comment: string | null;
  earned: string[];
  revision: number;
  /** Given by the reader; where one marker is enough a colleague's is shown too. */
  mine: boolean;
};

/** One answer as its marker reads it: without the name of whoever wrote it. */
export type SheetToMark = {
  attemptId: string;
  number: number;
  locale: Locale;
  state: AnswerState;
  points: string;
  /** HTML, safe to put into a page. */
  stem: string;
  /** What the customer wrote, where the answer is a reply. */
  customer: string[];
  parts: SheetPart[];
  /** What the drill engine makes of a reply. */
  proposal: Proposal | null;
  /** The marking points are others than the paper's. */
  repointed: boolean;
  own: OwnMark | null;
  /** For the third marker alone: what the two gave, neither by name nor in the order in which they marked. */
  others: { score: string; comment: string | null }[];
  /** The mark stands: it was released. */
  locked: boolean;
};

export async function readSheet(
  db: Database,
  actor: Actor,
  exam: MarkedExam,
  { attemptId, number, open, state, markings, ruling, revisionId, markedThroughoutAt }: AnswerToMark
): Promise<SheetToMark> {
  const { locale } = await frozenPaper(db, revisionId);
  const answers = await selectAnswers(db, attemptId);
  const answer = (answers.find(({ item }) => item === open.id)?.value ?? null) as Answer;
  const standing = (await selectMarks(db, [attemptId])).find(({ item }) => item === open.id);
  const given = exam.double ? markings.find(({ markerId }) => markerId === actor.personId) : standing;
  const decides = state === 'third' || (given && 'turn' in given && given.turn === 3);
  const others = decides ? markings.filter(({ turn }) => turn < 3) : [];
  return {
    attemptId,
    number,
    locale,
    state,
    points: open.points,
    stem: asHtml(open.stem, picturesOf(open, locale)),
    customer: open.kind === 'reply' ? open.customer : [],
    parts: partsOf(open, answer, picturesOf(open, locale)),
    proposal:
      open.kind === 'reply' && typeof answer === 'string' ? proposeReply(open, answer, understand) : null,
    repointed: ruling?.kind === 'points',
    own: given
      ? {
          score: given.score,
          comment: given.comment,
          earned: given.earned ?? [],
          revision: given.revision,
          mine: given.markerId === actor.personId
        }
      : null,
    others: others
      .map(({ score, comment }) => ({ score, comment }))
      .sort((one, other) => Number(one.score) - Number(other.score)),
    locked: exam.releasedAt !== null && isSettled(exam.releasedAt, markedThroughoutAt, standing)
  };
}

function partsOf(item: OpenItem, answer: Answer, pictures: string): SheetPart[] {
  if (item.kind !== 'case') {
    const { id, model = '', marking } = item;
    return [
      { id, text: null, model: asHtml(model, pictures), guidance: marking, answer: answer as string | null }
    ];
  }
  const written = answer as Readonly<Record<string, string>> | null;
  return item.parts.map(({ id, text, model, marking }) => ({
    id,
    text: asHtml(text, pictures),
    model: asHtml(model, pictures),
    guidance: marking,
    answer: written?.[id] ?? null
  }));
}
