type Point = [x: number, y: number];

/** An SVG path through the points of an arrow: straight down within a layer, bending gently from one to the next. */
export function arrowPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    const middle = (y + nextY) / 2;
    path +=
      x === nextX || y === nextY
        ? `L${nextX} ${nextY}`
        : `C${x} ${middle} ${nextX} ${middle} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}
