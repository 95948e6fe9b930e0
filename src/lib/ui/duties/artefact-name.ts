import { artefactNames, type Artefact } from '../../engine/onboarding';
import { getLocale } from '../../paraglide/runtime';

/** What a step leaves behind, in the reader's language. */
export function artefactName(artefact: Artefact): string {
  return artefactNames[artefact][getLocale()];
}
