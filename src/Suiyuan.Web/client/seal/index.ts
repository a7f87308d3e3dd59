/** Sealing in the browser: what any page needs to make a statement and have it recorded. */
export { addPasskey, hasPasskeys, openAccount, type SignedIn, signInByKey, signInByPasskey } from "./account.ts";
export { now, timestamp } from "./clock.ts";
export { cannotSeal } from "./context.ts";
export { createEnrolment, type Enrolment, readEnrolment, seal, type Sealer, sign } from "./keys.ts";
export { findPendingSealer, findSealer, keepGrant, keepNewSealer, type KeptSealer, keptSealers, markGranted } from "./keystore.ts";
export { dropRefused, enqueue, flush, keepSending, type Kept, outboxEvents, type OutboxState, outboxState, retryRefused, type Waiting } from "./outbox.ts";
export { clearProblem, inWords, type Problem, showProblem } from "./problems.ts";
export { nonce } from "./random.ts";
export { fetchPart, openPart, type SealedPart, sealPart } from "./sealed.ts";
export { type SealedStatement } from "./statement.ts";
export { type Outcome, submit, submitMany, uploadPart } from "./submit.ts";
