import type { DirectiveName } from '../blocks';
import { acknowledgement } from './acknowledgement';
import { callout } from './callout';
import { check } from './check';
import { copy } from './copy';
import { dialogue } from './dialogue';
import type { Directive } from './directive';
import { phrases } from './phrases';
import { audio, video } from './recording';
import { reveal } from './reveal';
import { summary } from './summary';

/** Every container directive a lesson may use. */
export const directives: { [Name in DirectiveName]: Directive<Name> } = {
  callout,
  check,
  dialogue,
  phrases,
  copy,
  reveal,
  video,
  audio,
  summary,
  acknowledgement
};

export function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(directives, name);
}
