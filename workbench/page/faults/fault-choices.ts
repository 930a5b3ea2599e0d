import type { Host } from "../../host/host";

/** Something that can go wrong in Excel, and that the stand-in does on demand. */
export interface FaultChoice {
  readonly name: string;
  readonly label: string;
  isOn(host: Host): boolean;
  turn(host: Host, on: boolean): void;
}

const SLOW_MS = 2000;
/** Bytes: a plan of a few dozen rows is larger. */
const SMALL_ANSWER = 20 * 1024;
const SMALL_REQUEST = 2 * 1024;

export const FAULT_CHOICES: readonly FaultChoice[] = [
  { name: "slow", label: "Every answer takes 2 seconds", isOn: ({ faults }) => faults.delayMs !== undefined, turn: ({ faults }, on) => void (faults.delayMs = on ? SLOW_MS : undefined) },
  {
    name: "next",
    label: "The next request fails",
    // Over once the action that it was for has been met.
    isOn: ({ faults, counts }) => faults.failAt !== undefined && faults.failAt.action > counts.actions,
    turn: ({ faults, counts }, on) => void (faults.failAt = on ? { action: counts.actions + 1, code: "GeneralException" } : undefined),
  },
  { name: "read-only", label: "The workbook is read-only", isOn: ({ faults }) => faults.readOnly === true, turn: ({ faults }, on) => void (faults.readOnly = on) },
  { name: "answer", label: "Answers over 20 KB are refused", isOn: ({ faults }) => faults.responseLimit !== undefined, turn: ({ faults }, on) => void (faults.responseLimit = on ? SMALL_ANSWER : undefined) },
  { name: "request", label: "Requests over 2 KB are refused", isOn: ({ faults }) => faults.requestLimit !== undefined, turn: ({ faults }, on) => void (faults.requestLimit = on ? SMALL_REQUEST : undefined) },
  { name: "silent", label: "Requests are never answered", isOn: ({ faults }) => faults.neverSettle === true, turn: ({ faults }, on) => void (faults.neverSettle = on) },
];

/** The faults that are on now. */
export function faultsOn(host: Host): FaultChoice[] {
  return FAULT_CHOICES.filter((choice) => choice.isOn(host));
}

/** Turns on the faults that are named and all others off. */
export function turnFaults(host: Host, names: readonly string[]): void {
  for (const choice of FAULT_CHOICES) if (choice.isOn(host) !== names.includes(choice.name)) choice.turn(host, names.includes(choice.name));
}
