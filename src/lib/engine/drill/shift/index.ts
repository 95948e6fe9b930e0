export { figuresOf, type FinishedChat, type Ratio, type Sales, type ShiftFigures } from './figures';
export { LONGEST_SHIFT, planShift, SHORTEST_SHIFT, type Arrival, type Casting } from './plan';
export { replay, type Frame, type PlayedChat, type ReplayEvent } from './replay';
export { defaultShare } from './traffic';
