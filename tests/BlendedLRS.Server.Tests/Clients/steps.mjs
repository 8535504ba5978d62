// What both scripts share: a step is one line of output, and the first that fails ends the script with its name and what differs.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";

let taken = 0;

export async function step(name, act) {
  try {
    const result = await act();
    console.log(`ok ${++taken} ${name}`);
    return result;
  } catch (error) {
    console.log(`FAILED ${name}: ${said(error)}`);
    process.exit(1);
  }
}

export function done(least) {
  assert.ok(taken >= least, `${taken} steps were taken, not ${least}`);
  console.log(`${taken} steps`);
}

/** An IRI that no other run has named. */
export const iri = (word) => `https://clients.example/${word}/${randomUUID()}`;

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** What was sent comes back: every property of `sent` with its value; the server may add others, such as `stored`. */
export function contains(actual, sent, path = "") {
  if (sent !== null && typeof sent === "object") {
    assert.ok(actual !== null && typeof actual === "object", `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(sent)}`);
    if (Array.isArray(sent)) {
      assert.equal(actual.length, sent.length, `${path} has another length`);
    }
    Object.keys(sent).forEach((key) => contains(actual[key], sent[key], `${path}/${key}`));
  } else {
    assert.equal(actual, sent, `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(sent)}`);
  }
}

export const same = assert.deepEqual;
export { assert, randomUUID };

const said = (error) => {
  const answer = error?.response ? ` [${error.response.status}: ${JSON.stringify(error.response.data)}]` : "";
  return (error?.message ?? JSON.stringify(error)) + answer;
};
