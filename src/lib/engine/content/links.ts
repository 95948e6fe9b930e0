/** Where a link of a lesson leads. */
export type LinkTarget =
  | { kind: 'lesson'; course: string; lesson: string; anchor: string | null }
  | { kind: 'drill' | 'paper'; slug: string }
  | { kind: 'page'; anchor: string }
  | { kind: 'external'; href: string };

export type LinkFault = 'link-kind' | 'link-target';

/** Reads the target of a link. Anything that is not on this list of kinds is a fault, scripts and data above all. */
export function readLink(href: string): LinkTarget | LinkFault {
  const [, kind, target = ''] = /^(lesson|drill|paper):(.*)$/.exec(href) ?? [];
  if (kind === 'lesson') {
    const [, course, lesson, anchor] = /^([a-z0-9-]+)\/([a-z0-9-]+)(?:#(\S+))?$/.exec(target) ?? [];
    if (course === undefined || lesson === undefined) return 'link-target';
    return { kind, course, lesson, anchor: anchor ?? null };
  }
  if (kind === 'drill' || kind === 'paper') {
    return /^[a-z0-9-]+$/.test(target) ? { kind, slug: target } : 'link-target';
  }
  if (/^#\S+$/.test(href)) return { kind: 'page', anchor: href.slice(1) };
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(href) && URL.canParse(href)) {
    return { kind: 'external', href: new URL(href).href };
  }
  return 'link-kind';
}

/** A picture beside the lesson, by its file name. */
export function isImageName(name: string): boolean {
  return isFileName(name, /\.(?:svg|png|jpe?g|webp|avif|gif)$/);
}

export function isVideoName(name: string): boolean {
  return isFileName(name, /\.(?:mp4|webm)$/);
}

export function isSoundName(name: string): boolean {
  return isFileName(name, /\.(?:mp3|m4a|ogg|wav)$/);
}

export function isCaptionsName(name: string): boolean {
  return isFileName(name, /\.vtt$/);
}

function isFileName(name: string, ending: RegExp): boolean {
  return /^[A-Za-z0-9][\w.-]*$/.test(name) && ending.test(name);
}
