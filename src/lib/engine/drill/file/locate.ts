import { isNode, LineCounter, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

/** Finds the line of a value in a YAML source, from 1; where the path leads nowhere, the line of the nearest thing around it. */
export function locator(source: string): (path: Path) => number {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return Math.max(1, counter.linePos(node.range[0]).line);
    }
    return 1;
  };
}
