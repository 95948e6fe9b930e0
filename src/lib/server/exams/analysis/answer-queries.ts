import { sql } from 'kysely';
import { LEAST_PEOPLE, type MarkerFigures, type Tally } from '../../../engine/assessment/analysis';
import type { Database } from '../../db';
import { marked } from './sheet-queries';

type Of<T> = T & { examId: string; variant: number };

/** The answers to one blank that are given back at most: the rest was written by one or two each. */
const MOST_VALUES = 60;

/** How many gave which answer, over all the questions whose answers can be counted, the commonest first. */
export async function selectTallies(db: Database, examIds: string[]): Promise<Of<Tally>[]> {
  const { rows } = await sql<Of<Tally>>`
    with ${marked(examIds)},
    piece as (
      select c.exam_id, c.variant, c.item, e.part,
        case when c.kind in ('fill-in', 'numeric') then lower(normalize(btrim(e.value), nfkc)) else e.value end as value,
        c.part as side
      from cell as c cross join lateral (${pieces}) as e
      where c.kind not in ('short', 'case', 'reply')
    ),
    tally as (
      select exam_id, variant, item, part, value, count(*) as n,
        count(*) filter (where side = 'upper') as upper, count(*) filter (where side = 'lower') as lower,
        row_number() over (partition by exam_id, variant, item, part order by count(*) desc, value) as place
      from piece group by exam_id, variant, item, part, value
    )
    select exam_id as "examId", variant, item, part, value, n::int as "all", upper::int, lower::int
    from tally where place <= ${MOST_VALUES}
    order by exam_id, variant, item, part, place`.execute(db);
  return rows;
}

/**
 * An answer in its pieces: a text is one; of a list each entry, with its place where it fills a blank; of an order the
 * whole; of a record each entry by its key. A message that somebody said does nothing is the piece `''`.
 */
const pieces = sql`
  select '' as part, c.value #>> '{}' as value where jsonb_typeof(c.value) = 'string'
  union all
  select '', c.value::text where c.kind = 'ordering' and jsonb_typeof(c.value) = 'array'
  union all
  select case c.kind when 'fill-in' then l.place::text else '' end, l.value
  from jsonb_array_elements_text(
    case when c.kind <> 'ordering' and jsonb_typeof(c.value) = 'array' then c.value else '[]' end
  ) with ordinality as l (value, place)
  union all
  select o.key, l.value
  from jsonb_each(case jsonb_typeof(c.value) when 'object' then c.value else '{}' end) as o
  cross join lateral jsonb_array_elements_text(
    case
      when jsonb_typeof(o.value) <> 'array' then jsonb_build_array(o.value)
      when o.value = '[]' then '[""]'
      else o.value
    end
  ) as l (value)`;

/**
 * The mean of each marker of an open question, of two who were blind to each other each by their own points; a marker of
 * fewer than five of its answers is left out.
 */
export async function selectMarkerMeans(db: Database, examIds: string[]): Promise<Of<MarkerFigures>[]> {
  const { rows } = await sql<Of<MarkerFigures>>`
    with ${marked(examIds)},
    judged as (
      select c.exam_id, c.variant, c.item, c.position, coalesce(g.marker_id, c.marker_id) as marker_id,
        coalesce(g.score / g.max, c.score / c.max) as share
      from cell as c left join lateral (
        select g.marker_id, g.score, g.max from marking as g
        where g.attempt_id = c.attempt and g.item = c.item and g.ruling_id is not distinct from (
          select r.id from exam_ruling as r
          where r.exam_id = c.exam_id and r.item = c.item and r.kind = 'points' and r.withdrawn_at is null
        )
      ) as g on true
      where c.kind in ('short', 'case', 'reply') and not c.dropped
    )
    select j.exam_id as "examId", j.variant, j.item, p.name as marker, count(*)::int as n,
      avg(j.share)::float8 as share
    from judged as j join person as p on p.id = j.marker_id
    group by j.exam_id, j.variant, j.item, j.position, p.id
    having count(*) >= ${LEAST_PEOPLE}
    order by j.exam_id, j.variant, j.position, p.name`.execute(db);
  return rows;
}
