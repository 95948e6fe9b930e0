import { addCopyButton } from './copy-button';
import { judgeBlanks } from './fill-in';
import { orderSteps } from './put-in-order';

/**
 * Adds to rendered content what needs script: terms that take focus, buttons that copy, and checks that judge what is
 * written. Returns what undoes it.
 */
export function equipProse(root: HTMLElement, copy?: { copy: string; copied: string }): () => void {
  for (const term of root.querySelectorAll('dfn')) term.tabIndex = 0;
  const all = <T>(selector: string, add: (element: HTMLElement) => T) =>
    [...root.querySelectorAll<HTMLElement>(selector)].map(add);
  const undo = [
    ...(copy && navigator.clipboard ? all('[data-copy]', (element) => addCopyButton(element, copy)) : []),
    ...all('[data-kind="fill-in"]', judgeBlanks),
    ...all('[data-kind="order"]', orderSteps)
  ];
  return () => undo.forEach((remove) => remove());
}
