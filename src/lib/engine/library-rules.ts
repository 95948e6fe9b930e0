import { checkPaper, checkQuestion, comparePapers, compareQuestions, questionTargets } from './assessment';
import type { LibraryRules } from './content';
import { drillRules } from './drill';
import { understand } from './drill/understand';
import { checkAnyForm, compareAnyForms } from './forms';
import { checkPathway, comparePathways, pathwayTargets } from './onboarding';

/** What each engine knows of the content files that are its own; `checkLibrary` judges a whole library by them. */
export const libraryRules: LibraryRules = {
  ...drillRules(understand),
  questions: { check: checkQuestion, compare: compareQuestions, targets: questionTargets },
  papers: { check: checkPaper, compare: comparePapers },
  forms: { check: checkAnyForm, compare: compareAnyForms },
  pathways: { check: checkPathway, compare: comparePathways, targets: pathwayTargets }
};
