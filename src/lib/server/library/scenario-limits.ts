import type { Scenario } from '../../engine/drill';
import { isCostly } from './costly-expression';
import type { SourceProblem } from './judge';

/** What a conversation can hold; a larger scenario could neither be drawn nor tried out while somebody waits. */
const most = { states: 60, reactions: 40, interrupts: 40, answers: 60, endings: 20, facts: 60, criteria: 40 };

/** What a scenario written in the browser may not have, so that trying it out stays a matter of seconds. */
export function beyondLimits(scenario: Scenario, source: string): SourceProblem[] {
  return [...tooMany(scenario, source), ...costlyWords(scenario, source)];
}

function tooMany(scenario: Scenario, source: string): SourceProblem[] {
  const { states, interrupts, answers, endings, facts, rubric } = scenario;
  const counts = {
    states: Object.keys(states).length,
    reactions: Math.max(...Object.values(states).map(({ reactions }) => reactions.length), 0),
    interrupts: interrupts.length,
    answers: answers.length,
    endings: endings.length,
    facts: facts.length,
    criteria: rubric.criteria.length
  };
  return (Object.keys(most) as (keyof typeof most)[])
    .filter((field) => counts[field] > most[field])
    .map((field) => ({
      line: lineOf(source, `${field}:`),
      code: 'too-many',
      params: { field, count: counts[field], limit: most[field] },
      message: `There are ${counts[field]} in “${field}”; at most ${most[field]} are allowed.`
    }));
}

function costlyWords(scenario: Scenario, source: string): SourceProblem[] {
  return phrasesIn(scenario)
    .filter(({ pattern }) => isCostly(pattern))
    .map(({ source: words }) => ({
      line: lineOf(source, words),
      code: 'words-costly',
      params: { words },
      message: `“${words}” could match in too many ways; use fewer gaps and no repetition within a repetition.`
    }));
}

type Words = { source: string; pattern: string };

/** Everything the scenario looks for in a message, wherever it stands. */
function phrasesIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('pattern' in value && 'source' in value) return [value as Words];
  return Object.values(value).flatMap(phrasesIn);
}

function lineOf(source: string, words: string): number {
  return Math.max(1, source.split('\n').findIndex((line) => line.includes(words)) + 1);
}
