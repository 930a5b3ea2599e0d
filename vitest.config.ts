import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const SEED = ["tests/property-seed.ts"];
/** What takes minutes and tells nothing that depends on the version of Excel. */
const LONG = ["tests/commands/sheets-for-all.test.ts", "tests/commands/refused-anywhere.test.ts", "tests/commands/laws.test.ts", "tests/commands/disturbed.test.ts", "tests/commands/board-pages.test.ts", "tests/commands/hostile.test.ts", "tests/commands/sessions.test.ts"];

const LONGEST = ["refused-anywhere.test.ts", "workbooks.test.ts", "recognise-same.test.ts", "recognise.test.ts", "board-pages.test.ts", "disturbed.test.ts"];

/** What takes longest begins first, so that at the end no worker waits for another. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((name) => moduleId.endsWith(`/${name}`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest would leave one core to itself, which on two is half of them.
    maxWorkers: "100%",
    reporters: ["default", "./tests/totals-reporter.ts"],
    projects: [
      { test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/taskpane/**", "tests/e2e/**"], testTimeout: 60_000, setupFiles: SEED } },
      // The same commands once more in Excel 2024; "unit" runs them in Excel 2021, where nothing newer is answered.
      { test: { name: "at-1.17", include: ["tests/commands/**/*.test.ts", "tests/excel/**/*.test.ts"], exclude: LONG, env: { EXCEL_API: "1.17" }, testTimeout: 60_000, setupFiles: SEED } },
      { test: { name: "pane", include: ["tests/taskpane/**/*.test.{ts,tsx}"], environment: "happy-dom", testTimeout: 60_000, setupFiles: SEED } },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/workbench-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page on a busy machine is slow, not wrong: what is polled for has as long as what is waited for.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
