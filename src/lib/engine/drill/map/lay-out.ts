import type { Box, Drawing, Link, PlacedBox, PlacedLink } from './graph';
import { layersOf, type Cell, type Run } from './layers';
import { order } from './order';
import { middles } from './place';

const MARGIN = 16;
/** Room between two layers for the bends of links. */
const BEND = 26;
/** Farthest apart two links leave a box. */
const PORT = 22;

/**
 * Lays a directed graph out in layers from top to bottom (Sugiyama, Tagawa and Toda 1981): circles broken, layers by
 * longest path, crossings thinned out by barycentres, cells placed by isotonic regression. No boxes or labels overlap, and
 * no link runs through a box. Pure: the same graph is always drawn alike. Sizes are in pixels.
 */
export function layOut(boxes: readonly Box[], links: readonly Link[]): Drawing {
  const { layers: unordered, runs } = layersOf(boxes, links);
  const layers = order(unordered);
  const middle = middles(layers);
  const bands = bandsOf(layers);
  const left = Math.min(0, ...layers.flat().map((cell) => middle.get(cell)! - cell.width / 2)) - MARGIN;
  const right = Math.max(0, ...layers.flat().map((cell) => middle.get(cell)! + cell.width / 2)) + MARGIN;
  const place = new Map<Cell, Spot>();
  for (const [index, layer] of layers.entries()) {
    const { top, bottom } = bands[index]!;
    for (const cell of layer) place.set(cell, { x: round(middle.get(cell)! - left), top, bottom });
  }
  const ports = portsOf(runs, place);
  const cells = new Map(layers.flat().map((cell) => [cell.id, cell]));
  return {
    width: round(right - left),
    height: round((bands.at(-1)?.bottom ?? 0) + MARGIN),
    boxes: boxes.map((box) => placed(box, place.get(cells.get(box.id)!)!)),
    links: links.map((link) => {
      const run = runs.find((one) => one.link === link);
      return run
        ? drawn(run, place, ports)
        : loop(link, placed(boxOf(boxes, link.from), place.get(cells.get(link.from)!)!));
    })
  };
}

type Spot = { x: number; top: number; bottom: number };

function bandsOf(layers: readonly Cell[][]): { top: number; bottom: number }[] {
  let top = MARGIN;
  return layers.map((layer) => {
    const band = { top: round(top), bottom: round(top + Math.max(0, ...layer.map(({ height }) => height))) };
    top = band.bottom + BEND;
    return band;
  });
}

function placed(box: Box, { x, top, bottom }: Spot): PlacedBox {
  return { ...box, x: round(x - box.width / 2), y: round((top + bottom - box.height) / 2) };
}

/** Links leave and enter a box side by side, in the order in which they arrive. */
function portsOf(runs: readonly Run[], place: ReadonlyMap<Cell, Spot>): Map<string, number> {
  const ports = new Map<string, number>();
  const spread = (side: 'first' | 'last') => {
    const groups = new Map<Cell, { id: string; towards: number }[]>();
    for (const { link, cells } of runs) {
      const [end, next] = side === 'first' ? [cells[0]!, cells[1]!] : [cells.at(-1)!, cells.at(-2)!];
      const towards = place.get(next)!.x;
      groups.set(end, [...(groups.get(end) ?? []), { id: link.id, towards }]);
    }
    for (const [cell, group] of groups) {
      const step = Math.min(PORT, (cell.width - 24) / Math.max(1, group.length));
      group.sort((one, other) => one.towards - other.towards);
      group.forEach(({ id }, index) => {
        const x = place.get(cell)!.x + (index - (group.length - 1) / 2) * step;
        ports.set(`${id} ${side}`, round(x));
      });
    }
  };
  spread('first');
  spread('last');
  return ports;
}

function drawn(
  { link, turned, cells }: Run,
  place: ReadonlyMap<Cell, Spot>,
  ports: Map<string, number>
): PlacedLink {
  const points: [number, number][] = [];
  let label: PlacedLink['label'] = null;
  for (const [index, cell] of cells.entries()) {
    const { x, top, bottom } = place.get(cell)!;
    const edge = (top + bottom) / 2;
    if (index === 0) {
      const port = ports.get(`${link.id} first`)!;
      points.push([port, round(edge + cell.height / 2)], [port, bottom]);
    } else if (index === cells.length - 1) {
      const port = ports.get(`${link.id} last`)!;
      points.push([port, top], [port, round(edge - cell.height / 2)]);
    } else {
      points.push([x, top], [x, bottom]);
      if (cell.height > 0)
        label = { ...link.label!, x: round(x - cell.width / 2), y: round(edge - cell.height / 2) };
    }
  }
  if (turned) points.reverse();
  return { id: link.id, from: link.from, to: link.to, points, label };
}

/** From a box to itself, round its right side. */
function loop({ id, from, to }: Link, { x, y, width, height }: PlacedBox): PlacedLink {
  const side = x + width;
  const [upper, lower] = [round(y + height * 0.3), round(y + height * 0.7)];
  return {
    id,
    from,
    to,
    points: [
      [side, upper],
      [side + LOOP, upper],
      [side + LOOP, lower],
      [side, lower]
    ],
    label: null
  };
}

/** How far a link from a box to itself stands out; the gap between boxes has room for it. */
const LOOP = 14;

function boxOf(boxes: readonly Box[], id: string): Box {
  return boxes.find((box) => box.id === id)!;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
