import { showVerdict } from './verdict';

/**
 * Lets the steps of a check be moved up and down instead of numbered. The fields for the numbers go out of sight but
 * keep their order, and follow the steps: what they send means the same as when they are typed. Returns what undoes it.
 */
export function orderSteps(check: HTMLElement): () => void {
  const list = check.querySelector<HTMLElement>('.steps');
  const outcome = check.querySelector('.outcome');
  if (!list || !outcome) return () => {};
  const { up = '', down = '', compare = '' } = list.dataset;
  const asServed = [...list.children] as HTMLElement[];
  const fields = asServed.map((step) => step.querySelector('input')!);
  const labels = fields.map((field) => field.parentElement!);

  const label = () => {
    const shown = [...list.children];
    shown.forEach((step, index) => {
      const words = `${step.querySelector('label')?.textContent?.trim()} ${index + 1}/${shown.length}`;
      const [first, last] = step.querySelectorAll('button');
      first?.setAttribute('aria-label', `${up} ${words}`);
      last?.setAttribute('aria-label', `${down} ${words}`);
      first?.setAttribute('aria-disabled', String(index === 0));
      last?.setAttribute('aria-disabled', String(index === shown.length - 1));
    });
  };

  const write = () => {
    const shown = [...list.children];
    fields.forEach((field, index) => (field.value = String(shown.indexOf(asServed[index]!) + 1)));
  };

  const move = (step: HTMLElement, forward: boolean, button: HTMLElement) => {
    const other = forward ? step.nextElementSibling : step.previousElementSibling;
    if (!other) return;
    if (forward) other.after(step);
    else other.before(step);
    button.focus();
    label();
    showVerdict(check, null);
    write();
  };

  const judge = () => {
    const shown = [...list.children] as HTMLElement[];
    showVerdict(
      check,
      shown.every(({ dataset }, index) => dataset.place === String(index + 1))
    );
  };

  const compareButton = makeButton('compare', compare, () => {
    judge();
    write();
    fields[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  });

  const moves = asServed.map((step) => {
    const buttons = document.createElement('span');
    buttons.className = 'moves';
    buttons.append(
      makeButton('move-up', '↑', (button) => move(step, false, button)),
      makeButton('move-down', '↓', (button) => move(step, true, button))
    );
    step.append(buttons);
    return buttons;
  });
  const kept = document.createElement('div');
  kept.hidden = true;
  kept.append(...fields);
  if (fields.every(({ value }) => value !== '')) {
    const placed = asServed.map((step, index) => ({ step, place: Number(fields[index]?.value) }));
    list.append(...placed.sort((one, other) => one.place - other.place).map(({ step }) => step));
    judge();
  }
  list.classList.add('movable');
  outcome.before(compareButton, kept);
  label();

  return () => {
    labels.forEach((label, index) => label.prepend(fields[index]!));
    for (const element of [...moves, compareButton, kept]) element.remove();
    list.classList.remove('movable');
    list.append(...asServed);
  };
}

function makeButton(name: string, text: string, onclick: (button: HTMLElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name;
  button.textContent = text;
  button.addEventListener('click', () => onclick(button));
  return button;
}
