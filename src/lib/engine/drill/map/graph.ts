/** A size in pixels; a box of a graph to be laid out. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

/** A link between two boxes, with room for its label where it has one. */
export interface Link {
  id: string;
  from: string;
  to: string;
  label?: { width: number; height: number };
}

/** A box in its place; `x` and `y` are its upper left corner. */
export interface PlacedBox extends Box {
  x: number;
  y: number;
}

export interface PlacedLink {
  id: string;
  from: string;
  to: string;
  /** From the edge of one box to the edge of the other, in the direction of the link. */
  points: [x: number, y: number][];
  label: { x: number; y: number; width: number; height: number } | null;
}

export interface Drawing {
  width: number;
  height: number;
  boxes: PlacedBox[];
  links: PlacedLink[];
}
