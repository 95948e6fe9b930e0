import { m } from '../../paraglide/messages';
import { config } from '../config';
import type { Locale } from '../db/schema';
import { noticeSentence, type NoticeKind } from './words';

type Told = { kind: NoticeKind; data: Record<string, string>; href: string };

/** A mail's subject and body, as text and as HTML, in the person's language. */
export function mailText(
  name: string,
  notices: Told[],
  locale: Locale
): { subject: string; text: string; html: string } {
  const options = { locale };
  const lines = notices.map(({ kind, data, href }) => ({
    sentence: noticeSentence(kind, data, locale),
    address: `${origin()}${href}`
  }));
  const greeting = m.mail_greeting({ name }, options);
  const lead = m.mail_lead({ count: lines.length }, options);
  const ending = m.mail_ending({ address: `${origin()}/account` }, options);
  const [first, ...more] = lines;
  const subject =
    first && more.length === 0
      ? oneLine(first.sentence)
      : m.mail_digest_subject({ count: lines.length }, options);
  return {
    subject,
    text: [
      greeting,
      lead,
      ...lines.map(({ sentence, address }) => `· ${sentence}\n  ${address}`),
      ending
    ].join('\n\n'),
    html: `<!doctype html><html lang="${locale}"><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.7;max-width:38em">
<p>${escape(greeting)}</p><p>${escape(lead)}</p>
<ul>${lines.map(({ sentence, address }) => `<li><a href="${escape(address)}">${escape(sentence)}</a></li>`).join('\n')}</ul>
<p style="color:#666;font-size:14px">${escape(ending)}</p></body></html>`
  };
}

function origin(): string {
  return config.origin ?? `http://localhost:${process.env.PORT ?? 3000}`;
}

/** A subject is one line, however a cohort is named. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 180);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
