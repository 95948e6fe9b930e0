import * as v from 'valibot';

/**
 * A message as the console sends it; how long it may be is for the drill to say. Browsers send line breaks as CRLF,
 * which would count twice.
 */
export const messageForm = v.object({
  turn: v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'format'), v.transform(Number)),
  text: v.pipe(
    v.string(),
    v.check((text) => !text.includes('\0'), 'format'),
    v.transform((text) => text.replace(/\r\n?/g, '\n').trim())
  )
});
