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

/** The mean of each marker of an open question; a marker of fewer than five of its answers is left out. */
export async function selectMarkerMeans(db: Database, examIds: string[]): Promise<Of<MarkerFigures>[]> {
  const { rows } = await sql<Of<MarkerFigures>>`
    with ${marked(examIds)}
    select c.exam_id as "examId", c.variant, c.item, p.name as marker, count(*)::int as n,
      avg(c.score / c.max)::float8 as share
    from cell as c join person as p on p.id = c.marker_id
    where c.kind in ('short', 'case', 'reply')
    group by c.exam_id, c.variant, c.item, c.position, p.id
    having count(*) >= ${LEAST_PEOPLE}
    order by c.exam_id, c.variant, c.position, p.name`.execute(db);
  return rows;
}
