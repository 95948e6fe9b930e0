type Row = { label: string; value: string };

/** One line of a talk; `at` is in seconds since the chat began. */
export type Line = { by: 'customer' | 'agent'; at: number; text: string; picture?: string };

export type CasePicture = { id: string; src: string; alt: string; by: 'customer' | 'agent' };

export type CustomerCard = {
  since: string;
  visits: { ago: string; page: string }[];
  orders: { number: string; when: string; goods: string; amount: string; status: string }[];
};

/** A chat as the desk shows it. What the customer feels stays out of sight until the debrief. */
export type Chat = {
  attempt: string;
  seat: number;
  slug: string;
  title: string;
  /** The language of the case, which may not be the page's. */
  locale: 'zh-CN' | 'en';
  persona: { name: string; about: string };
  card: CustomerCard | null;
  desk: { order: Row[]; parcel: Row[]; rules: string[] };
  pictures: CasePicture[];
  colleagues: { id: string; role: string; name: string }[];
  transfers: { id: string; name: string }[];
  /** When the chat began, in seconds of the board's clock. */
  arrivedAt: number;
  /** The customer left a message and is away until the first reply. */
  offline: boolean;
  /** Nobody has written yet, and the agent is to begin. */
  agentOpens: boolean;
  turns: Line[];
  typing: boolean;
  consults: { by: 'agent' | 'colleague'; at: number; text: string; colleague: string }[];
  /** How many messages the agent has sent; the next one must name it. */
  turn: number;
  /** In seconds since the chat began; null while the customer does not wait. */
  waitingSince: number | null;
  unread: number;
  tags: string[];
  note: string;
  ended: { how: 'closed' | 'left' | 'transferred' | 'gave-up' } | null;
};

/** Chats on one clock, at one moment of it. */
export type Board = {
  version: number;
  startedAt: Date;
  /** The clock in seconds when this was read, and how many of its seconds pass in a real one. */
  elapsed: number;
  rate: number;
  pausedAt: Date | null;
  ended: boolean;
  /** Whether more customers will come. */
  expecting: boolean;
  chats: Chat[];
  /** Only chats that have changed are here. */
  partial: boolean;
};

export type QuickReply = { id: string; locale: 'zh-CN' | 'en'; title: string; body: string };
export type QuickReplies = { own: QuickReply[]; shared: QuickReply[] };
