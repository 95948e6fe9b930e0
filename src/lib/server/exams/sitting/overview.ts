import {
  attemptState,
  isOpen,
  mayRetake,
  type AttemptStateName,
  type Paper
} from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { groupByPerson } from '../../people';
import { may, type Actor } from '../../policy';
import { collectOverdue } from '../hand-in';
import { asHtml } from '../markup';
import { examPaper, frozenPaper } from '../paper';
import { selectAnswers, selectHandedIn, selectSeat, selectSeats, type Seat } from '../queries';
import { readResult, type ExamResult } from '../result';
import { marksVisible } from '../visible';
import { selectAbsences, type Absences } from './absence-queries';
import { isElsewhere, ownSeat } from '../seat';
import { sitterOrder } from './sheet';

/** What the sitter may know: `marked` shows as `submitted` until the marks are released or the results published. */
export type ExamSummary = {
  examId: string;
  state: AttemptStateName;
  title: string;
  minutes: number;
  questions: number;
  total: string;
  opensAt: Date;
  closesAt: Date;
  endsAt: Date | null;
  submittedAt: Date | null;
  /** The bell's minutes beyond everybody's. */
  extraMinutes: number;
  /** Counts the attempts begun, 0 before the first, of how many. */
  sitting: number;
  attempts: number;
  /** Whether a further attempt may be begun now. */
  mayRetake: boolean;
};

/** The actor's exams with where each stands, earliest window first. */
export async function listExams(db: Database, actor: Actor, locale: Locale): Promise<Outcome<ExamSummary[]>> {
  if (!may(actor, 'exam.sit')) return refused('not-allowed');
  await collectOverdue(db, { personIds: [actor.personId] });
  const seats = await selectSeats(db, actor.personId);
  const own = seats.filter(({ cohortId }) => may(actor, 'exam.sit', { cohortId }));
  return done(await Promise.all(own.map(async (seat) => summarise(seat, await paperOf(db, seat, locale)))));
}

export type ExamOverview = ExamSummary & {
  /** HTML, safe to put into a page. */
  instructions: string;
  /** The language the paper is in, which may be another than the reader's. */
  paperLocale: Locale;
  /** The attempt was sat on paper and typed in by somebody else. */
  onPaper: boolean;
  /** Question by question whether and when an answer was saved; empty before the start. Written ones stay on paper. */
  receipt: { item: string; savedAt: Date | null; onPaper: boolean }[];
  /** Whether a start code is asked for. */
  coded: boolean;
  shuffled: boolean;
  /** Whether another device writes at the moment. */
  elsewhere: boolean;
  absences: Absences;
  /** Only after release or publication. */
  result: ExamResult | null;
};

/** One exam before, after and outside the sitting: what is expected, or what has been handed in. */
export async function readExam(
  db: Database,
  actor: Actor,
  input: { examId: string; locale: Locale; device?: string }
): Promise<Outcome<ExamOverview>> {
  const allowed = await ownSeat(db, actor, input.examId);
  if (!allowed.ok) return allowed;
  await collectOverdue(db, { personIds: [actor.personId] });
  const seat = (await selectSeat(db, input.examId, actor.personId))!;
  const paper = await paperOf(db, seat, input.locale);
  if (!paper) return refused('paper-missing');
  const answers = seat.attemptId ? await selectAnswers(db, seat.attemptId) : [];
  const savedAt = new Map(
    answers.filter(({ value }) => value !== null).map(({ item, savedAt }) => [item, savedAt])
  );
  const onPaper = seat.source === 'paper';
  const written = new Set(paper.compiled.items.filter(isOpen).map(({ id }) => id));
  const visible = seat.attemptId && marksVisible(seat);
  return done({
    ...summarise(seat, paper),
    instructions: asHtml(paper.compiled.instructions),
    paperLocale: paper.locale,
    onPaper,
    receipt: seat.attemptId
      ? sitterOrder(paper.compiled, { attemptId: seat.attemptId, shuffle: seat.shuffle }).map((item) => ({
          item,
          savedAt: savedAt.get(item) ?? null,
          onPaper: onPaper && written.has(item)
        }))
      : [],
    coded: seat.startCode !== null,
    shuffled: seat.shuffle,
    elsewhere: isElsewhere(seat, input.device),
    absences: seat.attemptId ? await selectAbsences(db, seat.attemptId) : { count: 0, seconds: 0 },
    result: visible ? await readResult(db, seat.attemptId!, paper.compiled) : null
  });
}

/** The papers each person has handed in, by slug. */
export async function handedInPapers(db: Database, personIds: string[]): Promise<Map<string, Set<string>>> {
  await collectOverdue(db, { personIds });
  return groupByPerson(personIds, await selectHandedIn(db, personIds));
}

function paperOf(db: Database, seat: Seat, locale: Locale) {
  return seat.revisionId ? frozenPaper(db, seat.revisionId) : examPaper(db, seat.examId, locale);
}

function summarise(seat: Seat, paper: { compiled: Paper } | undefined): ExamSummary {
  const at = now();
  const { state } = attemptState(seat, at);
  const used = { sitting: seat.sitting ?? 0, attempts: seat.attempts };
  return {
    examId: seat.examId,
    state: state === 'marked' && !marksVisible(seat) ? 'submitted' : state,
    title: paper?.compiled.title ?? seat.paper,
    minutes: seat.minutes,
    questions: paper?.compiled.items.length ?? 0,
    total: paper?.compiled.total ?? '0',
    opensAt: seat.opensAt,
    closesAt: seat.closesAt,
    endsAt: seat.endsAt,
    submittedAt: seat.submittedAt,
    extraMinutes: seat.extraMinutes,
    ...used,
    mayRetake: !seat.publishedAt && !seat.releasedAt && mayRetake(seat, used, at)
  };
}
