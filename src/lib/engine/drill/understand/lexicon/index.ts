import { compile } from '../patterns';
import { courtesy } from './courtesy';
import { faults } from './faults';
import { listening } from './listening';
import { lists } from './lists';
import { resolving } from './resolving';
import { selling } from './selling';

const lexicons = [...courtesy, ...listening, ...resolving, ...selling, ...faults];

/** Cue names by number; a cue named like a label is evidence for it, the others are context. */
export const cues = lexicons.map((lexicon) => lexicon.cue);

export const findCues = compile(lexicons, lists);
