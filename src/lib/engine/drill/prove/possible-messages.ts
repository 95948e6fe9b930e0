import type { Condition } from '../condition';
import type { Reading, Span } from '../reading';
import type { Scenario } from '../scenario';
import { moves, violations, type Move } from '../vocabulary';

/**
 * Messages worth trying in a state, without words: what its reactions look for, what the rubric gives points for,
 * everything good at once, and, unless only `good` ones are wanted, every violation, wrong fact and idle talk.
 */
export function possibleMessages(scenario: Scenario, node: string, good: boolean): Reading[] {
  const { reactions } = scenario.states[node]!;
  const wanted = reactions.filter(({ when }) => isGood(when) === good).flatMap(({ when }) => meeting(when));
  const facts = scenario.facts.map(({ id }) => id);
  if (!good) {
    const interrupts = scenario.interrupts.flatMap(({ when }) => meeting(when));
    return [
      ...wanted,
      ...interrupts,
      ...violations.map((violation) => message({ violations: [violation] })),
      ...facts.map((fact) => message({ mistold: [fact] })),
      message({}),
      { ...message({}), repeated: true }
    ];
  }
  const { criteria } = scenario.rubric;
  const points = criteria.flatMap((criterion) => ('points' in criterion ? criterion.points : []));
  return [
    ...wanted,
    ...points.map(({ any = [], all = [], facts: told = [] }) =>
      message({ moves: [...any.slice(0, 1), ...all], told })
    ),
    message({ moves: [...CARING], told: [] }),
    message({ moves: moves.filter((move) => move !== 'recommend'), told: facts })
  ];
}

const CARING: readonly Move[] = ['greeting', 'apology', 'empathy', 'acknowledge'];

function isGood({ violations: committed, wrong, repeated }: Condition): boolean {
  return !committed && !wrong && !repeated;
}

/** One message for each way of meeting the part of a condition that looks at the message. */
function meeting(condition: Condition): Reading[] {
  const {
    all = [],
    any = [],
    violations: committed = [],
    facts = [],
    wrong = [],
    words,
    repeated
  } = condition;
  const { sofar = [], told = [], any_told: anyTold = [] } = condition;
  const base = {
    moves: [...all, ...sofar],
    violations: committed.slice(0, 1),
    told: [...facts.slice(0, 1), ...told, ...anyTold.slice(0, 1)],
    mistold: wrong.slice(0, 1)
  };
  const text = words?.[0] && !words[0].source.startsWith('/') ? words[0].source.replaceAll('*', '') : '';
  const ways = any.length > 0 ? any.map((move) => ({ ...base, moves: [...base.moves, move] })) : [base];
  return ways.map((way) => ({ ...message(way), text, repeated: repeated ?? false }));
}

function message(parts: { [K in 'moves' | 'violations' | 'told' | 'mistold']?: readonly string[] }): Reading {
  const spans = <L extends string>(labels: readonly string[] = []) =>
    [...new Set(labels)].map((label) => ({ label, start: 0, end: 0, quote: '' })) as Span<L>[];
  return {
    text: '',
    moves: spans(parts.moves),
    violations: spans(parts.violations),
    told: spans(parts.told),
    mistold: spans(parts.mistold),
    repeated: false
  };
}
