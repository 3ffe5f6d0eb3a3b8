// What the schema is made of: Slack's own types (@slack/types and @slack/web-api, MIT).
import type { HomeView, KnownBlock, MessageMetadata, ModalView } from "@slack/types";
import type {
  AppsManifestCreateArguments,
  ChatDeleteArguments,
  ChatPostEphemeralArguments,
  ChatPostMessageArguments,
  ChatUpdateArguments,
  ConversationsHistoryArguments,
  ConversationsInfoArguments,
  ConversationsJoinArguments,
  ConversationsListArguments,
  ConversationsMembersArguments,
  ConversationsOpenArguments,
  ConversationsRepliesArguments,
  FilesCompleteUploadExternalArguments,
  FilesGetUploadURLExternalArguments,
  ReactionsAddArguments,
  ReactionsRemoveArguments,
  UsersInfoArguments,
  UsersListArguments,
  UsersLookupByEmailArguments,
  ViewsOpenArguments,
  ViewsPublishArguments,
  ViewsPushArguments,
  ViewsUpdateArguments,
} from "@slack/web-api";

export type Blocks = KnownBlock[];
export type Modal = ModalView;
export type Home = HomeView;
export type Metadata = MessageMetadata;
export type AppManifest = AppsManifestCreateArguments["manifest"];

// The names of a method's arguments, over all the forms that the types distinguish.
type Names<T> = T extends unknown ? keyof T : never;
export type Arguments = {
  "chat.postMessage": Names<ChatPostMessageArguments>;
  "chat.postEphemeral": Names<ChatPostEphemeralArguments>;
  "chat.update": Names<ChatUpdateArguments>;
  "chat.delete": Names<ChatDeleteArguments>;
  "conversations.history": Names<ConversationsHistoryArguments>;
  "conversations.info": Names<ConversationsInfoArguments>;
  "conversations.join": Names<ConversationsJoinArguments>;
  "conversations.list": Names<ConversationsListArguments>;
  "conversations.members": Names<ConversationsMembersArguments>;
  "conversations.open": Names<ConversationsOpenArguments>;
  "conversations.replies": Names<ConversationsRepliesArguments>;
  "files.completeUploadExternal": Names<FilesCompleteUploadExternalArguments>;
  "files.getUploadURLExternal": Names<FilesGetUploadURLExternalArguments>;
  "reactions.add": Names<ReactionsAddArguments>;
  "reactions.remove": Names<ReactionsRemoveArguments>;
  "users.info": Names<UsersInfoArguments>;
  "users.list": Names<UsersListArguments>;
  "users.lookupByEmail": Names<UsersLookupByEmailArguments>;
  "views.open": Names<ViewsOpenArguments>;
  "views.publish": Names<ViewsPublishArguments>;
  "views.push": Names<ViewsPushArguments>;
  "views.update": Names<ViewsUpdateArguments>;
};
