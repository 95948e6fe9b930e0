import type { ColumnType, Generated } from 'kysely';

export type NoticeTable = {
  id: string;
  /** What makes a second notice of the same impossible. */
  key: string;
  to_id: string;
  kind: string;
  /** What it is about, `duty:<id>` say; once that is settled the notice is too. */
  about: string | null;
  data: ColumnType<Record<string, string>, string, never>;
  href: string;
  urgent: boolean;
  created_at: Date;
  read_at: Date | null;
  mail_id: string | null;
};

export type MailTable = {
  id: string;
  key: string;
  message_id: string;
  to_id: string;
  kind: 'digest' | 'urgent';
  created_at: Date;
  attempts: Generated<number>;
  next_try_at: Date;
  sent_at: Date | null;
  failed_at: Date | null;
  error: string | null;
};

export type MailChoice = 'digest' | 'urgent' | 'none';

export type NoticePreferenceTable = {
  person_id: string;
  mail: MailChoice;
  /** The hour of the digest in the organisation's zone. */
  hour: number;
};

/** A person's secret address of their calendar; its token is known only to them. */
export type CalendarFeedTable = {
  person_id: string;
  token_hash: string;
  created_at: Date;
};
