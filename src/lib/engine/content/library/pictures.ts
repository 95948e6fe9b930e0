import { textOf, type Library } from './library';

/** Drawings must not carry anything that acts or reaches out: opened on its own, an SVG is a page. */
export function checkPictures(library: Library): void {
  for (const [path, { kind }] of library.places) {
    const source = kind === 'picture' ? textOf(path, library) : null;
    for (const match of source?.matchAll(ACTIVE) ?? []) {
      const line = source?.slice(0, match.index).split('\n').length ?? 1;
      library.report('image-unsafe', path, line, { found: match[0].trim() });
    }
  }
}

/** Active elements, event handlers, and references to anything but a part of the same drawing. */
const ACTIVE = new RegExp(
  [
    /<\s*(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*)\b/,
    /[\s/"']on[a-z]+\s*=/,
    /<!(?:ENTITY|DOCTYPE)/,
    /\bhref\s*=\s*(?!["']#)["']?[^\s"'>]{0,20}/,
    /@import|url\(\s*["']?(?!#)[^\s"')]{0,20}/
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi'
);
