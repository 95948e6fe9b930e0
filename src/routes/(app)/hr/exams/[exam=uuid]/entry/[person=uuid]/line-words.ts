import { m } from '$lib/paraglide/messages';
import type { EntryRow, EntrySheet } from '$lib/server/exams';

type Line = EntrySheet['readings'][number]['lines'][string];

/** One row of a reading in words; a row left blank says so. */
export function lineWords(row: EntryRow, line: Line | undefined, markers: EntrySheet['markers']): string {
  if (!line) return m.entry_blank();
  if ('points' in line) {
    const marker = markers.find(({ id }) => id === line.markerId)?.name;
    const given = m.entry_points_given({ points: line.points, max: row.points });
    return marker ? m.entry_points_by({ given, marker }) : given;
  }
  if (line.typed.every((text) => text === '')) return m.entry_blank();
  if (row.kind === 'true-false') return line.typed[0] === 'T' ? '√' : '×';
  if (line.typed.length === 1) return line.typed[0]!;
  return line.typed.map((text, at) => `(${at + 1}) ${text || m.entry_blank()}`).join('  ');
}
