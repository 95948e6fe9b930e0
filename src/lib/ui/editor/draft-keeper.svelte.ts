type Answer = { savedAt: number };

const pause = 800;
const retryAfter = 5000;

/** Keeps a draft on the server while it is typed: soon after the last key, again until it works, and when the page goes. */
export class DraftKeeper {
  state = $state<'rest' | 'waiting' | 'saved' | 'failed'>('rest');
  /** In milliseconds. */
  savedAt = $state<number>();
  /** What the server says when it will not take the draft. */
  refusal = $state<string>();
  #address: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: string | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** Takes a changed source; `base` is the revision it is written from. */
  keep(source: string, base: string | null): void {
    this.#pending = JSON.stringify({ source, base });
    this.state = 'waiting';
    this.#schedule(pause);
  }

  /** Forgets what waits: it has become a revision. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.state = 'rest';
  }

  /** Sends what waits at once, for a page that goes away. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#pending === undefined) return;
    navigator.sendBeacon(this.#address, new Blob([this.#pending], { type: 'application/json' }));
    this.#pending = undefined;
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), after);
  }

  async #send(): Promise<void> {
    const body = this.#pending;
    if (body === undefined) return;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#address, { method: 'POST', headers, body }).catch(() => undefined);
    if (this.#pending !== body) return;
    if (response?.ok) {
      const { savedAt } = (await response.json()) as Answer;
      this.#pending = undefined;
      this.savedAt = savedAt;
      this.refusal = undefined;
      this.state = 'saved';
      return;
    }
    this.state = 'failed';
    if (response && response.status < 500) {
      const answer = (await response.json().catch(() => ({}))) as { sentence?: string };
      this.refusal = answer.sentence;
    } else this.#schedule(retryAfter);
  }
}
