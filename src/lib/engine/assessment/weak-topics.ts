import Fraction from 'fraction.js';
import { exact, formatDecimal, roundHalfUp } from '../scores/decimal';

/** One marked question of one person's sheet; decimals as strings. */
export type TopicMark = { topic: string; score: string; points: string; lesson?: string | undefined };

/** What one person earned on a topic of the curriculum. */
export type TopicShare = {
  topic: string;
  questions: number;
  score: string;
  points: string;
  /** Whole percent, rounded half up, never below 0. */
  percent: string;
  /** `few`: too small a part of the paper to say anything. */
  standing: 'weak' | 'sound' | 'few';
  /** Pages the questions name that cost points, the dearest first, each once. */
  lessons: string[];
};

/** Below this share of the points a topic is weak: the pass mark of a drill and of the stars alike. */
const weakBelow = new Fraction(3, 5);
/** One question says little of a topic, unless it is a big one. */
const fewestQuestions = 2;
const fewestPoints = new Fraction(6);

/**
 * How somebody did on each topic of a paper, weakest first. A topic is weak where less than 60 % of its points were
 * earned over at least two questions or at least six points; with less than that nothing is said of it (domain.md A4,
 * training needs). Wrong choices that cost points count against the topic, whose sum is still never below 0.
 *
 * @throws RangeError when a score or points are no decimal: they did not come from the marking rules
 */
export function topicShares(marks: readonly TopicMark[]): TopicShare[] {
  return [...new Set(marks.map(({ topic }) => topic))]
    .map((topic) =>
      shareOf(
        topic,
        marks.filter((mark) => mark.topic === topic)
      )
    )
    .sort((one, other) => one.share.compare(other.share) || one.topic.localeCompare(other.topic, 'en'))
    .map(({ share: _, ...rest }) => rest);
}

function shareOf(topic: string, marks: readonly TopicMark[]): TopicShare & { share: Fraction } {
  const points = total(marks.map((mark) => exact(mark.points)));
  const earned = total(marks.map((mark) => exact(mark.score)));
  const score = earned.lt(0) ? new Fraction(0) : earned;
  const share = score.div(points);
  const enough = marks.length >= fewestQuestions || points.gte(fewestPoints);
  return {
    topic,
    questions: marks.length,
    score: formatDecimal(score),
    points: formatDecimal(points),
    percent: roundHalfUp(share.mul(100), 0),
    standing: !enough ? 'few' : share.lt(weakBelow) ? 'weak' : 'sound',
    lessons: lessonsOf(marks),
    share
  };
}

function lessonsOf(marks: readonly TopicMark[]): string[] {
  const lost = marks
    .map(({ lesson, score, points }) => ({ lesson, lost: exact(points).sub(exact(score)) }))
    .filter(({ lost }) => lost.gt(0))
    .sort((one, other) => other.lost.compare(one.lost));
  return [...new Set(lost.flatMap(({ lesson }) => lesson ?? []))];
}

/** A topic as a whole group did: of how many people it says something, and how many of them are weak in it. */
export type GroupTopic = { topic: string; people: number; weak: number };

/**
 * The topics a trainer should hear of: those in which at least a quarter of the people are weak, the most first.
 * People of whose papers a topic is too small a part to be judged are not counted.
 *
 * @param sheets the marks of each person
 */
export function weakTopicsOf(sheets: readonly (readonly TopicMark[])[]): GroupTopic[] {
  const shares = sheets.flatMap((marks) => topicShares(marks)).filter(({ standing }) => standing !== 'few');
  return [...new Set(shares.map(({ topic }) => topic))]
    .map((topic) => {
      const judged = shares.filter((share) => share.topic === topic);
      return {
        topic,
        people: judged.length,
        weak: judged.filter(({ standing }) => standing === 'weak').length
      };
    })
    .filter(({ people, weak }) => weak * 4 >= people)
    .filter(({ weak }) => weak > 0)
    .sort((one, other) => other.weak / other.people - one.weak / one.people || other.weak - one.weak);
}

function total(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.add(value), new Fraction(0));
}
