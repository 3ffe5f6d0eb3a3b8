// Slack's own SDK for Node as a second client of the double: so that the double is not only our opinion of Slack.
// The environment names the double (SLACK_API_URL, BOT_TOKEN, APP_TOKEN, SIGNING_SECRET); without APP_TOKEN it listens for signed
// requests. One line of JSON on standard output for whatever happens; it ends with its standard input.
import bolt from "@slack/bolt";

const { SLACK_API_URL: slackApiUrl, BOT_TOKEN: token, APP_TOKEN: appToken, SIGNING_SECRET: signingSecret } = process.env;
const say = (what, value = null) => process.stdout.write(JSON.stringify({ what, value }) + "\n");
const plain = (text) => ({ type: "plain_text", text });
const logger = { debug() {}, info() {}, warn: (...all) => say("warning", all.join(" ")), error: (...all) => say("error", all.join(" ")),
  setLevel() {}, getLevel: () => "warn", setName() {} };
const app = new bolt.App({ token, appToken, signingSecret, socketMode: Boolean(appToken), logger, clientOptions: { slackApiUrl } });

const BUTTON = { type: "actions", block_id: "row", elements: [{ type: "button", action_id: "go", value: "1", text: plain("Ouvrir") }] };
const MODAL = {
  type: "modal", callback_id: "form", title: plain("Point"), submit: plain("Envoyer"), notify_on_close: true,
  blocks: [{ type: "input", block_id: "word", label: plain("Un mot"), element: { type: "plain_text_input", action_id: "value" } }],
};

app.message(async ({ message, say: answer }) => {
  say("message", message.text ?? message.subtype);
  if (!message.subtype) await answer({ text: `${message.text} ?`, blocks: [BUTTON], metadata: { event_type: "echo", event_payload: { of: message.ts } } });
});
app.action("go", async ({ ack, body, client }) => {
  await ack();
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: "ouvert" });
  await client.views.open({ trigger_id: body.trigger_id, view: MODAL });
});
app.view("form", async ({ ack, view }) => {
  const word = view.state.values.word.value.value;
  if (word.length < 3) return ack({ response_action: "errors", errors: { word: "Trop court." } });
  await ack();
  say("submitted", word);
});
app.view({ callback_id: "form", type: "view_closed" }, async ({ ack }) => { await ack(); say("closed"); });
app.command("/relais", async ({ ack, command, respond }) => {
  await ack({ text: `reçu : ${command.text}` });
  await respond({ text: "et encore" });
});
app.shortcut("pass_on", async ({ ack, shortcut }) => { await ack(); say("passed on", shortcut.message.text); });
app.event("app_mention", async ({ event, client }) => { await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: "oui" }); });
app.event("reaction_added", async ({ event }) => say("reaction", event.reaction));
app.event("app_home_opened", async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [{ type: "section", text: plain("Accueil") }] } });
});

const calls = {
  profile: async (user) => { const found = (await app.client.users.info({ user, include_locale: true })).user; return [found.tz, found.locale]; },
  upload: async (channel_id) => (await app.client.filesUploadV2({ channel_id, filename: "a.csv", content: "a;b", alt_text: "Deux colonnes", initial_comment: "Voici." })).ok,
  history: async (channel) => (await app.client.conversations.history({ channel, include_all_metadata: true })).messages.map((each) => each.metadata ?? null),
  refusal: async (channel) => { try { await app.client.chat.postMessage({ channel, text: "x" }); } catch (error) { return error.data.error; } },
};

const server = await app.start(0);
say("ready", appToken ? 0 : server.address().port);
let unread = "";
process.stdin.on("data", async (data) => {
  const lines = (unread + data).split("\n");
  unread = lines.pop();
  for (const { call, with: value } of lines.map((line) => JSON.parse(line)))
    calls[call](value).then((answer) => say(call, answer), (error) => say("error", String(error.stack)));
});
process.stdin.on("end", () => process.exit(0));
