/**
 * An id made from a heading or a term: letters and digits of any script, in lower case, joined with hyphens.
 * It depends on the text alone, so that a link to it holds as long as the words do.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'section';
}

/** Gives out ids, each once: a second claim on the same one is numbered. */
export class Ids {
  readonly #lines = new Map<string, number>();
  readonly #next = new Map<string, number>();

  /** Line on which an id was taken, or undefined while it is free. */
  line(id: string): number | undefined {
    return this.#lines.get(id);
  }

  take(id: string, line: number): string {
    let free = id;
    let number = this.#next.get(id) ?? 2;
    for (; this.#lines.has(free); number += 1) free = `${id}-${number}`;
    this.#next.set(id, number);
    this.#lines.set(free, line);
    return free;
  }

  all(): string[] {
    return [...this.#lines.keys()];
  }
}
