import type { PrintRequest } from '$lib/server/exams';

/** Which text of an exam's paper an address asks for: `?variant=` from 1, `?lang=` or else the reader's language. */
export function printRequest(
  examId: string,
  query: URLSearchParams,
  locale: PrintRequest['locale']
): PrintRequest {
  const variant = Number(query.get('variant') ?? 1);
  const asked = query.get('lang');
  return {
    examId,
    variant: Number.isInteger(variant) ? variant : 0,
    locale: asked === 'zh-CN' || asked === 'en' ? asked : locale
  };
}
