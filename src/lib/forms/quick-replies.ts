import * as v from 'valibot';
import { line, uuid } from './fields';

/** Most characters of a quick reply: two lines in a chat window, no more (domain.md C15). */
export const LONGEST_QUICK_REPLY = { 'zh-CN': 60, en: 160 } as const;
export const LONGEST_QUICK_REPLY_TITLE = 30;

export const quickReplyForm = v.pipe(
  v.object({
    id: v.optional(v.union([v.literal(''), uuid]), ''),
    locale: v.picklist(['zh-CN', 'en'], 'choice'),
    title: line(LONGEST_QUICK_REPLY_TITLE),
    body: line(Math.max(...Object.values(LONGEST_QUICK_REPLY)))
  }),
  v.forward(
    v.check(({ locale, body }) => body.length <= LONGEST_QUICK_REPLY[locale], 'too-long'),
    ['body']
  )
);

export const quickReplyRemoval = v.object({ id: uuid });
