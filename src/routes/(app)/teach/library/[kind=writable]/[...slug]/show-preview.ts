import type { Locale } from '$lib/server/db/schema';
import { showQuestion } from '$lib/server/exams';
import type { Preview } from '$lib/server/library';
import { mapOf } from '$lib/ui/drill-map/map-of';
import { problemSentence } from '$lib/ui/editor/problem-sentence';

/** What the editor's page needs of a source: its page, map or question, and its problems in the person's language. */
export function showPreview({ title, html, scenario, question, problems }: Preview, locale: Locale) {
  return {
    title,
    html,
    map: scenario && mapOf(scenario),
    question: question && showQuestion(question, locale),
    problems: problems.map((problem) => ({
      line: problem.line,
      message: problemSentence(problem),
      sample: problem.sample ?? null
    }))
  };
}

export type ShownPreview = ReturnType<typeof showPreview>;
