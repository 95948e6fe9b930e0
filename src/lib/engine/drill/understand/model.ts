import { labels } from '../vocabulary';
import { rowsFor } from './features';
import { cues } from './lexicon';
import stored from './model.json';

/** Trained by scripts/drill-training/train.ts; weights are signed bytes times a scale for each label. */
const width = labels.length;
const scales = Float64Array.from(stored.scales);
const weights = unpack();

export const thresholds: readonly number[] = stored.thresholds;
export const modelVersion: string = stored.version;

/** One score a label for a clause's feature rows. */
export function score(rows: number[]): Float64Array {
  const sums = new Int32Array(width);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * width;
    for (let label = 0; label < width; label++) (sums[label] as number) += weights[from + label] as number;
  }
  return scales.map((scale, label) => scale * (sums[label] ?? 0));
}

function unpack(): Int8Array {
  const rowCount = rowsFor(cues.length);
  if (stored.rowCount !== rowCount || stored.labels.join() !== labels.join())
    throw new Error(
      'model.json was trained for other features or labels: run scripts/drill-training/train.ts'
    );
  const table = new Int8Array(rowCount * width);
  const ids = new Uint32Array(bytes(stored.rows).buffer);
  const packed = new Int8Array(bytes(stored.weights).buffer);
  ids.forEach((row, i) => table.set(packed.subarray(i * width, (i + 1) * width), row * width));
  return table;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
