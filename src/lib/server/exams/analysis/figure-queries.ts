import { sql } from 'kysely';
import type { ItemFigures, PaperFigures, TopicFigures } from '../../../engine/assessment/analysis';
import type { Database } from '../../db';
import { marked } from './sheet-queries';

/** The figures of one paper of an exam: everybody's, or those of one variant. */
export type VariantFigures = PaperFigures & {
  examId: string;
  variant: number;
  items: ItemFigures[];
  topics: TopicFigures[];
};

/** Every figure of the papers of some exams, one row a variant with sheets marked throughout. */
export async function selectFigures(db: Database, examIds: string[]): Promise<VariantFigures[]> {
  const { rows } = await figures(examIds).execute(db);
  return rows;
}

/** The same as the planner carries it out. */
export async function explainFigures(db: Database, examIds: string[]): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain analyze ${figures(examIds)}`.execute(db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

function figures(examIds: string[]) {
  return sql<VariantFigures>`
    with ${marked(examIds)},
    ${itemFigures},
    variance as (select exam_id, variant, count(*) as k, sum(spread) as items from item group by 1, 2),
    ${paperFigures},
    ${topicFigures}
    select p.exam_id as "examId", p.variant, p.n::int, p.max, p.mean, p.sd, p.least, p.most,
      p.quartiles[1] as "lowerQuartile", p.quartiles[2] as median, p.quartiles[3] as "upperQuartile", p.tenths,
      p.alpha, case when p.alpha is not null then p.sd * sqrt(1 - greatest(p.alpha, 0)) end as sem,
      p.upper_group::int as "upperGroup", p.lower_group::int as "lowerGroup",
      (
        select json_agg(json_build_object(
          'item', i.item, 'n', i.n, 'facility', i.facility, 'sd', i.sd, 'discrimination', i.discrimination,
          'upper', i.upper, 'lower', i.lower, 'd', i.upper - i.lower,
          'alphaWithout', case when v.k > 2 and i.rest_spread > 0 then
            (v.k - 1) / (v.k - 2)::float8 * (1 - (v.items - i.spread) / i.rest_spread) end,
          'omitted', i.omitted, 'notReached', i.not_reached
        ) order by i.position)
        from item as i join variance as v using (exam_id, variant)
        where (i.exam_id, i.variant) = (p.exam_id, p.variant)
      ) as items,
      (
        select json_agg(json_build_object(
          'topic', t.topic, 'items', t.items, 'points', t.points, 'share', t.share
        ) order by t.position)
        from topic as t where (t.exam_id, t.variant) = (p.exam_id, p.variant)
      ) as topics
    from paper as p
    order by p.exam_id, p.variant`;
}

/* Whether anybody differs is asked of the exact points: rounding must not make up a spread. */
const itemFigures = sql`
  item as materialized (
    select c.exam_id, c.variant, c.item, c.position, count(*) as n,
      avg(c.score / c.max)::float8 as facility,
      stddev_samp(c.score)::float8 as sd,
      var_samp(c.score)::float8 as spread,
      var_samp(t.total - c.score)::float8 as rest_spread,
      case when min(c.score) < max(c.score) and min(t.total - c.score) < max(t.total - c.score)
        then corr(c.score::float8, (t.total - c.score)::float8) end as discrimination,
      (avg(c.score / c.max) filter (where t.part = 'upper'))::float8 as upper,
      (avg(c.score / c.max) filter (where t.part = 'lower'))::float8 as lower,
      count(*) filter (where not c.answered and (c.shuffled or c.position < c.reached)) as omitted,
      case when not c.shuffled then
        count(*) filter (where not c.answered and c.position > c.reached) end as not_reached
    from cell as c join total as t using (attempt)
    group by c.exam_id, c.variant, c.item, c.position, c.shuffled
  )`;

const paperFigures = sql`
  paper as (
    select t.exam_id, t.variant, count(*) as n, max(t.max)::float8 as max,
      avg(t.total)::float8 as mean, stddev_samp(t.total)::float8 as sd,
      min(t.total)::float8 as least, max(t.total)::float8 as most,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by t.total::float8) as quartiles,
      nullif(count(*) filter (where t.part = 'upper'), 0) as upper_group,
      nullif(count(*) filter (where t.part = 'lower'), 0) as lower_group,
      array(
        select count(*) filter (where least(9, floor(10 * greatest(o.total, 0) / o.max)) = tenth)::int
        from generate_series(0, 9) as tenth cross join total as o
        where (o.exam_id, o.variant) = (t.exam_id, t.variant)
        group by tenth order by tenth
      ) as tenths,
      case when v.k > 1 and min(t.total) < max(t.total)
        then v.k / (v.k - 1)::float8 * (1 - v.items / var_samp(t.total)::float8) end as alpha
    from total as t join variance as v using (exam_id, variant)
    group by t.exam_id, t.variant, v.k, v.items
  )`;

const topicFigures = sql`
  topic as (
    select exam_id, variant, topic, min(position) as position, count(distinct item) as items,
      (sum(max) / count(distinct attempt))::float8 as points, (sum(score) / sum(max))::float8 as share
    from cell group by exam_id, variant, topic
  )`;
