import { m } from '../../paraglide/messages';
import type { Chat } from './chat';

type How = NonNullable<Chat['ended']>['how'];

const names: Record<How, () => string> = {
  closed: m.desk_end_closed,
  left: m.desk_end_left,
  transferred: m.desk_end_transferred,
  'gave-up': m.desk_end_gave_up
};

/** How a chat came to its end, in a few words. */
export function endName(how: How): string {
  return names[how]();
}
