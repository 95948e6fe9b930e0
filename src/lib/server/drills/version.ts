import { engineVersion } from '../../engine/drill';
import { understandingVersion } from '../../engine/drill/understand';

/** What a chat is played and scored with: the rules' version, a plus sign, and the version that read the words. */
export const playedWith = `${engineVersion}+${understandingVersion}`;
