// tincanjs against a server: node client-tincan.mjs URL KEY SECRET VERSION. Everything that the client offers; it speaks xAPI up to 1.0.2.
import TinCan from "tincanjs";
import { assert, contains, done, iri, randomUUID, same, sha256, step } from "./steps.mjs";

const [endpoint, username, password, version] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint, username, password, version, allowFail: false });

/** Calls the client, which answers through `callback`: the result of a call that succeeds. */
const ask = (target, method, ...given) =>
  new Promise((resolve, reject) => {
    const config = given.pop();
    const callback = (error, result) => (error === null ? resolve(result) : reject(Object.assign(new Error(`${method}: ${error} ${errorText(result)}`), { status: error })));
    target[method](...given, { ...config, callback });
  });
const call = (method, ...given) => ask(lrs, method, ...given);
const errorText = (xhr) => (xhr?.responseType === "arraybuffer" ? "" : xhr?.responseText);
const refused = (promise, status) => assert.rejects(promise, (error) => error.status === status, `was not refused with ${status}`);
const ids = (statements) => statements.map(({ id }) => id);
const query = (params) => call("queryStatements", { params }).then(({ statements }) => statements);

const agent = new TinCan.Agent({ name: "Ada", mbox: `mailto:${randomUUID()}@clients.example` });
const other = new TinCan.Agent({ account: { homePage: "https://hr.example", name: randomUUID() } });
const activity = new TinCan.Activity({ id: iri("activity"), definition: { type: "http://adlnet.gov/expapi/activities/module", name: { en: "Press" }, description: { en: "How to use it" } } });
const bare = new TinCan.Activity({ id: activity.id });
const parent = new TinCan.Activity({ id: iri("course") });
const registration = randomUUID();
const verb = { id: iri("verb"), display: { "en-US": "tried", de: "versuchte" } };
const statement = (more = {}) => new TinCan.Statement({ actor: agent, verb, target: bare, ...more });
const unnumbered = (more = {}) => new TinCan.Statement({ actor: agent, verb, target: bare, ...more }, { doStamp: false });
const choice = { type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "choice", choices: [{ id: "a", description: { en: "A" } }, { id: "b", description: { en: "B" } }], correctResponsesPattern: ["a"] };
const elsewhere = statement({ verb: { id: iri("elsewhere") } });
const rich = statement({
  timestamp: "2024-02-29T12:00:00.123Z",
  target: activity,
  result: { score: { scaled: 0.75, raw: 15, min: 0, max: 20 }, success: true, completion: true, duration: "PT1M30S", response: "grün ✓", extensions: { "https://clients.example/ext": { deep: [1, "x"] } } },
  context: { registration, platform: "Node", language: "en-GB", instructor: other, contextActivities: { parent: [parent] } },
});

await statements();
await filters();
await voiding();
await attachments();
await documents("state", { at: { agent, activity: bare, registration }, one: "State", wall: false });
await documents("activity profile", { at: { activity: bare }, one: "ActivityProfile", wall: true });
await documents("agent profile", { at: { agent }, one: "AgentProfile", wall: true });
await allStates();
await wholeClient();
done(36);

