import { readConversation } from '../conversation';
import type { Understand } from '../reading';
import type { Rubric } from '../rubric';
import { scoreConversation } from '../score';
import type { Transcript } from '../transcript';
import { gradeOf, type Grades } from './grades';
import type { Mark } from './marks';

/** What the engine makes of a transcript, as marks and grades that a person may correct. */
export function suggestInspection(
  rubric: Rubric,
  transcript: Transcript,
  understand: Understand
): { marks: Mark[]; grades: Grades } {
  const conversation = readConversation(transcript, rubric, understand);
  const marks = conversation.agent.flatMap(({ index, text, reading }) =>
    [...reading.violations, ...reading.moves].map(({ label, start, end }) => ({
      turn: index,
      start: Math.max(0, start),
      end: Math.min(end, text.length),
      label
    }))
  );
  const { criteria } = scoreConversation(rubric, conversation);
  return {
    marks,
    grades: Object.fromEntries(criteria.map((criterion) => [criterion.id, gradeOf(criterion)]))
  };
}
