import { checkForm, checkPaper, compareForms, comparePapers } from '../../src/lib/engine/assessment/index';
import type { Finding, LibraryFiles, LibraryRules } from '../../src/lib/engine/content/index';
import {
  checkScenario,
  proveScenario,
  readRubric,
  readScenario,
  readTranscript,
  type Sample
} from '../../src/lib/engine/drill/index';
import { understand } from '../../src/lib/engine/drill/understand/index';
import { checkPathway, comparePathways, pathwayTargets } from '../../src/lib/engine/onboarding/index';

/** What each engine knows of the content files that are its own. */
export const libraryRules: LibraryRules = {
  drills: {
    check: (source, path, files) => [...checkScenario(source, path), ...checkSamples(source, path, files)]
  },
  rubrics: {
    check(source, path) {
      const read = readRubric(source, path);
      return read.ok ? [] : read.problems;
    }
  },
  transcripts: {
    check(source) {
      const read = readTranscript(JSON.parse(source));
      return read.ok ? [] : [{ line: 1, message: read.message }];
    }
  },
  questions: { check: checkPaper, compare: comparePapers },
  forms: { check: checkForm, compare: compareForms },
  pathways: { check: checkPathway, compare: comparePathways, targets: pathwayTargets }
};

/** The sample conversations beside a scenario must still land in the bands their names promise. */
function checkSamples(source: string, path: string, files: LibraryFiles): readonly Finding[] {
  const read = readScenario(source, path);
  if (!read.ok) return [];
  const samples = (['excellent', 'failing'] as const).flatMap((kind): Sample[] => {
    const file = path.replace(/\.yaml$/, `.${kind}.json`);
    const text = files.get(file);
    const value = typeof text === 'string' ? parseJson(text) : undefined;
    return value === undefined
      ? []
      : [{ file, expected: kind === 'excellent' ? 'excellent' : 'fail', value }];
  });
  return proveScenario(read.scenario, samples, understand);
}

/** Undefined where the file is no JSON; that is reported for the file itself. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
