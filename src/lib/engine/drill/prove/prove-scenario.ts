import { drillProblem, type DrillProblem } from '../file/problems';
import type { Understand } from '../reading';
import type { Scenario } from '../scenario';
import { scoreTranscript, type Band } from '../score';
import { readTranscript } from '../transcript';

/** A conversation kept beside a scenario: `<slug>.excellent.json` or `<slug>.failing.json`, parsed from JSON. */
export interface Sample {
  file: string;
  expected: Extract<Band, 'excellent' | 'fail'>;
  value: unknown;
}

/** Proves that the scenario's sample conversations still land in their bands, read by the given reader. */
export function proveScenario(
  scenario: Scenario,
  samples: readonly Sample[],
  understand: Understand
): DrillProblem[] {
  return samples.flatMap(({ file, expected, value }) => {
    const read = readTranscript(value);
    if (!read.ok) return [drillProblem(file, 1, 'sample-unreadable', { detail: read.message })];
    const { total, band } = scoreTranscript(scenario.rubric, read.transcript, understand);
    return band === expected ? [] : [drillProblem(file, 1, 'sample-band', { total, band, expected })];
  });
}
