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
    variance as (
      select exam_id, variant, count(*) filter (where not dropped) as k, coalesce(sum(spread) filter (where not dropped), 0) as items
      from item group by 1, 2
    ),
    ${paperFigures},
    ${itemLists},
    ${topicLists},
    ${tenths}
    select p.exam_id as "examId", p.variant, p.n::int, p.max, p.mean, p.sd, p.least, p.most,
      p.quartiles[1] as "lowerQuartile", p.quartiles[2] as median, p.quartiles[3] as "upperQuartile",
      p.alpha, case when p.alpha is not null then p.sd * sqrt(1 - greatest(p.alpha, 0)) end as sem,
      p.upper_group::int as "upperGroup", p.lower_group::int as "lowerGroup",
      d.tenths, i.items, coalesce(t.topics, '[]') as topics
    from paper as p
    join item_list as i using (exam_id, variant)
    left join topic_list as t using (exam_id, variant)
    join distribution as d using (exam_id, variant)
    order by p.exam_id, p.variant`;
}

/* Whether anybody differs is asked of the exact points: rounding must not make up a spread. */
const itemFigures = sql`
  item as materialized (
    select c.exam_id, c.variant, c.item, c.position, c.dropped, count(*) as n,
      avg(c.score / c.max)::float8 as facility,
      stddev_samp(c.score)::float8 as sd,
      var_samp(c.score)::float8 as spread,
      var_samp(c.total - c.score)::float8 as rest_spread,
      case when min(c.score) < max(c.score) and min(c.total - c.score) < max(c.total - c.score)
        then corr(c.score::float8, (c.total - c.score)::float8) end as discrimination,
      (avg(c.score / c.max) filter (where c.part = 'upper'))::float8 as upper,
      (avg(c.score / c.max) filter (where c.part = 'lower'))::float8 as lower,
      count(*) filter (where not c.answered and (c.shuffled or c.position < c.reached)) as omitted,
      case when not c.shuffled then
        count(*) filter (where not c.answered and c.position > c.reached) end as not_reached
    from cell as c
    group by c.exam_id, c.variant, c.item, c.position, c.dropped, c.shuffled
  )`;

const paperFigures = sql`
  paper as (
    select t.exam_id, t.variant, count(*) as n, max(t.whole)::float8 as max,
      avg(t.total)::float8 as mean, stddev_samp(t.total)::float8 as sd,
      min(t.total)::float8 as least, max(t.total)::float8 as most,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by t.total::float8) as quartiles,
      nullif(count(*) filter (where t.part = 'upper'), 0) as upper_group,
      nullif(count(*) filter (where t.part = 'lower'), 0) as lower_group,
      case when v.k > 1 and min(t.total) < max(t.total)
        then v.k / (v.k - 1)::float8 * (1 - v.items / var_samp(t.total)::float8) end as alpha
    from total as t join variance as v using (exam_id, variant)
    group by t.exam_id, t.variant, v.k, v.items
  )`;

const itemLists = sql`
  item_list as (
    select exam_id, variant, json_agg(json_build_object(
      'item', item, 'dropped', dropped, 'n', n, 'facility', facility, 'sd', sd, 'discrimination', discrimination,
      'upper', upper, 'lower', lower, 'd', upper - lower,
      'alphaWithout', case when not dropped and k > 2 and rest_spread > 0 then
        (k - 1) / (k - 2)::float8 * (1 - (spreads - spread) / rest_spread) end,
      'omitted', omitted, 'notReached', not_reached
    ) order by position) as items
    from (
      select *, count(*) filter (where not dropped) over of_paper as k,
        sum(spread) filter (where not dropped) over of_paper as spreads
      from item window of_paper as (partition by exam_id, variant)
    ) as i group by exam_id, variant
  )`;

const topicLists = sql`
  topic_list as (
    select exam_id, variant, json_agg(json_build_object(
      'topic', topic, 'items', items, 'points', points, 'share', share
    ) order by position) as topics
    from (
      select exam_id, variant, topic, min(position) as position, count(distinct item) as items,
        (sum(max) / count(distinct attempt))::float8 as points, (sum(score) / sum(max))::float8 as share
      from cell where not dropped group by exam_id, variant, topic
    ) as t group by exam_id, variant
  )`;

const tenths = sql`
  distribution as (
    select exam_id, variant, array_agg(sheets order by tenth) as tenths
    from (
      select t.exam_id, t.variant, tenth,
        (count(*) filter (where least(9, floor(10 * greatest(t.total, 0) / t.whole)) = tenth))::int as sheets
      from total as t cross join generate_series(0, 9) as tenth
      group by t.exam_id, t.variant, tenth
    ) as d group by exam_id, variant
  )`;
