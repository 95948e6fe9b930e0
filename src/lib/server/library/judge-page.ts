import { dirname } from 'node:path/posix';
import { problem, readDraft, renderDocument, type Draft, type Problem } from '../../engine/content';
import type { Database } from '../db';
import { readOrganisation } from '../people';
import { selectPictureNames } from './asset-queries';
import { compile, type Compiled } from './compile';
import { contextFor } from './compile-course';
import type { WrittenKey } from './draft-queries';
import type { SourceProblem } from './judge';
import { selectNeighbour, selectTargets } from './reference-queries';

/** A course or a lesson: what is read as a page. */
export type PageKey = WrittenKey & { kind: 'course' | 'lesson' };

type Document = NonNullable<Draft['document']>;

export function isPage(key: WrittenKey): key is PageKey {
  return key.kind === 'course' || key.kind === 'lesson';
}

/** A source as its page would show it, placeholders filled in, with everything that is wrong with it by line. */
export async function judgePage(
  db: Database,
  key: PageKey,
  source: string,
  path: string
): Promise<{ title: string | null; html: string; problems: SourceProblem[] }> {
  const draft = readDraft(key.kind, source, path);
  const { placeholders } = await readOrganisation(db);
  const context = contextFor(path, key.locale, (name) => placeholders[name] || null);
  const rendered = draft.document && renderDocument(draft.document, context);
  const html = `${rendered?.html ?? ''}${rendered?.acknowledgement?.html ?? ''}`;
  const problems = [
    ...draft.problems,
    ...(await wrongPictures(db, draft, path)),
    ...(await brokenLinks(db, key, draft)),
    ...(await takenPlace(db, key, compile(key, source, path)))
  ];
  return {
    title: draft.title,
    html,
    problems: problems
      .map(({ line, code, params, message }) => ({ line, code, params, message }))
      .sort((one, other) => one.line - other.line)
  };
}

export function changesPageId(key: PageKey, source: string, path: string): boolean {
  return readDraft(key.kind, source, path).problems.some(({ code }) => code === 'id-mismatch');
}

async function wrongPictures(db: Database, { document }: Draft, path: string): Promise<Problem[]> {
  if (!document?.images.length) return [];
  const names = await selectPictureNames(db, dirname(path));
  return document.images
    .filter(({ name }) => !names.includes(name))
    .map(({ name, line }) => problem('image-missing', line, { name }));
}

async function brokenLinks(db: Database, key: PageKey, { document }: Draft): Promise<Problem[]> {
  const links = (document?.links ?? []).flatMap(addressOf);
  const targets = await selectTargets(db, key.locale, [...new Set(links.map(({ slug }) => slug))]);
  return links.flatMap(({ kind, slug, anchor, line }) => {
    if (kind === key.kind && slug === key.slug) return [];
    const found = targets.find((target) => target.kind === kind && target.slug === slug);
    if (!found) return [problem('link-broken', line, { kind, target: slug })];
    return anchor && !found.html?.includes(` id="${anchor}"`)
      ? [problem('anchor-missing', line, { anchor, target: slug })]
      : [];
  });
}

type Address = { kind: 'lesson' | 'drill' | 'paper'; slug: string; anchor: string | null; line: number };

function addressOf({ target, line }: Document['links'][number]): Address[] {
  if (target.kind === 'page' || target.kind === 'external') return [];
  if (target.kind !== 'lesson') return [{ kind: target.kind, slug: target.slug, anchor: null, line }];
  return [{ kind: target.kind, slug: `${target.course}/${target.lesson}`, anchor: target.anchor, line }];
}

async function takenPlace(db: Database, key: PageKey, compiled: Compiled | undefined): Promise<Problem[]> {
  if (!compiled) return [];
  const other = await selectNeighbour(db, key, compiled.position);
  return other ? [problem('order-duplicate', 1, { order: compiled.position, other })] : [];
}
