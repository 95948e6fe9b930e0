/* eslint-disable svelte/prefer-svelte-reactivity -- only the fields with $state are shown */
import type { Answer } from '../../engine/assessment';
import type { Receipt, Sending, SentAnswer } from './send-answers';
import type { UnsentAnswers } from './unsent-answers';

export type Saved = { value: Answer; revision: number; savedAt: Date };

/** What is said beside a question about its answer. */
export type Note =
  | { phase: 'saved' | 'superseded'; savedAt: Date }
  | { phase: 'waiting' }
  | { phase: 'refused'; code: string }
  | { phase: 'late'; savedAt: Date | null };

export type Connection = 'steady' | 'saving' | 'offline' | 'signed-out';

/** `resent`: sent before and not confirmed, so it may be older than what another device has saved since. */
type Unsent = { value: Answer; revision: number; resent: boolean; refused: boolean };

const typingPause = 700;
const retryPauses = [2000, 4000, 8000, 15_000];

/**
 * Carries answers from the page to the server: each change gets a higher revision, one message is under way at a time,
 * what is not confirmed is kept in the browser and sent again until it is. A change just made wins over what another
 * device saved; one that is only being sent again gives way.
 */
export class AnswerSaver {
  answers: Record<string, Answer> = $state({});
  notes: Record<string, Note> = $state({});
  connection: Connection = $state('steady');
  /** The server takes no more answers. */
  over = $state(false);
  /** The paper was continued on another device: what is unsent stays in this browser until it is continued here. */
  moved = $state(false);

  readonly #send: (answers: SentAnswer[]) => Promise<Sending>;
  readonly #revisions = new Map<string, number>();
  readonly #unsent = new Map<string, Unsent>();
  #kept: UnsentAnswers | undefined;
  #flight: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #stopped = false;

  constructor(saved: Record<string, Saved>, send: (answers: SentAnswer[]) => Promise<Sending>) {
    this.#send = send;
    this.adopt(saved);
  }

  /** Takes over what the server keeps where nothing here is newer. */
  adopt(saved: Record<string, Saved>): void {
    for (const [item, { value, revision, savedAt }] of Object.entries(saved)) {
      if (this.#unsent.has(item) || revision <= this.#revisionOf(item)) continue;
      this.#revisions.set(item, revision);
      this.answers[item] = value;
      this.notes[item] = { phase: 'saved', savedAt };
    }
  }

  /** Takes up what an earlier visit of this browser could not send. */
  resume(kept: UnsentAnswers): void {
    this.#kept = kept;
    for (const { item, value, revision } of kept.read()) {
      if (revision <= this.#revisionOf(item)) kept.forget(item);
      else this.#put(item, { value, revision, resent: true, refused: false });
    }
    void this.flush();
  }

  /** The sitter changed an answer; typing is sent after a pause, a choice at once. */
  change(item: string, value: Answer, typing = false): void {
    if (this.over || this.moved) return;
    this.#put(item, { value, revision: this.#revisionOf(item) + 1, resent: false, refused: false });
    this.#flushIn(typing ? typingPause : 0);
  }

  /** Sends what is unsent; resolves when it is confirmed, or cannot be for now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flight ??= this.#drain().finally(() => (this.#flight = undefined));
    return this.#flight;
  }

  /** Questions whose last change the server has not confirmed. */
  get unsent(): string[] {
    return Object.entries(this.notes).flatMap(([item, { phase }]) =>
      phase === 'waiting' || phase === 'refused' ? [item] : []
    );
  }

  /** Another device writes now. */
  move(): void {
    this.moved = true;
    this.connection = 'steady';
    clearTimeout(this.#timer);
  }

  /** The page is left: what is under way arrives, nothing more is tried. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #drain(): Promise<void> {
    for (let batch = this.#batch(); batch.length > 0 && !this.over && !this.moved; batch = this.#batch()) {
      if (this.connection === 'steady') this.connection = 'saving';
      const sending = await this.#send(batch);
      if (sending.kind === 'receipts') this.#settle(batch, sending.receipts);
      else return this.#fail(batch, sending);
    }
    if (!this.over) this.connection = 'steady';
  }

  #batch(): SentAnswer[] {
    return [...this.#unsent]
      .filter(([, { refused }]) => !refused)
      .slice(0, 100)
      .map(([item, { value, revision }]) => ({ item, value: $state.snapshot(value) as Answer, revision }));
  }

  #settle(batch: SentAnswer[], receipts: Receipt[]): void {
    this.#failures = 0;
    for (const receipt of receipts) {
      const sent = batch.find(({ item }) => item === receipt.item);
      const unsent = this.#unsent.get(receipt.item);
      if (!sent || !unsent) continue;
      const changed = unsent.revision > sent.revision;
      if (!receipt.ok) {
        if (!changed) this.#refuse(receipt.item, unsent, receipt.code);
      } else if (receipt.superseded && (changed || !unsent.resent)) {
        this.#put(receipt.item, {
          ...unsent,
          revision: Math.max(unsent.revision, receipt.revision + 1),
          resent: false
        });
      } else if (!changed) this.#confirm(receipt);
    }
  }

  #confirm({ item, superseded, value, revision, savedAt }: Receipt & { ok: true }): void {
    this.#unsent.delete(item);
    this.#kept?.forget(item);
    this.#revisions.set(item, revision);
    if (superseded) this.answers[item] = value;
    this.notes[item] = { phase: superseded ? 'superseded' : 'saved', savedAt: new Date(savedAt) };
  }

  #refuse(item: string, unsent: Unsent, code: string): void {
    this.#unsent.set(item, { ...unsent, refused: true });
    this.notes[item] = { phase: 'refused', code };
  }

  #fail(batch: SentAnswer[], sending: Exclude<Sending, { kind: 'receipts' }>): void {
    const unsent = batch.flatMap(({ item }) => {
      const entry = this.#unsent.get(item);
      return entry ? [[item, entry] as const] : [];
    });
    if (sending.kind === 'late') return this.#end(sending.kept);
    if (sending.kind === 'elsewhere') return this.move();
    if (sending.kind === 'refused') {
      this.connection = 'steady';
      for (const [item, entry] of unsent) this.#refuse(item, entry, 'refused');
      return;
    }
    for (const [item, entry] of unsent) this.#unsent.set(item, { ...entry, resent: true });
    this.connection = sending.kind === 'signed-out' ? 'signed-out' : 'offline';
    this.#flushIn(retryPauses[Math.min(this.#failures++, retryPauses.length - 1)]!);
  }

  #end(kept: { item: string; savedAt: string }[]): void {
    this.over = true;
    this.connection = 'steady';
    for (const item of this.#unsent.keys()) {
      const answer = kept.find((each) => each.item === item);
      this.notes[item] = { phase: 'late', savedAt: answer ? new Date(answer.savedAt) : null };
      this.#kept?.forget(item);
    }
    this.#unsent.clear();
  }

  #put(item: string, unsent: Unsent): void {
    this.#unsent.set(item, unsent);
    this.#kept?.keep(item, unsent);
    this.answers[item] = unsent.value;
    this.notes[item] = { phase: 'waiting' };
  }

  #flushIn(pause: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #revisionOf(item: string): number {
    return Math.max(this.#revisions.get(item) ?? 0, this.#unsent.get(item)?.revision ?? 0);
  }
}
