/** Shows the verdict on a check, and its explanation once it is right; null while there is none. */
export function showVerdict(check: HTMLElement, right: boolean | null): void {
  if (right === null) delete check.dataset.state;
  else check.dataset.state = right ? 'right' : 'wrong';
  const solution = check.querySelector<HTMLDetailsElement>('.solution');
  if (right && solution) solution.open = true;
}
