import type { StepCode } from '../../engine/drill';
import type { FailureCode } from '../../forms/failure';

/** What the person is told when the engine does not take what they did. */
export const stepRefusals: Record<StepCode, FailureCode> = {
  empty: 'message-empty',
  too_long: 'message-too-long',
  ended: 'drill-ended',
  picture_unknown: 'case-picture-unknown',
  colleague_unknown: 'colleague-unknown',
  target_unknown: 'transfer-unknown',
  too_many_consults: 'consults-full'
};
