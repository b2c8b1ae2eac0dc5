import { defineConfig } from "vitest/config";

// Speed is measured in benches, never here: the limit is only there to end what hangs. No test changes what modules share,
// so that the files of one worker load them once.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/layout/**"],
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
