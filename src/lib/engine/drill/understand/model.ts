import { labels } from '../vocabulary';
import { rowsFor } from './features';
import { cues } from './lexicon';
import stored from './model.json';

/** Trained by scripts/drill-training/train.ts; weights are signed bytes times a scale for each label. */
const width = labels.length;
const scales = Float64Array.from(stored.scales);
const weights = new Int8Array(bytes(stored.weights).buffer);
const silent = 0xffff;
const places = findPlaces();

export const thresholds: readonly number[] = stored.thresholds;
export const modelVersion: string = stored.version;

/**
 * Two labels share a number, the second in its upper half, so that one addition serves both. A half holds sums up to
 * 32,767: over 250 rows of the largest weight, more than any clause people write adds up to.
 */
const pairs = width / 2;
const paired = Int32Array.from({ length: weights.length / 2 }, (_, i) => {
  const at = Math.floor(i / pairs) * width + (i % pairs) * 2;
  return (weights[at] ?? 0) + (weights[at + 1] ?? 0) * 65536;
});
const sums = new Int32Array(pairs);

/** By clause one score a label, from its own feature rows and those it shares with the others. */
export function score(clauses: number[][], shared: number[]): Float64Array[] {
  sums.fill(0);
  add(shared);
  const common = Int32Array.from(sums);
  return clauses.map((rows) => {
    sums.set(common);
    add(rows);
    const scores = new Float64Array(width);
    for (let pair = 0; pair < pairs; pair++) {
      const sum = sums[pair] as number;
      const lower = (sum << 16) >> 16;
      scores[pair * 2] = (scales[pair * 2] as number) * lower;
      scores[pair * 2 + 1] = (scales[pair * 2 + 1] as number) * ((sum - lower) >> 16);
    }
    return scores;
  });
}

function add(rows: number[]) {
  for (let i = 0; i < rows.length; i++) {
    const place = places[rows[i] as number] as number;
    if (place === silent) continue;
    const from = place * pairs;
    for (let pair = 0; pair < pairs; pair++) (sums[pair] as number) += paired[from + pair] as number;
  }
}

/** Which weights belong to each feature row; most rows say nothing. */
function findPlaces(): Uint16Array {
  const rowCount = rowsFor(cues.length);
  if (stored.rowCount !== rowCount || stored.labels.join() !== labels.join())
    throw new Error(
      'model.json was trained for other features or labels: run scripts/drill-training/train.ts'
    );
  const found = new Uint16Array(rowCount).fill(silent);
  new Uint32Array(bytes(stored.rows).buffer).forEach((row, i) => (found[row] = i));
  return found;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
