import { defineConfig } from "vitest/config";

/** The tests of the core alone, but for those that only say the same of many more workbooks and texts. */
export default defineConfig({
  test: {
    include: ["tests/core/**/*.test.ts", "tests/golden/**/*.test.ts"],
    exclude: ["tests/core/recognise-same.test.ts", "tests/core/intake/long-text.test.ts"],
    setupFiles: ["tests/property-seed.ts"],
    testTimeout: 60_000,
  },
});
