import { violations } from './vocabulary';

/** What a rubric may take points off for beside violations: facts told wrongly, and what was done badly (domain.md C18, C19). */
export const missteps = ['mistold', 'wrong_transfer', 'unannounced_transfer', 'closed_unconfirmed'] as const;

/** Everything a rubric may take points off for. */
export const faults = [...violations, ...missteps] as const;

export type Misstep = (typeof missteps)[number];
export type Fault = (typeof faults)[number];
