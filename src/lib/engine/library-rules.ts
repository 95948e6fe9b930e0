import {
  checkForm,
  checkPaper,
  checkQuestion,
  compareForms,
  comparePapers,
  compareQuestions,
  questionTargets
} from './assessment';
import type { LibraryRules } from './content';
import { drillRules } from './drill';
import { understand } from './drill/understand';
import { checkPathway, comparePathways, pathwayTargets } from './onboarding';

/** What each engine knows of the content files that are its own; `checkLibrary` judges a whole library by them. */
export const libraryRules: LibraryRules = {
  ...drillRules(understand),
  questions: { check: checkQuestion, compare: compareQuestions, targets: questionTargets },
  papers: { check: checkPaper, compare: comparePapers },
  forms: { check: checkForm, compare: compareForms },
  pathways: { check: checkPathway, compare: comparePathways, targets: pathwayTargets }
};
