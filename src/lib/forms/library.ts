import * as v from 'valibot';
import { line, text, uuid } from './fields';

/** The verb judges length and characters, with a sentence of its own; nothing of a source is trimmed. */
const source = v.string();

/** The revision something is written from; empty for a lesson that was never saved. */
const base = v.pipe(
  v.optional(v.union([v.literal(''), uuid], 'format'), ''),
  v.transform((id) => id || null)
);

const note = v.optional(text(500), '');

export const saveForm = v.object({ source, note, base });
export const draftBody = v.object({ source, base: v.nullable(uuid) });
export const previewBody = v.object({ source });
export const publishForm = v.object({ revision: uuid, note, relearn: v.optional(v.string()) });
export const fileForm = v.object({ base });
export const restoreForm = v.object({ revision: uuid, base, note });
export const lessonForm = v.object({ course: line(80), title: line(80), id: line(60) });
export const scenarioForm = v.object({ title: line(80), id: line(60) });

/** The hash of what a sample was written from; empty for one that was never saved. */
const digest = v.pipe(
  v.optional(v.union([v.literal(''), v.pipe(v.string(), v.hexadecimal(), v.length(64))], 'format'), ''),
  v.transform((hash) => hash || null)
);

export const sampleForm = v.object({
  band: v.picklist(['excellent', 'failing']),
  text: source,
  base: digest
});

const rehearsed = v.pipe(v.string(), v.maxLength(5000));
const part = v.pipe(v.string(), v.maxLength(100));
const after = v.pipe(v.number(), v.minValue(0), v.maxValue(3600));

/** A whole talk with a scenario's customer: a message longer than the drill takes is refused there, not here. */
export const rehearsalBody = v.object({
  source,
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
  events: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({ kind: v.literal('message'), text: rehearsed, after }),
        v.object({ kind: v.literal('picture'), picture: part, after }),
        v.object({ kind: v.literal('consult'), colleague: part, text: rehearsed, after }),
        v.object({ kind: v.literal('transfer'), to: part, after }),
        v.object({ kind: v.picklist(['wait', 'close']) })
      ])
    ),
    v.maxLength(200)
  )
});

/** An answer to a question as it is being written; the engine says whether it fits. */
export const trialBody = v.object({ source, answer: v.unknown() });
