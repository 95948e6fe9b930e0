import type { Locale } from './people';

/** A few ready words for a chat: a person's own, or shared by the whole team when `owner_id` is null. */
export type QuickReplyTable = {
  id: string;
  owner_id: string | null;
  locale: Locale;
  title: string;
  body: string;
  written_at: Date;
};
