import { decide } from '../../src/lib/engine/drill/understand/decide';
import { labels, moves, violations } from '../../src/lib/engine/drill/vocabulary';
import { clauseScores, fit, type Example, type Settings } from './fit';

/** A message with clause scores from a model that never saw its batch. */
export type Scored = { example: Example; scores: Float64Array[] };

/**
 * Each author's messages scored by a model that never heard that author. Whoever wrote more than half is left out:
 * a model without them is too unlike the one that is shipped.
 */
export function outOfAuthor(examples: Example[], settings: Settings): Map<string, Scored[]> {
  const authors = [...new Set(examples.map(({ utterance }) => utterance.author))];
  const by = (author: string) => examples.filter(({ utterance }) => utterance.author === author);
  return new Map(
    authors
      .filter((author) => by(author).length * 2 <= examples.length)
      .map((author) => {
        const weights = fit(
          examples.filter(({ utterance }) => utterance.author !== author),
          settings
        );
        return [author, by(author).map((example) => ({ example, scores: clauseScores(weights, example) }))];
      })
  );
}

/** At most so many messages of one author set the thresholds, lest one outvote the others. */
const voice = 400;

export function evenly(messages: Scored[]): Scored[] {
  const step = Math.max(1, messages.length / voice);
  return messages.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
}

const grid = Array.from({ length: 61 }, (_, i) => -4 + i * 0.1);

/** The share of clean messages, those without a violation, on which any violation may be flagged. */
const cleanLimit = 0.04;

/**
 * The threshold of best F1 by label, smoothed over its neighbours and drawn halfway to the common one; those of
 * the violations then rise together until few enough clean messages are flagged.
 */
export function calibrate(scored: Scored[]): number[] {
  const common = peak(
    labels.map((_, label) => curve(scored, label)).reduce((a, b) => a.map((v, i) => v + (b[i] ?? 0)))
  );
  const best = labels.map((_, label) => 0.6 * peak(smooth(curve(scored, label))) + 0.4 * common);
  const clean = scored
    .filter(({ example }) => !violations.some((violation) => example.utterance.labels.has(violation)))
    .map(({ scores }) =>
      Math.max(
        ...scores.flatMap((row) =>
          best.map((threshold, label) => isFault(label) * ((row[label] ?? 0) - threshold))
        ),
        0
      )
    )
    .sort((a, b) => b - a);
  const raise = clean[Math.floor(clean.length * cleanLimit)] ?? 0;
  return best.map((threshold, label) => Math.round((threshold + isFault(label) * raise) * 100) / 100);
}

const isFault = (label: number) => (label < moves.length ? 0 : 1);

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

export const predict = (scored: Scored, thresholds: number[]) =>
  new Set(decide(scored.scores, thresholds).map(({ label }) => label));
