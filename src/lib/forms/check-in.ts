import * as v from 'valibot';
import { text } from './fields';

const figure = (most: number) =>
  v.pipe(
    v.string('required'),
    v.regex(/^[1-9]\d?$/, 'choice'),
    v.transform(Number),
    v.check((value) => value <= most, 'choice')
  );

export const checkInForm = v.object({ week: figure(12), mood: figure(5), note: text(500) });
