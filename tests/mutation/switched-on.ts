/** What Stryker keeps where every change finds it. */
interface Stryker {
  readonly activeMutant?: string;
  hitCount?: number;
  readonly hitLimit?: number;
  readonly mutantCoverage?: { readonly static: Record<string, number>; readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>> };
}

const stryker = (): Stryker => (globalThis as { readonly __stryker__?: Stryker }).__stryker__ ?? {};

/** The number of the change that is switched on, which every changed place asks for: a variable, since a call would be most of the work. */
export let switchedOn = -1;

/** In the first run none is, and it is counted which test runs over which change. */
export let isCounted = true;

/** Is called where the change that is switched on is met. What meets it without end is stopped. */
export function met(): true {
  const state = stryker();
  if (state.hitCount !== undefined && ++state.hitCount > (state.hitLimit ?? Infinity)) throw new Error("The change is met without end.");
  return true;
}

let isRemembered = false;

/** A memory of the core's: empty at the beginning of a run, and all the time while it is counted what runs over what. */
export function ofThisRun<Memory extends { clear(): void }>(memory: Memory): Memory {
  if (!isRemembered) memory.clear();
  isRemembered = !isCounted;
  return memory;
}

/** Which run it is, from 0. */
export let run = -1;

/** Before each run. */
export function beginRun(): void {
  run += 1;
  isRemembered = false;
  const { activeMutant } = stryker();
  isCounted = activeMutant === undefined;
  switchedOn = Number(activeMutant ?? -1);
}

/**
 * After the first run. A change that is met while the tests are loaded, and again in a test, is judged by the test alone; told as both,
 * all would be loaded afresh for it.
 */
export function endRun(): void {
  if (!isCounted) return;
  const { mutantCoverage } = stryker();
  for (const one of Object.values(mutantCoverage?.perTest ?? {})) for (const change of Object.keys(one)) if (mutantCoverage) Reflect.deleteProperty(mutantCoverage.static, change);
}
