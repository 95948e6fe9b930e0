import { readFormFile } from '$lib/server/forms';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';

/** A file of a form: only ever to be saved, never shown in the page, whatever it claims to be. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const place = { sheetId: params.sheet, id: params.file };
  const file = valueOf(await readFormFile(locals.db, locals.actor!, place));
  const name = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`
  );
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'"
    }
  });
};
