import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem, type CompiledLesson } from '../library';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { listLessons } from './lesson-rows';
import * as noteQueries from './note-queries';
import { fillText } from './placeholders';

const mostPerLesson = 200;

export type Note = Omit<Awaited<ReturnType<typeof noteQueries.selectNotes>>[number], 'lesson'>;
export type LessonNotes = { lesson: string; title: string; notes: Note[] };

/** One's own notes and highlights under a lesson, in the order of the text. */
export function notesUnder(db: Database, personId: string, lesson: string): Promise<Note[]> {
  return noteQueries.selectNotes(db, personId, lesson);
}

/** Everything somebody has marked or noted, by lesson in the order of the shelf; nobody else may see it. */
export async function ownNotes(db: Database, actor: Actor, locale: Locale): Promise<Outcome<LessonNotes[]>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const notes = await noteQueries.selectNotes(db, actor.personId);
  if (notes.length === 0) return done([]);
  const organisation = await readOrganisation(db);
  const lessons = await listLessons(db, { personId: actor.personId, locale });
  const slugs = [...new Set(notes.map(({ lesson }) => lesson))];
  const titles = new Map(lessons.map(({ slug, title }) => [slug, fillText(title, organisation, locale)]));
  const place = new Map(lessons.map(({ slug }, index) => [slug, index]));
  const last = lessons.length;
  return done(
    slugs
      .sort((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last))
      .map((lesson) => ({
        lesson,
        title: titles.get(lesson) ?? lesson,
        notes: notes.filter((note) => note.lesson === lesson)
      }))
  );
}

/** Marks a passage, writes a note, or both. */
export async function addNote(
  db: Database,
  actor: Actor,
  { slug, ...note }: noteQueries.NewNote & { slug: string },
  locale: Locale
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  if (!(await readItem<CompiledLesson>(db, 'lesson', slug, locale))) return refused('not-found');
  if ((await noteQueries.countNotes(db, actor.personId, slug)) >= mostPerLesson) return refused('notes-full');
  const key = { personId: actor.personId, lesson: slug, locale };
  return done({ id: await noteQueries.insertNote(db, { ...key, ...note }) });
}

/** Changes the words of a note. One without a passage keeps some; to be rid of it, it is removed. */
export async function changeNote(
  db: Database,
  actor: Actor,
  input: { id: string; body: string }
): Promise<Outcome> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  if (await noteQueries.updateNote(db, actor.personId, input)) return done();
  return refused((await noteQueries.isNote(db, actor.personId, input.id)) ? 'note-empty' : 'not-found');
}

export async function removeNote(db: Database, actor: Actor, id: string): Promise<Outcome> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  return (await noteQueries.deleteNote(db, actor.personId, id)) ? done() : refused('not-found');
}
