import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (the library's defaults, OWASP's first recommendation). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/**
 * Whether `password` is the one behind `hashed`. Without a hash (no such person, or one who has not joined) a stand-in
 * is checked all the same, so that the answer takes as long and tells nothing.
 */
export async function passwordMatches(hashed: string | undefined, password: string): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password');
  const matches = await verify(hashed ?? (await standIn), password.normalize('NFKC'));
  return matches && hashed !== undefined;
}

let standIn: Promise<string> | undefined;
