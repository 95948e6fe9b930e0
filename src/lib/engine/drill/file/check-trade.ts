import type { Scenario } from '../scenario';
import type { Found } from './check-scenario';

/**
 * Checks that the case can go either way: where something may be sold, the customer pays in at least one ending and does
 * not in another; and that no ending speaks of an order where nothing is traded or everything is paid for already.
 */
export function checkTrade({ trade, endings }: Scenario, found: Found) {
  if (!trade || trade.kind === 'after-sale') {
    endings.forEach(({ order }, index) => {
      if (order !== undefined) found(['endings', index, 'order'], 'order-without-trade');
    });
    return;
  }
  const paid = endings.filter(({ order }) => order === 'paid').length;
  if (paid === 0) found(['trade'], 'never-paid');
  if (paid === endings.length) found(['trade'], 'always-paid');
}
