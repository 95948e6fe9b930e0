import {
  topicShares,
  weakTopicsOf,
  type GroupTopic,
  type Paper,
  type TopicMark,
  type TopicShare
} from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { lessonLinks, type LessonLink } from '../../drills';
import { listOutlines, type CompiledCourse, type CompiledLesson } from '../../library';
import { may, type Actor } from '../../policy';
import { groupBy } from '../../../engine/group-by';
import { selectMarks } from '../marking/queries';
import { examPaper, frozenPaper } from '../paper';
import { selectSeats } from '../queries';
import { marksVisible } from '../visible';
import * as queries from './queries';

/** A topic by the name of the course that teaches it; null where no course says that it does. */
export type NamedTopic = Omit<TopicShare, 'lessons'> & { name: string | null; lessons: LessonLink[] };

/** Most lessons that are suggested for one topic. */
const mostLessons = 3;

/** The marks of one sheet with what each question is about. */
export function topicMarks(
  { items }: Pick<Paper, 'items'>,
  marks: readonly { item: string; score: string; max: string }[]
): TopicMark[] {
  return marks.flatMap(({ item: id, score, max }) => {
    const item = items.find((each) => each.id === id);
    return item ? [{ topic: item.topic, score, points: max, lesson: item.lesson }] : [];
  });
}

/** Topics with their names, each with the lessons its questions name or, where they name none, those that cover it. */
export async function nameTopics(
  db: Database,
  topics: readonly TopicShare[],
  locale: Locale
): Promise<NamedTopic[]> {
  if (topics.length === 0) return [];
  const courses = await listOutlines<CompiledCourse>(db, 'course', locale);
  const outlines = await listOutlines<CompiledLesson>(db, 'lesson', locale);
  return Promise.all(
    topics.map(async ({ lessons, ...topic }) => {
      const named = await lessonLinks(db, lessons, locale);
      const covering = outlines.filter(({ compiled }) => compiled.covers.includes(topic.topic));
      const links = covering.map(({ slug, compiled }) => ({ slug, title: compiled.title }));
      return {
        ...topic,
        name: teaching(courses, topic.topic)?.title ?? null,
        lessons: (named.length > 0 ? named : links).slice(0, mostLessons)
      };
    })
  );
}

/** The course that teaches a topic: the one that names it first, else any that covers it. Briefings come and go. */
function teaching(courses: { compiled: CompiledCourse }[], topic: string): CompiledCourse | undefined {
  const covering = courses
    .map(({ compiled }) => compiled)
    .filter(({ about, covers }) => about === null && covers.includes(topic));
  return covering.find(({ covers }) => covers[0] === topic) ?? covering[0];
}

/** What somebody is weak in by one exam, without the lessons they have been back to since. */
export type Suggestion = { examId: string; title: string; topics: NamedTopic[] };

/** Lessons for the actor to read again after their papers, the latest exam first. */
export async function suggestedLessons(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<Suggestion[]>> {
  if (!may(actor, 'exam.sit')) return refused('not-allowed');
  const seats = (await selectSeats(db, actor.personId)).filter(
    (seat) => marksVisible(seat) && may(actor, 'exam.sit', { cohortId: seat.cohortId })
  );
  const visits = new Map(
    (await queries.selectVisits(db, actor.personId)).map(({ lesson, visitedAt }) => [lesson, visitedAt])
  );
  const suggestions = await Promise.all(
    seats.map(async ({ examId, attemptId, revisionId, releasedAt, publishedAt }) => {
      const { compiled: paper } = await frozenPaper(db, revisionId!);
      const shares = topicShares(topicMarks(paper, await selectMarks(db, [attemptId!])));
      const weak = await nameTopics(db, shares.filter(isWeak), locale);
      const since = (releasedAt ?? publishedAt)!;
      const unread = ({ slug }: LessonLink) => !((visits.get(slug.split('#', 1)[0]!) ?? 0) > since);
      const topics = weak.map((topic) => ({ ...topic, lessons: topic.lessons.filter(unread) }));
      return { examId, title: paper.title, topics: topics.filter(({ lessons }) => lessons.length > 0) };
    })
  );
  return done(suggestions.filter(({ topics }) => topics.length > 0).reverse());
}

export function isWeak({ standing }: TopicShare): boolean {
  return standing === 'weak';
}

/** `owner` is the role that answers for the course. */
export type NamedGroupTopic = GroupTopic & { name: string | null; owner: string | null };

/** Topics a group was weak in, by exam, for whoever teaches them. */
export type TopicNote = {
  examId: string;
  title: string;
  cohortName: string;
  releasedAt: Date;
  topics: NamedGroupTopic[];
};

/** How long a note stands on the trainers' desk, in days. */
const noteDays = 30;

/** What trainers should hear of the exams released lately: weak topics of the courses that trainers own. */
export async function topicNotes(db: Database, actor: Actor, locale: Locale): Promise<Outcome<TopicNote[]>> {
  if (!may(actor, 'desk.teach')) return refused('not-allowed');
  const since = new Date(now().getTime() - noteDays * 86_400_000);
  const exams = (await queries.selectReleasedExams(db, since)).filter(({ cohortId }) =>
    may(actor, 'desk.teach', { cohortId })
  );
  const notes = await Promise.all(
    exams.map(async ({ examId, paper, cohortName, releasedAt }) => ({
      examId,
      title: (await examPaper(db, examId, locale))?.compiled.title ?? paper,
      cohortName,
      releasedAt: releasedAt!,
      topics: (await groupTopics(db, examId, locale)).filter(({ owner }) => owner === 'trainer')
    }))
  );
  return done(notes.filter(({ topics }) => topics.length > 0));
}

/** The topics in which an exam's people were weak; of somebody who sat it twice the last sheet counts. */
export async function groupTopics(db: Database, examId: string, locale: Locale): Promise<NamedGroupTopic[]> {
  const rows = (await queries.selectSheets(db, examId)).filter(({ markedAt }) => markedAt);
  const sheets = [...new Map(rows.map((row) => [row.personId, row])).values()];
  const ids = sheets.map(({ attemptId }) => attemptId!);
  const marks = groupBy(await selectMarks(db, ids), ({ attemptId }) => attemptId);
  const courses = await listOutlines<CompiledCourse>(db, 'course', locale);
  const weak = weakTopicsOf(
    await Promise.all(
      sheets.map(async ({ attemptId, revisionId }) =>
        topicMarks((await frozenPaper(db, revisionId!)).compiled, marks.get(attemptId!) ?? [])
      )
    )
  );
  return weak.map((topic) => {
    const course = teaching(courses, topic.topic);
    return { ...topic, name: course?.title ?? null, owner: course?.owner ?? null };
  });
}
