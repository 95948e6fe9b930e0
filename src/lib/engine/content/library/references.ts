import type { Course } from '../course';
import type { Document, Link } from '../document';
import type { LibraryRules } from './data-files';
import { dataKinds } from './layout';
import { textOf, type CourseFolder, type Library } from './library';
import { findLesson, targetExists } from './targets';

/** Links, anchors, pictures and tasks against what the tree holds. */
export function checkReferences(library: Library, rules: LibraryRules): void {
  for (const folder of library.courses) {
    if (folder.course) checkCover(folder, folder.course, library);
    if (folder.course) checkDocument(folder.course.document, folder.course.path, folder, library);
    for (const { path, lesson } of folder.lessons) {
      if (lesson) checkDocument(lesson.document, path, folder, library);
    }
  }
  for (const [path, { kind, root }] of library.places) {
    const dataKind = dataKinds.find((known) => known === kind);
    const targetsOf = dataKind && rules[dataKind]?.targets;
    const source = targetsOf ? textOf(path, library) : null;
    if (!targetsOf || source === null) continue;
    for (const { kind, target, line } of targetsOf(source, path)) {
      if (!targetExists(kind, target, root, library))
        library.report('link-broken', path, line, { kind, target });
    }
  }
}

function checkCover(folder: CourseFolder, { cover, path, lines }: Course, library: Library): void {
  if (cover !== undefined && !library.files.has(besides(folder, cover)))
    library.report('cover-missing', path, lines.cover ?? 1, { name: cover });
}

function besides({ folder }: CourseFolder, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function checkDocument(document: Document, file: string, folder: CourseFolder, library: Library): void {
  for (const { name, line } of document.images) {
    if (!library.files.has(besides(folder, name))) library.report('image-missing', file, line, { name });
  }
  for (const { name, line } of document.media) {
    if (!library.files.has(besides(folder, name))) library.report('media-missing', file, line, { name });
  }
  for (const link of document.links) checkLink(link, file, folder.root, library);
}

function checkLink({ target, line }: Link, file: string, root: string, library: Library): void {
  if (target.kind === 'page' || target.kind === 'external') return;
  const { kind } = target;
  const name = kind === 'lesson' ? `${target.course}/${target.lesson}` : target.slug;
  if (!targetExists(kind, name, root, library))
    return library.report('link-broken', file, line, { kind, target: name });
  if (kind !== 'lesson' || target.anchor === null) return;
  const { anchor } = target;
  const anchors = findLesson(name, root, library)?.lesson?.document.anchors;
  if (anchors && !anchors.includes(anchor))
    library.report('anchor-missing', file, line, { anchor, target: name });
}
