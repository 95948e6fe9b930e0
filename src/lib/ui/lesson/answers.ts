import { send } from './send';

type Verdict = { right: boolean; open: { id: string }[] };

/** Reports the answers to self-checks as they are given, and says which are still open. */
export function reportAnswers(form: HTMLFormElement): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  form.addEventListener('change', (event) => {
    const check = (event.target as HTMLElement).closest<HTMLElement>('[data-check]')?.dataset.check;
    if (!check) return;
    clearTimeout(waiting.get(check));
    waiting.set(
      check,
      setTimeout(() => void report(check), 300)
    );
  });
  form.addEventListener('keydown', (event) => {
    const control = event.target as HTMLElement;
    if (event.key !== 'Enter' || control.tagName !== 'INPUT' || !control.closest('.prose')) return;
    event.preventDefault();
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });

  async function report(check: string) {
    const given = new FormData(form).getAll(`check-${check}`).map(String);
    const answer = await send('checks', { check, given });
    if (answer?.ok) showOpen(((await answer.json()) as Verdict).open.map(({ id }) => id));
  }
}

function showOpen(open: string[]): void {
  const list = document.querySelector<HTMLElement>('[data-open-checks]');
  if (!list) return;
  for (const item of list.querySelectorAll<HTMLElement>('li'))
    item.hidden = !open.includes(item.dataset.check ?? '');
  const { textOpen = '', textNone = '' } = list.dataset;
  const count = list.querySelector('[data-count]')!;
  const said = open.length > 0 ? textOpen.replace('{count}', String(open.length)) : textNone;
  if (count.textContent !== said) count.textContent = said;
}
