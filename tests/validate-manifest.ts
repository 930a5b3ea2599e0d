/**
 * Checks manifest.xml: first our own list, which needs no network, then Microsoft's validation service. Where the
 * service cannot be reached its part is "not checked", which is neither passed nor failed. Exit code 1 on faults only.
 */
import { fileURLToPath } from "node:url";
import { validateManifest } from "office-addin-manifest";
import { RULE_NAMES, manifestFaults } from "./manifest-rules";
import { manifestText, projectSurroundings } from "./manifest-surroundings";

/** Milliseconds that the service gets to answer. */
const PATIENCE = 10_000;

const faults = manifestFaults(manifestText(), projectSurroundings());
for (const { rule, fault } of faults) console.log(`fault (${rule}): ${fault}`);
console.log(`our own list: ${RULE_NAMES.length} rules, ${faults.length === 0 ? "no fault" : `faults: ${faults.length}`}`);

const verdict = await askService();
console.log(`validation service: ${verdict.text}`);
// Said outright, because a request that is still waiting would keep the process alive.
process.exit(faults.length > 0 || verdict.faulty ? 1 : 0);

async function askService(): Promise<{ text: string; faulty: boolean }> {
  try {
    const asked = validateManifest(fileURLToPath(new URL("../manifest.xml", import.meta.url)));
    const answer = await Promise.race([asked, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))]);
    if (answer?.report === undefined) return notChecked();
    for (const { title, content } of answer.report.errors ?? []) console.log(`fault (service): ${title ?? ""} ${content ?? ""}`);
    return answer.isValid ? { text: "no fault", faulty: false } : { text: "faults, listed above", faulty: true };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Unable to contact")) return notChecked();
    throw error;
  }
}

function notChecked(): { text: string; faulty: boolean } {
  return { text: "not checked: the validation service could not be reached", faulty: false };
}
