import type { Attributes } from '../attributes';
import type { Block, DirectiveOf } from '../blocks';
import { isCaptionsName, isImageName, isSoundName, isVideoName } from '../links';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import { title } from './attribute-rules';
import type { AttributeRule, Directive, DirectiveSource, Reader } from './directive';

export interface RecordingContent {
  /** The transcript, for those who cannot hear or see the recording. */
  transcript: Block[];
}

const captions = file(isCaptionsName, 'the name of a file of captions beside the lesson (vtt)');
const poster = file(isImageName, 'the name of a picture beside the lesson');

/** `:::video{src=… title=…}`, with its transcript as the body. */
export const video: Directive<'video'> = {
  attributes: {
    src: { ...file(isVideoName, 'the name of a video beside the lesson (mp4 or webm)'), required: true },
    title: { ...title, required: true },
    poster,
    captions
  },
  nestable: false,
  read,
  parts: ({ transcript }) => transcript,
  render: (block, page) => render(block, page)
};

/** `:::audio{src=… title=…}`, with its transcript as the body. */
export const audio: Directive<'audio'> = {
  attributes: {
    src: {
      ...file(isSoundName, 'the name of a sound beside the lesson (mp3, m4a, ogg or wav)'),
      required: true
    },
    title: { ...title, required: true },
    captions
  },
  nestable: false,
  read,
  parts: ({ transcript }) => transcript,
  render: (block, page) => render(block, page)
};

/** The files a recording consists of, by what they are. */
export function recordingFiles({ src, poster, captions }: Attributes) {
  return {
    pictures: [poster].filter((name) => name !== undefined && isImageName(name)) as string[],
    media: [src, captions].filter((name) => name !== undefined && isMediaName(name)) as string[]
  };
}

function isMediaName(name: string): boolean {
  return isVideoName(name) || isSoundName(name) || isCaptionsName(name);
}

function read({ name, line, body }: DirectiveSource, reader: Reader): RecordingContent {
  const transcript = reader.blocks(body);
  if (transcript.length === 0) reader.report('transcript-missing', line, { name });
  return { transcript };
}

function render(block: DirectiveOf<'video'> | DirectiveOf<'audio'>, page: Page): string {
  const { attributes, content, name } = block;
  const label = escapeHtml(page.fill(attributes.title ?? ''));
  const source = addressOf(attributes.src, page);
  const words = `<details class="transcript"><summary>${escapeHtml(page.texts.transcript)}</summary>${page.blocks(content.transcript)}</details>`;
  if (source === null)
    return `<p class="picture"><span class="image-missing">${label}</span></p>\n${words}\n`;
  const poster = addressOf(attributes.poster, page);
  const captions = addressOf(attributes.captions, page);
  const cover = name === 'video' && poster !== null ? ` poster="${escapeHtml(poster)}"` : '';
  const track =
    captions === null
      ? ''
      : `<track kind="captions" src="${escapeHtml(captions)}" srclang="${escapeHtml(page.locale)}" label="${label}">`;
  return (
    `<figure class="recording"><${name} src="${escapeHtml(source)}"${cover} controls preload="metadata" ` +
    `aria-label="${label}">${track}</${name}><figcaption>${label}</figcaption>${words}</figure>\n`
  );
}

function addressOf(name: string | undefined, page: Page): string | null {
  return name === undefined ? null : page.file(name);
}

function file(allows: (value: string) => boolean, expected: string): AttributeRule {
  return { allows, expected };
}
