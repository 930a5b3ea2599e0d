/** What a piece of work took: by the clock, and of the processors in all threads, in the program and in the system for it. */
export interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

/** The one in the middle, rounded. */
export function middle(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0);
}

/** The middles of time and of processor time, each for itself. */
export function middleCost(costs: readonly Cost[]): Cost {
  return { ms: middle(costs.map(({ ms }) => ms)), cpuMs: middle(costs.map(({ cpuMs }) => cpuMs)) };
}

/** One number as a part, or a multiple, of another, to two places. */
export function share(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100;
}

export function counted(number: number): string {
  return number.toLocaleString("en-GB");
}
