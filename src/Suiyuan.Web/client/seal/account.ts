import { type Bytes, fromBase64Url, toBase64Url } from "../shared/bytes.ts";
import { t } from "../shared/text.ts";
import { seal, type Sealer } from "./keys.ts";
import type { Problem } from "./problems.ts";
import { request } from "./submit.ts";

/**
 * Accounts: who may look. Signing in is not sealing; but the holder of a granted key can always sign in with it, by
 * sealing a challenge of the host.
 */
export interface SignedIn {
  party: string;
  role: string | null;
  /** The portal to go to. */
  next: string;
}

type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

async function send<T>(path: string, body?: unknown): Promise<Answer<T>> {
  const response = await request(`/api/accounts/${path}`, body === undefined ? { method: "GET", cache: "no-store" } : {
    method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" },
  });
  if (!(response instanceof Response)) {
    return { ok: false, problem: response };
  }
  return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
}

/** A statement of kind `sign-in` over a fresh challenge. It is never recorded: the ledger's vocabulary lacks the kind. */
async function proof(sealer: Sealer): Promise<Answer<string>> {
  const asked = await send<{ challenge: string }>("challenge");
  if (!asked.ok) {
    return asked;
  }
  const sealed = await seal(sealer, "sign-in", { v: 1, challenge: asked.value.challenge });
  return { ok: true, value: toBase64Url(sealed.bytes) };
}

/** Signs in with a key alone. */
export async function signInByKey(sealer: Sealer): Promise<Answer<SignedIn>> {
  const proven = await proof(sealer);
  return proven.ok ? send<SignedIn>("sign-in/key", { proof: proven.value }) : proven;
}

/** Opens an account, by a password or, without one, by a passkey that is made on the way. */
export async function openAccount(sealer: Sealer, userName: string, password?: string): Promise<Answer<SignedIn>> {
  const proven = await proof(sealer);
  if (!proven.ok) {
    return proven;
  }
  const opened = await send<SignedIn & { options?: object }>("", {
    proof: proven.value, userName, ...(password === undefined ? { passkey: true } : { password }),
  });
  if (!opened.ok || password !== undefined) {
    return opened;
  }
  const problem = await addPasskey(opened.value.options);
  return problem ? { ok: false, problem } : opened;
}

/** True where this browser can make and use passkeys. */
export const hasPasskeys = (): boolean => globalThis.PublicKeyCredential !== undefined;

/** Makes a passkey for the account that is signed in. Null when it is stored. */
export async function addPasskey(options?: object): Promise<Problem | null> {
  if (!options) {
    const asked = await send<object>("passkeys/options", {});
    if (!asked.ok) {
      return asked.problem;
    }
    options = asked.value;
  }
  let made: PublicKeyCredential | null;
  try {
    made = await navigator.credentials.create({ publicKey: creationOptions(options) }) as PublicKeyCredential | null;
  } catch {
    return notMade();
  }
  if (!made) {
    return notMade();
  }
  const stored = await send<void>("passkeys", attestation(made));
  return stored.ok ? null : stored.problem;
}

/** Signs in by a passkey that the device offers for this site. */
export async function signInByPasskey(): Promise<Answer<SignedIn>> {
  const asked = await send<Record<string, unknown>>("sign-in/passkey/options", {});
  if (!asked.ok) {
    return asked;
  }
  let used: PublicKeyCredential | null;
  try {
    used = await navigator.credentials.get({ publicKey: requestOptions(asked.value) }) as PublicKeyCredential | null;
  } catch {
    return { ok: false, problem: notMade() };
  }
  return used ? send<SignedIn>("sign-in/passkey", assertion(used)) : { ok: false, problem: notMade() };
}

// The browser tells a person who changed their mind and a device without a lock apart by nothing we may rely on.
const notMade = (): Problem => ({
  code: "passkey-not-used", status: 0, transient: false,
  title: t("没有用成通行密钥", "The passkey was not used"),
  detail: t("再试一次，或改用别的方式登录。", "Try again, or sign in another way."),
});

// The JSON forms of WebAuthn level 3 (section 5.1), by hand: older WebViews lack parseCreationOptionsFromJSON.

interface Descriptor {
  id: string;
  type: "public-key";
  transports?: AuthenticatorTransport[];
}

const bytesOf = (text: unknown): Bytes => fromBase64Url(String(text)) ?? new Uint8Array();
const descriptors = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as Descriptor[]).map((d) => ({ ...d, id: bytesOf(d.id) }));

function creationOptions(json: object): PublicKeyCredentialCreationOptions {
  const options = json as Record<string, unknown> & { user: { id: string } };
  return {
    ...options, challenge: bytesOf(options.challenge), user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: descriptors(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function requestOptions(json: Record<string, unknown>): PublicKeyCredentialRequestOptions {
  return {
    ...json, challenge: bytesOf(json.challenge), allowCredentials: descriptors(json.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
}

const text = (bytes: ArrayBuffer): string => toBase64Url(new Uint8Array(bytes));

function attestation(made: PublicKeyCredential): object {
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
    response: {
      clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

function assertion(used: PublicKeyCredential): object {
  const response = used.response as AuthenticatorAssertionResponse;
  return {
    id: used.id, rawId: text(used.rawId), type: used.type, clientExtensionResults: used.getClientExtensionResults(),
    authenticatorAttachment: used.authenticatorAttachment,
    response: {
      clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    },
  };
}
