import { saysNothing } from "../cell-text";
import type { Settings } from "../settings";
import { judge, type Us, type Verdict } from "./judge";

/** Who we are, as the settings say. */
export const usOf = ({ force, otherForceNames, addresseesThatMeanUs, addresseesThatMeanOthers }: Settings): Us => ({
  force, otherNames: otherForceNames, meanUs: addresseesThatMeanUs, meanOthers: addresseesThatMeanOthers,
});

/** Judges an addressee of a register. A blank one, or a dash, names nobody else and is ours. */
export type AddresseeJudge = (addressee: string) => Verdict["forForce"];

export function addresseeJudge(settings: Settings): AddresseeJudge {
  const us = usOf(settings);
  const seen = new Map<string, Verdict["forForce"]>();
  return (addressee) => {
    const known = seen.get(addressee);
    if (known !== undefined) return known;
    const found = saysNothing(addressee) || judge(addressee, us, null).forForce;
    seen.set(addressee, found);
    return found;
  };
}

/** Tells whether an addressee means others than this force: null when it means us, says nothing or cannot be told, else its words. */
export type AddresseeReader = (addressee: string) => string | null;

export function addresseeReader(settings: Settings): AddresseeReader {
  const judged = addresseeJudge(settings);
  return (addressee) => (judged(addressee) === false ? addressee : null);
}
