import { readHandedInFile } from '$lib/server/tasks';
import { valueOf } from '../../../answers';
import type { RequestHandler } from './$types';

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** What somebody handed in, as a download and nothing else. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { name, mediaType, bytes } = valueOf(await readHandedInFile(locals.db, locals.actor!, params.handIn));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="file.${endings[mediaType]}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store'
    }
  });
};
