import { readdirSync, readFileSync } from 'node:fs';
import { labels, type Label } from '../../src/lib/engine/drill/vocabulary';

/** A labelled utterance; `spans` say which words carry a label, where the annotator marked them. */
export type Utterance = {
  text: string;
  lang: string;
  labels: Set<Label>;
  spans: { label: Label; start: number; end: number }[];
  batch: string;
  author: string;
};

const folder = new URL('../../tests/data/utterances/', import.meta.url);

/** Batches are files, the first letter of the name is the author; names that begin with `heldout` never reach training. */
export function readBatches(kind: 'training' | 'heldout'): Map<string, Utterance[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name.startsWith('heldout') === (kind === 'heldout'))
    .sort();
  return new Map(names.map((name) => [name, readBatch(name)]));
}

function readBatch(name: string): Utterance[] {
  const known = new Set<string>(labels);
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line, i) => {
      const row = JSON.parse(line);
      const named = [...row.moves, ...row.violations] as Label[];
      const stranger = named.find((label) => !known.has(label));
      if (stranger) throw new Error(`${name}:${i + 1}: no label named ${stranger}`);
      return {
        text: row.text,
        lang: row.lang,
        labels: new Set(named),
        spans: row.spans ?? [],
        batch: name,
        author: name.slice(0, 1)
      };
    });
}
