import * as v from 'valibot';
import type { Answer } from '../../engine/assessment';

const stored = v.object({
  value: v.union([v.null(), v.string(), v.array(v.string())]),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/**
 * Answers the server has not confirmed, kept in the browser under the attempt, each under its own key so that two tabs
 * do not push each other's out. A browser that keeps nothing (private, full) costs only this second net.
 */
export class UnsentAnswers {
  readonly #prefix: string;
  readonly #storage: Storage;

  constructor(storage: Storage, attempt: string) {
    this.#storage = storage;
    this.#prefix = `exam:${attempt}:`;
  }

  read(): { item: string; value: Answer; revision: number }[] {
    return this.#keys().flatMap((key) => {
      const parsed = v.safeParse(stored, parseJson(this.#storage.getItem(key)));
      return parsed.success ? [{ item: key.slice(this.#prefix.length), ...parsed.output }] : [];
    });
  }

  keep(item: string, answer: { value: Answer; revision: number }): void {
    try {
      this.#storage.setItem(
        this.#prefix + item,
        JSON.stringify({ value: answer.value, revision: answer.revision })
      );
    } catch {
      return;
    }
  }

  forget(item: string): void {
    this.#storage.removeItem(this.#prefix + item);
  }

  #keys(): string[] {
    return Object.keys(this.#storage).filter((key) => key.startsWith(this.#prefix));
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
