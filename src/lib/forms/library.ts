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
