// A member's Matrix client: matrix-js-sdk with its Rust crypto, which is what Element Web and Tchap Web run.
// One command a line on standard input, {"id", "cmd", …}; answers {"id", "ok"} or {"id", "err"} on standard output.
import * as sdk from "matrix-js-sdk";
import { AllDevicesIsolationMode, OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { PollResponseEvent } from "matrix-js-sdk/lib/extensible_events_v1/PollResponseEvent.js";
import { logger } from "matrix-js-sdk/lib/logger.js";
import readline from "node:readline";

for (const level of ["trace", "debug", "info", "log", "warn", "error"]) console[level] = () => {};
logger.setLevel("silent");
const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\n");
let client, crypto;
const secretKeys = {};
const cryptoCallbacks = {
  getSecretStorageKey: async ({ keys }) => Object.keys(keys).map((id) => [id, secretKeys[id]]).find(([, key]) => key) ?? null,
  cacheSecretStorageKey: (id, _, key) => (secretKeys[id] = key),
};

function poll(event) { // as Element reads it
  const read = event.getType() === "m.poll.start" ? event.unstableExtensibleEvent : null;
  return read && { question: read.question.text, answers: read.answers.map((answer) => [answer.id, answer.text]) };
}

async function described(event) {
  const encryption = await crypto.getEncryptionInfoForEvent(event).catch(() => null);
  return {
    id: event.getId(),
    sender: event.getSender(),
    type: event.getType(),
    content: event.getContent(),
    encrypted: event.isEncrypted(),
    failure: event.isDecryptionFailure() ? event.decryptionFailureReason : null,
    shield: encryption && encryption.shieldColour,
    redacted: event.isRedacted(),
    poll: poll(event),
  };
}

const commands = {
  async login({ url, userId, deviceId, accessToken, password, strict }) {
    client = sdk.createClient({ baseUrl: url, userId, accessToken, deviceId, cryptoCallbacks });
    await client.initRustCrypto({ useIndexedDB: false });
    crypto = client.getCrypto();
    const identifier = { type: "m.id.user", user: userId };
    await crypto.bootstrapCrossSigning({
      setupNewCrossSigning: true,
      authUploadDeviceSigningKeys: (upload) => upload({ type: "m.login.password", identifier, password }),
    });
    crypto.setDeviceIsolationMode(strict ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false));
    await client.startClient({ initialSyncLimit: 20 });
    await new Promise((ready) => client.on(sdk.ClientEvent.Sync, (state) => state === "PREPARED" && ready()));
    return crypto.getVersion();
  },
  async recoverable() { // what a human does in a client before handing the account to the bot
    let key;
    await crypto.bootstrapSecretStorage({
      createSecretStorageKey: async () => (key = await crypto.createRecoveryKeyFromPassphrase()),
      setupNewSecretStorage: true,
    });
    return key.encodedPrivateKey;
  },
  async createRoom({ invite, direct, encrypted }) {
    const encryption = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
    const wanted = { invite, is_direct: direct, preset: "trusted_private_chat", initial_state: encrypted ? [encryption] : [] };
    return (await client.createRoom(wanted)).room_id;
  },
  members: ({ room }) => client.getRoom(room)?.getJoinedMembers().map((member) => member.userId) ?? [],
  send: async ({ room, content, type = "m.room.message" }) => (await client.sendEvent(room, type, content)).event_id,
  async vote({ room, poll, answer }) {
    const { type, content } = PollResponseEvent.from([answer], poll).serialize();
    return (await client.sendEvent(room, type, content)).event_id;
  },
  redact: async ({ room, event }) => (await client.redactEvent(room, event)).event_id,
  async history({ room }) { // pages and decrypts everything, whatever the live connection left out
    const found = [];
    let from = null;
    do {
      const page = await client.createMessagesRequest(room, from, 100, "b");
      for (const raw of page.chunk) {
        const event = client.getEventMapper()(raw);
        await client.decryptEventIfNeeded(event).catch(() => {});
        found.push(await described(event));
      }
      from = page.chunk.length ? page.end : null;
    } while (from);
    return found.reverse();
  },
  async device({ user, device }) {
    await crypto.getUserDeviceInfo([user], true);
    const status = await crypto.getDeviceVerificationStatus(user, device);
    return { signed: status?.signedByOwner ?? false };
  },
  async download({ file }) { // an encrypted attachment, opened as Element does
    const url = client.mxcUrlToHttp(file.url, undefined, undefined, undefined, false, true, true);
    const response = await fetch(url, { headers: { Authorization: "Bearer " + client.getAccessToken() } });
    const hidden = await response.arrayBuffer();
    const key = await globalThis.crypto.subtle.importKey("jwk", { ...file.key }, { name: "AES-CTR" }, false, ["decrypt"]);
    const counter = Buffer.from(file.iv.replace(/-/g, "+").replace(/_/g, "/"), "base64");
    const plain = await globalThis.crypto.subtle.decrypt({ name: "AES-CTR", counter, length: 64 }, key, hidden);
    return Buffer.from(plain).toString("base64");
  },
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  Promise.resolve()
    .then(() => commands[asked.cmd](asked))
    .then((ok) => say({ id: asked.id, ok: ok ?? null }), (error) => say({ id: asked.id, err: String(error?.stack ?? error) }));
}
process.exit(0); // whoever drove it is gone
