import { decide } from '../../src/lib/engine/drill/understand/decide';
import { labels, moves, violations } from '../../src/lib/engine/drill/vocabulary';
import { clauseScores, fit, type Example, type Settings } from './fit';

/** A message with clause scores from a model that never saw its batch. */
export type Scored = { example: Example; scores: Float64Array[] };

const folds = 6;

/** Cross-validation by batch: each batch is scored by a model trained on the other folds' batches. */
export function outOfFold(batches: Example[][], settings: Settings): Scored[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = fit(
      batches.flatMap((batch, i) => (i % folds === fold ? [] : batch)),
      settings
    );
    return batches
      .filter((_, i) => i % folds === fold)
      .flat()
      .map((example) => ({ example, scores: clauseScores(weights, example) }));
  }).flat();
}

const grid = Array.from({ length: 61 }, (_, i) => -4 + i * 0.1);

/** No violation may be flagged on more clean messages than this; the acceptance limit is 3%. */
const cleanLimit = 0.012;

/** The threshold of best F1 by label, smoothed over its neighbours and drawn halfway to the common one. */
export function calibrate(scored: Scored[]): number[] {
  const common = peak(
    labels.map((_, label) => curve(scored, label)).reduce((a, b) => a.map((v, i) => v + (b[i] ?? 0)))
  );
  return labels.map((_, label) => {
    const own = peak(smooth(curve(scored, label)));
    const threshold = 0.6 * own + 0.4 * common;
    return (
      Math.round(Math.max(threshold, label < moves.length ? -Infinity : cleanest(scored, label)) * 100) / 100
    );
  });
}

function curve(scored: Scored[], label: number): number[] {
  const name = labels[label];
  const tops = scored.map(({ example, scores }) => ({
    top: Math.max(...scores.map((row) => row[label] ?? 0), -Infinity),
    truth: name !== undefined && example.utterance.labels.has(name)
  }));
  return grid.map((threshold) => {
    let [hits, flagged, wanted] = [0, 0, 0];
    for (const { top, truth } of tops) {
      if (top > threshold) flagged++;
      if (truth) wanted++;
      if (truth && top > threshold) hits++;
    }
    return (2 * hits) / Math.max(1, flagged + wanted);
  });
}

const smooth = (values: number[]) =>
  values.map((_, i) => {
    const near = values.slice(Math.max(0, i - 4), i + 5);
    return near.reduce((a, b) => a + b, 0) / near.length;
  });

const peak = (values: number[]) => grid[values.indexOf(Math.max(...values))] ?? 0;

function cleanest(scored: Scored[], label: number): number {
  const tops = scored
    .filter(({ example }) => !violations.some((violation) => example.utterance.labels.has(violation)))
    .map(({ scores }) => Math.max(...scores.map((row) => row[label] ?? 0), -Infinity))
    .sort((a, b) => b - a);
  return tops[Math.floor(tops.length * cleanLimit)] ?? -Infinity;
}

export const predict = (scored: Scored, thresholds: number[]) =>
  new Set(decide(scored.scores, thresholds).map(({ label }) => label));
