import {
  isOpen,
  markOpen,
  proposeReply,
  type Answer,
  type MarkingPoint,
  type OpenItem,
  type Proposal
} from '../../engine/assessment';
import { understand } from '../../engine/drill/understand';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import * as marks from './marking-queries';
import { asHtml } from './markup';
import { frozenPaper } from './paper';
import { lockAttempt, selectAnswers, setMarked } from './queries';
import { isId } from './seat';

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

export type SheetAnswer = {
  item: string;
  question: number;
  points: string;
  /** HTML, safe to put into a page. */
  stem: string;
  /** What the customer wrote, where the answer is a reply. */
  customer: string[];
  parts: SheetPart[];
  /** What the drill engine makes of a reply. */
  proposal: Proposal | null;
  /** Revision 0 where there is no mark yet. */
  mark: { score: string; comment: string | null; revision: number } | null;
  /** The next sheet on which this question waits. */
  next: string | null;
  /** On how many other sheets it waits. */
  waiting: number;
};

export type Sheet = {
  attemptId: string;
  number: number;
  title: string;
  cohortName: string;
  locale: Locale;
  /** Published marks stand. */
  published: boolean;
  answers: SheetAnswer[];
};

/** The open answers on one sheet that has been handed in, without the name of whoever wrote them. */
export async function readSheet(db: Database, actor: Actor, attemptId: string): Promise<Outcome<Sheet>> {
  if (!may(actor, 'answer.mark')) return refused('not-allowed');
  const sheet = await findSheet(db, actor, attemptId);
  if (!sheet) return refused('not-found');
  const { compiled: paper, locale } = await frozenPaper(db, sheet.revisionId);
  const written = new Map((await selectAnswers(db, attemptId)).map(({ item, value }) => [item, value]));
  const given = new Map((await marks.selectMarks(db, [attemptId])).map((mark) => [mark.item, mark]));
  const waiting = (await marks.selectUnmarked(db, actor.personId)).filter(
    (other) => other.examId === sheet.examId && other.attemptId !== attemptId
  );
  const answers = paper.items.flatMap((item, index): SheetAnswer[] => {
    if (!isOpen(item)) return [];
    const answer = (written.get(item.id) ?? null) as Answer;
    const mark = given.get(item.id);
    const others = waiting.filter((other) => other.item === item.id);
    const next = others.find(({ number }) => number > sheet.number) ?? others[0];
    return [
      {
        item: item.id,
        question: index + 1,
        points: item.points,
        stem: asHtml(item.stem),
        customer: item.kind === 'reply' ? item.customer : [],
        parts: partsOf(item, answer),
        proposal:
          item.kind === 'reply' && typeof answer === 'string' ? proposeReply(item, answer, understand) : null,
        mark: mark ? { score: mark.score, comment: mark.comment, revision: mark.revision } : null,
        next: next?.attemptId ?? null,
        waiting: others.length
      }
    ];
  });
  const { number, cohortName, cohortId } = sheet;
  const published = await marks.isPublished(db, cohortId);
  return done({ attemptId, number, title: paper.title, cohortName, locale, published, answers });
}

function partsOf(item: OpenItem, answer: Answer): SheetPart[] {
  if (item.kind !== 'case') {
    const { id, model = '', marking } = item;
    return [{ id, text: null, model: asHtml(model), guidance: marking, answer: answer as string | null }];
  }
  const written = answer as Readonly<Record<string, string>> | null;
  return item.parts.map(({ id, text, model, marking }) => ({
    id,
    text: asHtml(text),
    model: asHtml(model),
    guidance: marking,
    answer: written?.[id] ?? null
  }));
}

export type MarkInput = {
  attemptId: string;
  item: string;
  points: string;
  comment: string;
  revision: number;
};

/**
 * Gives an open answer its points, or corrects them until the results are published. `revision` is the mark's that the
 * marker saw, 0 for none: where somebody else has marked meanwhile nothing is overwritten, and the same mark sent twice
 * counts once. With its last mark the sheet is marked.
 */
export function markAnswer(
  db: Database,
  actor: Actor,
  input: MarkInput
): Promise<Outcome<{ complete: boolean }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'answer.mark')) return refused('not-allowed');
    const sheet = await findSheet(trx, actor, input.attemptId);
    if (!sheet) return refused('not-found');
    await marks.holdPublishing(trx);
    await lockAttempt(trx, input.attemptId);
    if (await marks.isPublished(trx, sheet.cohortId)) return refused('already-published');
    if (await marks.isReleased(trx, input.attemptId)) return refused('marks-released');
    const { items } = (await frozenPaper(trx, sheet.revisionId)).compiled;
    const item = items.find(({ id }) => id === input.item);
    if (!item || !isOpen(item)) return refused('not-found');
    const read = markOpen(item, input.points);
    if (!read.ok) return refused('mark-invalid');
    const given = await marks.selectMarks(trx, [input.attemptId]);
    const before = given.find((mark) => mark.item === item.id);
    const comment = input.comment.trim() || null;
    const mark = { item: item.id, score: read.score, max: item.points, markerId: actor.personId, comment };
    const complete = given.length + (before ? 0 : 1) === items.length;
    if (before && isSame(before, mark)) return done({ complete });
    if ((before?.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    await giveMark(trx, actor, input.attemptId, before, mark);
    if (complete) await setMarked(trx, input.attemptId);
    return done({ complete });
  });
}

function isSame(before: marks.Mark, mark: marks.NewMark): boolean {
  return before.markerId === mark.markerId && before.score === mark.score && before.comment === mark.comment;
}

/** The mark that stands from now on, with its event; whoever calls has seen that it may be given. */
export async function giveMark(
  trx: Database,
  actor: Actor,
  attemptId: string,
  before: marks.Mark | undefined,
  mark: marks.NewMark
): Promise<void> {
  if (before) await marks.updateMark(trx, attemptId, mark);
  else await marks.insertMarks(trx, attemptId, [mark]);
  await recordEvent(trx, {
    actorId: actor.personId,
    action: 'answer.marked',
    subjectType: 'exam-attempt',
    subjectId: attemptId,
    before: before && {
      item: before.item,
      score: before.score,
      comment: before.comment,
      markerId: before.markerId
    },
    after: { item: mark.item, score: mark.score, comment: mark.comment },
    address: actor.address
  });
}

async function findSheet(db: Database, actor: Actor, attemptId: string) {
  const sheet = isId(attemptId) ? await marks.selectSheet(db, attemptId, actor.personId) : undefined;
  return sheet && may(actor, 'answer.mark', { cohortId: sheet.cohortId }) ? sheet : undefined;
}
