/** ← and → go to the lesson before and after, unless a control or a selection uses the keys. */
export function pageByKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = document.activeElement;
    if (at && at !== document.body && at.id !== 'main') return;
    const way = event.key === 'ArrowLeft' ? 'prev' : event.key === 'ArrowRight' ? 'next' : null;
    if (way) document.querySelector<HTMLAnchorElement>(`a[rel="${way}"]`)?.click();
  });
}
