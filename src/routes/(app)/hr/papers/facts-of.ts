import type { ComposedPaperView } from '$lib/server/exams';

/** What stands in the fields of a paper that there is already. */
export function factsOf(paper: ComposedPaperView) {
  return {
    locale: paper.locale,
    title: paper.title,
    instructions: paper.instructions,
    otherTitle: paper.otherTitle,
    otherInstructions: paper.otherInstructions,
    minutes: String(paper.minutes),
    aim: paper.aim,
    penalty: paper.penalty,
    variants: String(paper.variants),
    cohort: paper.cohortId ?? ''
  };
}
