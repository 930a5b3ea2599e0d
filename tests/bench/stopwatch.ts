import type { Cost } from "./figures";

/** Starts a stopwatch over this process: each call tells what was taken since the call before. */
export function stopwatch(): () => Cost {
  let [time, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    const cost = { ms: performance.now() - time, cpuMs: (user + system) / 1000 };
    [time, cpu] = [performance.now(), process.cpuUsage()];
    return cost;
  };
}
