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
  /** The paper was continued on another device. */
  | { kind: 'elsewhere' }
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
    if (response.status === 409) {
      const { code, kept = [] } = (await response.json()) as { code: string; kept?: [] };
      return code === 'exam-elsewhere' ? { kind: 'elsewhere' } : { kind: 'late', kept };
    }
    const somebodyElse = response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status);
    if (somebodyElse) return { kind: 'signed-out' };
    const passing = response.status >= 500 || response.status === 429 || response.status === 408;
    return { kind: passing ? 'unreachable' : 'refused' };
  } catch {
    return { kind: 'unreachable' };
  }
}

export type Kept = {
  answers: Record<string, { value: Answer; revision: number; savedAt: string }>;
  /** The bell, which may have been moved, and the server's time. */
  endsAt: string;
  now: string;
};

/** What the server keeps by now; `late` once it takes no more, undefined when it cannot be asked. */
export async function fetchKept(url: string): Promise<Kept | 'late' | 'elsewhere' | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' } });
    if (response.status === 409) {
      return ((await response.json()) as { code: string }).code === 'exam-elsewhere' ? 'elsewhere' : 'late';
    }
    return response.ok ? ((await response.json()) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Notes absences; the totals then, `refused` where they are not taken, undefined when they cannot be sent. */
export async function sendAbsences(
  url: string,
  attempt: string,
  absences: { id: string; seconds: number }[]
): Promise<{ count: number; seconds: number } | 'refused' | undefined> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const body = JSON.stringify({ attempt, absences });
    const response = await fetch(url, { method: 'POST', redirect: 'manual', headers, body });
    if (response.ok) return (await response.json()) as { count: number; seconds: number };
    return response.status === 400 || response.status === 409 ? 'refused' : undefined;
  } catch {
    return undefined;
  }
}
