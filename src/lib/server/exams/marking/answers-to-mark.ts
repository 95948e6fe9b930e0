import { combineMarkings, isOpen, ruledItem, type OpenItem, type Paper } from '../../../engine/assessment';
import type { Database } from '../../db';
import { groupBy } from '../../../engine/group-by';
import { frozenPaper } from '../paper';
import type { MarkedExam } from './exam-queries';
import { selectMarkings, type Marking } from './marking-queries';
import { selectStandingRulings, type StandingRuling } from './ruling-queries';
import { selectWritten, type WrittenAnswer } from './sheet-queries';

/** What there is to do for one marker: mark it, decide between two others, nothing more; or nothing, others have. */
export type AnswerState = 'waiting' | 'third' | 'marked' | 'over';

export type AnswerToMark = WrittenAnswer & {
  open: OpenItem;
  state: AnswerState;
  ruling: StandingRuling | undefined;
  /** By the points that hold. */
  markings: Marking[];
};

/** The open answers of some exams with what `markerId` has to do with each; those of dropped questions are left out. */
export async function answersToMark(
  db: Database,
  markerId: string,
  exams: MarkedExam[],
  item?: string
): Promise<AnswerToMark[]> {
  const examIds = exams.map(({ examId }) => examId);
  const written = await selectWritten(db, examIds, markerId, item);
  const papers = await papersOf(db, written);
  const rulings = await selectStandingRulings(db, examIds, item);
  const markings = groupBy(await selectMarkings(db, written.map(attemptOf), item), keyOf);
  return written.flatMap((answer): AnswerToMark[] => {
    const exam = exams.find(({ examId }) => examId === answer.examId)!;
    const asked = papers.get(answer.revisionId)!.items.find(({ id }) => id === answer.item);
    const ruling = rulings.find((each) => each.examId === answer.examId && each.item === answer.item);
    if (!asked || !isOpen(asked) || ruling?.kind === 'drop') return [];
    const given = markingsUnder(ruling, markings.get(keyOf(answer)) ?? []);
    const state = stateFor(markerId, exam, answer, asked.points, given);
    return [{ ...answer, open: ruledItem(asked, ruling), state, ruling, markings: given }];
  });
}

/** Markings by other points than those that hold are on record and count no more. */
export function markingsUnder(ruling: StandingRuling | undefined, markings: Marking[]): Marking[] {
  const round = ruling?.kind === 'points' ? ruling.id : null;
  return markings.filter(({ rulingId }) => rulingId === round);
}

/** The mark that comes of some markings, or whose turn it is. */
export function combined(exam: MarkedExam, points: string, markings: Marking[]) {
  const [first, second] = markings.filter(({ turn }) => turn < 3);
  const third = markings.find(({ turn }) => turn === 3);
  const given = { first: first?.score, second: second?.score, third: third?.score };
  return combineMarkings(points, given, { divergence: exam.divergence!, waived: exam.waivedAt !== null });
}

function stateFor(
  markerId: string,
  exam: MarkedExam,
  answer: WrittenAnswer,
  points: string,
  markings: Marking[]
): AnswerState {
  if (!exam.double) return answer.marked ? 'marked' : 'waiting';
  if (markings.some((marking) => marking.markerId === markerId)) return 'marked';
  const outcome = combined(exam, points, markings);
  if (outcome.ok || (answer.marked && markings.length === 0)) return 'over';
  return outcome.wanted === 3 ? 'third' : 'waiting';
}

async function papersOf(db: Database, written: WrittenAnswer[]): Promise<Map<string, Paper>> {
  const ids = [...new Set(written.map(({ revisionId }) => revisionId))];
  const papers = await Promise.all(ids.map((id) => frozenPaper(db, id)));
  return new Map(ids.map((id, index) => [id, papers[index]!.compiled]));
}

function attemptOf({ attemptId }: { attemptId: string }): string {
  return attemptId;
}

function keyOf({ attemptId, item }: { attemptId: string; item: string }): string {
  return `${attemptId} ${item}`;
}
