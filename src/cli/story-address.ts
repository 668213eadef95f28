// Stories as a person names them on the command line.

/** The slug itself, or the one in a story's address as `publish` prints it. */
export function slugIn(text: string): string {
  const found = /\/stories\/([^/?#]+)/.exec(text)?.[1];
  try {
    return found === undefined ? text : decodeURIComponent(found);
  } catch {
    return text;
  }
}
