import type { Answer } from '../../engine/assessment';

export type SentAnswer = { item: string; value: Answer; revision: number };

/** What the server says of one answer, with its time as JSON carries it. */
export type Receipt =
  | { item: string; ok: true; superseded: boolean; value: Answer; revision: number; savedAt: string }
  | { item: string; ok: false; code: string };

export type Sending =
  | { kind: 'receipts'; receipts: Receipt[] }
  /** Too late; what the server keeps. */
  | { kind: 'late'; kept: { item: string; savedAt: string }[] }
  /** Somebody else, or nobody, is signed in on this browser by now. */
  | { kind: 'signed-out' }
  | { kind: 'refused' }
  /** No connection, or a server that cannot answer at the moment. */
  | { kind: 'unreachable' };

/** Sends answers to their endpoint. Never throws: a network is expected to fail. */
export async function sendAnswers(url: string, attempt: string, answers: SentAnswer[]): Promise<Sending> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      keepalive: document.visibilityState === 'hidden',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ attempt, answers })
    });
    if (response.ok)
      return { kind: 'receipts', receipts: ((await response.json()) as { receipts: Receipt[] }).receipts };
    if (response.status === 409)
      return { kind: 'late', kept: ((await response.json()) as { kept?: [] }).kept ?? [] };
    const somebodyElse = response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status);
    if (somebodyElse) return { kind: 'signed-out' };
    const passing = response.status >= 500 || response.status === 429 || response.status === 408;
    return { kind: passing ? 'unreachable' : 'refused' };
  } catch {
    return { kind: 'unreachable' };
  }
}

type Kept = Record<string, { value: Answer; revision: number; savedAt: string }>;

/** What the server keeps by now; `late` once it takes no more, undefined when it cannot be asked. */
export async function fetchKept(url: string): Promise<Kept | 'late' | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' } });
    if (response.status === 409) return 'late';
    return response.ok ? ((await response.json()) as { answers: Kept }).answers : undefined;
  } catch {
    return undefined;
  }
}
