import type { Posted } from '../../engine/forms/answers';

const pause = 900;
const retryAfter = 5000;

/** Where a draft is kept: on the server under an address, or, of an anonymous form, in this browser alone. */
type Place = { address: string } | { key: string };

/** Keeps what is typed soon after the last key, again until it works. */
export class FormDraft {
  state = $state<'rest' | 'waiting' | 'saved' | 'failed'>('rest');
  /** In milliseconds. */
  savedAt = $state<number>();
  /** What the server says when it will not take the draft. */
  refusal = $state<string>();
  /** The revision the page goes on from. */
  revision = $state(0);
  #place: Place;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Posted | undefined;
  #sending: Promise<void> | undefined;

  constructor(place: Place, revision: number) {
    this.#place = place;
    this.revision = revision;
  }

  /** What this browser keeps of an anonymous form. */
  restored(): Posted | undefined {
    if (!('key' in this.#place)) return undefined;
    try {
      return (JSON.parse(localStorage.getItem(this.#place.key) ?? 'null') as Posted | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  keep(posted: Posted): void {
    this.#pending = posted;
    if (this.state !== 'failed' || !this.refusal) this.state = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), pause);
  }

  /** Lets what is under way come to an end and sends nothing more: the form itself is on its way. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    await this.#sending;
  }

  /** The page goes on from another revision, which the server has just answered with. */
  goOn(revision: number): void {
    this.revision = revision;
    this.refusal = undefined;
    this.state = 'rest';
  }

  forget(): void {
    if ('key' in this.#place) localStorage.removeItem(this.#place.key);
  }

  async #send(): Promise<void> {
    if (this.#sending) await this.#sending;
    const posted = this.#pending;
    if (!posted) return;
    this.#pending = undefined;
    this.#sending = this.#store(posted);
    await this.#sending;
    this.#sending = undefined;
  }

  async #store(posted: Posted): Promise<void> {
    if ('key' in this.#place) {
      localStorage.setItem(this.#place.key, JSON.stringify(posted));
      return this.#saved();
    }
    const response = await fetch(this.#place.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ posted, revision: this.revision })
    }).catch(() => undefined);
    if (response?.ok) {
      this.revision = ((await response.json()) as { revision: number }).revision;
      return this.#saved();
    }
    this.state = 'failed';
    if (response && response.status < 500) {
      this.refusal = ((await response.json().catch(() => ({}))) as { sentence?: string }).sentence;
      return;
    }
    this.#pending ??= posted;
    this.#timer = setTimeout(() => void this.#send(), retryAfter);
  }

  #saved(): void {
    this.savedAt = Date.now();
    this.refusal = undefined;
    this.state = this.#pending ? 'waiting' : 'saved';
  }
}
