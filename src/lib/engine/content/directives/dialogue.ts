import type { Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import { title } from './attribute-rules';
import type { Directive, Reader, SourceLine } from './directive';

type Speaker = 'customer' | 'agent' | 'other';

export interface DialogueContent {
  turns: Turn[];
}

interface Turn {
  speaker: Speaker;
  /** As written; null for a remark between the turns. */
  name: string | null;
  text: Inline;
}

/** `:::dialogue`, a conversation to read, one line a turn. */
export const dialogue: Directive<'dialogue'> = {
  attributes: { title },
  nestable: true,

  read({ name, line, body }, reader) {
    const spoken = body.filter(({ text }) => text.trim() !== '');
    if (spoken.length === 0) reader.report('directive-empty', line, { name });
    return { turns: spoken.map((source) => readTurn(source, reader)).filter((turn) => turn !== null) };
  },

  parts: ({ turns }) => turns.map(({ text }) => text),

  render({ attributes, content }, page) {
    const label = escapeHtml(page.fill(attributes.title ?? page.texts.dialogue));
    const turns = content.turns.map(({ speaker, name, text }) => {
      if (name === null) return `<li class="remark" data-speaker="other">${page.inline(text)}</li>\n`;
      return (
        `<li data-speaker="${speaker}"><span class="speaker">${escapeHtml(page.fill(name))}` +
        `<span class="visually-hidden">${escapeHtml(page.texts.colon)}</span></span>` +
        `<span class="turn">${page.inline(text)}</span></li>\n`
      );
    });
    return (
      `<figure class="dialogue-card"><figcaption>${label}</figcaption>\n` +
      `<ol class="dialogue">\n${turns.join('')}</ol></figure>\n`
    );
  }
};

function readTurn({ text, line }: SourceLine, reader: Reader): Turn | null {
  const source = text.trim();
  const [, remark] = /^[（(](.+)[）)]$/.exec(source) ?? [];
  if (remark !== undefined) return { speaker: 'other', name: null, text: reader.inline(remark, line) };

  const [, name, said] = /^([^：:\s][^：:]{0,29})[：:]\s*(\S.*)$/.exec(source) ?? [];
  if (name === undefined || said === undefined) {
    reader.report('dialogue-turn', line);
    return null;
  }
  return { speaker: speakerNamed(name), name: name.trim(), text: reader.inline(said, line) };
}

function speakerNamed(name: string): Speaker {
  if (/顾客|客户|买家|customer|buyer|shopper/i.test(name)) return 'customer';
  return /客服|agent/i.test(name) ? 'agent' : 'other';
}
