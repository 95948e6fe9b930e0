import { readTranscript, type Transcript } from '../../engine/drill';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import type { WrittenKey } from './draft-queries';
import { digestOf } from './files';
import { record } from './record';
import { lockItem, selectHead } from './revision-queries';
import { selectFiles, upsertFile } from './sample-queries';
import { parseTranscript } from './sample-text';
import { normalise, unfit } from './source';

/** The two conversations that keep a scenario honest: each must still score in its band. */
export const bands = ['excellent', 'failing'] as const;

export type Sample = { band: (typeof bands)[number]; digest: string; value: unknown };

/** The sample conversations beside a scenario's file. */
export async function readSamples(db: Database, path: string): Promise<Sample[]> {
  const files = await selectFiles(
    db,
    bands.map((band) => samplePath(path, band))
  );
  return bands.flatMap((band): Sample[] => {
    const file = files.find((one) => one.path === samplePath(path, band));
    return file ? [{ band, digest: file.digest, value: parsed(file.body) }] : [];
  });
}

export function transcriptIn({ value }: Sample): Transcript | null {
  const read = readTranscript(value);
  return read.ok ? read.transcript : null;
}

export type SaveSample = { band: Sample['band']; text: string; base: string | null };

/**
 * Keeps a sample conversation beside a saved scenario. `base` is the hash of what it was written from: when somebody
 * saved meanwhile nothing is kept. Whether it scores in its band is the scenario's problem, not the conversation's.
 */
export function saveSample(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { band, text, base }: SaveSample
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    const written = normalise(text);
    const fault = unfit(written);
    if (fault) return refused(fault);
    await lockItem(trx, key);
    const head = await selectHead(trx, key);
    if (!head || key.kind !== 'drill') return refused('not-found');
    const read = parseTranscript(written, key.locale);
    if (!read.ok) return refused('sample-unreadable', { line: String(read.line) });
    const path = samplePath(head.path, band);
    const [before] = await selectFiles(trx, [path]);
    if ((before?.digest ?? null) !== base) return refused('changed-meanwhile');
    const kept = before ? transcriptIn({ band, digest: before.digest, value: parsed(before.body) }) : null;
    const transcript = kept ? withUnwritten(read.transcript, kept) : read.transcript;
    const body = Buffer.from(`${JSON.stringify(transcript, null, 2)}\n`);
    const digest = digestOf(body);
    if (before?.digest === digest) return done();
    await upsertFile(trx, { path, digest, body }, actor.personId);
    await record(trx, actor, 'sample.saved', key, { path, digest });
    return done();
  });
}

/** What was done beside writing and the pictures shown have no place in the text: they stay as the file had them. */
function withUnwritten(
  { lang, turns }: Transcript,
  { turns: before, acts, offline }: Transcript
): Transcript {
  const shown = before.filter(({ picture }) => picture);
  return {
    lang,
    turns: turns.map((turn) => {
      const at = shown.findIndex(({ by, text }) => by === turn.by && text.trim() === turn.text);
      const [same] = at < 0 ? [] : shown.splice(at, 1);
      return same ? { ...turn, picture: same.picture! } : turn;
    }),
    ...(acts && { acts }),
    ...(offline && { offline })
  };
}

function samplePath(path: string, band: Sample['band']): string {
  return path.replace(/\.yaml$/, `.${band}.json`);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
