import { unzipSync } from 'fflate';
import { sniffPicture } from '../../engine/content';

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const office: [folder: string, mediaType: string][] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']
];

/** What a file is, by its bytes: a PDF, a picture, an office document or plain text; undefined for everything else. */
export function fileKind(bytes: Buffer, name: string): string | undefined {
  const ascii = (from: number, to: number) => bytes.subarray(from, to).toString('latin1');
  if (ascii(0, 5) === '%PDF-') return 'application/pdf';
  const picture = sniffPicture(bytes)?.mediaType;
  if (picture && pictures.has(picture)) return picture;
  if (ascii(0, 4) === 'PK\x03\x04') return sniffOffice(bytes);
  return /\.(txt|csv|md)$/i.test(name) && isText(bytes) ? 'text/plain; charset=utf-8' : undefined;
}

/** Only the names in the archive are looked at; nothing is unpacked. Macros are refused. */
function sniffOffice(bytes: Buffer): string | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      }
    });
  } catch {
    return undefined;
  }
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name)))
    return undefined;
  return office.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1];
}

function isText(bytes: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
