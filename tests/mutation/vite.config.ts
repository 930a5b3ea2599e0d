import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** Those that only say the same of many more workbooks and texts. */
const LEFT_OUT = ["recognise-same.test.ts", "intake/long-text.test.ts"];

/** Those that take long come last, since what the others notice need not be tried on them. */
const LAST = ["laws", "calculated-columns", "checks", "plan-settings", "plan-response", "plan-board", "settings-edits", "recognised", "recognise-trackers", "generated", "fragments"].map((name) => `${name}.test`);

const SWITCH = JSON.stringify(resolve("tests/mutation/switched-on.ts"));

const tests = readdirSync("tests/core", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.includes(file));

/**
 * The tests of the core as one program for Mocha, which stays loaded while one change of the core after another is switched on:
 * many times faster than to load them afresh for each.
 */
export default defineConfig({
  plugins: [asTestsExpect(), rememberedForOneRun(), askedQuickly()],
  resolve: { alias: [{ find: /^vitest$/, replacement: resolve("tests/mutation/vitest-on-mocha.ts") }] },
  build: {
    ssr: true,
    minify: false,
    outDir: "dist/mutation-tests",
    rolldownOptions: {
      input: tests.map((file) => `tests/core/${file}`),
      output: { entryFileNames: ({ name }) => (LAST.includes(name) ? "last/[name].js" : "[name].js") },
    },
  },
});

/** Tests find their texts beside themselves, and not beside the program; and no property says on how many cases it is tried. */
function asTestsExpect(): Plugin {
  return {
    name: "as-tests-expect",
    transform: (code, id) => (id.includes("/tests/") ? code.replaceAll("import.meta.dirname", JSON.stringify(dirname(id))).replaceAll(/\bnumRuns: \w+/g, "") : null),
  };
}

/** What one change made of a heading must not be remembered for the next. */
function rememberedForOneRun(): Plugin {
  const memory = "scored.get(typed)";
  return {
    name: "remembered-for-one-run",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/core/heading.ts")) return null;
      if (!code.includes(memory)) throw new Error("core/heading.ts no longer remembers what it made of a heading as it did.");
      return `import { ofThisRun } from ${SWITCH};\n${code.replace(memory, "ofThisRun(scored).get(typed)")}`;
    },
  };
}

/** Every changed place of the core asks a function of Stryker's whether it is switched on: here it looks at a variable, in half the time. */
function askedQuickly(): Plugin {
  return {
    name: "asked-quickly",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("/src/core/") || !code.includes("stryMutAct_")) return null;
      const quick = code.replaceAll(/stryMutAct_\w+\("(\d+)"\)/g, "(stryOn === $1 && stryMet())").replaceAll(/stryCov_\w+\((?=")/g, "stryCounted && $&");
      return `import { isCounted as stryCounted, met as stryMet, switchedOn as stryOn } from ${SWITCH};\n${quick}`;
    },
  };
}
