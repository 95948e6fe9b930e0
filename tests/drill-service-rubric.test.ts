import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readRubric,
  readTranscript,
  scoreTranscript,
  type Band,
  type Locale,
  type Rubric,
  type Understand
} from '../src/lib/engine/drill';
import { understand } from '../src/lib/engine/drill/understand';
import { moves, violations, type Label } from '../src/lib/engine/drill/vocabulary';

interface Graded {
  name: string;
  grade: number;
  band: Band;
  turns: { text: string; labels?: Label[] }[];
}

const folder = new URL('fixtures/drills/conversations/', import.meta.url);
const graded = readdirSync(folder).map((file): Graded => ({
  name: file,
  ...JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}));
const rubrics: Record<Locale, Rubric> = { 'zh-CN': load('zh-CN'), en: load('en') };

function load(locale: Locale): Rubric {
  const path = `${locale}/drills/rubrics/service.yaml`;
  const read = readRubric(readFileSync(new URL(`../content/${path}`, import.meta.url), 'utf8'), path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rubric;
}

/** Reads the labels a person gave, so that the rubric is measured apart from the reader. */
function byHand({ turns }: Graded): Understand {
  const labels = new Map(turns.map((turn) => [turn.text, turn.labels ?? []]));
  return (text) => {
    const spans = <L extends Label>(known: readonly L[]) =>
      known
        .filter((label) => labels.get(text)?.includes(label))
        .map((label) => ({ label, start: 0, end: 1, quote: text.slice(0, 1) }));
    return { moves: spans(moves), violations: spans(violations) };
  };
}

function measure(readerFor: (one: Graded) => Understand) {
  const scored = graded.map((one) => {
    const read = readTranscript(one);
    if (!read.ok) throw new Error(`${one.name}: ${read.message}`);
    const { lang } = read.transcript;
    return { ...one, score: scoreTranscript(rubrics[lang], read.transcript, readerFor(one)) };
  });
  return {
    scored,
    correlation: spearman(
      scored.map(({ grade }) => grade),
      scored.map(({ score }) => score.total)
    ),
    inBand: scored.filter(({ band, score }) => band === score.band).length / scored.length
  };
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length + 1) / 2;
  const sum = (of: (index: number) => number) => a.reduce((total, _, index) => total + of(index), 0);
  const spread = (r: number[]) => Math.sqrt(sum((index) => (r[index]! - middle) ** 2));
  return sum((index) => (x[index]! - middle) * (y[index]! - middle)) / (spread(x) * spread(y));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length + 1) / 2;
  });
}

describe('the general rubric on conversations graded by hand', () => {
  it('has enough of them, of every kind', () => {
    expect(graded.length).toBeGreaterThanOrEqual(16);
    for (const band of ['excellent', 'pass', 'fail'])
      expect(graded.some((one) => one.band === band)).toBe(true);
  });

  it('agrees with the grades when the labels are a person’s', () => {
    const { correlation, inBand } = measure(byHand);
    expect(correlation).toBeGreaterThanOrEqual(0.88);
    expect(inBand).toBeGreaterThanOrEqual(0.88);
  });

  it('agrees with the grades when the reader’s', () => {
    const { correlation, inBand } = measure(() => understand);
    expect(correlation).toBeGreaterThanOrEqual(0.85);
    expect(inBand).toBeGreaterThanOrEqual(0.88);
  });

  it('never passes what a person failed for a leak, an insult or leaving the platform', () => {
    const { scored } = measure(byHand);
    const blocked = scored.filter(({ score }) => score.blockers.length > 0);
    expect(blocked.length).toBeGreaterThanOrEqual(6);
    expect(blocked.every(({ band, score }) => band === 'fail' && score.band === 'fail')).toBe(true);
  });
});
