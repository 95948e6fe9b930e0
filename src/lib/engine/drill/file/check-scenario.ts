import { isDomainCode } from '../../content/codes';
import type { LibraryFiles } from '../../content/index';
import { exploring, LEAST_TURNS, type Exploration } from '../prove/explore';
import type { Scenario } from '../scenario';
import { checkColleagues } from './check-colleagues';
import { checkGraph } from './check-graph';
import { checkPictures } from './check-pictures';
import { checkTrade } from './check-trade';
import { checkTransfer } from './check-transfer';
import { locator, type Path } from './locate';
import { drillProblem, type DrillProblem, type DrillProblemCode } from './problems';
import { readScenario } from './read-file';

export type Found = (path: Path, code: DrillProblemCode, params?: DrillProblem['params']) => void;

/**
 * Proves a scenario sound: its fields, what it refers to, that every state can be reached and left, and, by trying out
 * a bounded number of conversations, that every state and ending is reached and all points of the rubric can be earned.
 *
 * @param path of the file, `…/<locale>/drills/<slug>.yaml`
 * @param files of the library, where they are at hand: the pictures are then looked for
 * @returns problems by line; empty when the scenario is sound
 */
export function checkScenario(source: string, path: string, files?: LibraryFiles): DrillProblem[] {
  const read = readScenario(source, path);
  if (!read.ok) return read.problems;
  const checking = checkingScenario(read.scenario, source, path, files);
  let checked = checking.next();
  while (!checked.done) checked = checking.next();
  return checked.value;
}

/** As `checkScenario` of a scenario that has been read, pausing after every conversation that is tried. */
export function* checkingScenario(
  scenario: Scenario,
  source: string,
  path: string,
  files?: LibraryFiles
): Generator<void, DrillProblem[]> {
  const problems = checkReferences(scenario, source, path, files);
  if (problems.length > 0) return problems;
  const lineOf = locator(source);
  const tried = yield* exploring(scenario);
  judgeTried(scenario, tried, (at, code, params) =>
    problems.push(drillProblem(path, lineOf(at), code, params))
  );
  return problems.sort((a, b) => a.line - b.line);
}

/** Checks what a scenario refers to; one without such problems can be played. */
export function checkReferences(
  scenario: Scenario,
  source: string,
  path: string,
  files?: LibraryFiles
): DrillProblem[] {
  const lineOf = locator(source);
  const problems: DrillProblem[] = [];
  const found: Found = (at, code, params) => problems.push(drillProblem(path, lineOf(at), code, params));
  checkNames(scenario, path, found);
  checkPictures(scenario, path, files, found);
  checkColleagues(scenario, found);
  checkTrade(scenario, found);
  checkTransfer(scenario, found);
  checkGraph(scenario, found);
  return problems.sort((a, b) => a.line - b.line);
}

function checkNames(scenario: Scenario, path: string, found: Found) {
  const expected = /([^\\/]+)\.ya?ml$/.exec(path)?.[1] ?? scenario.id;
  if (scenario.id !== expected) found(['id'], 'id-mismatch', { id: scenario.id, expected });
  scenario.covers.forEach((code, index) => {
    if (!isDomainCode(code)) found(['covers', index], 'code-unknown', { code });
  });
  const { facts, secrets, endings } = scenario;
  repeatedIn(facts, ['facts'], 'facts', found);
  repeatedIn(secrets, ['secrets'], 'secrets', found);
  repeatedIn(endings, ['endings'], 'endings', found);
  repeatedIn(scenario.pictures ?? [], ['pictures'], 'pictures', found);
  repeatedIn(scenario.colleagues ?? [], ['colleagues'], 'colleagues', found);
  repeatedIn(scenario.transfer?.to ?? [], ['transfer', 'to'], 'people to hand over to', found);
  repeatedIn(scenario.rubric.criteria, ['rubric', 'criteria'], 'criteria', found);
  const known = new Set(facts.map(({ id }) => id));
  for (const [at, named] of factsNamed(scenario)) {
    for (const fact of named) if (!known.has(fact)) found(at, 'fact-unknown', { fact });
  }
  if (!endings.some(({ id }) => id === scenario.gives_up)) {
    found(['gives_up'], 'ending-unknown', { ending: scenario.gives_up });
  }
}

function repeatedIn(list: readonly { id: string }[], at: Path, kind: string, found: Found) {
  list.forEach(({ id }, index) => {
    if (list.findIndex((one) => one.id === id) < index)
      found([...at, index, 'id'], 'id-repeated', { kind, id });
  });
}

const factFields = ['facts', 'wrong', 'told', 'any_told', 'learnt'] as const;
type FactField = (typeof factFields)[number];

/** Every place where a scenario names facts, but for what colleagues tell. */
function factsNamed(scenario: Scenario): [Path, readonly string[]][] {
  const conditions: [Path, Partial<Record<FactField, string[]>>][] = [
    ...Object.entries(scenario.states).flatMap(([id, { reactions, skip }]) => [
      ...reactions.map(({ when }, index): [Path, typeof when] => [
        ['states', id, 'reactions', index, 'when'],
        when
      ]),
      ...(skip ? [[['states', id, 'skip', 'when'], skip.when] as [Path, typeof skip.when]] : [])
    ]),
    ...scenario.interrupts.map(({ when }, index): [Path, typeof when] => [
      ['interrupts', index, 'when'],
      when
    ]),
    ...scenario.answers.map(({ when }, index): [Path, typeof when] => [['answers', index, 'when'], when]),
    ...scenario.endings.map(({ when }, index): [Path, typeof when] => [['endings', index, 'when'], when])
  ];
  return [
    ...conditions.flatMap(([at, condition]) =>
      factFields.map((field): [Path, string[]] => [[...at, field], condition[field] ?? []])
    ),
    ...(scenario.pictures ?? []).map(({ tells }, index): [Path, string[]] => [
      ['pictures', index, 'tells'],
      tells
    ]),
    ...scenario.rubric.criteria.flatMap((criterion, index) =>
      'points' in criterion
        ? criterion.points.map(({ facts = [] }, point): [Path, string[]] => [
            ['rubric', 'criteria', index, 'points', point, 'facts'],
            facts
          ])
        : []
    )
  ];
}

function judgeTried(scenario: Scenario, tried: Exploration, found: Found) {
  for (const state of Object.keys(scenario.states)) {
    if (!tried.states.has(state)) found(['states', state], 'state-not-reached', { state });
  }
  scenario.endings.forEach(({ id }, index) => {
    if (!tried.endings.has(id)) found(['endings', index], 'ending-not-reached', { ending: id });
  });
  scenario.rubric.criteria.forEach(({ id }, index) => {
    const { best, max } = tried.criteria.get(id) ?? { best: 0, max: 1 };
    if (max === 0 || best < max) {
      found(['rubric', 'criteria', index], 'criterion-not-reached', { criterion: id, best, max });
    }
  });
  if (tried.turns < LEAST_TURNS) found(['states'], 'too-short', { turns: tried.turns, least: LEAST_TURNS });
}
