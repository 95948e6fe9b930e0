import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

export type LibraryKind = 'course' | 'lesson' | 'drill' | 'rubric' | 'paper' | 'form' | 'pathway';

export type LibraryRevisionTable = {
  id: string;
  kind: LibraryKind;
  slug: string;
  locale: Locale;
  digest: string;
  source: string;
  compiled: ColumnType<unknown, string, never>;
  author_id: string | null;
  created_at: Date;
};

export type LibraryItemTable = {
  kind: LibraryKind;
  slug: string;
  locale: Locale;
  position: Generated<number>;
  published_revision_id: string;
};

export type LibraryAssetTable = { path: string; digest: string; media_type: string; body: Buffer };

export type LibraryProblemTable = { file: string; line: number; message: string; found_at: Date };

export type LibraryLoadTable = { singleton: Generated<boolean>; digest: string; loaded_at: Date };
