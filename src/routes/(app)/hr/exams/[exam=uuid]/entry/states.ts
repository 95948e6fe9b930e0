import { m } from '$lib/paraglide/messages';
import type { SheetState } from '$lib/server/exams';
import type { State } from '$lib/ui/Status.svelte';

/** Where a sheet stands, in the person's language. */
export const sheetStates: Record<SheetState, { status: State; label: () => string }> = {
  none: { status: 'todo', label: m.entry_state_none },
  'read-once': { status: 'waiting', label: m.entry_state_read_once },
  differs: { status: 'blocked', label: m.entry_state_differs },
  entered: { status: 'done', label: m.entry_state_entered },
  'on-screen': { status: 'done', label: m.entry_state_on_screen }
};
