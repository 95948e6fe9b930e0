import type { Item } from '../../../engine/assessment';
import {
  exportGift,
  exportMoodleXml,
  exportQti,
  listHead,
  listRows,
  type Exported
} from '../../../engine/assessment/exchange';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { everywhere, may, type Actor } from '../../policy';
import { toCsv } from '../../spreadsheet';
import { countUnread, selectItems, type BankFilter } from './bank-queries';

export const exportFormats = ['gift', 'moodle-xml', 'qti', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file for another system, and what it does not hold. */
export type WrittenFile = { bytes: string | Uint8Array; left: Exported['left'] };

const writers: Record<ExportFormat, (items: Item[], locale: Locale) => WrittenFile> = {
  gift: (items) => asText(exportGift(items)),
  'moodle-xml': (items) => asText(exportMoodleXml(items)),
  qti: exportQti,
  csv: (items) => ({ bytes: toCsv(listHead, listRows(items)), left: [] })
};

/** Writes questions for another system. */
export function writeQuestions(items: Item[], format: ExportFormat, locale: Locale): WrittenFile {
  return writers[format](items, locale);
}

/** The questions of the bank that fit, for another system. */
export async function exportBank(
  db: Database,
  actor: Actor,
  filter: BankFilter,
  format: ExportFormat
): Promise<Outcome<WrittenFile>> {
  if (!may(actor, 'bank.read', everywhere)) return refused('not-allowed');
  return done(writeQuestions(await selectItems(db, filter), format, filter.locale));
}

export type ExportPreview = {
  count: number;
  /** Questions that fit and cannot be read: they are in no file. */
  unread: number;
  formats: { format: ExportFormat; written: number; left: Exported['left'] }[];
};

/** What each format would hold of the questions that fit. */
export async function previewExport(
  db: Database,
  actor: Actor,
  filter: BankFilter
): Promise<Outcome<ExportPreview>> {
  if (!may(actor, 'bank.read', everywhere)) return refused('not-allowed');
  const items = await selectItems(db, filter);
  const formats = exportFormats.map((format) => {
    const { left } = writeQuestions(items, format, filter.locale);
    const lost = new Set(left.filter(({ code }) => code === 'kind-not-held').map(({ item }) => item));
    return { format, written: items.length - lost.size, left };
  });
  return done({ count: items.length, unread: await countUnread(db, filter), formats });
}

function asText({ text, left }: Exported): WrittenFile {
  return { bytes: text, left };
}
