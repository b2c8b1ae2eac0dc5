import { createHash } from "node:crypto";

/** A digest that tells two contents apart; nobody has to be kept from forging it. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}
