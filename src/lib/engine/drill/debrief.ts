import { actsOf } from './acts';
import type { Understand } from './reading';
import { renewState, type KeptState } from './renew-state';
import type { Scenario } from './scenario';
import { scoreTranscript, type CriterionScore, type Score } from './score';
import type { Transcript } from './transcript';

/** Where a criterion lost points: what to do, the sentence a good agent might have written, and the lesson to read. */
export interface Missed {
  criterion: string;
  title: string;
  lost: number;
  advice: string;
  model: string | null;
  lesson: string | null;
}

/** All a page needs to talk an attempt through. */
export interface Debrief {
  score: Score;
  /** Null while the conversation is still open. */
  ending: { id: string; title: string; review: { stars: number; text: string } } | null;
  /** The customer's mood (0–100) after each turn, by the turn's place in the transcript; -1 is the beginning. */
  moods: { turn: number; at: number; mood: number }[];
  /** Most points lost first. */
  missed: Missed[];
  /** Criteria with full points. */
  earned: CriterionScore[];
}

/** Scores an attempt and says what it came to. The same state always gives the same debrief. */
export function debrief(scenario: Scenario, state: KeptState, understand: Understand): Debrief {
  const score = scoreAttempt(scenario, state, understand);
  const ending = scenario.endings.find(({ id }) => id === state.ending);
  return {
    score,
    ending: ending ? { id: ending.id, title: ending.title, review: ending.review } : null,
    moods: [
      { turn: -1, at: 0, mood: scenario.persona.mood },
      ...state.turns.map(({ at, mood }, turn) => ({ turn, at, mood }))
    ],
    missed: missedIn(scenario, score),
    earned: score.criteria.filter(({ score: points, max }) => max > 0 && points === max)
  };
}

/** Scores an attempt against its scenario's rubric. */
export function scoreAttempt(scenario: Scenario, state: KeptState, understand: Understand): Score {
  return scoreTranscript(scenario.rubric, transcriptOf(scenario, state), understand);
}

/** The conversation so far, as contract.md writes it, with the pictures shown and what the agent did beside writing. */
export function transcriptOf(scenario: Scenario, kept: KeptState): Transcript {
  const state = renewState(scenario, kept);
  return {
    lang: scenario.locale,
    turns: state.turns.map(({ at, by, text, picture }) => ({ at, by, text, ...(picture && { picture }) })),
    acts: actsOf(scenario, state),
    offline: state.offline
  };
}

function missedIn({ rubric }: Scenario, score: Score): Missed[] {
  return rubric.criteria
    .flatMap(({ id, title, advice, model = null, lesson = null }) => {
      const result = score.criteria.find((criterion) => criterion.id === id);
      const lost = result ? result.max - result.score : 0;
      return lost > 0 ? [{ criterion: id, title, lost, advice, model, lesson }] : [];
    })
    .sort((a, b) => b.lost - a.lost);
}
