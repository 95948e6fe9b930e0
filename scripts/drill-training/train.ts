/**
 * Trains the classifier on every batch of tests/data/utterances that is not held out, sets the thresholds by
 * cross-validation over authors, and writes src/lib/engine/drill/understand/model.json and unheard.json. Minutes.
 *   npx tsx scripts/drill-training/train.ts [--errors]
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { labels } from '../../src/lib/engine/drill/vocabulary';
import { calibrate, evenly, outOfAuthor, predict, type Scored } from './calibrate';
import { readBatches } from './data';
import { fit, prepare, rowCount, settings } from './fit';
import { measure, type Judged } from './measure';

const output = new URL('../../src/lib/engine/drill/understand/model.json', import.meta.url);
const findings = new URL('unheard.json', import.meta.url);

/** Feature rows whose weights are all smaller say next to nothing and are left out. */
const faint = 0.2;

const examples = [...readBatches('training').values()].flat().map(prepare);
const unheard = outOfAuthor(examples, { ...settings, runs: 1 });
const thresholds = calibrate([...unheard.values()].flatMap(evenly));
writeFileSync(findings, JSON.stringify([...unheard.keys()].map(asStranger), null, 2) + '\n');
report();
const packed = pack(fit(examples, settings));
const version = createHash('sha256')
  .update(JSON.stringify({ packed, thresholds }))
  .digest('hex')
  .slice(0, 10);
writeFileSync(output, JSON.stringify({ version, labels, rowCount, thresholds, ...packed }) + '\n');
console.log(`wrote model ${version}`);

/** An author judged as acceptance would: neither the weights nor the thresholds have met them. */
function asStranger(author: string) {
  const others = [...unheard].filter(([other]) => other !== author);
  const { messages, moves, violations, flagged } = measure(
    judge(unheard.get(author) ?? [], calibrate(others.flatMap(([, theirs]) => evenly(theirs))))
  );
  const round = (share: number) => Math.round(share * 1000) / 1000;
  return {
    author,
    messages,
    moves: round(moves.f1),
    violations: round(violations.f1),
    flagged: round(flagged)
  };
}

function judge(scored: Scored[], limits: number[]): Judged[] {
  return scored.map((one) => ({
    text: one.example.utterance.text,
    truth: one.example.utterance.labels,
    guess: predict(one, limits)
  }));
}

function report() {
  const judged = judge([...unheard.values()].flat(), thresholds);
  const measured = measure(judged);
  for (const [label, { precision, recall, f1, support, cleanRate }] of measured.byLabel)
    console.log(
      label.padEnd(16),
      `P ${precision.toFixed(2)} R ${recall.toFixed(2)} F ${f1.toFixed(2)} n ${support}`,
      cleanRate === undefined ? '' : `clean ${(cleanRate * 100).toFixed(1)}%`
    );
  console.log(`moves F1 ${measured.moves.f1.toFixed(3)}, violations F1 ${measured.violations.f1.toFixed(3)}`);
  if (!process.argv.includes('--errors')) return;
  for (const { text, truth, guess } of judged) {
    const missed = [...truth].filter((label) => !guess.has(label));
    const extra = [...guess].filter((label) => !truth.has(label));
    if (missed.length + extra.length > 0)
      console.log(`${text.slice(0, 80).replaceAll('\n', '⏎')} ｜-${missed.join(',')} ｜+${extra.join(',')}`);
  }
}

/** Signed bytes, one scale a label. */
function pack(weights: Float32Array) {
  const width = labels.length;
  const scales = labels.map((_, label) => {
    let largest = 1e-6;
    for (let row = 0; row < rowCount; row++)
      largest = Math.max(largest, Math.abs(weights[row * width + label] ?? 0));
    return largest / 127;
  });
  const rows: number[] = [];
  const bytes: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const line = labels.map((_, label) =>
      Math.round((weights[row * width + label] ?? 0) / (scales[label] ?? 1))
    );
    if (!line.some((weight, label) => Math.abs(weight * (scales[label] ?? 0)) >= faint)) continue;
    rows.push(row);
    bytes.push(...line);
  }
  return {
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    rows: Buffer.from(new Uint32Array(rows).buffer).toString('base64'),
    weights: Buffer.from(new Int8Array(bytes).buffer).toString('base64')
  };
}
