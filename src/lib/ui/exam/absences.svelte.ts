import * as v from 'valibot';

type Absence = { id: string; seconds: number };
export type Noted = { count: number; seconds: number };

const stored = v.array(v.object({ id: v.pipe(v.string(), v.uuid()), seconds: v.number() }));

/** A reload or a glance at a message is no absence: shorter ones are not noted, in milliseconds. */
const shortest = 2000;

/**
 * Notes when the sitter leaves the page and comes back, also by closing and opening it again. What the server has not
 * confirmed is kept in the browser and sent with the next.
 */
export class AbsenceNotes {
  noted: Noted = $state({ count: 0, seconds: 0 });

  readonly #key: string;
  readonly #storage: Storage;
  readonly #send: (absences: Absence[]) => Promise<Noted | 'refused' | undefined>;

  constructor(
    noted: Noted,
    storage: Storage,
    attempt: string,
    send: (absences: Absence[]) => Promise<Noted | 'refused' | undefined>
  ) {
    this.noted = noted;
    this.#storage = storage;
    this.#key = `exam-away:${attempt}`;
    this.#send = send;
  }

  leave(): void {
    if (this.#read('left') === null) this.#write('left', String(Date.now()));
  }

  async comeBack(): Promise<void> {
    const left = Number(this.#read('left') ?? NaN);
    this.#remove('left');
    const away = Date.now() - left;
    if (away >= shortest)
      this.#queue([...this.#queued(), { id: crypto.randomUUID(), seconds: Math.round(away / 1000) }]);
    const queued = this.#queued();
    if (queued.length === 0) return;
    const answer = await this.#send(queued.slice(0, 50));
    if (answer === undefined) return;
    this.#queue(this.#queued().slice(50));
    if (answer !== 'refused') this.noted = answer;
  }

  #queued(): Absence[] {
    try {
      const parsed = v.safeParse(stored, JSON.parse(this.#read('queue') ?? '[]'));
      return parsed.success ? parsed.output : [];
    } catch {
      return [];
    }
  }

  #queue(absences: Absence[]): void {
    if (absences.length === 0) this.#remove('queue');
    else this.#write('queue', JSON.stringify(absences));
  }

  #read(what: string): string | null {
    return this.#storage.getItem(`${this.#key}:${what}`);
  }

  #write(what: string, text: string): void {
    try {
      this.#storage.setItem(`${this.#key}:${what}`, text);
    } catch {
      return;
    }
  }

  #remove(what: string): void {
    this.#storage.removeItem(`${this.#key}:${what}`);
  }
}
