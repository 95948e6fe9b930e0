/** A lesson is a page to read: it takes no more script than `$lib/ui/lesson/reader`, and none to be read. */
export const csr = false;