async function statements() {
  await step("about names this version", async () => {
    const about = await call("about", {});
    assert.ok(about.version.includes(version), `about says ${about.version}`);
  });
  await step("a rich statement is PUT and comes back as it was sent", async () => {
    assert.equal((await call("saveStatement", rich, {})).status, 204);
    const kept = await call("retrieveStatement", rich.id, {});
    contains(kept.asVersion(version), rich.asVersion(version));
    assert.ok(kept.stored && kept.authority, "stored or authority is missing");
  });
  await step("the same statement again is no conflict, another of its id is one", async () => {
    await call("saveStatement", rich, {});
    await refused(call("saveStatement", statement({ id: rich.id }), {}), 409);
  });
  await step("a statement without id is POSTed and given one", async () => {
    const [id] = JSON.parse((await call("saveStatement", unnumbered({ result: { score: { raw: 0 } } }), {})).responseText);
    contains((await call("retrieveStatement", id, {})).asVersion(version), { id, verb, result: { score: { raw: 0 } } });
  });
  await step("several statements at once keep their order of ids", async () => {
    const batch = [1, 2, 3, 4].map((raw) => statement({ result: { score: { raw } } }));
    same(JSON.parse((await call("saveStatements", batch, {})).responseText), ids(batch));
  });
  await step("group, substatement, statement reference and interaction come back as they were sent, the reference by what it refers to too", async () => {
    const targets = [
      new TinCan.Group({ name: "Shift", member: [agent, other] }),
      new TinCan.SubStatement({ actor: other, verb: { id: iri("planned") }, target: parent, result: { completion: false } }),
      new TinCan.StatementRef({ id: elsewhere.id }),
      new TinCan.Activity({ id: iri("question"), definition: choice }),
    ];
    const batch = targets.map((target) => statement({ verb: { id: iri("about") }, target }));
    await call("saveStatement", elsewhere, {});
    await call("saveStatements", batch, {});
    same(ids(await query({ verb: elsewhere.verb.id })), [batch[2].id, elsewhere.id]);
    for (const sent of batch) {
      contains((await call("retrieveStatement", sent.id, {})).asVersion(version), sent.asVersion(version));
    }
  });
  await step("a bad statement is refused and nothing of its batch is kept", async () => {
    const good = statement();
    await refused(call("saveStatements", [good, statement({ verb: { id: "no IRI" } })], {}), 400);
    await refused(call("retrieveStatement", good.id, {}), 404);
  });
  await step("the activity knows its definition", async () => {
    same((await call("retrieveActivity", activity.id, {})).asVersion(version), activity.asVersion(version));
    same((await call("retrieveActivity", parent.id, {})).asVersion(version), parent.asVersion(version));
    const question = new TinCan.Activity({ id: iri("question"), definition: choice });
    await call("saveStatement", statement({ verb: { id: iri("answered") }, target: question }), {});
    await call("saveStatement", statement({ verb: { id: iri("answered") }, target: { id: question.id, definition: { name: { en: "Which?" } } } }), {});
    contains((await call("retrieveActivity", question.id, {})).asVersion(version), { definition: { ...question.asVersion(version).definition, name: { en: "Which?" } } });
  });
}

async function filters() {
  const all = await query({ verb: verb.id });
  await step("the list is newest first, ascending turns it round", async () => {
    assert.equal(all.length, 6);
    assert.equal(all.at(-1).id, rich.id);
    same(ids(await query({ verb: verb.id, ascending: true })), ids(all).reverse());
  });
  await step("agent, verb, activity and registration filter", async () => {
    same(ids(await query({ agent, verb: new TinCan.Verb(verb) })), ids(all));
    same(ids(await query({ agent: other, verb: verb.id })), []);
    same(ids(await query({ activity: bare, registration })), [rich.id]);
    same(ids(await query({ activity: parent, verb: verb.id })), []);
  });
  await step("related_activities and related_agents look deeper", async () => {
    same(ids(await query({ activity: parent, verb: verb.id, related_activities: true })), [rich.id]);
    same(ids(await query({ agent: other, verb: verb.id, related_agents: true })), [rich.id]);
  });
  await step("since and until cut at stored", async () => {
    const first = all.at(-1).stored;
    same(ids(await query({ verb: verb.id, until: first })), [rich.id]);
    same(ids(await query({ verb: verb.id, since: first })), ids(all).slice(0, -1));
  });
  await step("the formats ids, exact and canonical", async () => {
    const [short] = await query({ verb: verb.id, registration, format: "ids" });
    assert.equal(short.target.definition, null);
    assert.equal(short.actor.mbox, agent.mbox);
    for (const format of ["exact", "canonical"]) {
      assert.equal((await query({ verb: verb.id, registration, format }))[0].target.definition.name.en, "Press");
    }
  });
  await step("more leads through all pages and ends", async () => {
    const seen = [];
    let page = await call("queryStatements", { params: { verb: verb.id, limit: 4 } });
    for (let pages = 1; ; pages++) {
      seen.push(...ids(page.statements));
      if (!page.more) {
        assert.equal(pages, 2);
        break;
      }
      page = await call("moreStatements", { url: page.more });
    }
    same(seen, ids(all));
  });
}

