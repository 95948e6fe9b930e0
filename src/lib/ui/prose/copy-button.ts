/** Adds a button that copies what an element carries in `data-copy`. Returns what takes it away again. */
export function addCopyButton(element: HTMLElement, texts: { copy: string; copied: string }): () => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = texts.copy;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(element.dataset.copy ?? '');
    button.textContent = texts.copied;
    setTimeout(() => (button.textContent = texts.copy), 2000);
  });
  element.append(button);
  return () => button.remove();
}
