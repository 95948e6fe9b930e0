import { ratingItems, type ItemRating, type RatingForm, type Ratings } from '../../src/lib/engine/assessment';
import type { Database } from '../../src/lib/server/db';
import { readItem } from '../../src/lib/server/library';
import { saveSheet } from '../../src/lib/server/observations';
import type { Actor } from '../../src/lib/server/policy';

/** The mentor's form filled in throughout, with the same rating everywhere. */
export async function filledSheet(db: Database, rating: ItemRating['rating'] = 4): Promise<Ratings> {
  const form = await readItem<RatingForm>(db, 'form', 'mentor-assessment', 'zh-CN');
  if (!form) throw new Error('The library holds no form for mentors.');
  const { remarks, recommendation } = form.compiled;
  return {
    items: Object.fromEntries(
      ratingItems(form.compiled).map(({ id }) => [id, { rating, evidence: '周三晚高峰同时接四位顾客。' }])
    ),
    remarks: Object.fromEntries(remarks.map(({ id }) => [id, '耐心，核对还要仔细。'])),
    recommendation: recommendation.options[0]!.id
  };
}

/** A mentor's sheet about a new hire, submitted. */
export async function createSheet(
  db: Database,
  mentor: Actor,
  subject: { cohortId: string; personId: string },
  rating: ItemRating['rating'] = 4
): Promise<void> {
  const ratings = await filledSheet(db, rating);
  const saved = await saveSheet(db, mentor, {
    ...subject,
    ratings,
    revision: 0,
    submit: true,
    locale: 'zh-CN'
  });
  if (!saved.ok) throw new Error(saved.code);
}
