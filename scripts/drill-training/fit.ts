import { analyse } from '../../src/lib/engine/drill/understand/analyse';
import { cues } from '../../src/lib/engine/drill/understand/lexicon';
import { contextRows, hashRows, rowsFor, type Ledger } from '../../src/lib/engine/drill/understand/features';
import { labels, moves, violations, type Label } from '../../src/lib/engine/drill/vocabulary';
import type { Utterance } from './data';

/** One message ready for training: feature rows by clause, and by label which clauses may carry it. */
export type Example = { clauses: number[][]; carriers: (number[] | undefined)[]; utterance: Utterance };

export const rowCount = rowsFor(cues.length);
const width = labels.length;

/** Only these moves, and the violations, are judged by what else the message says. */
const contextual: Label[] = ['refuse_politely', ...violations];
const inContext = labels.map((label) => contextual.includes(label));
const isContext = (row: number) => row >= contextRows(cues.length);

/**
 * `caution` slows n-grams against cues, so that what the lexicons know is learnt first; `dropout` hides n-grams at
 * random, `blur` concepts and cues while violations are learnt, so that no single one of them convicts.
 */
export type Settings = {
  epochs: number;
  rate: number;
  decay: number;
  positive: number;
  caution: number;
  dropout: number;
  blur: number;
  seed: number;
  runs: number;
};
export const settings: Settings = {
  epochs: 10,
  rate: 0.3,
  decay: 1e-3,
  positive: 2,
  caution: 0.3,
  dropout: 0.2,
  blur: 0.15,
  seed: 7,
  runs: 3
};

/** The original's clauses that a span touches; a label without spans may sit in any clause. */
export function prepare(utterance: Utterance): Example {
  const rows = new Rows();
  const { canonical, parts } = analyse(utterance.text, rows);
  const carriers = labels.map((label) => {
    if (!utterance.labels.has(label)) return undefined;
    const spans = utterance.spans.filter((span) => span.label === label);
    const touched = parts.flatMap((part, i) => {
      const start = canonical.start[part.start] ?? 0;
      const end = canonical.end[part.end - 1] ?? 0;
      return spans.some((span) => span.start < end && start < span.end) ? [i] : [];
    });
    return touched.length > 0 ? touched : parts.map((_, i) => i);
  });
  return { clauses: rows.byClause.map((own) => [...own, ...rows.shared]), carriers, utterance };
}

/** Keeps the rows themselves, each once, in the order in which they came. */
class Rows implements Ledger {
  readonly shared = new Set<number>();
  readonly byClause: Set<number>[] = [];
  private current = this.shared;

  beginShared() {
    this.current = this.shared;
  }

  beginClause() {
    this.current = new Set();
    this.byClause.push(this.current);
  }

  put(row: number) {
    this.current.add(row);
  }
}

/** The mean of several trainings that differ in order and in what was hidden: steadier than any one of them. */
export function fit(examples: Example[], chosen: Settings = settings): Float32Array {
  const mean = new Float32Array(rowCount * width);
  const add = (weight: number, at: number) => {
    mean[at] = (mean[at] ?? 0) + weight / chosen.runs;
  };
  for (let run = 0; run < chosen.runs; run++) {
    const seed = chosen.seed + run;
    fitOnce(examples, { ...chosen, seed, blur: 0 }, 0, moves.length).forEach(add);
    fitOnce(examples, { ...chosen, seed }, moves.length, width).forEach(add);
  }
  return mean;
}

/**
 * One-vs-rest logistic regression over clauses by AdaGrad, for the labels numbered `first` to `last`. Where several
 * clauses may carry a label, the one that scores highest at the moment is taught it and the others are left alone.
 */
function fitOnce(
  examples: Example[],
  { epochs, rate, decay, positive, caution, dropout, blur, seed }: Settings,
  first: number,
  last: number
): Float32Array {
  const weights = new Float32Array(rowCount * width);
  const squares = new Float32Array(rowCount * width).fill(0.1);
  squares.fill(caution, 0, hashRows * width);
  const common = commonRows(examples);
  const random = generator(seed);
  const order = examples.map((_, i) => i);
  const keeps = (row: number) =>
    row >= hashRows ? blur === 0 || random() >= blur : common[row] === 1 && random() >= dropout;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      const seen = example.clauses.map((rows) => rows.filter(keeps));
      const scores = seen.map((rows) => score(weights, rows, first, last));
      seen.forEach((rows, clause) => {
        for (let label = first; label < last; label++) {
          const carriers = example.carriers[label];
          const own = scores[clause]?.[label] ?? 0;
          let target = 0;
          if (carriers?.includes(clause)) {
            if (carriers.some((other) => other !== clause && (scores[other]?.[label] ?? 0) > own)) continue;
            target = 1;
          }
          const gradient = (1 / (1 + Math.exp(-own)) - target) * (target ? positive : 1);
          if (Math.abs(gradient) < 0.01) continue;
          for (const row of rows) {
            if (isContext(row) && !inContext[label]) continue;
            const at = row * width + label;
            const g = gradient + decay * (weights[at] ?? 0);
            squares[at] = (squares[at] ?? 0) + g * g;
            weights[at] = (weights[at] ?? 0) - (rate * g) / Math.sqrt(squares[at] ?? 1);
          }
        }
      });
    }
  }
  return weights.map((weight, at) => weight * (1 - (at < hashRows * width ? dropout : blur)));
}

/** N-grams met in one clause only are learnt by heart, not understood: they are left out. */
function commonRows(examples: Example[]): Uint8Array {
  const counts = new Uint8Array(rowCount);
  for (const { clauses } of examples)
    for (const rows of clauses) for (const row of rows) counts[row] = Math.min(255, (counts[row] ?? 0) + 1);
  return counts.map((count) => (count >= 2 ? 1 : 0));
}

function score(weights: Float32Array, rows: number[], first = 0, last = width): Float64Array {
  const sums = new Float64Array(width);
  for (const row of rows)
    for (let label = first; label < last; label++)
      sums[label] = (sums[label] as number) + (weights[row * width + label] as number);
  return sums;
}

export const clauseScores = (weights: Float32Array, example: Example): Float64Array[] =>
  example.clauses.map((rows) => score(weights, rows));

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    [order[i], order[j]] = [b, a];
  }
}
