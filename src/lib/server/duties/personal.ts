import { stepOf, type StepId } from '../../engine/onboarding';

/** Whether only the person it turns on can do it: nobody looks back on another's month. */
export function isPersonal({ step }: { step: StepId }): boolean {
  return stepOf(step).who.every((role) => role === 'new-hire');
}