async function voiding() {
  const sent = statement();
  await call("saveStatement", sent, {});
  const tincan = new TinCan({ recordStores: [{ endpoint, username, password, version, allowFail: false }] });
  const voidingId = await step("a statement is voided", () =>
    new Promise((resolve, reject) => tincan.voidStatement(sent, ([{ err, xhr }], made) => (err === null ? resolve(made.id) : reject(new Error(xhr.responseText))), { actor: agent })));
  await step("a voided statement is found as one alone, the list holds the voiding one", async () => {
    await refused(call("retrieveStatement", sent.id, {}), 404);
    contains((await call("retrieveVoidedStatement", sent.id, {})).asVersion(version), sent.asVersion(version));
    await refused(call("retrieveVoidedStatement", rich.id, {}), 404);
    const listed = ids(await query({ agent }));
    assert.ok(listed.includes(voidingId) && !listed.includes(sent.id), "the list holds the wrong one");
    assert.equal((await call("retrieveStatement", voidingId, {})).target.id, sent.id);
  });
}

async function attachments() {
  const text = `Certificate of ${agent.mbox} ✓\r\n\r\n--not a boundary`;
  const attachment = (content) => ({ usageType: "http://id.tincanapi.com/attachment/certificate-of-completion", display: { en: "Certificate" }, contentType: "text/plain", content });
  const own = { id: iri("certified") };
  const certified = statement({ verb: own, attachments: [attachment(text)] });
  const check = (kept) => {
    contains(kept.asVersion(version), certified.asVersion(version));
    assert.equal(kept.attachments[0].getContentAsString(), text);
    assert.equal(kept.attachments[0].sha2, sha256(text));
  };
  await step("an attachment goes in and comes out with its statement", async () => {
    await call("saveStatement", certified, {});
    check(await call("retrieveStatement", certified.id, { params: { attachments: true } }));
    assert.equal((await call("retrieveStatement", certified.id, {})).attachments[0].content, null);
  });
  await step("a list brings the attachments of its statements", async () => {
    const batch = [statement({ verb: own }), statement({ verb: own, attachments: [attachment("second")] })];
    same(JSON.parse((await call("saveStatements", batch, {})).responseText), ids(batch));
    const listed = await query({ verb: own.id, attachments: true });
    same(ids(listed).sort(), ids([certified, ...batch]).sort());
    check(listed.find(({ id }) => id === certified.id));
    assert.equal(listed.find(({ id }) => id === batch[1].id).attachments[0].getContentAsString(), "second");
  });
  await step("a voided statement brings its attachment too", async () => {
    await call("saveStatement", statement({ verb: { id: "http://adlnet.gov/expapi/verbs/voided" }, target: new TinCan.StatementRef({ id: certified.id }) }), {});
    check(await call("retrieveVoidedStatement", certified.id, { params: { attachments: true } }));
  });
  // On Node the client makes text of the whole body, and writes no line break between two contents (RFC 2046, 5.1.1): it sends both wrongly.
  await step("bytes that the client turns into text, and two contents that it joins, are refused", async () => {
    const bytes = statement({ attachments: [attachment(new Uint8Array([0xff, 0xfe, 0, 1]).buffer)] });
    await refused(call("saveStatement", bytes, {}), 400);
    await refused(call("retrieveStatement", bytes.id, {}), 404);
    const two = statement({ attachments: [attachment("first"), attachment("other")] });
    await refused(call("saveStatement", two, {}), 400);
    await refused(call("retrieveStatement", two.id, {}), 404);
  });
}

