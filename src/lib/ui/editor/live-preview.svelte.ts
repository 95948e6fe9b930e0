import type { LineProblem } from './source-view';

export type Shown = { problems: LineProblem[] };

const pause = 300;

/** Asks the server, shortly after the last key, what a source looks like as a page; the last question counts. */
export class LivePreview<S extends Shown> {
  shown: S;
  /** Whether the last question got no answer. */
  late = $state(false);
  /** What the server says when it will not take the source. */
  refusal = $state<string>();
  #address: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(address: string, first: S) {
    this.#address = address;
    this.shown = $state.raw(first);
  }

  ask(source: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(source), pause);
  }

  async #send(source: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ source }),
        signal: asking.signal
      });
      const answer = (await response.json()) as S & { sentence?: string };
      this.late = false;
      this.refusal = response.ok ? undefined : answer.sentence;
      if (response.ok) this.shown = answer;
    } catch {
      if (!asking.signal.aborted) this.late = true;
    }
  }
}
