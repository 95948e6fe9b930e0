import type { LibraryFiles } from '../../content/index';
import type { Scenario } from '../scenario';
import type { Found } from './check-scenario';
import type { Path } from './locate';

/** Largest picture of a case, in bytes: it is looked at in a chat. */
export const LARGEST_PICTURE = 512 * 1024;

/**
 * Checks that every picture shown is one of the customer's, that each of the customer's is shown somewhere, and, where
 * the files are at hand, that it lies beside the scenario and is small enough. What an SVG may hold is the library's rule.
 */
export function checkPictures(
  scenario: Scenario,
  path: string,
  files: LibraryFiles | undefined,
  found: Found
) {
  const pictures = scenario.pictures ?? [];
  const shown = shownIn(scenario);
  for (const [picture, at] of shown) {
    const known = pictures.find(({ id }) => id === picture);
    if (!known) found(at, 'picture-unknown', { picture });
    else if (known.by !== 'customer') found(at, 'picture-of-agent', { picture });
  }
  pictures.forEach(({ id, file, by }, index) => {
    if (by === 'customer' && !shown.has(id)) {
      found(['pictures', index], 'picture-unused', { picture: id });
    }
    if (!files) return;
    const beside = files.get(path.replace(/[^\\/]+$/, file));
    if (beside === undefined) found(['pictures', index, 'file'], 'picture-missing', { file });
    else if (typeof beside !== 'string' && beside.bytes > LARGEST_PICTURE) {
      found(['pictures', index, 'file'], 'picture-too-large', { file, limit: LARGEST_PICTURE / 1024 });
    }
  });
}

/** The pictures that the customer shows, each with the first place where. */
function shownIn({ states, interrupts, answers, silence, endings }: Scenario): Map<string, Path> {
  const shown = new Map<string, Path>();
  const look = (value: unknown, at: Path) => {
    if (typeof value !== 'object' || value === null) return;
    const { picture } = value as { picture?: unknown };
    if (typeof picture === 'string' && !shown.has(picture)) shown.set(picture, at);
    for (const [key, inner] of Object.entries(value)) {
      look(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  };
  look({ states, interrupts, answers, silence, endings }, []);
  return shown;
}
