import { may } from '$lib/server/policy';
import { readinessGroups, readReadiness } from '$lib/server/tasks';
import { valueOf } from '../../../../../answers';
import { choosePeople } from '../choosing';
import { overviewOf } from './overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { cohort, columns, rows } = valueOf(
    await readReadiness(locals.db, locals.actor!, params.cohort, locals.locale)
  );
  const group = readinessGroups.find((each) => each === url.searchParams.get('group')) ?? null;
  const { people, ...chosen } = choosePeople(rows, url.searchParams);
  const wanted = columns.flatMap((column, index) => (column.group === group ? [{ column, index }] : []));
  return {
    cohort,
    chosen,
    group,
    columns: wanted.map(({ column }) => column),
    people: people.map(({ personId, name, mentorName, cells }) => ({
      personId,
      name,
      mentorName,
      cells: wanted.map(({ index }) => cells[index]!),
      overview: group ? [] : overviewOf(columns, cells)
    })),
    mayCoach: may(locals.actor, 'pathway.oversee', { cohortId: params.cohort })
  };
};
