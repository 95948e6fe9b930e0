import { sql } from 'kysely';
import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';

/** The share of the sheets in the strongest and in the weakest group (Kelley 1939). */
const GROUP_SHARE = 0.27;

/**
 * The tables every figure is made of: `sheet`, the first sheet each person handed in where it is marked throughout, with
 * the places of its questions; `cell`, its marks, each with the sheet's total and the group it belongs to; `total`, one
 * row a sheet. Somebody's second sitting of the same exam tells of the first and stays out. A question that a ruling has
 * dropped gives everybody its points: it is in the totals, where it tells nobody apart, and counts in nothing else.
 *
 * The groups hold 27 % of the sheets and five people at least; whoever has as many points as the last of a group is in it
 * as well. Where there are fewer than ten sheets, or the groups would meet, there are none.
 *
 * The planner cannot know how many rows come out of a table made here. The fence (`offset 0`) keeps the marks to be read
 * sheet by sheet, from their index; totals and groups are window functions, since a join of two such tables would
 * compare every mark with every sheet.
 */
export function marked(examIds: string[]) {
  return sql`
    place as materialized (
      select p.exam_id, p.variant, jsonb_object_agg(i.value ->> 'id', jsonb_build_object(
        'position', i.position, 'topic', i.value ->> 'topic', 'kind', i.value ->> 'kind', 'dropped', exists (
          select from exam_ruling as r
          where r.exam_id = p.exam_id and r.item = i.value ->> 'id' and r.kind = 'drop' and r.withdrawn_at is null
        )
      )) as places
      from (
        select distinct on (exam_id, variant) exam_id, variant, revision_id
        from exam_paper where exam_id = any(${examIds}::uuid[]) order by exam_id, variant, locale
      ) as p
      join library_revision as r on r.id = p.revision_id
      cross join lateral jsonb_array_elements(r.compiled -> 'items') with ordinality as i (value, position)
      group by p.exam_id, p.variant
    ),
    sheet as materialized (
      select a.id, a.exam_id, a.variant, e.shuffle, p.places
      from (
        select distinct on (exam_id, person_id) id, exam_id, variant, marked_at
        from exam_attempt
        where exam_id = any(${examIds}::uuid[]) and submitted_at is not null
        order by exam_id, person_id, sitting
      ) as a
      join exam as e on e.id = a.exam_id
      join place as p on (p.exam_id, p.variant) = (a.exam_id, a.variant)
      where a.marked_at is not null
    ),
    given as (
      select s.exam_id, s.variant, s.shuffle as shuffled, s.id as attempt, m.*
      from sheet as s cross join lateral (
        select m.item, m.score, m.max, m.marker_id, w.value,
          coalesce(jsonb_typeof(w.value) <> 'null', m.score <> 0) as answered,
          (s.places -> m.item ->> 'position')::int as position,
          s.places -> m.item ->> 'topic' as topic, s.places -> m.item ->> 'kind' as kind,
          (s.places -> m.item ->> 'dropped')::boolean as dropped
        from mark as m left join answer as w on (w.attempt_id, w.item) = (m.attempt_id, m.item)
        where m.attempt_id = s.id and s.places ? m.item
        offset 0
      ) as m
    ),
    summed as (
      select *, sum(score) over of_sheet as total, sum(max) over of_sheet as whole,
        coalesce(max(position) filter (where answered) over of_sheet, 0) as reached,
        row_number() over of_sheet = 1 as head
      from given window of_sheet as (partition by attempt)
    ),
    ranked as (
      select *, count(*) filter (where head) over (partition by exam_id, variant) as sheets,
        count(*) filter (where head) over (partition by exam_id, variant order by total desc)
          - count(*) filter (where head) over (partition by exam_id, variant, total) as above,
        count(*) filter (where head) over (partition by exam_id, variant order by total)
          - count(*) filter (where head) over (partition by exam_id, variant, total) as below
      from summed
    ),
    sided as (
      select *, above < size as top, below < size as bottom
      from ranked cross join lateral (
        select greatest(${LEAST_PEOPLE}::int, round(${GROUP_SHARE}::numeric * sheets)) as size
      ) as s
    ),
    cell as materialized (
      select *,
        case
          when sheets < ${2 * LEAST_PEOPLE}::int or bool_or(top and bottom) over (partition by exam_id, variant) then null
          when top then 'upper'
          when bottom then 'lower'
        end as part
      from sided
    ),
    total as materialized (select exam_id, variant, attempt, total, whole, part from cell where head)`;
}
