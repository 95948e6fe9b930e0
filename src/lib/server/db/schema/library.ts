import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

/** Whence a text or picture came: shipped in `content/`, taken in from somebody's files, or made here by a trainer. */
export type LibraryOrigin = 'built-in' | 'import' | 'trainer';

export type LibraryKind =
  'course' | 'lesson' | 'drill' | 'rubric' | 'question' | 'paper' | 'form' | 'pathway';

/** What is written in the browser. */
export type WrittenKind = 'course' | 'lesson' | 'drill' | 'question';

/** One saved state of an item, newest by `number`. `compiled` is null while its source has problems. */
export type LibraryRevisionTable = {
  id: string;
  number: Generated<string>;
  kind: LibraryKind;
  slug: string;
  locale: Locale;
  path: string;
  digest: string;
  source: string;
  compiled: ColumnType<unknown, string | null, string>;
  compiler: string;
  origin: LibraryOrigin;
  author_id: string | null;
  note: string;
  base_id: string | null;
  created_at: Date;
};

/** What is published now. What was learnt before `relearn_from` must be learnt again. */
export type LibraryItemTable = {
  kind: LibraryKind;
  slug: string;
  locale: Locale;
  position: Generated<number>;
  published_revision_id: string;
  published_at: Date;
  published_by: string | null;
  relearn_from: Date | null;
};

/** A random mark that every change of what is published replaces, by a trigger. */
export type LibraryVersionTable = { singleton: Generated<boolean>; version: string };

export type LibraryPublicationTable = {
  revision_id: string;
  published_at: Date;
  published_by: string | null;
  note: string;
  relearn: boolean;
};

/** What somebody is writing and has not saved yet. */
export type LibraryDraftTable = {
  person_id: string;
  kind: WrittenKind;
  slug: string;
  locale: Locale;
  path: string;
  base_id: string | null;
  source: string;
  saved_at: Date;
};

/** A shipped or imported file that differs from what its item became here. */
export type LibraryDifferenceTable = {
  kind: LibraryKind;
  slug: string;
  locale: Locale;
  origin: Exclude<LibraryOrigin, 'trainer'>;
  path: string;
  digest: string;
  source: string;
  found_at: Date;
  ignored_at: Date | null;
};

/** A file that is no item: a picture, which has a media type, or something that is kept for export alone. */
export type LibraryAssetTable = {
  path: string;
  digest: string;
  media_type: string | null;
  origin: LibraryOrigin;
  author_id: string | null;
  created_at: Date;
};

export type LibraryBlobTable = { digest: string; body: Buffer };

export type LibraryProblemTable = { file: string; line: number; message: string; found_at: Date };

export type LibraryLoadTable = { singleton: Generated<boolean>; digest: string; loaded_at: Date };
