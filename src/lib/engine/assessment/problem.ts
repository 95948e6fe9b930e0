/** What is wrong in a content file, and where: line from 1, a sentence for the author, a stable code. */
export interface Problem {
  file: string;
  line: number;
  message: string;
  code: string;
  /** What the sentence names, for saying it in another language. */
  params?: Record<string, string | number>;
}
