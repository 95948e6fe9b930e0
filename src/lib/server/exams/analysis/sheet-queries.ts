import { sql } from 'kysely';
import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';

/** The share of the sheets in the strongest and in the weakest group (Kelley 1939). */
const GROUP_SHARE = 0.27;

/**
 * The tables every figure is made of: `place`, where the papers have their questions; `sheet`, the first sheet each person
 * handed in where it is marked throughout; `cell`, its marks; `total`, its points with the group it belongs to. Somebody's
 * second sitting of the same exam tells of the first and stays out.
 *
 * The groups hold 27 % of the sheets and five people at least; whoever has as many points as the last of a group is in it
 * as well. Where there are fewer than ten sheets, or the groups would meet, there are none.
 *
 * The fence (`offset 0`) keeps the marks to be read sheet by sheet, from their index: the planner cannot know how few
 * sheets there are, and would rather read everybody's marks.
 */
export function marked(examIds: string[]) {
  return sql`
    place as materialized (
      select p.exam_id, p.variant, i.value ->> 'id' as item, i.position, i.value ->> 'topic' as topic,
        i.value ->> 'kind' as kind
      from (
        select distinct on (exam_id, variant) exam_id, variant, revision_id
        from exam_paper where exam_id = any(${examIds}::uuid[]) order by exam_id, variant, locale
      ) as p
      join library_revision as r on r.id = p.revision_id
      cross join lateral jsonb_array_elements(r.compiled -> 'items') with ordinality as i (value, position)
    ),
    sheet as materialized (
      select a.id, a.exam_id, a.variant, e.shuffle
      from (
        select distinct on (exam_id, person_id) id, exam_id, variant, marked_at
        from exam_attempt
        where exam_id = any(${examIds}::uuid[]) and submitted_at is not null
        order by exam_id, person_id, sitting
      ) as a join exam as e on e.id = a.exam_id
      where a.marked_at is not null
    ),
    given as materialized (
      select s.exam_id, s.variant, s.shuffle as shuffled, s.id as attempt, m.*
      from sheet as s cross join lateral (
        select m.item, m.score, m.max, m.marker_id, w.value,
          coalesce(jsonb_typeof(w.value) <> 'null', m.score <> 0) as answered
        from mark as m left join answer as w on (w.attempt_id, w.item) = (m.attempt_id, m.item)
        where m.attempt_id = s.id
        offset 0
      ) as m
    ),
    cell as materialized (
      select g.*, p.position, p.topic, p.kind,
        coalesce(max(p.position) filter (where g.answered) over (partition by g.attempt), 0) as reached
      from given as g join place as p using (exam_id, variant, item)
    ),
    ranked as (
      select *, rank() over paper_down as from_top, rank() over paper_up as from_bottom,
        count(*) over (partition by exam_id, variant) as sheets
      from (
        select exam_id, variant, attempt, sum(score) as total, sum(max) as max from cell group by 1, 2, 3
      ) as sums
      window paper_down as (partition by exam_id, variant order by total desc),
        paper_up as (partition by exam_id, variant order by total)
    ),
    sided as (
      select *, from_top <= size as top, from_bottom <= size as bottom
      from ranked cross join lateral (
        select greatest(${LEAST_PEOPLE}::int, round(${GROUP_SHARE}::numeric * sheets)) as size
      ) as s
    ),
    total as materialized (
      select exam_id, variant, attempt, total, max,
        case
          when sheets < ${2 * LEAST_PEOPLE}::int or bool_or(top and bottom) over (partition by exam_id, variant) then null
          when top then 'upper'
          when bottom then 'lower'
        end as part
      from sided
    )`;
}
