import * as v from 'valibot';
import { line, text, uuid } from './fields';

const count = v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'format'), v.transform(Number));
/** Ticked boxes and other fields of one name, however many there are. */
const several = <T>(schema: v.GenericSchema<string, T>) =>
  v.optional(
    v.pipe(
      v.union([v.array(v.string()), v.string()]),
      v.transform((given) => (typeof given === 'string' ? [given] : given)),
      v.array(schema),
      v.maxLength(60, 'too-long')
    ),
    []
  );

/**
 * A message as the console sends it; how long it may be is for the drill to say. Browsers send line breaks as CRLF,
 * which would count twice.
 */
export const messageForm = v.object({
  attempt: uuid,
  turn: count,
  text: v.pipe(
    v.string(),
    v.check((text) => !text.includes('\0'), 'format'),
    v.transform((text) => text.replace(/\r\n?/g, '\n').trim())
  )
});

export const chatForm = v.object({ attempt: uuid });
export const pictureForm = v.object({ attempt: uuid, turn: count, picture: line(80) });
export const consultForm = v.object({ ...messageForm.entries, colleague: line(80) });
export const transferForm = v.object({ attempt: uuid, to: line(80) });
export const seenForm = v.object({ attempt: uuid, turns: count });
export const recordForm = v.object({ attempt: uuid, tag: several(line(20)), note: text(500) });

/** The rows of an order to be confirmed: which are ticked, by number, and what every row says. */
export const confirmationForm = v.object({
  attempt: uuid,
  turn: count,
  locale: v.picklist(['zh-CN', 'en'], 'choice'),
  row: several(count),
  label: several(line(80)),
  value: several(text(200))
});

export const shiftForm = v.object({
  minutes: count,
  mode: v.picklist(['practice', 'assessment'], 'choice'),
  scenario: several(line(80))
});

export const shareForm = v.object({
  person: uuid,
  share: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null)
    ),
    count
  ])
});
