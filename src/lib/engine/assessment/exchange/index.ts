import { importAiken } from './aiken';
import { decode } from './decode';
import { importGift } from './gift';
import type { Imported, ImportDefaults, Rejected } from './imported';
import { importMoodleXml } from './moodle-xml';
import { filesOf, isPackage } from './package-files';
import { importQti } from './qti';

export { exportGift } from './to-gift';
export { guessFormat } from './guess-format';
export { exportMoodleXml } from './to-moodle-xml';
export { exportQti } from './to-qti';
export type { ExportCode, Exported } from './exported';
export { importSentence } from './import-sentence';
export type { ImportCode, Imported, ImportDefaults, ImportNote, Place, Rejected, Taken } from './imported';
export { listHead, listRows } from './list-rows';

export const importFormats = ['gift', 'aiken', 'moodle-xml', 'qti'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * Reads a file of questions from another system: UTF-8, UTF-16 or GB18030 text, for QTI a content package too. Never
 * throws on a file's account; nothing is dropped without being named.
 */
export function importQuestions(bytes: Uint8Array, format: ImportFormat, defaults: ImportDefaults): Imported {
  if (format === 'qti' && isPackage(bytes)) {
    const files = filesOf(bytes);
    return files.ok ? importQti(files.files, defaults, files.pictures) : unreadable(files.code, files.detail);
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return unreadable(decoded.code, '');
  if (format === 'qti') return importQti([{ name: 'item', text: decoded.text }], defaults);
  const imported = readers[format](decoded.text, defaults);
  const nothing = imported.taken.length === 0 && imported.rejected.length === 0;
  return nothing ? whole({ code: 'not-this-format', detail: format }) : imported;
}

const readers = { gift: importGift, aiken: importAiken, 'moodle-xml': importMoodleXml };

function unreadable(code: 'too-large' | 'not-text', detail: string): Imported {
  return whole({ code, detail });
}

function whole(reason: Rejected['reason']): Imported {
  return { taken: [], rejected: [{ at: { line: 1 }, reason }] };
}
