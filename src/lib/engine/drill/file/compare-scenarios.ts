import type { Scenario } from '../scenario';
import { locator } from './locate';
import { drillProblem, type DrillProblem } from './problems';
import { readScenario } from './read-file';

/**
 * Finds where a scenario differs from the same one in another language in what has no language: what figures, runs and
 * debriefs refer to by id. States may differ, since people argue differently in another language.
 */
export function compareScenarios(
  reference: { path: string; source: string },
  other: { path: string; source: string }
): DrillProblem[] {
  const [one, two] = [reference, other].map(({ source, path }) => readScenario(source, path));
  if (!one?.ok || !two?.ok) return [];
  const lineOf = locator(other.source);
  return parts.flatMap(([field, idsOf]) => {
    const [expected, found] = [idsOf(one.scenario), idsOf(two.scenario)];
    const odd = [...new Set([...expected, ...found])].filter(
      (id) => expected.includes(id) !== found.includes(id)
    );
    if (odd.length === 0) return [];
    const params = { field, names: odd.join(', '), other: reference.path };
    return [drillProblem(other.path, lineOf(field.split('.')), 'locale-differs', params)];
  });
}

const parts: readonly [field: string, ids: (scenario: Scenario) => string[]][] = [
  ['version', ({ version }) => [String(version)]],
  ['opens', ({ opens = 'customer' }) => [opens]],
  ['trade', ({ trade }) => (trade ? [trade.kind] : [])],
  ['facts', ({ facts }) => facts.map(({ id }) => id)],
  ['pictures', ({ pictures = [] }) => pictures.map(({ id, by }) => `${id} (${by})`)],
  ['colleagues', ({ colleagues = [] }) => colleagues.map(({ id, role }) => `${id} (${role})`)],
  ['transfer', ({ transfer }) => transfer?.to.map(({ id, right }) => `${id} (${right})`) ?? []],
  ['endings', ({ endings }) => endings.map(({ id, order }) => (order ? `${id} (${order})` : id))],
  ['rubric.criteria', ({ rubric }) => rubric.criteria.map(({ id }) => id)]
];
