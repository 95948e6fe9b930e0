import type { Scenario } from '../scenario';
import type { Found } from './check-scenario';

/** Checks that every hand-over leads to an ending there is, and that nothing waits for a hand-over that cannot come. */
export function checkTransfer({ transfer, endings, rubric }: Scenario, found: Found) {
  transfer?.to.forEach(({ ending, unannounced }, index) => {
    for (const [field, id] of Object.entries({ ending, unannounced })) {
      if (id !== undefined && !endings.some((one) => one.id === id)) {
        found(['transfer', 'to', index, field], 'ending-unknown', { ending: id });
      }
    }
  });
  if (transfer) return;
  endings.forEach(({ when }, index) => {
    if (when.transferred) found(['endings', index, 'when', 'transferred'], 'transfer-missing');
  });
  rubric.criteria.forEach((criterion, index) => {
    if ('measure' in criterion && criterion.measure === 'transfer')
      found(['rubric', 'criteria', index, 'measure'], 'transfer-missing');
  });
}
