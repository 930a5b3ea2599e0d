import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../src/core/default-settings";
import { RAG_RULES, sayHoldsWhen } from "../src/core/rag";

const README = new URL("../README.md", import.meta.url);

/** The table of the RAG rules as the README shows it. */
function ragTable(): string {
  const rows = RAG_RULES.map((rule) => `| ${rule.rag} | \`${rule.code}\` | ${sayHoldsWhen(rule, DEFAULT_SETTINGS)} |`);
  return ["| RAG | rule | holds when |", "|---|---|---|", ...rows].join("\n");
}

it("the README's RAG table is the one that the code decides by", async () => {
  const text = await readFile(README, "utf8");
  const [, table] = /<!-- rag rules[^>]*-->\n([\s\S]*?)\n<!-- end of rag rules -->/.exec(text) ?? [];
  expect(table).toBe(ragTable());
});
