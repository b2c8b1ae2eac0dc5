import { defineConfig } from "vitest/config";

// Speed is measured in benches, never here: the limit is only there to end what hangs.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], exclude: ["test/layout/**"], testTimeout: 60_000, hookTimeout: 60_000 },
});
