// @xapi/xapi against a server: node client-xapi.mjs URL KEY SECRET VERSION. Everything that the client offers, once over each of its adapters.
import XAPI from "@xapi/xapi";
import { assert, contains, done, iri, randomUUID, same, sha256, step } from "./steps.mjs";

const [endpoint, key, secret, version] = process.argv.slice(2);
const auth = XAPI.toBasicAuth(key, secret);

for (const adapter of ["axios", "fetch"]) {
  const xapi = new XAPI({ endpoint, auth, version, adapter });
  const run = (name, act) => step(`${adapter}: ${name}`, act);
  // The adapters tell of a refusal in two ways: axios by its status, fetch by the text of the answer alone.
  const refused = (call, status) =>
    assert.rejects(call, (error) => (adapter === "axios" ? error.response?.status === status : error.message.length > 0), `was not refused with ${status}`);

  const agent = { objectType: "Agent", name: "Ada", mbox: `mailto:${randomUUID()}@clients.example` };
  const other = { objectType: "Agent", account: { homePage: "https://hr.example", name: randomUUID() } };
  const activityId = iri("activity");
  const parent = iri("course");
  const registration = randomUUID();
  const verb = { id: iri("verb"), display: { "en-US": "tried", de: "versuchte" } };
  const statement = (more = {}) => ({ actor: agent, verb, object: { objectType: "Activity", id: activityId }, ...more });
  const rich = statement({
    id: randomUUID(),
    timestamp: "2024-02-29T12:00:00.123Z",
    object: { objectType: "Activity", id: activityId, definition: { type: "http://adlnet.gov/expapi/activities/module", name: { en: "Press", de: "Presse" } } },
    result: { score: { scaled: 0.75, raw: 15, min: 0, max: 20 }, success: true, completion: true, duration: XAPI.calculateISO8601Duration(new Date(0), new Date(90_500)), response: "grün ✓", extensions: { "https://clients.example/ext": { deep: [1, null, "x"] } } },
    context: { registration, platform: "Node", language: "en-GB", instructor: other, contextActivities: { parent: [{ objectType: "Activity", id: parent }] } },
  });

  await statements();
  await filters();
  await voiding();
  await attachments();
  await documents("state", { write: { agent, activityId, registration }, idName: "stateId", body: "state", get: "getState", list: "getStates", set: "setState", create: "createState", remove: "deleteState" });
  await documents("activity profile", { write: { activityId }, idName: "profileId", body: "profile", get: "getActivityProfile", list: "getActivityProfiles", set: "setActivityProfile", create: "createActivityProfile", remove: "deleteActivityProfile" });
  await documents("agent profile", { write: { agent }, idName: "profileId", body: "profile", get: "getAgentProfile", list: "getAgentProfiles", set: "setAgentProfile", create: "createAgentProfile", remove: "deleteAgentProfile" });
  await allStates();
  await run("a wrong secret is refused", () => refused(new XAPI({ endpoint, auth: XAPI.toBasicAuth(key, "wrong"), version, adapter }).getStatements(), 401));

  async function statements() {
    await run("about names this version", async () => {
      const { data, headers } = await xapi.getAbout({ useCacheBuster: false });
      assert.ok(data.version.includes(version), `about says ${data.version}`);
      assert.equal(headers["x-experience-api-version"], version === "2.0.0" ? "2.0.0" : "1.0.3");
    });
    await run("a rich statement is stored and comes back as it was sent", async () => {
      same((await xapi.sendStatement({ statement: rich })).data, [rich.id]);
      const { data } = await xapi.getStatement({ statementId: rich.id });
      contains(data, rich);
      assert.ok(data.stored && data.authority && data.version, "stored, authority or version is missing");
    });
    await run("the same statement again is no conflict, another of its id is one", async () => {
      same((await xapi.sendStatement({ statement: rich })).data, [rich.id]);
      await refused(xapi.sendStatement({ statement: { ...rich, verb: { id: iri("verb") } } }), 409);
      contains((await xapi.getStatement({ statementId: rich.id })).data, rich);
    });
    await run("the formats ids and canonical", async () => {
      const ids = (await xapi.getStatement({ statementId: rich.id, format: "ids" })).data;
      assert.equal(ids.object.definition, undefined);
      assert.equal(ids.actor.name, undefined);
      assert.equal(ids.actor.mbox, agent.mbox);
      const canonical = (await xapi.getStatement({ statementId: rich.id, format: "canonical" })).data;
      assert.equal(Object.keys(canonical.object.definition.name).length, 1, JSON.stringify(canonical.object.definition));
      same((await xapi.getStatement({ statementId: rich.id, format: "exact" })).data.object, rich.object);
    });
    await run("several statements at once keep their order of ids", async () => {
      const batch = [1, 2, 3, 4, 5].map((number) => statement({ id: randomUUID(), result: { score: { raw: number } } }));
      same((await xapi.sendStatements({ statements: batch })).data, batch.map(({ id }) => id));
    });
    await run("a bad statement is refused and nothing of its batch is kept", async () => {
      const good = statement({ id: randomUUID() });
      await refused(xapi.sendStatements({ statements: [good, statement({ actor: {} })] }), 400);
      await refused(xapi.getStatement({ statementId: good.id }), 404);
    });
    await run("the activity knows its definition, the agent is a person", async () => {
      same((await xapi.getActivity({ activityId })).data, rich.object);
      const person = (await xapi.getAgent({ agent })).data;
      assert.equal(person.objectType, "Person");
      same(person.mbox, [agent.mbox]);
      same((await xapi.getAgent({ agent: other })).data.account, [other.account]);
    });
  }

  async function filters() {
    const list = async (query) => (await xapi.getStatements({ verb: verb.id, ...query })).data.statements;
    const ids = async (query) => (await list(query)).map(({ id }) => id);
    const all = await list();
    await run("the list is newest first, ascending turns it round", async () => {
      assert.equal(all.length, 6);
      assert.equal(all.at(-1).id, rich.id);
      same(await ids({ ascending: true }), all.map(({ id }) => id).reverse());
    });
    await run("agent, activity and registration filter", async () => {
      same(await ids({ agent }), all.map(({ id }) => id));
      same(await ids({ agent: other }), []);
      same(await ids({ activity: activityId, registration }), [rich.id]);
      same(await ids({ activity: parent }), []);
      same((await xapi.getStatements({ registration })).data.statements.map(({ id }) => id), [rich.id]);
    });
    await run("related_activities and related_agents look deeper", async () => {
      same(await ids({ activity: parent, related_activities: true }), [rich.id]);
      same(await ids({ agent: other, related_agents: true }), [rich.id]);
    });
    await run("since and until cut at stored", async () => {
      const first = all.at(-1).stored;
      same(await ids({ until: first }), [rich.id]);
      same(await ids({ since: first }), all.slice(0, -1).map(({ id }) => id));
    });
    await run("format goes with a list, the cache buster is a parameter that the standard does not know", async () => {
      const [last] = (await xapi.getStatements({ verb: verb.id, limit: 1, ascending: true, format: "ids" })).data.statements;
      assert.equal(last.object.definition, undefined);
      await refused(xapi.getStatements({ verb: verb.id, useCacheBuster: true }), 400);
    });
    await run("more leads through all pages and ends", async () => {
      const seen = [];
      let page = (await xapi.getStatements({ verb: verb.id, limit: 4 })).data;
      for (let pages = 1; ; pages++) {
        seen.push(...page.statements.map(({ id }) => id));
        if (!page.more) {
          assert.equal(pages, 2);
          break;
        }
        page = (await xapi.getMoreStatements({ more: page.more })).data;
      }
      same(seen, all.map(({ id }) => id));
    });
    await run("an unknown verb has an empty list", async () => same((await xapi.getStatements({ verb: iri("verb") })).data.statements, []));
  }

  async function voiding() {
    const sent = [statement({ id: randomUUID() }), statement({ id: randomUUID() }), statement({ id: randomUUID() })];
    const [one, two, three] = sent.map(({ id }) => id);
    await xapi.sendStatements({ statements: sent });
    const voidingIds = await run("one statement is voided, then two at once", async () => {
      const first = (await xapi.voidStatement({ actor: agent, statementId: one })).data;
      const rest = (await xapi.voidStatements({ actor: agent, statementIds: [two, three] })).data;
      assert.equal(first.length + rest.length, 3);
      return [...first, ...rest];
    });
    await run("a voided statement is found as one alone", async () => {
      for (const voided of sent) {
        await refused(xapi.getStatement({ statementId: voided.id }), 404);
        contains((await xapi.getVoidedStatement({ voidedStatementId: voided.id, format: "exact" })).data, voided);
      }
      await refused(xapi.getVoidedStatement({ voidedStatementId: rich.id }), 404);
    });
    await run("the list holds the voiding statements instead", async () => {
      const listed = (await xapi.getStatements({ agent, limit: 100 })).data.statements.map(({ id }) => id);
      assert.ok(!listed.some((id) => [one, two, three].includes(id)), "a voided statement is listed");
      assert.ok(voidingIds.every((id) => listed.includes(id)), "a voiding statement is not listed");
      const { data } = await xapi.getStatement({ statementId: voidingIds[0] });
      contains(data, { verb: { id: XAPI.Verbs.VOIDED.id }, object: { objectType: "StatementRef", id: one } });
    });
  }

  async function attachments() {
    // On Node axios replaces the Content-Type of the multipart body by application/octet-stream: contents go out over fetch and come in over both.
    const sender = new XAPI({ endpoint, auth, version, adapter: "fetch" });
    const unsent = (call) => assert.rejects(call, (error) => error.message.length > 0, "was not refused");
    const content = new TextEncoder().encode(`Certificate of ${agent.mbox} ✓`);
    const attachment = { usageType: XAPI.AttachmentUsages.CERTIFICATE_OF_COMPLETION, display: { en: "Certificate" }, contentType: "text/plain", length: content.byteLength, sha2: sha256(content) };
    const certified = statement({ id: randomUUID(), verb: XAPI.Verbs.COMPLETED, attachments: [attachment] });
    await run("an attachment goes in and comes out with its statement", async () => {
      same((await sender.sendStatement({ statement: certified, attachments: [content.buffer] })).data, [certified.id]);
      const { data, headers } = await xapi.getStatement({ statementId: certified.id, attachments: true });
      assert.match(headers["content-type"], /^multipart\/mixed/);
      assert.equal(data.length, 2);
      contains(data[0], certified);
      assert.equal(data[1], new TextDecoder().decode(content));
      contains((await xapi.getStatement({ statementId: certified.id })).data, certified);
    });
    await run("a list brings the attachments of its statements", async () => {
      const { data } = await xapi.getStatements({ agent, verb: XAPI.Verbs.COMPLETED.id, attachments: true });
      same(data[0].statements.map(({ id }) => id), [certified.id]);
      same(data.slice(1), [new TextDecoder().decode(content)]);
    });
    await run("two statements in one request, the first with the attachment", async () => {
      const batch = [statement({ id: randomUUID(), attachments: [attachment] }), statement({ id: randomUUID(), attachments: [] })];
      same((await sender.sendStatements({ statements: batch, attachments: [content.buffer] })).data, batch.map(({ id }) => id));
      assert.equal((await xapi.getStatement({ statementId: batch[0].id, attachments: true })).data[1], new TextDecoder().decode(content));
    });
    await run("content of another hash is refused and nothing is kept", async () => {
      const id = randomUUID();
      await unsent(sender.sendStatement({ statement: { ...certified, id }, attachments: [new TextEncoder().encode("forged").buffer] }));
      await refused(xapi.getStatement({ statementId: id }), 404);
    });
    await run("a voided statement brings its attachment too", async () => {
      await xapi.voidStatement({ actor: agent, statementId: certified.id });
      const { data } = await xapi.getVoidedStatement({ voidedStatementId: certified.id, attachments: true });
      contains(data[0], certified);
      assert.equal(data[1], new TextDecoder().decode(content));
    });
    if (adapter === "axios") {
      await run("what axios sends as application/octet-stream is refused", () => refused(xapi.sendStatement({ statement: { ...certified, id: randomUUID() }, attachments: [content.buffer] }), 415));
    }

    // Between two contents the client writes no line break before the boundary (RFC 2046, 5.1.1), so that the second cannot be told from the first.
    await run("two attachments, which the client joins wrongly, are refused and not stored cut", async () => {
      const second = new TextEncoder().encode("second");
      const id = randomUUID();
      const two = { ...certified, id, attachments: [attachment, { ...attachment, sha2: sha256(second), length: second.byteLength }] };
      await unsent(sender.sendStatement({ statement: two, attachments: [content.buffer, second.buffer] }));
      await refused(xapi.getStatement({ statementId: id }), 404);
    });
  }

  async function documents(what, { write, idName, body, get, list, set, create, remove }) {
    const id = `${what} one`;
    const at = { ...write, [idName]: id };
    await run(`${what}: none is there`, async () => {
      await refused(xapi[get](at), 404);
      same((await xapi[list](write)).data, []);
    });
    await run(`${what}: created, read with its ETag, listed`, async () => {
      assert.equal((await xapi[create]({ ...at, [body]: { a: 1, b: { c: "ü" } }, etag: "*", matchHeader: "If-None-Match" })).status, 204);
      const { data, headers } = await xapi[get](at);
      same(data, { a: 1, b: { c: "ü" } });
      assert.match(headers.etag, /^"[^"]+"$/);
      assert.ok(headers["last-modified"], "Last-Modified is missing");
      same((await xapi[list](write)).data, [id]);
    });
    await run(`${what}: If-None-Match keeps what is there`, async () => {
      await refused(xapi[set]({ ...at, [body]: { a: 2 }, etag: "*", matchHeader: "If-None-Match" }), 412);
      same((await xapi[get](at)).data, { a: 1, b: { c: "ü" } });
    });
    await run(`${what}: a POST with its ETag merges`, async () => {
      const { etag } = (await xapi[get](at)).headers;
      await xapi[create]({ ...at, [body]: { b: 2, d: [3] }, etag, matchHeader: "If-Match" });
      same((await xapi[get](at)).data, { a: 1, b: 2, d: [3] });
    });
    await run(`${what}: a PUT with its ETag replaces, with an old one it is refused`, async () => {
      const { etag } = (await xapi[get](at)).headers;
      await xapi[set]({ ...at, [body]: { e: 5 }, etag, matchHeader: "If-Match" });
      await refused(xapi[set]({ ...at, [body]: { f: 6 }, etag, matchHeader: "If-Match" }), 412);
      await refused(xapi[remove]({ ...at, etag }), 412);
      same((await xapi[get](at)).data, { e: 5 });
    });
    await run(`${what}: text of another content type`, async () => {
      const text = { ...write, [idName]: `${what} zwei` };
      await xapi[set]({ ...text, [body]: "Straße ✓", etag: "*", matchHeader: "If-None-Match", contentType: "text/plain; charset=utf-8" });
      const { data, headers } = await xapi[get](text);
      assert.equal(data, "Straße ✓");
      assert.match(headers["content-type"], /^text\/plain/);
      same((await xapi[list](write)).data.sort(), [id, text[idName]].sort());
    });
    await run(`${what}: since lists what changed after it`, async () => {
      same((await xapi[list]({ ...write, since: "2001-01-01T00:00:00Z" })).data.length, 2);
      same((await xapi[list]({ ...write, since: "2999-01-01T00:00:00Z" })).data, []);
    });
    await run(`${what}: deleted with its ETag it is gone`, async () => {
      const { etag } = (await xapi[get](at)).headers;
      assert.equal((await xapi[remove]({ ...at, etag })).status, 204);
      await refused(xapi[get](at), 404);
      same((await xapi[list](write)).data, [`${what} zwei`]);
    });
  }

  async function allStates() {
    await run("state: another registration, and none, is another document", async () => {
      const at = { agent, activityId, stateId: "bookmark" };
      const elsewhere = randomUUID();
      for (const [place, state] of [[{}, { page: 1 }], [{ registration }, { page: 2 }], [{ registration: elsewhere }, { page: 3 }]]) {
        await xapi.createState({ ...at, ...place, state });
      }
      same((await xapi.getState(at)).data, { page: 1 });
      same((await xapi.getState({ ...at, registration })).data, { page: 2 });
      same((await xapi.getStates({ agent, activityId, registration: elsewhere })).data, ["bookmark"]);
    });
    await run("state: all of a registration are deleted, then all", async () => {
      await xapi.deleteStates({ agent, activityId, registration });
      same((await xapi.getStates({ agent, activityId, registration })).data, []);
      same((await xapi.getState({ agent, activityId, stateId: "bookmark" })).data, { page: 1 });
      await xapi.deleteStates({ agent, activityId });
      same((await xapi.getStates({ agent, activityId })).data, []);
    });
  }
}

done(90);
