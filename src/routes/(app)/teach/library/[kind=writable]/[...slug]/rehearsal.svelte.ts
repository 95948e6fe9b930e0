import { m } from '$lib/paraglide/messages';
import type { Rehearsal, RehearsalEvent } from '$lib/engine/drill/map';

const refusals = {
  empty: m.editor_try_refused_empty,
  too_long: m.editor_try_refused_long,
  ended: m.editor_try_refused_ended,
  picture_unknown: m.editor_try_refused_gone,
  colleague_unknown: m.editor_try_refused_gone,
  target_unknown: m.editor_try_refused_gone,
  too_many_consults: m.editor_try_refused_consults
};

/** A talk with the customer of what stands in the editor; the server plays it from the beginning every time. */
export class Trial {
  shown = $state.raw<Rehearsal>();
  problem = $state<string>();
  busy = $state(false);
  #address: string;
  #seed = 0;
  #events: RehearsalEvent[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  /** Begins anew with an opening drawn by chance. */
  async begin(source: string): Promise<void> {
    this.#seed = Math.floor(Math.random() * 2 ** 32);
    this.#events = [];
    await this.#play(source, []);
  }

  /** Does one thing more. Answers whether it was taken: what was not is not part of the talk. */
  async go(source: string, event: RehearsalEvent): Promise<boolean> {
    return this.#play(source, [...this.#events, event]);
  }

  async #play(source: string, events: RehearsalEvent[]): Promise<boolean> {
    this.busy = true;
    this.problem = undefined;
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ source, seed: this.#seed, events })
      });
      const answer = (await response.json()) as Rehearsal & { sentence?: string };
      if (!response.ok) {
        this.problem = answer.sentence ?? m.editor_try_failed();
        return false;
      }
      this.shown = answer;
      if (answer.refused) {
        this.problem = refusals[answer.refused as keyof typeof refusals]?.() ?? m.editor_try_failed();
        return false;
      }
      this.#events = events;
      return true;
    } catch {
      this.problem = m.editor_try_failed();
      return false;
    } finally {
      this.busy = false;
    }
  }
}