async function documents(what, { at, one, wall }) {
  const json = { ...at, contentType: "application/json" };
  const read = (name) => call(`retrieve${one}`, name, at);
  const save = (name, value, more) => call(`save${one}`, name, value, { ...json, ...more });
  const list = (more) => call(`retrieve${one}Ids`, { ...at, ...more });
  const drop = (name, more) => call(`drop${one}`, name, { ...at, ...more });
  await step(`${what}: none is there`, async () => {
    assert.equal(await read("one"), null);
    same(await list(), []);
  });
  await step(`${what}: saved, read with its ETag, listed`, async () => {
    assert.equal((await save("one", { a: 1, b: { c: "ü" } })).status, 204);
    const { id, contents, etag, contentType } = await read("one");
    same({ id, contents }, { id: "one", contents: { a: 1, b: { c: "ü" } } });
    assert.match(etag, /^"[^"]+"$/);
    assert.match(contentType, /^application\/json/);
    same(await list(), ["one"]);
  });
  await step(`${what}: a POST merges`, async () => {
    await save("one", { b: 2, d: [3] }, { method: "POST", lastSHA1: (await read("one")).etag });
    same((await read("one")).contents, { a: 1, b: 2, d: [3] });
  });
  await step(`${what}: a PUT with its ETag replaces, with an old one it is refused`, async () => {
    const { etag } = await read("one");
    await save("one", { e: 5 }, { lastSHA1: etag });
    await refused(save("one", { f: 6 }, { lastSHA1: etag }), 412);
    if (wall) {
      await refused(save("one", { f: 6 }), 412); // If-None-Match: *
    }
    same((await read("one")).contents, { e: 5 });
  });
  await step(`${what}: text, and bytes without a content type`, async () => {
    await call(`save${one}`, "two", "Straße ✓", { ...at, contentType: "text/plain" });
    await call(`save${one}`, "three", "anything", { ...at });
    const [two, three] = [await read("two"), await read("three")];
    assert.equal(two.contents, "Straße ✓");
    assert.match(two.contentType, /^text\/plain/);
    assert.equal(three.contents, "anything");
    assert.equal(three.contentType, "application/octet-stream");
    same((await list()).sort(), ["one", "three", "two"]);
  });
  await step(`${what}: since lists what changed after it`, async () => {
    assert.equal((await list({ since: "2001-01-01T00:00:00Z" })).length, 3);
    same(await list({ since: "2999-01-01T00:00:00Z" }), []);
  });
  await step(`${what}: deleted it is gone, unless the ETag is an old one`, async () => {
    await refused(drop("one", { requestHeaders: { "If-Match": '"0000000000000000000000000000000000000000"' } }), 412);
    await drop("one", { requestHeaders: { "If-Match": (await read("one")).etag } });
    await drop("two");
    assert.equal(await read("one"), null);
    same(await list(), ["three"]);
  });
}

async function allStates() {
  await step("state: all of a registration are deleted, then all", async () => {
    const at = { agent, activity: bare };
    await call("saveState", "bookmark", { page: 1 }, { ...at, contentType: "application/json" });
    await call("dropState", null, { ...at, registration });
    same(await call("retrieveStateIds", { ...at, registration }), []);
    same((await call("retrieveState", "bookmark", at)).contents, { page: 1 });
    await call("dropState", null, at);
    same(await call("retrieveStateIds", at), []);
  });
}

async function wholeClient() {
  const tincan = new TinCan({ recordStores: [{ endpoint, username, password, version, allowFail: false }], actor: agent.asVersion(version), activity: bare.asVersion(version), registration, context: { registration: randomUUID() } });
  const own = { id: iri("whole") };
  const results = (method, ...given) => new Promise((resolve, reject) => tincan[method](...given, ([{ err, xhr }], made) => (err === null ? resolve(made) : reject(new Error(`${err} ${xhr.responseText}`)))));
  await step("the whole client: sends with its actor, activity and context, and reads back", async () => {
    const one = await results("sendStatement", { verb: own });
    const [two] = await results("sendStatements", [{ verb: own, context: { registration } }]);
    const kept = await new Promise((resolve, reject) => tincan.getStatement(one.id, (error, result) => (error === null ? resolve(result) : reject(new Error(String(error))))));
    contains(kept.asVersion(version), { actor: { mbox: agent.mbox }, object: { id: activity.id }, context: { registration: one.context.registration } });
    same(ids((await ask(tincan, "getStatements", { sendActor: true, sendActivity: true, params: { verb: own.id } })).statements), [two.id]);
  });
  await step("the whole client: state and both profiles", async () => {
    const json = { contentType: "application/json" };
    for (const kind of ["State", "ActivityProfile", "AgentProfile"]) {
      await ask(tincan, `set${kind}`, "whole", { a: 1 }, json);
      const first = await ask(tincan, `get${kind}`, "whole", {});
      same(first.contents, { a: 1 });
      await ask(tincan, `set${kind}`, "whole", { b: 2 }, { ...json, overwriteJSON: false, lastSHA1: first.etag });
      same((await ask(tincan, `get${kind}`, "whole", {})).contents, { a: 1, b: 2 });
      await ask(tincan, `delete${kind}`, "whole", {});
      assert.equal(await ask(tincan, `get${kind}`, "whole", {}), null);
    }
  });
  await step("a wrong password is refused", async () => {
    const wrong = new TinCan.LRS({ endpoint, username, password: "wrong", version, allowFail: false });
    await refused(ask(wrong, "queryStatements", {}), 401);
  });
}
