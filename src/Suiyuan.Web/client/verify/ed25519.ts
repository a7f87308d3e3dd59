import type { Bytes } from "../shared/bytes.ts";

/** Ed25519 (RFC 8032) by the browser where it has it, else by a small audited library that is fetched only then. */

export type Engine = "native" | "library";

let chosen: Promise<Engine> | undefined;

/** Which one this browser uses. Many Android WebViews have WebCrypto without Ed25519. */
export const engine = (): Promise<Engine> => (chosen ??= probe());

async function probe(): Promise<Engine> {
  try {
    // Any 32 bytes import where the algorithm is known: these are RFC 8032's first test key.
    const key = Uint8Array.from("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".match(/../g)!, (x) => parseInt(x, 16));
    await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return "native";
  } catch {
    // NotSupportedError, or an old browser's own way of saying so
    return "library";
  }
}

/** Whether the 32-byte key made the 64-byte signature over the message. */
export async function verifyEd25519(publicKey: Bytes, signature: Bytes, message: Bytes, use?: Engine): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) {
    return false;
  }
  if ((use ?? await engine()) === "native") {
    const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
  }
  const { verifyAsync } = await import("@noble/ed25519");
  // Strict RFC 8032, as libsodium verifies on the server; the library's default is the laxer ZIP 215.
  return verifyAsync(signature, message, publicKey, { zip215: false });
}
