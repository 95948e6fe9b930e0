import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './people';

type Phase = 'warm-up' | 'quiet' | 'application' | 'postgres';
export type Acknowledged = { item: string; value: string; revision: number };

const item = 'late-desk-reply';
const sentence = '您好，让您久等了。我已经查到您的包裹今天上午到了本市，预计明天中午前送到，我会一直跟着。';
const retryPause = 500;

/** One person at the paper: writes, sends, sends again until it is acknowledged, as the page does. */
export class Sitter {
  readonly personId: string;
  /** The newest revision acknowledged of each question. */
  readonly acknowledged = new Map<string, Acknowledged>();
  attemptId = '';
  phaseBegan = 0;
  firstAcknowledged = 0;

  readonly #origin: string;
  readonly #exam: string;
  readonly #cookie: string;
  readonly #pause: number;
  readonly #times: { phase: Phase; milliseconds: number }[] = [];
  #phase: Phase = 'warm-up';
  #revision = 0;
  #stopped = false;

  constructor(origin: string, examId: string, person: Person, pause: number) {
    this.#origin = origin;
    this.#exam = `${origin}/exams/${examId}`;
    this.#cookie = person.cookie;
    this.#pause = pause;
    this.personId = person.personId;
  }

  /** Begins and opens the paper; how long the start took, in milliseconds. */
  async begin(): Promise<number> {
    const began = performance.now();
    const response = await this.#post('?/start', '');
    if (response.status !== 303 && response.status !== 200) throw new Error(`start: ${response.status}`);
    const taken = performance.now() - began;
    const page = await (await this.#fetch(`${this.#exam}/paper`)).text();
    this.attemptId = /name="attempt" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    if (!this.attemptId) throw new Error('the paper does not open');
    return taken;
  }

  /** Writes until stopped. */
  async write(): Promise<void> {
    await sleep(Math.random() * this.#pause);
    while (!this.#stopped) {
      this.#revision++;
      const value = `${sentence.repeat(1 + (this.#revision % 3))}（${this.#revision}）`;
      await this.#save({ item, value, revision: this.#revision });
      await sleep(this.#pause * (0.5 + Math.random()));
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  mark(phase: Phase): void {
    this.#phase = phase;
    this.phaseBegan = Date.now();
    this.firstAcknowledged = 0;
  }

  /** How long acknowledgements of a phase took, in milliseconds. */
  times(phase: Phase): number[] {
    return this.#times.flatMap((time) => (time.phase === phase ? [time.milliseconds] : []));
  }

  async handIn(): Promise<number> {
    const began = performance.now();
    const body = `attempt=${this.attemptId}&confirmed=yes`;
    const response = await this.#post('/paper?/hand-in', body);
    if (response.status !== 303 && response.status !== 200) throw new Error(`hand-in: ${response.status}`);
    return performance.now() - began;
  }

  async #save(answer: Acknowledged): Promise<void> {
    const body = JSON.stringify({ attempt: this.attemptId, answers: [answer] });
    for (;;) {
      const [began, sentAt, phase] = [performance.now(), Date.now(), this.#phase];
      try {
        const response = await this.#fetch(`${this.#exam}/paper/answers`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body
        });
        if (response.ok) {
          const { receipts } = (await response.json()) as {
            receipts: { ok: boolean; superseded: boolean }[];
          };
          if (!receipts[0]?.ok || receipts[0].superseded) throw new Error('an odd receipt');
          this.#times.push({ phase, milliseconds: performance.now() - began });
          if (sentAt >= this.phaseBegan) this.firstAcknowledged ||= Date.now();
          this.acknowledged.set(answer.item, answer);
          return;
        }
        await response.arrayBuffer();
      } catch (error) {
        if (error instanceof Error && error.message === 'an odd receipt') throw error;
      }
      await sleep(retryPause);
    }
  }

  #post(path: string, body: string): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#fetch(`${this.#exam}${path}`, { method: 'POST', headers, body });
  }

  #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.#cookie, origin: this.#origin };
    return fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  }
}
