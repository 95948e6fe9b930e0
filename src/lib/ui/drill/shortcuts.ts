import type { Desk } from './desk-state.svelte';

/** What a key does beside Alt, by its place on the keyboard: what it types differs from one system to the next. */
export const keys = {
  message: 'KeyM',
  waiting: 'KeyJ',
  replies: 'KeyQ',
  knowledge: 'KeyK',
  order: 'KeyO',
  colleagues: 'KeyG',
  record: 'KeyN',
  close: 'KeyL',
  list: 'Slash'
} as const;

type Doing = { focus: (pane: 'talk' | 'side') => void; close: () => void; list: () => void };

/** Carries out a shortcut; false when the key is none, or belongs to an input method at work. */
export function carryOut(event: KeyboardEvent, desk: Desk, doing: Doing): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, code, isComposing } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing) return false;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (digit) {
    const chat = desk.board.chats.find(({ seat }) => seat === Number(digit));
    if (chat) desk.open(chat.attempt);
    return true;
  }
  switch (code) {
    case keys.message:
      desk.show('talk');
      doing.focus('talk');
      return true;
    case keys.waiting: {
      const next = desk.nextWaiting();
      if (next) desk.open(next.attempt);
      return true;
    }
    case keys.replies:
    case keys.knowledge:
    case keys.order:
    case keys.colleagues:
    case keys.record:
      desk.show('side', sideOf[code]);
      doing.focus('side');
      return true;
    case keys.close:
      doing.close();
      return true;
    case keys.list:
      doing.list();
      return true;
    default:
      return false;
  }
}

const sideOf = {
  [keys.replies]: 'replies',
  [keys.knowledge]: 'knowledge',
  [keys.order]: 'order',
  [keys.colleagues]: 'colleagues',
  [keys.record]: 'record'
} as const;
