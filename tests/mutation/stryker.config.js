/** Mutation tests of the core: `npm run mutation [-- --mutate "src/core/rag.ts"]`. The report is dist/mutation/index.html. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
  mutate: ["src/core/**/*.ts"],
  ignorePatterns: ["dist", "workbench/pictures"],
  coverageAnalysis: "perTest",
  // What runs once, when a module is loaded (the vocabulary, the tables of sentences), would need every test again for each word of it.
  ignoreStatic: true,
  timeoutMS: 20_000,
  concurrency: 2,
  incremental: true,
  incrementalFile: "dist/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: "dist/mutation/index.html" },
  jsonReporter: { fileName: "dist/mutation/mutation.json" },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: "dist/mutation/work",
};
