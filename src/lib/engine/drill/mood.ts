import * as v from 'valibot';
import type { Reading } from './reading';
import { moves, violations, type Move, type Violation } from './vocabulary';

/** How a message changes the customer, in points on two scales from 0 to 100. */
export interface Effect {
  mood: number;
  patience: number;
}

const Points = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));
const EffectSchema = v.strictObject({ mood: v.optional(Points, 0), patience: v.optional(Points, 0) });

/** A scenario may set its own effects for some moves and violations. */
export const EffectsSchema = v.strictObject({
  moves: v.optional(v.record(v.picklist(moves), EffectSchema)),
  violations: v.optional(v.record(v.picklist(violations), EffectSchema))
});
export type Effects = v.InferOutput<typeof EffectsSchema>;

/** Effect of telling a fact rightly or wrongly, of repeating oneself, and of a slow reply. */
export const TOLD: Effect = { mood: 2, patience: 3 };
export const MISTOLD: Effect = { mood: -6, patience: -4 };
export const REPEATED: Effect = { mood: -6, patience: -10 };
export const SLOW: Effect = { mood: -4, patience: -6 };
export const CHASED: Effect = { mood: -6, patience: -14 };
/** Effect of being handed over without a word. */
export const UNANNOUNCED: Effect = { mood: -10, patience: -10 };
/** Effect of a message that does not bring the customer's matter forward. */
export const NO_HELP: Effect = { mood: -2, patience: -8 };

/**
 * What a message does to mood and patience by its moves, violations and facts. A move counts in full the first time in a
 * conversation, half the second, and not after that; nothing in a repeated message counts but the repetition and its violations.
 *
 * @param made how often each move was made before this message
 */
export function effectOf(reading: Reading, made: Partial<Record<Move, number>>, own: Effects): Effect {
  const committed = [...new Set(reading.violations.map((span) => span.label))];
  const effects = committed.map((violation) => own.violations?.[violation] ?? VIOLATION_EFFECTS[violation]);
  if (reading.repeated) return sum([...effects, REPEATED]);
  for (const move of new Set(reading.moves.map((span) => span.label))) {
    const share = SHARES[made[move] ?? 0] ?? 0;
    effects.push(scaled(own.moves?.[move] ?? MOVE_EFFECTS[move], share));
  }
  return sum([...effects, ...reading.told.map(() => TOLD), ...reading.mistold.map(() => MISTOLD)]);
}

/** Keeps a mood or a patience on its scale. */
export function level(points: number): number {
  return Math.min(100, Math.max(0, points));
}

const SHARES = [2, 1];

function scaled(effect: Effect, halves: number): Effect {
  return {
    mood: Math.trunc((effect.mood * halves) / 2),
    patience: Math.trunc((effect.patience * halves) / 2)
  };
}

function sum(effects: readonly Effect[]): Effect {
  return effects.reduce((a, b) => ({ mood: a.mood + b.mood, patience: a.patience + b.patience }), {
    mood: 0,
    patience: 0
  });
}

const MOVE_EFFECTS: Record<Move, Effect> = {
  greeting: { mood: 1, patience: 0 },
  apology: { mood: 5, patience: 3 },
  empathy: { mood: 7, patience: 5 },
  acknowledge: { mood: 2, patience: 3 },
  clarify: { mood: 1, patience: 0 },
  explain: { mood: 3, patience: 3 },
  solution: { mood: 4, patience: 5 },
  alternatives: { mood: 3, patience: 4 },
  compensation: { mood: 4, patience: 4 },
  commit_time: { mood: 3, patience: 6 },
  escalate: { mood: 2, patience: 4 },
  confirm: { mood: 2, patience: 0 },
  thanks: { mood: 2, patience: 0 },
  closing: { mood: 1, patience: 0 },
  recommend: { mood: 0, patience: 0 },
  refuse_politely: { mood: 0, patience: 2 }
};

const VIOLATION_EFFECTS: Record<Violation, Effect> = {
  refuse_bluntly: { mood: -12, patience: -12 },
  argue: { mood: -16, patience: -14 },
  blame_shift: { mood: -12, patience: -10 },
  evasive: { mood: -6, patience: -10 },
  rude: { mood: -40, patience: -40 },
  overpromise: { mood: 0, patience: 0 },
  leak: { mood: 0, patience: 0 },
  off_platform: { mood: -8, patience: -6 },
  impatience: { mood: -12, patience: -12 },
  over_apology: { mood: -4, patience: -6 }
};
