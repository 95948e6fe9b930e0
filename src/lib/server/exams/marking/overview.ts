import { isOpen, type Item } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { collectOverdue } from '../hand-in';
import { excerpt } from '../markup';
import { examPaper } from '../paper';
import { answersToMark, type AnswerToMark } from './answers-to-mark';
import type { MarkedExam } from './exam-queries';
import { selectMarkers, selectNameable } from './provision-queries';
import { nobody } from './provisions';
import { examInReach, examsInReach, mayMark, mayProvide } from './reach';
import { selectRulings } from './ruling-queries';

export type MarkedQuestion = {
  item: string;
  question: number;
  /** How its stem begins, as plain text. */
  stem: string;
  kind: Item['kind'];
  open: boolean;
  /** Answers written and handed in; those marked for good; those that wait for a third marker. */
  answers: number;
  marked: number;
  third: number;
  /** How many wait for the reader. */
  mine: number;
  ruling: 'drop' | 'accept' | 'points' | null;
};

export type MarkingOverview = {
  examId: string;
  title: string;
  cohortName: string;
  double: boolean;
  divergence: string | null;
  waiver: string | null;
  released: boolean;
  published: boolean;
  questions: MarkedQuestion[];
  may: { mark: boolean; provide: boolean; rule: boolean };
  /** For HR alone. */
  provision: Provision | null;
};

export type Provision = {
  markers: { personId: string; name: string; reason: string | null }[];
  /** Answers that wait and that none of the markers may mark: their own, or they have marked it already. */
  stuck: number;
  nameable: { personId: string; name: string }[];
};

/** How far the marking of one exam is, question by question, and whether there are markers enough. */
export async function readMarking(
  db: Database,
  actor: Actor,
  { examId, locale }: { examId: string; locale: Locale }
): Promise<Outcome<MarkingOverview>> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  await collectOverdue(db);
  const exam = await examInReach(db, actor, examId);
  if (!exam) return refused('not-found');
  const paper = (await examPaper(db, examId, locale))?.compiled;
  const all = await answersToMark(db, nobody, [exam]);
  const own = mayMark(actor, exam) ? await answersToMark(db, actor.personId, [exam]) : [];
  const rulings = (await selectRulings(db, examId)).filter(({ withdrawnAt }) => !withdrawnAt);
  const questions = (paper?.items ?? []).map(({ id, kind, stem }, index): MarkedQuestion => {
    const answers = all.filter(({ item }) => item === id);
    return {
      item: id,
      question: index + 1,
      stem: excerpt(stem),
      kind,
      open: isOpen(paper!.items[index]!),
      answers: answers.length,
      marked: answers.filter(({ marked }) => marked).length,
      third: answers.filter(({ state }) => state === 'third').length,
      mine: own.filter(({ item, state }) => item === id && (state === 'waiting' || state === 'third')).length,
      ruling: rulings.find(({ item }) => item === id)?.kind ?? null
    };
  });
  return done({
    examId,
    title: paper?.title ?? exam.paper,
    cohortName: exam.cohortName,
    double: exam.double,
    divergence: exam.divergence,
    waiver: exam.waiver,
    released: exam.releasedAt !== null,
    published: exam.publishedAt !== null,
    questions,
    may: {
      mark: mayMark(actor, exam),
      provide: mayProvide(actor, exam),
      rule: may(actor, 'question.rule', { cohortId: exam.cohortId })
    },
    provision: mayProvide(actor, exam) ? await provisionOf(db, exam, all) : null
  });
}

async function provisionOf(db: Database, exam: MarkedExam, answers: AnswerToMark[]): Promise<Provision> {
  const markers = await selectMarkers(db, exam);
  const stuck = answers.filter(({ state, markings, personId }) => {
    if (state !== 'waiting' && state !== 'third') return false;
    const heard = new Set([personId, ...markings.map(({ markerId }) => markerId)]);
    return markers.every((marker) => heard.has(marker.personId));
  });
  const known = new Set(markers.map(({ personId }) => personId));
  const nameable = (await selectNameable(db, exam)).filter(({ personId }) => !known.has(personId));
  return { markers, stuck: stuck.length, nameable };
}

export type MarkedExamSummary = {
  examId: string;
  title: string;
  cohortName: string;
  opensAt: Date;
  state: 'open' | 'released' | 'published';
};

/** Every exam whose marking the actor takes part in or looks after, newest first. */
export async function listMarking(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<MarkedExamSummary[]>> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  const exams = await examsInReach(db, actor);
  return done(
    await Promise.all(
      exams.map(async ({ examId, paper, cohortName, opensAt, releasedAt, publishedAt }) => ({
        examId,
        title: (await examPaper(db, examId, locale))?.compiled.title ?? paper,
        cohortName,
        opensAt,
        state: publishedAt ? ('published' as const) : releasedAt ? ('released' as const) : ('open' as const)
      }))
    )
  );
}
