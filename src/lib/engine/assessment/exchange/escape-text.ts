/** Plain text as HTML, for readers that take HTML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]!);
}
