import type { LibraryFiles, LibraryRules } from '../../content/index';
import type { Target } from '../../content/library/data-files';
import { proveScenario } from '../prove/prove-scenario';
import type { Understand } from '../reading';
import type { Criterion } from '../rubric';
import { checkScenario } from './check-scenario';
import { compareScenarios } from './compare-scenarios';
import { locator } from './locate';
import { drillProblem, type DrillProblem } from './problems';
import { readRubric, readScenario } from './read-file';

/** What the drill engine knows of a library’s scenarios, rubrics and sample transcripts. */
export function drillRules(
  understand: Understand
): Required<Pick<LibraryRules, 'drills' | 'rubrics' | 'transcripts'>> {
  return {
    drills: { check: checkScenario, compare: compareScenarios, targets: scenarioTargets },
    rubrics: { check: checkRubric, targets: rubricTargets },
    transcripts: { check: (source, path, files) => checkSample(source, path, files, understand) }
  };
}

function checkRubric(source: string, path: string): DrillProblem[] {
  const read = readRubric(source, path);
  return read.ok ? [] : read.problems;
}

/** A sample lies beside its scenario, as `<slug>.excellent.json` or `<slug>.failing.json`. */
function checkSample(
  source: string,
  path: string,
  files: LibraryFiles,
  understand: Understand
): DrillProblem[] {
  const name = /^(.*?)\.(excellent|failing)\.json$/.exec(path);
  if (!name) return [drillProblem(path, 1, 'sample-name')];
  const owner = `${name[1]}.yaml`;
  const scenario = files.get(owner);
  if (typeof scenario !== 'string') return [drillProblem(path, 1, 'sample-owner', { owner })];
  const read = readScenario(scenario, owner);
  const expected = name[2] === 'excellent' ? 'excellent' : 'fail';
  return read.ok
    ? proveScenario(read.scenario, [{ file: path, expected, value: JSON.parse(source) }], understand)
    : [];
}

function scenarioTargets(source: string, path: string): Target[] {
  const read = readScenario(source, path);
  if (!read.ok) return [];
  const lineOf = locator(source);
  const { lessons, rubric } = read.scenario;
  return [
    ...lessons.map((lesson, index) => lessonTarget(lesson, lineOf(['lessons', index]))),
    ...criteriaTargets(rubric.criteria, (index) => lineOf(['rubric', 'criteria', index, 'lesson']))
  ];
}

function rubricTargets(source: string, path: string): Target[] {
  const read = readRubric(source, path);
  const lineOf = locator(source);
  return read.ok
    ? criteriaTargets(read.rubric.criteria, (index) => lineOf(['criteria', index, 'lesson']))
    : [];
}

function criteriaTargets(criteria: readonly Criterion[], lineOf: (index: number) => number): Target[] {
  return criteria.flatMap(({ lesson }, index) => (lesson ? [lessonTarget(lesson, lineOf(index))] : []));
}

function lessonTarget(lesson: string, line: number): Target {
  return { kind: 'lesson', target: lesson.replace(/#.*$/, ''), line };
}
