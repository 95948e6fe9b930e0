import type { Paper, RatingForm, Ratings } from '../../engine/assessment';
import { isOpen, modelAnswer, ratingItems } from '../../engine/assessment';
import type { Database } from '../db';
import { markAnswer, readSitting, saveAnswers, startExam, submitExam } from '../exams';
import { listItems } from '../library';
import { saveSheet } from '../observations';
import type { Actor } from '../policy';

/** How well somebody of the sample does: `wrong` closed questions, share of points on open ones, ratings to draw from. */
export type Showing = { wrong: number; share: number; ratings: (2 | 3 | 4 | 5)[] };

/** Lets a sample new hire sit the paper and the trainer mark it, through the same verbs as everybody. */
export async function sitPaper(
  db: Database,
  newHire: Actor,
  trainer: Actor,
  examId: string,
  showing: Showing
): Promise<void> {
  await startExam(db, newHire, { examId, locale: 'zh-CN' });
  const sitting = await readSitting(db, newHire, examId);
  const paper = (await listItems<Paper>(db, 'paper', 'zh-CN')).find(
    ({ compiled }) => compiled.id === 'onboarding-basics'
  )?.compiled;
  if (!sitting.ok || !paper) return;
  const { attemptId } = sitting.value;
  const answers = paper.items.map((item, index) => ({
    item: item.id,
    value: answerTo(item, index < showing.wrong),
    revision: 1
  }));
  await saveAnswers(db, newHire, { attemptId, answers });
  await submitExam(db, newHire, attemptId);
  for (const item of paper.items) {
    if (!isOpen(item)) continue;
    const points = String(Math.round(Number(item.points) * showing.share * 2) / 2);
    await markAnswer(db, trainer, { attemptId, item: item.id, points, comment: '', revision: 0 });
  }
}

function answerTo(item: Paper['items'][number], wrong: boolean) {
  const key = modelAnswer(item);
  if (!wrong || isOpen(item)) return key;
  if (Array.isArray(key)) return key.slice(1);
  return 'options' in item ? item.options.find(({ id }) => id !== key)!.id : null;
}

/** Lets the mentor fill in and submit the assessment form about a sample new hire. */
export async function assess(
  db: Database,
  mentor: Actor,
  cohortId: string,
  newHire: Actor,
  showing: Showing
): Promise<void> {
  const form = (await listItems<RatingForm>(db, 'form', 'zh-CN')).find(
    ({ compiled }) => compiled.id === 'mentor-assessment'
  )?.compiled;
  if (!form) return;
  await saveSheet(db, mentor, {
    cohortId,
    personId: newHire.personId,
    ratings: ratingsFor(form, showing),
    revision: 0,
    submit: true,
    locale: 'zh-CN'
  });
}

function ratingsFor(form: RatingForm, { ratings }: Showing): Ratings {
  const items = ratingItems(form).map(({ id }, index) => {
    const rating = ratings[index % ratings.length]!;
    return [
      id,
      { rating, evidence: rating === 5 ? '周三晚高峰同时接四位顾客，每位都先报进度再去查。' : '' }
    ] as const;
  });
  const remarks = form.remarks.map(
    ({ id }) => [id, '接待稳，记录写得清楚；下一步多练退换货的解释。'] as const
  );
  return {
    items: Object.fromEntries(items),
    remarks: Object.fromEntries(remarks),
    recommendation: form.recommendation.options[0]!.id
  };
}
