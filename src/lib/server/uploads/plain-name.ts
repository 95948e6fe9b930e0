const mostCharacters = 120;

/** The last part of a path, without what no file system takes and what cannot be seen; short enough to show. */
export function plainName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return (
    base
      .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
      .trim()
      .slice(-mostCharacters)
      .toWellFormed() || 'file'
  );
}
