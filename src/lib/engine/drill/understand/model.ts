import { labels } from '../vocabulary';
import { rowsFor, type Ledger } from './features';
import { cues } from './lexicon';
import stored from './model.json' with { type: 'json' };

/** Trained by scripts/drill-training/train.ts; weights are signed bytes times a scale for each label. */
const width = labels.length;
const scales = Float64Array.from(stored.scales);
const weights = new Int8Array(bytes(stored.weights).buffer);
const { places, voiced } = findPlaces();

export const thresholds: readonly number[] = stored.thresholds;
export const modelVersion: string = stored.version;

/**
 * Four labels share a number, a byte each, 128 more than their weight so that none is negative. They are added up in lanes of 16
 * bits, two to a number: even labels in the first half of the sums, odd ones in the second. A lane holds 257 rows.
 */
const quads = Math.ceil(width / 4);
const packed = pack();
const bias = 128;
const fullLane = 256;
const laneMask = 0x00ff00ff;

function pack(): Int32Array {
  const rows = weights.length / width;
  const cells = new Int32Array(rows * quads);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < width; label++) {
      const cell = row * quads + (label >> 2);
      const byte = (weights[row * width + label] as number) + 128;
      cells[cell] = (cells[cell] as number) | (byte << ((label & 3) * 8));
    }
  return cells;
}

/** A sum of rows: `lanes` of those since the last time they were emptied into `whole`, and how many there were. */
class Sum {
  readonly lanes = new Int32Array(quads * 2);
  private readonly whole = new Int32Array(quads * 4);
  private inLanes = 0;
  private rows = 0;

  become(other: Sum) {
    this.lanes.set(other.lanes);
    this.whole.set(other.whole);
    this.inLanes = other.inLanes;
    this.rows = other.rows;
  }

  clear() {
    this.lanes.fill(0);
    this.whole.fill(0);
    this.inLanes = this.rows = 0;
  }

  add(place: number) {
    if (this.inLanes === fullLane) this.empty();
    this.inLanes += 1;
    this.rows += 1;
    const sums = this.lanes;
    const from = place * quads;
    for (let quad = 0; quad < quads; quad++) {
      const four = packed[from + quad] as number;
      (sums[quad] as number) += four & laneMask;
      (sums[quad + quads] as number) += (four >>> 8) & laneMask;
    }
  }

  /** One score a label. */
  read(scores: Float64Array) {
    this.empty();
    for (let label = 0; label < width; label++)
      scores[label] = (scales[label] as number) * ((this.whole[label] as number) - bias * this.rows);
  }

  private empty() {
    for (let label = 0; label < width; label++) {
      const pair = this.lanes[(label >> 2) + (label & 1) * quads] as number;
      (this.whole[label] as number) += label & 2 ? pair >>> 16 : pair & 0xffff;
    }
    this.lanes.fill(0);
    this.inLanes = 0;
  }
}

/** Adds up a message's scores as its rows come; one message is scored at a time. */
class Scores implements Ledger {
  private readonly common = new Sum();
  private readonly sums: Sum[] = [];
  private readonly scores: Float64Array[] = [];
  private current = this.common;
  private clauses = 0;
  /** By place the number of the last list that held it, so that a row counts once; small, to stay in the cache. */
  private readonly lastSeen = new Uint8Array(packed.length / quads);
  private list = 0;

  beginShared() {
    this.common.clear();
    this.current = this.common;
    this.clauses = 0;
    this.beginList();
  }

  beginClause() {
    this.current = this.sums[this.clauses] ??= new Sum();
    this.current.become(this.common);
    this.clauses += 1;
    this.beginList();
  }

  put(row: number) {
    if (((voiced[row >>> 5] as number) & (1 << (row & 31))) === 0) return;
    const place = places[row] as number;
    if (this.lastSeen[place] === this.list) return;
    this.lastSeen[place] = this.list;
    this.current.add(place);
  }

  /** By clause one score a label; good until the next message. */
  read(): Float64Array[] {
    const scores: Float64Array[] = [];
    for (let clause = 0; clause < this.clauses; clause++) {
      const own = (this.scores[clause] ??= new Float64Array(width));
      (this.sums[clause] as Sum).read(own);
      scores.push(own);
    }
    return scores;
  }

  private beginList() {
    this.list += 1;
    if (this.list < 256) return;
    this.lastSeen.fill(0);
    this.list = 1;
  }
}

export const scores = new Scores();

/** Which weights belong to each feature row, and in one bit a row, to be looked at first, which rows have any: most say nothing. */
function findPlaces(): { places: Uint16Array; voiced: Int32Array } {
  const rowCount = rowsFor(cues.length);
  if (stored.rowCount !== rowCount || stored.labels.join() !== labels.join())
    throw new Error(
      'model.json was trained for other features or labels: run scripts/drill-training/train.ts'
    );
  const places = new Uint16Array(rowCount);
  const voiced = new Int32Array((rowCount >>> 5) + 1);
  new Uint32Array(bytes(stored.rows).buffer).forEach((row, place) => {
    places[row] = place;
    voiced[row >>> 5] = (voiced[row >>> 5] as number) | (1 << (row & 31));
  });
  return { places, voiced };
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const read = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) read[i] = characters.charCodeAt(i);
  return read;
}
