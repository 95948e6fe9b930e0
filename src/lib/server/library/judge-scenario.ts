import {
  checkingScenario,
  checkReferences,
  proveScenario,
  readScenario,
  type DrillProblem,
  type Scenario
} from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import { libraryRules } from '../../engine/library-rules';
import type { Database } from '../db';
import { brokenLinks } from './broken-links';
import type { WrittenKey } from './draft-queries';
import { inSlices } from './in-slices';
import type { SourceProblem } from './judge';
import { bands, readSamples, type Sample } from './samples';
import { beyondLimits } from './scenario-limits';

/** A scenario as far as it can be read and played, with everything that is wrong with it by line. */
export async function judgeScenario(
  db: Database,
  key: WrittenKey,
  source: string,
  path: string,
  signal?: AbortSignal
): Promise<{ scenario: Scenario | null; problems: SourceProblem[] }> {
  const read = readScenario(source, path);
  if (!read.ok) return { scenario: null, problems: read.problems.map(asProblem) };
  const { scenario } = read;
  const beyond = beyondLimits(scenario, source);
  if (beyond.length > 0) return { scenario: null, problems: beyond };
  const links = await brokenLinks(db, key.locale, libraryRules.drills?.targets?.(source, path));
  const sound = runs(scenario, source, path);
  const proved = (await inSlices(checkingScenario(scenario, source, path), signal)) ?? [];
  const samples = sound ? await judgeSamples(db, scenario, path) : [];
  const problems = [...proved.map(asProblem), ...links].sort((one, other) => one.line - other.line);
  return { scenario: sound ? scenario : null, problems: [...problems, ...samples] };
}

/** A scenario that can be played as it is written, proved or not; null where it cannot. */
export function playable(source: string, path: string): Scenario | null {
  const read = readScenario(source, path);
  if (!read.ok || beyondLimits(read.scenario, source).length > 0) return null;
  return runs(read.scenario, source, path) ? read.scenario : null;
}

/** What does not keep a scenario from being drawn and tried while it is written. */
const bearable: ReadonlySet<string> = new Set([
  'id-mismatch',
  'code-unknown',
  'state-unreachable',
  'dead-end',
  'block-unused',
  'picture-unused',
  'picture-missing',
  'never-paid',
  'always-paid'
] satisfies DrillProblem['code'][]);

function runs(scenario: Scenario, source: string, path: string): boolean {
  return checkReferences(scenario, source, path).every(({ code }) => bearable.has(code));
}

async function judgeSamples(db: Database, scenario: Scenario, path: string): Promise<SourceProblem[]> {
  const samples = await readSamples(db, path);
  return bands.flatMap((band): SourceProblem[] => {
    const sample = samples.find((one) => one.band === band);
    if (!sample) return [missing(band)];
    return proveSample(scenario, sample).map((problem) => ({ ...asProblem(problem), sample: band }));
  });
}

function proveSample(scenario: Scenario, { band, value }: Sample): DrillProblem[] {
  const expected = band === 'excellent' ? 'excellent' : 'fail';
  return proveScenario(scenario, [{ file: band, expected, value }], understand);
}

function missing(band: Sample['band']): SourceProblem {
  const message = `The ${band} sample conversation is missing.`;
  return { line: 1, code: 'sample-missing', params: {}, message, sample: band };
}

function asProblem({ line, code, params, message }: DrillProblem): SourceProblem {
  return { line, code, params, message };
}
