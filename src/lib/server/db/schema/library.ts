import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

export type LibraryKind = 'course' | 'lesson' | 'drill' | 'rubric' | 'paper' | 'form' | 'pathway';

/** One saved state of an item, newest by `number`. `compiled` is null while its source has problems; files have no author. */
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
  kind: 'course' | 'lesson';
  slug: string;
  locale: Locale;
  path: string;
  base_id: string | null;
  source: string;
  saved_at: Date;
};

/** A file that has changed since somebody edited its item here. */
export type LibraryDifferenceTable = {
  kind: LibraryKind;
  slug: string;
  locale: Locale;
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
  author_id: string | null;
  created_at: Date;
};

export type LibraryBlobTable = { digest: string; body: Buffer };

export type LibraryProblemTable = { file: string; line: number; message: string; found_at: Date };

export type LibraryLoadTable = { singleton: Generated<boolean>; digest: string; loaded_at: Date };
