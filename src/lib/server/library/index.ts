import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { LibraryKind, Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { selectAsset } from './asset-queries';
import { selectProblems } from './load-queries';
import { readList, readPublished } from './published';
import * as queries from './queries';

export type { CompiledCourse, CompiledLesson } from './compile-course';
export { publishLesson, restoreRevision, saveRevision } from './authoring';
export { readDesk, type Desk, type Work, type WorkState } from './desk';
export { ignoreFile, takeOverFile } from './differences';
export type { WrittenKey } from './draft-queries';
export { discardDraft, saveDraft, startLesson, startScenario } from './drafts';
export { startQuestion } from './start-question';
export type { EditedSample } from './edited-samples';
export { openEditor, previewSource, type Editor } from './editor';
export { compareRevisions, compareSources, listRevisions, type DiffLine, type RevisionRow } from './history';
export type { Preview, SourceProblem } from './judge';
export { startBriefing } from './start-briefing';
export { loadLibrary } from './load';
export { keepPaperText } from './keep-text';
export { importLibrary, takeInFiles, type TakingIn } from './take-in';
export { keepForReview } from './keep-for-review';
export { toLibraryFile } from './intake-limits';
export { exportLibrary } from './write-back';
export { contentTexts } from './texts';
export { rehearseScenario } from './rehearsal';
export { readQuestionSource } from './question-source';
export { readStanding, type Standing } from './standing';
export { saveSample } from './samples';
export { keepPictures, mostPictureBytes, uploadPicture } from './pictures';

/** A published item, or one revision of it; `compiled` is what its kind's engine made of the source. */
export type LibraryItem<T> = { revisionId: string; slug: string; locale: Locale; compiled: T };

/** The published revision of an item in a language, shared and frozen; undefined when there is none. */
export async function readItem<T>(
  db: Database,
  kind: LibraryKind,
  slug: string,
  locale: Locale
): Promise<LibraryItem<T> | undefined> {
  if (!isName(slug)) return undefined;
  return (await readPublished(db, { kind, slug, locale })) as LibraryItem<T> | undefined;
}

/** Every published item of a kind in a language, in the library's order; the list is shared and frozen. */
export async function listItems<T>(
  db: Database,
  kind: LibraryKind,
  locale: Locale
): Promise<LibraryItem<T>[]> {
  return (await readList(db, kind, locale, 'items')) as LibraryItem<T>[];
}

/** As `listItems`, but of each item only what a table of contents needs; its long texts are left out. */
export async function listOutlines<T>(
  db: Database,
  kind: LibraryKind,
  locale: Locale
): Promise<LibraryItem<T>[]> {
  return (await readList(db, kind, locale, 'outlines')) as LibraryItem<T>[];
}

/** One revision by its id, published or not: what somebody began with stays readable. */
export async function readRevision<T>(db: Database, id: string): Promise<LibraryItem<T> | undefined> {
  return (await queries.selectRevision(db, id)) as LibraryItem<T> | undefined;
}

/** A picture of the library by its path below the content folder. */
export async function readAsset(db: Database, path: string) {
  return isName(path) ? selectAsset(db, path) : undefined;
}

/** An address may hold U+0000, for which PostgreSQL cannot even look. */
function isName(text: string): boolean {
  return !text.includes('\0');
}

export type ContentProblem = { file: string; line: number; message: string };

/** What the last load found wrong with the files, by file and line. */
export async function contentProblems(db: Database, actor: Actor): Promise<Outcome<ContentProblem[]>> {
  if (!may(actor, 'content.inspect')) return refused('not-allowed');
  return done(await selectProblems(db));
}
