import type { Block } from '../blocks';
import { id } from './attribute-rules';
import type { Directive } from './directive';

export interface AcknowledgementContent {
  blocks: Block[];
}

/** `:::acknowledgement{id=…}`, a declaration to sign. The page shows it with its form, so it leaves nothing in the text. */
export const acknowledgement: Directive<'acknowledgement'> = {
  attributes: { id },
  nestable: false,

  read({ name, line, body }, reader) {
    const blocks = reader.blocks(body);
    if (blocks.length === 0) reader.report('directive-empty', line, { name });
    return { blocks };
  },

  parts: ({ blocks }) => blocks,

  render: () => ''
};
