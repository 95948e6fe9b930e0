import type { Preview } from '$lib/server/library';
import { mapOf } from '$lib/ui/drill-map/map-of';
import { problemSentence } from '$lib/ui/editor/problem-sentence';

/** What the editor's page needs of a source: its page or its map, and its problems in the person's language. */
export function showPreview({ title, html, scenario, problems }: Preview) {
  return {
    title,
    html,
    map: scenario && mapOf(scenario),
    problems: problems.map((problem) => ({
      line: problem.line,
      message: problemSentence(problem),
      sample: problem.sample ?? null
    }))
  };
}

export type ShownPreview = ReturnType<typeof showPreview>;
