import { m } from '$lib/paraglide/messages';

/** The rooms of one exam, each a line: people first, then what is done with the paper before and after the sitting. */
export function roomsOf(examId: string): { href: string; label: string }[] {
  const exam = `/hr/exams/${examId}`;
  return [
    { href: exam, label: m.exam_room_people() },
    { href: `${exam}/print/paper`, label: m.exam_room_print() },
    { href: `${exam}/entry`, label: m.entry_title() },
    { href: `${exam}/release`, label: m.release_title() },
    { href: `/teach/analysis/${examId}`, label: m.analysis_title() }
  ];
}
