import { defineConfig } from "vitest/config";

// LibreOffice is slow and single: its own suite, one file at a time.
export default defineConfig({
  test: { include: ["test/layout/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
