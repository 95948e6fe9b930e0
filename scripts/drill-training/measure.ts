import { labels, moves, type Label } from '../../src/lib/engine/drill/vocabulary';

export type Judged = { text: string; truth: Set<Label>; guess: Set<Label> };
export type Figures = { precision: number; recall: number; f1: number; support: number };
export type Measured = {
  byLabel: Map<Label, Figures & { cleanRate?: number }>;
  moves: Figures;
  violations: Figures;
  messages: number;
  clean: number;
  /** The share of clean messages on which any violation is seen. */
  flagged: number;
};

/** Precision, recall and F1 by label and pooled; `cleanRate` is how often a violation is seen on a message with none. */
export function measure(judged: Judged[]): Measured {
  const faults = labels.slice(moves.length);
  const clean = judged.filter(({ truth }) => !faults.some((label) => truth.has(label)));
  const counts = labels.map((label) => count(judged, [label]));
  return {
    byLabel: new Map(
      labels.map((label, i) => [
        label,
        {
          ...figures(counts[i] ?? none),
          ...(i >= moves.length && {
            cleanRate: clean.filter(({ guess }) => guess.has(label)).length / Math.max(1, clean.length)
          })
        }
      ])
    ),
    moves: figures(count(judged, moves)),
    violations: figures(count(judged, faults)),
    messages: judged.length,
    clean: clean.length,
    flagged:
      clean.filter(({ guess }) => faults.some((label) => guess.has(label))).length / Math.max(1, clean.length)
  };
}

type Counts = { both: number; guessed: number; wanted: number };
const none: Counts = { both: 0, guessed: 0, wanted: 0 };

function count(judged: Judged[], among: readonly Label[]): Counts {
  const total = { ...none };
  for (const { truth, guess } of judged)
    for (const label of among) {
      if (guess.has(label)) total.guessed++;
      if (truth.has(label)) total.wanted++;
      if (guess.has(label) && truth.has(label)) total.both++;
    }
  return total;
}

function figures({ both, guessed, wanted }: Counts): Figures {
  return {
    precision: guessed ? both / guessed : 1,
    recall: wanted ? both / wanted : 1,
    f1: guessed + wanted ? (2 * both) / (guessed + wanted) : 1,
    support: wanted
  };
}
