import type { WarningRule } from '../../engine/warnings';

/** What a new hire said in the weekly check-in was promised to their mentor and HR alone. */
export function isPrivate(rule: WarningRule): boolean {
  return rule === 'low-mood' || rule === 'falling-mood';
}
